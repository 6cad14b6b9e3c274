package io.readyroom.question.lint.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Markdown text, read once.
 *
 * @param blocks in their order, code blocks too
 * @param html tags and blocks of raw HTML as they stand
 * @param links addresses that a reader can follow
 */
public record Markdown(List<Block> blocks, List<String> html, List<String> links, List<Picture> pictures) {

    public static final Markdown EMPTY = new Markdown(List.of(), List.of(), List.of(), List.of());

    /** Any text is Markdown; null and blank ones are {@link #EMPTY}. */
    public static Markdown of(String text) {
        return text == null || text.isBlank() ? EMPTY : new MarkdownReader().read(text);
    }

    /** All that is shown, code too: a line for each block. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** What is read as language, without code and formulas: a line for each block that has any. */
    public String prose() {
        return blocks.stream().map(Block::prose).filter(prose -> !prose.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Sentences of the prose. A sentence ends with its block at the latest. */
    public List<String> sentences() {
        return blocks.stream().flatMap(block -> Sentences.of(block.prose()).stream()).toList();
    }
}
