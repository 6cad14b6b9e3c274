package io.readyroom.question.interchange.markup;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads a {@link MathsBlock}; like a code block it ends with its container when nobody closed it. */
final class MathsBlockParser extends AbstractBlockParser {

    private static final String FENCE = "$$";
    private static final int INDENT_OF_CODE = 4;

    private final MathsBlock block = new MathsBlock();
    private final List<String> lines = new ArrayList<>();

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return isFence(state) ? BlockContinue.finished() : BlockContinue.atIndex(state.getIndex());
    }

    /** Blank space means nothing in maths, and an empty line would end a paragraph elsewhere. */
    @Override
    public void addLine(SourceLine line) {
        String text = line.getContent().toString().strip();
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    @Override
    public void closeBlock() {
        block.setLatex(String.join("\n", lines));
    }

    private static boolean isFence(ParserState state) {
        return state.getIndent() < INDENT_OF_CODE && state.getLine().getContent().toString()
                .substring(Math.min(state.getNextNonSpaceIndex(), state.getLine().getContent().length())).strip().equals(FENCE);
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            return isFence(state) ? BlockStart.of(new MathsBlockParser()).atIndex(state.getLine().getContent().length())
                    : BlockStart.none();
        }
    }
}
