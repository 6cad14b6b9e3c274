package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A shelf as one form sees it: how many of its questions are planned, new ones and repeats. Whatever is on it is believed to be
 * new until it has been drawn, so that a plan costs nothing of the bank.
 */
final class Tray {

    private final Shelves.Shelf shelf;
    private final int domain;
    private final int rank;
    private final int limit;
    private final List<PooledQuestion> unseen = new ArrayList<>();
    private final List<PooledQuestion> seen = new ArrayList<>();
    private Deck<PooledQuestion> deck;
    private int drawn;
    private boolean empty;
    private int fresh;
    private int again;
    private int freshCeiling;
    private int againCeiling;

    /**
     * @param domain number of the domain
     * @param rank of its pool: lower ones first
     * @param limit how many of its questions may be looked at, as an exposure cap leaves them
     */
    Tray(Shelves.Shelf shelf, int domain, int rank, int limit) {
        this.shelf = shelf;
        this.domain = domain;
        this.rank = rank;
        this.limit = limit;
        this.freshCeiling = limit;
    }

    Shelves.Kind kind() {
        return shelf.kind();
    }

    int domain() {
        return domain;
    }

    int rank() {
        return rank;
    }

    int planned() {
        return fresh + again;
    }

    /** Planned ones that the learner had before. */
    int plannedRepeats() {
        return again;
    }

    /** How many new questions can still be planned. */
    int room() {
        return freshCeiling - fresh;
    }

    /** How many repeats can still be planned; none before all that is new has been found. */
    int roomForRepeats() {
        return againCeiling - again;
    }

    /** When the next repeat was seen: the lower, the longer ago. */
    int nextSeenAt(Selection selection) {
        return selection.seenAt(seen.get(again));
    }

    /** Plans one more: a new one as long as there is one. */
    void add() {
        if (room() > 0) {
            fresh++;
        } else {
            again++;
        }
    }

    /** Plans one less: a repeat as long as there is one. */
    void remove() {
        if (again > 0) {
            again--;
        } else {
            fresh--;
        }
    }

    void clear() {
        fresh = 0;
        clearRepeats();
    }

    void clearRepeats() {
        again = 0;
    }

    /** Takes what is planned. False when there was less; then less is planned and known to be there. */
    boolean serve(Selection selection, boolean repeats, RandomGenerator random) {
        boolean enough = serveNew(selection, repeats, random);
        return serveRepeats(selection) && enough;
    }

    private boolean serveNew(Selection selection, boolean repeats, RandomGenerator random) {
        int found = 0;
        for (int next = 0; found < fresh && hasUnseen(next, selection, random); next++) {
            if (selection.take(unseen.get(next))) {
                found++;
            }
        }
        if (found == fresh) {
            return true;
        }
        fresh = found;
        freshCeiling = found;
        if (!empty) {
            empty = true;
            seen.sort(Comparator.comparingInt(selection::seenAt));
            againCeiling = repeats ? seen.size() : 0;
        }
        return false;
    }

    private boolean serveRepeats(Selection selection) {
        int found = 0;
        for (int next = 0; found < again && next < seen.size(); next++) {
            if (selection.take(seen.get(next))) {
                found++;
            }
        }
        boolean enough = found == again;
        if (!enough) {
            again = found;
            againCeiling = found;
        }
        return enough;
    }

    /** Draws until so many new ones are known. */
    private boolean hasUnseen(int index, Selection selection, RandomGenerator random) {
        while (unseen.size() <= index && drawn < limit) {
            PooledQuestion question = draw(random);
            (selection.isSeen(question) ? seen : unseen).add(question);
        }
        return index < unseen.size();
    }

    private PooledQuestion draw(RandomGenerator random) {
        if (deck == null) {
            deck = new Deck<>(List.of(shelf.questions()));
        }
        drawn++;
        return deck.draw(random);
    }
}
