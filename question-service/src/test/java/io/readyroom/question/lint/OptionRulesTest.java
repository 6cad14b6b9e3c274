package io.readyroom.question.lint;

import static io.readyroom.question.lint.QuestionMother.dropdown;
import static io.readyroom.question.lint.QuestionMother.found;
import static io.readyroom.question.lint.QuestionMother.german;
import static io.readyroom.question.lint.QuestionMother.grid;
import static io.readyroom.question.lint.QuestionMother.multiple;
import static io.readyroom.question.lint.QuestionMother.options;
import static io.readyroom.question.lint.QuestionMother.ordering;
import static io.readyroom.question.lint.QuestionMother.single;
import static io.readyroom.question.lint.QuestionMother.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.lint.rule.Finding;

/** For each rule a question that has the defect and a neighbour that hasn't. */
class OptionRulesTest {

    @Test
    void duplicateOption() {
        assertThat(found("duplicate-option", options("Azure Speech", "Azure Language", "azure  **language**.", "Azure Vision")))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("options.c");
                    assertThat(finding.sentence()).contains("the same as a");
                });
        assertThat(found("duplicate-option", ordering("Create the index", "Create the source", "Create the index"))).hasSize(1);
        assertThat(found("duplicate-option", dropdown("{{g1}}", "`true`", "`false`", "`false`"))).extracting(Finding::field)
                .containsExactly("gaps.g1.c");
    }

    /** In code, case and signs are all the difference; two pictures without words are two pictures. */
    @Test
    void duplicateOptionSparesCodeAndPictures() {
        assertThat(found("duplicate-option", options("`True`", "`true`", "`-20%`", "`20%`"))).isEmpty();
        assertThat(found("duplicate-option", options("![A bar](/v1/media/1)", "![A bar](/v1/media/2)"))).isEmpty();
        assertThat(found("duplicate-option", sound())).isEmpty();
    }

    @Test
    void overlappingOptions() {
        assertThat(found("overlapping-options", options("10–20 minutes", "1–10 minutes", "21–30 minutes")))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("options.b");
                    assertThat(finding.sentence()).contains("that of a");
                });
        assertThat(found("overlapping-options", options("Azure Speech and Azure Language", "Azure Speech", "Azure Vision")))
                .extracting(Finding::field).containsExactly("options.b");
        assertThat(found("overlapping-options", german(options("mehr als 3 Tage", "bis zu 5 Tage")))).hasSize(1);
    }

    @Test
    void overlappingOptionsSparesBoundsThatMeetAndOtherUnits() {
        assertThat(found("overlapping-options", options("10 to 20 minutes", "less than 10 minutes", "more than 20 minutes")))
                .isEmpty();
        assertThat(found("overlapping-options", options("1–10 hours", "1–10 minutes"))).isEmpty();
        assertThat(found("overlapping-options", options("10", "20", "30"))).isEmpty();
        assertThat(found("overlapping-options", options("`az login`", "`az login --identity`"))).isEmpty();
        assertThat(found("overlapping-options", options("Fast transcription", "Batch transcription"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "All of the above", "None of the above.", "None of these", "All of the above are correct",
            "Both A and B", "A and C only", "A, B and C", "All answers are correct", "Neither of these options",
            "Alle genannten", "Keine der genannten Antworten", "Alle Antworten sind richtig", "Keine der oben genannten",
            "Sowohl A als auch B", "Alle Aussagen treffen zu" })
    void allOrNoneOfTheAbove(String option) {
        assertThat(found("all-or-none-of-the-above", options("Azure Speech", "Azure Vision", option)))
                .extracting(Finding::field).containsExactly("options.c");
    }

    @ParameterizedTest
    @ValueSource(strings = { "All of the files in the container", "None", "Both regions at once", "A composed model",
            "All users in the tenant", "Alle anderen Ports sperren", "Keine Verschlüsselung", "Delete none of the replicas" })
    void allOrNoneSparesOptionsThatSaySomething(String option) {
        assertThat(found("all-or-none-of-the-above", options("Azure Speech", "Azure Vision", option))).isEmpty();
    }

    @Test
    void longestOptionRight() {
        assertThat(found("longest-option-right",
                options("Assign the role to the managed identity of the app, since keys are switched off", "Assign a policy",
                        "Rotate both keys now", "Restart the app")))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("options.b");
                    assertThat(finding.sentence()).contains("has 79 characters, the longest wrong one 20");
                });
    }

    @Test
    void longestOptionRightSparesWrongOnesShortNamesAndSeveralRightOnes() {
        assertThat(found("longest-option-right",
                options("Restart the app", "Assign the role to the managed identity of the app, since keys are switched off")))
                .isEmpty();
        assertThat(found("longest-option-right", options("Azure Speech", "OCR", "PII"))).isEmpty();
        assertThat(found("longest-option-right",
                multiple(List.of("Assign the role to the managed identity of the app", "Restart it"), "Stop", "Wait")))
                .isEmpty();
    }

    @Test
    void absoluteWords() {
        assertThat(found("absolute-words", options("Retry with backoff", "Always retry at once", "Show the error")))
                .extracting(Finding::field).containsExactly("options.a");
        assertThat(found("absolute-words", german(options("Bei Bedarf", "Niemals", "Beim Start")))).hasSize(1);
        Map<String, Boolean> statements = new LinkedHashMap<>();
        statements.put("The key is stored.", true);
        statements.put("The key is never sent.", false);
        assertThat(found("absolute-words", grid(statements))).extracting(Finding::field).containsExactly("statements.s2");
    }

    @Test
    void absoluteWordsSparesBalancedOptionsCodeAndRightOnes() {
        assertThat(found("absolute-words", options("Never send the key", "Always send the key"))).isEmpty();
        assertThat(found("absolute-words", options("`ifNotPresent`", "`always`", "`never_pull`"))).isEmpty();
        assertThat(found("absolute-words", options("Never send the key", "Send the key", "Print the key"))).isEmpty();
    }

    @Test
    void keyEcho() {
        assertThat(found("key-echo", single("The interface is described by an OpenAPI document. Which tool fits?",
                "OpenAPI tool", "Function calling", "Code interpreter"))).singleElement().satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("options.b");
                    assertThat(finding.sentence()).contains("\"openapi\"");
                });
        assertThat(found("key-echo", single("The team needs transcripts of its calls. What should it use?",
                "Batch transcription", "Entity linking", "Image captions"))).hasSize(1);
    }

    @Test
    void keyEchoSparesEchoesInWrongOptionsAndCommonWords() {
        assertThat(found("key-echo", single("The interface is described by an OpenAPI document. Which tool fits?",
                "OpenAPI tool", "Document reader", "Code interpreter"))).isEmpty();
        assertThat(found("key-echo", single("The team needs transcripts of its calls. What should it use?",
                "Batch transcription", "Fast transcription", "Image captions"))).isEmpty();
        assertThat(found("key-echo", single("Which service should the application use?", "A service of its own", "A queue",
                "A table"))).isEmpty();
    }

    @Test
    void grammaticalCue() {
        assertThat(found("grammatical-cue", single("What holds the documents is an", "index", "table", "queue")))
                .extracting(Finding::field).containsExactly("options.a");
        assertThat(found("grammatical-cue", dropdown("Create a {{g1}} first.", "skillset", "index", "data source")))
                .extracting(Finding::field).containsExactly("gaps.g1.a");
    }

    @Test
    void grammaticalCueSparesArticlesThatFitAllInitialsAndGerman() {
        assertThat(found("grammatical-cue", single("What holds the documents is a", "user store", "table", "queue"))).isEmpty();
        assertThat(found("grammatical-cue", single("What you need is an", "SDK", "index", "hour of time"))).isEmpty();
        assertThat(found("grammatical-cue", single("What holds the documents is a(n)", "index", "table"))).isEmpty();
        assertThat(found("grammatical-cue", german(dropdown("Legen Sie a {{g1}} an.", "Index", "Tabelle")))).isEmpty();
    }

    @Test
    void repeatedStart() {
        assertThat(found("repeated-start", options("A custom model for images", "A custom model for speech",
                "a custom model for text"))).singleElement().satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("options");
                    assertThat(finding.sentence()).contains("\"A custom model for\"");
                });
        assertThat(
                found("repeated-start", options("A custom model for images", "A custom model for speech", "A prebuilt model")))
                .isEmpty();
        assertThat(found("repeated-start", sound())).isEmpty();
    }
}
