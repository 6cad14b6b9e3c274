package io.readyroom.faults.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.readyroom.faults.invariant.Database;

/**
 * What services have published and still know: the outbox's history. An operator puts it back into the outbox by the function
 * {@code replay_events(topic, from, until)}, and the relay publishes it as it was, with the same ids and in the same order.
 * Topics that keep the last event of each key are filled in the same way here, because all of a run is younger than the history
 * is kept and nothing in the bank changes meanwhile; of an older system their owners would have to tell everything again.
 */
final class History {

    private static final String PUBLISHED = "SELECT topic, id FROM outbox_sent";
    private static final String CAN_REPLAY = """
            SELECT count(*) FROM pg_proc WHERE proname = 'replay_events' AND pronargs >= 3""";
    private static final String REPLAY = """
            SELECT CAST(replay_events(?, clock_timestamp() - interval '7 days', clock_timestamp()) AS text)""";

    private final Map<String, Database> owners = new TreeMap<>();
    private final Map<String, Set<String>> topics = new TreeMap<>();
    private final Map<String, Set<String>> ids = new TreeMap<>();

    private History(World world) {
        List.of("account", "exam", "question", "scoring").forEach(name -> owners.put(name, world.database(name)));
    }

    /** All that was published until now. */
    static History read(World world) {
        History history = new History(world);
        history.owners.forEach((name, database) -> database.rows(PUBLISHED).forEach(row -> {
            history.topics.computeIfAbsent(name, key -> new TreeSet<>()).add(row.text(0));
            history.ids.computeIfAbsent(row.text(0), key -> new TreeSet<>()).add(row.text(1));
        }));
        return history;
    }

    /** @return in words, what can't be put back */
    List<String> replay() {
        List<String> missing = new ArrayList<>();
        topics.forEach((name, published) -> {
            if (owners.get(name).number(CAN_REPLAY) == 0) {
                missing.add("the database " + name + " has no replay_events(topic, from, until): its history was not put back");
            } else {
                published.forEach(topic -> owners.get(name).rows(REPLAY, topic));
            }
        });
        return missing;
    }

    /** Ids of published events by topic. */
    Map<String, Set<String>> ids() {
        return ids;
    }
}
