package io.readyroom.platform.messaging.replay;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Refuses what an operator meant for another service: each answers for itself. */
@Singleton
public class OwnService {

    private final String name;

    OwnService(@ConfigProperty(name = "quarkus.application.name") String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /**
     * @param service as named in a request; null is this one
     * @throws ProblemException {@code invalid-request} when it is another
     */
    public void require(String service) {
        if (service != null && !service.equals(name)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "This is " + name + ", which answers for itself only.")
                    .withError("service", "must be " + name);
        }
    }
}
