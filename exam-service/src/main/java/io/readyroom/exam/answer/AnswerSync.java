package io.readyroom.exam.answer;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.exam.response.InvalidResponseException;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;

/** Saves many answers of one session, in the order of {@link SyncOrder}; each stands for itself. */
@Singleton
class AnswerSync {

    private final FrozenForms forms;
    private final Answers answers;

    AnswerSync(FrozenForms forms, Answers answers) {
        this.forms = forms;
        this.answers = answers;
    }

    /**
     * One outcome per entry. Fails as a whole with {@code not-found} for somebody else's session, with {@code session-closed}
     * or {@code session-paused} when it has ended or is paused and nothing could be saved, and with {@code unavailable} when an
     * outcome is unknown: all of it may then
     * be sent again.
     */
    Uni<AnswerOutcomes> save(UUID sessionId, UUID learnerId, AnswersRequest request) {
        return forms.require(sessionId, learnerId)
                .chain(form -> Uni.join().all(SyncOrder.of(form.policy(), request.answers()).stream()
                        .map(row -> inTurn(form, row)).toList()).andCollectFailures())
                .onFailure(CompositeException.class)
                .transform(failures -> failures.getCauses().get(0))
                .map(AnswerSync::asRequested)
                .map(AnswerSync::outcomes);
    }

    private Uni<List<Numbered>> inTurn(FrozenForm form, List<SyncOrder.Numbered> row) {
        return Multi.createFrom().iterable(row)
                .onItem().transformToUniAndConcatenate(
                        next -> one(form, next.entry()).map(outcome -> new Numbered(next.index(), outcome)))
                .collect().asList();
    }

    private static List<AnswerOutcome> asRequested(List<List<Numbered>> rows) {
        return rows.stream().flatMap(List::stream).sorted(Comparator.comparingInt(Numbered::index)).map(Numbered::outcome)
                .toList();
    }

    private Uni<AnswerOutcome> one(FrozenForm form, AnswersRequest.Entry entry) {
        int position = entry.position();
        if (position < 1 || position > form.slots().size()) {
            return Uni.createFrom().item(AnswerOutcome.of(position, new SaveOutcome.Missing()));
        }
        return Uni.createFrom().item(() -> CheckedAnswer.of(form, position, entry.toRequest()))
                .chain(checked -> UniHelper.toUni(answers.save(checked.answer())))
                .map(outcome -> AnswerOutcome.of(position, outcome))
                .onFailure(InvalidResponseException.class)
                .recoverWithItem(e -> AnswerOutcome.invalid(position, e.field(), e.getMessage()))
                .onFailure(AnswerSync::isNotInPolicy)
                .recoverWithItem(e -> AnswerOutcome.invalid(position, "flagged", "is not in the policy of this session"));
    }

    private static boolean isNotInPolicy(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type() == ExamProblem.NOT_IN_POLICY;
    }

    private static AnswerOutcomes outcomes(List<AnswerOutcome> outcomes) {
        if (!has(outcomes, AnswerOutcome.Kind.SAVED)) {
            if (has(outcomes, AnswerOutcome.Kind.CLOSED)) {
                throw ProblemException.of(ExamProblem.SESSION_CLOSED, "The session takes no more answers; nothing was saved.");
            }
            if (has(outcomes, AnswerOutcome.Kind.PAUSED)) {
                throw ProblemException.of(ExamProblem.SESSION_PAUSED,
                        "Resume the session and send them again; nothing was saved.");
            }
        }
        return new AnswerOutcomes(outcomes);
    }

    private static boolean has(List<AnswerOutcome> outcomes, AnswerOutcome.Kind kind) {
        return outcomes.stream().anyMatch(one -> one.outcome() == kind);
    }

    /** @param index of the entry in the request, from 0 */
    private record Numbered(int index, AnswerOutcome outcome) {
    }
}
