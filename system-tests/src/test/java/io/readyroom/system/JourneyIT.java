package io.readyroom.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job, end to end. Twice: this class with tokens that outlive the journey, {@link ShortLivedTokensIT} with tokens that
 * don't.
 */
@ExtendWith(SharedSystem.class)
class JourneyIT {

    /**
     * A stub would show questions in another order the second time, lose answers with the process that took them, let the older
     * revision win, count a result without its key, or show a session to whoever knows its id.
     */
    @Test
    void aGuestSitsTheFreeSampleAndReadsAnHonestResult() {
        sit(new Journey(Learner.guest()));
    }

    static void sit(Journey journey) {
        journey.findsAi102RetiredWithItsSuccessor();
        journey.startsTheFreeSample();
        journey.findsThirtyFiveQuestionsInFrozenOrder();
        journey.hasSeenNoKeySoFar();
        journey.answersEveryTypeAndChangesSome();
        journey.sendsOneAnswerTwice();
        journey.sendsAnOlderRevisionLate();
        journey.goesOnAfterExamServiceWasKilled();
        journey.syncsWhatItAnsweredOffline();
        journey.hasSeenNoKeySoFar();
        journey.submitsTwiceAndHasAResultWithinTwoSeconds();
        journey.readsAnHonestResult();
        journey.readsWhyInTheReview();
        journey.registers();
        journey.isHiddenFrom(Learner.guest());
        journey.isHiddenFrom(Learner.registered());
    }
}
