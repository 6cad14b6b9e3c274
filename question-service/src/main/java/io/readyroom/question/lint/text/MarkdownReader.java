package io.readyroom.question.lint.text;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Walks the tree of one text. By a loop, not a visitor: an imported text may be nested deeper than a stack. */
final class MarkdownReader {

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(100).maxInlineNesting(100).build();

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder alt = new StringBuilder();
    private int strong;
    private int images;

    Markdown read(String text) {
        Node node = PARSER.parse(text);
        while (node != null) {
            enter(node);
            node = node.getFirstChild() == null ? after(node) : node.getFirstChild();
        }
        return new Markdown(List.copyOf(blocks), List.copyOf(html), List.copyOf(links), List.copyOf(pictures));
    }

    /** The next node behind this one, or null; leaves everything that ends here. */
    private Node after(Node leaf) {
        Node node = leaf;
        leave(node);
        while (node.getNext() == null) {
            node = node.getParent();
            if (node == null) {
                return null;
            }
            leave(node);
        }
        return node.getNext();
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            add(text.getLiteral(), false);
        } else if (node instanceof Code code) {
            add(code.getLiteral(), true);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add(" ", false);
        } else if (node instanceof StrongEmphasis) {
            strong++;
        } else if (node instanceof Link link) {
            links.add(link.getDestination());
        } else if (node instanceof Image) {
            images++;
        } else {
            enterRaw(node);
        }
    }

    private void enterRaw(Node node) {
        if (node instanceof FencedCodeBlock code) {
            blocks.add(code(code.getLiteral()));
        } else if (node instanceof IndentedCodeBlock code) {
            blocks.add(code(code.getLiteral()));
        } else if (node instanceof HtmlInline tag) {
            html.add(tag.getLiteral());
        } else if (node instanceof HtmlBlock block) {
            html.add(block.getLiteral());
        }
    }

    private void leave(Node node) {
        if (node instanceof StrongEmphasis) {
            strong--;
        } else if (node instanceof Image image) {
            images--;
            if (images == 0) {
                pictures.add(new Picture(image.getDestination(), alt.toString().strip()));
                alt.setLength(0);
            }
        } else if ((node instanceof Paragraph || node instanceof Heading) && !spans.isEmpty()) {
            blocks.add(new Block(List.copyOf(spans)));
            spans.clear();
        }
    }

    /** The text inside a picture is its alternative: it isn't read beside it. */
    private void add(String text, boolean code) {
        if (images > 0) {
            alt.append(text);
        } else {
            spans.add(new Span(text, strong > 0, code));
        }
    }

    private static Block code(String literal) {
        return new Block(List.of(new Span(literal == null ? "" : literal, false, true)));
    }
}
