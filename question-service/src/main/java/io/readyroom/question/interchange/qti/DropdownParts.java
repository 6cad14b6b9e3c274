package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.key.AnswerKey;

/** Makes choices within a text. */
final class DropdownParts {

    private final Texts texts;
    private final AuthoredQuestion question;
    private final XmlElement stem;

    DropdownParts(Texts texts, AuthoredQuestion question, XmlElement stem) {
        this.texts = texts;
        this.question = question;
        this.stem = stem;
    }

    ItemParts parts() throws IOException {
        Dropdown content = (Dropdown) question.content();
        Map<String, String> selections = ((AnswerKey.Selections) question.key()).selections();
        List<XmlElement> responses = new ArrayList<>();
        List<XmlElement> points = new ArrayList<>();
        Map<String, XmlElement> shows = new LinkedHashMap<>();
        Map<String, XmlElement> interactions = new LinkedHashMap<>();
        for (Gap gap : content.gaps()) {
            String response = Qti3.RESPONSE + "_" + gap.id();
            responses.add(Qti3.response(response, "single", "identifier",
                    List.of(identifier(gap, selections.get(gap.id())))));
            points.add(Qti3.point(Qti3.match(Qti3.variable(response), Qti3.correct(response))));
            interactions.put(gap.id(), interaction(gap, response));
            gap.options().forEach(option -> shows.put(gap.id() + "." + option.id(),
                    Qti3.match(Qti3.variable(response), Qti3.value("identifier", identifier(gap, option.id())))));
        }
        return new ItemParts(responses, body(content, interactions), points, shows);
    }

    private static XmlElement interaction(Gap gap, String response) {
        List<XmlElement> choices = new ArrayList<>();
        for (Choice option : gap.options()) {
            choices.add(Qti3.element("qti-inline-choice",
                    Qti3.with("identifier", identifier(gap, option.id()), Own.ID, option.id(), Own.MARKDOWN,
                            Escaped.encode(option.text())),
                    new XmlText(BodyText.plain(option.text()))));
        }
        return Qti3.element("qti-inline-choice-interaction",
                Qti3.with("response-identifier", response, "shuffle", "true", Own.GAP, gap.id()), choices);
    }

    /** Identifiers are an item's, ids are a gap's. */
    private static String identifier(Gap gap, String option) {
        return gap.id() + "_" + option;
    }

    /** The text with the choices where its marks are. A mark that stands where no choice can stand has its choice below. */
    private List<XmlElement> body(Dropdown content, Map<String, XmlElement> interactions) throws IOException {
        Map<String, XmlElement> left = new LinkedHashMap<>(interactions);
        XmlElement text = texts.division(content.body(), Qti3.with(Own.BODY, "true"));
        List<XmlElement> body = new ArrayList<>(List.of(stem, text.with(filled(text.children(), left))));
        if (!left.isEmpty()) {
            List<XmlNode> below = new ArrayList<>();
            left.forEach((gap, interaction) -> below.add(Qti3.element("p", Map.of(), new XmlText("{{" + gap + "}} "),
                    interaction)));
            body.add(Qti3.element("div", Qti3.with(Own.ANSWER, "true"), below));
        }
        return body;
    }

    private static List<XmlNode> filled(List<XmlNode> nodes, Map<String, XmlElement> left) {
        List<XmlNode> filled = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                filled.add(element.with(filled(element.children(), left)));
            } else if (node instanceof XmlText text) {
                filled.addAll(filled(text.text(), left));
            }
        }
        return filled;
    }

    private static List<XmlNode> filled(String text, Map<String, XmlElement> left) {
        List<XmlNode> filled = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 1)) {
            int end = text.indexOf("}}", at);
            XmlElement interaction = end < 0 ? null : left.remove(text.substring(at + 2, end));
            if (interaction != null) {
                filled.add(new XmlText(text.substring(from, at)));
                filled.add(interaction);
                from = end + 2;
            }
        }
        filled.add(new XmlText(text.substring(from)));
        return filled;
    }
}
