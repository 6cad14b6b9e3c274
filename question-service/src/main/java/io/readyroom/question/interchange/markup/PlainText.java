package io.readyroom.question.interchange.markup;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Between Markdown and text that is nothing but text. */
final class PlainText {

    private PlainText() {
    }

    /** The words that a reader sees, with single spaces between them. */
    static String of(String markdown) {
        StringBuilder text = new StringBuilder();
        Tree.nodes(Dialect.parse(markdown)).forEach(node -> text.append(textOf(node)));
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static String textOf(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof Maths maths) {
            return maths.display() ? "$$" + maths.latex() + "$$" : "$" + maths.latex() + "$";
        } else if (node instanceof HtmlInline tag) {
            return tag.getLiteral();
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak || node instanceof TableCell) {
            return " ";
        }
        return node instanceof Block block ? " " + textOf(block) : "";
    }

    private static String textOf(Block block) {
        if (block instanceof FencedCodeBlock code) {
            return code.getLiteral();
        } else if (block instanceof IndentedCodeBlock code) {
            return code.getLiteral();
        } else if (block instanceof HtmlBlock html) {
            return html.getLiteral();
        }
        return block instanceof MathsBlock maths ? "$$" + maths.latex() + "$$" : "";
    }

    /** Markdown that shows exactly this text; its lines stay lines, empty ones part paragraphs. */
    static String toMarkdown(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
        boolean dollars = lines.indexOf('$') != lines.lastIndexOf('$');
        Escapes.Where where = new Escapes.Where(dollars, false, false);
        StringBuilder markdown = new StringBuilder();
        for (String line : lines.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                paragraph(markdown);
            } else {
                hardBreak(markdown);
                markdown.append(Escapes.text(line, Escapes.SPACE, '\n', where));
            }
        }
        return Escapes.lines(markdown.toString());
    }

    private static void paragraph(StringBuilder markdown) {
        if (!markdown.isEmpty() && markdown.charAt(markdown.length() - 1) != '\n') {
            markdown.append("\n\n");
        }
    }

    private static void hardBreak(StringBuilder markdown) {
        if (!markdown.isEmpty() && markdown.charAt(markdown.length() - 1) != '\n') {
            markdown.append("\\\n");
        }
    }
}
