package io.readyroom.question.lint;

import static io.readyroom.question.lint.QuestionMother.CLOCK;
import static io.readyroom.question.lint.QuestionMother.explained;
import static io.readyroom.question.lint.QuestionMother.found;
import static io.readyroom.question.lint.QuestionMother.german;
import static io.readyroom.question.lint.QuestionMother.hotspot;
import static io.readyroom.question.lint.QuestionMother.options;
import static io.readyroom.question.lint.QuestionMother.outline;
import static io.readyroom.question.lint.QuestionMother.reference;
import static io.readyroom.question.lint.QuestionMother.sound;
import static io.readyroom.question.lint.QuestionMother.stem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;

/** For each rule a question that has the defect and a neighbour that hasn't. */
class WordingRulesTest {

    @ParameterizedTest
    @ValueSource(strings = { "Which of these services is not available in the region?", "Which statement isn't true?",
            "Which feature does the container not support, whatever the plan?", "What can't be exported?",
            "All of the following read text except", "Each of these is a valid role, except:",
            "Select the statement that is not true.", "Choose the option which does not cost anything." })
    void unmarkedNegative(String stem) {
        assertThat(found("unmarked-negative", stem(stem))).extracting(Finding::field).containsExactly("stem");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Welche Aussage trifft nicht zu?", "Welcher Dienst ist kein Teil der Lösung?",
            "Wählen Sie die Aussage, die nicht zutrifft.", "Alle Dienste lesen Text außer:" })
    void unmarkedNegativeInGerman(String stem) {
        assertThat(found("unmarked-negative", german(stem(stem)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Which of these services is **not** available in the region?",
            "Which of these services is NOT available?", "All of the following read text **except**",
            "The app must not store keys. Which service fits?", "Which service fits, if the data may not leave the region?",
            "Which service should you use so that the key is not stored?", "The call does not fail. What should you do?",
            "Which service reads text that is not printed?", "When the network is not available, which service goes on?",
            "If the call was not answered, what should the client do?",
            "Who should approve the call and why is it not enough?" })
    void unmarkedNegativeSparesMarkedOnesAndOtherClauses(String stem) {
        assertThat(found("unmarked-negative", stem(stem))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Welche Aussage trifft **nicht** zu?", "Welche Aussage trifft NICHT zu?",
            "Der Schlüssel darf nicht gespeichert werden. Welcher Dienst passt?",
            "Welchen Dienst verwenden Sie, wenn die Daten das Land nicht verlassen dürfen?" })
    void unmarkedNegativeSparesMarkedOnesInGerman(String stem) {
        assertThat(found("unmarked-negative", german(stem(stem)))).isEmpty();
    }

    @Test
    void noQuestion() {
        assertThat(found("no-question", stem("A depot keeps its timetables in a storage account. Drivers ask for them.")))
                .extracting(Finding::field).containsExactly("stem");
        assertThat(found("no-question", stem("```\nreturn 1;\n```"))).hasSize(1);
        assertThat(found("no-question", german(stem("Ein Depot speichert Fahrpläne. Fahrer fragen danach.")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "A depot keeps timetables. Which service fits?", "Complete the call.",
            "For each statement, decide whether it is true.", "The service that turns speech into text is",
            "The service that turns speech into text is:", "Read the log, then choose the cause." })
    void noQuestionSparesInstructionsAndSentencesToComplete(String stem) {
        assertThat(found("no-question", stem(stem))).isEmpty();
    }

    @Test
    void noQuestionKnowsGermanInstructions() {
        assertThat(found("no-question", german(stem("Ein Depot speichert Fahrpläne. Ordnen Sie die Schritte.")))).isEmpty();
        assertThat(found("no-question", german(stem("Wähle den Dienst.")))).isEmpty();
    }

    @Test
    void readingLevel() {
        String hard = "Notwithstanding organisational restructuring considerations regarding infrastructural consolidation, "
                + "departments simultaneously necessitating comprehensive documentation requirements alongside interoperability "
                + "specifications nevertheless predominantly anticipate substantial administrative simplification throughout "
                + "implementation. Which service fits?";

        assertThat(found("reading-level", stem(hard))).singleElement().satisfies(
                finding -> assertThat(finding.sentence()).containsPattern("LIX of [0-9]+; up to 50"));
        assertThat(found("reading-level", sound())).isEmpty();
    }

    /** Other people's names are no long words of the author's; nor is code, nor a stem too short to measure. */
    @Test
    void readingLevelSparesNamesCodeAndShortStems() {
        String named = "We keep the file in Microsoft Foundry with Azure Document Intelligence and Azure Content Understanding. "
                + "We call it by `CognitiveServicesManagementClient` or by `DocumentIntelligenceAdministrationClient` from an "
                + "app of our own. Which one of the two is right for us to use in the app when we read a page?";

        assertThat(found("reading-level", stem(named))).isEmpty();
        assertThat(found("reading-level", stem("Which interoperability specification necessitates documentation?"))).isEmpty();
    }

    @Test
    void timeSensitiveWords() {
        assertThat(found("time-sensitive-words", stem("The service is currently free. Which plan fits?")))
                .extracting(Finding::field).containsExactly("stem");
        assertThat(found("time-sensitive-words", explained(sound(), "general", "In the latest stable API, speech is text.")))
                .extracting(Finding::field).containsExactly("explanations.general");
        assertThat(found("time-sensitive-words", german(options("Die aktuelle Version der API", "Eine alte Version"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "As of 2026, the service is currently free. Which plan fits?",
            "A new name must count within the hour. Which feature fits?", "The app misses it today. What should change?",
            "The call sets `currently=1`. What happens?", "The latest call of each driver counts. Which service fits?" })
    void timeSensitiveWordsSparesDatesStoriesAndCode(String stem) {
        assertThat(found("time-sensitive-words", stem(stem))).isEmpty();
    }

    @Test
    void strippedHtml() {
        assertThat(found("stripped-html", stem("Replace <your-key> in the call. Which one fits?"))).singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("\"<your-key>\""));
        assertThat(found("stripped-html", explained(sound(), "a", "It would be right <br> if words were read.")))
                .extracting(Finding::field).containsExactly("explanations.a");
        assertThat(found("stripped-html", stem("<table><tr><td>1</td></tr></table>\n\nWhich one fits?"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Replace `<your-key>` in the call. Which one fits?", "With 3 < 4 and 5 > 4, which one fits?",
            "See <https://learn.microsoft.com/azure>. Which one fits?",
            "```xml\n<speak>Hello</speak>\n```\n\nWhich one fits?" })
    void strippedHtmlSparesCodeAndAddresses(String stem) {
        assertThat(found("stripped-html", stem(stem))).isEmpty();
    }

    @Test
    void insecureLink() {
        assertThat(found("insecure-link", stem("See [the page](http://example.com). Which one fits?")))
                .extracting(Finding::field).containsExactly("stem");
        assertThat(found("insecure-link", stem("![Two boxes](https://example.com/x.png)\n\nWhich one fits?"))).singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("isn't among the bank's media"));
        assertThat(found("insecure-link",
                QuestionMother.citing(sound(), reference("https://example.com", QuestionMother.TODAY),
                        reference("http://example.com", QuestionMother.TODAY))))
                .extracting(Finding::field).containsExactly("references[1].url");
    }

    @Test
    void insecureLinkSparesHttpsCodeAndMedia() {
        assertThat(found("insecure-link", stem("See [the page](HTTPS://example.com). Which one fits?"))).isEmpty();
        assertThat(found("insecure-link", stem("It listens on `http://localhost:8080`. Which one fits?"))).isEmpty();
        assertThat(found("insecure-link", stem("![Two boxes](/v1/media/0a1b)\n\nWhich one fits?"))).isEmpty();
    }

    @Test
    void missingAltText() {
        assertThat(found("missing-alt-text", hotspot(""))).extracting(Finding::field).containsExactly("image.alt");
        assertThat(found("missing-alt-text", hotspot("diagram 2.png"))).hasSize(1);
        assertThat(found("missing-alt-text", hotspot("pipeline.png"))).hasSize(1);
        assertThat(found("missing-alt-text", hotspot("Screenshot"))).hasSize(1);
        assertThat(found("missing-alt-text", stem("![](/v1/media/0a1b)\n\nWhich one fits?"))).extracting(Finding::field)
                .containsExactly("stem");
        assertThat(found("missing-alt-text", stem("![Two **boxes**](/v1/media/0a1b)\n\nWhich one fits?"))).isEmpty();
    }

    @Test
    void oldProductName() {
        assertThat(found("old-product-name", stem("The app signs in with Azure AD. Which role fits?"))).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("stem");
                    assertThat(finding.sentence()).contains("\"Azure AD\" is an old name since 2023-07-11",
                            "learn.microsoft.com", "Write \"Microsoft Entra ID\"");
                });
        assertThat(found("old-product-name", options("Azure Speech", "QnA Maker", "Azure Vision"))).singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("has been retired since 2025-10-31"));
    }

    /** One finding for a product, however often it is named. */
    @Test
    void oldProductNameIsToldOnce() {
        assertThat(found("old-product-name",
                stem("Azure AD and Azure Active Directory. Azure AD again. Which role fits in Azure AI Studio?"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "The app signs in with Microsoft Entra ID (formerly Azure AD). Which role fits?",
            "The app was built for Azure AD, since renamed. Which role fits?",
            "Customers sign in by Azure AD B2C. Which role fits?",
            "The app calls `Azure AD`. Which role fits?", "Luis needs a role. Which one fits?",
            "The role is **Cognitive Services User**. Which scope fits?", "Azure AI Search holds it. Which role fits?" })
    void oldProductNameSparesMarkedSentencesLongerNamesAndCode(String stem) {
        assertThat(found("old-product-name", stem(stem))).isEmpty();
    }

    @Test
    void oldProductNameKnowsGermanMarks() {
        assertThat(found("old-product-name", german(stem("Das frühere Azure AD prüft das. Welche Rolle passt?")))).isEmpty();
        assertThat(found("old-product-name", german(stem("Azure AD prüft das. Welche Rolle passt?")))).hasSize(1);
    }

    /** The exam asks by the names of its outline: what was renamed after it is right there. */
    @Test
    void oldProductNameIsRightForAnOlderOutline() {
        LintContext before = LintContext.of(CLOCK, List.of(outline("2023-07-10", null, "plan.services.1")), List.of());
        LintContext after = LintContext.of(CLOCK, List.of(outline("2023-07-11", null, "plan.services.1")), List.of());

        assertThat(Linter.lint(stem("The app signs in with Azure AD. Which role fits?"), before)).isEmpty();
        assertThat(Linter.lint(stem("The app signs in with Azure AD. Which role fits?"), after)).hasSize(1);
    }

    /** Prompt flow has a day on which it will be gone; until then it is a product like others. */
    @Test
    void oldProductNameWaitsForTheDay() {
        assertThat(found("old-product-name", stem("The team keeps a prompt flow. Which node fits?"))).isEmpty();
    }
}
