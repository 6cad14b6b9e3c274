package io.readyroom.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The browser of this machine, without a window. Steered by its DevTools protocol over a plain WebSocket: that needs no driver
 * and no download of 200 MB.
 */
final class Chromium implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static final Path PROFILE = SharedSystem.TARGET.resolve("chromium");

    private final Process process;
    private final String address;

    private Chromium(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Chromium start() {
        FreshSystem.delete(PROFILE);
        try {
            Files.createDirectories(PROFILE);
            Process process = new ProcessBuilder(List.of(PROGRAM.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                    "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run", "--hide-scrollbars", "--lang=en-US", "--remote-debugging-port=0",
                    "--user-data-dir=" + PROFILE, "about:blank")).redirectErrorStream(true)
                    .redirectOutput(SharedSystem.TARGET.resolve("chromium.log").toFile()).start();
            Path port = PROFILE.resolve("DevToolsActivePort");
            await("Chromium").atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
            return new Chromium(process, "127.0.0.1:" + Files.readAllLines(port).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tab with storage of its own as long as this browser runs. */
    BrowserTab open() {
        try {
            String created = Call.CLIENT.send(HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                    .PUT(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString()).body();
            return new BrowserTab(URI.create(Json.read(created).path("webSocketDebuggerUrl").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
