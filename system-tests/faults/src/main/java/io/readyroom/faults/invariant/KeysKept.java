package io.readyroom.faults.invariant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import io.readyroom.faults.canary.Canaries;
import io.readyroom.faults.event.NewRecords;
import io.readyroom.platform.embedded.TopicSpec;
import io.readyroom.platform.embedded.TopicTable;

/**
 * I13: no canary, a sentence of an explanation or the text of a key, is in what a learner was answered (none of them has asked
 * for a review), in a line of a log, or on a topic other than that of the keys and the dead letters that came from there.
 */
final class KeysKept {

    private static final String KEYS = "readyroom.answer-keys";
    private static final List<String> TOPICS = TopicTable.ALL.stream().map(TopicSpec::name)
            .filter(topic -> !topic.equals(KEYS)).toList();

    private final Canaries canaries;
    private final NewRecords records;
    private final Path logs;
    private final Map<Path, Long> read = new HashMap<>();

    /** @param logs folder in which every process writes */
    KeysKept(Canaries canaries, NewRecords records, Path logs) {
        this.canaries = canaries;
        this.records = records;
        this.logs = logs;
    }

    /**
     * Looks through what came since the last time.
     *
     * @param answers that learners got
     * @param leaks that were seen in them
     */
    Verdict check(long answers, Collection<String> leaks) {
        List<String> violations = new ArrayList<>(leaks);
        long[] looked = { answers };
        records.each(TOPICS, record -> {
            looked[0]++;
            look(record, violations);
        });
        looked[0] += lookThroughLogs(violations);
        return new Verdict("I13", looked[0], violations);
    }

    private void look(ConsumerRecord<String, byte[]> record, List<String> violations) {
        if (record.value() != null && !cameFromKeys(record)) {
            canaries.in(new String(record.value(), StandardCharsets.UTF_8)).ifPresent(canary -> violations
                    .add("%s/%d@%d holds %s".formatted(record.topic(), record.partition(), record.offset(), canary)));
        }
        for (Header header : record.headers()) {
            canaries.in(new String(header.value(), StandardCharsets.UTF_8)).ifPresent(canary -> violations
                    .add("a header on %s holds %s".formatted(record.topic(), canary)));
        }
    }

    private static boolean cameFromKeys(ConsumerRecord<String, byte[]> record) {
        Header origin = record.headers().lastHeader("readyroom_origin");
        return origin != null && new String(origin.value(), StandardCharsets.UTF_8).startsWith(KEYS + "/");
    }

    private long lookThroughLogs(List<String> violations) {
        long lines = 0;
        try (Stream<Path> files = Files.list(logs)) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                lines += lookThrough(log, violations);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long lookThrough(Path log, List<String> violations) throws IOException {
        long from = read.getOrDefault(log, 0L);
        long lines = 0;
        try (InputStream file = Files.newInputStream(log)) {
            read.put(log, Math.max(from, Files.size(log)));
            file.skipNBytes(from);
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                canaries.in(line).ifPresent(canary -> violations.add("a line in " + log.getFileName() + " holds " + canary));
            }
        }
        return lines;
    }
}
