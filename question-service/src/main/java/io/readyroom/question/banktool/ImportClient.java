package io.readyroom.question.banktool;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Hands a file to a server's import and follows the job. What it relies on:
 *
 * <ul>
 * <li>{@code POST /v1/authoring/imports?format=jsonl&dryRun=…&exam=…} answers 202 with the job's address in
 * {@code Location};</li>
 * <li>the job has {@code Retry-After} while it is at work, and then {@code status} and, where there is something to say of the
 * whole, {@code note};</li>
 * <li>{@code /report} below it is a list in pages, of {@code line}, {@code sourceId}, {@code outcome}, {@code why} and
 * {@code losses}.</li>
 * </ul>
 */
final class ImportClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int FAILURES_IN_A_ROW = 5;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final String server;
    private final String token;
    private final Duration patience;

    /**
     * @param patience for one job
     * @throws ToolException when the token would travel in the clear
     */
    ImportClient(URI server, String token, Duration patience) throws ToolException {
        boolean here = server.getHost() != null && HERE.contains(server.getHost());
        if (!"https".equals(server.getScheme()) && !("http".equals(server.getScheme()) && here)) {
            throw new ToolException("The server's address has to begin with https:// or be one of this machine.");
        }
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
        this.patience = patience;
    }

    /** Answers the job's address. */
    URI start(Path lines, String exam, boolean dryRun) throws IOException, InterruptedException, ToolException {
        URI uri = URI.create(server + "/v1/authoring/imports?format=jsonl&dryRun=" + dryRun + "&exam=" + exam);
        HttpResponse<String> response;
        try {
            response = send(request(uri, UPLOAD).header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(lines)));
        } catch (IOException e) {
            throw unreachable(e);
        }
        if (response.statusCode() != 202) {
            throw refused(response);
        }
        URI job = uri.resolve(response.headers().firstValue("Location")
                .orElseThrow(() -> new ToolException("The server took the import and did not say where its job is.")));
        // The token goes nowhere else.
        if (!job.getScheme().equals(uri.getScheme()) || !job.getRawAuthority().equals(uri.getRawAuthority())) {
            throw new ToolException("The server sends us to another one for the job, which is not followed.");
        }
        return job;
    }

    /** The job once it has ended. */
    JsonNode await(URI job) throws IOException, InterruptedException, ToolException {
        Instant deadline = Instant.now().plus(patience);
        int failures = 0;
        while (Instant.now().isBefore(deadline)) {
            try {
                HttpResponse<String> response = get(job);
                boolean failing = response.statusCode() == 429 || response.statusCode() >= 500;
                if (!failing && response.statusCode() != 200 && response.statusCode() != 202) {
                    throw refused(response);
                }
                if (response.statusCode() == 200 && response.headers().firstValue("Retry-After").isEmpty()) {
                    return json(response);
                }
                failures = failing ? failures + 1 : 0;
                if (failures == FAILURES_IN_A_ROW) {
                    throw refused(response);
                }
                Thread.sleep(RetryAfter.of(response.headers(), Instant.now()).toMillis());
            } catch (IOException e) {
                failures++;
                if (failures == FAILURES_IN_A_ROW) {
                    throw unreachable(e);
                }
                Thread.sleep(RetryAfter.USUAL.toMillis());
            }
        }
        throw new ToolException("The server was not done after " + patience.toMinutes() + " minutes: " + job);
    }

    /** Every item of the job's report, in its order. */
    void eachItem(URI job, Consumer<JsonNode> items) throws IOException, InterruptedException, ToolException {
        String cursor = "";
        do {
            HttpResponse<String> response = get(URI.create(job + "/report?limit=100" + cursor));
            if (response.statusCode() != 200) {
                throw refused(response);
            }
            JsonNode page = json(response);
            page.path("items").forEach(items);
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.get("nextCursor").textValue(), StandardCharsets.UTF_8)
                    : null;
        } while (cursor != null);
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(request(uri, ANSWER).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** What is thrown says little, and sometimes nothing. */
    private ToolException unreachable(IOException failure) {
        return new ToolException("The server at " + server + " can't be reached: "
                + (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()));
    }

    private HttpRequest.Builder request(URI uri, Duration timeout) {
        return HttpRequest.newBuilder(uri).timeout(timeout).header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private static JsonNode json(HttpResponse<String> response) throws ToolException {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new ToolException("The server's answer is no JSON.");
        }
    }

    private static ToolException refused(HttpResponse<String> response) {
        return new ToolException(Problem.sentence(response.statusCode(), response.body()));
    }
}
