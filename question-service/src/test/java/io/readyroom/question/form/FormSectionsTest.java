package io.readyroom.question.form;

import static io.readyroom.question.form.QuestionBuilder.question;
import static io.readyroom.question.form.QuestionMother.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.NamedForm;
import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.ModePolicy;
import io.readyroom.question.seed.ShippedCatalogue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Promise: where the vendor's rules lock a case study when it is left, or a series question by question, exam-service is told
 * which slots these are. A form that only keeps them together would leave nothing to lock.
 */
class FormSectionsTest {

    private static final Catalogue CATALOGUE = new Catalogue(ShippedCatalogue.facts());
    private static final Map<String, Integer> WEIGHTS = Map.of("plan", 1, "genai", 1);
    private static final int QUESTIONS = 20;

    private final FormAssembler assembler = new FormAssembler();
    private final FormJson json = new FormJson(JsonMapper.builder().findAndAddModules().build());

    /** Twelve questions by themselves, two case studies of two, two series of two; that is all there is. */
    private static List<PublishedQuestion> bank() {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            QuestionBuilder made = question(i).domain(i % 2 == 0 ? "plan" : "genai");
            if (i >= 12) {
                made = i < 16 ? made.caseStudy(i / 2) : made.series(i / 2);
            }
            bank.add(made.build());
        }
        return bank;
    }

    private static ModePolicy policy(String exam, Mode mode) {
        return CATALOGUE.policy(CATALOGUE.exam(exam).orElseThrow()).modes().get(mode);
    }

    /** Without a blueprint: all of the bank. */
    @Property(tries = 50)
    void givesEachItsSectionByTheRulesOfMicrosoft(@ForAll long seed) {
        JsonNode form = written("ai-103", plain(policy("ai-103", Mode.EXAM), seed));
        assertSectioned(form, QUESTIONS);
        assertThat(form.get("slots")).hasSize(QUESTIONS);
    }

    /** By a blueprint that asks for one case study and one series of the two. */
    @Property(tries = 50)
    void givesEachItsSectionByABlueprint(@ForAll long seed) {
        BlueprintRules rules = RulesBuilder.items(10).caseStudies(1, 2, 2).series(1, 2, 2).build();
        Blueprint blueprint = new Blueprint("rules", 3, WEIGHTS, 10, true, new Design(rules, 10));
        FormOrder order = new FormOrder(blueprint, wanted("reserve"), policy("ai-103", Mode.EXAM), List.of(), null, true, seed);
        JsonNode form = written("ai-103", order);
        assertThat(texts(form.get("sections"))).containsExactly("questions", "series", "case_study");
        assertThat(sections(form)).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 3, 3);
    }

    /** Nobody is told of sections that no rule looks at; a form is as it was before there were any. */
    @Example
    void saysNothingOfSectionsWhereNothingLocks() {
        for (ModePolicy policy : List.of(policy("mls-c01", Mode.EXAM), policy("pmle", Mode.EXAM), policy("ai-103", Mode.FREE),
                policy("ai-103", Mode.PRACTICE))) {
            JsonNode form = written("ai-103", plain(policy, 7));
            assertThat(form.has("sections")).isFalse();
            assertThat(sections(form)).containsOnly(1);
        }
    }

    /** Where there is nothing else, the first section is not an empty one. */
    @Example
    void beginsWithTheFirstThatThereIs() {
        List<PublishedQuestion> bank = bank().subList(12, QUESTIONS);
        Blueprint eight = new Blueprint("test", 1, WEIGHTS, 8, true);
        FormOrder order = new FormOrder(eight, wanted("reserve"), policy("ai-103", Mode.EXAM), List.of(), null, true, 3);
        AssembledForm form = assembler.assemble(QuestionMother.pools(bank), order);
        assertThat(form.sections()).containsExactly("series", "series", "case_study", "case_study");
        assertThat(form.places()).extracting(AssembledForm.Place::section).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    }

    private static void assertSectioned(JsonNode form, int questions) {
        assertThat(texts(form.get("sections"))).containsExactly("questions", "series", "series", "case_study", "case_study");
        List<Integer> sections = sections(form);
        assertThat(sections).hasSize(questions).isSorted();
        for (int section = 2; section <= 5; section++) {
            int number = section;
            assertThat(StreamSupport.stream(form.get("slots").spliterator(), false)
                    .filter(slot -> slot.get("section").asInt() == number).map(slot -> slot.get("stimulusId").asText()))
                    .hasSize(2).as("one stimulus in section %s", section).doesNotContainNull()
                    .satisfies(stimuli -> assertThat(stimuli.stream().distinct()).hasSize(1));
        }
        assertThat(form.get("slots").get(11).has("stimulusId")).isFalse();
    }

    private static FormOrder plain(ModePolicy policy, long seed) {
        Blueprint all = new Blueprint("test", 1, WEIGHTS, QUESTIONS, true);
        return new FormOrder(all, wanted("reserve"), policy, List.of(), null, true, seed);
    }

    /** As exam-service gets it, but with names in its slots. */
    private JsonNode written(String code, FormOrder order) {
        AssembledForm form = assembler.assemble(QuestionMother.pools(bank()), order);
        assertThat(form.complete()).isTrue();
        Exam exam = CATALOGUE.exam(code).orElseThrow();
        FactsOrder facts = new FactsOrder(exam, CATALOGUE, CATALOGUE.outlineOn(exam, LocalDate.of(2026, 11, 26)),
                Language.bestOf(List.of()), Mode.EXAM, form.places().size());
        OrderedForm ordered = new OrderedForm(order, form, facts);
        JsonNode alone = NamedForm.tree(new String(json.write(ordered), StandardCharsets.UTF_8));
        assertThat(NamedForm.tree(new String(json.write(List.of(Optional.of(ordered), Optional.empty())),
                StandardCharsets.UTF_8)).get(0)).as("among others").isEqualTo(alone);
        return ((ObjectNode) alone).set("slots", NamedForm.slots(alone.get("slots")));
    }

    private static List<Integer> sections(JsonNode form) {
        return IntStream.range(0, form.get("slots").size()).mapToObj(i -> form.get("slots").get(i).get("section").asInt())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
