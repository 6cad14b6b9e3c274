package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** One of n. */
public record SingleChoice(String stem, List<Choice> options) implements QuestionContent {

    @Override
    public QuestionType type() {
        return QuestionType.SINGLE_CHOICE;
    }

    @Override
    public int components() {
        return 1;
    }

    @Override
    public ResponseShape shape() {
        return new ResponseShape.Options(type(), Choice.ids(options), null);
    }

    @Override
    public List<String> explainable() {
        return Choice.ids(options);
    }

    @Override
    public QuestionContent withTexts(UnaryOperator<String> change) {
        return new SingleChoice(change.apply(stem), Choice.withTexts(options, change));
    }

    @Override
    public List<String> flaws() {
        return new Flaws().ids("options", Choice.ids(options), 2).list();
    }
}
