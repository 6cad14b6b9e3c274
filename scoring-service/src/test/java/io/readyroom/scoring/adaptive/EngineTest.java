package io.readyroom.scoring.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.adaptive.Engine.Decision;

class EngineTest {

    private final Random random = new Random(11);
    private final ItemPool pool = PoolMother.of(random, 300, 0.25);

    @Test
    void beginsWithWhatIsKnownOfEverybody() {
        Decision first = Engine.next(pool, List.of(), PoolMother.draw(1));
        assertThat(first.posterior().theta()).isEqualTo(0, within(1e-9));
        assertThat(first.answered()).isZero();
        assertThat(first.stop()).isEmpty();
        assertThat(first.question()).isPresent();
    }

    /** Another replica, or the same one asked twice; a stub that draws by a clock asks somebody two questions. */
    @Test
    void asksTheSameOfTheSameSession() {
        List<Asked> asked = asked(5, 1);
        assertThat(Engine.next(pool, asked, PoolMother.draw(4)).question())
                .isEqualTo(Engine.next(pool, asked, PoolMother.draw(4)).question());
        Set<UUID> drawn = IntStream.range(0, 50)
                .mapToObj(seed -> Engine.next(pool, asked, PoolMother.draw(seed)).question().orElseThrow().questionId())
                .collect(Collectors.toSet());
        assertThat(drawn).hasSizeGreaterThan(3);
    }

