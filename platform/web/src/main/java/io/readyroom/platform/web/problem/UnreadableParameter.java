package io.readyroom.platform.web.problem;

import java.util.Optional;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;

/** Jakarta REST answers 404 for a query parameter that can't be converted; to a client that is a wrong request. */
final class UnreadableParameter {

    private UnreadableParameter() {
    }

    /** The name of the query parameter whose value the conversion complained about, if that was the reason. */
    static Optional<String> find(NotFoundException e, UriInfo uri) {
        if (!(e.getCause() instanceof NumberFormatException conversion) || conversion.getMessage() == null) {
            return Optional.empty();
        }
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream()
                        .anyMatch(value -> conversion.getMessage().contains("\"" + value + "\"")))
                .map(parameter -> parameter.getKey()).findFirst();
    }
}
