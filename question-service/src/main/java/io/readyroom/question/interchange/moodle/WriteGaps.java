package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.moodle.Body.Answer;
import io.readyroom.question.key.AnswerKey;

/** Gaps in a text. */
final class WriteGaps {

    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z][a-z0-9]*)}}");

    private WriteGaps() {
    }

    static Body body(Writing writing, Dropdown content, AnswerKey key) throws UnfitItemException {
        if (writing.syntax() == Writing.Syntax.GIFT) {
            throw UnfitItemException.skipped("GIFT has no question with several gaps to choose for.");
        }
        Map<String, String> right = Writing.key(AnswerKey.Selections.class, key).selections();
        List<Gap> gaps = asMarked(content);
        List<List<Answer>> answers = new ArrayList<>();
        List<String> optionIds = new ArrayList<>();
        for (Gap gap : gaps) {
            answers.add(gap.options().stream().map(option -> new Answer(option.text(),
                    option.id().equals(right.get(gap.id())) ? Percent.FULL : BigDecimal.ZERO,
                    writing.explanation(gap.id() + "." + option.id()))).toList());
            gap.options().stream().map(Choice::id).forEach(optionIds::add);
        }
        writing.own().putList("gaps", gaps.stream().map(Gap::id).toList(), Part.IDS, writing.losses());
        writing.own().putList("ids", optionIds, Part.IDS, writing.losses());
        writing.own().putList("order", content.gaps().stream().map(Gap::id).toList(), Part.IDS, writing.losses());
        return new Body.Gaps(numbered(content.body(), gaps), answers);
    }

    /** The gaps in the order of their marks. */
    private static List<Gap> asMarked(Dropdown content) throws UnfitItemException {
        Map<String, Gap> byId = new LinkedHashMap<>();
        content.gaps().forEach(gap -> byId.put(gap.id(), gap));
        List<String> marks = MARK.matcher(content.body()).results().map((MatchResult mark) -> mark.group(1)).toList();
        if (marks.size() != byId.size() || !byId.keySet().containsAll(marks)
                || marks.stream().distinct().count() < marks.size()) {
            throw UnfitItemException
                    .skipped("A gap of it stands in its text more than once, which Moodle would ask more than once.");
        }
        return marks.stream().map(byId::get).toList();
    }

    private static String numbered(String body, List<Gap> gaps) {
        List<String> ids = gaps.stream().map(Gap::id).toList();
        return MARK.matcher(body).replaceAll(
                (MatchResult mark) -> Matcher.quoteReplacement(Body.Gaps.mark(ids.indexOf(mark.group(1)) + 1)));
    }
}
