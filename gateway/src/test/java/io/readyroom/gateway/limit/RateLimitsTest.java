package io.readyroom.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.MemorySize;

class RateLimitsTest {

    private static final String ROOM = "192.0.2.7";

    private final RateLimits limits = new RateLimits(new SmallLimits());
    private final UUID learner = UUID.randomUUID();

    @Test
    void refusesABurstThatIsTooLongAndSaysWhenToComeBack() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.of(learner).isGranted()).isTrue();
        }
        Allowance refused = limits.of(learner);
        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.retryAfter()).isPositive();
        assertThat(refused.remaining()).isZero();
        assertThat(limits.of(UUID.randomUUID()).isGranted()).as("somebody else").isTrue();
    }

    /** A stub that charges answers to the principal only would refuse the first answer here. */
    @Test
    void stillTakesAnswersOfALearnerWhoBrowsedTooFast() {
        for (int i = 0; i < 10; i++) {
            limits.of(learner);
        }
        assertThat(limits.of(learner).isGranted()).isFalse();
        for (int i = 0; i < 20; i++) {
            assertThat(limits.answer(learner, "session").isGranted()).as("answer %d", i).isTrue();
        }
    }

    @Test
    void doesNotLiftTheLimitForMadeUpSessions() {
        long granted = 0;
        for (int i = 0; i < 200; i++) {
            granted += limits.answer(learner, "made-up-" + i).isGranted() ? 1 : 0;
        }
        assertThat(granted).isLessThan(120);
    }

    @Test
    void countsAnonymousRequestsByAddress() {
        for (int i = 0; i < 8; i++) {
            assertThat(limits.anonymous(ROOM).isGranted()).isTrue();
        }
        assertThat(limits.anonymous(ROOM).isGranted()).isFalse();
        assertThat(limits.anonymous("192.0.2.8").isGranted()).isTrue();
        assertThat(limits.of(learner).isGranted()).as("a token of the same room").isTrue();
    }

    @Test
    void saysWhatIsLeftInTheHeadersOfTheDraft() {
        Allowance first = limits.of(learner);
        assertThat(first.policyHeader()).isEqualTo("\"principal\";q=5;w=5");
        assertThat(first.limitHeader()).matches("\"principal\";r=4;t=1");
    }

    private record SmallLimits() implements LimitConfig {

        @Override
        public Rate principal() {
            return new PerSecond(1, 5);
        }

        @Override
        public Rate address() {
            return new PerSecond(1, 8);
        }

        @Override
        public Rate answers() {
            return new PerSecond(20, 40);
        }

        @Override
        public Rate allAnswers() {
            return new PerSecond(20, 100);
        }

        @Override
        public int remembered() {
            return 100;
        }

        @Override
        public int proxiesInFront() {
            return 0;
        }

        @Override
        public MemorySize body() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemorySize picture() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemorySize file() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemorySize answersBody() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemorySize uri() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemorySize headers() {
            throw new UnsupportedOperationException();
        }
    }

    private record PerSecond(int perSecond, int burst) implements LimitConfig.Rate {
    }
}
