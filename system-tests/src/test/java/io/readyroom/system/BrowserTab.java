package io.readyroom.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A page, used as a person without a mouse uses it. */
final class BrowserTab implements WebSocket.Listener {

    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    BrowserTab(URI debugger) {
        socket = Call.CLIENT.newWebSocketBuilder().buildAsync(debugger, this).join();
        command("Page.enable", Map.of());
        command("Emulation.setEmulatedMedia",
                Map.of("features", new Object[] { Map.of("name", "prefers-color-scheme", "value", "light") }));
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            JsonNode whole = Json.read(message.toString());
            message.setLength(0);
            CompletableFuture<JsonNode> answer = pending.remove(whole.path("id").asInt());
            if (answer != null) {
                answer.complete(whole);
            }
        }
        webSocket.request(1);
        return null;
    }

    JsonNode command(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pending.put(id, answer);
        ObjectNode command = Json.object().put("id", id).put("method", method);
        command.set("params", Json.of(parameters));
        socket.sendText(Json.write(command), true).join();
        JsonNode whole = answer.orTimeout(30, TimeUnit.SECONDS).join();
        if (whole.has("error")) {
            throw new AssertionError(method + ": " + whole.path("error"));
        }
        return whole.path("result");
    }

    void resize(int width, int height, boolean mobile) {
        command("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", mobile ? 2 : 1, "mobile", mobile));
    }

    void goTo(String url) {
        command("Page.navigate", Map.of("url", url));
        await(url).atMost(Duration.ofSeconds(20)).until(() -> evaluate("document.readyState").asText().equals("complete"));
    }

    /** The value of an expression in the page. */
    JsonNode evaluate(String expression) {
        JsonNode result = command("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    void awaitHeading(String pattern) {
        await("heading " + pattern).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> heading().matches(pattern));
    }

    String heading() {
        return evaluate("document.querySelector('h1')?.textContent ?? ''").asText();
    }

    /** What has the focus, as a screen reader would say it. */
    JsonNode focused() {
        return evaluate("""
                (() => { const e = document.activeElement; return { tag: e.tagName.toLowerCase(), type: e.type ?? '',
                  text: (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 80), checked: Boolean(e.checked),
                  outline: getComputedStyle(e).outlineStyle }; })()""");
    }

    void press(Key key) {
        command("Input.dispatchKeyEvent", key.event("keyDown"));
        command("Input.dispatchKeyEvent", key.event("keyUp"));
    }

    void type(String text) {
        command("Input.insertText", Map.of("text", text));
    }

    void screenshot(Path file) {
        String image = command("Page.captureScreenshot", Map.of("format", "png")).path("data").asText();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that this tests press. */
    enum Key {
        TAB("Tab", 9, ""),
        ENTER("Enter", 13, "\r"),
        SPACE(" ", 32, " "),
        DOWN("ArrowDown", 40, "");

        private final String key;
        private final int code;
        private final String text;

        Key(String key, int code, String text) {
            this.key = key;
            this.code = code;
            this.text = text;
        }

        Map<String, Object> event(String type) {
            String name = equals(SPACE) ? "Space" : key;
            String typed = type.equals("keyDown") ? text : "";
            return Map.of("type", typed.isEmpty() && type.equals("keyDown") ? "rawKeyDown" : type, "key", key, "code", name,
                    "windowsVirtualKeyCode", code, "nativeVirtualKeyCode", code, "text", typed, "unmodifiedText", typed);
        }
    }
}
