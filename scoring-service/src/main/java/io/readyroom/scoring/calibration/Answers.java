package io.readyroom.scoring.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.scoring.ability.FirstAttempts;
import io.readyroom.scoring.ability.FirstAttempts.FirstAttempt;
import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;

/**
 * First attempts of an exam as they are read, session by session from the newest on, until there is no more room. Versions
 * that are measured as one are one item; all sessions of a learner are one row.
 */
final class Answers {

    private final int room;
    private final Map<UUID, Integer> itemIndex = new HashMap<>();
    private final List<UUID> items = new ArrayList<>();
    private final List<Double> floors = new ArrayList<>();
    private final Map<UUID, Integer> personIndex = new HashMap<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<Integer> sessions = new ArrayList<>();
    private final ResponseMatrix.Builder measuring = new ResponseMatrix.Builder();
    private final ResponseMatrix.Builder rapid = new ResponseMatrix.Builder();
    private UUID newest;

    Answers(int room) {
        this.room = room;
    }

    boolean isFull() {
        return measuring.size() + rapid.size() >= room;
    }

    void add(UUID sessionId, FirstAttempts session, Map<UUID, MeasuredItem> measured) {
        newest = newest == null ? sessionId : newest;
        if (session.isEmpty()) {
            return;
        }
        int person = personIndex.computeIfAbsent(session.learnerId(), this::newPerson);
        sessions.set(person, sessions.get(person) + 1);
        for (FirstAttempt attempt : session.attempts()) {
            int item = itemIndex.computeIfAbsent(measured.get(attempt.questionVersionId()).measuredAs(),
                    id -> newItem(id, attempt.floor()));
            (attempt.rapid() ? rapid : measuring).add(person, item, attempt.share());
        }
    }

    private int newPerson(UUID learnerId) {
        people.add(learnerId);
        sessions.add(0);
        return people.size() - 1;
    }

    /** The floor of the newest session that has the item. */
    private int newItem(UUID measuredAs, double floor) {
        items.add(measuredAs);
        floors.add(floor);
        return items.size() - 1;
    }

    /** The newest session that was read, whether it measures or not; null when there was none. */
    UUID newest() {
        return newest;
    }

    List<UUID> items() {
        return Collections.unmodifiableList(items);
    }

    double floor(int item) {
        return floors.get(item);
    }

    List<UUID> people() {
        return Collections.unmodifiableList(people);
    }

    /** Sessions that were read of a person. */
    int sessions(int person) {
        return sessions.get(person);
    }

    /** What items are estimated from. */
    ResponseMatrix measuring() {
        return measuring.build(people.size(), items.size());
    }

    /** What stands for learners only: answers faster than anybody reads. */
    ResponseMatrix rapid() {
        return rapid.build(people.size(), items.size());
    }
}
