package io.readyroom.question.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.question.Service;
import io.restassured.path.json.JsonPath;

/**
 * A file larger than the memory it may take. {@code -Dreadyroom.imports.items=100000} makes it a hundred thousand short
 * items (minutes); without it they are fewer and longer.
 */
@QuarkusTest
class BigImportResourceTest {

    private static final int ITEMS = Integer.getInteger("readyroom.imports.items", 10_000);
    /** Letters of all items together: the file alone has more than may be in use, its questions as objects a multiple. */
    private static final int LETTERS = 34_000_000;
    private static final long MOST_MEMORY = 32L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String EXAM = "dp-100";

    @TestHTTPResource
    URL url;
    @TempDir
    Path folder;

    private final UUID account = UUID.randomUUID();
    private final Jobs jobs = new Jobs(account);

    @Test
    void importsMoreThanFitsInTheMemoryItMayTake() throws IOException, InterruptedException {
        Service.awaitContent();
        Path file = write();
        assertThat(Files.size(file)).isGreaterThan(MOST_MEMORY);
        long before = used();

        String location = send(file);
        long[] most = { used() };
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            most[0] = Math.max(most[0], used());
            return jobs.look(location).getString("endedAt") != null;
        });

        JsonPath job = jobs.look(location);
        assertThat(job.getString("status")).as(job.prettify()).isEqualTo("done");
        Jobs.assertProgress(job, ITEMS, ITEMS, 0, 0);
        assertThat(most[0] - before).as("bytes in use after a collection, at most").isLessThan(MOST_MEMORY);
        assertThat(Service.count("SELECT count(*) FROM question_version v JOIN question q ON q.id = v.question_id"
                + " WHERE q.exam_code = '" + EXAM + "' AND v.written_by = '" + account + "'")).isEqualTo(ITEMS);
        assertThat(
                Service.count("SELECT count(*) FROM exchange_chunk c JOIN exchange_job j ON j.id = c.job_id WHERE j.owner = '"
                        + account + "'"))
                .isZero();
    }

    private Path write() throws IOException {
        String sentence = "Which of these statements about the deployment of models is true in this case? ";
        String text = sentence.repeat(LETTERS / ITEMS / sentence.length() + 1);
        Path file = folder.resolve("big.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ITEMS; i++) {
                out.write("{\"id\": \"big-" + account + "-" + i + "\", \"stem\": \"" + i + ": " + text + "\"}\n");
            }
        }
        return file;
    }

    private String send(Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest
                .newBuilder(URI.create("http://" + url.getHost() + ":" + url.getPort() + Jobs.IMPORTS
                        + "?format=test-lines&pool=practice&language=en&difficulty=easy&exam=" + EXAM))
                .header("Authorization", "Bearer " + TestTokens.with(account, "author"))
                .header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofFile(file)).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** What is reachable: garbage says more about the collector than about the import. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
