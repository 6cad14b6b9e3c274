package io.readyroom.faults.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerBookTest {

    private static final Sent ANSWER = Sent.answer("ann", "s1", 3, 2, "{\"choice\":\"a\\tb\"}");

    @TempDir
    Path folder;
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.create(folder.resolve("some").resolve("ledger.tsv"));
    }

    /** Not closed and not flushed by anybody: a kill −9 at this instant would find the same file. */
    @Test
    void holdsARequestBeforeItIsSent() {
        ledger.sent(ANSWER);
        Operation only = only();
        assertThat(only.sent()).isEqualTo(ANSWER);
        assertThat(only.isUnknown()).isTrue();
    }

    @Test
    void readsEveryOutcomeBack() {
        long first = ledger.sent(ANSWER);
        long second = ledger.sent(Sent.of(Kind.SUBMIT, "ann", "s1"));
        long third = ledger.sent(Sent.start("ann", "key", "{}"));
        ledger.ended(third, Kind.START, new Outcome.Unknown("reset:\tby\npeer"));
        ledger.ended(second, Kind.SUBMIT, new Outcome.Refused(409, "session-closed"));
        ledger.ended(first, Kind.ANSWER, new Outcome.Acknowledged(200, "now"));
        assertThat(LedgerBook.read(ledger.path()).operations()).extracting(Operation::outcome).containsExactly(
                new Outcome.Acknowledged(200, "now"), new Outcome.Refused(409, "session-closed"),
                new Outcome.Unknown("reset: by peer"));
        assertThat(LedgerBook.read(ledger.path()).operations()).allMatch(operation -> operation.nanos() > 0);
    }

    /** Killed in the middle of a line. */
    @Test
    void passesOverALineThatIsNotWhole() throws IOException {
        long id = ledger.sent(ANSWER);
        Files.writeString(ledger.path(), "A\t" + id + "\t12", StandardOpenOption.APPEND);
        assertThat(only().isUnknown()).isTrue();
    }

    @Test
    void knowsWhenSomebodyWasFailedLast() {
        assertThat(ledger.lastFailure()).isNegative();
        ledger.ended(ledger.sent(ANSWER), Kind.ANSWER, new Outcome.Refused(429, "too-many-requests"));
        ledger.ended(ledger.sent(ANSWER), Kind.ANSWER, new Outcome.Refused(409, "stale-revision"));
        assertThat(ledger.lastFailure()).isNegative();
        ledger.ended(ledger.sent(ANSWER), Kind.ANSWER, new Outcome.Refused(503, "unavailable"));
        assertThat(ledger.lastFailure()).isPositive();
        assertThat(ledger.lastAnswer()).isNegative();
        ledger.ended(ledger.sent(ANSWER), Kind.ANSWER, new Outcome.Acknowledged(200, ""));
        assertThat(ledger.lastAnswer()).isGreaterThan(ledger.lastFailure());
    }

    private Operation only() {
        assertThat(LedgerBook.read(ledger.path()).operations()).hasSize(1);
        return LedgerBook.read(ledger.path()).operations().get(0);
    }
}
