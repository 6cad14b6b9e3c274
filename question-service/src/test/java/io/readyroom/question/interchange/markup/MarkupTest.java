package io.readyroom.question.interchange.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            <p>One</p><p>Two</p>                            ¦One\\n\\nTwo
            One<br><br>Two<br>Three                         ¦One\\n\\nTwo\\\\\\nThree
            <b>bold</b> and <i>weak</i>                     ¦**bold** and *weak*
            a<b> spaced </b>b                               ¦a **spaced** b
            <b><i>both</i></b>                              ¦**_both_**
            <code>a`b</code>                                ¦``a`b``
            <pre><code class="language-sh">ls -l\\n</code></pre> ¦```sh\\nls -l\\n```
            <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>     ¦- a\\n  - b\\n- c
            <ol start="3"><li>a</li><li>b</li></ol>         ¦3. a\\n4. b
            <ul><li><p>a</p></li><li><p>b</p></li></ul>     ¦- a\\n\\n- b
            <ul><li>a</li></ul><ul><li>b</li></ul>          ¦- a\\n\\n* b
            <h2>Head #</h2>                                 ¦## Head \\#
            <blockquote><p>a</p><p>b</p></blockquote>       ¦> a\\n>\\n> b
            <a href="https://example.org/?a=1&amp;b=2">x</a>  ¦[x](https://example.org/?a=1&b=2)
            <img src="/v1/media/ab" alt="A [b]">            ¦![A \\[b\\]](/v1/media/ab)
            x<sup>2</sup> and H<sub>2</sub>O                ¦x² and H₂O
            Maths \\(a_1 * b\\) here                        ¦Maths $a_1 * b$ here
            <p>\\[x\\]</p>                                  ¦$$\\nx\\n$$
            <p>$$x+1$$</p>                                  ¦$$\\nx+1\\n$$
            <math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math> ¦$\\frac{a}{b^{2}}$
            5 * 3 &lt; 20 and a_b_c and _x_                 ¦5 \\* 3 < 20 and a_b_c and \\_x\\_
            1. not a list                                   ¦1\\. not a list
            $5 is a price                                   ¦$5 is a price
            $5 or $6                                        ¦\\$5 or \\$6
            C:\\temp and \\*                                ¦C:\\temp and \\\\\\\\\\*
            <p>&amp;amp; &copy;</p>                         ¦\\&amp; ©
            [x](y) ![z](w)                                  ¦[x\\](y) ![z\\](w)
            if a<b then                                     ¦if a\\<b then
            """)
    void writesHtmlAsMarkdown(String html, String markdown) {
        assertThat(Markup.toMarkdown(unescaped(html.strip())).text()).isEqualTo(unescaped(markdown));
    }

    /** The table above writes a line end as \n, and a backslash as two. */
    private static String unescaped(String cell) {
        return cell.replace("\\\\", "\u0002").replace("\\n", "\n").replace('\u0002', '\\');
    }

    @Test
    void writesATableWithItsAlignment() {
        String html = """
                <table><thead><tr><th>Name</th><th align="right">Cost</th></tr></thead>
                <tbody><tr><td><p>a | b</p></td><td><code>x|y</code></td></tr></tbody></table>""";

        assertThat(Markup.toMarkdown(html).text()).isEqualTo("""
                | Name | Cost |
                | --- | ---: |
                | a \\| b | `x\\|y` |""");
        assertThat(Markup.toMarkdown(html).losses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>x", "<style>p{}</style>x", "<iframe src='https://e.org'>y</iframe>x",
            "<p onclick='alert(1)'>x</p>", "<a href='javascript:alert(1)'>x</a>", "<a href=' java\nscript:alert(1)'>x</a>",
            "<img src=x onerror=alert(1)>x", "<svg onload=alert(1)><script>alert(1)</script></svg>x",
            "<a href='data:text/html,alert(1)'>x</a>", "<object data='x'></object>x" })
    void letsNothingThroughThatRuns(String html) {
        Converted converted = Markup.toMarkdown(html);

        assertThat(converted.text()).contains("x").doesNotContain("alert").doesNotContain("script:");
        assertThat(Markup.toHtml(converted.text())).doesNotContain("alert").doesNotContainIgnoringCase("<script");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>x</script>a        | MARKUP
            <u>a</u>                   | MARKUP
            <p onclick="x()">a</p>     | MARKUP
            <a href="file:///x">a</a>  | MARKUP
            <img src="data:image/png;base64,AA" alt="a"> | IMAGE
            <img src="https://e.org/a.png" alt="a">      | IMAGE
            <img src="@@PLUGINFILE@@/a.png" alt="a">     | IMAGE
            x<sup>ab</sup>             | MARKUP
            List<String> names         | MARKUP
            a<b>!</b>c                 | MARKUP
            <dl><dt>a</dt><dd>b</dd></dl> | MARKUP
            """)
    void tellsWhatIsLost(String html, Part part) {
        assertThat(Markup.toMarkdown(html).losses()).extracting(Loss::part).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<p style='color:red'>a <span class='x'>b</span></p>", "<div><font size=3>a</font></div>",
            "<p>a<!-- note --></p>", "<style>p{}</style>a", "<p>a</p><o:p></o:p>" })
    void saysNothingOfLooks(String html) {
        assertThat(Markup.toMarkdown(html).losses()).isEmpty();
    }

    @Test
    void keepsTheWordsOfTypeParameters() {
        assertThat(Markup.toMarkdown("A List<String> of <T extends Number>s").text())
                .isEqualTo("A List\\<String> of \\<T extends number>s");
    }

    @Test
    void escapesRawHtmlOfOurMarkdown() {
        assertThat(Markup.toHtml("a <b onclick=x>b</b>\n\n<script>alert(1)</script>"))
                .doesNotContain("<b").doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(Markup.toHtml("[x](javascript:alert(1))")).doesNotContain("javascript");
    }

    @Test
    void doesNotTakeTextThatLooksLikeMathsForMaths() {
        String markdown = "The sign \\\\(x\\\\) and \\$\\$y\\$\\$ and \\$z\\$";

        assertThat(Markup.toMarkdown(Markup.toHtml(markdown)).text()).isEqualTo(markdown);
        assertThat(Markup.hasMaths(markdown)).isFalse();
    }

    @Test
    void knowsMathsFromPrices() {
        assertThat(Markup.hasMaths("It costs $5 and then $10.")).isFalse();
        assertThat(Markup.hasMaths("It is $x$.")).isTrue();
        assertThat(Markup.hasMaths("`$x$`")).isFalse();
        assertThat(Markup.hasMaths("$$\nx\n$$")).isTrue();
        assertThat(Markup.toHtml("Let $a<b$ be")).isEqualTo("<p>Let \\(a&lt;b\\) be</p>");
        assertThat(Markup.toHtml("$$\na\n\n= b\n$$")).isEqualTo("<p>\\[a\n= b\\]</p>");
    }

    @Test
    void leavesForeignMarkdownAsItIsUnlessItHoldsHtml() {
        assertThat(Markup.fromMarkdown("* a\n* b\n").text()).isEqualTo("* a\n* b");
        assertThat(Markup.fromMarkdown("a <b>b</b> <script>x</script>").text()).isEqualTo("a **b**");
        assertThat(Markup.fromMarkdown("Let \\\\(x\\\\) be").text()).isEqualTo("Let $x$ be");
        assertThat(Markup.fromMarkdown("[x](javascript:y)").losses()).extracting(Loss::part).containsExactly(Part.MARKUP);
    }

    @Test
    void goesBetweenPlainTextAndMarkdown() {
        String plain = "2 * 3 = *6*\n# no heading\n\n<b>";

        assertThat(Markup.escape(plain)).isEqualTo("2 \\* 3 = \\*6\\*\\\n\\# no heading\n\n\\<b>");
        assertThat(Markup.toPlain(Markup.escape("a_b *c*"))).isEqualTo("a_b *c*");
        assertThat(Markup.isPlain("a_b \\*c\\*")).isTrue();
        assertThat(Markup.isPlain("a `b`")).isFalse();
    }

    @Test
    void survivesWhatIsNestedVeryDeep() {
        String deep = "<b>".repeat(100_000) + "x" + "<div><ul><li>".repeat(10_000) + "y";

        Converted converted = Markup.toMarkdown(deep);

        assertThat(converted.text()).contains("x", "y");
        assertThat(converted.losses()).extracting(Loss::part).contains(Part.MARKUP);
        assertThat(Markup.toHtml(">".repeat(20_000) + "x")).contains("x");
        assertThat(Markup.fromMarkdown(">".repeat(20_000) + "x").losses()).hasSize(1);
    }

    /** Each of these takes a quadratic algorithm minutes. */
    @Test
    void staysQuickWhateverComes() {
        for (String piece : List.of("\\(", "$$", "$a", "_", "`", "[", "<", "<a>", "&", "*a ", "\\[", "![", "<i>x", "|-")) {
            String text = piece.repeat(100_000 / piece.length());
            Markup.toMarkdown(text);
            Markup.escape(text);
        }
    }
}
