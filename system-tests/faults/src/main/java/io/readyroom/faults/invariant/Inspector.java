package io.readyroom.faults.invariant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.local.ReadyroomSystem;

/** Runs all checks. */
public final class Inspector {

    private final OneHonestResult results;
    private final LegalStatuses statuses;
    private final List<Invariant> others;

    /** @param keys by question version, as a review shows them */
    public Inspector(ReadyroomSystem system, Map<String, JsonNode> keys) {
        Database exam = new Database(system.postgres(), "exam");
        Database scoring = new Database(system.postgres(), "scoring");
        results = new OneHonestResult(exam, scoring, keys);
        statuses = new LegalStatuses(exam);
        others = List.of(new NothingLost(), new NothingInvented(exam), new NothingAfterTheEnd(exam), new OneEffectPerKey(exam),
                statuses, new NothingLeaks(exam, scoring, system.kafka().bootstrapServers()), new EveryUnknownSettled(),
                new StrangersLearnNothing(), new KnownStatusesOnly());
        statuses.watch();
    }

    /** To be called when the load is over and everything runs. */
    public List<Verdict> inspect(LedgerBook book, Collection<Seat> seats) {
        Evidence evidence = Evidence.gather(book, seats);
        return Stream.concat(Stream.of(results.one(evidence), results.honest(evidence)),
                others.stream().map(invariant -> invariant.check(evidence))).toList();
    }
}
