package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.question.content.Choice;

/** Ids of options and their like, which Moodle doesn't have. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,7}");
    private static final int LETTERS = 26;

    private Ids() {
    }

    /** The given ones if there are as many, all different and well formed; else a, b, c … */
    static List<String> letters(List<String> given, int count) {
        return usable(given, count) ? given
                : IntStream.range(0, count).mapToObj(i -> i < LETTERS ? String.valueOf((char) ('a' + i)) : "o" + (i + 1))
                        .toList();
    }

    /** The given ones, likewise; else s1, s2, s3 … */
    static List<String> numbered(List<String> given, String letter, int count) {
        return usable(given, count) ? given : IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }

    /** As many, all different and well formed. */
    static boolean usable(List<String> given, int count) {
        return given.size() == count && new HashSet<>(given).size() == count
                && given.stream().allMatch(id -> ID.matcher(id).matches());
    }

    static List<Choice> choices(List<String> ids, List<String> texts) {
        return IntStream.range(0, ids.size()).mapToObj(i -> new Choice(ids.get(i), texts.get(i))).toList();
    }

    /** In the given order when it names them all; else by their texts, so that the order says nothing about the key. */
    static List<Choice> ordered(List<Choice> choices, List<String> order) {
        Map<String, Choice> byId = choices.stream().collect(Collectors.toMap(Choice::id, Function.identity()));
        if (order.size() == choices.size() && byId.keySet().equals(new HashSet<>(order))) {
            return order.stream().map(byId::get).toList();
        }
        List<Choice> sorted = new ArrayList<>(choices);
        sorted.sort(Comparator.comparing(Choice::text).thenComparing(Choice::id));
        return List.copyOf(sorted);
    }
}
