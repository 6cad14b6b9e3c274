package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** A source for every target; with {@code reuseSources} one source may serve several targets. */
public record Matching(String stem, List<Choice> sources, List<Choice> targets,
        boolean reuseSources) implements QuestionContent {

    @Override
    public QuestionType type() {
        return QuestionType.MATCHING;
    }

    @Override
    public int components() {
        return targets.size();
    }

    @Override
    public ResponseShape shape() {
        return new ResponseShape.Matching(type(), Choice.ids(sources), Choice.ids(targets), reuseSources);
    }

    @Override
    public List<String> explainable() {
        return Choice.ids(targets);
    }

    @Override
    public QuestionContent withTexts(UnaryOperator<String> change) {
        return new Matching(change.apply(stem), Choice.withTexts(sources, change), Choice.withTexts(targets, change),
                reuseSources);
    }

    @Override
    public List<String> flaws() {
        return new Flaws().ids("sources", Choice.ids(sources), 2).ids("targets", Choice.ids(targets), 2)
                .when(!reuseSources && sources.size() < targets.size(), "sources: fewer than targets, and none may be reused")
                .list();
    }
}
