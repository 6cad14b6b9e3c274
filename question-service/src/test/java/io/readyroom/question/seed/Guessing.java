package io.readyroom.question.seed;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.text.Block;
import io.readyroom.question.lint.text.Words;

/**
 * What somebody reaches who knows nothing of the subject and picks options by their look or their place. Of every list as many
 * are picked as are right, since a candidate is told how many that is; each list counts the same.
 */
final class Guessing {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern QUALIFIER = Pattern.compile("only|when|if|that|which|with|without|per|each|before|after|until"
            + "|so|then|and|by|from|for", Pattern.CASE_INSENSITIVE);

    /**
     * @param lists how many were looked at
     * @param reached share of the picked options that are right, in percent
     * @param chance the same for blind picks
     */
    record Score(int lists, double reached, double chance) {

        /** Percentage points above chance; below 0 where the look misleads. */
        double advantage() {
            return reached - chance;
        }
    }

    private Guessing() {
    }

    /** Picks the options that rank highest. Among equal ones any is as likely. */
    static Score byLook(List<OptionList> lists, Comparator<Option> rank) {
        return score(lists, list -> rightAmongHighest(list, rank) / list.right().size());
    }

    /**
     * Picks the option at a place, in the lists that have it. Chance is that of any single pick.
     *
     * @param place from 0
     */
    static Score byPlace(List<OptionList> lists, int place) {
        return score(lists.stream().filter(list -> list.options().size() > place).toList(),
                list -> list.options().get(place).right() ? 1 : 0);
    }

    private interface Share {

        double of(OptionList list);
    }

    private static Score score(List<OptionList> lists, Share reached) {
        return new Score(lists.size(), 100 * lists.stream().mapToDouble(reached::of).average().orElseThrow(),
                100 * lists.stream().mapToDouble(list -> (double) list.right().size() / list.options().size()).average()
                        .orElseThrow());
    }

    /** The expected number: where equal ones are more than may still be picked, each of them is picked in part. */
    private static double rightAmongHighest(OptionList list, Comparator<Option> rank) {
        double right = 0;
        int picks = list.right().size();
        List<Option> left = list.options();
        while (picks > 0) {
            Option highest = left.stream().max(rank).orElseThrow();
            List<Option> equal = left.stream().filter(option -> rank.compare(option, highest) == 0).toList();
            int picked = Math.min(picks, equal.size());
            right += (double) picked * equal.stream().filter(Option::right).count() / equal.size();
            picks -= picked;
            left = left.stream().filter(option -> rank.compare(option, highest) != 0).toList();
        }
        return right;
    }

    /**
     * How specific the wording of an option is: authors tend to say the right one more exactly. Two for each code span and each
     * number, one for each word that begins with a capital and isn't the first, and one for each word that limits ("only",
     * "when", "with" …).
     */
    static int specificity(Option option) {
        String prose = option.text().prose();
        List<String> words = Words.of(prose);
        long code = option.text().blocks().stream().map(Block::spans).flatMap(List::stream).filter(span -> span.code()).count();
        long numbers = NUMBER.matcher(prose).results().count();
        long names = IntStream.range(1, words.size()).filter(i -> Character.isUpperCase(words.get(i).codePointAt(0))).count();
        long limits = words.stream().filter(word -> QUALIFIER.matcher(word).matches()).count();
        return Math.toIntExact(2 * code + 2 * numbers + names + limits);
    }
}
