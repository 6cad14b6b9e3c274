package io.readyroom.question.interchange.markup;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders maths as {@code \(…\)} and {@code \[…\]}, which MathJax and Moodle take. Text that only looks like that is kept from
 * it by an element between its characters.
 */
final class MathsHtml implements NodeRenderer {

    private static final Pattern LIKE_MATHS = Pattern.compile("\\\\(?=[(\\[])|\\$(?=\\$)");

    private final HtmlWriter html;
    private final Set<Class<? extends Node>> types;

    private MathsHtml(HtmlNodeRendererContext context, Set<Class<? extends Node>> types) {
        this.html = context.getWriter();
        this.types = types;
    }

    /** For our own Markdown. */
    static MathsHtml of(HtmlNodeRendererContext context) {
        return new MathsHtml(context, Set.of(Maths.class, MathsBlock.class, Text.class));
    }

    /** For a foreign author's, whose text that looks like maths is meant so. */
    static MathsHtml ofForeign(HtmlNodeRendererContext context) {
        return new MathsHtml(context, Set.of(Maths.class, MathsBlock.class));
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return types;
    }

    @Override
    public void render(Node node) {
        if (node instanceof Maths maths) {
            html.text(maths.display() ? "\\[" + maths.latex() + "\\]" : "\\(" + maths.latex() + "\\)");
        } else if (node instanceof MathsBlock block) {
            html.line();
            html.tag("p");
            html.text("\\[" + block.latex() + "\\]");
            html.tag("/p");
            html.line();
        } else if (node instanceof Text text) {
            text(text.getLiteral());
        }
    }

    private void text(String literal) {
        int from = 0;
        Matcher like = LIKE_MATHS.matcher(literal);
        while (like.find(from)) {
            html.text(literal.substring(from, like.end()));
            html.tag("span");
            html.text(literal.substring(like.end(), like.end() + 1));
            html.tag("/span");
            from = like.end() + 1;
        }
        html.text(literal.substring(from));
    }
}
