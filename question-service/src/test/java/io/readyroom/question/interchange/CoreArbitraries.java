package io.readyroom.question.interchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.QuestionArbitraries.Core;
import io.readyroom.question.key.AnswerKey;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Contents with their keys, by type. What isn't text is drawn from a seed. */
final class CoreArbitraries {

    private static final String PICTURE = "/v1/media/2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    private CoreArbitraries() {
    }

    static Arbitrary<Core> cores(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE -> of(2, 6, CoreArbitraries::single);
            case MULTIPLE_RESPONSE -> of(3, 7, CoreArbitraries::multiple);
            case ORDERING -> of(2, 6, CoreArbitraries::ordering);
            case MATCHING -> of(4, 9, CoreArbitraries::matching);
            case DROPDOWN -> of(4, 9, CoreArbitraries::dropdown);
            case STATEMENT_GRID -> of(2, 5, CoreArbitraries::grid);
            case HOTSPOT -> of(2, 5, CoreArbitraries::hotspot);
            case TEXT_ENTRY -> textEntries();
        };
    }

    private interface Maker {

        Core make(String stem, List<String> texts, Random random);
    }

    private static Arbitrary<Core> of(int min, int max, Maker maker) {
        return Combinators.combine(MarkdownArbitraries.text(),
                MarkdownArbitraries.option().list().uniqueElements().ofMinSize(min).ofMaxSize(max),
                Arbitraries.longs().between(0, 1_000_000))
                .as((stem, texts, seed) -> maker.make(stem, texts, new Random(seed)));
    }

    private static Core single(String stem, List<String> texts, Random random) {
        List<Choice> options = choices(texts, "", random);
        return new Core(new SingleChoice(stem, options), new AnswerKey.Choice(shuffled(options, random).get(0)));
    }

    private static Core multiple(String stem, List<String> texts, Random random) {
        List<Choice> options = choices(texts, "", random);
        int select = 2 + random.nextInt(options.size() - 2);
        return new Core(new MultipleResponse(stem, options, select),
                new AnswerKey.Choices(shuffled(options, random).subList(0, select)));
    }

    private static Core ordering(String stem, List<String> texts, Random random) {
        List<Choice> options = choices(texts, "", random);
        int select = random.nextBoolean() ? options.size() : 2 + random.nextInt(options.size() - 1);
        return new Core(new Ordering(stem, options, select), new AnswerKey.Order(shuffled(options, random).subList(0, select)));
    }

    private static Core matching(String stem, List<String> texts, Random random) {
        int sourceCount = 2 + random.nextInt(texts.size() - 3);
        List<Choice> sources = choices(texts.subList(0, sourceCount), "s", random);
        List<Choice> targets = choices(texts.subList(sourceCount, texts.size()), "t", random);
        boolean reuse = sources.size() < targets.size() || random.nextBoolean();
        List<String> order = shuffled(sources, random);
        Map<String, String> matches = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            matches.put(targets.get(i).id(), order.get(reuse ? random.nextInt(order.size()) : i));
        }
        return new Core(new Matching(stem, sources, targets, reuse), new AnswerKey.Matches(matches));
    }

    private static Core dropdown(String stem, List<String> texts, Random random) {
        List<Gap> gaps = new ArrayList<>();
        Map<String, String> selections = new LinkedHashMap<>();
        StringBuilder body = new StringBuilder();
        for (int from = 0; texts.size() - from >= 2; from += 3) {
            List<Choice> options = choices(texts.subList(from, Math.min(from + 3, texts.size())), "o", random);
            Gap gap = new Gap("g" + (gaps.size() + 1), options);
            gaps.add(gap);
            selections.put(gap.id(), shuffled(options, random).get(0));
            body.append(body.isEmpty() ? "" : "\n\n").append(random.nextInt(3) == 0
                    ? "```bash\nrun --flag {{" + gap.id() + "}} \\\n  -x\n```"
                    : "The *next* one is {{" + gap.id() + "}} of `all`.");
        }
        return new Core(new Dropdown(stem, body.toString(), gaps), new AnswerKey.Selections(selections));
    }

    private static Core grid(String stem, List<String> texts, Random random) {
        List<Choice> statements = choices(texts, "", random);
        Map<String, Boolean> answers = new LinkedHashMap<>();
        statements.forEach(statement -> answers.put(statement.id(), random.nextBoolean()));
        return new Core(new StatementGrid(stem, statements), new AnswerKey.Answers(answers));
    }

    private static Core hotspot(String stem, List<String> texts, Random random) {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            regions.add(new Region("r" + (i + 1), "rect", List.of(10 * i, 5, 8, 20), texts.get(i)));
        }
        int select = 1 + random.nextInt(regions.size() - 1);
        List<String> ids = new ArrayList<>(regions.stream().map(Region::id).toList());
        Collections.shuffle(ids, random);
        return new Core(new Hotspot(stem, new Image(PICTURE, 200, 100, "A form"), regions, select),
                new AnswerKey.Regions(ids.subList(0, select)));
    }

    private static Arbitrary<Core> textEntries() {
        Arbitrary<String> units = Arbitraries.of("GB", "capacity units").injectNull(0.6);
        Arbitrary<List<String>> words = Arbitraries
                .of("managed identity", "az login", "[x]", "%20", "a*b", "C:\\*", "=5", "Größe",
                        "{id}", "T", "a#b", "x~y")
                .list().uniqueElements().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Core> texts = Combinators.combine(MarkdownArbitraries.text(), words)
                .as((stem, accepted) -> new Core(new TextEntry(stem, "text", null, TextEntry.MAX_LENGTH),
                        new AnswerKey.Text(accepted.get(accepted.size() - 1), accepted, null, "text")));
        Arbitrary<List<String>> numbers = Combinators.combine(Arbitraries.integers().between(-5000, 5000),
                Arbitraries.integers().between(0, 3)).as(QuestionArbitraries::number).list().uniqueElements().ofMinSize(1)
                .ofMaxSize(2);
        Arbitrary<BigDecimal> tolerances = Arbitraries.of(new BigDecimal("0.5"), BigDecimal.TEN, BigDecimal.ONE)
                .injectNull(0.5);
        Arbitrary<Core> counted = Combinators.combine(MarkdownArbitraries.text(), numbers, tolerances, units)
                .as((stem, accepted, tolerance, unit) -> new Core(new TextEntry(stem, "number", unit, 40),
                        new AnswerKey.Text(accepted.get(0), accepted, tolerance, "number")));
        return Arbitraries.oneOf(texts, counted);
    }

    /** One in four has ids that no format would give by itself. */
    private static List<Choice> choices(List<String> texts, String letter, Random random) {
        String prefix = random.nextInt(4) == 0 ? "x9" : letter;
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            choices.add(new Choice(prefix.isEmpty() ? String.valueOf((char) ('a' + i)) : prefix + (i + 1), texts.get(i)));
        }
        return choices;
    }

    private static List<String> shuffled(List<Choice> choices, Random random) {
        List<String> ids = new ArrayList<>(choices.stream().map(Choice::id).toList());
        Collections.shuffle(ids, random);
        return ids;
    }
}
