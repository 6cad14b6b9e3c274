package io.readyroom.exam.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A client shows how much time there is, and how much of it was added, from the first answer on. */
@QuarkusTest
class SessionTimeResourceTest {

    private final Learner learner = Learner.registered();

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    @Test
    void tellsTheTimeThatIsAllowedAndWhatOfItIsExtra() {
        Stored.change("INSERT INTO accommodation (account_id, version, time_factor, extra_minutes) VALUES ('" + learner.id()
                + "', 1, 1.5, 0)");
        Response first = start("ai-102");
        first.then().statusCode(201).body("timeAllowedSeconds", equalTo(6300)).body("extraSeconds", equalTo(2100));
        Response again = start("ai-102");
        assertThat(again.jsonPath().getMap("")).as("the same answer to the same request")
                .isEqualTo(first.jsonPath().getMap(""));
        for (String way : new String[] { "", "?way=long" }) {
            learner.get("/" + first.path("id") + way).then().body("timeAllowedSeconds", equalTo(6300))
                    .body("extraSeconds", equalTo(2100));
        }
    }

    @Test
    void saysNothingOfTimeWithoutAClock() {
        start("ai-900").then().statusCode(201).body("timeAllowedSeconds", nullValue()).body("extraSeconds", nullValue());
        start("ai-900").then().statusCode(201).body("timeAllowedSeconds", nullValue()).body("extraSeconds", nullValue());
    }

    private Response start(String exam) {
        return learner.request().contentType(ContentType.JSON).header("Idempotency-Key", "time-of-" + exam)
                .body("{\"exam\":\"" + exam + "\",\"mode\":\"free\"}").post(Learner.SESSIONS);
    }
}
