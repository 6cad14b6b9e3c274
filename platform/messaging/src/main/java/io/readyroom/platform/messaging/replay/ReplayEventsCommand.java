package io.readyroom.platform.messaging.replay;

import java.time.Instant;
import java.util.Set;

import jakarta.inject.Singleton;

import io.readyroom.platform.messaging.command.CommandOptions;
import io.readyroom.platform.messaging.command.OperatorCommand;
import io.smallrye.mutiny.Uni;

/** The same as the endpoint, but ends when everything is in the outbox. */
@Singleton
class ReplayEventsCommand implements OperatorCommand {

    private static final Set<String> OPTIONS = Set.of("topic", "from", "to");

    private final EventReplay replay;

    ReplayEventsCommand(EventReplay replay) {
        this.replay = replay;
    }

    @Override
    public String name() {
        return "replay-events";
    }

    @Override
    public String usage() {
        return "[--topic <topic>] [--from <time>] [--to <time>]";
    }

    @Override
    public Uni<String> run(CommandOptions options) {
        options.requireOnly(OPTIONS);
        ReplayEventsRequest request = new ReplayEventsRequest(null, options.get("topic", topic -> topic),
                options.get("from", Instant::parse), options.get("to", Instant::parse));
        ReplayPlan plan = replay.plan(request);
        return replay.run(plan, request)
                .map(events -> "%d events of %d topics are published again".formatted(events, plan.topics().size()));
    }
}
