package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.readyroom.faults.invariant.Inspector;
import io.readyroom.faults.invariant.Verdict;
import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Client;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.Ledger;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.ledger.Operation;
import io.readyroom.faults.report.FaultReport;
import io.readyroom.faults.report.Figures;
import io.readyroom.faults.report.Phases;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Responses;

/** One fault from the first learner to the verdict. */
public final class FaultRun {

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LEAVE_LIMIT = Duration.ofMinutes(2);
    private static final int MOST_WORDS = 10;
    private static final int PROBES = 300;
    /** A busy neighbour on the machine makes the slowest of three hundred this slow without any fault. */
    private static final double PROBE_NOISE_MILLIS = 100;

    private final World world;
    private final Inspector inspector;
    private final Settings settings;
    private final Fault fault;
    private final Random random;

    public FaultRun(World world, Inspector inspector, Settings settings, Fault fault) {
        this.world = world;
        this.inspector = inspector;
        this.settings = settings;
        this.fault = fault;
        // Of its own, so that one fault alone makes the same choices as within the matrix.
        this.random = new Random(settings.seed() ^ fault.name().hashCode());
    }

    /** @param probeOfControl milliseconds, or 0 when there was no control run */
    public FaultReport run(double probeOfControl) {
        try (Ledger ledger = Ledger.create(settings.target().resolve("ledgers").resolve(fault.name() + ".tsv"));
                Client client = new Client(world.gateway(), ledger, world.canaries());
                Classroom classroom = new Classroom(client, random)) {
            List<String> broken = new ArrayList<>();
            Phases phases = load(ledger, classroom, broken);
            double probe = probe(ledger, classroom);
            List<Verdict> verdicts = inspector.inspect(LedgerBook.read(ledger.path()), classroom.seats(),
                    client.leaks());
            LedgerBook book = LedgerBook.read(ledger.path());
            broken.addAll(some(fault.missing(book)));
            double recovery = recoverySeconds(book, phases);
            if (recovery > fault.bound().toMillis() / 1e3) {
                broken.add("I10: the last failure came " + recovery + " s after healing");
            }
            if (probeOfControl > 0 && probe > Math.max(2 * probeOfControl, PROBE_NOISE_MILLIS)) {
                broken.add("I9: p99 of a client alone is " + probe + " ms, in the control run it was " + probeOfControl);
            }
            return new FaultReport(fault.name(), Figures.of(book, phases), count(verdicts, "I1"),
                    count(verdicts, "I4") + count(verdicts, "I6"), recovery, fault.bound().toMillis() / 1e3, probe, verdicts,
                    broken);
        }
    }

    private static List<String> some(List<String> missing) {
        List<String> some = new ArrayList<>(missing.subList(0, Math.min(missing.size(), MOST_WORDS)));
        if (missing.size() > MOST_WORDS) {
            some.add("and " + (missing.size() - MOST_WORDS) + " more like these");
        }
        return some;
    }

    private Phases load(Ledger ledger, Classroom classroom, List<String> broken) {
        Stage stage = new Stage(world, classroom, ledger, random);
        classroom.open(settings.load());
        Polling.until(LEAVE_LIMIT, LOOK, () -> classroom.seats().size() >= settings.learners());
        long begin = ledger.now();
        Polling.pause(settings.beforeAndAfter());
        long struck = ledger.now();
        try {
            fault.strike(stage);
        } finally {
            world.heal();
        }
        broken.addAll(some(stage.complaints()));
        long healed = stage.healedOr(struck);
        if (!awaitRecovery(ledger, healed)) {
            broken.add("I10: people are still failed long after healing");
        }
        long recovered = Math.max(healed, ledger.lastFailure());
        Polling.pause(settings.beforeAndAfter());
        long end = ledger.now();
        dismiss(classroom, broken);
        return new Phases(begin, struck, healed, recovered, end);
    }

    private static void dismiss(Classroom classroom, List<String> broken) {
        try {
            classroom.dismiss(LEAVE_LIMIT);
        } catch (IllegalStateException e) {
            broken.add(e.getMessage());
        }
    }

    /** Until answers are acknowledged and nobody has been failed for a while. */
    private boolean awaitRecovery(Ledger ledger, long healed) {
        return Polling.until(fault.bound().plusSeconds(30), LOOK, () -> ledger.lastAnswer() > healed
                && ledger.now() - Math.max(healed, ledger.lastFailure()) > QUIET.toNanos());
    }

    private static double recoverySeconds(LedgerBook book, Phases phases) {
        long last = book.operations().stream().filter(operation -> operation.outcome().isFailure())
                .mapToLong(Operation::endedAt).filter(ended -> ended >= phases.struck()).max().orElse(0);
        return Math.round(Math.max(0, last - phases.healed()) / 1e8) / 10.0;
    }

    /** One client alone: whoever waits now waits because something was left behind. */
    private double probe(Ledger ledger, Classroom classroom) {
        Seat seat = classroom.seat();
        long from = ledger.now();
        for (int i = 1; i <= PROBES; i++) {
            int position = 1 + random.nextInt(seat.questions().size());
            Classroom.await(seat.answer(position, i, Responses.any(seat.question(position), random)));
        }
        long to = ledger.now();
        Classroom.await(seat.submit());
        return Figures.p99(LedgerBook.read(ledger.path()), from, to);
    }

    private static long count(List<Verdict> verdicts, String invariant) {
        return verdicts.stream().filter(verdict -> verdict.invariant().equals(invariant))
                .mapToLong(verdict -> verdict.violations().size()).sum();
    }
}
