package io.readyroom.question.interchange.markup;

import org.commonmark.node.CustomNode;

/** LaTeX within a line. */
final class Maths extends CustomNode {

    private final String latex;
    private final boolean display;

    /** @param display whether it is set apart, as by {@code $$} */
    Maths(String latex, boolean display) {
        this.latex = latex;
        this.display = display;
    }

    String latex() {
        return latex;
    }

    boolean display() {
        return display;
    }
}
