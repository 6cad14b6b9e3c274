package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.moodle.Body.Answer;

/** The gaps of a multianswer question, which stand in its text as {@code {1:MULTICHOICE:=right#feedback~wrong}}. */
final class Cloze {

    private static final Pattern START = Pattern.compile("\\{\\s{0,9}([0-9]{0,9})\\s{0,9}:\\s{0,9}([A-Z_]{1,20})\\s{0,9}:");
    private static final Pattern FRACTION = Pattern.compile("^(?:=|%(-?[0-9]{1,3}(?:[.,][0-9]{0,10})?)%)");
    private static final Set<String> CHOICES = Set.of("MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH",
            "MULTICHOICE_S", "MCS", "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS");
    private static final Set<String> TYPED = Set.of("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC");

    /**
     * A part of a text.
     *
     * @param typed whether it is to be typed in Moodle
     * @param answers raw HTML, without the code of this syntax
     */
    record Gap(String weight, boolean typed, List<Answer> answers) {
    }

    /** @param text in which the nth gap is marked {@code {{gn}}} */
    record Parsed(String text, List<Gap> gaps) {
    }

    private Cloze() {
    }

    /** Whether a part of the text would be taken for a gap. */
    static boolean isIn(String text) {
        return START.matcher(text).find();
    }

    static Parsed parse(String text) throws UnfitItemException {
        StringBuilder marked = new StringBuilder();
        List<Gap> gaps = new ArrayList<>();
        Matcher start = START.matcher(text);
        int from = 0;
        int parts = 0;
        while (start.find(from)) {
            int end = end(text, start.end());
            if (end < 0) {
                throw UnfitItemException.failed("The braces of a gap are not closed.");
            }
            boolean typed = TYPED.contains(start.group(2));
            if (!typed && !CHOICES.contains(start.group(2))) {
                throw UnfitItemException
                        .skipped("A cloze question with a gap of the type " + start.group(2) + " can't be held.");
            }
            gaps.add(new Gap(start.group(1), typed, answers(text.substring(start.end(), end))));
            parts += gaps.get(gaps.size() - 1).answers().size();
            if (parts > ReadLimits.PARTS) {
                throw UnfitItemException.failed("Its gaps have more than " + ReadLimits.PARTS + " answers.");
            }
            marked.append(text, from, start.start()).append(Body.Gaps.mark(gaps.size()));
            from = end + 1;
        }
        return new Parsed(marked.append(text.substring(from)).toString(), gaps);
    }

    private static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '}' && text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return -1;
    }

    private static List<Answer> answers(String alternatives) {
        List<Answer> answers = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= alternatives.length(); i++) {
            if (i == alternatives.length() || (alternatives.charAt(i) == '~' && isSeparator(alternatives, i))) {
                answers.add(answer(alternatives.substring(from, i)));
                from = i + 1;
            }
        }
        return answers;
    }

    /** Not behind a backslash, and not the sign within a numeric entity. */
    private static boolean isSeparator(String text, int at) {
        return at == 0 || (text.charAt(at - 1) != '\\' && text.charAt(at - 1) != '&' && !text.startsWith("&amp;", at - 5));
    }

    private static Answer answer(String alternative) {
        Matcher fraction = FRACTION.matcher(alternative);
        boolean weighed = fraction.find();
        String rest = weighed ? alternative.substring(fraction.end()) : alternative;
        BigDecimal percent = !weighed ? BigDecimal.ZERO
                : fraction.group(1) == null ? Percent.FULL
                        : new BigDecimal(fraction.group(1).replace(',', '.').replaceAll("\\.$", ""));
        int hash = rest.indexOf('#');
        while (hash >= 0 && !isSeparator(rest, hash)) {
            hash = rest.indexOf('#', hash + 1);
        }
        return new Answer(plain(hash < 0 ? rest : rest.substring(0, hash)), percent,
                hash < 0 ? null : plain(rest.substring(hash + 1)));
    }

    /** As Moodle does it: entities once, then the two escapes that it knows. */
    private static String plain(String raw) {
        return Parser.unescapeEntities(raw, false).replace("\\}", "}").replace("\\#", "#").strip();
    }

    /** @param html our texts as Moodle shows them */
    static String written(List<Answer> answers, Function<String, String> html) {
        StringBuilder gap = new StringBuilder("{1:MULTICHOICE:");
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            gap.append(i == 0 ? "" : "~").append(answer.isRight() ? "=" : "").append(coded(html.apply(answer.text()), answer));
            if (answer.feedback() != null) {
                gap.append('#').append(coded(html.apply(answer.feedback()), answer));
            }
        }
        return gap.append('}').toString();
    }

    /** Entities stand for all that the syntax takes for its own; those of the HTML get another layer. */
    private static String coded(String html, Answer answer) {
        StringBuilder coded = new StringBuilder();
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            boolean opening = i == 0 && !answer.isRight() && (c == '=' || c == '%');
            if (c == '&') {
                coded.append("&amp;");
            } else if (opening || "~#{}\\".indexOf(c) >= 0) {
                coded.append("&#").append((int) c).append(';');
            } else {
                coded.append(c);
            }
        }
        return coded.toString();
    }
}
