package io.readyroom.exam.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Slots that belong together.
 *
 * @param number from 1, without gaps
 * @param from first and
 * @param to last position
 */
public record Section(int number, SectionKind kind, int from, int to) {

    /**
     * The sections of a form.
     *
     * @param numbers of the section of each slot, in order of position
     * @param kinds of the sections in order, by their names; those that are missing hold questions
     */
    public static List<Section> of(int[] numbers, List<String> kinds) {
        List<Section> sections = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == numbers.length - 1 || numbers[i + 1] != numbers[i]) {
                int number = numbers[i];
                SectionKind kind = number <= kinds.size() ? SectionKind.named(kinds.get(number - 1)) : SectionKind.QUESTIONS;
                sections.add(new Section(number, kind, from + 1, i + 1));
                from = i + 1;
            }
        }
        return List.copyOf(sections);
    }

    /** All of its positions, in order. */
    public int[] positions() {
        return IntStream.rangeClosed(from, to).toArray();
    }

    boolean holds(int position) {
        return position >= from && position <= to;
    }
}
