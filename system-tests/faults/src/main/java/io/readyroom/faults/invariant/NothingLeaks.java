package io.readyroom.faults.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import io.readyroom.platform.embedded.Polling;

/**
 * I9 without the probe: soon after the load no connection is in use, no transaction is left open, nobody waits for a lock, and
 * the consumers have read everything.
 */
final class NothingLeaks implements Invariant {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final List<String> GROUPS = List.of("exam-service", "scoring-service", "user-service");
    /** Timers of the services are at work for an instant every now and then; a leak stays. */
    private static final String STUCK = """
            SELECT application_name, datname, state, left(query, 80) FROM pg_stat_activity
            WHERE datname IN ('exam', 'scoring', 'account', 'question') AND usename LIKE '%_app'
              AND state <> 'idle' AND state_change < clock_timestamp() - interval '2 s'""";
    private static final String HELD = """
            SELECT application_name, count(*) FROM pg_stat_activity
            WHERE usename = 'exam_app' GROUP BY application_name HAVING count(*) > ?""";
    /** Two replicas with pools of 16; the relay's connection beside them. */
    private static final int MOST_CONNECTIONS = 36;

    private final Database exam;
    private final String bootstrapServers;

    NothingLeaks(Database exam, String bootstrapServers) {
        this.exam = exam;
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public Verdict check(Evidence evidence) {
        List<String> leaks = new ArrayList<>();
        Polling.until(LIMIT, PAUSE, () -> {
            leaks.clear();
            leaks.addAll(leaks());
            return leaks.isEmpty();
        });
        return new Verdict("I9", 1, leaks);
    }

    private List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        exam.rows(STUCK).forEach(row -> leaks.add("in use without an end: " + row.columns()));
        exam.rows(HELD, MOST_CONNECTIONS)
                .forEach(row -> leaks.add("more connections than the pool may have: " + row.columns()));
        behind(leaks);
        return leaks;
    }

    private void behind(List<String> leaks) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "request.timeout.ms", 5_000,
                "default.api.timeout.ms", 10_000))) {
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata().get();
                Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
                read.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
                for (var end : admin.listOffsets(ends).all().get().entrySet()) {
                    long lag = end.getValue().offset() - read.get(end.getKey()).offset();
                    if (lag != 0) {
                        leaks.add(group + " is " + lag + " records behind in " + end.getKey());
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
