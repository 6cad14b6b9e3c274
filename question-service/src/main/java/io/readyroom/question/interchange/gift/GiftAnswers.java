package io.readyroom.question.interchange.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.gift.GiftItem.Answers;
import io.readyroom.question.interchange.gift.GiftItem.Choice;
import io.readyroom.question.interchange.gift.GiftItem.Format;
import io.readyroom.question.interchange.gift.GiftItem.NumberAnswer;
import io.readyroom.question.interchange.gift.GiftItem.NumberChoice;
import io.readyroom.question.interchange.gift.GiftItem.Pair;
import io.readyroom.question.interchange.gift.GiftItem.Text;
import io.readyroom.question.interchange.moodle.UnfitItemException;

/** Reads what stands between the braces, without the general feedback. What kind of question it is shows here only. */
final class GiftAnswers {

    private static final Pattern WEIGHT = Pattern.compile("^\\s*%(-?[0-9]{1,3}(?:\\.[0-9]{0,10})?)%");
    /** Bounded, as a number with a large exponent would be long when it is written out. */
    private static final Pattern NUMBER = Pattern
            .compile("[+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?");
    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");
    private static final String ARROW = "->";

    /** @param mark {@code =}, {@code ~}, or a space for what stands ahead of them; {@code feedback} or null */
    private record Piece(char mark, BigDecimal weight, String text, String feedback) {

        boolean isPair() {
            return mark == '=' && text.contains(ARROW);
        }
    }

    private final Format format;

    private GiftAnswers(Format format) {
        this.format = format;
    }

    static Answers parse(String text, Format format) throws UnfitItemException {
        GiftAnswers answers = new GiftAnswers(format);
        if (text.isEmpty()) {
            return new GiftItem.Essay();
        }
        if (text.startsWith("#")) {
            return answers.numbers(pieces(text.substring(1)));
        }
        GiftItem.TrueFalse trueFalse = answers.trueFalse(text);
        if (trueFalse != null) {
            return trueFalse;
        }
        List<Piece> pieces = pieces(text);
        if (GiftText.find(text, 0, "~") >= 0) {
            return new GiftItem.Choices(answers.choices(pieces, true));
        }
        return pieces.stream().allMatch(Piece::isPair) ? answers.matches(pieces)
                : new GiftItem.Words(answers.choices(pieces, false));
    }

    /** Split at the marks; blank text ahead of the first one is none. */
    private static List<Piece> pieces(String text) throws UnfitItemException {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        char mark = ' ';
        while (from <= text.length()) {
            int end = GiftText.find(text, from, "=~");
            String piece = text.substring(from, end < 0 ? text.length() : end);
            if (mark != ' ' || !piece.isBlank()) {
                pieces.add(piece(mark, piece));
            }
            if (pieces.size() > ReadLimits.PARTS) {
                throw UnfitItemException.failed("It has more than " + ReadLimits.PARTS + " answers.");
            }
            if (end < 0) {
                break;
            }
            mark = text.charAt(end);
            from = end + 1;
        }
        return pieces;
    }

    private static Piece piece(char mark, String text) {
        Matcher weight = WEIGHT.matcher(text);
        boolean weighed = mark != ' ' && weight.find();
        String rest = weighed ? text.substring(weight.end()) : text;
        int feedback = GiftText.find(rest, 0, "#");
        return new Piece(mark, weighed ? new BigDecimal(weight.group(1).replaceAll("\\.$", "")) : null,
                feedback < 0 ? rest : rest.substring(0, feedback), feedback < 0 ? null : rest.substring(feedback + 1));
    }

    private List<Choice> choices(List<Piece> pieces, boolean marked) throws UnfitItemException {
        if (marked && pieces.get(0).mark() == ' ') {
            throw UnfitItemException.failed("Text stands ahead of the first answer.");
        }
        return pieces.stream().map(piece -> new Choice(piece.mark() != '~', piece.weight(), GiftText.text(piece.text(), format),
                feedback(piece))).toList();
    }

    private GiftItem.TrueFalse trueFalse(String text) {
        int first = GiftText.find(text, 0, "#");
        String word = (first < 0 ? text : text.substring(0, first)).strip();
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            return null;
        }
        int second = first < 0 ? -1 : GiftText.find(text, first + 1, "#");
        Text wrong = first < 0 ? null
                : GiftText.optional(text.substring(first + 1, second < 0 ? text.length() : second), format);
        Text right = second < 0 ? null : GiftText.optional(text.substring(second + 1), format);
        return new GiftItem.TrueFalse(TRUE.contains(word), wrong, right);
    }

    private GiftItem.Matches matches(List<Piece> pieces) {
        List<Pair> pairs = new ArrayList<>();
        for (Piece piece : pieces) {
            int arrow = piece.text().indexOf(ARROW);
            String whole = piece.text().substring(arrow + ARROW.length())
                    + (piece.feedback() == null ? "" : "#" + piece.feedback());
            pairs.add(new Pair(GiftText.text(piece.text().substring(0, arrow), format),
                    GiftText.decoded(GiftText.oneLine(whole)).strip()));
        }
        return new GiftItem.Matches(pairs);
    }

    private GiftItem.Numbers numbers(List<Piece> pieces) throws UnfitItemException {
        if (pieces.isEmpty()) {
            throw UnfitItemException.failed("No number stands between the braces.");
        }
        List<NumberChoice> choices = new ArrayList<>();
        for (Piece piece : pieces) {
            choices.add(new NumberChoice(piece.mark() != '~', piece.weight(), number(GiftText.decoded(piece.text()).strip()),
                    feedback(piece)));
        }
        return new GiftItem.Numbers(choices,
                pieces.size() == 1 && pieces.get(0).mark() == ' ' && pieces.get(0).feedback() == null);
    }

    private static NumberAnswer number(String text) throws UnfitItemException {
        if (text.isEmpty() || text.equals("*")) {
            return new GiftItem.AnyNumber();
        }
        int between = text.indexOf("..");
        int around = text.indexOf(':');
        if (between > 0) {
            return new GiftItem.Between(decimal(text.substring(0, between)), decimal(text.substring(between + 2)));
        } else if (around > 0) {
            return new GiftItem.Around(decimal(text.substring(0, around)), decimal(text.substring(around + 1)));
        }
        return new GiftItem.Exactly(decimal(text));
    }

    private static BigDecimal decimal(String text) throws UnfitItemException {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw UnfitItemException.failed("“" + text.strip() + "” is no number.");
        }
        return new BigDecimal(text.strip());
    }

    private Text feedback(Piece piece) {
        return piece.feedback() == null ? null : GiftText.optional(piece.feedback(), format);
    }
}
