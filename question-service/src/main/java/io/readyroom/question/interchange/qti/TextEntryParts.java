package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.key.AnswerKey;

/** Makes a field that a word or a number is typed into. */
final class TextEntryParts {

    private final AuthoredQuestion question;
    private final XmlElement stem;

    TextEntryParts(AuthoredQuestion question, XmlElement stem) {
        this.question = question;
        this.stem = stem;
    }

    ItemParts parts() {
        TextEntry content = (TextEntry) question.content();
        AnswerKey.Text key = (AnswerKey.Text) question.key();
        List<XmlElement> body = List.of(stem, answer(content, key));
        if (key.expects().equals("number")) {
            XmlElement response = Qti3.response(Qti3.RESPONSE, "single", "float", List.of(key.text()));
            return new ItemParts(List.of(response), body, List.of(Qti3.point(isRight(key))), Map.of());
        }
        XmlElement response = Qti3.response(Qti3.RESPONSE, "single", "string", List.of(key.text()),
                Qti3.mapping(key.accepted(), false));
        return new ItemParts(List.of(response), body, List.of(Qti3.mapped(Qti3.RESPONSE)), Map.of());
    }

    private static XmlElement isRight(AnswerKey.Text key) {
        BigDecimal tolerance = key.tolerance();
        Map<String, String> attributes = tolerance == null ? Qti3.with("tolerance-mode", "exact")
                : Qti3.with("tolerance-mode", "absolute", "tolerance", tolerance + " " + tolerance);
        return Qti3.any(key.accepted().stream().map(number -> Qti3.element("qti-equal", attributes,
                Qti3.variable(Qti3.RESPONSE), Qti3.value("float", number))).toList());
    }

    private static XmlElement answer(TextEntry content, AnswerKey.Text key) {
        int longest = key.accepted().stream().mapToInt(String::length).max().orElse(1);
        List<XmlNode> children = new ArrayList<>();
        children.add(Qti3.element("qti-text-entry-interaction",
                Qti3.with("response-identifier", Qti3.RESPONSE, "expected-length", String.valueOf(Math.max(1, longest)),
                        Own.MAX_LENGTH, String.valueOf(content.maxLength()),
                        Own.UNIT, content.unit() == null ? null : Escaped.encode(content.unit()))));
        if (content.unit() != null) {
            children.add(new XmlText(" " + content.unit()));
        }
        return Qti3.element("div", Qti3.with(Own.ANSWER, "true"), Qti3.element("p", Map.of(), children));
    }
}
