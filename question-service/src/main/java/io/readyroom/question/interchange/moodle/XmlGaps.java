package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.markup.Markup;
import io.readyroom.question.interchange.moodle.Body.Answer;

/** Questions whose text has gaps: cloze, gapselect and ddwtos. */
final class XmlGaps {

    /** Stands between our stem and the text with the gaps, which are one text in Moodle. */
    static final String BETWEEN = "<hr class=\"readyroom\">";
    private static final Pattern RULE = Pattern.compile("<hr class=\"readyroom\"\\s{0,5}/?>");
    private static final Pattern PLACE = Pattern.compile("\\[\\[([0-9]{1,4})]]");
    /** About what an answer takes besides its text, in characters. */
    private static final int ANSWER = 50;
    private static final String OUR_STEM = "Choose an answer for each gap.";

    /** @param stem what stands ahead of the gaps; {@code body} the rest */
    record Split(String stem, Body.Gaps body) {
    }

    private final XmlNode question;
    private final XmlTexts texts;
    private final List<Loss> losses;

    XmlGaps(XmlNode question, XmlTexts texts, List<Loss> losses) {
        this.question = question;
        this.texts = texts;
        this.losses = losses;
    }

    Split cloze(XmlNode holder) throws UnfitItemException {
        Cloze.Parsed parsed = Cloze.parse(texts.raw(holder));
        if (parsed.gaps().stream().map(Cloze.Gap::weight).distinct().count() > 1) {
            losses.add(new Loss(Part.SCORING, "The gaps had different weights; here each earns a point."));
        }
        List<List<Answer>> gaps = new ArrayList<>();
        for (Cloze.Gap gap : parsed.gaps()) {
            gaps.add(gap.typed() ? typed(gap) : gap.answers().stream().map(this::html).toList());
        }
        return split(holder, parsed.text(), gaps);
    }

    private Answer html(Answer answer) {
        return new Answer(MoodleText.markdown("html", answer.text(), losses), answer.percent(),
                MoodleText.feedback("html", answer.feedback(), losses));
    }

    /** To be typed there, but with wrong answers told: then there is something to choose from. */
    private List<Answer> typed(Cloze.Gap gap) throws UnfitItemException {
        List<Answer> answers = gap.answers().stream().filter(answer -> !answer.text().contains("*"))
                .map(answer -> new Answer(Markup.escape(answer.text()), answer.percent(),
                        MoodleText.feedback("html", answer.feedback(), losses)))
                .toList();
        if (answers.stream().filter(Answer::isRight).count() != 1 || answers.size() < 2) {
            throw UnfitItemException.skipped("A cloze question with a gap of the type SHORTANSWER can't be held.");
        }
        losses.add(new Loss(Part.SCORING, "A gap was to be typed there; here its answers are to choose from."));
        return answers;
    }

    /** @param plain whether choices are plain text */
    Split choices(XmlNode holder, String element, boolean plain) throws UnfitItemException {
        List<XmlNode> choices = question.children(element);
        List<String> shown = choices.stream().map(choice -> plain ? Markup.escape(texts.raw(choice)) : texts.markdown(choice))
                .toList();
        StringBuilder marked = new StringBuilder();
        List<List<Answer>> gaps = new ArrayList<>();
        long size = 0;
        String text = texts.raw(holder);
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            int number = Integer.parseInt(place.group(1));
            if (number < 1 || number > choices.size()) {
                throw UnfitItemException.failed("The gap [[" + number + "]] has no answer.");
            }
            gaps.add(group(choices, shown, number - 1));
            size += gaps.get(gaps.size() - 1).stream().mapToInt(answer -> ANSWER + answer.text().length()).sum();
            if (size > ReadLimits.DEFAULT.itemBytes()) {
                throw UnfitItemException.failed("Its gaps with all of their answers are larger than an item may be.");
            }
            place.appendReplacement(marked, Matcher.quoteReplacement(Body.Gaps.mark(gaps.size())));
        }
        return split(holder, place.appendTail(marked).toString(), gaps);
    }

    private static List<Answer> group(List<XmlNode> choices, List<String> shown, int right) {
        List<Answer> group = new ArrayList<>();
        String name = choices.get(right).textOf("group");
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).textOf("group").equals(name)) {
                group.add(new Answer(shown.get(i), i == right ? Percent.FULL : BigDecimal.ZERO, null));
            }
        }
        return group;
    }

    private Split split(XmlNode holder, String marked, List<List<Answer>> gaps) throws UnfitItemException {
        if (gaps.isEmpty()) {
            throw UnfitItemException.failed("The text has no gap.");
        }
        Matcher rule = RULE.matcher(marked);
        if (rule.find()) {
            return new Split(texts.markdown(holder, marked.substring(0, rule.start())),
                    new Body.Gaps(texts.markdown(holder, marked.substring(rule.end())), gaps));
        }
        String whole = texts.markdown(holder, marked);
        int from = firstBlockWithGap(whole);
        String stem = whole.substring(0, from).strip();
        if (stem.isEmpty()) {
            losses.add(new Loss(Part.OTHER, "It had no text ahead of the one with the gaps; its stem is ours."));
        }
        return new Split(stem.isEmpty() ? OUR_STEM : stem, new Body.Gaps(whole.substring(from).strip(), gaps));
    }

    /** Blocks are parted by empty lines, save within code. */
    private static int firstBlockWithGap(String markdown) {
        int start = 0;
        int at = 0;
        boolean code = false;
        while (at < markdown.length()) {
            int end = markdown.indexOf('\n', at);
            String line = markdown.substring(at, end < 0 ? markdown.length() : end);
            code ^= line.startsWith("```");
            if (line.contains("{{g")) {
                return start;
            }
            at = end < 0 ? markdown.length() : end + 1;
            start = line.isEmpty() && !code ? at : start;
        }
        return 0;
    }
}
