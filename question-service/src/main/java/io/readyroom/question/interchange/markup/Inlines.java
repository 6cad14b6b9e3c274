package io.readyroom.question.interchange.markup;

import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Paragraphs, headings and cells: what stands within them, as Markdown that was read once to see that it says the same. */
final class Inlines {

    private final Losses losses;

    Inlines(Losses losses) {
        this.losses = losses;
    }

    /** Lines of Markdown; empty when there is nothing to see. */
    String paragraph(List<Node> nodes) {
        String alone = displayAlone(nodes);
        return alone.isEmpty() ? checked(nodes, false, false) : alone;
    }

    /** One line that may stand in a heading. */
    String heading(List<Node> nodes) {
        return checked(nodes, true, false);
    }

    /** One line that may stand in a table. */
    String cell(List<Node> nodes) {
        return checked(nodes, true, true);
    }

    private String checked(List<Node> nodes, boolean single, boolean cell) {
        String with = write(nodes, true, single, cell);
        String without = with.contains("*") || with.contains("_") ? write(nodes, false, single, cell) : with;
        if (with.equals(without) || PlainText.of(with).equals(PlainText.of(without))) {
            return with;
        }
        losses.markup("Emphasis that Markdown can't express, as within a word, was left out.");
        return without;
    }

    private String write(List<Node> nodes, boolean emphasis, boolean single, boolean cell) {
        Escapes.Where where = new Escapes.Where(dollars(nodes), false, cell);
        InlineWriter writer = new InlineWriter(losses, new InlineWriter.Style(emphasis, single, false, false, where), 0);
        writer.nodes(nodes, Escapes.SPACE);
        return single ? writer.finish() : Escapes.lines(writer.finish());
    }

    /** A single dollar sign in a paragraph of mere text is a price, and needs no backslash. */
    private static boolean dollars(List<Node> nodes) {
        boolean mere = nodes.stream().allMatch(node -> !(node instanceof Element element)
                || element.select("a, img, math, sub, sup, code").isEmpty());
        String text = wholeText(nodes);
        return !mere || text.contains("\\(") || text.contains("\\[") || text.indexOf('$') != text.lastIndexOf('$');
    }

    /** Maths that is all there is keeps its lines. */
    private static String displayAlone(List<Node> nodes) {
        if (!nodes.stream().allMatch(TextNode.class::isInstance)) {
            return "";
        }
        List<MathText.Piece> pieces = MathText.pieces(wholeText(nodes).strip());
        if (pieces.size() != 1 || !pieces.get(0).display() || !MathText.canBeHeld(pieces.get(0).text())) {
            return "";
        }
        return pieces.get(0).text().lines().map(String::strip).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "$$\n", "\n$$"));
    }

    private static String wholeText(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof TextNode one) {
                text.append(one.getWholeText());
            } else if (node instanceof Element element) {
                text.append(element.wholeText());
            }
        }
        return text.toString();
    }
}
