package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.moodle.Body.Answer;
import io.readyroom.question.key.AnswerKey;

/** Answers to pick: single_choice where one is right, multiple_response where several are. */
final class ReadChoices {

    private final Reading reading;
    private final List<Answer> answers;
    private final List<Choice> options;

    private ReadChoices(Reading reading, List<Answer> answers) {
        this.reading = reading;
        this.answers = answers;
        List<String> ids = Ids.letters(reading.own().list("ids"), answers.size());
        this.options = Ids.choices(ids, answers.stream().map(Answer::text).toList());
    }

    static Held held(Reading reading, Body.Choices body) throws UnfitItemException {
        if (body.answers().stream().anyMatch(answer -> answer.text().isBlank())) {
            throw UnfitItemException.failed("An answer has no text.");
        }
        ReadChoices read = new ReadChoices(reading, body.answers());
        return body.single() ? read.single() : read.multiple();
    }

    static Held held(Reading reading, Body.TrueFalse body) {
        List<Answer> answers = List.of(
                new Answer("True", body.right() ? Percent.FULL : BigDecimal.ZERO, body.whenTrue()),
                new Answer("False", body.right() ? BigDecimal.ZERO : Percent.FULL, body.whenFalse()));
        return new ReadChoices(reading, answers).one(body.right() ? 0 : 1);
    }

    private Held single() throws UnfitItemException {
        List<Integer> full = places(BigDecimal.valueOf(100));
        if (full.size() > 1) {
            reading.lose(Part.SCORING, "Each of the right answers alone earned everything; here all of them are needed.");
            reportParts(full);
            return several(full);
        }
        if (full.isEmpty()) {
            full = best();
            reading.lose(Part.SCORING, "No answer earned everything; the best one counts as right here.");
        }
        reportParts(full);
        return one(full.get(0));
    }

    private Held multiple() throws UnfitItemException {
        List<Integer> right = IntStream.range(0, answers.size()).filter(i -> answers.get(i).percent().signum() > 0).boxed()
                .toList();
        if (right.isEmpty()) {
            throw UnfitItemException.failed("No answer is right.");
        }
        BigDecimal share = answers.get(right.get(0)).percent();
        if (right.stream().anyMatch(i -> answers.get(i).percent().compareTo(share) != 0)) {
            reading.lose(Part.SCORING, "The right answers earned different parts of the marks; here each earns the same.");
        }
        if (answers.stream().anyMatch(answer -> answer.percent().signum() < 0)) {
            reading.lose(Part.SCORING,
                    "A wrong answer cost marks; here it earns nothing, and no more can be picked than are right.");
        }
        return right.size() == 1 ? one(right.get(0)) : several(right);
    }

    private List<Integer> best() throws UnfitItemException {
        BigDecimal most = answers.stream().map(Answer::percent).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<Integer> best = places(most);
        if (most.signum() <= 0 || best.size() != 1) {
            throw UnfitItemException.failed("No answer is right.");
        }
        return best;
    }

    private List<Integer> places(BigDecimal percent) {
        return IntStream.range(0, answers.size()).filter(i -> answers.get(i).percent().compareTo(percent) == 0).boxed()
                .toList();
    }

    private void reportParts(List<Integer> right) {
        boolean parts = IntStream.range(0, answers.size())
                .anyMatch(i -> !right.contains(i) && answers.get(i).percent().signum() != 0);
        if (parts) {
            reading.lose(Part.SCORING, "A wrong answer earned or cost a part of the marks; here it earns nothing.");
        }
    }

    private Held one(int right) {
        return Held.of(new SingleChoice(reading.stem(), options), new AnswerKey.Choice(options.get(right).id()),
                explanations());
    }

    private Held several(List<Integer> right) throws UnfitItemException {
        if (right.size() == options.size()) {
            throw UnfitItemException.skipped("Every answer is right; a question here needs one that isn't.");
        }
        return Held.of(new MultipleResponse(reading.stem(), options, right.size()),
                new AnswerKey.Choices(right.stream().map(i -> options.get(i).id()).toList()), explanations());
    }

    private Map<String, String> explanations() {
        Map<String, String> explanations = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).feedback() != null) {
                explanations.put(options.get(i).id(), answers.get(i).feedback());
            }
        }
        return explanations;
    }
}
