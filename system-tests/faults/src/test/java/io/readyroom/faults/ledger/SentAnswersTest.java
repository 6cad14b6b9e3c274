package io.readyroom.faults.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.faults.ledger.SentAnswers.Slot;
import io.readyroom.faults.ledger.SentAnswers.Stored;

class SentAnswersTest {

    private static final Slot SLOT = new Slot("s1", 4);
    private static final Outcome DONE = new Outcome.Acknowledged(200, "");
    private static final Outcome LOST = new Outcome.Unknown("timeout");
    private static final Outcome BUSY = new Outcome.Refused(503, "unavailable");
    private static final Outcome STALE = new Outcome.Refused(409, "stale-revision");

    @TempDir
    Path folder;
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.create(folder.resolve("ledger.tsv"));
    }

    @Test
    void anAcknowledgedAnswerMayOnlyBeReplacedByALaterOne() {
        send(2, "b", DONE);
        assertThat(answers().isLost(SLOT, Stored.NOTHING)).isTrue();
        assertThat(answers().isLost(SLOT, new Stored(1, "a"))).isTrue();
        assertThat(answers().isLost(SLOT, new Stored(2, "b"))).isFalse();
        assertThat(answers().isLost(SLOT, new Stored(3, "c"))).isFalse();
    }

    @Test
    void anUnknownAnswerMayBeStoredOrNot() {
        send(1, "a", DONE);
        send(2, "b", LOST);
        send(3, "c", BUSY);
        assertThat(answers().acknowledged(SLOT)).isEqualTo(1);
        assertThat(answers().wasSent(SLOT, new Stored(1, "a"))).isTrue();
        assertThat(answers().wasSent(SLOT, new Stored(2, "b"))).isTrue();
        assertThat(answers().wasSent(SLOT, new Stored(3, "c"))).isTrue();
    }

    @Test
    void whatNobodySentIsInvented() {
        send(1, "a", DONE);
        assertThat(answers().wasSent(SLOT, new Stored(1, "other"))).isFalse();
        assertThat(answers().wasSent(SLOT, new Stored(2, "a"))).isFalse();
        assertThat(answers().wasSent(new Slot("s1", 5), new Stored(1, "a"))).isFalse();
        assertThat(answers().wasSent(new Slot("s1", 5), Stored.NOTHING)).isTrue();
    }

    @Test
    void whatWasRefusedByARuleMustNotBeStored() {
        send(1, "a", STALE);
        assertThat(answers().wasSent(SLOT, new Stored(1, "a"))).isFalse();
        send(1, "a", DONE);
        assertThat(answers().wasSent(SLOT, new Stored(1, "a"))).as("sent again, and taken").isTrue();
    }

    @Test
    void oneRevisionIsAcknowledgedForOneResponse() {
        send(1, "a", DONE);
        send(1, "a", DONE);
        assertThat(answers().isAcknowledgedTwice(SLOT)).as("a repetition").isFalse();
        send(1, "b", LOST);
        assertThat(answers().isAcknowledgedTwice(SLOT)).isFalse();
        send(1, "c", DONE);
        assertThat(answers().isAcknowledgedTwice(SLOT)).isTrue();
    }

    private void send(int revision, String response, Outcome outcome) {
        ledger.ended(ledger.sent(Sent.answer("ann", SLOT.session(), SLOT.position(), revision, response)), Kind.ANSWER,
                outcome);
    }

    private SentAnswers answers() {
        return SentAnswers.of(LedgerBook.read(ledger.path()));
    }
}
