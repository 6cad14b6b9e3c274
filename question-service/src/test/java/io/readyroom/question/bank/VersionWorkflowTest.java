package io.readyroom.question.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.SingleChoice;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A version against a model of its workflow: whatever is asked of it in whatever order. */
class VersionWorkflowTest {

    private static final UUID AUTHOR = new UUID(1, 1);
    private static final UUID REVIEWER = new UUID(1, 2);
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 11, 26, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final VersionFacts FACTS = VersionFacts.of(new AuthoredQuestion("q-1", "practice", "en", "easy", List.of(),
            new Labels(List.of(), List.of(), List.of(), "Somebody", true), null,
            new SingleChoice("Which?", List.of(new Choice("a", "A"), new Choice("b", "B"))),
            new Rationale(Map.of(), List.of()), null), null);

    /** What somebody asks. */
    enum Ask {
        EDIT,
        SUBMIT,
        APPROVE,
        APPROVE_OWN,
        REJECT,
        REJECT_OWN,
        PUBLISH,
        RETIRE
    }

    /** The model: nothing but a status and whether somebody has agreed since the last submission. */
    private static final class Model {

        private VersionStatus status = VersionStatus.DRAFT;
        private boolean approved;
        private int edit = 1;

        boolean allows(Ask ask) {
            return switch (ask) {
                case EDIT, SUBMIT -> status == VersionStatus.DRAFT;
                case APPROVE, REJECT -> status == VersionStatus.IN_REVIEW;
                case APPROVE_OWN, REJECT_OWN -> false;
                case PUBLISH -> approved && status == VersionStatus.IN_REVIEW;
                case RETIRE -> status == VersionStatus.PUBLISHED;
            };
        }

        void take(Ask ask) {
            approved = ask == Ask.APPROVE;
            edit += ask == Ask.PUBLISH || ask == Ask.RETIRE ? 0 : 1;
            status = switch (ask) {
                case SUBMIT -> VersionStatus.IN_REVIEW;
                case REJECT -> VersionStatus.DRAFT;
                case PUBLISH -> VersionStatus.PUBLISHED;
                case RETIRE -> VersionStatus.RETIRED;
                default -> status;
            };
        }
    }

    /** @param late whether whoever takes the step has a clock that is ahead: replicas do not agree about the time */
    @Property(tries = 2_000)
    void doesWhatTheModelDoes(@ForAll @Size(max = 25) List<Ask> asks, @ForAll @Size(min = 25, max = 25) List<Boolean> late) {
        QuestionVersion version = QuestionVersion.first(UUID.randomUUID(), AUTHOR, FACTS);
        Model model = new Model();
        for (int i = 0; i < asks.size(); i++) {
            Ask ask = asks.get(i);
            boolean done = tried(version, ask, NOON.plusSeconds(i).plusMinutes(late.get(i) ? 5 : 0));
            assertThat(done).as("%s of %s", ask, model.status).isEqualTo(model.allows(ask));
            if (done) {
                model.take(ask);
            }
            assertThat(version.status()).isEqualTo(model.status);
            assertThat(version.isApproved()).isEqualTo(model.approved && model.status == VersionStatus.IN_REVIEW);
            assertThat(version.edit).isEqualTo(model.edit);
        }
    }

    private static boolean tried(QuestionVersion version, Ask ask, OffsetDateTime now) {
        try {
            switch (ask) {
                case EDIT -> version.edit(FACTS, null, null);
                case SUBMIT -> version.submit(now);
                case APPROVE -> version.approve(REVIEWER, now);
                case APPROVE_OWN -> version.approve(AUTHOR, now);
                case REJECT -> version.reject(REVIEWER, now);
                case REJECT_OWN -> version.reject(AUTHOR, now);
                case PUBLISH -> publish(version);
                case RETIRE -> version.retire(now);
            }
            return true;
        } catch (WrongStateException e) {
            return false;
        }
    }

    /** As {@link Publication} does it, by its own statement. */
    private static void publish(QuestionVersion version) {
        if (!version.isApproved()) {
            throw WrongStateException.notApproved(1);
        }
        version.status = VersionStatus.PUBLISHED.wireName();
    }

    @Test
    void saysWhoStandsAgainstIt() {
        QuestionVersion version = QuestionVersion.first(UUID.randomUUID(), AUTHOR, FACTS);
        assertThat(kind(() -> version.approve(REVIEWER, NOON))).isEqualTo(WrongStateException.Kind.STATE);
        version.submit(NOON);
        assertThat(kind(() -> version.approve(AUTHOR, NOON))).isEqualTo(WrongStateException.Kind.OWN_REVIEW);
    }

    private static WrongStateException.Kind kind(Runnable step) {
        try {
            step.run();
        } catch (WrongStateException e) {
            return e.kind();
        }
        throw new AssertionError("it was done");
    }
}
