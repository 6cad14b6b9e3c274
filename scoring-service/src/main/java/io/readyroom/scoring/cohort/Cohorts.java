package io.readyroom.scoring.cohort;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.ScoringProblem;
import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.bank.ExamFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Makes the sums when they are asked for: nothing is kept that a correction would have to reach. */
@ApplicationScoped
class Cohorts {

    /** Half a million questions at 50 a session: a second or two of one core, and the role's statement timeout is five. */
    private static final int MOST_SESSIONS = 10_000;

    private final CohortRepository repository;
    private final Bank bank;
    private final Pool pool;

    Cohorts(CohortRepository repository, Bank bank, Pool pool) {
        this.repository = repository;
        this.bank = bank;
        this.pool = pool;
    }

    /** Fails with {@code too-many-sessions} when more of them would have to be summed up than one answer may cost. */
    Uni<CohortReport> read(CohortQuery query) {
        return repository.weeks(query, MOST_SESSIONS + 1)
                .invoke(Cohorts::refuseTooMany)
                .chain(weeks -> report(query, weeks));
    }

    private Uni<CohortReport> report(CohortQuery query, List<StrandWeek> weeks) {
        Window window = query.window();
        List<Period> periods = Periods.of(weeks).stream()
                .filter(period -> window.contains(period.from(), period.to())).toList();
        long asked = sessions(weeks.stream().filter(week -> window.contains(week.monday(), week.monday().plusDays(6)))
                .map(StrandWeek::tally).toList());
        boolean withheld = sessions(periods.stream().map(Period::tally).toList()) < asked;
        return repository.cells(query.organisation(), periods).map(MinimumGroup::shown)
                .chain(cells -> exams(periods)
                        .map(exams -> new CohortReport(window, withheld, Cohort.of(periods, cells), exams)));
    }

    /** Facts of the exams of which something is shown and that have arrived. */
    private Uni<Map<String, ExamFacts>> exams(Collection<Period> periods) {
        Uni<Map<String, ExamFacts>> facts = Uni.createFrom().item(new HashMap<>());
        for (String exam : periods.stream().map(period -> period.strand().exam()).distinct().toList()) {
            facts = facts.call(known -> bank.exam(pool, exam).invoke(found -> found.ifPresent(one -> known.put(exam, one))));
        }
        return facts;
    }

    private static long sessions(Collection<Tally> tallies) {
        return tallies.stream().mapToLong(tally -> tally.sessions().size()).sum();
    }

    private static void refuseTooMany(List<StrandWeek> weeks) {
        if (sessions(weeks.stream().map(StrandWeek::tally).toList()) > MOST_SESSIONS) {
            throw ProblemException.of(ScoringProblem.TOO_MANY_SESSIONS,
                    "More than " + MOST_SESSIONS + " sessions would have to be summed up, from the beginning of the quarter on."
                            + " Ask for one exam, assignment or group, or for a shorter time.");
        }
    }
}
