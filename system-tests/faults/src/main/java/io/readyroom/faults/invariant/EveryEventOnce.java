package io.readyroom.faults.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.readyroom.faults.event.Broker;
import io.readyroom.faults.event.Meddling;
import io.readyroom.platform.embedded.Polling;

/**
 * I7: a minute after healing nothing waits in an outbox; everything that was published has been taken by whoever reads it, and
 * once; and the dead letters, in the tables and on their topics, are the poison that this harness put in, no more and no less.
 */
final class EveryEventOnce implements Invariant {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PENDING = "SELECT count(*) FROM outbox";
    private static final String PUBLISHED = "SELECT DISTINCT id FROM outbox_sent WHERE type = ?";
    private static final String TAKEN = "SELECT event_id FROM inbox WHERE event_id = ANY(?)";
    private static final String TWICE = """
            SELECT event_id, count(*) FROM inbox GROUP BY consumer, event_id HAVING count(*) > 1 LIMIT 10""";
    private static final String DEAD = "SELECT coalesce(key, ''), topic, reason FROM dead_letter";
    private static final Map<String, String> SERVICES = new TreeMap<>(Map.of("exam", "exam-service", "scoring",
            "scoring-service", "account", "user-service", "question", "question-service"));
    private static final List<Way> WAYS = List.of(new Way("exam", "ExamSessionSubmitted", "scoring"),
            new Way("scoring", "ExamScored", "exam"), new Way("question", "AnswerKeyChanged", "scoring"),
            new Way("question", "QuestionChanged", "scoring"), new Way("question", "ExamChanged", "scoring"),
            new Way("question", "ExamChanged", "exam"), new Way("account", "EntitlementChanged", "exam"),
            new Way("account", "GuestClaimed", "exam"), new Way("account", "GuestClaimed", "scoring"));

    private final Map<String, Database> databases;
    private final Broker broker;
    private final Meddling meddling;

    /** @param databases by name, all four */
    EveryEventOnce(Map<String, Database> databases, Broker broker, Meddling meddling) {
        this.databases = databases;
        this.broker = broker;
        this.meddling = meddling;
    }

    /** An event's way from the database of who tells it to the one of who reads it. */
    private record Way(String from, String type, String to) {
    }

    @Override
    public Verdict check(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        long[] published = { 0 };
        Polling.until(LIMIT, PAUSE, () -> {
            violations.clear();
            databases.forEach((name, database) -> pending(name, database, violations));
            published[0] = WAYS.stream().mapToLong(way -> follow(way, violations)).sum();
            databases.forEach((name, database) -> dead(name, database, violations));
            return violations.isEmpty();
        });
        databases.forEach((name, database) -> database.rows(TWICE)
                .forEach(row -> violations.add(name + " took an event several times: " + row.columns())));
        return new Verdict("I7", published[0], violations);
    }

    private static void pending(String name, Database database, List<String> violations) {
        long pending = database.number(PENDING);
        if (pending != 0) {
            violations.add(name + ": " + pending + " events wait in the outbox");
        }
    }

    /** @return how many there were */
    private long follow(Way way, List<String> violations) {
        Set<String> published = texts(databases.get(way.from()), PUBLISHED, way.type());
        Set<String> lost = new HashSet<>(published);
        lost.removeAll(texts(databases.get(way.to()), TAKEN, published));
        if (!lost.isEmpty()) {
            violations.add("%d of %d %s never reached %s, such as %s".formatted(lost.size(), published.size(), way.type(),
                    way.to(), lost.iterator().next()));
        }
        return published.size();
    }

    private void dead(String name, Database database, List<String> violations) {
        String topic = "readyroom.dead-letters." + SERVICES.get(name);
        boolean injectedHere = name.equals("scoring");
        List<Database.Row> rows = database.rows(DEAD);
        Set<String> stored = rows.stream().map(row -> row.text(0)).collect(Collectors.toSet());
        compare("table of dead letters of " + name, injectedHere ? meddling.poison() : Set.of(), stored, violations);
        Set<String> told = broker.all(topic).stream().map(record -> String.valueOf(record.key())).collect(Collectors.toSet());
        compare(topic, injectedHere ? meddling.poisonOnTopic() : Set.of(), told, violations);
    }

    private static void compare(String where, Set<String> poison, Set<String> dead, List<String> violations) {
        Set<String> missing = new HashSet<>(poison);
        missing.removeAll(dead);
        Set<String> others = new HashSet<>(dead);
        others.removeAll(poison);
        if (!missing.isEmpty() || !others.isEmpty()) {
            violations.add("%s: %d records of poison are missing, others are there: %s".formatted(where, missing.size(),
                    others.stream().limit(5).toList()));
        }
    }

    private static Set<String> texts(Database database, String sql, Object argument) {
        return database.rows(sql, argument).stream().map(row -> row.text(0)).collect(Collectors.toSet());
    }
}
