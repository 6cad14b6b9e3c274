package io.readyroom.exam.launch.redemption;

import static io.readyroom.exam.AssignmentMother.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.AssignmentMother;
import io.readyroom.exam.Stored;
import io.readyroom.platform.testing.StubUpstream;
import io.restassured.path.json.JsonPath;

/** Promise: nobody of a class that comes in the same second is refused. How long it takes, MassStartIT tells. */
@QuarkusTest
class MassRedemptionResourceTest {

    private static final int CANDIDATES = 500;

    @TestHTTPResource("/v1/launches/redeem")
    URL redeem;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private AssignmentMother partner;
    private String assignment;

    @BeforeEach
    void prepare() {
        partner = AssignmentMother.install();
        assignment = partner.assign(open("\"expectedCandidates\":" + CANDIDATES));
        Stored.change(
                "INSERT INTO candidate (id, organisation_id, livemode, external_id, created_at) SELECT gen_random_uuid(), '"
                        + partner.organisation() + "', true, 'm-' || i, now() FROM generate_series(1, " + CANDIDATES
                        + ") AS i");
        Stored.change("INSERT INTO launch (token_hash, assignment_id, candidate_id, expires_at) SELECT sha256(convert_to('"
                + partner.organisation() + "' || external_id, 'UTF8')), '" + assignment
                + "', id, clock_timestamp() + interval '5 min' FROM candidate WHERE organisation_id = '"
                + partner.organisation() + "'");
        await().atMost(Duration.ofSeconds(30)).until(() -> forms("taken_by IS NULL") == CANDIDATES);
    }

    /** Queues that are too short refuse some; a start that goes on without its form asks question-service, which is away. */
    @Test
    void letsEverybodyInFromWhatWasBuiltAhead() {
        StubUpstream.of("question-service").reset();
        List<HttpResponse<String>> answers = IntStream.rangeClosed(1, CANDIDATES).mapToObj(this::enter).toList().stream()
                .map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        assertThat(answers.stream().map(answer -> JsonPath.from(answer.body()).getString("sessionId")).distinct())
                .hasSize(CANDIDATES);
        assertThat(forms("taken_by IS NOT NULL")).isEqualTo(CANDIDATES);
        assertThat(Stored.count("(SELECT DISTINCT CAST(s.xmin AS text) FROM exam_session s WHERE assignment_id = '" + assignment
                + "') t")).as("transactions").isLessThan(CANDIDATES / 2);
        assertThat(Stored.count("assignment_attempt WHERE assignment_id = '" + assignment + "' AND attempt = 1"))
                .isEqualTo(CANDIDATES);
    }

    private CompletableFuture<HttpResponse<String>> enter(int candidate) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(redeem.toString())).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers
                        .ofString("{\"token\":\"" + partner.organisation() + "m-" + candidate + "\"}"))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private long forms(String which) {
        return Stored.count("prepared_form WHERE assignment_id = '" + assignment + "' AND " + which);
    }
}
