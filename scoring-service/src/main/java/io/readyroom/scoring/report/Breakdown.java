package io.readyroom.scoring.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.report.SatSession.Answer;
import io.readyroom.scoring.report.SatSession.Slot;
import io.readyroom.scoring.result.DomainScore;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.scale.WilsonInterval;

/** A result taken apart by what its questions were about and whether the learner had met them before. */
final class Breakdown {

    private static final Answer NONE = new Answer(0, null, null);

    private final ScoredExam scored;
    private final Map<Integer, Slot> slots;
    private final Map<Integer, Answer> answers;
    private final List<GradedItem> counted;
    private final List<GradedItem> freshItems;

    Breakdown(ScoredExam scored, SatSession session) {
        this.scored = scored;
        this.slots = session.slotByPosition();
        this.answers = session.answerByPosition();
        this.counted = scored.items().stream().filter(GradedItem::counted).toList();
        this.freshItems = counted.stream().filter(item -> !slot(item).repeated()).toList();
    }

    /** In the order of domains, then of codes. */
    List<ResultResponse.Objective> objectives(Map<String, String> titles) {
        Map<Place, Score> scores = new LinkedHashMap<>();
        for (GradedItem item : counted) {
            Slot slot = slot(item);
            if (slot.objective() != null) {
                scores.merge(new Place(slot.domain(), slot.objective()), item.score(), Score::plus);
            }
        }
        List<String> domains = scored.result().domains().stream().map(DomainScore::code).toList();
        return scores.entrySet().stream()
                .map(entry -> objective(entry.getKey(), entry.getValue(), titles))
                .sorted(Comparator.comparingInt((ResultResponse.Objective one) -> domains.indexOf(one.domain()))
                        .thenComparing(ResultResponse.Objective::code))
                .toList();
    }

    private static ResultResponse.Objective objective(Place place, Score score, Map<String, String> titles) {
        return new ResultResponse.Objective(place.objective(), titles.getOrDefault(place.objective(), place.objective()),
                place.domain(), score.points(), score.maxPoints());
    }

    /** In the session's order. */
    List<ResultResponse.Question> questions() {
        return scored.items().stream().map(this::question).toList();
    }

    private ResultResponse.Question question(GradedItem item) {
        Answer answer = answers.getOrDefault(item.position(), NONE);
        return new ResultResponse.Question(item.position(), item.questionVersionId(), slot(item).domain(),
                item.score().points(), item.score().maxPoints(), item.counted(), item.voided(), answer.timeSpentMs(),
                answer.confidence());
    }

    /** Repeats weigh nothing in it. */
    ResultResponse.Fresh fresh() {
        Score score = freshItems.stream().map(GradedItem::score).reduce(Score.NONE, Score::plus);
        return new ResultResponse.Fresh(score.points(), score.maxPoints(),
                ResultResponse.Interval.from(WilsonInterval.of(score, freshQuestions())));
    }

    int freshQuestions() {
        return freshItems.size();
    }

    /** Scored questions that the learner had met before. */
    int repeats() {
        return counted.size() - freshItems.size();
    }

    private Slot slot(GradedItem item) {
        return slots.get(item.position());
    }

    private record Place(String domain, String objective) {
    }
}
