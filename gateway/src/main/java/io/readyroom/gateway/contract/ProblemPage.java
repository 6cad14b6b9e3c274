package io.readyroom.gateway.contract;

import java.util.List;

/** The problems as a web page. */
final class ProblemPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s · Readyroom</title>
              <link rel="stylesheet" href="/assets/readyroom.css">
              <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            </head>
            <body class="docs">
              <a class="skip" href="#main">Skip to content</a>
              <header class="top"><a class="brand" href="/">Readyroom</a>
                <nav aria-label="Documentation"><a href="/docs">API</a> <a href="/docs/problems">Problems</a></nav></header>
              <main id="main">%s</main>
            </body>
            </html>
            """;

    private ProblemPage() {
    }

    static String of(ListedProblem problem) {
        return FRAME.formatted(escaped(problem.slug()), """
                <h1><code>%s</code></h1>
                <dl class="facts">
                  <dt>Type</dt><dd><code>urn:readyroom:problem:%s</code></dd>
                  <dt>Status</dt><dd>%s</dd>
                  <dt>Answered by</dt><dd>%s</dd>
                  <dt>Meaning</dt><dd>%s</dd>
                  <dt>What to do</dt><dd>%s</dd>
                </dl>
                """.formatted(escaped(problem.slug()), escaped(problem.slug()), escaped(problem.status()),
                escaped(problem.heading()), text(problem.meaning()), text(problem.whatToDo())));
    }

    static String of(List<ListedProblem> problems) {
        StringBuilder rows = new StringBuilder();
        for (ListedProblem problem : problems) {
            rows.append(
                    "<tr><th scope=\"row\"><a href=\"/docs/problems/%s\"><code>%s</code></a></th><td>%s</td><td>%s</td></tr>\n"
                            .formatted(escaped(problem.slug()), escaped(problem.slug()), escaped(problem.status()),
                                    text(problem.meaning())));
        }
        return FRAME.formatted("Problems", """
                <h1>Problems</h1>
                <p>Every refusal is an RFC 9457 problem document. Clients branch on the last part of <code>type</code>.</p>
                <table><thead><tr><th scope="col">Slug</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
                <tbody>%s</tbody></table>
                """.formatted(rows));
    }

    /** Text with {@code `code`} in it. */
    private static String text(String markdown) {
        return escaped(markdown).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
