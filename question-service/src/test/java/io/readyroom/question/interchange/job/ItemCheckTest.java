package io.readyroom.question.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredMother;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.Region;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.key.AnswerKey;

class ItemCheckTest {

    private static final AuthoredQuestion RIGHT = AuthoredMother.question("right", "Is it?", "Yes", "No");
    private static final Place PLACE = new Place("items.xml", 7, "item");

    private final ItemCheck check = new ItemCheck(new ImportSettings(false, false, "practice", "de", "hard"), outline());

    @Test
    void takesWhatIsRightWithItsLosses() {
        List<Loss> losses = List.of(new Loss(Part.IMAGE, "There was a picture."));

        CheckedItem checked = check.check(3, new ItemOutcome.Read(PLACE, RIGHT, losses));

        assertThat(checked.isQuestion()).isTrue();
        assertThat(checked.question()).isEqualTo(RIGHT);
        assertThat(checked.losses()).isEqualTo(losses);
        assertThat(checked.number()).isEqualTo(3);
    }

    @Test
    void completesWhatTheFormatDoesNotSay() {
        AuthoredQuestion bare = new AuthoredQuestion("bare", null, null, null, null, null, null, RIGHT.content(), null, null);

        AuthoredQuestion completed = check(bare).question();

        assertThat(completed.pool()).isEqualTo("practice");
        assertThat(completed.language()).isEqualTo("de");
        assertThat(completed.difficulty()).isEqualTo("hard");
        assertThat(completed.objectives()).isEmpty();
        assertThat(completed.labels()).isEqualTo(new Labels(List.of(), List.of(), List.of(), null, false));
        assertThat(completed.rationale()).isEqualTo(new Rationale(Map.of(), List.of()));
    }

    @Test
    void saysWhatIsMissing() {
        ItemCheck without = new ItemCheck(new ImportSettings(false, false, null, null, null), outline());
        AuthoredQuestion bare = new AuthoredQuestion("bare", null, "en", "easy", null, null, null, RIGHT.content(), null, null);

        CheckedItem checked = without.check(1, new ItemOutcome.Read(PLACE, bare, List.of()));

        assertThat(checked.isQuestion()).isFalse();
        assertThat(checked.outcome()).isEqualTo(ReportItem.FAILED);
        assertThat(checked.why()).contains("pool").contains("?pool=");
        assertThat(checked.place()).isEqualTo(PLACE);
    }

    @Test
    void failsWhatCanNotBeGraded() {
        assertThat(check(with(new SingleChoice("Stem", List.of()), RIGHT.key(), List.of())).why()).contains("options");
        assertThat(check(with(RIGHT.content(), new AnswerKey.Choice("z"), List.of())).why()).contains("key");
        assertThat(check(with(RIGHT.content(), RIGHT.key(), List.of("a.b.9"))).why()).contains("a.b.9").contains("2026-01-01");
        assertThat(check(with(RIGHT.content(), RIGHT.key(), List.of("a.b.1", "a.b.1"))).question().objectives())
                .containsExactly("a.b.1");
    }

    /** PostgreSQL would refuse these, and with them everything else in their batch. */
    @Test
    void failsWhatCanNotBeStored() {
        for (String stem : List.of("a\0b", "half \ud83d of a pair")) {
            assertThat(check(AuthoredMother.question("x", stem, "Yes", "No")).why()).contains("character");
        }
        for (String id : List.of("", "  ", "a\tb", "x".repeat(201))) {
            assertThat(check(AuthoredMother.question(id, "Stem", "Yes", "No")).why()).contains("id");
        }
        CheckedItem told = check.check(1, new ItemOutcome.Failed(new Place("a\0.xml", 1, null), "i\0d", "why\0"));
        assertThat(told.why() + told.sourceId() + told.place().file()).doesNotContain("\0");
    }

    /** A report is read by people, and its ids stand in an index that takes no more. */
    @Test
    void shortensWhatAReportQuotes() {
        List<Loss> many = Stream.generate(() -> new Loss(Part.SCORING, "x".repeat(5_000))).limit(1_000).toList();
        String id = "x".repeat(10_000);

        CheckedItem read = check.check(1, new ItemOutcome.Read(PLACE, RIGHT, many));
        CheckedItem failed = check.check(2, new ItemOutcome.Failed(new Place(id, 1, id), id, id));

        assertThat(read.losses()).hasSizeBetween(2, 101).allMatch(loss -> loss.why().length() < 2_000);
        assertThat(read.losses().get(read.losses().size() - 1).why()).contains("900");
        assertThat(read.characters()).isGreaterThan(100 * 1_000);
        assertThat(failed.sourceId()).hasSizeLessThan(210).endsWith("…");
        assertThat(failed.why()).hasSizeLessThan(2_000).endsWith("…");
        assertThat(failed.place().file() + failed.place().element()).hasSizeLessThan(1_100);
        assertThat(check(AuthoredMother.question(id, "Stem", "Yes", "No")).sourceId()).hasSizeLessThan(210);
    }

    /** Whoever owns that address would see who learns here, and could show another picture tomorrow. */
    @Test
    void failsAPictureFromElsewhere() {
        Hotspot hotspot = new Hotspot("Where?", new Image("https://example.org/map.png", 100, 100, "A map"),
                List.of(new Region("r1", "rect", List.of(0, 0, 10, 10), "One"),
                        new Region("r2", "rect", List.of(20, 20, 10, 10), "Two")),
                1);

        assertThat(check(with(hotspot, new AnswerKey.Regions(List.of("r1")), List.of())).why()).contains("picture");
    }

    private CheckedItem check(AuthoredQuestion question) {
        return check.check(1, new ItemOutcome.Read(PLACE, question, List.of()));
    }

    private static AuthoredQuestion with(QuestionContent content, AnswerKey key, List<String> objectives) {
        return new AuthoredQuestion("x", "practice", "en", "easy", objectives, RIGHT.labels(), null, content,
                RIGHT.rationale(), key);
    }

    private static OutlineVersion outline() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        var domain = new OutlineVersion.Domain("a", "A", null, 5, 10, "percent",
                List.of(new OutlineVersion.SkillGroup("a.b", "B",
                        List.of(new OutlineVersion.Objective("a.b.1", "One")))));
        return new OutlineVersion("ai-102", day, day, null, "https://example.org", day, null, null, "en", null,
                List.of(domain));
    }
}
