package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.ledger.Operation;

/** What some faults ask for beyond the invariants; each answers what is missing, in words. */
final class Demands {

    /** Longer than anything takes on a machine that is merely busy, and shorter than every fault at Kafka. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Set<Kind> WHO_MAY_COME_BACK = EnumSet.of(Kind.READ, Kind.STAFF, Kind.PROBE);

    private Demands() {
    }

    /** A gateway that is there tells everybody something, however silent it is behind it. */
    static List<String> everybodyTold(LedgerBook book) {
        return book.operations().stream().filter(Operation::isUnknown).map(one -> "not told anything: " + one.told()).toList();
    }

    /** Nobody is failed. */
    static List<String> nobodyFailed(LedgerBook book) {
        return book.failures().map(one -> "failed: " + one.told()).toList();
    }

    /** Nobody is failed who starts, answers or hands in; whoever asks for a result may be told to come back. */
    static List<String> sittingGoesOn(LedgerBook book) {
        return book.failures().filter(one -> !WHO_MAY_COME_BACK.contains(one.sent().kind()))
                .map(one -> "failed: " + one.told()).toList();
    }

    /** Nobody is failed, and nobody waits either. */
    static List<String> nobodyNotices(LedgerBook book) {
        return Stream.concat(nobodyFailed(book).stream(), book.operations().stream()
                .filter(one -> one.nanos() > AT_ONCE.toNanos()).map(one -> "had to wait: " + one.told())).toList();
    }
}
