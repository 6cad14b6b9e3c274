package io.readyroom.scoring.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.MemorySize;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.report.Report;
import io.readyroom.scoring.report.ReportMother;
import io.readyroom.scoring.submission.SubmissionMother;

/** Promise: a whole class that wants its documents can't take the cores from scoring. A stub makes them all at once. */
class PdfReportsTest {

    private static final int CLASS = 8;

    private final PdfReports documents = new PdfReports(new Small());

    @AfterEach
    void stop() {
        documents.stop();
    }

    @Test
    void refusesWhatIsTooManyAndSaysWhenToTryAgain() {
        List<CompletableFuture<PdfReport>> asked = new ArrayList<>();
        for (int i = 0; i < CLASS; i++) {
            asked.add(documents.of(report()).subscribeAsCompletionStage());
        }
        List<Throwable> refused = asked.stream().filter(one -> outcome(one) instanceof Throwable)
                .map(one -> (Throwable) outcome(one)).toList();
        assertThat(refused).hasSizeBetween(1, CLASS - 2).allSatisfy(failure -> {
            assertThat(((ProblemException) failure).type()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThat(((ProblemException) failure).retryAfter()).contains(Duration.ofSeconds(2));
        });
    }

    @Test
    void keepsADocumentForWhoeverLoadsItAgain() {
        Report report = report();
        assertThat(outcome(documents.of(report).subscribeAsCompletionStage()))
                .isSameAs(outcome(documents.of(report).subscribeAsCompletionStage()));
        assertThat(outcome(documents.of(report()).subscribeAsCompletionStage()))
                .isNotSameAs(outcome(documents.of(report).subscribeAsCompletionStage()));
    }

    private static Report report() {
        return ReportMother.report(SubmissionMother.microsoft("free").choice("plan", "b"));
    }

    private static Object outcome(CompletableFuture<PdfReport> asked) {
        try {
            return asked.orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    /** One at work and one waiting. */
    private record Small() implements ReportConfig {

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int queue() {
            return 1;
        }

        @Override
        public Duration kept() {
            return Duration.ofMinutes(1);
        }

        @Override
        public MemorySize memory() {
            return new MemorySize(java.math.BigInteger.valueOf(1 << 20));
        }
    }
}
