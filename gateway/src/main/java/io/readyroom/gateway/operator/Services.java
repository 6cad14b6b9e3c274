package io.readyroom.gateway.operator;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Asks one service, or all of them at once. */
@Singleton
class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);

    private final Map<String, URI> addresses;

    Services(OperatorConfig config) {
        this.addresses = new TreeMap<>(config.services());
    }

    /**
     * The answers in the order of the services' names.
     *
     * @param service null for all
     * @param question by name and address
     * @return fails with a service's refusal, with {@code invalid-request} when there is no such service, and with
     *         {@code unavailable} when nobody answers
     */
    <T> Uni<Answers<T>> ask(String service, BiFunction<String, String, Uni<T>> question) {
        if (service != null && !addresses.containsKey(service)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no such service.")
                    .withError("service", "must be one of " + String.join(", ", addresses.keySet()));
        }
        return askAll(service == null ? addresses.keySet() : Set.of(service), question);
    }

    /** The same of some services, all of which there are. */
    <T> Uni<Answers<T>> askAll(Collection<String> names, BiFunction<String, String, Uni<T>> question) {
        List<Uni<Answer<T>>> asked = addresses.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(entry -> ask(entry.getKey(), question.apply(entry.getKey(), entry.getValue().toString())))
                .toList();
        return Uni.join().all(asked).andFailFast().map(Answers::of);
    }

    private static <T> Uni<Answer<T>> ask(String name, Uni<T> question) {
        return question.map(given -> new Answer<>(name, given))
                .onFailure(failure -> !(failure instanceof ProblemException)).recoverWithItem(failure -> {
                    LOG.warnf("%s gave an operator no answer: %s", name, failure.toString());
                    return new Answer<>(name, null);
                });
    }

    /** @param given null when there was none */
    private record Answer<T>(String name, T given) {
    }

    /** @param unavailable names of those that did not answer */
    record Answers<T>(List<T> given, List<String> unavailable) {

        private static <T> Answers<T> of(List<Answer<T>> answers) {
            List<String> silent = answers.stream().filter(answer -> answer.given() == null).map(Answer::name).toList();
            if (silent.size() == answers.size()) {
                throw ProblemException.of(CommonProblem.UNAVAILABLE,
                        "No answer from " + String.join(", ", silent) + ". To ask again is safe.");
            }
            return new Answers<>(answers.stream().filter(answer -> answer.given() != null).map(Answer::given).toList(), silent);
        }
    }
}
