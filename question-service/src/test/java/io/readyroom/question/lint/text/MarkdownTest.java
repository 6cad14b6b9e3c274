package io.readyroom.question.lint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void keepsCodeApartFromProse() {
        Markdown markdown = Markdown.of("""
                Call `analyze` with **two**
                arguments.

                ```python
                client.analyze(1, 2)
                ```

                - first
                - *second*
                """);

        assertThat(markdown.text()).isEqualTo("Call analyze with two arguments.\nclient.analyze(1, 2)\nfirst\nsecond");
        assertThat(markdown.prose()).isEqualTo("Call with two arguments.\nfirst\nsecond");
        assertThat(markdown.blocks().get(0).strong()).isEqualTo("two");
        assertThat(markdown.sentences()).containsExactly("Call with two arguments.", "first", "second");
    }

    @Test
    void collectsLinksPicturesAndHtml() {
        Markdown markdown = Markdown
                .of("[a *page*](https://a.example) <https://b.example> ![two **boxes**](/v1/media/1) <b>x</b>");

        assertThat(markdown.links()).containsExactly("https://a.example", "https://b.example");
        assertThat(markdown.pictures()).containsExactly(new Picture("/v1/media/1", "two boxes"));
        assertThat(markdown.html()).containsExactly("<b>", "</b>");
        assertThat(markdown.text()).doesNotContain("boxes").contains("a page", "x");
    }

    @Test
    void leavesFormulasOutOfProseButNotPrices() {
        assertThat(Markdown.of("Solve $x + y_1 = z$ now.").prose()).isEqualTo("Solve now.");
        assertThat(Markdown.of("$$\\int f$$ is asked.").prose()).isEqualTo("is asked.");
        assertThat(Markdown.of("It costs $5 and then $10.").prose()).isEqualTo("It costs $5 and then $10.");
    }

    @Test
    void takesNothingForEmpty() {
        assertThat(Markdown.of(null)).isSameAs(Markdown.EMPTY);
        assertThat(Markdown.of(" \n")).isSameAs(Markdown.EMPTY);
        assertThat(Markdown.EMPTY.prose()).isEmpty();
    }

    /** A visitor that calls itself would need a stack as deep as the text. */
    @Test
    void readsTextsThatAreNestedDeeplyWithoutFailing() {
        assertThat(Markdown.of(">".repeat(20_000) + " deep").text()).contains("deep");
        assertThat(Markdown.of("*a ".repeat(5_000) + "b*".repeat(5_000)).text()).contains("b");
        assertThat(Markdown.of("[".repeat(5_000) + "x" + "](y)".repeat(5_000)).text()).contains("x");
    }
}
