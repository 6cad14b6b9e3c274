package io.readyroom.faults.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.faults.ledger.LedgerBook;

/** A demand that is always met would let every run pass. */
class DemandsTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;
    private LedgerBook book;

    /** One answer saved at once and one after four seconds, one refused for now, one by a rule, and one without an answer. */
    @BeforeEach
    void write() throws IOException {
        String lines = operation(1, "A\t1\t%d\t200\t".formatted(SECOND)) + operation(2, "A\t2\t%d\t200\t".formatted(4 * SECOND))
                + operation(3, "R\t3\t1\t503\tunavailable") + operation(4, "R\t4\t1\t409\tstale-revision")
                + operation(5, "U\t5\t%d\ttimeout".formatted(2 * SECOND));
        book = LedgerBook.read(Files.writeString(folder.resolve("ledger.tsv"), lines));
    }

    private static String operation(long id, String end) {
        return "S\t%d\t0\tANSWER\tann\ts1\t1\t%d\t{}\n%s\n".formatted(id, id, end);
    }

    @Test
    void whoGotNoAnswerWasNotTold() {
        assertThat(Demands.everybodyTold(book)).singleElement().asString().contains("revision 5", "timeout", "2.000 s");
    }

    @Test
    void whoWasRefusedForNowOrNotAnsweredWasFailed() {
        assertThat(Demands.nobodyFailed(book)).hasSize(2).anyMatch(one -> one.contains("503"))
                .anyMatch(one -> one.contains("timeout"));
    }

    @Test
    void onlyReadersAndStrangersMayBeFailedWhileResultsAreAway() throws IOException {
        String lines = """
                S\t1\t0\tREAD\tann\t/result\t0\t0\t
                R\t1\t1\t503\tunavailable
                S\t2\t0\tPROBE\tbob\tGET /result\t0\t0\t
                R\t2\t1\t503\tunavailable
                S\t3\t0\tSUBMIT\tann\ts1\t0\t0\t
                R\t3\t1\t503\tunavailable
                """;
        LedgerBook away = LedgerBook.read(Files.writeString(folder.resolve("away.tsv"), lines));
        assertThat(Demands.sittingGoesOn(away)).singleElement().asString().contains("SUBMIT");
        assertThat(Demands.sittingGoesOn(book)).hasSize(2);
    }

    @Test
    void whoWaitedForSecondsNoticed() {
        assertThat(Demands.nobodyNotices(book)).hasSize(3)
                .anyMatch(one -> one.startsWith("had to wait: ANSWER s1/1 revision 2"));
    }
}
