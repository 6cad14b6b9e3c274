package io.readyroom.exam.control;

import java.util.Arrays;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.exam.policy.Section;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;

/** Finishes sections: each once, in order; what comes behind opens. Asked for twice, it is done once and answered alike. */
@Singleton
class SessionSections {

    /** Nothing is changed by a section that is finished already. What was open once stays within reach. */
    private static final String FINISH = """
            UPDATE exam_session
            SET reachable_to = greatest(reachable_to, $2), version = version + 1,
                locked_positions = ARRAY(SELECT unnest(locked_positions) UNION SELECT unnest($3::int[]) ORDER BY 1)
            WHERE id = $1 AND status = 'open' AND (reachable_to < $2 OR NOT locked_positions @> $3::int[])
            """;

    private final FrozenForms forms;
    private final ExamSessionRepository sessions;
    private final SessionChange change;

    SessionSections(FrozenForms forms, ExamSessionRepository sessions, SessionChange change) {
        this.forms = forms;
        this.sessions = sessions;
        this.change = change;
    }

    /**
     * Fails with {@code not-in-policy} where sections aren't sat one after the other, with {@code not-found} for one that there
     * isn't, and with {@code section-not-open} for one that is still ahead.
     */
    Uni<SessionState> finish(UUID sessionId, UUID learnerId, int number) {
        return forms.require(sessionId, learnerId)
                .chain(form -> form.policy().isSectioned() ? finish(form, learnerId, form.requireSection(number))
                        : change.refuse(sessionId, learnerId, "section that could be finished"));
    }

    /** What is open now stays so: the look may come before the lock. */
    private Uni<SessionState> finish(FrozenForm form, UUID learnerId, Section section) {
        return sessions.require(form.sessionId(), learnerId)
                .map(ExamSession::requireRunning)
                .invoke(session -> requireOpen(form, section, session))
                .chain(() -> change.to(SessionStatus.OPEN, form.sessionId(), learnerId, FINISH,
                        Tuple.of(form.sessionId(), form.reachAfter(section), locked(form, section))));
    }

    private static void requireOpen(FrozenForm form, Section section, ExamSession session) {
        if (section.from() > session.reach()) {
            int open = form.sections().stream().filter(one -> one.from() <= session.reach()).mapToInt(Section::number).max()
                    .orElseThrow();
            throw ProblemException.of(ExamProblem.SECTION_NOT_OPEN,
                    "Section " + section.number() + " is not open yet; section " + open + " is. Finish that one first.")
                    .with("openSection", open);
        }
    }

    private static Integer[] locked(FrozenForm form, Section section) {
        return form.policy().locksOnLeave(section.kind())
                ? Arrays.stream(section.positions()).boxed().toArray(Integer[]::new)
                : new Integer[0];
    }
}
