package io.readyroom.question.banktool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.readyroom.question.banktool.BankToolMother.Run;

/** Against a server that says only what {@link ImportClient} relies on. */
class ImportCommandTest {

    /** Any variable that every machine has: the tool takes its token from the environment. */
    private static final String VARIABLE = "PATH";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private HttpServer server;
    private volatile String body;
    private volatile String end = "done";
    private volatile String location = "/v1/authoring/imports/7";
    private volatile String lastItem = "{\"line\":9,\"sourceId\":\"x\",\"outcome\":\"imported\"}";

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/authoring/imports", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsTheBankFollowsTheJobAndPrintsEveryItem() {
        Run run = BankToolMother.run("import", ".", "--server", address(), "--token-env", VARIABLE, "--exam", "ai-102");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(requests).containsExactly("POST /v1/authoring/imports?format=jsonl&dryRun=false&exam=ai-102",
                "GET /v1/authoring/imports/7", "GET /v1/authoring/imports/7", "GET /v1/authoring/imports/7",
                "GET /v1/authoring/imports/7/report?limit=100", "GET /v1/authoring/imports/7/report?limit=100&cursor=a%2Fb");
        assertThat(tokens).hasSize(6).containsOnly("Bearer " + System.getenv(VARIABLE).strip());
        assertThat(body.lines()).hasSize(3 + 5 + 250);
        assertThat(body).startsWith("{\"kind\":\"picture\",\"name\":\"ai-102-p-016-monitoring.png\"");
        assertThat(run.out().lines()).containsExactly("ai-102: done",
                "banks/ai-102/media/ai-102-p-016-monitoring.png: imported",
                "banks/ai-102/stimuli/ai-102-case-01.yaml: skipped: unchanged ::error::",
                "banks/ai-102/stimuli/ai-102-case-01.yaml: lost: A tag.",
                "banks/ai-102/sample/ai-102-s-01.yaml: imported");
    }

    @Test
    void aDryRunSaysSo() {
        assertThat(BankToolMother.run("dry-run", ".", "--server", address(), "--token-env", VARIABLE).code()).isZero();

        assertThat(requests.get(0)).contains("dryRun=true");
    }

    @Test
    void failsWhenAnItemFails() {
        lastItem = "{\"line\":9,\"sourceId\":\"x\",\"outcome\":\"failed\",\"why\":\"no such objective\"}";

        Run run = BankToolMother.run("dry-run", ".", "--server", address(), "--token-env", VARIABLE, "--exam", "ai-102");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("banks/ai-102/sample/ai-102-s-01.yaml: failed: no such objective");
    }

    @Test
    void sendsNothingWhileTheFilesHaveFlaws() throws Exception {
        BankToolMother.shippedWith(folder, "banks/ai-102/sample/ai-102-s-07.yaml", text -> text + "\nselect: 2\n");

        Run run = BankToolMother.run("import", folder.toString(), "--server", address(), "--token-env", VARIABLE);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("select does not belong", "Nothing was sent.");
        assertThat(requests).isEmpty();
    }

    /** The token is worth more than the import: it goes to one server only, and never in the clear over a network. */
    @Test
    void givesTheTokenToNobodyElse() {
        location = "http://127.0.0.2:9/v1/authoring/imports/7";

        assertThat(BankToolMother.run("import", ".", "--server", address(), "--token-env", VARIABLE)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("another one");
        });
        assertThat(BankToolMother.run("import", ".", "--server", "http://example.org", "--token-env", VARIABLE)
                .err()).contains("https://");
        assertThat(requests).hasSize(1);
    }

    @Test
    void saysWhatTheServerSays() {
        location = null;

        Run run = BankToolMother.run("import", ".", "--server", address(), "--token-env", VARIABLE);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("403: Not allowed: Authors only.: exam unknown exam");
    }

    @Test
    void needsAToken() {
        assertThat(BankToolMother.run("import", ".", "--server", address(), "--token-env", "READYROOM_NO_SUCH_VARIABLE").err())
                .contains("holds no token");
        assertThat(BankToolMother.run("import", ".", "--server", address(), "--token-env", VARIABLE, "--exam", "az-900").err())
                .contains("no bank of az-900");
        assertThat(requests).isEmpty();
    }

    @Test
    void saysThatNobodyIsThere() {
        String address = address();
        server.stop(0);

        Run run = BankToolMother.run("import", ".", "--server", address, "--token-env", VARIABLE);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(address).contains("reach").doesNotContain("null");
    }

    /** A server that restarts meanwhile is no reason to give up. */
    @Test
    void goesOnWhenAConnectionBreaks() {
        broken.set(2);

        assertThat(BankToolMother.run("import", ".", "--server", address(), "--token-env", VARIABLE).code()).isZero();
    }

    /** The files may be right: a build that fails for them would be looked at by the wrong people. */
    @ParameterizedTest
    @ValueSource(strings = { "interrupted", "failed", "cancelled" })
    void tellsTheServersTroubleFromFlawsOfTheFiles(String ended) {
        end = ended;

        Run run = BankToolMother.run("import", ".", "--server", address(), "--token-env", VARIABLE);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("ai-102: " + ended);
    }

    @Test
    void findsNoBank() throws IOException {
        BankToolMother.shippedWith(folder, "banks/ai-102/sample/ai-102-s-07.yaml", text -> text);
        Path empty = Files.createDirectories(folder.resolve("elsewhere/banks")).getParent();

        Run run = BankToolMother.run("import", empty.toString(), "--catalogue", folder.toString(), "--server", address(),
                "--token-env", VARIABLE);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no bank in");
        assertThat(requests).isEmpty();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestMethod() + " " + path);
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")) {
            body = sent;
            taken(exchange);
        } else if (path.contains("/report")) {
            send(exchange, 200, path.contains("cursor=") ? "{\"items\":[" + lastItem + "],\"nextCursor\":null}" : """
                    {"items":[{"line":1,"outcome":"imported"},
                    {"line":4,"sourceId":"c","outcome":"skipped","why":"unchanged\\n::error::",
                    "losses":[{"part":"TAGS","why":"A tag."}]}],"nextCursor":"a/b"}""");
        } else if (broken.getAndDecrement() > 0) {
            exchange.close();
        } else if (polls.incrementAndGet() < 3) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            send(exchange, polls.get() == 1 ? 202 : 503, "{}");
        } else {
            send(exchange, 200, "{\"status\":\"" + end + "\"}");
        }
    }

    private void taken(HttpExchange exchange) throws IOException {
        if (location == null) {
            send(exchange, 403, "{\"title\":\"Not allowed\",\"detail\":\"Authors only.\","
                    + "\"errors\":[{\"field\":\"exam\",\"message\":\"unknown exam\"}]}");
        } else {
            exchange.getResponseHeaders().add("Location", location);
            send(exchange, 202, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
