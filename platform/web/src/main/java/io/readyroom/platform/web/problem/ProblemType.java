package io.readyroom.platform.web.problem;

/** A kind of problem, part of the contract: clients branch on its slug. */
public interface ProblemType {

    /** Last part of {@code urn:readyroom:problem:<slug>}. */
    String slug();

    /** The kind in a few words, the same for every occurrence. */
    String title();

    /** HTTP status. */
    int status();

    /** Whether the same request may succeed later. */
    default boolean retryable() {
        return status() == 429 || status() == 503 || status() == 504;
    }
}
