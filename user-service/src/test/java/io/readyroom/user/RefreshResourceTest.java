package io.readyroom.user;

import static io.readyroom.user.People.refresh;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.user.People.Tokens;

@QuarkusTest
class RefreshResourceTest {

    @Test
    void rotatesForTheSameAccountAndRoles() {
        Tokens guest = People.guest();
        var answer = refresh(guest.refresh()).then().statusCode(200).header("Cache-Control", "no-store").extract();
        assertThat(answer.<String> path("refreshToken")).isNotEqualTo(guest.refresh());
        var claims = People.claims(answer.path("accessToken"));
        assertThat(claims.getString("sub")).isEqualTo(guest.account().toString());
        assertThat(claims.getList("groups")).isEqualTo(List.of("guest"));
    }

    /** The client never saw the first answer: locking it out would lose a guest's exam for good. */
    @Test
    void forgivesALostAnswerWithinSeconds() {
        Tokens guest = People.guest();
        refresh(guest.refresh()).then().statusCode(200);
        String again = refresh(guest.refresh()).then().statusCode(200).extract().path("refreshToken");
        refresh(again).then().statusCode(200);
    }

    @Test
    void revokesTheFamilyOnceTheSuccessorWasUsedToo() {
        Tokens guest = People.guest();
        String second = refresh(guest.refresh()).then().extract().path("refreshToken");
        String third = refresh(second).then().statusCode(200).extract().path("refreshToken");
        assertProblem(refresh(guest.refresh()), 401, "not-authenticated");
        assertProblem(refresh(third), 401, "not-authenticated");
        assertThat(reason(guest.account())).isEqualTo("reuse");
    }

    /** A refusal that rolled the revocation back would leave the thief in. */
    @Test
    void revokesTheFamilyOfATokenThatComesBackLate() {
        Tokens learner = People.learner();
        String second = refresh(learner.refresh()).then().extract().path("refreshToken");
        Database.update("""
                UPDATE refresh_token SET used_at = used_at - interval '11 seconds'
                WHERE used_at IS NOT NULL AND family_id IN (SELECT id FROM refresh_family WHERE account_id = ?)
                """, learner.account());
        assertProblem(refresh(learner.refresh()), 401, "not-authenticated");
        assertProblem(refresh(second), 401, "not-authenticated");
        assertThat(reason(learner.account())).isEqualTo("reuse");
    }

    @Test
    void leavesOtherLoginsOfTheAccountAlone() {
        String email = People.newEmail();
        People.register(email, People.PASSWORD, null);
        Tokens phone = People.login(email, People.PASSWORD);
        Tokens laptop = People.login(email, People.PASSWORD);
        People.post("/v1/logout", Map.of("refreshToken", phone.refresh())).then().statusCode(204);
        People.post("/v1/logout", Map.of("refreshToken", phone.refresh())).then().statusCode(204);
        assertProblem(refresh(phone.refresh()), 401, "not-authenticated");
        refresh(laptop.refresh()).then().statusCode(200);
    }

    @Test
    void refusesWhatHasExpiredOrNeverWas() {
        Tokens guest = People.guest();
        Database.update("UPDATE refresh_family SET expires_at = now() - interval '1 second' WHERE account_id = ?",
                guest.account());
        assertProblem(refresh(guest.refresh()), 401, "not-authenticated");
        assertProblem(refresh("never-issued"), 401, "not-authenticated");
        assertProblem(refresh(guest.access().substring(0, 190)), 401, "not-authenticated");
        assertProblem(refresh("x".repeat(201)), 400, "invalid-request");
    }

    @Test
    void letsManyTabsRefreshAtOnce() {
        Tokens guest = People.guest();
        var calls = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> refresh(guest.refresh()).statusCode())).toList();
        assertThat(calls.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    private static String reason(UUID account) {
        return Database.text("SELECT revoked_reason FROM refresh_family WHERE account_id = ?", account);
    }
}
