package io.readyroom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable table = RouteTable.ofThisRelease();

    @ParameterizedTest
    @CsvSource({ "GET,/v1/exams/ai-102,QUESTION", "GET,/v1/exams/compare,QUESTION", "POST,/v1/guests,USER",
            "GET,/.well-known/jwks.json,USER", "POST,/v1/oauth/token,USER", "POST,/v1/operator/entitlements,USER",
            "POST,/v1/exam-sessions,EXAM_ENTRANCE", "PUT,/v1/exam-sessions/x/answers/3,EXAM_ANSWERS",
            "PATCH,/v1/exam-sessions/x/answers,EXAM_ANSWERS", "HEAD,/v1/exams,QUESTION",
            "GET,/v1/authoring/questions,AUTHORING", "PUT,/v1/authoring/questions/x/versions/2,AUTHORING",
            "GET,/v1/authoring/outlines/bridge,AUTHORING", "GET,/v1/authoring/outlines/bridge/questions,AUTHORING",
            "POST,/v1/authoring/imports,QUESTION_FILES",
            "GET,/v1/authoring/exports/x/file,QUESTION_FILES", "POST,/v1/questions/x/challenges,QUESTION",
            "GET,/v1/authoring/exams/ai-102/form-statistics,SCORING", "GET,/v1/authoring/exams,AUTHORING",
            "GET,/v1/me/exams/ai-102/mastery,SCORING", "GET,/v1/me/exams/ai-102/history,SCORING",
            "GET,/v1/me/reviews/due,SCORING", "GET,/v1/exams/ai-102/calibration,SCORING",
            "GET,/v1/me/exams/ai-102/readiness,SCORING", "PUT,/v1/me/exams/ai-102/plan,SCORING",
            "GET,/v1/me/exams/ai-102/plan,SCORING", "GET,/v1/me/exams/ai-102/plan.ics,SCORING",
            "POST,/v1/me/outcomes,SCORING", "GET,/v1/operator/rescorings,SCORING",
            "POST,/v1/operator/rescorings/x/apply,SCORING", "GET,/v1/operator/rescorings/x/crossings,SCORING",
            "GET,/v1/partner/cohorts,SCORING", "DELETE,/v1/me,USER", "GET,/v1/operator/accounts/x/accommodations,USER",
            "PUT,/v1/operator/accounts/x/accommodations,USER", "GET,/v1/operator/audit,USER",
            "POST,/v1/operator/organisations,USER", "GET,/v1/operator/organisations,USER",
            "POST,/v1/operator/organisations/x/clients,USER", "GET,/v1/operator/organisations/x/clients,USER",
            "DELETE,/v1/operator/organisations/x/clients/y,USER", "GET,/v1/operator/erasures,USER",
            "POST,/v1/operator/erasures/x/replay,USER",
            "POST,/v1/partner/assignments,EXAM", "PATCH,/v1/partner/assignments/x,EXAM",
            "POST,/v1/partner/assignments/x/close,EXAM", "GET,/v1/partner/assignments/x/attempts,EXAM",
            "POST,/v1/partner/candidates,EXAM", "GET,/v1/partner/candidates/x,EXAM", "POST,/v1/partner/launches,EXAM",
            "POST,/v1/launches/redeem,EXAM_ENTRANCE", "POST,/v1/exam-sessions/x/token,EXAM" })
    void knowsWhoAnswers(String method, String path, Upstream upstream) {
        assertThat(table.find(method, path).route()).get().extracting(Route::upstream)
                .satisfies(found -> assertThat(found).contains(upstream));
    }

    @ParameterizedTest
    @CsvSource({ "GET,/v1/operator/dead-letters", "POST,/v1/operator/dead-letters/replay", "POST,/v1/operator/events/replay",
            "GET,/v1/operator/sessions/x/timeline" })
    void putsTogetherWhatServicesTellOperators(String method, String path) {
        assertThat(table.find(method, path).route()).get()
                .satisfies(route -> assertThat(route.upstream()).isEmpty()).matches(Route::tokenNeeded);
    }

    @Test
    void composesQuestionsResultAndReviewItself() {
        for (String part : new String[] { "questions", "result", "result/report.pdf", "review", "events" }) {
            assertThat(table.find("GET", "/v1/exam-sessions/x/" + part).route()).get()
                    .satisfies(route -> assertThat(route.upstream()).isEmpty());
        }
    }

    /** Passed on, a pack would be without its contents, and what exam-service says would be public as it is. */
    @Test
    void composesOfflinePacksItself() {
        assertThat(table.find("POST", "/v1/exam-sessions/x/offline-pack").route()).get()
                .satisfies(route -> assertThat(route.upstream()).isEmpty()).matches(Route::tokenNeeded);
        assertThat(table.find("GET", "/v1/exam-sessions/x/offline-pack").route()).isEmpty();
    }

    /** A table by prefix would pass some of these on. */
    @ParameterizedTest
    @ValueSource(strings = { "/internal/forms", "/internal/question-versions", "/v1/internal/forms", "/q/health", "/v1", "/v1/",
            "/v1/exams/", "/v1/exam-sessions/x/questions/1", "/v1/exam-sessions//questions", "/v1/authoring/",
            "/internal/event-tickets/spend", "/internal/due-objectives", "/internal/session-tokens",
            "/v1/operator/events/taken" })
    void hasNothingElse(String path) {
        assertThat(table.find("GET", path).route()).isEmpty();
        assertThat(table.find("POST", path).route()).isEmpty();
    }

    /** The password comes along: without a body it would have to stand in the path or a header, and so in logs. */
    @Test
    void readsABodyWhenSomebodyIsErased() {
        assertThat(table.find("DELETE", "/v1/me").route()).get().extracting(Route::body).isEqualTo(Body.JSON);
    }

    @Test
    void tellsTheMethodsOfAPathThatLacksTheOneAskedFor() {
        RouteMatch match = table.find("DELETE", "/v1/exam-sessions");
        assertThat(match.isWrongMethod()).isTrue();
        assertThat(match.allowed()).containsExactly("GET", "POST");
    }

    /** Published for everybody: a token would make it a claim to customers only. */
    @Test
    void showsTheCalibrationWithoutAToken() {
        assertThat(table.find("GET", "/v1/exams/ai-102/calibration").route()).get()
                .satisfies(route -> assertThat(route.tokenNeeded()).isFalse());
    }

    /** The link is all that a candidate has before. */
    @Test
    void letsACandidateInWithoutAToken() {
        assertThat(table.find("POST", "/v1/launches/redeem").route()).get()
                .satisfies(route -> assertThat(route.tokenNeeded()).isFalse());
    }

    @Test
    void needsATokenForWhateverBelongsToSomebody() {
        assertThat(table.routes()).filteredOn(route -> (route.template().startsWith("/v1/exam-sessions")
                && !route.template().endsWith("/events")) || (route.template() + "/").startsWith("/v1/me/")
                || route.template().startsWith("/v1/authoring") || route.template().startsWith("/v1/operator")
                || route.template().startsWith("/v1/partner"))
                .isNotEmpty().allMatch(Route::tokenNeeded);
        assertThat(table.routes()).noneMatch(route -> route.template().contains("internal"));
    }
}
