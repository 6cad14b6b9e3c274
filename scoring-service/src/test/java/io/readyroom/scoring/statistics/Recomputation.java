package io.readyroom.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.result.GradedItem;

/**
 * Statistics from all sessions and results at once, by the textbook: deviations from the mean instead of sums, responses read
 * as
 * plain JSON. Shares no code with what streams.
 */
final class Recomputation {

    final Map<UUID, List<Attempt>> attempts = new TreeMap<>();
    final Map<UUID, Integer> rapid = new HashMap<>();
    final Map<String, List<Integer>> scores = new HashMap<>();
    final List<Map<UUID, Integer>> forms = new ArrayList<>();

    record Attempt(long x, long maxPoints, long rest, long most, int bin, boolean comparable, Set<String> picked) {

        long share() {
            return Math.round(rest * 1e6 / most);
        }
    }

    /** @param content data of ExamSessionSubmitted */
    void add(JsonNode content, List<GradedItem> items) {
        String mode = content.get("mode").asText();
        if (!content.get("livemode").asBoolean() || !content.path("measured").asBoolean(true) || mode.equals("review")) {
            return;
        }
        List<GradedItem> counted = items.stream().filter(GradedItem::counted).toList();
        long total = counted.stream().mapToLong(item -> item.score().points()).sum();
        long most = counted.stream().mapToLong(item -> item.score().maxPoints()).sum();
        boolean whole = mode.equals("free") || mode.equals("exam");
        boolean fresh = true;
        for (GradedItem item : counted) {
            if (at(content, "slots", item.position()).get("repeated").asBoolean()) {
                fresh = false;
                continue;
            }
            add(item, total, most, at(content, "answers", item.position()),
                    whole || (mode.equals("practice") && counted.size() >= 20));
        }
        if (whole && fresh && most > 0) {
            scores.computeIfAbsent(mode, key -> new ArrayList<>()).add((int) (100 * total / most));
            if (mode.equals("free")) {
                Map<UUID, Integer> form = new TreeMap<>();
                counted.forEach(item -> form.put(item.questionVersionId(), item.score().points()));
                forms.add(form);
            }
        }
    }

    private void add(GradedItem item, long total, long most, JsonNode answer, boolean comparable) {
        UUID version = item.questionVersionId();
        if (answer != null && answer.hasNonNull("response") && answer.path("timeSpentMs").asInt(3000) < 3000) {
            rapid.merge(version, 1, Integer::sum);
            return;
        }
        Set<String> picked = new HashSet<>();
        if (answer != null && answer.hasNonNull("response")) {
            answer.get("response").properties().forEach(field -> flatten(field.getKey(), field.getValue(), picked));
        }
        long rest = total - item.score().points();
        long restMost = most - item.score().maxPoints();
        attempts.computeIfAbsent(version, key -> new ArrayList<>()).add(new Attempt(item.score().points(),
                item.score().maxPoints(), rest, restMost, (int) (100 * total / most), comparable && restMost > 0, picked));
    }

    private static void flatten(String name, JsonNode value, Set<String> picked) {
        if (name.equals("choice")) {
            picked.add(value.asText());
        }
        value.elements().forEachRemaining(element -> {
            if (value.isArray()) {
                picked.add(element.asText());
            }
        });
        value.properties().forEach(part -> {
            if (part.getValue().isTextual()) {
                picked.add(part.getKey() + "." + part.getValue().asText());
            } else if (part.getValue().asBoolean()) {
                picked.add(part.getKey());
            }
        });
    }

    private static JsonNode at(JsonNode content, String list, int position) {
        for (JsonNode one : content.path(list)) {
            if (one.get("position").asInt() == position) {
                return one;
            }
        }
        return null;
    }

    Set<UUID> versions() {
        Set<UUID> versions = new HashSet<>(attempts.keySet());
        versions.addAll(rapid.keySet());
        return versions;
    }

