package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.List;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.markup.Markup;

/** One question as an element of Moodle XML. */
final class XmlQuestionNode {

    private final MoodleQuestion question;
    private final List<Loss> losses;

    private XmlQuestionNode(MoodleQuestion question, List<Loss> losses) {
        this.question = question;
        this.losses = losses;
    }

    /** @param losses gets what its texts lose */
    static XmlNode of(MoodleQuestion question, List<Loss> losses) throws UnfitItemException {
        XmlNode node = new XmlQuestionNode(question, losses).node();
        if (!node.isWritable()) {
            throw UnfitItemException.skipped("It holds a control character, which no XML may.");
        }
        return node;
    }

    static XmlNode description(String name, String markdown) throws UnfitItemException {
        XmlNode node = XmlNode.named("question").with("type", "description")
                .with(XmlNode.named("name").withText("text", name))
                .with(XmlNode.named("questiontext").with("format", "html").withText("text", Markup.toHtml(markdown)))
                .withText("defaultgrade", 0);
        if (!node.isWritable()) {
            throw UnfitItemException.skipped("It holds a control character, which no XML may.");
        }
        return node;
    }

    static XmlNode category(String path) {
        return XmlNode.named("question").with("type", "category").with(XmlNode.named("category").withText("text", path));
    }

    private XmlNode node() throws UnfitItemException {
        Body body = question.body();
        boolean gaps = body instanceof Body.Gaps;
        XmlNode node = XmlNode.named("question").with("type", gaps ? "cloze" : body.type())
                .with(XmlNode.named("name").withText("text", question.name()))
                .with(XmlNode.named("questiontext").with("format", "html")
                        .withText("text", gaps ? cloze((Body.Gaps) body) : html(question.stem())))
                .with(text("generalfeedback", question.general()));
        if (!gaps) {
            node.withText("defaultgrade", 1);
        }
        node.withText("penalty", 0).withText("hidden", 0).withText("idnumber", question.id());
        body(node, body);
        XmlNode tags = XmlNode.named("tags");
        question.tags().forEach(tag -> tags.with(XmlNode.named("tag").withText("text", tag)));
        return tags.children().isEmpty() ? node : node.with(tags);
    }

    private void body(XmlNode node, Body body) {
        if (body instanceof Body.Choices choices) {
            node.withText("single", choices.single()).withText("shuffleanswers", true).withText("answernumbering", "abc");
            choices.answers()
                    .forEach(answer -> node.with(answer(html(answer.text()), answer.percent(), "html", answer.feedback())));
        } else if (body instanceof Body.Words words) {
            node.withText("usecase", 0);
            words.answers().forEach(
                    answer -> node.with(answer(answer.text(), answer.percent(), "moodle_auto_format", answer.feedback())));
        } else if (body instanceof Body.Numbers numbers) {
            numbers(node, numbers);
        } else if (body instanceof Body.Pairs pairs) {
            node.withText("shuffleanswers", true);
            pairs.pairs().forEach(pair -> node.with(text("subquestion", pair.question().isBlank() ? null : pair.question())
                    .with(XmlNode.named("answer").withText("text", pair.answer()))));
        } else if (body instanceof Body.Sequence sequence) {
            node.withText("layouttype", "VERTICAL").withText("selecttype", "ALL").withText("selectcount", 0)
                    .withText("gradingtype", "ABSOLUTE_POSITION").withText("showgrading", "SHOW");
            for (int i = 0; i < sequence.items().size(); i++) {
                node.with(answer(html(sequence.items().get(i)), BigDecimal.valueOf(i + 1L), "html", null));
            }
        }
    }

    /** A unit is shown to teachers only: Moodle's learners would have to type it. */
    private void numbers(XmlNode node, Body.Numbers numbers) {
        numbers.answers().forEach(number -> node
                .with(answer(number.value().toPlainString(), number.percent(), "moodle_auto_format", number.feedback())
                        .withText("tolerance", number.tolerance().toPlainString())));
        if (numbers.unit() != null) {
            node.with(XmlNode.named("units").with(XmlNode.named("unit").withText("multiplier", 1)
                    .withText("unit_name", numbers.unit()))).withText("unitgradingtype", 0).withText("showunits", 3);
        }
    }

    private XmlNode answer(String text, BigDecimal percent, String format, String feedback) {
        return XmlNode.named("answer").with("fraction", percent.toPlainString()).with("format", format).withText("text", text)
                .with(text("feedback", feedback));
    }

    /** @param markdown or null */
    private XmlNode text(String name, String markdown) {
        return XmlNode.named(name).with("format", "html").withText("text", markdown == null ? "" : html(markdown));
    }

    private String cloze(Body.Gaps body) throws UnfitItemException {
        String stem = html(question.stem());
        String text = html(body.text());
        if (Cloze.isIn(stem) || Cloze.isIn(text)) {
            throw UnfitItemException.skipped("Its text looks like a gap of Moodle's own.");
        }
        for (int i = 1; i <= body.gaps().size(); i++) {
            String mark = Body.Gaps.mark(i);
            if (text.indexOf(mark) < 0 || text.indexOf(mark) != text.lastIndexOf(mark)) {
                throw UnfitItemException.skipped("A gap of it stands where Moodle can't have one, as in an address.");
            }
        }
        for (int i = 1; i <= body.gaps().size(); i++) {
            text = text.replace(Body.Gaps.mark(i), Cloze.written(body.gaps().get(i - 1), this::html));
        }
        return stem + "\n" + XmlGaps.BETWEEN + "\n" + text;
    }

    private String html(String markdown) {
        String html = Markup.toHtml(markdown);
        if (!Markup.toMarkdown(html).text().equals(markdown.replace("\r\n", "\n").strip())) {
            losses.add(
                    new Loss(Part.MARKUP, "A text looks the same in HTML, but its Markdown will be written in another way."));
        }
        return html;
    }
}
