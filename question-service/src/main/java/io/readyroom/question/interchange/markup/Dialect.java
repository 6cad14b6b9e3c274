package io.readyroom.question.interchange.markup;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Our Markdown, as commonmark-java is told of it. */
final class Dialect {

    /** Elements within elements; renderers recurse, so that a text nested deeper is no Markdown for us. */
    static final int DEPTH = 50;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS)
            .customBlockParserFactory(new MathsBlockParser.Factory())
            .customInlineContentParserFactory(new MathsInlineParser.Factory())
            .build();
    private static final HtmlRenderer SAFE = HtmlRenderer.builder().extensions(EXTENSIONS)
            .nodeRendererFactory(MathsHtml::of).escapeHtml(true).sanitizeUrls(true).build();
    private static final HtmlRenderer AS_WRITTEN = HtmlRenderer.builder().extensions(EXTENSIONS)
            .nodeRendererFactory(MathsHtml::ofForeign).build();

    private Dialect() {
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Raw HTML becomes text, unsafe addresses are emptied. */
    static String safeHtml(Node document) {
        return SAFE.render(document);
    }

    /** With the HTML that stands in it: only for what is cleaned afterwards. */
    static String htmlAsWritten(Node document) {
        return AS_WRITTEN.render(document);
    }

    /** Whether it may be rendered, which is recursive. */
    static boolean isTooDeep(Node document) {
        return Tree.isDeeperThan(DEPTH, document);
    }
}