    /** Every sum of a version, and what is computed from them. */
    void assertEquals(UUID version, ItemSums sums) {
        List<Attempt> all = attempts.getOrDefault(version, List.of());
        List<Attempt> compared = all.stream().filter(Attempt::comparable).toList();
        assertThat(sums.rapidGuesses()).isEqualTo(rapid.getOrDefault(version, 0).longValue());
        assertThat(sums.attempts()).isEqualTo(pairs(all, Attempt::rest));
        assertThat(sums.comparable()).isEqualTo(pairs(compared, Attempt::share));
        assertThat(sums.totals().counts()).isEqualTo(histogram(all, Attempt::bin));
        assertThat(sums.comparablePoints().counts()).isEqualTo(histogram(compared, Attempt::x));
        assertThat(sums.comparableRests().counts()).isEqualTo(histogram(compared, attempt -> attempt.share() / 10_000));
        sums.options().forEach((id, option) -> {
            List<Attempt> by = all.stream().filter(attempt -> attempt.picked().contains(id)).toList();
            assertThat(option.picks()).as(id).isEqualTo(by.size());
            assertThat(option.restSum()).isEqualTo(by.stream().mapToLong(Attempt::rest).sum());
            assertThat(option.comparablePicks()).isEqualTo(by.stream().filter(Attempt::comparable).count());
            assertThat(option.comparableRest())
                    .isEqualTo(by.stream().filter(Attempt::comparable).mapToLong(Attempt::share).sum());
            assertThat(option.totals().counts()).isEqualTo(histogram(by, Attempt::bin));
        });
        assertSame(sums.comparable().correlation(), correlation(compared, Attempt::x, Attempt::share));
    }

    static void assertSame(OptionalDouble streamed, OptionalDouble recomputed) {
        assertThat(streamed.isPresent()).isEqualTo(recomputed.isPresent());
        if (streamed.isPresent()) {
            assertThat(streamed.getAsDouble()).isCloseTo(recomputed.getAsDouble(), within(1e-9));
        }
    }

    static OptionalDouble correlation(List<Attempt> of, ToDoubleFunction<Attempt> one, ToDoubleFunction<Attempt> other) {
        double meanOne = of.stream().mapToDouble(one).average().orElse(0);
        double meanOther = of.stream().mapToDouble(other).average().orElse(0);
        double cross = of.stream().mapToDouble(a -> (one.applyAsDouble(a) - meanOne) * (other.applyAsDouble(a) - meanOther))
                .sum();
        double ofOne = of.stream().mapToDouble(a -> Math.pow(one.applyAsDouble(a) - meanOne, 2)).sum();
        double ofOther = of.stream().mapToDouble(a -> Math.pow(other.applyAsDouble(a) - meanOther, 2)).sum();
        return ofOne < 1e-9 || ofOther < 1e-9 ? OptionalDouble.empty()
                : OptionalDouble.of(cross / Math.sqrt(ofOne) / Math.sqrt(ofOther));
    }

    private static PairSums pairs(List<Attempt> of, ToLongFunction<Attempt> r) {
        return new PairSums(of.size(), of.stream().mapToLong(Attempt::x).sum(), of.stream().mapToLong(a -> a.x() * a.x()).sum(),
                of.stream().mapToLong(r).sum(), of.stream().mapToLong(a -> r.applyAsLong(a) * r.applyAsLong(a)).sum(),
                of.stream().mapToLong(a -> a.x() * r.applyAsLong(a)).sum());
    }

    private static Map<Integer, Long> histogram(List<Attempt> of, ToLongFunction<Attempt> value) {
        Map<Integer, Long> histogram = new TreeMap<>();
        of.forEach(attempt -> histogram.merge((int) value.applyAsLong(attempt), 1L, Long::sum));
        return histogram;
    }

    /** Results by mode, and the sittings, means and alphas of forms. */
    void assertEquals(ExamSums sums) {
        sums.scores().forEach((mode, bins) -> {
            Map<Integer, Long> histogram = new TreeMap<>();
            scores.getOrDefault(mode, List.of()).forEach(bin -> histogram.merge(bin, 1L, Long::sum));
            assertThat(bins.counts()).isEqualTo(histogram);
        });
        Map<Set<UUID>, List<Map<UUID, Integer>>> byForm = new LinkedHashMap<>();
        forms.forEach(form -> byForm.computeIfAbsent(form.keySet(), key -> new ArrayList<>()).add(form));
        Map<Set<UUID>, Long> sittings = new HashMap<>();
        sums.forms().values().forEach(form -> sittings.merge(Set.copyOf(form.versions()), form.sittings(), Long::sum));
        byForm.forEach((versions, form) -> assertThat(sittings.get(Set.copyOf(versions))).isEqualTo(form.size()));
    }
}
