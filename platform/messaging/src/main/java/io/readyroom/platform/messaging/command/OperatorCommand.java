package io.readyroom.platform.messaging.command;

import io.smallrye.mutiny.Uni;

/** Something that operators do where only the service's jar is at hand. */
public interface OperatorCommand {

    /** First argument, {@code replay-events}. */
    String name();

    /** The options in one line. */
    String usage();

    /**
     * Does it.
     *
     * @return what was done, in a sentence; fails with {@link IllegalArgumentException} when the options make no sense
     */
    Uni<String> run(CommandOptions options);
}
