package io.readyroom.gateway.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.readyroom.gateway.neighbour.Neighbours;
import io.smallrye.mutiny.Uni;

/** Sessions as exam-service shows them to the caller; somebody else's fail with {@code not-found}. */
@Singleton
public class ExamSessions {

    private static final String NEIGHBOUR = "exam-service";
    /** The most that exam-service gives at once. */
    private static final int PAGE = 100;

    private final ExamClient client;
    private final TicketClient tickets;

    ExamSessions(@RestClient ExamClient client, @RestClient TicketClient tickets) {
        this.client = client;
        this.tickets = tickets;
    }

    /** How a session stands now. */
    public Uni<SessionState> state(String token, UUID session) {
        return client.session(token, session).onFailure().transform(failure -> Neighbours.told(NEIGHBOUR, failure));
    }

    /** The slots from a position on. */
    public Uni<List<Slot>> slots(String token, UUID session, int from, int limit) {
        return client.slots(token, session, from, limit).map(Slots::items)
                .onFailure().transform(failure -> Neighbours.told(NEIGHBOUR, failure));
    }

    /** All slots. */
    public Uni<List<Slot>> slots(String token, UUID session) {
        return more(token, session, List.of());
    }

    private Uni<List<Slot>> more(String token, UUID session, List<Slot> before) {
        return slots(token, session, before.size() + 1, PAGE).chain(page -> {
            List<Slot> all = new ArrayList<>(before);
            all.addAll(page);
            return page.size() < PAGE ? Uni.createFrom().item(List.copyOf(all)) : more(token, session, all);
        });
    }

    /** Spends a one-use ticket; one that is unknown, spent or too old fails with {@code not-found}. */
    public Uni<SpentTicket> spend(String ticket) {
        return tickets.spend(new TicketClient.Ticket(ticket))
                .onFailure().transform(failure -> Neighbours.told(NEIGHBOUR, failure));
    }
}
