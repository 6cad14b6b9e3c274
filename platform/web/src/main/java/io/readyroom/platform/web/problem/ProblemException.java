package io.readyroom.platform.web.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A refusal that the client is told about. Not a fault of the service: it has no stack trace and isn't logged as an error. */
public final class ProblemException extends RuntimeException {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private transient Duration retryAfter;

    private ProblemException(ProblemType type, String detail, Throwable cause) {
        super(detail, cause, false, false);
        this.type = type;
    }

    /** A problem with a sentence about this occurrence: what is wrong and what to do. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, null);
    }

    /** A problem that another failure led to; the failure's text is not shown. */
    public static ProblemException of(ProblemType type, String detail, Throwable cause) {
        return new ProblemException(type, detail, cause);
    }

    /** {@code not-found} for something that doesn't exist, or that is somebody else's. */
    public static ProblemException notFound(String what) {
        return of(CommonProblem.NOT_FOUND, what + " does not exist, or is not yours.");
    }

    /** Names a field that is wrong. */
    public ProblemException withError(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /** Adds an extension member to the document. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says when to try again ({@code Retry-After}). */
    public ProblemException withRetryAfter(Duration pause) {
        retryAfter = pause;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    /** When to try again; a second where it helps at all and nothing else was said. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter).or(() -> type.retryable() ? Optional.of(SOON) : Optional.empty());
    }
}
