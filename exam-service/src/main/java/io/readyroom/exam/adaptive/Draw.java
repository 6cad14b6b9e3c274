package io.readyroom.exam.adaptive;

import io.readyroom.exam.question.Form;

/** What comes next in an adaptive session. */
sealed interface Draw {

    /**
     * A question.
     *
     * @param form of its slot alone
     * @param calibration that it was chosen by
     */
    record Slot(Form form, int calibration) implements Draw {
    }

    /** None: the session ends, and why. */
    record End(String reason) implements Draw {
    }
}
