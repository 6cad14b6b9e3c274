package io.readyroom.benchmarks.load;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Candidates who sit on over several orders. */
record Cohort(List<Candidate> candidates, Candidate.Done done) {

    static Cohort of(SeatBook book) {
        Candidate.Done done = new Candidate.Done();
        return new Cohort(IntStream.range(0, book.size())
                .mapToObj(index -> new Candidate(book.seat(index), new Random(index), done)).toList(), done);
    }

    Figures figures(Tally tally) {
        return tally.figures(done.saves(), done.submits());
    }
}
