package io.readyroom.question.interchange.markup;

import java.util.List;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/**
 * Converts texts. Pure functions that take any input, whatever it is, in time about linear in its length.
 *
 * <p>
 * {@code toMarkdown(toHtml(text))} is the text in its normal form, and the normal form of that is itself: {@code -} before
 * items, {@code *} and {@code **} around what is stressed, fenced code, backslashes only where they are needed.
 */
public final class Markup {

    /** Tags keep their case, because {@code List<String>} is text that only looks like one; attributes don't. */
    private static final ParseSettings SETTINGS = new ParseSettings(true, false);

    private Markup() {
    }

    /** Our Markdown of anybody's HTML. */
    public static Converted toMarkdown(String html) {
        Losses losses = new Losses();
        Element body = Document.createShell("").body();
        Parser parser = Parser.htmlParser().settings(SETTINGS);
        body.appendChildren(parser.parseFragmentInput(closed(html.replace("\0", "")), body, ""));
        String text = new HtmlBlocks(losses).markdown(body);
        return new Converted(text.strip(), losses.list());
    }

    /** A tag that never ends would swallow the text behind it, as in {@code if a<b then}: it is none. */
    private static String closed(String html) {
        int end = html.lastIndexOf('>') + 1;
        return html.substring(0, end) + html.substring(end).replace("<", "&lt;");
    }

    /** Safe HTML of our Markdown: no tag, handler or address in it runs anything. */
    public static String toHtml(String markdown) {
        Node document = Dialect.parse(markdown);
        if (Dialect.isTooDeep(document)) {
            document = Dialect.parse(PlainText.toMarkdown(markdown));
        }
        return Dialect.safeHtml(document).strip();
    }

    /**
     * Our Markdown of anybody's: unchanged but for blank space around it when nothing in it is foreign to us, else by way of
     * HTML.
     */
    public static Converted fromMarkdown(String foreign) {
        String text = foreign.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
        Node document = Dialect.parse(text);
        if (Dialect.isTooDeep(document)) {
            return new Converted(PlainText.toMarkdown(text),
                    List.of(new Loss(Part.MARKUP,
                            "Formatting nested more than " + Dialect.DEPTH + " deep is plain text now.")));
        }
        boolean latex = text.contains("\\\\(") || text.contains("\\\\[");
        return latex || holdsForeign(document) ? toMarkdown(Dialect.htmlAsWritten(document)) : new Converted(text, List.of());
    }

    /** Markdown that shows exactly this text. Lines stay lines. */
    public static String escape(String plain) {
        return PlainText.toMarkdown(plain);
    }

    /** The words of our Markdown, on one line, without any formatting. */
    public static String toPlain(String markdown) {
        return PlainText.of(markdown);
    }

    /** Whether all that the Markdown says is its words, so that {@link #escape} gives it back from {@link #toPlain}. */
    public static boolean isPlain(String markdown) {
        return PlainText.toMarkdown(PlainText.of(markdown)).equals(markdown);
    }

    /** Whether LaTeX stands in it. */
    public static boolean hasMaths(String markdown) {
        return markdown.contains("$") && Tree.nodes(Dialect.parse(markdown))
                .anyMatch(node -> node instanceof Maths || node instanceof MathsBlock);
    }

    /** Raw HTML, and addresses that we don't let through as they are. */
    private static boolean holdsForeign(Node document) {
        return Tree.nodes(document).anyMatch(node -> node instanceof HtmlBlock || node instanceof HtmlInline
                || (node instanceof Link link && !Address.isSafe(link.getDestination()))
                || (node instanceof Image image && !Address.isOurs(image.getDestination())));
    }
}
