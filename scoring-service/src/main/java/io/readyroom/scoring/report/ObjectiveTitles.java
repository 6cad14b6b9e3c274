package io.readyroom.scoring.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.bank.ExamFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** How objectives are called in an exam's present outline; a new title is seen within a minute. */
@ApplicationScoped
class ObjectiveTitles {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int EXAMS = 1_000;

    private final Cache<String, Map<String, String>> known = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(EXAMS)
            .build();
    private final Bank bank;
    private final Pool pool;

    ObjectiveTitles(Bank bank, Pool pool) {
        this.bank = bank;
        this.pool = pool;
    }

    /** By code. Empty while the exam's facts have not arrived. */
    Uni<Map<String, String>> of(String exam) {
        Map<String, String> titles = known.getIfPresent(exam);
        return titles != null ? Uni.createFrom().item(titles)
                : bank.exam(pool, exam).map(facts -> facts.map(ObjectiveTitles::titles).orElse(Map.of()))
                        .invoke(read -> known.put(exam, read));
    }

    private static Map<String, String> titles(ExamFacts facts) {
        Map<String, String> titles = new HashMap<>();
        facts.outline().domains().stream().flatMap(domain -> domain.objectives().stream())
                .filter(objective -> objective.title() != null)
                .forEach(objective -> titles.put(objective.code(), objective.title()));
        return titles;
    }
}
