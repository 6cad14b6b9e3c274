package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.CanonicalJson;
import io.readyroom.system.Json;

/** Every revision of keys as their owner has them: question-service's table, which nobody may change. */
final class KeyBook implements OwnScore.Keys {

    private static final String READ = """
            SELECT question_version_id, revision, key, voided FROM answer_key WHERE question_version_id = ANY(?)""";

    private final Map<Entry, OwnScore.Key> keys = new HashMap<>();

    private record Entry(String questionVersionId, int revision) {
    }

    private KeyBook() {
    }

    static KeyBook read(Database question, Collection<String> versions) {
        KeyBook book = new KeyBook();
        question.rows(READ, versions).forEach(row -> book.keys.put(new Entry(row.text(0), (int) row.number(1)),
                new OwnScore.Key(Json.read(row.text(2)), row.text(3).equals("true"))));
        return book;
    }

    @Override
    public OwnScore.Key of(String questionVersionId, int revision) {
        return keys.get(new Entry(questionVersionId, revision));
    }

    /** Which keys, of those that a review has shown, were never made. */
    List<String> strangers(Map<String, JsonNode> shown) {
        List<String> strangers = new ArrayList<>();
        shown.forEach((version, key) -> {
            if (keys.entrySet().stream().noneMatch(one -> one.getKey().questionVersionId().equals(version)
                    && CanonicalJson.of(one.getValue().key()).equals(CanonicalJson.of(key)))) {
                strangers.add("a review shows a key of " + version + " that nobody made");
            }
        });
        return strangers;
    }
}
