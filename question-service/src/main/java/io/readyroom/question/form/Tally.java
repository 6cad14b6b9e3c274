package io.readyroom.question.form;

/** What has been planned for a form so far. */
final class Tally {

    /** Of each domain, in the blueprint's unit. */
    final int[] planned;
    final int[] types = new int[Shelves.TYPES.size()];
    final int[] levels = new int[Shelves.LEVELS.size()];

    Tally(int domains) {
        planned = new int[domains];
    }

    private Tally(Tally other) {
        planned = other.planned.clone();
        System.arraycopy(other.types, 0, types, 0, types.length);
        System.arraycopy(other.levels, 0, levels, 0, levels.length);
    }

    Tally copy() {
        return new Tally(this);
    }

    /** Counts questions in, or out again when there are fewer than none. */
    void count(int domain, Shelves.Kind kind, int questions, int worth) {
        planned[domain] += questions * worth;
        types[kind.type()] += questions;
        levels[kind.level()] += questions;
    }
}
