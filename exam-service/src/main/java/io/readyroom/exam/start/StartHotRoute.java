package io.readyroom.exam.start;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.exam.session.ExamSessionResponse;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.hot.HotRequest;
import io.readyroom.platform.web.hot.HotRoute;
import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.problem.ProblemWriter;
import io.readyroom.platform.web.security.Roles;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** A start whose request is well-formed; what isn't right about another one is for {@link StartResource} to say. */
@Singleton
class StartHotRoute implements HotRoute<String> {

    private final SessionStart sessions;
    private final Validator validator;
    private final ProblemWriter problems;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    StartHotRoute(SessionStart sessions, Validator validator, ProblemWriter problems, ObjectMapper json) {
        this.sessions = sessions;
        this.validator = validator;
        this.problems = problems;
        this.reader = json.readerFor(StartExamSessionRequest.class);
        this.writer = json.writerFor(ExamSessionResponse.class);
    }

    void register(@Observes Filters filters, HotRoutes routes) {
        routes.add(filters, this);
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.POST;
    }

    @Override
    public String template() {
        return StartResource.PATH;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.GUEST, Roles.LEARNER);
    }

    @Override
    public Optional<String> match(HttpServerRequest request) {
        return Optional.of(request.path()).filter(path -> path.equals(StartResource.PATH) && request.query() == null);
    }

    @Override
    public void answer(HotRequest<String> request) {
        parse(request.body()).ifPresentOrElse(wish -> start(request, wish), request::passOn);
    }

    private void start(HotRequest<String> request, StartExamSessionRequest wish) {
        request.when(Future.succeededFuture(request).map(StartHotRoute::key)
                .compose(key -> sessions.start(request.caller().accountId(), wish, key)),
                started -> tell(request, started), failure -> problems.write(request.context(), failure));
    }

    /** Empty when the resource has to look at it. */
    private Optional<StartExamSessionRequest> parse(Buffer body) {
        try {
            StartExamSessionRequest wish = reader.readValue(body.getBytes());
            return Optional.ofNullable(wish).filter(read -> validator.validate(read).isEmpty());
        } catch (IOException e) {
            // The resource meets the same, and says it.
            return Optional.empty();
        }
    }

    private static Optional<String> key(HotRequest<String> request) {
        return IdempotencyHeader.read(request.context().request().getHeader(IdempotencyHeader.NAME));
    }

    private void tell(HotRequest<String> request, ExamSessionResponse started) {
        try {
            request.answerCreated(StartResource.location(started), writer.writeValueAsBytes(started));
        } catch (JsonProcessingException e) {
            problems.write(request.context(), e);
        }
    }
}
