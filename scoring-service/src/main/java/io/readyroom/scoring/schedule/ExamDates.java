package io.readyroom.scoring.schedule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** When learners sit their real exams. */
public interface ExamDates {

    /**
     * The day on which a learner wants to sit an exam, past or future; empty when none was said.
     *
     * @param exam code
     */
    Uni<Optional<LocalDate>> of(UUID learner, String exam);
}
