package io.readyroom.question.changeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.readyroom.platform.web.problem.ProblemException;

class ChangeSetTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T12:00:00Z");
    private static final UUID AUTHOR = new UUID(1, 1);
    private static final UUID REVIEWER = new UUID(1, 2);

    @Test
    void goesFromItsAuthorsToAReviewerAndOut() {
        ChangeSet set = opened();
        set.submit(AUTHOR, NOW);
        set.approve(REVIEWER, NOW);
        set.schedule(NOW.plusDays(1));
        set.schedule(NOW.plusDays(2));
        set.publish(NOW.plusDays(2));

        assertThat(set.status()).isEqualTo(ChangeSetStatus.PUBLISHED);
        assertThat(set.reviewedBy).isEqualTo(REVIEWER);
        assertThat(set.publishedAt).isEqualTo(NOW.plusDays(2));
    }

    @Test
    void isNotReviewedByWhoeverMadeIt() {
        ChangeSet set = opened();
        set.submit(AUTHOR, NOW);

        assertProblem("own-review", () -> set.approve(AUTHOR, NOW));
        assertThat(set.status()).isEqualTo(ChangeSetStatus.IN_REVIEW);
    }

    @Test
    void forgetsItsReviewWhenItIsSentBackOrRebased() {
        ChangeSet rejected = opened();
        rejected.submit(AUTHOR, NOW);
        rejected.reject("Not like this");
        assertThat(rejected.status()).isEqualTo(ChangeSetStatus.OPEN);
        assertThat(rejected.submittedAt).isNull();
        assertThat(rejected.note).isEqualTo("Not like this");

        ChangeSet rebased = opened();
        rebased.submit(AUTHOR, NOW);
        rebased.approve(REVIEWER, NOW);
        rebased.schedule(NOW.plusDays(1));
        rebased.outdate();
        rebased.rebase();
        assertThat(rebased.status()).isEqualTo(ChangeSetStatus.OPEN);
        assertThat(rebased.reviewedBy).isNull();
        assertThat(rebased.publishAt).isNull();
    }

    /** The ETag of whoever has read it before is of no use any more. */
    @Test
    void countsEverythingThatHappensToIt() {
        ChangeSet set = opened();
        set.work();
        set.submit(AUTHOR, NOW);
        set.approve(REVIEWER, NOW);

        assertThat(set.edit).isEqualTo(4);
    }

    @Test
    void isWorkedOnWhileItIsOpenOnly() {
        ChangeSet set = opened();
        set.submit(AUTHOR, NOW);

        assertProblem("wrong-state", set::work);
        assertProblem("wrong-state", set::requirePublishable);
        assertProblem("wrong-state", set::rebase);
        assertProblem("wrong-state", () -> set.schedule(NOW));
        assertProblem("wrong-state", set::unschedule);
    }

    @ParameterizedTest
    @EnumSource(value = ChangeSetStatus.class, names = { "PUBLISHED", "DISCARDED" })
    void leadsNowhereWhenItIsOver(ChangeSetStatus over) {
        assertThat(Stream.of(ChangeSetStatus.values()).filter(over::leadsTo)).isEmpty();
    }

    @Test
    void isPublishedOnlyAfterSomebodyApproved() {
        Map<ChangeSetStatus, Boolean> publishable = Map.of(ChangeSetStatus.APPROVED, true, ChangeSetStatus.SCHEDULED, true);
        for (ChangeSetStatus status : ChangeSetStatus.values()) {
            assertThat(status.leadsTo(ChangeSetStatus.PUBLISHED)).isEqualTo(publishable.getOrDefault(status, false));
        }
        Set<ChangeSetStatus> approvable = Set.of(ChangeSetStatus.IN_REVIEW, ChangeSetStatus.SCHEDULED);
        for (ChangeSetStatus status : ChangeSetStatus.values()) {
            assertThat(status.leadsTo(ChangeSetStatus.APPROVED)).isEqualTo(approvable.contains(status));
        }
    }

    private static ChangeSet opened() {
        return new ChangeSet(new UUID(2, 1), new CreateChangeSetRequest("az-900", "Rename", null, null), AUTHOR, NOW);
    }

    private static void assertProblem(String slug, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.type().slug()).isEqualTo(slug));
    }
}
