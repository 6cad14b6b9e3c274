package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** {@code select} regions of an image. */
public record Hotspot(String stem, Image image, List<Region> regions, int select) implements QuestionContent {

    @Override
    public QuestionType type() {
        return QuestionType.HOTSPOT;
    }

    @Override
    public int components() {
        return select;
    }

    @Override
    public ResponseShape shape() {
        return new ResponseShape.Regions(type(), ids(), select);
    }

    @Override
    public List<String> explainable() {
        return ids();
    }

    @Override
    public QuestionContent withTexts(UnaryOperator<String> change) {
        return new Hotspot(change.apply(stem), image.withTexts(change),
                regions.stream().map(region -> region.withTexts(change)).toList(), select);
    }

    @Override
    public List<String> flaws() {
        if (image == null) {
            return List.of("image: needed");
        }
        return new Flaws().ids("regions", ids(), 2)
                .when(select < 1 || select >= regions.size(), "select: between 1 and one less than there are regions")
                .when(!regions.stream().allMatch(region -> region.liesIn(image)), "regions: one is no rect inside the image")
                .list();
    }

    private List<String> ids() {
        return regions.stream().map(Region::id).toList();
    }
}
