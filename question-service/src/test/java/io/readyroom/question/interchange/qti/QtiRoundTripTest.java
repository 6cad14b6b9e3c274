package io.readyroom.question.interchange.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.MarkdownArbitraries;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.PictureSource;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RoundTrip;
import io.readyroom.question.interchange.archive.ZipMother;
import io.readyroom.question.key.AnswerKey;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Our questions go out and come back as the same, without a loss. */
class QtiRoundTripTest {

    private static final AuthoredStimulus CASE = new AuthoredStimulus("case-01", "case_study", "Contoso",
            List.of(new Stimulus.Tab("Overview", "Contoso *wants*\n\n- this\n- that"),
                    new Stimulus.Tab("Needs & costs", "`less`")));

    @Property(tries = 400)
    void bringsBackTheSameQuestion(@ForAll("questions") AuthoredQuestion question) throws Exception {
        Travel travel = travel(List.of(CASE), List.of(question));
        ItemOutcome outcome = travel.outcomes.get(0);
        RoundTrip.assertHeld(question, travel.losses, outcome);
        assertThat(travel.losses).isEmpty();
        assertThat(((ItemOutcome.Read) outcome).losses()).isEmpty();
        assertThat(((ItemOutcome.Read) outcome).question()).isEqualTo(question);
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions();
    }

    /** A package of many, of all types: each once, in the order in which they were written. */
    @Property(tries = 10)
    void bringsBackAPackage(@ForAll("packages") List<AuthoredQuestion> questions) throws Exception {
        List<AuthoredQuestion> numbered = new ArrayList<>();
        for (AuthoredQuestion question : questions) {
            numbered.add(new AuthoredQuestion("q-" + numbered.size(), question.pool(), question.language(),
                    question.difficulty(),
                    question.objectives(), question.labels(), question.stimulus(), question.content(), question.rationale(),
                    question.key()));
        }
        Travel travel = travel(List.of(CASE), numbered);
        assertThat(travel.outcomes).extracting(outcome -> ((ItemOutcome.Read) outcome).question()).isEqualTo(numbered);
        assertThat(travel.stimuli).containsExactly(CASE);
    }

    @Provide
    Arbitrary<List<AuthoredQuestion>> packages() {
        return QuestionArbitraries.questions().list().ofMinSize(5).ofMaxSize(15);
    }

    /** Any text at all, also such as XML can't hold and no Markdown writer would write. */
    @Property(tries = 200)
    void bringsBackAnyText(@ForAll("anything") String stem, @ForAll("anything") String option, @ForAll("anything") String title)
            throws Exception {
        AuthoredQuestion question = question(new SingleChoice(stem, List.of(new Choice("a", option), new Choice("b", stem))),
                new AnswerKey.Choice("b"), Map.of("a", stem, "general", option), title);
        AuthoredStimulus stimulus = new AuthoredStimulus("case-01", "series", title, List.of(new Stimulus.Tab(title, stem)));
        Travel travel = travel(List.of(stimulus), List.of(question));
        assertThat(travel.outcomes).singleElement().isInstanceOfSatisfying(ItemOutcome.Read.class, read -> {
            assertThat(read.question()).isEqualTo(question);
            assertThat(read.losses()).isEmpty();
        });
        assertThat(travel.stimuli).containsExactly(stimulus);
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> odd = Arbitraries.of("\0", "\u0001", "\uFFFE", "\uD83D", "\uD83D\uDE80", "\r\n", "\t", "<b>",
                "</div>", "&nbsp;",
                "&#0;", "]]>", "<!--", "```\n", "\n    code", "\n\n", "{{g1}}", "$x$", "\\(",
                "![a](/v1/media/" + "a".repeat(64) + ")",
                "\u2028", "\u0085", " ");
        return Arbitraries.oneOf(odd, MarkdownArbitraries.line(), Arbitraries.strings().all().ofMaxLength(5)).list()
                .ofMaxSize(5)
                .map(parts -> "x" + String.join("", parts));
    }

    /** Ids of a matching's sides, sources called yes and no: what would be read as something else by itself. */
    @Example
    void isNotConfusedByIdsAndNames() throws Exception {
        Matching matching = new Matching("Match.", List.of(new Choice("a", "Yes"), new Choice("b", "No")),
                List.of(new Choice("a", "One"), new Choice("b", "Two"), new Choice("c", "Three")), true);
        Dropdown dropdown = new Dropdown("Fill in.",
                "```\n{{g1}} {{g2}} {{g1}}\n```\n\n![a {{g3}}](/v1/media/" + "b".repeat(64) + ")",
                List.of(gap("g1"), gap("g2"), gap("g3")));
        for (AuthoredQuestion question : List.of(
                question(matching, new AnswerKey.Matches(Map.of("a", "b", "b", "b", "c", "a")), Map.of("a", "Why"), "q-1"),
                question(dropdown, new AnswerKey.Selections(Map.of("g1", "a", "g2", "b", "g3", "a")), Map.of("g1.b", "Why"),
                        "q-2"))) {
            Travel travel = travel(List.of(), List.of(question));
            assertThat(travel.outcomes).singleElement().isInstanceOfSatisfying(ItemOutcome.Read.class,
                    read -> assertThat(read.question()).isEqualTo(question));
        }
    }

