package io.readyroom.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.platform.testing.GoldenFile;
import io.readyroom.platform.testing.Repository;
import io.readyroom.question.NamedForm;
import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.JsonText;
import io.readyroom.question.content.QuestionType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** {@code contracts/forms} is written here and read in exam-service. */
class SlotsTextTest {

    private static final UUID CASE = new UUID(0x9000L, 1);

    /** Two questions of every type: the second time each string is a number. */
    private static List<AssembledForm.Place> places() {
        List<AssembledForm.Place> places = new ArrayList<>();
        for (int i = 0; i < 2 * QuestionType.values().length; i++) {
            PublishedQuestion question = QuestionMother.question(i, QuestionMother.DOMAINS.get(i % 3),
                    i < 12 ? "sample" : "prac\"tice", i < 10 ? null : CASE, List.of(), List.of());
            PooledQuestion pooled = QuestionMother.pools(List.of(question)).find(question.questionId()).orElseThrow();
            places.add(new AssembledForm.Place(i + 1, new Pick(pooled, i % 4 == 0), i < 10 ? 1 : 2, pooled.shape()));
        }
        return places;
    }

    private static String written() {
        return written(places());
    }

    private static String written(List<AssembledForm.Place> places) {
        StringBuilder json = new StringBuilder("[");
        SlotsText slots = new SlotsText(new JsonText(json));
        places.forEach(slots::append);
        return json.append(']').toString();
    }

    /** Whatever was drawn, in whatever order, reads as what it is. */
    @Property(tries = 50)
    void losesNothing(@ForAll long seed) {
        List<AssembledForm.Place> places = new FormAssembler().assemble(QuestionMother.pools(QuestionMother.bank(40, "sample")),
                QuestionMother.order(QuestionMother.blueprint(50), QuestionMother.wanted("sample"),
                        List.of(QuestionMother.id(1), QuestionMother.id(2), QuestionMother.id(3)), seed))
                .places();
        JsonNode slots = NamedForm.slots(NamedForm.tree(written(places)));
        assertThat(slots).hasSize(50);
        for (AssembledForm.Place place : places) {
            JsonNode slot = slots.get(place.position() - 1);
            PooledQuestion question = place.pick().question();
            assertThat(slot.get("objective").asText()).isEqualTo(question.objectives().get(0));
            assertThat(slot.get("domain").asText()).isEqualTo(question.domain());
            assertThat(slot.get("pool").asText()).isEqualTo(question.pool());
            assertThat(slot.get("maxPoints").asInt()).isEqualTo(question.maxPoints());
            assertThat(slot.get("repeated").asBoolean()).isEqualTo(place.pick().repeated());
            assertThat(slot.get("section").asInt()).isEqualTo(place.section());
            assertThat(slot.get("shape")).isEqualTo(NamedForm.tree(ContentJson.write(place.shape())));
        }
    }

    @Test
    void isWrittenAsTheContractSays() {
        String lines = StreamSupport.stream(NamedForm.tree(written()).spliterator(), false).map(JsonNode::toString)
                .collect(Collectors.joining(",\n", "[\n", "\n]"));
        assertThat(lines.replace("\n", "")).isEqualTo(written());
        GoldenFile.assertMatches("contracts/forms/slots.json", lines);
    }

    @Test
    void meansWhatTheContractSays() throws IOException {
        JsonNode named = NamedForm.tree(Files.readString(Repository.root().resolve("contracts/forms/slots.named.json")));
        assertThat(NamedForm.slots(NamedForm.tree(written()))).isEqualTo(named);
    }

    @Test
    void writesEveryStringOnce() {
        String written = written();
        for (String recurring : List.of("plan", "genai", "vision", "sample", CASE.toString(), "single_choice", "hotspot")) {
            assertThat(written.split('"' + recurring + '"', -1)).as(recurring).hasSize(2);
        }
        assertThat(NamedForm.slots(NamedForm.tree(written)).findValuesAsText("type").stream().collect(Collectors.toSet()))
                .hasSize(QuestionType.values().length);
    }
}
