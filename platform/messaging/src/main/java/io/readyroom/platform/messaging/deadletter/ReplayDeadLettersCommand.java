package io.readyroom.platform.messaging.deadletter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.messaging.command.CommandOptions;
import io.readyroom.platform.messaging.command.OperatorCommand;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** The same as the endpoint. */
@Singleton
class ReplayDeadLettersCommand implements OperatorCommand {

    private static final Set<String> OPTIONS = Set.of("id", "topic", "partition", "from", "to", "from-offset", "to-offset",
            "aggregate");

    private final DeadLetterReplay replay;

    ReplayDeadLettersCommand(DeadLetterReplay replay) {
        this.replay = replay;
    }

    @Override
    public String name() {
        return "replay-dead-letters";
    }

    @Override
    public String usage() {
        return "--id <id>[,<id>…] | --topic <topic> [--partition <n>] [--from <time>] [--to <time>] [--from-offset <n>]"
                + " [--to-offset <n>] | --aggregate <subject or key>";
    }

    @Override
    public Uni<String> run(CommandOptions options) {
        return replay.replay(request(options), "The command").map(done -> "%d took effect, %d failed again, %d are left"
                .formatted(done.replayed(), done.failed(), done.left()));
    }

    private static ReplayDeadLettersRequest request(CommandOptions options) {
        options.requireOnly(OPTIONS);
        try {
            return new ReplayDeadLettersRequest(null, options.get("id", ReplayDeadLettersCommand::ids),
                    options.get("topic", topic -> topic), options.get("partition", Integer::valueOf),
                    options.get("from", Instant::parse), options.get("to", Instant::parse),
                    options.get("from-offset", Long::valueOf), options.get("to-offset", Long::valueOf),
                    options.get("aggregate", aggregate -> aggregate));
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static List<UUID> ids(String list) {
        return Arrays.stream(list.split(",", -1)).map(UUID::fromString).toList();
    }
}
