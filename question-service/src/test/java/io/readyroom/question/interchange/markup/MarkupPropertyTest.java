package io.readyroom.question.interchange.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.readyroom.question.interchange.MarkdownArbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class MarkupPropertyTest {

    /** What tags and signs are made of. */
    private static final List<String> PIECES = List.of("<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<ul>", "<li>", "</ul>",
            "<ol>",
            "<pre>", "</pre>", "<code>", "</code>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<br>", "<a href='", "'>",
            "</a>",
            "<img src=\"", "\">", "<script>", "</script>", "<math>", "<msup>", "<mi>", "<sup>", "</sup>", "<blockquote>",
            "<hr>",
            "<h1>", "<x y>", "<!--", "-->", "&lt;", "&#", "\\(", "\\)", "$$", "$", "*", "_", "`", "```", "[", "](", ")", "![",
            "\\",
            "|", "---", "===", "#", "> ", "1. ", "- ", "~~~", "\n", "\n\n", "    ", " ", "x", "word", "5", "é", "🚀",
            "javascript:");

    @Property(tries = 2000)
    void givesOurMarkdownBackAsItWas(@ForAll("texts") String markdown) {
        Converted back = Markup.toMarkdown(Markup.toHtml(markdown));

        assertThat(back.text()).isEqualTo(markdown);
        assertThat(back.losses()).isEmpty();
    }

    /** The normal form shows the same and is its own normal form. */
    @Property(tries = 3000)
    void normalFormIsStable(@ForAll("noise") String text) {
        String once = Markup.toMarkdown(text).text();
        String twice = Markup.toMarkdown(Markup.toHtml(once)).text();

        assertThat(Markup.toPlain(twice)).isEqualTo(Markup.toPlain(once));
        // A backslash more or less shows nothing.
        assertThat(Markup.toHtml(Markup.toMarkdown(Markup.toHtml(twice)).text())).isEqualTo(Markup.toHtml(twice));
    }

    @Property(tries = 3000)
    void nothingRuns(@ForAll("noise") String text) {
        String html = Markup.toHtml(Markup.toMarkdown(text).text());

        assertThat(html).doesNotContain("<script").doesNotContain("<!--").doesNotContain("href=\"javascript:")
                .doesNotContain("src=\"javascript:");
    }

    @Property(tries = 3000)
    void plainTextStaysWhatItIs(@ForAll("noise") String text) {
        String markdown = Markup.escape(text);

        assertThat(Markup.toPlain(markdown)).isEqualTo(text.replaceAll("\\s+", " ").strip());
    }

    @Property(tries = 1000)
    void takesAnyMarkdown(@ForAll("noise") String text) {
        assertThat(Markup.toHtml(Markup.fromMarkdown(text).text())).doesNotContain("<script");
    }

    @Provide
    Arbitrary<String> texts() {
        return MarkdownArbitraries.text();
    }

    @Provide
    Arbitrary<String> noise() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(Tuple.of(10, Arbitraries.of(PIECES)),
                Tuple.of(1, Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(5)));
        return piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }
}
