package io.readyroom.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

class PasswordHasherTest {

    private static final String PASSWORD = "four pears on a fast bridge";

    private final PasswordHasher hasher = new PasswordHasher(new SmallConfig(), new PasswordPolicy(),
            new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        hasher.stop();
    }

    @Test
    void knowsAPasswordAgainAndNoOther() {
        String hash = wait(hasher.hash(PASSWORD));
        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(wait(hasher.hash(PASSWORD))).as("salted").isNotEqualTo(hash);
        assertThat(wait(hasher.matches(PASSWORD, Optional.of(hash)))).isTrue();
        assertThat(wait(hasher.matches(PASSWORD + " ", Optional.of(hash)))).isFalse();
        assertThat(wait(hasher.matches("nobody has this password", Optional.empty()))).isFalse();
    }

    /** RFC 9106 leaves the parameters to the hash: one made with others must stay good. */
    @Test
    void readsHashesThatWereMadeWithOtherParameters() {
        String hash = new Argon2(128, 3).hash(PASSWORD);
        assertThat(wait(hasher.matches(PASSWORD, Optional.of(hash)))).isTrue();
    }

    @Test
    void takesTheSamePasswordFromAnotherKeyboard() {
        String composed = "caf\u00e9 au lait avec du pain";
        String decomposed = "cafe\u0301 au lait avec du pain";
        assertThat(wait(hasher.matches(decomposed, Optional.of(wait(hasher.hash(composed)))))).isTrue();
    }

    /** Without a bound these would all wait, and the service with them. */
    @Test
    void refusesAtOnceWhatCannotBeDoneSoon() {
        List<UniAssertSubscriber<String>> calls = IntStream.range(0, 200)
                .mapToObj(i -> hasher.hash(PASSWORD).subscribe().withSubscriber(UniAssertSubscriber.create())).toList();
        calls.forEach(call -> call.awaitSubscription());
        List<ProblemException> refusals = calls.stream().map(UniAssertSubscriber::getFailure)
                .filter(ProblemException.class::isInstance).map(ProblemException.class::cast).toList();
        assertThat(refusals).isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.UNAVAILABLE))
                .allSatisfy(refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(2)));
        assertThat(wait(retried())).startsWith("$argon2id$");
    }

    @Test
    void refusesATooCommonNewPassword() {
        assertThatThrownBy(() -> wait(hasher.accept("passwordpassword", "a@b.c"))).isInstanceOf(ProblemException.class);
    }

    private Uni<String> retried() {
        return hasher.hash(PASSWORD).onFailure().retry().withBackOff(Duration.ofMillis(10)).atMost(20);
    }

    private static <T> T wait(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }

    private static final class SmallConfig implements PasswordConfig {

        @Override
        public int memoryKib() {
            return 64;
        }

        @Override
        public int iterations() {
            return 2;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int queue() {
            return 2;
        }
    }
}
