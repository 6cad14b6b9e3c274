package io.readyroom.question.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import io.readyroom.question.GoldenEvent;
import io.readyroom.question.seed.ShippedCatalogue;

class ExamChangedTest {

    private static final Catalogue CATALOGUE = new Catalogue(ShippedCatalogue.facts());
    private static final Exam AI_102 = CATALOGUE.exam("ai-102").orElseThrow();

    @Test
    void isWhatTheContractShows() {
        GoldenEvent.assertMatches("exams", ExamChanged.of(2, AI_102, CATALOGUE, LocalDate.of(2026, 11, 23)));
    }

    /** Nobody edits a file on that day. */
    @Test
    void statusFollowsTheCalendar() {
        assertThat(AI_102.statusOn(LocalDate.of(2026, 6, 29))).isEqualTo(ExamStatus.RETIREMENT_ANNOUNCED);
        assertThat(AI_102.statusOn(LocalDate.of(2026, 6, 30))).isEqualTo(ExamStatus.RETIRED);
        assertThat(ExamChanged.of(1, AI_102, CATALOGUE, LocalDate.of(2026, 6, 29)))
                .isNotEqualTo(ExamChanged.of(1, AI_102, CATALOGUE, LocalDate.of(2026, 6, 30)));
    }

    @Test
    void everyExamFitsTheContract() {
        for (Exam exam : CATALOGUE.exams()) {
            io.readyroom.platform.testing.EventContracts.assertValid("exams", "ExamChanged",
                    io.readyroom.question.content.ContentJson
                            .write(ExamChanged.of(1, exam, CATALOGUE, LocalDate.of(2026, 11, 23))));
        }
    }

    @Test
    void outlineInForceFollowsTheCalendar() {
        assertThat(CATALOGUE.outlineOn(AI_102, LocalDate.of(2025, 12, 22)).asOf()).isEqualTo("2025-04-30");
        assertThat(CATALOGUE.outlineOn(AI_102, LocalDate.of(2025, 12, 23)).asOf()).isEqualTo("2025-12-23");
        assertThat(CATALOGUE.outlineOn(AI_102, LocalDate.of(2020, 1, 1)).asOf()).isEqualTo("2025-04-30");
    }
}
