package io.readyroom.gateway.session;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.gateway.exam.Slot;
import io.readyroom.gateway.exam.Slots;
import io.readyroom.gateway.proxy.Proxy;
import io.readyroom.gateway.question.CandidateQuestion;
import io.readyroom.gateway.question.QuestionVersions;
import io.readyroom.gateway.route.Upstream;
import io.readyroom.platform.web.hot.HotRequest;
import io.readyroom.platform.web.hot.HotRoute;
import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.security.Roles;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * The next questions of a session, when their versions have been read before: the slots come over the connections of the
 * pass-through. A refusal, and an answer that can't be composed, is for {@link SessionViewResource} to meet once more.
 */
@Singleton
class QuestionsHotRoute implements HotRoute<String> {

    private static final Pattern PLAIN = Pattern
            .compile("/v1/exam-sessions/[0-9a-f-]{36}/questions(?:\\?from=[1-9][0-9]{0,3}&limit=(?:100|[1-9][0-9]?))?");

    private final Proxy proxy;
    private final QuestionVersions versions;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    QuestionsHotRoute(Proxy proxy, QuestionVersions versions, ObjectMapper json) {
        this.proxy = proxy;
        this.versions = versions;
        this.reader = json.readerFor(Slots.class);
        this.writer = json.writerFor(SessionQuestionsResponse.class);
    }

    void register(@Observes Filters filters, HotRoutes routes) {
        routes.add(filters, this);
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String template() {
        return "/v1/exam-sessions/{id}/questions";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.GUEST, Roles.LEARNER);
    }

    @Override
    public Optional<String> match(HttpServerRequest request) {
        return Optional.of(request.uri()).filter(PLAIN.asMatchPredicate());
    }

    @Override
    public void answer(HotRequest<String> request) {
        request.when(proxy.ask(request.context(), Upstream.EXAM_QUESTIONS),
                slots -> slots.flatMap(this::compose).ifPresentOrElse(request::answer, request::passOn),
                failure -> proxy.refuse(request.context(), Upstream.EXAM_QUESTIONS, failure));
    }

    /** Empty when a version has to be read first, or anything is not as expected. */
    private Optional<byte[]> compose(Buffer body) {
        try {
            List<Slot> slots = reader.<Slots> readValue(body.getBytes()).items();
            Optional<Map<UUID, CandidateQuestion>> contents = versions
                    .known(slots.stream().map(Slot::questionVersionId).collect(Collectors.toSet()));
            return contents.isEmpty() ? Optional.empty()
                    : Optional.of(writer
                            .writeValueAsBytes(new SessionQuestionsResponse(SessionQuestions.join(slots, contents.get()))));
        } catch (IOException e) {
            // The resource meets the same, and says it.
            return Optional.empty();
        }
    }
}
