package io.readyroom.question.interchange;

import io.readyroom.question.bank.AuthoredStimulus;

/** Takes what a reader finds, in the file's order: stimuli and pictures before the questions that name them. */
public interface ImportSink {

    void item(ItemOutcome outcome);

    void stimulus(AuthoredStimulus stimulus);

    /**
     * A picture of the package.
     *
     * @return the address that questions show it by, immutable; null when it is no picture that we take, and then the reader
     *         reports it
     */
    String picture(String name, byte[] bytes);
}
