package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** A part of an image. {@code rect} has the coordinates x, y, width, height in the image's pixels. */
public record Region(String id, String shape, List<Integer> coords, String label) {

    Region withTexts(UnaryOperator<String> change) {
        return new Region(id, shape, coords, change.apply(label));
    }

    boolean liesIn(Image image) {
        return shape.equals("rect") && coords.size() == 4 && coords.stream().allMatch(c -> c >= 0)
                && coords.get(0) <= image.width() - coords.get(2) && coords.get(1) <= image.height() - coords.get(3);
    }
}
