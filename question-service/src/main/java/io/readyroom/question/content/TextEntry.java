package io.readyroom.question.content;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A word or a number that the learner types. */
public record TextEntry(String stem, String expects, String unit, int maxLength) implements QuestionContent {

    public static final int MAX_LENGTH = 200;

    @Override
    public QuestionType type() {
        return QuestionType.TEXT_ENTRY;
    }

    @Override
    public int components() {
        return 1;
    }

    @Override
    public ResponseShape shape() {
        return new ResponseShape.Text(type(), expects, maxLength);
    }

    @Override
    public List<String> explainable() {
        return List.of();
    }

    @Override
    public QuestionContent withTexts(UnaryOperator<String> change) {
        return new TextEntry(change.apply(stem), expects, unit, maxLength);
    }

    @Override
    public List<String> flaws() {
        return new Flaws().when(!Set.of("text", "number").contains(expects), "expects: text or number").list();
    }
}
