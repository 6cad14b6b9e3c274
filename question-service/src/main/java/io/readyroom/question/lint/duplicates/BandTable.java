package io.readyroom.question.lint.duplicates;

import java.util.Arrays;

/**
 * Slots by the hash of one band: a hash table of chains in three arrays, since a map of lists would take ten times as much.
 * The newest slot of a chain comes first.
 */
final class BandTable {

    static final int NONE = -1;

    private int[] heads = filled(64);
    private int[] next = new int[32];
    private int[] hashes = new int[32];
    private int size;

    /** @param slot one more than the last, from 0 */
    void add(int slot, int hash) {
        if (slot == next.length) {
            next = Arrays.copyOf(next, slot * 2);
            hashes = Arrays.copyOf(hashes, slot * 2);
        }
        hashes[slot] = hash;
        size = slot + 1;
        if (size * 2 > heads.length) {
            heads = filled(heads.length * 2);
            for (int i = 0; i < size; i++) {
                link(i);
            }
        } else {
            link(slot);
        }
    }

    private void link(int slot) {
        int place = hashes[slot] & (heads.length - 1);
        next[slot] = heads[place];
        heads[place] = slot;
    }

    /** The newest slot with this hash, or {@link #NONE}. */
    int first(int hash) {
        return same(heads[hash & (heads.length - 1)], hash);
    }

    /** The next older slot with the same hash, or {@link #NONE}. */
    int after(int slot) {
        return same(next[slot], hashes[slot]);
    }

    private int same(int start, int hash) {
        int slot = start;
        while (slot != NONE && hashes[slot] != hash) {
            slot = next[slot];
        }
        return slot;
    }

    private static int[] filled(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
