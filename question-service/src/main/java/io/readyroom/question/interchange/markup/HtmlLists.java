package io.readyroom.question.interchange.markup;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes lists. */
final class HtmlLists {

    private static final int LARGEST = 999_999_999;

    private final HtmlBlocks blocks;

    HtmlLists(HtmlBlocks blocks) {
        this.blocks = blocks;
    }

    static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    /**
     * @param other whether it follows another list, and needs another mark
     * @return one block, or none for an empty list
     */
    List<String> list(Element list, boolean other, int depth) {
        List<List<String>> items = items(list, depth);
        boolean loose = items.stream().anyMatch(HtmlLists::needsSpace)
                || list.children().stream()
                        .anyMatch(item -> item.children().stream().anyMatch(child -> HtmlTags.is(child, "p")));
        StringBuilder text = new StringBuilder();
        int number = start(list);
        for (List<String> item : items) {
            String mark = list.normalName().equals("ol") ? number + (other ? ")" : ".") : other ? "*" : "-";
            String content = String.join(loose ? "\n\n" : "\n", item);
            text.append(text.isEmpty() ? "" : loose ? "\n\n" : "\n").append(content.isEmpty() ? mark
                    : HtmlBlocks.indented(content, mark + " ", " ".repeat(mark.length() + 1)));
            number = Math.min(LARGEST, number + 1);
        }
        return text.isEmpty() ? List.of() : List.of(text.toString());
    }

    /** What stands between items, as a list within a list does in old HTML, belongs to the item before. */
    private List<List<String>> items(Element list, int depth) {
        List<List<String>> items = new ArrayList<>();
        List<Node> stray = new ArrayList<>();
        for (Node child : list.childNodes()) {
            if (HtmlTags.is(child, "li")) {
                addStray(stray, items, depth);
                items.add(new ArrayList<>(blocks.blocks(child.childNodes(), depth + 1)));
            } else if (!(child instanceof TextNode text && text.isBlank())) {
                stray.add(child);
            }
        }
        addStray(stray, items, depth);
        return items;
    }

    private void addStray(List<Node> stray, List<List<String>> items, int depth) {
        List<String> found = stray.isEmpty() ? List.of() : blocks.blocks(List.copyOf(stray), depth + 1);
        stray.clear();
        if (items.isEmpty() && !found.isEmpty()) {
            items.add(new ArrayList<>());
        }
        if (!found.isEmpty()) {
            items.get(items.size() - 1).addAll(found);
        }
    }

    /** Whether blocks of an item would run into one another without an empty line between them. */
    private static boolean needsSpace(List<String> item) {
        for (int i = 0; i < item.size(); i++) {
            boolean paragraphs = item.get(i).contains("\n\n") && !item.get(i).startsWith("```");
            boolean apart = i == 0 || item.get(i).startsWith("- ") || item.get(i).startsWith("1. ")
                    || item.get(i).startsWith("```");
            if (paragraphs || !apart) {
                return true;
            }
        }
        return false;
    }

    private static int start(Element list) {
        String start = HtmlTags.attribute(list, "start");
        return start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1;
    }
}
