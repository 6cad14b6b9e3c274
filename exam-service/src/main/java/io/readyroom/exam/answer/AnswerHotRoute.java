package io.readyroom.exam.answer;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.exam.response.InvalidResponseException;
import io.readyroom.platform.web.hot.HotRequest;
import io.readyroom.platform.web.hot.HotRoute;
import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.problem.ProblemWriter;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.vertx.UniHelper;
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
    private final FeedbackGiver feedback;
    private final ProblemWriter problems;
    private final AnswerReader reader;
    private final ObjectWriter writer;

    AnswerHotRoute(FrozenForms forms, Answers answers, FeedbackGiver feedback, ProblemWriter problems, ObjectMapper json) {
        this.forms = forms;
        this.answers = answers;
        this.feedback = feedback;
        this.problems = problems;
        this.reader = new AnswerReader(json);
        this.writer = json.writerFor(SavedAnswer.class);
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
                checked -> request.when(answers.save(checked.answer()), outcome -> tell(request, checked, outcome),
                        failure -> problems.write(request.context(), failure)),
                request::passOn);
    }

    /** Empty when the resource has to look at it. */
    private Optional<CheckedAnswer> read(HotRequest<SlotPath> request) {
        SlotPath path = request.target();
        if (!request.caller().mayEnter(path.sessionId())) {
            return Optional.empty();
        }
        return forms.known(path.sessionId(), request.caller().accountId())
                .flatMap(form -> parse(form, path.position(), request.body()));
    }

    private Optional<CheckedAnswer> parse(FrozenForm form, int position, Buffer body) {
        try {
            return Optional.of(CheckedAnswer.of(form, position, reader.read(body.getBytes())));
        } catch (IOException | InvalidResponseException | ProblemException e) {
            // The resource meets the same, and says it.
            return Optional.empty();
        }
    }

    private void tell(HotRequest<SlotPath> request, CheckedAnswer checked, SaveOutcome outcome) {
        if (!(outcome instanceof SaveOutcome.Saved saved)) {
            problems.write(request.context(), AnswerProblems.of(outcome));
        } else if (checked.wantsFeedback()) {
            request.when(UniHelper.toFuture(feedback.about(checked)), given -> tell(request, checked, saved, given),
                    failure -> problems.write(request.context(), failure));
        } else {
            request.answer(SavedAnswer.toJson(request.target().position(), saved));
        }
    }

    private void tell(HotRequest<SlotPath> request, CheckedAnswer checked, SaveOutcome.Saved saved,
            Optional<AnswerFeedback> given) {
        try {
            byte[] answer = writer.writeValueAsBytes(SavedAnswer.of(request.target().position(), saved, given));
            if (given.isPresent() && !request.context().response().closed()) {
                request.context().response().putHeader(FeedbackGiver.VERSION_HEADER,
                        checked.slot().questionVersionId().toString());
            }
            request.answer(answer);
        } catch (JsonProcessingException e) {
            problems.write(request.context(), e);
        }
    }
}
