package io.readyroom.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Saves answers of its own seats in turn, each time with the next revision of the place, so that every save is a real write and
 * none is older than what is stored.
 */
final class Answering implements Conversation {

    /** Room for the highest revision there may be; blanks are allowed between a number and what follows. */
    private static final int WIDTH = 7;

    private final SeatBook book;
    private final List<Place> places = new ArrayList<>();
    private int next;

    /** A place and the request that saves it, but for the revision. */
    private static final class Place {

        private final int seat;
        private final int position;
        private final byte[] request;

        Place(int seat, int position, byte[] request) {
            this.seat = seat;
            this.position = position;
            this.request = request;
        }
    }

    /**
     * @param first seat of this conversation, of
     * @param of that many conversations that share the book
     */
    Answering(SeatBook book, int first, int of, Function<Seat, String> identity) {
        this.book = book;
        int longest = book.seat(first).responses().size();
        for (int position = 1; position <= longest; position++) {
            for (int seat = first; seat < book.size(); seat += of) {
                places.add(new Place(seat, position, request(book.seat(seat), position, identity)));
            }
        }
    }

    private static byte[] request(Seat seat, int position, Function<Seat, String> identity) {
        String body = "{\"response\":" + seat.responses().get(position - 1) + ",\"timeSpentMs\":1000,\"revision\":"
                + " ".repeat(WIDTH) + "}";
        return Request.put("/v1/exam-sessions/" + seat.session() + "/answers/" + position, identity.apply(seat), body);
    }

    @Override
    public byte[] next() {
        Place place = places.get(next++ % places.size());
        byte[] digits = Integer.toString(book.nextRevision(place.seat, place.position)).getBytes(StandardCharsets.US_ASCII);
        int at = place.request.length - 1 - WIDTH;
        for (int i = 0; i < WIDTH; i++) {
            place.request[at + i] = i < digits.length ? digits[i] : (byte) ' ';
        }
        return place.request;
    }

    @Override
    public void replied(Response response) {
        // That it was acknowledged is counted for all kinds alike.
    }
}
