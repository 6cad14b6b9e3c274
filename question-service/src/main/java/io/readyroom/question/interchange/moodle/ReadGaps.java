package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.moodle.Body.Answer;
import io.readyroom.question.key.AnswerKey;

/** Gaps with answers to choose from: dropdown. And items to bring in order: ordering. */
final class ReadGaps {

    private static final Pattern MARK = Pattern.compile("\\{\\{g([0-9]{1,4})}}");

    private ReadGaps() {
    }

    static Held held(Reading reading, Body.Gaps body) throws UnfitItemException {
        List<String> gapIds = Ids.numbered(reading.own().list("gaps"), "g", body.gaps().size());
        List<String> given = reading.own().list("ids");
        List<Gap> gaps = new ArrayList<>();
        Map<String, String> selections = new LinkedHashMap<>();
        Map<String, String> explanations = new LinkedHashMap<>();
        int from = 0;
        for (int i = 0; i < gapIds.size(); i++) {
            List<Answer> answers = body.gaps().get(i);
            int to = Math.min(given.size(), from + answers.size());
            List<String> ids = Ids.numbered(given.subList(Math.min(from, to), to), "o", answers.size());
            gaps.add(new Gap(gapIds.get(i), Ids.choices(ids, answers.stream().map(Answer::text).toList())));
            selections.put(gapIds.get(i), ids.get(right(reading, answers)));
            for (int j = 0; j < answers.size(); j++) {
                if (answers.get(j).feedback() != null) {
                    explanations.put(gapIds.get(i) + "." + ids.get(j), answers.get(j).feedback());
                }
            }
            from = to;
        }
        return Held.of(new Dropdown(reading.stem(), marked(body.text(), gapIds), ordered(gaps, reading.own().list("order"))),
                new AnswerKey.Selections(selections), explanations);
    }

    private static int right(Reading reading, List<Answer> answers) throws UnfitItemException {
        List<Integer> right = IntStream.range(0, answers.size()).filter(i -> answers.get(i).isRight()).boxed().toList();
        if (right.isEmpty()) {
            throw UnfitItemException.failed("A gap has no right answer.");
        }
        if (right.size() > 1) {
            reading.lose(Part.SCORING, "A gap had several right answers; here only the first one counts.");
        }
        if (answers.stream().anyMatch(answer -> !answer.isRight() && answer.percent().signum() != 0)) {
            reading.lose(Part.SCORING, "A wrong answer to a gap earned or cost a part of the marks; here it earns nothing.");
        }
        return right.get(0);
    }

    private static String marked(String text, List<String> ids) {
        return MARK.matcher(text).replaceAll((MatchResult mark) -> {
            int number = Integer.parseInt(mark.group(1));
            return Matcher.quoteReplacement(
                    number >= 1 && number <= ids.size() ? "{{" + ids.get(number - 1) + "}}" : mark.group());
        });
    }

    /** In the given order when it names them all; else as they stand in the text. */
    private static List<Gap> ordered(List<Gap> gaps, List<String> order) {
        Map<String, Gap> byId = gaps.stream().collect(Collectors.toMap(Gap::id, Function.identity()));
        return order.size() == gaps.size() && byId.keySet().containsAll(order) ? order.stream().map(byId::get).toList() : gaps;
    }

    static Held held(Reading reading, Body.Sequence body) {
        List<String> ids = Ids.letters(reading.own().list("ids"), body.items().size());
        List<Choice> options = Ids.ordered(Ids.choices(ids, body.items()), reading.own().list("order"));
        if (!OwnTags.areIn(reading.question().tags())) {
            // Ids that follow the key would give it away as well as the order does.
            Map<String, String> names = new LinkedHashMap<>();
            List<Choice> renamed = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                names.put(options.get(i).id(), ids.get(i));
                renamed.add(new Choice(ids.get(i), options.get(i).text()));
            }
            return order(reading, renamed, ids.stream().map(names::get).toList());
        }
        return order(reading, options, ids);
    }

    private static Held order(Reading reading, List<Choice> options, List<String> order) {
        return Held.of(new Ordering(reading.stem(), options, options.size()), new AnswerKey.Order(order), Map.of());
    }
}
