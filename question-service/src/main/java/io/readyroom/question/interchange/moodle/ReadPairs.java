package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.interchange.markup.Markup;
import io.readyroom.question.interchange.moodle.Body.Pair;
import io.readyroom.question.key.AnswerKey;

/** Pairs: matching, or what we wrote as pairs because Moodle has nothing nearer. */
final class ReadPairs {

    private final Reading reading;
    private final List<Pair> asked;
    private final List<String> answers;
    private final List<Choice> questions;

    private ReadPairs(Reading reading, Body.Pairs body) {
        this.reading = reading;
        this.asked = body.pairs().stream().filter(pair -> !pair.question().isBlank()).toList();
        Set<String> distinct = new LinkedHashSet<>();
        asked.forEach(pair -> distinct.add(pair.answer()));
        body.pairs().stream().filter(pair -> pair.question().isBlank()).forEach(pair -> distinct.add(pair.answer()));
        this.answers = List.copyOf(distinct);
        boolean lettered = isOwn(QuestionType.STATEMENT_GRID) || isOwn(QuestionType.ORDERING);
        List<String> given = reading.own().list("ids");
        List<String> ids = lettered ? Ids.letters(given, asked.size()) : Ids.numbered(given, "t", asked.size());
        this.questions = Ids.choices(ids, asked.stream().map(Pair::question).toList());
    }

    static Held held(Reading reading, Body.Pairs body) throws UnfitItemException {
        if (body.pairs().stream().anyMatch(pair -> pair.answer().isBlank())) {
            throw UnfitItemException.failed("A pair has no answer.");
        }
        ReadPairs read = new ReadPairs(reading, body);
        if (read.isOwn(QuestionType.STATEMENT_GRID) && Set.of(WritePairs.YES, WritePairs.NO).containsAll(read.answers)) {
            return read.grid();
        }
        Held ordering = read.isOwn(QuestionType.ORDERING) ? read.ordering() : null;
        return ordering == null ? read.matching() : ordering;
    }

    private boolean isOwn(QuestionType type) {
        return reading.own().says("type", type.wireName());
    }

    private Held grid() {
        Map<String, Boolean> key = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            key.put(questions.get(i).id(), asked.get(i).answer().equals(WritePairs.YES));
        }
        return Held.of(new StatementGrid(reading.stem(), questions), new AnswerKey.Answers(key), Map.of());
    }

    /** @return null when somebody changed the positions so that they are none any more */
    private Held ordering() {
        List<String> order = new ArrayList<>();
        for (int position = 1; answers.contains(String.valueOf(position)); position++) {
            String wanted = String.valueOf(position);
            IntStream.range(0, asked.size()).filter(i -> asked.get(i).answer().equals(wanted))
                    .forEach(i -> order.add(questions.get(i).id()));
        }
        long left = asked.stream().filter(pair -> pair.answer().equals(WritePairs.NOWHERE)).count();
        boolean whole = order.size() + left == asked.size() && order.size() == positions();
        return whole ? Held.of(new Ordering(reading.stem(), questions, order.size()), new AnswerKey.Order(order), Map.of())
                : null;
    }

    private int positions() {
        return (int) answers.stream().filter(answer -> !answer.equals(WritePairs.NOWHERE)).count();
    }

    private Held matching() {
        List<String> given = reading.own().list("sources");
        boolean ours = Ids.usable(given, answers.size());
        // Neither the order nor the ids of a foreign question's sources may follow that of its targets.
        List<String> placed = ours ? answers : answers.stream().sorted().toList();
        List<String> ids = Ids.numbered(given, "s", answers.size());
        boolean markdown = reading.own().value("markdown").isPresent();
        List<Choice> sources = Ids.choices(ids, placed.stream().map(text -> markdown ? text : Markup.escape(text)).toList());
        Map<String, String> key = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            key.put(questions.get(i).id(), ids.get(placed.indexOf(asked.get(i).answer())));
        }
        // Moodle lets a learner give the same answer again.
        boolean reuse = !reading.own().says("reuse", "false");
        List<Choice> ordered = ours ? Ids.ordered(sources, reading.own().list("order")) : sources;
        return Held.of(new Matching(reading.stem(), ordered, questions, reuse), new AnswerKey.Matches(key), Map.of());
    }
}
