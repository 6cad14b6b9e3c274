package io.readyroom.faults.invariant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.local.ReadyroomSystem;

/** Runs all checks. */
public final class Inspector {

    private final OneHonestResult results;
    private final KeysKept keysKept;
    private final List<Invariant> others;

    /**
     * @param trail what the harness itself has planted and done
     * @param keys by question version, as a review shows them
     */
    public Inspector(ReadyroomSystem system, Trail trail, Map<String, JsonNode> keys) {
        Map<String, Database> databases = Stream.of("exam", "scoring", "question", "account")
                .collect(Collectors.toMap(name -> name, name -> new Database(system.postgres(), name)));
        Database exam = databases.get("exam");
        results = new OneHonestResult(exam, databases.get("scoring"), databases.get("question"), keys);
        keysKept = new KeysKept(trail.canaries(), trail.newRecords(), trail.logs());
        LegalStatuses statuses = new LegalStatuses(exam);
        others = List.of(new NothingLost(), new NothingInvented(exam), new NothingAfterTheEnd(exam), new OneEffectPerKey(exam),
                new EveryEventOnce(databases, trail.broker(), trail.meddling()), statuses,
                new NothingLeaks(exam, system.kafka().bootstrapServers()), new EveryUnknownSettled(),
                new StrangersLearnNothing(), new KnownStatusesOnly());
        statuses.watch();
    }

    /**
     * To be called when the load is over and everything runs.
     *
     * @param leaks keys that were seen in answers so far, in words; may grow while owners are asked for their sessions
     */
    public List<Verdict> inspect(LedgerBook book, Collection<Seat> seats, Collection<String> leaks) {
        Evidence evidence = Evidence.gather(book, seats);
        return Stream.concat(Stream.of(results.one(evidence), results.honest(evidence)),
                Stream.concat(others.stream().map(invariant -> invariant.check(evidence)),
                        Stream.of(keysKept.check(book.operations().size(), leaks))))
                .toList();
    }
}
