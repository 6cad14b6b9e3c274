package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The page at / in a real browser. Runs where there is a Chromium (a Maven profile looks for it), and is left out, not skipped,
 * where there is none.
 */
@ExtendWith(SharedSystem.class)
class BrowserIT {

    private static final Path PICTURES = SharedSystem.TARGET.resolve("screenshots");
    private static final int QUESTIONS = 35;
    /** As many stops as the longest question could have, and some more. */
    private static final int MOST_STOPS = 120;

    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    /** No mouse, a phone's width: Tab, Space, Enter, arrow keys and letters take a person to the result and its reasons. */
    @Test
    void canBeSatWithTheKeyboardAtPhoneWidth() {
        BrowserTab page = browser.open();
        page.resize(360, 740, true);
        page.goTo(SharedSystem.get().url("gateway") + "/");
        page.awaitHeading("Developing AI Apps and Agents on Azure");
        assertThat(text(page)).contains("Free sample · AI-103", "The free sample of AI-102");
        assertFits(page);
        activate(page, "Start the free sample");
        for (int number = 1; number <= QUESTIONS; number++) {
            page.awaitHeading("Question " + number + " of " + QUESTIONS);
            assertFits(page);
            answerByKeyboard(page);
            page.press(BrowserTab.Key.ENTER);
        }
        activate(page, "Submit");
        page.awaitHeading("\\d+ of \\d+ points");
        assertFits(page);
        assertThat(text(page)).contains("95 % confidence", "scale from 1 to 1000", "assumed cut", "Plan and manage");
        page.screenshot(PICTURES.resolve("result-phone.png"));
        assertAllWasSaved(page);
        activate(page, "Review every question");
        page.awaitHeading("Review");
        await("review").until(() -> page.evaluate("document.querySelectorAll('article.reviewed').length").asInt() == QUESTIONS);
        assertThat(page.evaluate("document.querySelectorAll('article.reviewed .why').length").asInt())
                .as("explanations").isGreaterThan(4 * QUESTIONS);
        assertFits(page);
    }

    private static void answerByKeyboard(BrowserTab page) {
        int chosen = 0;
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.press(BrowserTab.Key.TAB);
            JsonNode focused = page.focused();
            String text = focused.path("text").asText();
            if (text.startsWith("Next") || text.equals("Review and submit")) {
                assertThat(focused.path("outline").asText()).as("visible focus").isNotEqualTo("none");
                return;
            }
            switch (focused.path("type").asText()) {
                case "radio", "checkbox" -> page.press(BrowserTab.Key.SPACE);
                case "select-one" -> {
                    for (int i = 0; i <= chosen; i++) {
                        page.press(BrowserTab.Key.DOWN);
                    }
                    chosen++;
                }
                case "text" -> page.type("four");
                case "button" -> {
                    if (text.startsWith("Add: ")) {
                        page.press(BrowserTab.Key.ENTER);
                    }
                }
                default -> {
                    // Something to read: code, a table, a case study.
                }
            }
        }
        throw new AssertionError("Tab never gets to the next question from: " + page.heading());
    }

    /** Tabs to the button of that name and presses it. */
    private static void activate(BrowserTab page, String name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.press(BrowserTab.Key.TAB);
            JsonNode focused = page.focused();
            if (focused.path("tag").asText().equals("button") && focused.path("text").asText().equals(name)) {
                page.press(BrowserTab.Key.ENTER);
                return;
            }
        }
        throw new AssertionError("Tab never gets to the button " + name);
    }

    private static void assertFits(BrowserTab page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth").asInt())
                .as("sideways scrolling of %s", page.heading()).isLessThanOrEqualTo(0);
    }

    private static void assertAllWasSaved(BrowserTab page) {
        String session = page.evaluate("JSON.parse(localStorage.getItem('readyroom')).sessionId").asText();
        assertThat(Database.named("exam").number("SELECT count(*) FROM answer WHERE session_id = ? AND response IS NOT NULL",
                UUID.fromString(session))).isEqualTo(QUESTIONS);
    }

    private static String text(BrowserTab page) {
        return page.evaluate("document.querySelector('main').textContent").asText();
    }

    /** Pictures for people, of the start, a question, a result and its review; and nothing of them comes from elsewhere. */
    @Test
    void showsAResultOnADesktop() {
        Sitting sitting = Sitting.ofFreeSample(Learner.guest());
        BrowserTab page = browser.open();
        page.resize(1280, 960, false);
        page.goTo(SharedSystem.get().url("gateway") + "/");
        page.evaluate("localStorage.clear()");
        page.goTo(SharedSystem.get().url("gateway") + "/?exam=ai-102");
        page.awaitHeading("Designing and Implementing a Microsoft Azure AI Solution");
        assertThat(text(page)).contains("retired this exam on 2026-06-30", "successor is AI-103", "The free sample of AI-103");
        page.screenshot(PICTURES.resolve("start.png"));
        resume(page, sitting);
        page.awaitHeading("Question 1 of 35");
        page.screenshot(PICTURES.resolve("question.png"));
        answerMostlyRight(sitting);
        sitting.submit().expect(202);
        JsonNode result = sitting.awaitResult();
        page.goTo(SharedSystem.get().url("gateway") + "/?result");
        page.awaitHeading(result.path("points").asInt() + " of " + result.path("maxPoints").asInt() + " points");
        page.screenshot(PICTURES.resolve("result.png"));
        activate(page, "Review every question");
        page.awaitHeading("Review");
        page.screenshot(PICTURES.resolve("review.png"));
        List<String> origins = Json.texts(page.evaluate(
                "[...new Set(performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin))]"));
        assertThat(origins).containsExactly(SharedSystem.get().url("gateway"));
    }

    /** As if this guest had started in this browser. */
    private static void resume(BrowserTab page, Sitting sitting) {
        page.evaluate("localStorage.setItem('readyroom', JSON.stringify({ refreshToken: '" + sitting.learner().refreshToken()
                + "', sessionId: '" + sitting.id() + "' }))");
        page.goTo(SharedSystem.get().url("gateway") + "/?resumed");
    }

    private static void answerMostlyRight(Sitting sitting) {
        ShippedBank bank = ShippedBank.freeSample();
        Random random = new Random(102);
        sitting.answerAll(question -> random.nextInt(100) < 72 ? Responses.byKey(bank.key(question))
                : Responses.any(question, random));
    }
}
