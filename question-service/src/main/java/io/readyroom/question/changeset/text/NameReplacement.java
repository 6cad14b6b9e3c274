package io.readyroom.question.changeset.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a name by another one where it stands as a whole word. It stays where it may be more than a name: in code, in
 * addresses, in the marks of gaps. Where the new name holds the old one, a text that has the new name already keeps it, so to
 * replace twice is to replace once.
 */
public final class NameReplacement {

    private static final String CODE_BLOCK = "(?m)^[ ]{0,3}(?<fence>```+|~~~+)[^\\n]*\\n(?s:.*?)(?:^[ ]{0,3}\\k<fence>|\\z)";
    private static final String CODE = "`[^`\\n]+`";
    private static final String ADDRESS = "https?://[^\\s)>\\]]+|\\]\\([^\\s)]*";
    private static final String GAP = "\\{\\{[^}\\n]*}}";
    private static final String KEPT = "(?:" + CODE_BLOCK + ")|" + CODE + "|" + ADDRESS + "|" + GAP;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}_])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{N}_])";
    private static final int CONTEXT = 60;

    private final String find;
    private final String replace;
    private final Pattern name;
    private final Pattern kept;

    /**
     * @param find exactly as it is written, capitals too; not blank
     * @param replace not blank
     */
    public NameReplacement(String find, String replace) {
        this.find = find;
        this.replace = replace;
        this.name = word(find);
        this.kept = Pattern.compile(KEPT);
    }

    /**
     * A text afterwards.
     *
     * @param replaced how many times
     * @param kept how many times the name stays, because it stands in code, in an address or in the mark of a gap
     * @param excerpts what the first change of the text looks like; empty without one
     */
    public record Outcome(String text, int replaced, int kept, List<Excerpt> excerpts) {
    }

    /** Some words of a text, before and after. */
    public record Excerpt(String before, String after) {
    }

    public Outcome in(String text) {
        BitSet spans = covered(kept, text);
        BitSet done = replace.contains(find) ? covered(word(replace), text) : new BitSet();
        Matcher matcher = name.matcher(text);
        StringBuilder changed = new StringBuilder(text.length());
        List<Excerpt> excerpts = new ArrayList<>();
        int replaced = 0;
        int left = 0;
        while (matcher.find()) {
            if (lies(matcher, done)) {
                continue;
            }
            if (lies(matcher, spans)) {
                left++;
                continue;
            }
            if (replaced++ == 0) {
                excerpts.add(excerpt(text, matcher));
            }
            matcher.appendReplacement(changed, Matcher.quoteReplacement(replace));
        }
        return new Outcome(matcher.appendTail(changed).toString(), replaced, left, List.copyOf(excerpts));
    }

    /** Whether a text has the name as a whole word anywhere. */
    public boolean isIn(String text) {
        return name.matcher(text).find();
    }

    /** Where in the text something stands. */
    private static BitSet covered(Pattern pattern, String text) {
        BitSet covered = new BitSet(text.length());
        pattern.matcher(text).results().forEach(span -> covered.set(span.start(), span.end()));
        return covered;
    }

    private Excerpt excerpt(String text, MatchResult match) {
        String before = text.substring(Math.max(0, match.start() - CONTEXT), match.start());
        String behind = text.substring(match.end(), Math.min(text.length(), match.end() + CONTEXT));
        return new Excerpt(before + match.group() + behind, before + replace + behind);
    }

    private static boolean lies(MatchResult match, BitSet covered) {
        return covered.nextClearBit(match.start()) >= match.end();
    }

    private static Pattern word(String text) {
        return Pattern.compile(NO_LETTER_BEFORE + Pattern.quote(text) + NO_LETTER_BEHIND);
    }
}
