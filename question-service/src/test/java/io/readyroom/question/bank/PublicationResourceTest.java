package io.readyroom.question.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Bank;
import io.readyroom.question.GeneratedBank;
import io.readyroom.question.Service;
import io.readyroom.question.catalogue.GradingPolicy;

/** What thousands of questions in one transaction must not do. */
@QuarkusTest
class PublicationResourceTest {

    private static final int QUESTIONS = 1_200;

    @Inject
    Publication publication;

    private GeneratedBank bank;

    @BeforeEach
    void content() {
        Service.awaitContent();
        bank = GeneratedBank.of("portion", "ai-900", "2025-05-02", QUESTIONS, 0);
    }

    /**
     * A commit has the time of one statement, and brought the search rows of 6,000 questions up to date in more than that: such
     * a change set could never be published.
     */
    @Test
    void leavesLittleToTheCommit() {
        List<UUID> questions = IntStream.rangeClosed(1, QUESTIONS).mapToObj(bank::question).toList();
        String before = changedAt();

        long left = Bank.inTransaction(tx -> tx
                .update("UPDATE objective_assignment SET reviewed_by = 'somebody' WHERE question_id IN " + bank.ids())
                .chain(() -> publication.publish(tx, new Publication.Together(List.of(), List.of(), questions),
                        exam -> GradingPolicy.PER_COMPONENT))
                .chain(() -> tx.select("SELECT count(*) FROM question_search_due WHERE transaction = pg_current_xact_id()"))
                .map(rows -> ((Number) rows.get(0)[0]).longValue()));

        assertThat(left).as("the row that makes the commit look").isEqualTo(1);
        assertThat(Service.count("SELECT count(*) FROM question_search_due")).isZero();
        assertThat(changedAt()).as("when the rows that are the oldest were brought up to date").isGreaterThan(before);
    }

    private String changedAt() {
        return Bank.texts("SELECT min(changed_at) FROM question_search WHERE question_id IN " + bank.ids()).get(0);
    }
}