    /** Every domain has its share in every part of the session, within one question. */
    @Test
    void keepsToTheOutline() {
        List<Asked> asked = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int n = 1; n <= Engine.FEWEST; n++) {
            PooledItem item = Engine.next(pool, asked, PoolMother.draw(9)).question().orElseThrow();
            asked.add(new Asked(item, n % 2, false));
            counts.merge(item.domain(), 1, Integer::sum);
            int sofar = n;
            PoolMother.SHARES.forEach((domain, share) -> assertThat((double) counts.getOrDefault(domain, 0))
                    .as(domain).isEqualTo(share * sofar, within(1.01)));
        }
    }

    @Test
    void asksHardQuestionsOfWhoKnowsMuchAndEasyOnesOfWhoKnowsLittle() {
        assertThat(Engine.next(pool, asked(10, 1), PoolMother.draw(3)).question().orElseThrow().parameters().b())
                .isGreaterThan(Engine.next(pool, asked(10, 0), PoolMother.draw(3)).question().orElseThrow().parameters().b());
    }

    /** Together they would give each other away. */
    @Test
    void neverAsksEnemiesNorWhatWasAskedOrIsExcluded() {
        PooledItem first = easy("plan", Set.of());
        PooledItem enemy = easy("plan", Set.of(first.questionId()));
        PooledItem friend = easy("plan", Set.of());
        PooledItem hostile = new PooledItem(first.questionId(), first.versionId(), first.objective(), first.domain(),
                first.type(), first.language(), first.parameters(), 1, Set.of(enemy.questionId()));
        ItemPool small = PoolMother.of(List.of(hostile, enemy, friend), null);
        List<Asked> asked = List.of(new Asked(hostile, 1, false));
        assertThat(Engine.next(small, asked, PoolMother.draw(1)).question()).contains(friend);
        Draw without = new Draw(Set.of(friend.questionId()), "en", Optional.empty(), 1);
        assertThat(Engine.next(small, asked, without).question()).isEmpty();
        assertThat(Engine.next(small, asked, without).stop()).contains(Stop.EXHAUSTED);
    }

    @Test
    void asksOnlyWhatTheClientCanShowInItsLanguage() {
        assertThat(Engine.next(pool, List.of(), new Draw(Set.of(), "en", Optional.of(Set.of("hotspot")), 1)).stop())
                .contains(Stop.EXHAUSTED);
        assertThat(Engine.next(pool, List.of(), new Draw(Set.of(), "de", Optional.empty(), 1)).stop())
                .contains(Stop.EXHAUSTED);
        assertThat(Engine.next(pool, List.of(), new Draw(Set.of(), "en", Optional.of(Set.of("single_choice")), 1)).question())
                .isPresent();
    }

    @Test
    void stopsWhenTheErrorIsSmallButNotBeforeTwelve() {
        ItemPool sharp = sharp(null);
        List<PooledItem> items = PoolMother.all(sharp);
        List<Asked> eleven = alternating(items.subList(0, 11));
        assertThat(Engine.next(sharp, eleven, PoolMother.draw(1)).posterior().standardError()).isLessThan(0.4);
        assertThat(Engine.next(sharp, eleven, PoolMother.draw(1)).stop()).isEmpty();
        assertThat(Engine.next(sharp, alternating(items.subList(0, 12)), PoolMother.draw(1)).stop())
                .contains(Stop.STANDARD_ERROR);
    }

    /** A voided question was asked, and counts neither as answered nor as evidence. */
    @Test
    void learnsNothingFromVoidedQuestions() {
        List<Asked> voided = PoolMother.all(sharp(null)).subList(0, 12).stream().map(item -> new Asked(item, 0, true)).toList();
        Decision decision = Engine.next(sharp(null), voided, PoolMother.draw(1));
        assertThat(decision.stop()).isEmpty();
        assertThat(decision.answered()).isZero();
        assertThat(decision.posterior().theta()).isEqualTo(0, within(1e-9));
    }

    @Test
    void stopsAtForty() {
        assertThat(Engine.next(pool, asked(Engine.MOST, 1), PoolMother.draw(1)).stop()).contains(Stop.LENGTH);
    }

    /** Everything wrong: nobody needs forty questions to see that this is no pass. */
    @Test
    void stopsWhenPassOrFailIsClear() {
        ItemPool judged = PoolMother.of(PoolMother.all(pool), "0.68");
        assertThat(judged.pass().orElseThrow()).isSorted();
        Decision failing = Engine.next(judged, asked(14, 0), PoolMother.draw(1));
        assertThat(failing.posterior().standardError()).isGreaterThan(0.4);
        assertThat(failing.stop()).contains(Stop.DECIDED);
        assertThat(Engine.next(pool, asked(14, 0), PoolMother.draw(1)).stop()).isEmpty();
        assertThat(Engine.next(judged, asked(11, 0), PoolMother.draw(1)).stop()).isEmpty();
    }

    /** Promise: no question is asked in more than its share of the sessions. Without the rule the best is in nearly all. */
    @Test
    void usesNoQuestionUp() {
        int sessions = 400;
        Map<UUID, Integer> asked = new HashMap<>();
        for (int session = 0; session < sessions; session++) {
            Set<UUID> ofSession = new HashSet<>();
            List<Asked> soFar = new ArrayList<>();
            Draw draw = PoolMother.draw(random.nextLong());
            while (soFar.size() < Engine.FEWEST) {
                PooledItem item = Engine.next(pool, soFar, draw).question().orElseThrow();
                soFar.add(new Asked(item, random.nextInt(2), false));
                ofSession.add(item.questionId());
            }
            ofSession.forEach(question -> asked.merge(question, 1, Integer::sum));
        }
        assertThat(asked.values()).allSatisfy(times -> assertThat(times).isLessThan((int) (0.5 * sessions)));
        assertThat(asked).hasSizeGreaterThan(100);
    }

    @Test
    void exposesAQuestionInItsShareOfTheSessions() {
        PooledItem item = easy("plan", Set.of());
        long exposed = random.longs(20_000).filter(seed -> PoolMother.draw(seed).exposes(item)).count();
        assertThat(exposed / 20_000.0).isEqualTo(Draw.MOST_EXPOSED, within(0.02));
    }

    private ItemPool sharp(String cut) {
        Random fixed = new Random(5);
        return PoolMother.of(IntStream.range(0, 60).mapToObj(i -> PoolMother.item(fixed,
                List.copyOf(PoolMother.SHARES.keySet()).get(i % 6), new ItemParameters(3, 0, 0, Model.TWO_PL, 3), Set.of()))
                .toList(), cut);
    }

    private static List<Asked> alternating(List<PooledItem> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> new Asked(items.get(i), i % 2, false)).toList();
    }

    private List<Asked> asked(int count, double share) {
        List<Asked> asked = new ArrayList<>();
        PoolMother.all(pool).stream().limit(count).forEach(item -> asked.add(new Asked(item, share, false)));
        return asked;
    }

    private PooledItem easy(String domain, Set<UUID> enemies) {
        return PoolMother.item(random, domain, new ItemParameters(1, -1, 0.25, Model.TWO_PL, 3), enemies);
    }
}
