package io.readyroom.question.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What stands in several lists, drawn at random without replacement: a Fisher–Yates shuffle that remembers only the places it
 * has touched, so that a draw costs the same from ten questions as from a hundred thousand.
 */
final class Deck<T> {

    private final List<List<T>> lists;
    private final int[] ends;
    private final Map<Integer, Integer> moved = new HashMap<>();
    private int left;

    Deck(List<List<T>> lists) {
        this.lists = lists;
        this.ends = new int[lists.size()];
        for (int i = 0; i < ends.length; i++) {
            left += lists.get(i).size();
            ends[i] = left;
        }
    }

    int left() {
        return left;
    }

    boolean isEmpty() {
        return left == 0;
    }

    T draw(RandomGenerator random) {
        int place = random.nextInt(left);
        left--;
        int drawn = moved.getOrDefault(place, place);
        moved.put(place, moved.getOrDefault(left, left));
        return at(drawn);
    }

    private T at(int index) {
        int list = 0;
        while (index >= ends[list]) {
            list++;
        }
        return lists.get(list).get(index - (list == 0 ? 0 : ends[list - 1]));
    }
}
