package io.readyroom.gateway.session.hot;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.gateway.proxy.Proxy;
import io.readyroom.gateway.question.QuestionVersions;
import io.readyroom.gateway.question.RenderedQuestion;
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
 * pass-through. A refusal, and an answer that can't be composed, is for {@code SessionViewResource} to meet once more.
 */
@Singleton
class QuestionsHotRoute implements HotRoute<String> {

    private static final Predicate<String> PLAIN = Pattern
            .compile("/v1/exam-sessions/[0-9a-f-]{36}/questions(?:\\?from=[1-9][0-9]{0,3}&limit=(?:100|[1-9][0-9]?))?")
            .asMatchPredicate();

    private final Proxy proxy;
    private final QuestionVersions versions;

    QuestionsHotRoute(Proxy proxy, QuestionVersions versions) {
        this.proxy = proxy;
        this.versions = versions;
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
        return Set.of(Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE);
    }

    @Override
    public Optional<String> match(HttpServerRequest request) {
        return Optional.of(request.uri()).filter(PLAIN);
    }

    @Override
    public void answer(HotRequest<String> request) {
        request.when(proxy.ask(request.context(), Upstream.EXAM_QUESTIONS),
                slots -> slots.flatMap(this::compose).ifPresentOrElse(request::answer, request::passOn),
                failure -> proxy.refuse(request.context(), Upstream.EXAM_QUESTIONS, failure));
    }

    /** Empty when a version has to be read first, or anything is not as expected. */
    private Optional<byte[]> compose(Buffer body) {
        byte[] slots = body.getBytes();
        QuestionPage page = new QuestionPage(slots);
        try {
            for (RawSlot slot : RawSlots.read(slots)) {
                Optional<RenderedQuestion> question = versions.rendered(slot.questionVersionId())
                        .filter(known -> known.type().equals(slot.type()));
                if (question.isEmpty()) {
                    return Optional.empty();
                }
                page.add(slot, question.get());
            }
            return Optional.of(page.finish());
        } catch (IOException e) {
            // The resource meets the same, and says it.
            return Optional.empty();
        }
    }
}
