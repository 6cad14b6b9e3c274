package io.readyroom.question.snapshot;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.bank.PublishedQuestions.Changes;
import io.readyroom.question.bank.PublishedQuestions.Gone;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.Placement;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;
import io.readyroom.question.form.BlueprintVersion;
import io.readyroom.question.seed.ShippedCatalogue;

/** A replica that took part of a change over, or another exam's, would answer with questions of two banks. */
class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Catalogue CATALOGUE = new Catalogue(ShippedCatalogue.facts());
    private static final Map<String, Placement> PLACEMENTS = CATALOGUE.exams().stream().map(Exam::code)
            .collect(toMap(identity(), ReadingTest::placement));

    private static final BlueprintVersion BLUEPRINT = new BlueprintVersion("az-900", Mode.EXAM, "short", 1, null);

    private final Content first = reading(1, new Changes(List.of(question("az-900", 1, 1), question("az-900", 2, 1),
            question("az-104", 3, 1)), List.of())).after(Content.NOTHING);

    @Test
    void startsWithEverything() {
        assertThat(first.isLoaded()).isTrue();
        assertThat(first.questionCount()).isEqualTo(3);
        assertThat(first.pools()).containsOnlyKeys("az-900", "az-104");
    }

    @Test
    void keepsThePoolsOfExamsInWhichNothingHasChanged() {
        Content next = reading(2, new Changes(List.of(question("az-900", 2, 2)), List.of())).after(first);

        assertThat(next.pools().get("az-104")).isSameAs(first.pools().get("az-104"));
        assertThat(next.pools().get("az-900")).isNotSameAs(first.pools().get("az-900"));
        assertThat(next.exams().get("az-900").questions().values()).containsExactlyInAnyOrder(question("az-900", 1, 1),
                question("az-900", 2, 2));
        assertThat(first.exams().get("az-900").questions().values()).containsExactlyInAnyOrder(question("az-900", 1, 1),
                question("az-900", 2, 1));
    }

    @Test
    void dropsWhatIsGone() {
        Content next = reading(2, new Changes(List.of(), List.of(new Gone(new UUID(1, 3), "az-104")))).after(first);

        assertThat(next.pools()).containsOnlyKeys("az-900");
        assertThat(next.questionCount()).isEqualTo(2);
    }

    /** What was read as changed was placed for the same exam, and must not be added to it a second time or left over. */
    @Test
    void takesAnExamThatIsPlacedAnewAsAWhole() {
        Reading placedAnew = new Reading(2, DAY.plusDays(1), CATALOGUE, PLACEMENTS,
                Map.of("az-900", List.of(question("az-900", 2, 7))),
                new Changes(List.of(question("az-900", 1, 7)), List.of()), List.of(BLUEPRINT));
        Content next = placedAnew.after(first);

        assertThat(next.exams().get("az-900").questions().values()).containsExactly(question("az-900", 2, 7));
        assertThat(next.blueprints()).containsExactly(BLUEPRINT);
        assertThat(next.isOf(2, DAY.plusDays(1))).isTrue();
        assertThat(next.isOf(2, DAY)).isFalse();
    }

    private static Reading reading(long revision, Changes changes) {
        return new Reading(revision, DAY, CATALOGUE, PLACEMENTS, Map.of(), changes, List.of());
    }

    private static Placement placement(String exam) {
        return Placement.on(CATALOGUE, CATALOGUE.exam(exam).orElseThrow(), DAY);
    }

    private static PublishedQuestion question(String exam, int number, int version) {
        QuestionType type = QuestionType.SINGLE_CHOICE;
        return new PublishedQuestion(new UUID(1, number), new UUID(2, version), "q-" + number, exam, type, "practice", "en",
                "easy", 1, null, "cloud", List.of("cloud.computing.1"), List.of(), List.of(),
                new ResponseShape.Options(type, List.of("a", "b"), null));
    }
}
