package io.readyroom.question.interchange;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Markdown as our banks write it, in the spelling that {@code Markup} gives it, with everything that formats trip over. */
public final class MarkdownArbitraries {

    private static final List<String> WORDS = List.of("Azure", "the", "container", "token", "Größe", "日本語", "naïve", "it's",
            "50%", "x=5", "a~b", "{x}", "#1", "C#", "C:\\temp", "a->b", "R&D", "snake_case", "1:2", "\"quoted\"", "(maybe)",
            "[note]",
            "::", "=1", "%50%", "~", "=", "{}", "100", "2.", "e.g.", "🚀", "\\$5 to \\$6", "\\*", "a/b//c", "<", "3<4", "&",
            "]]", "->",
            "[html]", "[[1]]", "@@x@@", "..");
    private static final List<String> PLAIN = List.of("Azure", "the", "container", "token", "Größe", "日本語", "it's", "fast",
            "blue",
            "seven", "region", "key");
    private static final List<String> CODE = List.of("`5000:8080`", "`a = {b: \"c\"}`", "`x`", "`--flag=1 -> 2`", "`a~b#c`",
            "`\\n`",
            "`List<String>`", "`$HOME`", "``a`b``", "`}`");
    private static final List<String> MATHS = List.of("$x^2$", "$a_1 \\le b$", "$\\frac{1}{2}$", "$x < y$", "$E=mc^2$");
    private static final List<String> LINKS = List.of("[the docs](https://learn.microsoft.com/azure/a_b?x=1&y=2)",
            "[here](https://example.org/)", "[a `code` link](https://example.org/#top)");
    private static final List<String> CODE_BLOCKS = List.of("```bash\ndocker run -d \\\n  -p 80:80 # start\n```",
            "```\n{ \"a\": [1, 2] }\n\n// end\n```", "```python\nif x == {1: '~'}:\n    print(\"%50%\")\n```");
    private static final List<String> TABLES = List.of("| Name | Cost |\n| --- | ---: |\n| a | 1 |\n| `b` | **2** |",
            "| x | y |\n| :--- | :---: |\n| 1 | a \\| b |");
    private static final String PICTURE = "![A diagram](/v1/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08)";

    private MarkdownArbitraries() {
    }

    /** One line: words, code, emphasis, maths, links. Begins and ends with a plain word. */
    public static Arbitrary<String> line() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.of(WORDS)), Tuple.of(12, plain()),
                Tuple.of(3, Arbitraries.of(CODE)), Tuple.of(2, plain().map(text -> "*" + text + "*")),
                Tuple.of(2, plain().map(text -> "**" + text + "**")), Tuple.of(1, Arbitraries.of(MATHS)),
                Tuple.of(1, Arbitraries.of(LINKS)));
        return Combinators.combine(plain(), piece.list().ofMaxSize(5), plain())
                .as((first, middle, last) -> middle.isEmpty() ? first : first + " " + String.join(" ", middle) + " " + last);
    }

    /** An option's text: a line, or code alone. */
    public static Arbitrary<String> option() {
        return Arbitraries.frequencyOf(Tuple.of(4, line()), Tuple.of(1, Arbitraries.of(CODE)), Tuple.of(1, plain()));
    }

    /** Words without any formatting. */
    public static Arbitrary<String> plain() {
        return Arbitraries.of(PLAIN).list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words));
    }

    /** A stem or an explanation: paragraphs of one or more lines, code, lists, tables, a picture, maths that stand alone. */
    public static Arbitrary<String> text() {
        Arbitrary<String> paragraph = line().list().ofMinSize(1).ofMaxSize(3).map(lines -> String.join("\n", lines));
        Arbitrary<String> block = Arbitraries.frequencyOf(Tuple.of(8, paragraph), Tuple.of(2, Arbitraries.of(CODE_BLOCKS)),
                Tuple.of(2, list("- ")), Tuple.of(1, list("")), Tuple.of(1, Arbitraries.of(TABLES)),
                Tuple.of(1, Arbitraries.just(PICTURE)), Tuple.of(1, Arbitraries.just("$$\n\\sum_{i=1}^{n} i\n$$")));
        return Combinators.combine(paragraph, block.list().ofMaxSize(2)).as(MarkdownArbitraries::blocks);
    }

    /** @param marker or empty for numbers */
    private static Arbitrary<String> list(String marker) {
        return line().list().ofMinSize(1).ofMaxSize(3).map(items -> {
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < items.size(); i++) {
                list.append(i == 0 ? "" : "\n").append(marker.isEmpty() ? i + 1 + ". " : marker).append(items.get(i));
            }
            return list.toString();
        });
    }

    /** Paragraphs stand between the others: two lists or tables side by side would be one. */
    private static String blocks(String first, List<String> others) {
        StringBuilder text = new StringBuilder(first);
        for (String other : others) {
            text.append("\n\n").append(other).append("\n\nThen this.");
        }
        return text.toString();
    }
}
