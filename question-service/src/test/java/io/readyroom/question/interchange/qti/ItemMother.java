package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

/** Items as text, and what reading them gives. */
final class ItemMother {

    static final String MATCH_CORRECT = "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>";
    static final String MAP_RESPONSE = "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p2/rptemplates/map_response.xml\"/>";

    private ItemMother() {
    }

    /** An item of QTI 2.1 with a score; what stands in it is given. */
    static String item(String... parts) {
        return """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q-1" title="q-1" adaptive="false"
                  timeDependent="false">
                  %s
                </assessmentItem>""".formatted(String.join("\n", parts));
    }

    static String response(String cardinality, String baseType, String inner) {
        return "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"" + cardinality + "\" baseType=\"" + baseType + "\">"
                + inner
                + "</responseDeclaration><outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>";
    }

    static String correct(String... values) {
        return "<correctResponse><value>" + String.join("</value><value>", values) + "</value></correctResponse>";
    }

    static String body(String inner) {
        return "<itemBody>" + inner + "</itemBody>";
    }

    /** Choices A, B, C … with the texts. */
    static String choices(int max, String... texts) {
        StringBuilder choices = new StringBuilder(
                "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxChoices=\""
                        + max + "\"><prompt>Which?</prompt>");
        for (int i = 0; i < texts.length; i++) {
            choices.append("<simpleChoice identifier=\"").append((char) ('A' + i)).append("\">").append(texts[i])
                    .append("</simpleChoice>");
        }
        return choices.append("</choiceInteraction>").toString();
    }

    static String rules(String inner) {
        return "<responseProcessing>" + inner + "</responseProcessing>";
    }

    static String when(String condition, String outcome, String value) {
        return "<responseCondition><responseIf>" + condition + "<setOutcomeValue identifier=\"" + outcome + "\">" + value
                + "</setOutcomeValue></responseIf></responseCondition>";
    }

    static String value(String baseType, String text) {
        return "<baseValue baseType=\"" + baseType + "\">" + text + "</baseValue>";
    }

    static final String VARIABLE = "<variable identifier=\"RESPONSE\"/>";

    static ItemOutcome read(String xml) {
        return imported(xml.getBytes(StandardCharsets.UTF_8)).only();
    }

    static ItemOutcome.Read question(String xml) {
        return imported(xml.getBytes(StandardCharsets.UTF_8)).onlyRead();
    }

    static CollectedImport imported(byte[] file) {
        CollectedImport sink = new CollectedImport();
        try {
            importInto(sink, file, ReadLimits.DEFAULT);
        } catch (RefusedFileException e) {
            throw new AssertionError("refused: " + e.getMessage(), e);
        }
        return sink;
    }

    static void importInto(CollectedImport sink, byte[] file, ReadLimits limits) throws RefusedFileException {
        try {
            Path path = Files.createTempFile("qti", ".bin");
            try {
                Files.write(path, file);
                new QtiReader().read(path, limits, sink);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
