package io.readyroom.question.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.Service;

@QuarkusTest
class AuthoredExamResourceTest {

    private static final String EXAMS = "/v1/authoring/exams";
    private static final String DRAFTS = "items.find { it.code == 'ai-102' }.questions.draft";

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void showsHowEachBankStands() {
        Desk author = Desk.author();
        int drafts = author.get(EXAMS).path(DRAFTS);

        author.draft(DocumentMother.singleChoice());

        author.get(EXAMS).then().statusCode(200).body("nextCursor", nullValue())
                .body(DRAFTS, equalTo(drafts + 1))
                .body("items.find { it.code == 'ai-102' }.questions.published", greaterThanOrEqualTo(35))
                .body("items.find { it.code == 'ai-103' }.outline.size()", equalTo(10));
    }

    @Test
    void isForAuthorsAndReviewers() {
        assertThat(Desk.reviewer().get(EXAMS).statusCode()).isEqualTo(200);
        assertThat(Desk.of("learner").get(EXAMS).statusCode()).isEqualTo(403);
    }
}
