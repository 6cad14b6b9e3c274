package io.readyroom.exam.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.Neighbours;
import io.readyroom.exam.missed.FlaggedQuestions;
import io.readyroom.exam.missed.MissedQuestions;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.exam.scoring.DueObjectives;
import io.readyroom.exam.scoring.DueReviews;
import io.readyroom.exam.scoring.DueReviews.DueObjective;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/**
 * Makes of what a learner wishes what question-service is asked for. What a learner missed, marked or has to review is looked
 * up only for those who want that.
 */
@Singleton
class FormWishes {

    /** Of a review that names no number. */
    private static final int REVIEWED_AT_ONCE = 20;

    private final MissedQuestions missed;
    private final FlaggedQuestions flagged;
    private final DueObjectives due;

    FormWishes(MissedQuestions missed, FlaggedQuestions flagged, DueObjectives due) {
        this.missed = missed;
        this.flagged = flagged;
        this.due = due;
    }

    /**
     * The request for a form; fails with {@code form-not-available} when the learner has missed or marked nothing, and with
     * {@code nothing-due} when there is nothing to review.
     *
     * @param seen what the learner has seen of the exam, the oldest first
     */
    Future<FormRequest> of(UUID learnerId, StartExamSessionRequest wish, Mode mode, PackedIds seen) {
        if (mode == Mode.REVIEW) {
            return UniHelper.toFuture(due.of(learnerId, wish.exam()).onFailure().transform(Neighbours::toProblem))
                    .map(reviews -> review(wish, seen, reviews));
        }
        if (mode == Mode.MISSED || wish.isOnly("missed")) {
            return missed.of(learnerId, wish.exam()).map(ids -> requireSome(ids, "missed", wish))
                    .map(ids -> wish.toFormRequest(seen, ids, PackedIds.NONE));
        }
        if (wish.isOnly("flagged")) {
            return flagged.of(learnerId, wish.exam()).map(ids -> requireSome(ids, "flagged", wish))
                    .map(ids -> wish.toFormRequest(seen, PackedIds.NONE, ids));
        }
        return Future.succeededFuture(wish.toFormRequest(seen, PackedIds.NONE, PackedIds.NONE));
    }

    private static PackedIds requireSome(PackedIds ids, String what, StartExamSessionRequest wish) {
        if (ids.size() == 0) {
            throw ProblemException.of(ExamProblem.FORM_NOT_AVAILABLE,
                    "You have no " + what + " questions in " + wish.exam() + " yet. Practise first.");
        }
        return ids;
    }

    private static FormRequest review(StartExamSessionRequest wish, PackedIds seen, DueReviews reviews) {
        List<DueObjective> chosen = reviews.items().stream().filter(item -> wish.admitsObjective(item.objective())).toList();
        if (chosen.isEmpty()) {
            throw nothingDue(wish, reviews);
        }
        int most = wish.questionCount() == null ? REVIEWED_AT_ONCE : wish.questionCount();
        return wish.toReviewRequest(afterAll(seen, chosen), Math.min(chosen.size(), most),
                chosen.stream().map(DueObjective::objective).toList());
    }

    /** What was answered last stands behind everything else: a sibling comes before it. */
    private static PackedIds afterAll(PackedIds seen, List<DueObjective> chosen) {
        List<UUID> last = new ArrayList<>();
        chosen.forEach(item -> last.addAll(item.questionIds()));
        Collections.reverse(last);
        List<UUID> all = new ArrayList<>(seen.ids());
        all.addAll(last);
        return PackedIds.of(all);
    }

    private static ProblemException nothingDue(StartExamSessionRequest wish, DueReviews reviews) {
        boolean elsewhere = !reviews.items().isEmpty();
        String next = reviews.nextDueAt() == null || elsewhere ? ""
                : " The next objective is due at " + reviews.nextDueAt() + ".";
        ProblemException nothing = ProblemException.of(ExamProblem.NOTHING_DUE, elsewhere
                ? "None of the objectives that you name is due for review in " + wish.exam() + "; others are."
                : "Nothing is due for review in " + wish.exam() + "." + next);
        return reviews.nextDueAt() == null ? nothing : nothing.with("nextDueAt", reviews.nextDueAt());
    }
}
