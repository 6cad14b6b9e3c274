package io.readyroom.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;

/** A seed stored with a session gives its form again in every release, not only in the one that drew it. */
class FormSeedTest {

    private static final Wanted ANY = QuestionMother.wanted("practice", "reserve");
    private static final Wanted FEW = new Wanted(List.of("reserve", "practice"), "en",
            Set.of(QuestionType.SINGLE_CHOICE, QuestionType.DROPDOWN, QuestionType.MATCHING), Set.of("easy", "hard"),
            Set.of("plan", "vision"), Set.of("vision.group.1", "plan.group.0", "plan.group.2", "vision.group.3"));

    private final QuestionPools pools = QuestionMother.pools(bank());

    @Test
    void givesTheFormsOfEarlierReleases() {
        List<UUID> seen = IntStream.range(0, 150).mapToObj(QuestionMother::id).toList();
        assertThat(hash(true, ANY, List.of(), null))
                .isEqualTo("1425dfba54441e893e66ec65b711584cbd6f0bc45315891618a8884b0f4a00f6");
        assertThat(hash(true, ANY, seen, null)).isEqualTo("b958e131b787615b809d2180e02026ebc96f4793c4a094401e26910f48fd8193");
        assertThat(hash(false, FEW, seen, null)).isEqualTo("1747ec3e9e31876a866b93129530d3ad81774f86315097a32757ce2c0cbeae21");
        assertThat(hash(false, ANY, seen, seen)).isEqualTo("c432ddf92bd9573b8070839ee95066ca95ddae03e3705d7384f09597869cb15b");
    }

    private String hash(boolean exact, Wanted wanted, List<UUID> seen, List<UUID> only) {
        Map<String, Integer> weights = new LinkedHashMap<>(Map.of("vision", 35));
        weights.put("plan", 45);
        weights.put("genai", 25);
        Blueprint blueprint = new Blueprint("test", 1, weights, 50, exact);
        return ContentJson.hash(IntStream.range(0, 20)
                .mapToObj(seed -> new FormOrder(blueprint, wanted, QuestionMother.policy(true), seen, only, true, seed))
                .map(order -> new FormAssembler().assemble(pools, order).places().stream()
                        .map(FormSeedTest::told).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";")));
    }

    private static String told(AssembledForm.Place place) {
        return place.position() + " " + place.pick().question().questionId() + " " + place.pick().repeated() + " "
                + place.section() + " " + place.shape();
    }

    private static List<PublishedQuestion> bank() {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            bank.add(QuestionMother.question(i, QuestionMother.DOMAINS.get(i % 3), i % 5 == 0 ? "reserve" : "practice",
                    i / 4 % 20 == 0 ? new UUID(9, i % 3) : null,
                    i % 4 == 0 ? List.of(QuestionMother.sourceId(i + 3)) : List.of(),
                    i % 5 == 0 ? List.of(QuestionMother.sourceId(i + 1), QuestionMother.sourceId(i + 2)) : List.of()));
        }
        return bank;
    }
}
