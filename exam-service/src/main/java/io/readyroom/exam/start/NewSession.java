package io.readyroom.exam.start;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.Mode;
import io.readyroom.exam.session.SessionStatus;

/** A session that is about to be stored. Its times come from the database. */
record NewSession(UUID id, UUID learnerId, String exam, Mode mode, Form form, StartTerms terms) {

    ExamFacts facts() {
        return form.facts().read();
    }

    List<CandidateSlot> slots() {
        return form.slots().candidate();
    }

    FrozenForm frozen() {
        return FrozenForm.of(id, learnerId, mode == Mode.DIAGNOSTIC, facts(), form.sections(), slots());
    }

    /** The last position that may be answered at first. */
    int reach() {
        return facts().policy().isSectioned() ? frozen().reachAtStart() : FrozenForm.EVERYWHERE;
    }

    /** The session as it will be, but for its times. */
    ExamSession unstored() {
        return started(null, null);
    }

    ExamSession started(Instant startedAt, Instant deadlineAt) {
        return new ExamSession(id, exam, mode, SessionStatus.OPEN, form.language(), startedAt, deadlineAt, null, null,
                startedAt, facts().durationSeconds(), extraSeconds(startedAt, deadlineAt), slots().size(),
                facts().policy().allowsPause(), true, reach(), Set.of(), Set.of(), Set.of());
    }

    /** What the database has added to the time. */
    private int extraSeconds(Instant startedAt, Instant deadlineAt) {
        return deadlineAt == null ? 0
                : Math.toIntExact(Duration.between(startedAt, deadlineAt).toSeconds()) - facts().durationSeconds();
    }
}
