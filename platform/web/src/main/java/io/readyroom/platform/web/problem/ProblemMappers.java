package io.readyroom.platform.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Turns every failure of a resource into a problem document; what nobody foresaw is logged and told as a bare 500. */
class ProblemMappers {

    private static final Duration SOON = Duration.ofSeconds(1);

    @ServerExceptionMapper
    RestResponse<Problem> refusal(ProblemException refusal, UriInfo uri) {
        return Problem.of(refusal, path(uri)).toResponse(refusal.retryAfter().orElse(null));
    }

    @ServerExceptionMapper
    RestResponse<Problem> violation(ConstraintViolationException e, UriInfo uri) {
        ProblemException refusal = ProblemException.of(CommonProblem.INVALID_REQUEST,
                "The request breaks " + (e.getConstraintViolations().size() == 1 ? "a rule" : "some rules") + ", see errors.");
        e.getConstraintViolations().stream().map(ProblemMappers::error)
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .forEach(error -> refusal.withError(error.field(), error.message()));
        return refusal(refusal, uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException e, UriInfo uri) {
        return refusal(JsonProblems.of(e), uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JacksonException e, UriInfo uri) {
        return refusal(JsonProblems.of(e), uri);
    }

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    RestResponse<Problem> notAuthenticated(SecurityException e, UriInfo uri) {
        String detail = e instanceof UnauthorizedException ? "Send an access token: Authorization: Bearer …"
                : "The access token is expired, revoked or not one of ours. Refresh it or log in again.";
        return Problem.of(CommonProblem.NOT_AUTHENTICATED, detail, path(uri)).toResponse(null);
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException e, UriInfo uri) {
        return Problem.of(CommonProblem.FORBIDDEN, "Your role does not include this operation.", path(uri)).toResponse(null);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notFound(NotFoundException e, UriInfo uri) {
        Optional<String> parameter = UnreadableParameter.find(e, uri);
        if (parameter.isPresent()) {
            return refusal(ProblemException.of(CommonProblem.INVALID_REQUEST, "A query parameter can't be read.")
                    .withError(parameter.get(), "wrong type"), uri);
        }
        return Problem.of(CommonProblem.NOT_FOUND, "Nothing is served at this path.", path(uri)).toResponse(null);
    }

    @ServerExceptionMapper
    RestResponse<Problem> breaker(CircuitBreakerOpenException e, UriInfo uri) {
        return Problem.of(CommonProblem.UNAVAILABLE, "A service that this one needs does not answer. Try again shortly.",
                path(uri)).toResponse(SOON);
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof ProblemException refusal) {
            return refusal(refusal, uri);
        }
        if (e.getCause() instanceof JacksonException json) {
            return refusal(JsonProblems.of(json), uri);
        }
        return Failures.find(e.getResponse().getStatus())
                .map(type -> Problem.of(type, Failures.sentence(type), path(uri)).toResponse(type.retryable() ? SOON : null))
                .orElseGet(() -> unexpected(e, uri));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e, UriInfo uri) {
        return refusal(Failures.refusal(e, path(uri)), uri);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        List<String> names = new java.util.ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            names.add(node.toString());
        }
        // The first two nodes name the method and its body parameter, which the client never sees.
        List<String> visible = names.size() > 2 ? names.subList(2, names.size())
                : names.subList(names.size() - 1, names.size());
        return new FieldError(String.join(".", visible), violation.getMessage());
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
