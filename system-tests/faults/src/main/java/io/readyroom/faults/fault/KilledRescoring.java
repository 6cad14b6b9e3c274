package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.readyroom.faults.fault.RescoredResults.Progress;
import io.readyroom.faults.invariant.Database;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.learner.Staff;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Responses;

/**
 * A key of the free sample was wrong. A reviewer corrects it, an operator has the results made again, and scoring-service is
 * killed again and again while it makes them, each time in the midst of a page, after it has gone on from where it was. People
 * go on sitting and handing in.
 * <p>
 * Guards: a page's new revisions, what follows from them and the place where it ended are one transaction; and a rescoring is
 * over when a pass that began late enough has found nothing.
 * <p>
 * Not yet run with any of them taken out. With the place kept in another transaction, "it says that it made …" is to be seen,
 * or "… was due, and has 1 revisions"; with statistics noted in another one, "statistics counted …".
 */
final class KilledRescoring implements Fault {

    private static final int KILLS = 3;
    /** Beside those of the people in the loop, who need seconds for each; fifteen pages. */
    private static final int RESULTS = 300;
    private static final int ANSWERS = 4;
    private static final Duration FILL_LIMIT = Duration.ofMinutes(3);
    private static final Duration LIKE_A_SUPERVISOR = Duration.ofMillis(500);

    private final List<String> missing = new ArrayList<>();

    @Override
    public String name() {
        return "kill-rescoring";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void strike(Stage stage) {
        World world = stage.world();
        Correction correction = Correction.choose(world.database("question"), stage.classroom().seats().get(0), stage.random());
        fill(stage, correction);
        Staff operator = stage.classroom().staff("operator");
        correction.publish(stage.classroom().staff("reviewer"));
        String rescoring = correction.apply(operator);
        RescoredResults results = new RescoredResults(world.database("scoring"), rescoring);
        kill(stage, results);
        stage.complain(Correction.end(operator, rescoring));
        stage.complain(results.flaws());
    }

    /** Until there is enough to walk through. */
    private static void fill(Stage stage, Correction correction) {
        Database scoring = stage.world().database("scoring");
        boolean enough = Polling.until(FILL_LIMIT, Duration.ZERO, () -> {
            sit(stage, correction);
            return scoring.number("SELECT count(*) FROM result WHERE is_current") >= RESULTS;
        });
        if (!enough) {
            throw new IllegalStateException("fewer than " + RESULTS + " results after " + FILL_LIMIT);
        }
    }

    private static void sit(Stage stage, Correction correction) {
        Seat seat = stage.classroom().seat();
        Set<Integer> positions = new TreeSet<>(Set.of(correction.position(seat)));
        while (positions.size() < ANSWERS) {
            positions.add(1 + stage.random().nextInt(seat.questions().size()));
        }
        stage.awaitAll(positions.stream().map(
                position -> seat.answer(position, 1, Responses.any(seat.question(position), stage.random()))).toList());
        stage.awaitAll(List.of(seat.submit()));
    }

    private void kill(Stage stage, RescoredResults results) {
        long made = 0;
        int cut = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Optional<String> page = results.awaitPage(made);
            if (page.isEmpty()) {
                missing.add("before kill %d no page was seen: %s".formatted(kill, results.progress()));
                break;
            }
            Victim.SCORING_SERVICE.kill9(stage.world().system());
            // As for one that is merely killed: recovery counts from the kill, here from the last one.
            stage.healed();
            cut += results.wasCut(page.get()) ? 1 : 0;
            Progress progress = results.progress();
            made = progress.made();
            judge(kill, progress);
            stage.last(LIKE_A_SUPERVISOR);
            Victim.SCORING_SERVICE.revive(stage.world().system());
        }
        if (cut == 0) {
            missing.add("no kill came in the midst of a page: nothing was tried");
        }
    }

    private void judge(int kill, Progress progress) {
        if (!progress.isUnderWay()) {
            missing.add("kill %d came when all was done: nothing was tried".formatted(kill));
        }
        if (progress.told() != progress.made()) {
            missing.add("after kill %d it says that it made %d results again, there are %d".formatted(kill, progress.told(),
                    progress.made()));
        }
    }

    @Override
    public List<String> missing(LedgerBook book) {
        List<String> all = new ArrayList<>(missing);
        all.addAll(Demands.sittingGoesOn(book));
        return all;
    }
}
