package io.readyroom.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/** Sends the same requests in turn: reads, and starts of sessions. */
final class Repeating implements Conversation {

    private static final int PAGE = 10;
    private static final String FIFTY = "{\"exam\":\"ai-102\",\"mode\":\"practice\",\"questionCount\":50}";

    private final List<byte[]> requests;
    private int next;

    private Repeating(List<byte[]> requests) {
        this.requests = requests;
    }

    /** Ten questions of each seat, then the next ten. */
    static Repeating questions(List<Seat> seats) {
        List<byte[]> requests = new ArrayList<>();
        for (int from = 1; from + PAGE - 1 <= seats.get(0).responses().size(); from += PAGE) {
            for (Seat seat : seats) {
                requests.add(Request.get("/v1/exam-sessions/" + seat.session() + "/questions?from=" + from + "&limit=" + PAGE,
                        Request.token(seat)));
            }
        }
        return new Repeating(requests);
    }

    /** One document of each seat's session. */
    static Repeating documents(List<Seat> seats, String path) {
        return new Repeating(seats.stream().map(seat -> Request.get(path + seat.session(), Request.learner(seat))).toList());
    }

    static Repeating starts(List<Seat> seats) {
        return new Repeating(
                seats.stream().map(seat -> Request.post("/v1/exam-sessions", Request.token(seat), FIFTY)).toList());
    }

    /** What stands in the seats' responses. */
    static Repeating paths(List<Seat> seats) {
        return new Repeating(seats.stream().flatMap(seat -> seat.responses().stream()
                .map(path -> Request.get(path, Request.token(seat)))).toList());
    }

    /** Nothing to what stands in the seats' responses. */
    static Repeating emptyPosts(List<Seat> seats) {
        return new Repeating(seats.stream().flatMap(seat -> seat.responses().stream()
                .map(path -> Request.post(path, Request.token(seat), ""))).toList());
    }

    @Override
    public byte[] next() {
        return requests.get(next++ % requests.size());
    }

    @Override
    public void replied(Response response) {
        // That it was answered is counted for all kinds alike.
    }
}
