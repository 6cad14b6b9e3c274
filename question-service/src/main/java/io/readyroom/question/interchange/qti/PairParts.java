package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.key.AnswerKey;

/** Makes match interactions: of sources and targets, and of statements and yes and no. */
final class PairParts {

    private static final String YES = "YES";
    private static final String NO = "NO";

    private final Texts texts;
    private final AuthoredQuestion question;
    private final XmlElement stem;

    PairParts(Texts texts, AuthoredQuestion question, XmlElement stem) {
        this.texts = texts;
        this.question = question;
        this.stem = stem;
    }

    ItemParts parts() throws IOException {
        return question.content() instanceof Matching matching ? matching(matching, (AnswerKey.Matches) question.key())
                : grid((StatementGrid) question.content(), (AnswerKey.Answers) question.key());
    }

    private ItemParts matching(Matching content, AnswerKey.Matches key) throws IOException {
        Set<String> sources = new HashSet<>(content.sources().stream().map(Choice::id).toList());
        Map<String, String> identifiers = new LinkedHashMap<>();
        boolean clash = content.targets().stream().anyMatch(target -> sources.contains(target.id()));
        content.targets().forEach(target -> identifiers.put(target.id(), clash ? "T_" + target.id() : target.id()));
        List<XmlElement> first = new ArrayList<>();
        for (Choice source : content.sources()) {
            first.add(choice(source.id(), source.text(), Qti3.with("match-max", content.reuseSources() ? "0" : "1")));
        }
        List<XmlElement> second = new ArrayList<>();
        Map<String, XmlElement> shows = new LinkedHashMap<>();
        List<String> right = new ArrayList<>();
        for (Choice target : content.targets()) {
            String identifier = identifiers.get(target.id());
            second.add(choice(identifier, target.text(),
                    Qti3.with("match-max", "1", "fixed", "true", Own.ID, clash ? target.id() : null)));
            right.add(key.matches().get(target.id()) + " " + identifier);
            shows.put(target.id(), isPaired(content.sources().stream().map(source -> source.id() + " " + identifier).toList()));
        }
        return parts(Qti3.with("shuffle", "true"), first, second, right, shows);
    }

    private ItemParts grid(StatementGrid content, AnswerKey.Answers key) throws IOException {
        List<XmlElement> first = new ArrayList<>();
        Map<String, XmlElement> shows = new LinkedHashMap<>();
        List<String> right = new ArrayList<>();
        for (Choice statement : content.statements()) {
            String id = statement.id();
            first.add(choice(id, statement.text(), Qti3.with("match-max", "1")));
            right.add(id + " " + (key.answers().get(id) ? YES : NO));
            shows.put(id, isPaired(List.of(id + " " + YES, id + " " + NO)));
        }
        boolean german = "de".equals(question.language());
        List<XmlElement> second = List.of(answer(YES, german ? "Ja" : "Yes"), answer(NO, german ? "Nein" : "No"));
        return parts(Qti3.with("shuffle", "false", "class", "qti-match-tabular"), first, second, right, shows);
    }

    private ItemParts parts(Map<String, String> layout, List<XmlElement> first, List<XmlElement> second, List<String> right,
            Map<String, XmlElement> shows) {
        Map<String, String> attributes = Qti3.with("response-identifier", Qti3.RESPONSE, "max-associations",
                String.valueOf(right.size()));
        attributes.putAll(layout);
        XmlElement interaction = Qti3.element("qti-match-interaction", attributes,
                Qti3.element("qti-simple-match-set", Map.of(), first), Qti3.element("qti-simple-match-set", Map.of(), second));
        return new ItemParts(
                List.of(Qti3.response(Qti3.RESPONSE, "multiple", "directedPair", right, Qti3.mapping(right, true))),
                List.of(stem, interaction), List.of(Qti3.mapped(Qti3.RESPONSE)), shows);
    }

    private XmlElement choice(String identifier, String text, Map<String, String> attributes) throws IOException {
        Map<String, String> all = Qti3.with("identifier", identifier);
        all.putAll(attributes);
        return Qti3.element("qti-simple-associable-choice", all, texts.division(text));
    }

    private static XmlElement answer(String identifier, String text) {
        return Qti3.element("qti-simple-associable-choice", Qti3.with("identifier", identifier, "match-max", "0"),
                new XmlText(text));
    }

    private static XmlElement isPaired(List<String> pairs) {
        return Qti3.any(pairs.stream().map(pair -> Qti3.member(Qti3.value("directedPair", pair), Qti3.RESPONSE)).toList());
    }
}
