package io.readyroom.question.interchange.gift;

import java.math.BigDecimal;
import java.util.List;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.gift.GiftItem.Choice;
import io.readyroom.question.interchange.gift.GiftItem.NumberChoice;
import io.readyroom.question.interchange.gift.GiftItem.Text;
import io.readyroom.question.interchange.moodle.Body;
import io.readyroom.question.interchange.moodle.MoodleQuestion;
import io.readyroom.question.interchange.moodle.MoodleText;
import io.readyroom.question.interchange.moodle.Percent;
import io.readyroom.question.interchange.moodle.UnfitItemException;

/** What a question of a file means to Moodle. */
final class GiftQuestions {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Loss> losses;

    private GiftQuestions(List<Loss> losses) {
        this.losses = losses;
    }

    /**
     * @param losses gets what its texts lose
     * @throws UnfitItemException for a description and an essay
     */
    static MoodleQuestion moodle(GiftItem.Question question, List<Loss> losses) throws UnfitItemException {
        GiftQuestions questions = new GiftQuestions(losses);
        Body body = questions.body(question.answers());
        return new MoodleQuestion(question.id(), question.title(), question.tags(), questions.markdown(question.stem()),
                questions.feedback(question.globalFeedback()), body);
    }

    private Body body(GiftItem.Answers answers) throws UnfitItemException {
        if (answers instanceof GiftItem.Description) {
            throw UnfitItemException.skipped("A description asks nothing.");
        } else if (answers instanceof GiftItem.Essay) {
            throw UnfitItemException.skipped("An essay is graded by a person; there is no such question here.");
        } else if (answers instanceof GiftItem.TrueFalse trueFalse) {
            String wrong = feedback(trueFalse.first());
            String right = feedback(trueFalse.second());
            return new Body.TrueFalse(trueFalse.isTrue(), trueFalse.isTrue() ? right : wrong,
                    trueFalse.isTrue() ? wrong : right);
        } else if (answers instanceof GiftItem.Choices choices) {
            boolean single = choices.choices().stream().anyMatch(Choice::correct);
            return new Body.Choices(single, choices.choices().stream().map(this::picked).toList());
        } else if (answers instanceof GiftItem.Words words) {
            return new Body.Words(words.choices().stream().map(this::typed).toList());
        } else if (answers instanceof GiftItem.Numbers numbers) {
            return new Body.Numbers(numbers.choices().stream().map(this::number).toList(), null);
        }
        return new Body.Pairs(((GiftItem.Matches) answers).pairs().stream()
                .map(pair -> new Body.Pair(blankOrMarkdown(pair.question()), pair.answer())).toList());
    }

    private Body.Answer picked(Choice choice) {
        return new Body.Answer(markdown(choice.text()), percent(choice.correct(), choice.weight()),
                feedback(choice.feedback()));
    }

    private Body.Answer typed(Choice choice) {
        return new Body.Answer(choice.text().text(), percent(choice.correct(), choice.weight()), feedback(choice.feedback()));
    }

    private Body.NumberAnswer number(NumberChoice choice) {
        BigDecimal percent = percent(choice.correct(), choice.weight());
        String feedback = feedback(choice.feedback());
        if (choice.number() instanceof GiftItem.Exactly exactly) {
            return new Body.NumberAnswer(exactly.number(), BigDecimal.ZERO, percent, feedback);
        } else if (choice.number() instanceof GiftItem.Around around) {
            return new Body.NumberAnswer(around.number(), around.range().abs(), percent, feedback);
        } else if (choice.number() instanceof GiftItem.Between between) {
            BigDecimal middle = between.low().add(between.high()).divide(TWO);
            return new Body.NumberAnswer(middle, between.high().subtract(between.low()).divide(TWO).abs(), percent, feedback);
        }
        return new Body.NumberAnswer(null, BigDecimal.ZERO, percent, feedback);
    }

    private static BigDecimal percent(boolean correct, BigDecimal weight) {
        if (weight != null) {
            return weight;
        }
        return correct ? Percent.FULL : BigDecimal.ZERO;
    }

    private String markdown(Text text) {
        return MoodleText.markdown(text.format().giftName(), text.text(), losses);
    }

    private String blankOrMarkdown(Text text) {
        return text.text().isBlank() ? "" : markdown(text);
    }

    private String feedback(Text text) {
        return text == null ? null : MoodleText.feedback(text.format().giftName(), text.text(), losses);
    }

}
