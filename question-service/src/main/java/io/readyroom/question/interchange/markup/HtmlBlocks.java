package io.readyroom.question.interchange.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes what stands on lines of its own. Depth is bounded: what is nested deeper comes as text. */
final class HtmlBlocks {

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)lang(?:uage)?-([A-Za-z0-9+#._-]{1,30})(?:\\s|$)");
    private static final String RULE = "___";

    private final Losses losses;
    private final Inlines inlines;
    private final HtmlLists lists;

    HtmlBlocks(Losses losses) {
        this.losses = losses;
        this.inlines = new Inlines(losses);
        this.lists = new HtmlLists(this);
    }

    String markdown(Element parent) {
        return String.join("\n\n", blocks(parent.childNodes(), 0));
    }

    List<String> blocks(List<Node> nodes, int depth) {
        List<String> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        // Lists side by side need different marks, or they would be one.
        Element list = null;
        boolean other = false;
        for (Node node : nodes) {
            if (!(node instanceof Element element) || !standsAlone(element)) {
                run.add(node);
                continue;
            }
            boolean between = addParagraph(run, blocks);
            other = !between && !other && list != null && list.normalName().equals(element.normalName());
            list = HtmlLists.isList(element) ? element : null;
            if (list == null) {
                blocks.addAll(block(element, depth));
            } else {
                blocks.addAll(lists.list(element, other, depth));
            }
        }
        addParagraph(run, blocks);
        return blocks;
    }

    /** Also an element of a line that has blocks within: its own meaning is given up, theirs is not. */
    private static boolean standsAlone(Element element) {
        String name = element.normalName();
        return HtmlTags.isBlock(element) || (!HtmlTags.DROPPED.contains(name) && !HtmlTags.SILENT.contains(name)
                && !name.equals("math") && element.stream().skip(1).anyMatch(HtmlTags::isBlock));
    }

    private boolean addParagraph(List<Node> run, List<String> blocks) {
        boolean blank = run.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
        String paragraph = blank ? "" : inlines.paragraph(List.copyOf(run));
        run.clear();
        if (!paragraph.isEmpty()) {
            blocks.add(paragraph);
        }
        return !paragraph.isEmpty();
    }

    private List<String> block(Element element, int depth) {
        losses.handlers(element);
        if (depth > Dialect.DEPTH / 2) {
            losses.markup("Blocks nested more than " + Dialect.DEPTH / 2 + " deep are plain text now.");
            String text = inlines.paragraph(List.of(new TextNode(element.text())));
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "blockquote" -> quotation(element, depth);
            case "pre", "listing", "xmp", "plaintext" -> List.of(code(element));
            case "hr" -> List.of(RULE);
            case "table" -> new HtmlTable(inlines, losses).blocks(element);
            default -> container(element, depth);
        };
    }

    private List<String> container(Element element, int depth) {
        if (element.normalName().equals("dl")) {
            losses.markup("A list of definitions became paragraphs.");
        } else if (!HtmlTags.isContainer(element)) {
            losses.markup("The <" + element.normalName() + "> around paragraphs was left out; the paragraphs are there.");
        }
        return blocks(element.childNodes(), depth + 1);
    }

    private List<String> heading(Element element) {
        String text = inlines.heading(element.childNodes());
        if (text.isEmpty()) {
            return List.of();
        }
        int level = element.normalName().charAt(1) - '0';
        // Signs at the end of a heading would be taken for its frame.
        String safe = text.endsWith("#") ? text.substring(0, text.length() - 1) + "\\#" : text;
        return List.of("#".repeat(level) + " " + safe);
    }

    private List<String> quotation(Element element, int depth) {
        List<String> blocks = blocks(element.childNodes(), depth + 1);
        return blocks.isEmpty() ? List.of() : List.of(indented(String.join("\n\n", blocks), "> ", "> "));
    }

    private String code(Element element) {
        element.select("br").forEach(br -> br.before("\n"));
        if (!element.select("img, table, math, a[href]").isEmpty()) {
            losses.markup("A link, a table or a picture inside code was left out; its text is there.");
        }
        return CodeSpan.fenced(element.wholeText().replace("\r\n", "\n").replace('\r', '\n'), language(element));
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst("code");
        String classes = (code == null ? "" : HtmlTags.attribute(code, "class")) + " " + HtmlTags.attribute(pre, "class");
        Matcher language = LANGUAGE.matcher(classes);
        return language.find() ? language.group(1) : "";
    }

    /** @param first what stands before the first line, and {@code further} before the others; never before an empty one */
    static String indented(String block, String first, String further) {
        StringBuilder lines = new StringBuilder();
        int from = 0;
        while (from <= block.length()) {
            int end = block.indexOf('\n', from);
            end = end < 0 ? block.length() : end;
            String line = (from == 0 ? first : further) + block.substring(from, end);
            lines.append(from == 0 ? "" : "\n").append(from < end || from == 0 ? line : line.stripTrailing());
            from = end + 1;
        }
        return lines.toString();
    }
}
