package io.readyroom.faults.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Client;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.Ledger;
import io.readyroom.platform.embedded.Polling;

/** The keys of the free sample, as anybody gets them to read who hands in an empty sheet. */
public final class AnswerKeys {

    private AnswerKeys() {
    }

    /** @return by question version */
    public static Map<String, JsonNode> read(World world, Path ledgerFile) {
        try (Ledger ledger = Ledger.create(ledgerFile);
                Client client = new Client(world.gateway(), ledger, world.canaries());
                Classroom classroom = new Classroom(client, new Random(0))) {
            Seat seat = classroom.seat();
            Classroom.await(seat.submit());
            Polling.until(Duration.ofMinutes(1), Duration.ofMillis(200),
                    () -> Classroom.await(seat.result()).status() == 200);
            Reply review = Classroom.await(seat.person().read(seat.path() + "/review"));
            Map<String, JsonNode> keys = new HashMap<>();
            review.body().path("items").forEach(item -> keys.put(item.path("questionVersionId").asText(), item.path("key")));
            if (keys.size() != seat.questions().size()) {
                throw new IllegalStateException("The review shows " + keys.size() + " keys: " + review.outcome());
            }
            return keys;
        }
    }
}
