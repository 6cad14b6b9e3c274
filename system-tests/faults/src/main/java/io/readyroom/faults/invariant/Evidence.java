package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.CanonicalJson;
import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.ledger.SentAnswers;
import io.readyroom.faults.ledger.SentAnswers.Stored;

/** All that the checks look at: the ledger, and what the owners of the sessions are shown now. */
final class Evidence {

    private static final int AT_ONCE = 8;

    private final LedgerBook book;
    private final SentAnswers sent;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Stored>> shown = new HashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    private Evidence(LedgerBook book, Collection<Seat> seats) {
        this.book = book;
        this.sent = SentAnswers.of(book);
        seats.forEach(seat -> this.seats.put(seat.session(), seat));
    }

    /** Reads every session as its owner. */
    static Evidence gather(LedgerBook book, Collection<Seat> seats) {
        Evidence evidence = new Evidence(book, seats);
        List<Seat> all = List.copyOf(evidence.seats.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Seat> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<CompletableFuture<Reply>> replies = some.stream().map(Seat::stored).toList();
            for (int i = 0; i < some.size(); i++) {
                evidence.take(some.get(i), Classroom.await(replies.get(i)));
            }
        }
        return evidence;
    }

    private void take(Seat seat, Reply reply) {
        if (reply.status() != 200) {
            unreadable.add(seat.session() + ": " + reply.outcome());
            return;
        }
        Map<Integer, Stored> slots = new TreeMap<>();
        for (JsonNode item : reply.body().path("items")) {
            slots.put(item.path("position").asInt(),
                    new Stored(item.path("revision").asInt(), CanonicalJson.of(item.path("response"))));
        }
        shown.put(seat.session(), slots);
    }

    LedgerBook book() {
        return book;
    }

    SentAnswers sent() {
        return sent;
    }

    Collection<String> sessions() {
        return seats.keySet();
    }

    Seat seat(String session) {
        return seats.get(session);
    }

    /** What the owner of a session is shown, by position; empty when nothing could be read. */
    Map<Integer, Stored> shown(String session) {
        return shown.getOrDefault(session, Map.of());
    }

    Stored shown(SentAnswers.Slot slot) {
        return shown(slot.session()).getOrDefault(slot.position(), Stored.NOTHING);
    }

    /** Sessions that their owners could not read. */
    List<String> unreadable() {
        return unreadable;
    }
}
