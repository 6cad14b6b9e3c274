package io.readyroom.exam.question;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** Where question-service is, and how long it is waited for. */
@ConfigMapping(prefix = "readyroom.question-service")
interface QuestionServiceConfig {

    URI url();

    /** Until there is a connection. */
    Duration connectWithin();

    /** From asking until the form is there; for each try. */
    Duration timeout();

    /** Further tries after one that failed. */
    int retries();

    Duration retryDelay();

    /** Calls of which half have to fail before nobody is asked any more for a while. */
    int circuitVolume();

    /** How long that is. */
    Duration circuitDelay();
}
