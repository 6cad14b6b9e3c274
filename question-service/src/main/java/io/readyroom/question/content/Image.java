package io.readyroom.question.content;

import java.util.function.UnaryOperator;

/** A picture by its immutable address; {@code alt} is its full text alternative. */
public record Image(String url, int width, int height, String alt) {

    Image withTexts(UnaryOperator<String> change) {
        return new Image(url, width, height, change.apply(alt));
    }
}
