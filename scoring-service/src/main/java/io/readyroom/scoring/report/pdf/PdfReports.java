package io.readyroom.scoring.report.pdf;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.report.Report;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Makes documents beside the event loop, a few at a time, and keeps the latest. When too many wait, the next is refused. */
@ApplicationScoped
class PdfReports {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;
    private final Cache<Key, PdfReport> kept;

    PdfReports(ReportConfig config) {
        threads = new ThreadPoolExecutor(config.threads(), config.threads(), IDLE_SECONDS, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue()), PdfReports::thread);
        threads.allowCoreThreadTimeOut(true);
        kept = Caffeine.newBuilder().expireAfterWrite(config.kept()).maximumWeight(config.memory().asLongValue())
                .weigher((Key key, PdfReport document) -> document.content().length).build();
    }

    /** Fails with {@code unavailable} when too many wait. */
    Uni<PdfReport> of(Report report) {
        Key key = new Key(report.result().sessionId(), report.result().revision());
        PdfReport made = kept.getIfPresent(key);
        return made != null ? Uni.createFrom().item(made) : beside(key, report);
    }

    private Uni<PdfReport> beside(Key key, Report report) {
        Context caller = Vertx.currentContext();
        Uni<PdfReport> made = Uni.createFrom().item(() -> kept.get(key, missing -> make(report)))
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class).transform(tooMany -> busy());
        return caller == null ? made : made.emitOn(next -> caller.runOnContext(ignored -> next.run()));
    }

    private static PdfReport make(Report report) {
        return PdfReport.of(PdfWriter.write(new ReportPage(report).html(), report.result().scoredAt()));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    private static ProblemException busy() {
        return ProblemException.of(CommonProblem.UNAVAILABLE, "Too many reports are being made. Try again shortly.")
                .withRetryAfter(RETRY_AFTER);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "report");
        thread.setDaemon(true);
        return thread;
    }

    private record Key(UUID sessionId, int revision) {
    }
}
