package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.markup.Markup;
import io.readyroom.question.interchange.moodle.Body.Pair;
import io.readyroom.question.key.AnswerKey;

/** Pairs, and what Moodle can only ask as pairs: yes or no for each statement, the position of each option. */
final class WritePairs {

    static final String YES = "Yes";
    static final String NO = "No";
    /** The position of an option that isn't picked. */
    static final String NOWHERE = "–";

    private WritePairs() {
    }

    static Body body(Writing writing, StatementGrid content, AnswerKey key) throws UnfitItemException {
        Map<String, Boolean> answers = Writing.key(AnswerKey.Answers.class, key).answers();
        putIds(writing, content.statements(), Ids.letters(List.of(), content.statements().size()));
        return new Body.Pairs(content.statements().stream()
                .map(statement -> new Pair(statement.text(), answers.get(statement.id()) ? YES : NO)).toList());
    }

    static Body body(Writing writing, Ordering content, AnswerKey key) throws UnfitItemException {
        List<String> order = Writing.key(AnswerKey.Order.class, key).order();
        boolean all = order.size() == content.options().size();
        if (all && writing.syntax() == Writing.Syntax.XML) {
            return sequence(writing, content, order);
        }
        if (!all) {
            writing.lose(Part.SCORING, "In Moodle it also earns marks to say which options are not part of the order.");
        }
        putIds(writing, content.options(), Ids.letters(List.of(), content.options().size()));
        return new Body.Pairs(content.options().stream().map(option -> new Pair(option.text(), order.contains(option.id())
                ? String.valueOf(order.indexOf(option.id()) + 1)
                : NOWHERE)).toList());
    }

    private static Body sequence(Writing writing, Ordering content, List<String> order) {
        Map<String, String> texts = new LinkedHashMap<>();
        content.options().forEach(option -> texts.put(option.id(), option.text()));
        writing.own().putList("ids", order, Part.IDS, writing.losses());
        writing.own().putList("order", List.copyOf(texts.keySet()), Part.IDS, writing.losses());
        return new Body.Sequence(order.stream().map(texts::get).toList());
    }

    static Body body(Writing writing, Matching content, AnswerKey key) throws UnfitItemException {
        Map<String, String> matches = Writing.key(AnswerKey.Matches.class, key).matches();
        Map<String, String> answers = answers(writing, content.sources());
        putIds(writing, content.targets(), Ids.numbered(List.of(), "t", content.targets().size()));
        List<Pair> pairs = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Choice target : content.targets()) {
            String source = matches.get(target.id());
            pairs.add(new Pair(target.text(), answers.get(source)));
            shown.add(source);
        }
        content.sources().stream().filter(source -> shown.add(source.id()))
                .forEach(source -> pairs.add(new Pair("", answers.get(source.id()))));
        writing.own().putList("sources", List.copyOf(shown), Part.IDS, writing.losses());
        writing.own().putList("order", content.sources().stream().map(Choice::id).toList(), Part.IDS, writing.losses());
        writing.own().put("reuse", content.reuseSources(), Part.SCORING, writing.losses());
        return new Body.Pairs(pairs);
    }

    /** What Moodle shows as plain text: the words where that is all there is to it, else the Markdown as it is. */
    private static Map<String, String> answers(Writing writing, List<Choice> sources) throws UnfitItemException {
        boolean plain = sources.stream().allMatch(source -> Markup.isPlain(source.text()));
        if (!plain) {
            writing.own().put("markdown", true, Part.MARKUP, writing.losses());
            writing.lose(Part.MARKUP,
                    "Moodle shows the answers of pairs as plain text, so that formatting shows as the signs it is "
                            + "written with.");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (Choice source : sources) {
            answers.put(source.id(), plain ? Markup.toPlain(source.text()) : source.text().strip());
        }
        if (new HashSet<>(answers.values()).size() < answers.size()) {
            throw UnfitItemException
                    .skipped("Two of its sources have the same text, and by nothing else Moodle could tell them apart.");
        }
        return answers;
    }

    private static void putIds(Writing writing, List<Choice> choices, List<String> usual) {
        List<String> ids = choices.stream().map(Choice::id).toList();
        if (!ids.equals(usual)) {
            writing.own().putList("ids", ids, Part.IDS, writing.losses());
        }
    }
}
