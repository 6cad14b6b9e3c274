package io.readyroom.question.interchange.markup;

import java.util.Objects;
import java.util.stream.Stream;

import org.commonmark.node.Node;

/** Walks a document without recursion: it may be nested as deep as an attacker likes. */
final class Tree {

    private Tree() {
    }

    /** Every node before its children. */
    static Stream<Node> nodes(Node document) {
        return Stream.iterate(document, Objects::nonNull, Tree::next);
    }

    private static Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node ancestor = node;
        while (ancestor != null && ancestor.getNext() == null) {
            ancestor = ancestor.getParent();
        }
        return ancestor == null ? null : ancestor.getNext();
    }

    static boolean isDeeperThan(int limit, Node document) {
        int depth = 0;
        Node node = document;
        while (node != null && depth <= limit) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return depth > limit;
    }
}
