package io.readyroom.exam.answer;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.exam.response.InvalidResponseException;
import io.readyroom.platform.web.hot.HotRequest;
import io.readyroom.platform.web.hot.HotRoute;
import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.problem.ProblemWriter;
import io.readyroom.platform.web.security.Roles;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Seven of ten requests: one answer, to a session whose form is in memory. What isn't right about a request is for
 * {@link AnswerResource} to say; what becomes of a right one is said here in the same words.
 */
@Singleton
class AnswerHotRoute implements HotRoute<SlotPath> {

    private final FrozenForms forms;
    private final Answers answers;
    private final ProblemWriter problems;
    private final AnswerReader reader;

    AnswerHotRoute(FrozenForms forms, Answers answers, ProblemWriter problems, ObjectMapper json) {
        this.forms = forms;
        this.answers = answers;
        this.problems = problems;
        this.reader = new AnswerReader(json);
    }

    void register(@Observes Filters filters, HotRoutes routes) {
        routes.add(filters, this);
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.PUT;
    }

    @Override
    public String template() {
        return SlotPath.TEMPLATE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE);
    }

    @Override
    public Optional<SlotPath> match(HttpServerRequest request) {
        return SlotPath.find(request.path());
    }

    @Override
    public void answer(HotRequest<SlotPath> request) {
        read(request).ifPresentOrElse(
                answer -> request.when(answers.save(answer), outcome -> tell(request, outcome),
                        failure -> problems.write(request.context(), failure)),
                request::passOn);
    }

    /** Empty when the resource has to look at it. */
    private Optional<Answer> read(HotRequest<SlotPath> request) {
        SlotPath path = request.target();
        if (!request.caller().mayEnter(path.sessionId())) {
            return Optional.empty();
        }
        Optional<CandidateSlot> slot = forms.known(path.sessionId(), request.caller().accountId())
                .flatMap(form -> form.find(path.position()));
        return slot.isEmpty() ? Optional.empty()
                : parse(request.body(), slot.get())
                        .map(answer -> answer.toAnswer(path.sessionId(), request.caller().accountId(), path.position()));
    }

    private Optional<AnswerRequest> parse(Buffer body, CandidateSlot slot) {
        try {
            AnswerRequest answer = reader.read(body.getBytes());
            answer.requireFits(slot.shape());
            return Optional.of(answer);
        } catch (IOException | InvalidResponseException e) {
            // The resource meets the same, and says it.
            return Optional.empty();
        }
    }

    private void tell(HotRequest<SlotPath> request, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved saved) {
            request.answer(new SavedAnswer(request.target().position(), saved.revision(), saved.savedAt()).toJson());
        } else {
            problems.write(request.context(), AnswerProblems.of(outcome));
        }
    }
}
