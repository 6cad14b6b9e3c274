package io.readyroom.faults.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers of a ledger by session and slot: what must be stored, and what may be. */
public final class SentAnswers {

    private final Map<Slot, List<Operation>> bySlot = new HashMap<>();

    /** @param session id */
    public record Slot(String session, int position) {
    }

    /** An answer as a server shows it; revision 0 and empty text for none. */
    public record Stored(int revision, String response) {

        public static final Stored NOTHING = new Stored(0, "");
    }

    public static SentAnswers of(LedgerBook book) {
        SentAnswers answers = new SentAnswers();
        book.of(Kind.ANSWER).forEach(operation -> answers.bySlot
                .computeIfAbsent(new Slot(operation.sent().subject(), operation.sent().position()), slot -> new ArrayList<>())
                .add(operation));
        return answers;
    }

    public Iterable<Slot> slots() {
        return bySlot.keySet();
    }

    /** The highest revision that was acknowledged; 0 for none. */
    public int acknowledged(Slot slot) {
        return of(slot).stream().filter(Operation::isAcknowledged).mapToInt(one -> one.sent().revision()).max().orElse(0);
    }

    /** Whether an acknowledged answer is gone: what is stored is older, or nothing is. */
    public boolean isLost(Slot slot, Stored stored) {
        return stored.revision() < acknowledged(slot);
    }

    /** Whether somebody sent exactly this, and wasn't told that it isn't taken. */
    public boolean wasSent(Slot slot, Stored stored) {
        return stored.revision() == 0 || of(slot).stream().anyMatch(one -> one.sent().revision() == stored.revision()
                && one.sent().response().equals(stored.response()) && mayBeStored(one));
    }

    /** A refusal by rule (4xx) promises that nothing was stored; a 503 or 504 leaves it open. */
    private static boolean mayBeStored(Operation one) {
        return one.isAcknowledged() || one.outcome().isFailure();
    }

    /** Whether two different responses were acknowledged with the same revision: one of them is gone then. */
    public boolean isAcknowledgedTwice(Slot slot) {
        Map<Integer, String> byRevision = new HashMap<>();
        for (Operation one : of(slot)) {
            if (one.isAcknowledged()) {
                String other = byRevision.putIfAbsent(one.sent().revision(), one.sent().response());
                if (other != null && !other.equals(one.sent().response())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Operation> of(Slot slot) {
        return bySlot.getOrDefault(slot, List.of());
    }
}
