package io.readyroom.question.interchange.gift;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.readyroom.question.interchange.gift.GiftItem.Answers;
import io.readyroom.question.interchange.gift.GiftItem.Format;
import io.readyroom.question.interchange.gift.GiftItem.Text;
import io.readyroom.question.interchange.moodle.UnfitItemException;

/** Reads a block: title, stem, and where its answers stand. */
final class GiftParser {

    private static final String CATEGORY = "$CATEGORY:";
    private static final String BLANK = "_____";
    private static final String GLOBAL = "####";

    private GiftParser() {
    }

    /** Usually none or one, and then nothing else; but a question may follow without an empty line. */
    static List<GiftItem.Category> categories(GiftBlock block) {
        return block.text().lines().map(String::strip).takeWhile(line -> line.startsWith(CATEGORY))
                .map(line -> new GiftItem.Category(line.substring(CATEGORY.length()).strip())).toList();
    }

    /**
     * What follows the categories.
     *
     * @throws UnfitItemException when that is no question
     */
    static Optional<GiftItem.Question> question(GiftBlock block) throws UnfitItemException {
        if (block.tooLarge()) {
            throw UnfitItemException.failed("The question is larger than an item may be.");
        }
        refuseForeignCharacters(block.text());
        String text = block.text().lines().dropWhile(line -> line.strip().startsWith(CATEGORY))
                .collect(Collectors.joining("\n"));
        return text.isBlank() ? Optional.empty() : Optional.of(question(block, text.strip()));
    }

    private static void refuseForeignCharacters(String text) throws UnfitItemException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\t')) {
                throw UnfitItemException.failed("The text is not UTF-8, or holds a control character.");
            }
        }
    }

    private static GiftItem.Question question(GiftBlock block, String text) throws UnfitItemException {
        int endOfTitle = text.startsWith("::") ? endOfTitle(text) : -1;
        String title = endOfTitle < 0 ? null : GiftText.decoded(GiftText.oneLine(text.substring(2, endOfTitle)));
        String rest = endOfTitle < 0 ? text : text.substring(endOfTitle + 2);
        int open = GiftText.find(rest, 0, "{");
        int close = GiftText.find(rest, 0, "}");
        if (open < 0 && close < 0) {
            return new GiftItem.Question(block.id(), block.tags(), title, GiftText.text(rest, Format.MOODLE), false, null,
                    new GiftItem.Description());
        }
        if (open < 0 || close < open) {
            throw UnfitItemException.failed(open < 0 || close >= 0 ? "A closing brace stands without an opening one."
                    : "The braces of the answers are not closed.");
        }
        String tail = rest.substring(close + 1);
        if (GiftText.find(tail, 0, "{}") >= 0) {
            throw UnfitItemException
                    .failed("Braces stand behind those of the answers; GIFT has one pair of them in a question.");
        }
        return question(block, title, rest.substring(0, open), rest.substring(open + 1, close), tail);
    }

    private static int endOfTitle(String text) {
        int at = GiftText.find(text, 2, ":");
        while (at >= 0 && !text.startsWith("::", at)) {
            at = GiftText.find(text, at + 1, ":");
        }
        return at;
    }

    private static GiftItem.Question question(GiftBlock block, String title, String head, String inner, String tail)
            throws UnfitItemException {
        Text stem = stem(head, tail);
        int global = GiftText.findLast(inner, GLOBAL);
        Text feedback = global < 0 ? null : GiftText.optional(inner.substring(global + GLOBAL.length()), stem.format());
        Answers answers = GiftAnswers.parse((global < 0 ? inner : inner.substring(0, global)).strip(), stem.format());
        return new GiftItem.Question(block.id(), block.tags(), title, stem, !tail.isBlank(), feedback, answers);
    }

    /** With a line to fill in where the answers stand within. */
    private static Text stem(String head, String tail) {
        Text first = GiftText.text(head, Format.MOODLE);
        if (tail.isBlank()) {
            return first;
        }
        Text second = GiftText.text(tail, first.format());
        boolean atStart = first.text().isEmpty();
        return new Text(atStart ? second.format() : first.format(),
                (atStart ? "" : first.text() + " ") + BLANK + " " + second.text());
    }
}
