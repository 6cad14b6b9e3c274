package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.List;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.moodle.Body.Answer;
import io.readyroom.question.key.AnswerKey;

/** Options to pick. */
final class WriteChoices {

    private WriteChoices() {
    }

    static Body body(Writing writing, SingleChoice content, AnswerKey key) throws UnfitItemException {
        String right = Writing.key(AnswerKey.Choice.class, key).choice();
        putIds(writing, content.options());
        return new Body.Choices(true, content.options().stream()
                .map(option -> answer(writing, option, option.id().equals(right) ? Percent.FULL : BigDecimal.ZERO)).toList());
    }

    /** A wrong pick costs as much as a right one earns: else who picks everything would have it right in Moodle. */
    static Body body(Writing writing, MultipleResponse content, AnswerKey key) throws UnfitItemException {
        List<String> right = Writing.key(AnswerKey.Choices.class, key).choices();
        putIds(writing, content.options());
        writing.lose(Part.SCORING,
                "In Moodle any number of answers can be picked, so a wrong one costs what a right one earns.");
        BigDecimal share = Percent.share(content.select());
        return new Body.Choices(false, content.options().stream()
                .map(option -> answer(writing, option, right.contains(option.id()) ? share : share.negate())).toList());
    }

    private static Answer answer(Writing writing, Choice option, BigDecimal percent) {
        return new Answer(option.text(), percent, writing.explanation(option.id()));
    }

    private static void putIds(Writing writing, List<Choice> options) {
        List<String> ids = options.stream().map(Choice::id).toList();
        if (!ids.equals(Ids.letters(List.of(), ids.size()))) {
            writing.own().putList("ids", ids, Part.IDS, writing.losses());
        }
    }
}
