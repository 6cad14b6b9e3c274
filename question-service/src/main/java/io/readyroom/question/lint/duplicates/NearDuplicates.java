package io.readyroom.question.lint.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.bank.AuthoredQuestion;

/**
 * An index of questions that can be asked for those which nearly repeat one. Grows and shrinks with the bank: about a kilobyte
 * for each question. A question that is compared costs no more in a large bank than in a small one, however many copies of one
 * text the bank holds: of those in one bucket the newest 50 are looked at.
 *
 * <p>
 * Not for several threads at once.
 */
public final class NearDuplicates {

    /** The least similarity that is reported. At 0.6 about one word in twelve has been replaced. */
    public static final double THRESHOLD = 0.6;

    private static final int LOOKED_AT = 50;
    private static final int REPORTED = 10;
    private static final int SPARE = 1000;

    private List<Indexed> slots = new ArrayList<>();
    private List<BandTable> bands = tables();
    private final Map<String, Integer> slotOf = new HashMap<>();

    private record Indexed(String sourceId, Signature signature, List<String> siblings) {
    }

    /** @param similarity the estimated Jaccard similarity of the two sets of three-word shingles, from 0 to 1 */
    public record Match(String sourceId, double similarity) {
    }

    /** How many questions it holds. */
    public int size() {
        return slotOf.size();
    }

    /** Places in use, those of texts that were replaced or removed included. */
    int slots() {
        return slots.size();
    }

    /** Takes a question in, in place of an earlier text of the same id. */
    public void add(AuthoredQuestion question) {
        remove(question.sourceId());
        put(indexed(question));
    }

    /** Leaves a question out; nothing happens when it isn't there. */
    public void remove(String sourceId) {
        Integer slot = slotOf.remove(sourceId);
        if (slot != null) {
            slots.set(slot, null);
            if (slots.size() > 2 * slotOf.size() + SPARE) {
                compact();
            }
        }
    }

    /**
     * Other questions that nearly repeat this one, the most similar first, at most ten. Two questions that name each other as
     * siblings are meant to be alike and are left out; the question itself needn't be in the index.
     */
    public List<Match> of(AuthoredQuestion question) {
        Indexed asked = indexed(question);
        return candidates(asked.signature()).stream()
                .filter(other -> !other.sourceId().equals(asked.sourceId()) && !declared(asked, other))
                .map(other -> new Match(other.sourceId(), asked.signature().similarity(other.signature())))
                .filter(match -> match.similarity() >= THRESHOLD)
                .sorted(Comparator.comparingDouble(Match::similarity).reversed().thenComparing(Match::sourceId))
                .limit(REPORTED).toList();
    }

    private List<Indexed> candidates(Signature signature) {
        return IntStream.range(0, Signature.BANDS).flatMap(band -> bucket(bands.get(band), signature.band(band)))
                .distinct().mapToObj(slots::get).flatMap(Stream::ofNullable).toList();
    }

    private static IntStream bucket(BandTable table, int hash) {
        return IntStream.iterate(table.first(hash), slot -> slot != BandTable.NONE, table::after).limit(LOOKED_AT);
    }

    private static boolean declared(Indexed one, Indexed other) {
        return one.siblings().contains(other.sourceId()) && other.siblings().contains(one.sourceId());
    }

    private static Indexed indexed(AuthoredQuestion question) {
        List<String> siblings = question.labels() == null || question.labels().siblings() == null ? List.of()
                : question.labels().siblings();
        return new Indexed(question.sourceId(), Signature.of(Shingles.of(question.content())), siblings);
    }

    private void put(Indexed question) {
        int slot = slots.size();
        slots.add(question);
        slotOf.put(question.sourceId(), slot);
        for (int band = 0; band < Signature.BANDS; band++) {
            bands.get(band).add(slot, question.signature().band(band));
        }
    }

    private void compact() {
        List<Indexed> live = slots.stream().flatMap(Stream::ofNullable).toList();
        slots = new ArrayList<>();
        bands = tables();
        live.forEach(this::put);
    }

    private static List<BandTable> tables() {
        return Stream.generate(BandTable::new).limit(Signature.BANDS).toList();
    }
}
