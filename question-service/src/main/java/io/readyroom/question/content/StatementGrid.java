package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** Yes or no for every statement. */
public record StatementGrid(String stem, List<Choice> statements) implements QuestionContent {

    @Override
    public QuestionType type() {
        return QuestionType.STATEMENT_GRID;
    }

    @Override
    public int components() {
        return statements.size();
    }

    @Override
    public ResponseShape shape() {
        return new ResponseShape.Statements(type(), Choice.ids(statements));
    }

    @Override
    public List<String> explainable() {
        return Choice.ids(statements);
    }

    @Override
    public QuestionContent withTexts(UnaryOperator<String> change) {
        return new StatementGrid(change.apply(stem), Choice.withTexts(statements, change));
    }

    @Override
    public List<String> flaws() {
        return new Flaws().ids("statements", Choice.ids(statements), 2).list();
    }
}
