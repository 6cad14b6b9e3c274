package io.readyroom.question.interchange.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.markup.Markup;
import io.readyroom.question.interchange.moodle.Body;
import io.readyroom.question.interchange.moodle.MoodleQuestion;
import io.readyroom.question.interchange.moodle.Percent;
import io.readyroom.question.interchange.moodle.UnfitItemException;

/** One question as a block of GIFT. */
final class GiftQuestionText {

    private final StringBuilder out = new StringBuilder();
    private final List<Loss> losses;
    /** Moodle shows maths in HTML only, and reads some of our Markdown in its own way. */
    private final boolean html;

    GiftQuestionText(List<String> texts, List<Loss> losses) {
        this.losses = losses;
        this.html = texts.stream().anyMatch(GiftQuestionText::needsHtml);
    }

    /** @throws UnfitItemException when GIFT would read something else from it than it says */
    static String of(MoodleQuestion question, List<Loss> losses) throws UnfitItemException {
        GiftQuestionText text = new GiftQuestionText(texts(question), losses);
        text.comments(question);
        text.out.append("::").append(GiftText.escaped(question.name())).append("::").append(text.stem(question.stem()))
                .append('{');
        text.body(question.body());
        if (question.general() != null) {
            text.out.append("\t####").append(text.text(question.general(), false)).append('\n');
        }
        return checked(text.out.append("}\n\n").toString());
    }

    String description(String name, String markdown) throws UnfitItemException {
        return checked("::" + GiftText.escaped(name) + "::" + stem(markdown) + "\n\n");
    }

    private static List<String> texts(MoodleQuestion question) {
        Stream<String> answers = question.body() instanceof Body.Pairs pairs ? pairs.pairs().stream().map(Body.Pair::question)
                : question.body() instanceof Body.Choices ? question.body().texts().stream() : Stream.of();
        Stream<String> feedback = question.body() instanceof Body.Choices choices
                ? choices.answers().stream().map(Body.Answer::feedback)
                : Stream.of();
        return Stream.of(Stream.of(question.stem()), Stream.ofNullable(question.general()), answers, feedback)
                .flatMap(stream -> stream).filter(text -> text != null).toList();
    }

    private static boolean needsHtml(String markdown) {
        return Markup.hasMaths(markdown) || !Markup.fromMarkdown(markdown).text().equals(stripped(markdown));
    }

    private static String stripped(String markdown) {
        return markdown.replace("\r\n", "\n").strip();
    }

    private void comments(MoodleQuestion question) {
        List<String> told = new ArrayList<>();
        if (question.id() != null && question.id().chars().noneMatch(c -> c < ' ' || c == '\\')) {
            told.add("[id:" + question.id().replace("]", "\\]") + "]");
        } else {
            losses.add(new Loss(Part.SOURCE_ID, "GIFT can't hold its id."));
        }
        for (String tag : question.tags()) {
            if (tag.contains("\\")) {
                losses.add(new Loss(Part.TAGS, "GIFT can't hold the tag “" + tag + "”."));
            } else {
                told.add("[tag:" + tag.replace("]", "\\]") + "]");
            }
        }
        out.append(told.isEmpty() ? "" : "// " + String.join(" ", told) + "\n");
    }

    private void body(Body body) throws UnfitItemException {
        if (body instanceof Body.Choices choices) {
            out.append('\n');
            for (Body.Answer answer : choices.answers()) {
                choice(choices.single(), answer);
            }
        } else if (body instanceof Body.Words words) {
            out.append('\n');
            for (Body.Answer answer : words.answers()) {
                word(answer.text());
            }
        } else if (body instanceof Body.Numbers numbers) {
            out.append("#\n");
            numbers.answers().forEach(answer -> out.append("\t=").append(answer.value().toPlainString()).append(':')
                    .append(answer.tolerance().toPlainString()).append('\n'));
        } else if (body instanceof Body.Pairs pairs) {
            out.append('\n');
            pairs.pairs().forEach(pair -> out.append("\t=").append(pair.question().isBlank() ? "" : text(pair.question(), true))
                    .append(" -> ").append(GiftText.escaped(pair.answer())).append('\n'));
        } else {
            throw UnfitItemException.skipped("GIFT has no question of the type " + body.type() + ".");
        }
    }

    private void choice(boolean single, Body.Answer answer) {
        boolean right = single && answer.percent().compareTo(Percent.FULL) == 0;
        String weight = right || answer.percent().compareTo(BigDecimal.ZERO) == 0 ? ""
                : "%" + answer.percent().toPlainString() + "%";
        out.append('\t').append(right ? "=" : "~").append(weight).append(text(answer.text(), false));
        if (answer.feedback() != null) {
            out.append('#').append(text(answer.feedback(), false));
        }
        out.append('\n');
    }

    private void word(String word) throws UnfitItemException {
        if (word.contains("->")) {
            throw UnfitItemException.skipped("GIFT would take an accepted answer with an arrow, “" + word + "”, for a pair.");
        }
        boolean open = word.startsWith("[") || word.startsWith("%");
        out.append("\t=").append(open ? "[plain]" : "").append(GiftText.escaped(word)).append('\n');
    }

    private String stem(String markdown) {
        return html ? html(markdown) : "[markdown]" + GiftText.escaped(stripped(markdown));
    }

    /**
     * In the format of the stem, which all texts have that name none.
     *
     * @param beforeArrow where the text may hold no arrow
     */
    private String text(String markdown, boolean beforeArrow) {
        String text = stripped(markdown);
        if (html || (beforeArrow && text.contains("->"))) {
            return html(text);
        }
        return (text.startsWith("[") || text.startsWith("%") ? "[markdown]" : "") + GiftText.escaped(text);
    }

    private String html(String markdown) {
        String written = Markup.toHtml(markdown);
        if (!Markup.toMarkdown(written).text().equals(stripped(markdown))) {
            losses.add(
                    new Loss(Part.MARKUP, "A text looks the same in HTML, but its Markdown will be written in another way."));
        }
        return "[html]" + GiftText.escaped(written);
    }

    private static String checked(String text) throws UnfitItemException {
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == '\uFFFD')) {
            throw UnfitItemException.skipped("It holds a control character, which no text in GIFT may.");
        }
        return text;
    }
}
