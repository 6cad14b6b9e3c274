package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page at /launch in a real browser, from a partner's assignment to the submitted session. Left out where there is no
 * Chromium, as {@link BrowserIT}.
 */
@ExtendWith(SharedSystem.class)
class LaunchBrowserIT {

    private static final Path PICTURES = SharedSystem.TARGET.resolve("screenshots");
    private static final String TITLE = "Autumn check";
    private static final String RETURN_URL = "https://academy.example/courses/7";

    private static Chromium browser;

    private final PartnerClient partner = PartnerClient.register();
    private final Database exams = Database.named("exam");

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    /** A page that kept the token in its address, or the session in a place that other tabs share, is found out here. */
    @Test
    void leadsFromTheLinkToTheSubmittedSessionAndBack() {
        UUID assignment = assign();
        String link = partner.address("candidate-1", assignment.toString());
        String token = link.substring(link.indexOf('#') + 1);
        assertThat(link).startsWith(SharedSystem.get().url("gateway") + "/launch#");
        BrowserTab page = browser.open();
        page.resize(360, 740, true);
        page.goTo(link);
        page.awaitHeading(TITLE);
        assertForgotten(page, token);
        assertThat(text(page)).contains("35 questions", "70 minutes", "The rules", "The clock runs");
        page.screenshot(PICTURES.resolve("launch.png"));

        press(page, "Start");
        page.awaitHeading("Question 1 of 35");
        page.evaluate("document.querySelector('.controls input, .controls select, .controls button').focus()");
        answerFirst(page);
        UUID session = session(assignment);
        await("saved").atMost(Duration.ofSeconds(10)).until(() -> answers(session) == 1);
        page.goTo("about:blank");
        page.goTo(SharedSystem.get().url("gateway") + "/launch");
        page.awaitHeading(TITLE);
        press(page, "Continue");
        page.awaitHeading("Question \\d+ of 35");

        press(page, "Submit …");
        press(page, "Submit");
        page.awaitHeading("\\d+ of \\d+ points");
        assertThat(page.evaluate("document.querySelector('a.way-back').href").asText()).isEqualTo(RETURN_URL);
        assertThat(text(page)).doesNotContain("make an account");
        assertThat(exams.number("SELECT count(*) FROM exam_session WHERE id = ? AND submitted_at IS NOT NULL", session))
                .isOne();
        assertThat(page.evaluate("localStorage.length").asInt()).as("in this tab only").isZero();
        assertNothingFromElsewhere(page);

        exams.update("UPDATE launch SET spent_at = spent_at - interval '61 s' WHERE session_id = ?", session);
        BrowserTab other = browser.open();
        other.goTo(link);
        other.awaitHeading("The link has been used");
        assertForgotten(other, token);
        assertThat(text(other)).contains("Ask whoever sent it for a new link");
    }

    @Test
    void saysWhatToDoWithALinkThatOpensNothing() {
        BrowserTab page = browser.open();
        page.goTo(SharedSystem.get().url("gateway") + "/launch#somebody-made-this-up");
        await("problem").atMost(Duration.ofSeconds(20))
                .until(() -> text(page).contains("Check that all of the link was copied"));
        assertForgotten(page, "somebody-made-this-up");
        page.goTo(SharedSystem.get().url("gateway") + "/launch?anew");
        page.awaitHeading("A link is needed");
    }

    private UUID assign() {
        Instant now = Instant.now();
        return UUID.fromString(partner.create("/v1/partner/assignments", Json.object().put("exam", "ai-102").put("mode", "free")
                .put("title", TITLE).put("opensAt", now.minusSeconds(60).toString())
                .put("closesAt", now.plusSeconds(3600).toString()).put("attempts", 1).put("returnUrl", RETURN_URL))
                .path("id").asText());
    }

    private UUID session(UUID assignment) {
        String id = partner.read("/v1/partner/assignments/" + assignment + "/attempts").path("items").path(0)
                .path("sessionId").asText();
        return UUID.fromString(id);
    }

    private long answers(UUID session) {
        return exams.number("SELECT count(*) FROM answer WHERE session_id = ? AND response IS NOT NULL", session);
    }

    /** Whatever the type of the first question is, by keyboard. */
    private static void answerFirst(BrowserTab page) {
        switch (page.focused().path("type").asText()) {
            case "select-one" -> page.press(BrowserTab.Key.DOWN);
            case "text" -> page.type("four");
            case "button" -> page.press(BrowserTab.Key.ENTER);
            default -> page.press(BrowserTab.Key.SPACE);
        }
    }

    private static void press(BrowserTab page, String name) {
        await(name).atMost(Duration.ofSeconds(20))
                .until(() -> page.evaluate(
                        """
                                (() => { const found = [...document.querySelectorAll('button')].filter((one) => one.textContent === '%s').at(-1);
                                  found?.click(); return Boolean(found); })()"""
                                .formatted(name))
                        .asBoolean());
    }

    private static void assertForgotten(BrowserTab page, String token) {
        assertThat(page.evaluate("location.href").asText()).doesNotContain(token);
        // Not userTypedURL: what the browser was told to open at first it keeps for itself, and no page can change it.
        assertThat(page.command("Page.getNavigationHistory", Map.of()).path("entries").findValuesAsText("url")).isNotEmpty()
                .noneMatch(url -> url.contains(token));
        assertThat(page.evaluate("JSON.stringify(Object.values(sessionStorage))").asText()).doesNotContain(token);
        assertThat(
                page.evaluate("JSON.stringify(performance.getEntriesByType('resource').map((entry) => entry.name))").asText())
                .doesNotContain(token);
    }

    private static void assertNothingFromElsewhere(BrowserTab page) {
        List<String> origins = Json.texts(page.evaluate(
                "[...new Set(performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin))]"));
        assertThat(origins).containsExactly(SharedSystem.get().url("gateway"));
    }

    private static String text(BrowserTab page) {
        return page.evaluate("document.querySelector('main').textContent").asText();
    }
}
