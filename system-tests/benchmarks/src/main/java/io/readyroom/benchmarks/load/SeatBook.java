package io.readyroom.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Seats, and the revision that each of their answers has reached. */
final class SeatBook {

    private final List<Seat> seats;
    private final int[][] revisions;

    private SeatBook(List<Seat> seats) {
        this.seats = seats;
        this.revisions = new int[seats.size()][];
        for (int i = 0; i < revisions.length; i++) {
            revisions[i] = new int[seats.get(i).responses().size()];
            Arrays.fill(revisions[i], seats.get(i).revision());
        }
    }

    static SeatBook read(Path file) throws IOException {
        return new SeatBook(new ObjectMapper().readValue(file.toFile(), new TypeReference<List<Seat>>() {
        }));
    }

    int size() {
        return seats.size();
    }

    Seat seat(int index) {
        return seats.get(index);
    }

    /** The revision to send next to a place; it counts as written from now on. */
    int nextRevision(int seat, int position) {
        return ++revisions[seat][position - 1];
    }

    long written() {
        long sum = 0;
        for (int[] seat : revisions) {
            for (int revision : seat) {
                sum += revision;
            }
        }
        return sum;
    }
}
