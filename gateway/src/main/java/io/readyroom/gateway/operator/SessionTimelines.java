package io.readyroom.gateway.operator;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.readyroom.gateway.operator.Services.Answers;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Asks all services about a session, and then which of its events they have taken. */
@Singleton
class SessionTimelines {

    private static final Logger LOG = Logger.getLogger(SessionTimelines.class);
    /** A service is asked about so many; the oldest ones are left out. */
    private static final int MOST_EVENTS = 50;

    private final Services services;
    private final OperatorConfig config;
    private final OperatorClient client;

    SessionTimelines(Services services, OperatorConfig config, @RestClient OperatorClient client) {
        this.services = services;
        this.config = config;
        this.client = client;
    }

    /**
     * @param token the operator's
     * @return fails with {@code not-found} when no service that answers knows the session, and with {@code unavailable} when
     *         none answers
     */
    Uni<SessionTimeline> read(UUID sessionId, UUID operator, String token) {
        LOG.infof("Operator %s looks at the timeline of session %s", operator, sessionId);
        return services.askAll(config.timelines(), (name, address) -> client.timeline(address, token, sessionId)
                .onFailure(SessionTimelines::isUnknown).recoverWithItem(() -> TimelinePart.empty(name)))
                .chain(answers -> withTaken(known(answers), answers.unavailable(), token))
                .map(told -> told.together(sessionId));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof ProblemException problem
                && problem.type().slug().equals(CommonProblem.NOT_FOUND.slug());
    }

    private static List<TimelinePart> known(Answers<TimelinePart> answers) {
        List<TimelinePart> known = answers.given().stream().filter(part -> !part.isEmpty()).toList();
        if (known.isEmpty()) {
            throw ProblemException.notFound("The session");
        }
        return known;
    }

    private Uni<Told> withTaken(List<TimelinePart> parts, List<String> silent, String token) {
        List<UUID> events = Told.events(parts).stream().limit(MOST_EVENTS).toList();
        List<String> awake = config.timelines().stream().filter(name -> !silent.contains(name)).toList();
        if (events.isEmpty()) {
            return Uni.createFrom().item(new Told(parts, List.of(), silent));
        }
        return services.askAll(awake, (name, address) -> client.takenEvents(address, token, events))
                .map(answers -> new Told(parts, answers.given(),
                        Stream.concat(silent.stream(), answers.unavailable().stream()).toList()))
                .onFailure().recoverWithItem(failure -> new Told(parts, List.of(), config.timelines()));
    }
}
