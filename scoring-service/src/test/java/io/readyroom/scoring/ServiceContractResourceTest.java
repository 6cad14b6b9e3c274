package io.readyroom.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.OpenApiContract;
import io.readyroom.platform.testing.ProblemContract;

/** What the service promises to those who don't read its code. */
@QuarkusTest
class ServiceContractResourceTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void itsOpenApiDocumentIsTheCommittedOne() {
        OpenApiContract.assertMatches("scoring-service", management);
    }

    @Test
    void itsProblemsAreListed() {
        ProblemContract.assertListed("scoring-service", ScoringProblem.values());
    }

    @Test
    void measuresWhatWasScoredAndWhatWaits() {
        String metrics = given().get(management("/q/metrics")).asString();
        assertThat(metrics).contains("readyroom_results_scored_total", "readyroom_gradings_pending",
                "readyroom_gradings_pending_oldest_seconds", "readyroom_statistics_deltas_waiting");
    }

    @Test
    void isReadyWithItsDatabase() {
        given().get(management("/q/health/ready")).then().statusCode(200);
    }

    private String management(String path) {
        return management.getProtocol() + "://" + management.getAuthority() + path;
    }
}
