package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** {@code select} of n; more cannot be picked. */
public record MultipleResponse(String stem, List<Choice> options, int select) implements QuestionContent {

    @Override
    public QuestionType type() {
        return QuestionType.MULTIPLE_RESPONSE;
    }

    @Override
    public int components() {
        return select;
    }

    @Override
    public ResponseShape shape() {
        return new ResponseShape.Options(type(), Choice.ids(options), select);
    }

    @Override
    public List<String> explainable() {
        return Choice.ids(options);
    }

    @Override
    public QuestionContent withTexts(UnaryOperator<String> change) {
        return new MultipleResponse(change.apply(stem), Choice.withTexts(options, change), select);
    }

    @Override
    public List<String> flaws() {
        return new Flaws().ids("options", Choice.ids(options), 3)
                .when(select < 2 || select >= options.size(), "select: between 2 and one less than there are options")
                .list();
    }
}
