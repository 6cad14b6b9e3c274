package io.readyroom.question.interchange.markup;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes what stands within a paragraph, a heading or a cell. */
final class InlineWriter {

    /**
     * @param emphasis whether emphasis may be written
     * @param single whether all must stand on one line
     * @param strong whether strong emphasis surrounds it
     * @param weak whether emphasis surrounds it
     */
    record Style(boolean emphasis, boolean single, boolean strong, boolean weak, Escapes.Where where) {

        Style inStrong() {
            return new Style(emphasis, single, true, weak, where);
        }

        Style inWeak() {
            return new Style(emphasis, single, strong, true, where);
        }

        Style inLink() {
            return new Style(emphasis, single, strong, weak, new Escapes.Where(where.dollars(), true, where.inCell()));
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final Losses losses;
    private final Style style;
    private final InlineElements elements;
    private int depth;
    /** Where the last hard break, code and maths ended: what follows directly may need a space. */
    private int breakEnd = -1;
    private int codeEnd = -1;
    private int mathsEnd = -1;

    InlineWriter(Losses losses, Style style, int depth) {
        this.losses = losses;
        this.style = style;
        this.depth = depth;
        this.elements = new InlineElements(this, losses);
    }

    Style style() {
        return style;
    }

    /** @param end what follows the last node */
    void nodes(List<Node> nodes, char end) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), after(node, end));
            } else if (node instanceof Element element) {
                element(element, after(node, end));
            }
        }
    }

    private static char after(Node node, char end) {
        Node next = node.nextSibling();
        if (next == null) {
            return end;
        }
        if (next instanceof TextNode text && !text.getWholeText().isEmpty()) {
            return text.getWholeText().charAt(0);
        }
        return HtmlTags.is(next, "br") || (next instanceof Element element && HtmlTags.isBlock(element)) ? Escapes.SPACE
                : Escapes.UNKNOWN;
    }

    private void element(Element element, char after) {
        if (depth > Dialect.DEPTH) {
            losses.markup("Formatting nested more than " + Dialect.DEPTH + " deep was left out.");
            plain(element.text(), after);
            return;
        }
        depth++;
        elements.write(element, after);
        depth--;
    }

    /** Text of HTML: with maths, and with blank space that means no more than a space. */
    void text(String text, char after) {
        List<MathText.Piece> pieces = MathText.pieces(text);
        for (int i = 0; i < pieces.size(); i++) {
            MathText.Piece piece = pieces.get(i);
            if (piece.latex()) {
                maths(piece.text(), piece.display());
            } else {
                plain(piece.text(), i + 1 < pieces.size() ? '$' : after);
            }
        }
    }

    /** Text that holds no maths. */
    void plain(String text, char after) {
        String collapsed = collapsed(text);
        if (collapsed.isEmpty()) {
            return;
        }
        if (out.length() == mathsEnd && Character.isDigit(collapsed.charAt(0))) {
            out.append(' ');
        }
        char before = out.isEmpty() ? Escapes.SPACE : out.charAt(out.length() - 1);
        out.append(Escapes.text(collapsed, before, after, style.where()));
    }

    private String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean atSpace = out.isEmpty() || isSpace(out.charAt(out.length() - 1));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                collapsed.append(c);
                atSpace = false;
            } else if (!atSpace) {
                collapsed.append(c == '\n' && !style.single() ? '\n' : ' ');
                atSpace = true;
            } else if (c == '\n' && !style.single()) {
                breakLine(collapsed);
            }
        }
        return collapsed.toString();
    }

    /** A line break among spaces is the one that stays. */
    private void breakLine(StringBuilder collapsed) {
        StringBuilder last = collapsed.isEmpty() ? out : collapsed;
        if (!last.isEmpty() && last.charAt(last.length() - 1) == ' ') {
            last.setCharAt(last.length() - 1, '\n');
        }
    }

    void space() {
        if (!out.isEmpty() && !isSpace(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
    }

    /** Two of them are the end of a paragraph. */
    void lineBreak() {
        if (style.single()) {
            losses.markup("A line break in a heading or a table became a space.");
            space();
            return;
        }
        boolean second = !out.isEmpty() && out.length() == breakEnd;
        while (!out.isEmpty() && isSpace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        if (second) {
            out.setLength(out.length() - 1);
            out.append("\n\n");
        } else if (!out.isEmpty()) {
            out.append("\\\n");
            breakEnd = out.length();
        }
    }

    void maths(String latex, boolean display) {
        if (latex.isBlank()) {
            return;
        }
        if (!MathText.canBeHeld(latex)) {
            losses.markup("Maths that holds a dollar sign is text now.");
            plain(latex, Escapes.UNKNOWN);
            return;
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '$') {
            out.append(' ');
        }
        String mark = display ? "$$" : "$";
        out.append(mark).append(inCell(latex.strip().replaceAll("\\s+", " "))).append(mark);
        mathsEnd = out.length();
    }

    void code(String text) {
        if (out.length() == codeEnd) {
            out.append(' ');
        }
        out.append(inCell(CodeSpan.of(text)));
        codeEnd = out.length();
    }

    /** Markdown that is complete in itself. */
    void markdown(String markdown) {
        out.append(markdown);
    }

    boolean endsWith(char c) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == c;
    }

    /** What the children are, by themselves. */
    String inner(Element element, Style within) {
        InlineWriter inner = new InlineWriter(losses, within, depth);
        inner.nodes(element.childNodes(), Escapes.UNKNOWN);
        return inner.finish();
    }

    String finish() {
        if (out.length() == breakEnd) {
            out.setLength(Math.max(0, out.length() - 2));
        }
        return out.toString().strip();
    }

    private String inCell(String markdown) {
        return style.where().inCell() ? markdown.replace("|", "\\|") : markdown;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
