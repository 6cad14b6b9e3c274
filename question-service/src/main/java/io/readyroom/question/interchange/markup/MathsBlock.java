package io.readyroom.question.interchange.markup;

import org.commonmark.node.CustomBlock;

/** LaTeX on lines of its own, between lines that hold {@code $$} only. */
final class MathsBlock extends CustomBlock {

    private String latex = "";

    void setLatex(String latex) {
        this.latex = latex;
    }

    String latex() {
        return latex;
    }
}
