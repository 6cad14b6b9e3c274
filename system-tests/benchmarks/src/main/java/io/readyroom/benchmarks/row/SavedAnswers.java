package io.readyroom.benchmarks.row;

import io.readyroom.benchmarks.load.Figures;
import io.readyroom.benchmarks.system.Contender.WrongResult;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;

/** Whether what was acknowledged is stored: every save raises a revision by one, so the sum of revisions tells. */
final class SavedAnswers {

    private final World world;
    private final Seats seats;

    SavedAnswers(World world, Seats seats) {
        this.world = world;
        this.seats = seats;
    }

    long sumOfRevisions() {
        return world.database("exam").number("SELECT coalesce(sum(revision), 0) FROM answer WHERE session_id = ANY (?)",
                seats.ids());
    }

    /** Holds a run of the load generator against the database. */
    void check(String contender, Figures figures) {
        require(contender, figures.written());
    }

    void require(String contender, long revisions) {
        long stored = sumOfRevisions();
        if (stored != revisions) {
            throw new WrongResult(contender, "acknowledged revisions add up to " + revisions + ", stored ones to " + stored);
        }
    }
}
