package io.readyroom.question.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.question.Bank;
import io.readyroom.question.Service;

@QuarkusTest
class LintSweepResourceTest {

    private static final String REPORTED = "SELECT coalesce(sum(count), 0) FROM question_attention WHERE kind = 'lint'";

    @Inject
    LintSweep sweep;

    @Inject
    Attention attention;

    @BeforeEach
    @AfterEach
    void clear() {
        Service.awaitContent();
        Bank.execute("DELETE FROM question_attention");
    }

    @Test
    void reportsWhatTheLinterFindsWhateverWasReportedBefore() throws Throwable {
        VertxContextSupport.subscribeAndAwait(sweep::sweep);
        long found = Service.count(REPORTED);
        Bank.execute("DELETE FROM question_attention");
        Bank.inTransaction(tx -> attention.report(tx, Bank.questionId("ai-102-s-05"), Attention.Kind.LINT, 99, null));
        Bank.inTransaction(tx -> attention.report(tx, Bank.questionId("ai-102-s-05"), Attention.Kind.CHALLENGES, 1, null));

        VertxContextSupport.subscribeAndAwait(sweep::sweep);

        assertThat(Service.count(REPORTED)).isEqualTo(found);
        assertThat(Service.count("SELECT count(*) FROM question_attention WHERE kind = 'challenges'")).isEqualTo(1);
    }
}