    private static Gap gap(String id) {
        return new Gap(id, List.of(new Choice("a", "![x](/v1/media/" + "c".repeat(64) + ")"), new Choice("b", "**two**")));
    }

    /** What another tool changed counts, and not what we wrote beside it. */
    @Example
    void believesTheItemAndNotItsHints() throws Exception {
        AuthoredQuestion question = question(
                new SingleChoice("Is *this* so?", List.of(new Choice("a", "Yes"), new Choice("b", "**No**"))),
                new AnswerKey.Choice("a"), Map.of("a", "Because."), "q-1");
        byte[] bytes = written(List.of(), List.of(question), new ArrayList<>());
        String xml = entry(bytes, "items/000001.xml");
        String edited = xml.replace("<em>this</em>", "<em>that</em>").replace("<qti-value>a</qti-value>",
                "<qti-value>b</qti-value>");
        assertThat(edited).isNotEqualTo(xml);
        CollectedImport sink = ItemMother.imported(ZipMother.zip().with("imsmanifest.xml", entry(bytes, "imsmanifest.xml"))
                .with("items/000001.xml", edited).bytes());
        AuthoredQuestion read = sink.onlyRead().question();
        assertThat(read.content().stem()).isEqualTo("Is *that* so?");
        assertThat(read.key()).isEqualTo(new AnswerKey.Choice("b"));
        assertThat(read.labels()).isEqualTo(question.labels());
        assertThat(read.rationale()).isEqualTo(question.rationale());
    }

    @Example
    void saysWhatItCannotWrite() throws Exception {
        List<Loss> losses = new ArrayList<>();
        AuthoredQuestion without = new AuthoredQuestion("q-1", null, null, null, List.of(),
                question(null, null, Map.of(), "x").labels(),
                "case-09", new SingleChoice("![p](/v1/media/gone)", List.of(new Choice("a", "1"), new Choice("b", "2"))),
                new Rationale(Map.of(), List.of()), new AnswerKey.Choice("a"));
        written(List.of(), List.of(without), losses);
        assertThat(losses).extracting(Loss::part).containsExactlyInAnyOrder(Part.STIMULUS, Part.IMAGE);
        losses.clear();
        AuthoredQuestion keyless = question(without.content(), null, Map.of(), "q-2");
        byte[] bytes = written(List.of(), List.of(keyless), losses);
        assertThat(losses).extracting(Loss::part).containsExactly(Part.QUESTION);
        assertThat(ItemMother.imported(bytes).outcomes).isEmpty();
    }

    @Example
    void writesTheSameBytesAgain() throws Exception {
        List<AuthoredQuestion> questions = new ArrayList<>();
        for (QuestionType type : QuestionType.values()) {
            questions.add(QuestionArbitraries.questions(type).sample());
        }
        assertThat(written(List.of(CASE), questions, new ArrayList<>()))
                .isEqualTo(written(List.of(CASE), questions, new ArrayList<>()));
    }

    private static AuthoredQuestion question(QuestionContent content, AnswerKey key, Map<String, String> explanations,
            String id) {
        return new AuthoredQuestion(id, "practice", "en", "easy", List.of("plan.1"),
                new Labels(List.of("t"), List.of(), List.of("q-9"), "Me", true), null, content,
                new Rationale(new LinkedHashMap<>(explanations), List.of()), key);
    }

    private static final class Travel {
        private final List<Loss> losses = new ArrayList<>();
        private List<ItemOutcome> outcomes;
        private List<AuthoredStimulus> stimuli;
    }

    private static Travel travel(List<AuthoredStimulus> stimuli, List<AuthoredQuestion> questions) throws Exception {
        Travel travel = new Travel();
        byte[] bytes = written(stimuli, questions, travel.losses);
        AddressBook sink = new AddressBook();
        ItemMother.importInto(sink, bytes, ReadLimits.DEFAULT);
        travel.outcomes = sink.outcomes;
        travel.stimuli = sink.stimuli;
        return travel;
    }

    /** Pictures consist of their addresses, so that they get them again. */
    private static final class AddressBook extends CollectedImport {

        @Override
        public String picture(String name, byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static byte[] written(List<AuthoredStimulus> stimuli, List<AuthoredQuestion> questions, List<Loss> losses)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PictureSource pictures = url -> url.endsWith("gone") ? Optional.empty()
                : Optional.of(url.getBytes(StandardCharsets.UTF_8));
        try (QtiPackageWriter writer = new QtiPackageWriter(out, pictures)) {
            for (AuthoredStimulus stimulus : stimuli) {
                losses.addAll(writer.write(stimulus));
            }
            for (AuthoredQuestion question : questions) {
                losses.addAll(writer.write(question));
            }
        }
        return out.toByteArray();
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
