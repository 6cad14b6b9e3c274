package io.readyroom.scoring.calibration;

import java.util.Arrays;

/**
 * Who has got what share of which item: rows of people, of whom each has answered some of the items. Eight bytes an answer.
 *
 * @param starts where each person's answers begin, and at last where they all end
 * @param items of the answers, by index
 * @param shares of the points, 0 to 1
 * @param weights how many people each row stands for
 */
@SuppressWarnings("ArrayRecordComponent") // A million numbers; nobody compares two.
record ResponseMatrix(int itemCount, int[] starts, int[] items, float[] shares, int[] weights) {

    int people() {
        return weights.length;
    }

    int answers() {
        return items.length;
    }

    /** People who have answered each item. */
    int[] answersOfItems() {
        int[] counts = new int[itemCount];
        for (int person = 0; person < people(); person++) {
            for (int at = starts[person]; at < starts[person + 1]; at++) {
                counts[items[at]] += weights[person];
            }
        }
        return counts;
    }

    /** The same without the answers to other items; indexes stay. */
    ResponseMatrix only(boolean[] wanted) {
        Builder answers = new Builder();
        for (int person = 0; person < people(); person++) {
            for (int at = starts[person]; at < starts[person + 1]; at++) {
                if (wanted[items[at]]) {
                    answers.add(person, items[at], shares[at]);
                }
            }
        }
        return answers.build(people(), itemCount);
    }

    /** Answers in any order, as they are read. */
    static final class Builder {

        private static final int FIRST_ROOM = 1024;

        private int[] people = new int[FIRST_ROOM];
        private int[] items = new int[FIRST_ROOM];
        private float[] shares = new float[FIRST_ROOM];
        private int size;

        void add(int person, int item, double share) {
            if (size == items.length) {
                int room = size + size / 2;
                people = Arrays.copyOf(people, room);
                items = Arrays.copyOf(items, room);
                shares = Arrays.copyOf(shares, room);
            }
            people[size] = person;
            items[size] = item;
            shares[size++] = (float) share;
        }

        int size() {
            return size;
        }

        /** Sorted by counting: people and items are numbers from 0 on. */
        ResponseMatrix build(int personCount, int itemCount) {
            int[] starts = new int[personCount + 1];
            for (int at = 0; at < size; at++) {
                starts[people[at] + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] next = starts.clone();
            int[] sortedItems = new int[size];
            float[] sortedShares = new float[size];
            for (int at = 0; at < size; at++) {
                int place = next[people[at]]++;
                sortedItems[place] = items[at];
                sortedShares[place] = shares[at];
            }
            int[] weights = new int[personCount];
            Arrays.fill(weights, 1);
            return new ResponseMatrix(itemCount, starts, sortedItems, sortedShares, weights);
        }
    }
}
