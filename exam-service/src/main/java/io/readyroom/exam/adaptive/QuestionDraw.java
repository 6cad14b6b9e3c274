package io.readyroom.exam.adaptive;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.Neighbours;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.exam.scoring.DiagnosticSoFar;
import io.readyroom.exam.scoring.NextQuestion;
import io.readyroom.exam.scoring.NextQuestions;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;

/**
 * Draws the next question: scoring-service says which, question-service hands out its slot. What the learner has not seen comes
 * first; when nothing else is left, questions come again rather than the session ends early.
 */
@Singleton
class QuestionDraw {

    private static final Logger LOG = Logger.getLogger(QuestionDraw.class);
    /**
     * A question that was just taken back is chosen until scoring-service has heard of it; another one is asked for instead.
     */
    private static final int MOST_TRIES = 4;

    private final NextQuestions questions;
    private final FormAssembly forms;

    QuestionDraw(NextQuestions questions, FormAssembly forms) {
        this.questions = questions;
        this.forms = forms;
    }

    /**
     * The next question of a session, or why there is none. Fails with a problem that may be retried when a neighbour is away.
     *
     * @param seen questions that the learner has had in other sessions
     */
    Uni<Draw> draw(DiagnosticSoFar session, PackedIds seen) {
        return draw(session, seen.ids(), List.of())
                .onFailure(QuestionDraw::isGone).transform(failure -> ProblemException.of(CommonProblem.UNAVAILABLE,
                        "The next question can't be had just now. Nothing was changed.", failure))
                .onFailure().transform(Neighbours::toProblem);
    }

    private Uni<Draw> draw(DiagnosticSoFar session, List<UUID> seen, List<UUID> gone) {
        return questions.next(session.excluding(both(seen, gone)))
                .chain(next -> next.isExhausted() && !seen.isEmpty() ? questions.next(session.excluding(PackedIds.of(gone)))
                        : Uni.createFrom().item(next))
                .chain(next -> next.question() == null ? Uni.createFrom().item(new Draw.End(next.stop()))
                        : slot(session, seen, gone, next));
    }

    private Uni<Draw> slot(DiagnosticSoFar session, List<UUID> seen, List<UUID> gone, NextQuestion next) {
        UUID question = next.question().questionId();
        return UniHelper.toUni(forms.assemble(request(session, seen, question)))
                .map(form -> slot(form, question, next.calibration()))
                .onFailure(failure -> isGone(failure) && gone.size() + 1 < MOST_TRIES)
                .recoverWithUni(failure -> {
                    LOG.infof("Question %s can't be had: %s", question, failure.getMessage());
                    return draw(session, seen, and(gone, question));
                });
    }

    private static FormRequest request(DiagnosticSoFar session, List<UUID> seen, UUID question) {
        PackedIds only = PackedIds.of(List.of(question));
        return FormRequest.ofQuestions(session.exam(), Mode.DIAGNOSTIC.wire(), session.language(),
                seen.contains(question) ? only : PackedIds.NONE, session.supportedTypes(), session.seed(), only);
    }

    private static Draw slot(Form form, UUID question, int calibration) {
        if (!form.slots().questionIds().equals(List.of(question))) {
            throw new IllegalStateException("question-service answered with another question than the one asked for");
        }
        return new Draw.Slot(form, calibration);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type() == ExamProblem.FORM_NOT_AVAILABLE;
    }

    private static PackedIds both(List<UUID> seen, List<UUID> gone) {
        List<UUID> both = new ArrayList<>(seen);
        both.addAll(gone);
        return PackedIds.of(both);
    }

    private static List<UUID> and(List<UUID> gone, UUID question) {
        List<UUID> more = new ArrayList<>(gone);
        more.add(question);
        return more;
    }
}
