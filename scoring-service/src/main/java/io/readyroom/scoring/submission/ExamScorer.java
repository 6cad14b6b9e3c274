package io.readyroom.scoring.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.Grading;
import io.readyroom.scoring.grading.MalformedAnswerException;
import io.readyroom.scoring.grading.Response;
import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.grading.SelectionLimit;
import io.readyroom.scoring.result.DomainScore;
import io.readyroom.scoring.result.ExamResult;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.Grounds;
import io.readyroom.scoring.result.ScaledScore;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.scale.WilsonInterval;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Answer;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Domain;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Facts;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/** Makes a result of a submission whose keys are all here. A pure function: computing again gives the same. */
public final class ExamScorer {

    /**
     * Modes whose form is a whole exam by its blueprint. Only those are put on the exam's scale and said to be passed: 90 % of
     * ten questions on one topic, or of questions chosen to be hard for this learner, is no 906 of 1000.
     */
    private static final Set<String> WHOLE_EXAM = Set.of("free", "exam");
    private static final int SHARE_PLACES = 4;

    private final Submission submission;
    private final Map<UUID, KeyRevision> keys;
    private final Map<Integer, JsonNode> responses;

    private ExamScorer(Submission submission, Map<UUID, KeyRevision> keys) {
        this.submission = submission;
        this.keys = keys;
        this.responses = submission.session().answers().stream().filter(answer -> answer.response() != null)
                .collect(Collectors.toMap(Answer::position, Answer::response, (first, second) -> second));
    }

    public static ScoredExam score(Submission submission, Map<UUID, KeyRevision> keys, int revision, Instant scoredAt) {
        ExamScorer scorer = new ExamScorer(submission, keys);
        List<GradedItem> items = submission.session().slots().stream().map(scorer::grade).toList();
        return new ScoredExam(submission.reference(), scorer.result(items, revision, scoredAt), items,
                new Grounds(submission.rulesRevision(), null));
    }

    private GradedItem grade(Slot slot) {
        KeyRevision key = keys.get(slot.questionVersionId());
        Score score = Grading.grade(response(slot), key.key(), SelectionLimit.of(slot.shape(), key.key()),
                submission.session().facts().gradingPolicy());
        return new GradedItem(slot.position(), slot.questionVersionId(), key.revision(), score,
                slot.scored() && !key.voided(), key.voided());
    }

    /** A response that exam-service should have refused is worth nothing, and costs nobody the rest of the result. */
    private Response response(Slot slot) {
        try {
            return slot.type().response(responses.get(slot.position()));
        } catch (MalformedAnswerException e) {
            return null;
        }
    }

    private ExamResult result(List<GradedItem> items, int revision, Instant scoredAt) {
        Score total = items.stream().filter(GradedItem::counted).map(GradedItem::score).reduce(Score.NONE, Score::plus);
        int counted = (int) items.stream().filter(GradedItem::counted).count();
        WilsonInterval interval = WilsonInterval.of(total, counted);
        ScaledScore scaled = isJudged(total) ? scaled(total) : null;
        return new ExamResult(submission.sessionId(), revision, scoredAt, total.points(), total.maxPoints(), scaled,
                isJudged(total) ? passed(total, scaled) : null, interval.low(), interval.high(), domains(items),
                submission.session().timeSpentMs(), items.size() - counted, repeatShare(items, counted));
    }

    private boolean isJudged(Score total) {
        return total.maxPoints() > 0 && submission.session().facts().cut() != null
                && WHOLE_EXAM.contains(submission.session().mode());
    }

    private ScaledScore scaled(Score total) {
        Facts facts = submission.session().facts();
        return facts.scale() == null ? null
                : new ScaledScore(facts.scale().scale(total, facts.cut().fraction()), facts.scale().min(), facts.scale().max(),
                        facts.scale().pass());
    }

    /** By the scaled score where there is one, as at the vendor's, so that nobody reads "700 of 1000, pass 700, failed". */
    private boolean passed(Score total, ScaledScore scaled) {
        return scaled == null ? submission.session().facts().cut().fraction().isReachedBy(total) : scaled.passes();
    }

    /** The outline's order; domains of which nothing counted are left out. */
    private List<DomainScore> domains(List<GradedItem> items) {
        Map<Integer, String> domainAt = submission.session().slots().stream()
                .collect(Collectors.toMap(Slot::position, Slot::domain));
        Map<String, Score> scores = new LinkedHashMap<>();
        submission.session().facts().domains().forEach(domain -> scores.put(domain.code(), Score.NONE));
        items.stream().filter(GradedItem::counted)
                .forEach(item -> scores.merge(domainAt.get(item.position()), item.score(), Score::plus));
        Map<String, String> titles = submission.session().facts().domains().stream()
                .collect(Collectors.toMap(Domain::code, Domain::title));
        return scores.entrySet().stream().filter(entry -> entry.getValue().maxPoints() > 0)
                .map(entry -> new DomainScore(entry.getKey(), titles.getOrDefault(entry.getKey(), entry.getKey()),
                        entry.getValue().points(), entry.getValue().maxPoints()))
                .toList();
    }

    private BigDecimal repeatShare(List<GradedItem> items, int counted) {
        if (counted == 0) {
            return BigDecimal.ZERO;
        }
        Set<Integer> repeated = submission.session().slots().stream().filter(Slot::repeated).map(Slot::position)
                .collect(Collectors.toSet());
        long met = items.stream().filter(item -> item.counted() && repeated.contains(item.position())).count();
        return BigDecimal.valueOf(met).divide(BigDecimal.valueOf(counted), SHARE_PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
