package io.readyroom.question.lint.duplicates;

import java.util.Arrays;
import java.util.stream.LongStream;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.lint.rule.ChoiceList;

/**
 * The set of all runs of three words in what a candidate reads: stem, body and everything to choose from, as hashes. Case and
 * marks don't count. No run goes over from one text into the next, so the order of options doesn't count either.
 */
final class Shingles {

    private static final int WORDS = 3;

    private final LongStream.Builder hashes = LongStream.builder();

    private Shingles() {
    }

    /** Sorted, each once. */
    static long[] of(QuestionContent content) {
        Shingles shingles = new Shingles();
        shingles.add(content.stem());
        if (content instanceof Dropdown dropdown) {
            shingles.add(dropdown.body());
        }
        for (ChoiceList list : ChoiceList.of(content)) {
            for (Choice choice : list.choices()) {
                shingles.add(choice.text());
            }
        }
        return shingles.hashes.build().sorted().distinct().toArray();
    }

    /** Of any text, for itself. */
    static long[] of(String text) {
        Shingles shingles = new Shingles();
        shingles.add(text);
        return shingles.hashes.build().sorted().distinct().toArray();
    }

    /** A text of fewer words is one shingle. */
    private void add(String text) {
        if (text == null) {
            return;
        }
        long[] words = words(text);
        int runs = Math.max(1, words.length - WORDS + 1);
        for (int i = 0; i < runs && words.length > 0; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(i + WORDS, words.length); j++) {
                hash = mixed(hash + words[j]);
            }
            hashes.add(hash);
        }
    }

    private static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                inside = false;
                continue;
            }
            if (!inside) {
                inside = true;
                words[count++] = 0xcbf29ce484222325L;
            }
            // FNV-1a over the letters of a word.
            words[count - 1] = (words[count - 1] ^ Character.toLowerCase(c)) * 0x100000001b3L;
        }
        return Arrays.copyOf(words, count);
    }

    /** The finaliser of SplitMix64: every bit of the word decides about every bit of the hash. */
    private static long mixed(long word) {
        long z = word + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
