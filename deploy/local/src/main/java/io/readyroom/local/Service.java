package io.readyroom.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five services: how they are called and which database is theirs. */
enum Service {

    QUESTION("question-service", "question"),
    EXAM("exam-service", "exam"),
    SCORING("scoring-service", "scoring"),
    USER("user-service", "account"),
    GATEWAY("gateway", null);

    private final String id;
    private final String database;

    Service(String id, String database) {
        this.id = id;
        this.database = database;
    }

    static Service named(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service is called " + id));
    }

    String id() {
        return id;
    }

    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** As part of an environment variable: EXAM_SERVICE. */
    String variable() {
        return id.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
