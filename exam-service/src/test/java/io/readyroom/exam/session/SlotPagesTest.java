package io.readyroom.exam.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.response.DropdownShape;
import io.readyroom.exam.response.HotspotShape;
import io.readyroom.exam.response.MatchingShape;
import io.readyroom.exam.response.MultipleResponseShape;
import io.readyroom.exam.response.OrderingShape;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.response.SingleChoiceShape;
import io.readyroom.exam.response.StatementGridShape;
import io.readyroom.exam.response.TextEntryShape;
import io.readyroom.exam.session.StoredSlots.StoredAnswer;

/** A page looks the same by hand and by Jackson. */
@QuarkusTest
class SlotPagesTest {

    private static final List<ResponseShape> SHAPES = List.of(new SingleChoiceShape(List.of("b", "a")),
            new MultipleResponseShape(List.of("c", "a", "b"), 2), new OrderingShape(List.of("s2", "s1", "ü"), 2),
            new MatchingShape(List.of("x", "y"), List.of("t2", "t1"), true),
            new DropdownShape(List.of(new DropdownShape.Gap("g1", List.of("o2", "o1")))),
            new StatementGridShape(List.of("s\"1", "s2")), new HotspotShape(List.of("r1", "r2"), 1),
            new TextEntryShape("number", 200), new TextEntryShape("text", 40));

    @Inject
    SlotPages pages;

    @Inject
    ObjectMapper json;

    private final FrozenForm form = FrozenForm.of(UUID.randomUUID(), UUID.randomUUID(), false,
            new ExamFacts(null, null, "PER_COMPONENT", DeliveryPolicy.FREE), List.of(),
            SHAPES.stream().map(this::slot).toList());

    private CandidateSlot slot(ResponseShape shape) {
        int position = SHAPES.indexOf(shape) + 1;
        return new CandidateSlot(position, UUID.randomUUID(), position, position > 4 ? 2 : 1, shape);
    }

    private static StoredSlots stored() {
        StoredSlots stored = new StoredSlots(Set.of(2, 3), FrozenForm.EVERYWHERE, true);
        stored.add(1, new StoredAnswer(7, "{\"choice\": \"b\"}", false));
        stored.add(2, new StoredAnswer(1, null, true));
        stored.add(9, new StoredAnswer(1_000_000, "{\"text\": \"naïve \\\"…\"}", true));
        stored.add(3, new LateAnswer("{\"choice\": \"ü\"}", Instant.parse("2026-11-23T12:00:00.123456Z")));
        return stored;
    }

    @ParameterizedTest
    @CsvSource({ "1,10", "1,100", "2,1", "9,5", "10,10", "500,1" })
    void looksTheSame(int from, int limit) throws JsonProcessingException {
        assertThat(new String(pages.write(form, from, limit, stored()), StandardCharsets.UTF_8))
                .isEqualTo(json.writeValueAsString(SessionQuestions.of(form, from, limit, stored())));
    }
}
