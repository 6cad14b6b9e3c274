package io.readyroom.question.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A body with gaps, each filled from its own list. */
public record Dropdown(String stem, String body, List<Gap> gaps) implements QuestionContent {

    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z][a-z0-9]*)}}");

    @Override
    public QuestionType type() {
        return QuestionType.DROPDOWN;
    }

    @Override
    public int components() {
        return gaps.size();
    }

    @Override
    public ResponseShape shape() {
        return new ResponseShape.Dropdown(type(),
                gaps.stream().map(gap -> new ResponseShape.GapShape(gap.id(), Choice.ids(gap.options()))).toList());
    }

    @Override
    public List<String> explainable() {
        return gaps.stream().flatMap(gap -> gap.options().stream().map(option -> gap.id() + "." + option.id())).toList();
    }

    @Override
    public QuestionContent withTexts(UnaryOperator<String> change) {
        return new Dropdown(change.apply(stem), change.apply(body),
                gaps.stream().map(gap -> gap.withTexts(change)).toList());
    }

    @Override
    public List<String> flaws() {
        List<String> ids = gaps.stream().map(Gap::id).toList();
        Flaws flaws = new Flaws().ids("gaps", ids, 1)
                .when(!marks().equals(new LinkedHashSet<>(ids)), "body: its marks are not the ids of the gaps");
        gaps.forEach(gap -> flaws.ids("gaps." + gap.id(), Choice.ids(gap.options()), 2));
        return flaws.list();
    }

    private Set<String> marks() {
        return new LinkedHashSet<>(MARK.matcher(body).results().map((MatchResult mark) -> mark.group(1)).toList());
    }
}
