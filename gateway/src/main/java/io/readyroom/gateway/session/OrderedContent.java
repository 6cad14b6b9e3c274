package io.readyroom.gateway.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.exam.Slot.GapShape;
import io.readyroom.gateway.exam.Slot.Shape;
import io.readyroom.gateway.question.CandidateQuestion;
import io.readyroom.gateway.question.CandidateQuestion.Choice;
import io.readyroom.gateway.question.CandidateQuestion.Gap;
import io.readyroom.gateway.question.CandidateQuestion.Image;
import io.readyroom.gateway.question.CandidateQuestion.Region;

/** A version's content in the order in which one session shows it; each type has its own fields and leaves out the others. */
public record OrderedContent(String language,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "{id, title, tabs:[{title, text}]}") JsonNode stimulus,
        String stem,
        String body, List<Choice> options, Integer select, List<Choice> sources, List<Choice> targets, Boolean reuseSources,
        List<Gap> gaps, List<Choice> statements, Image image, List<Region> regions, String expects, String unit,
        Integer maxLength) {

    /** Without a shape the order is the author's. */
    public static OrderedContent of(CandidateQuestion content, Shape shape) {
        Shape order = shape == null ? Shape.AS_WRITTEN : shape;
        return new OrderedContent(content.language(), content.stimulus(), content.stem(), content.body(),
                sorted(content.options(), order.options(), Choice::id), content.select(),
                sorted(content.sources(), order.sources(), Choice::id), sorted(content.targets(), order.targets(), Choice::id),
                content.reuseSources(), gaps(content.gaps(), order.gaps()),
                sorted(content.statements(), order.statements(), Choice::id), content.image(),
                sorted(content.regions(), order.regions(), Region::id), content.expects(), content.unit(),
                content.maxLength());
    }

    private static List<Gap> gaps(List<Gap> gaps, List<GapShape> shapes) {
        if (gaps == null || shapes == null) {
            return gaps;
        }
        Map<String, List<String>> orders = shapes.stream().collect(Collectors.toMap(GapShape::id, GapShape::options));
        return gaps.stream()
                .map(gap -> new Gap(gap.id(), sorted(gap.options(), orders.get(gap.id()), Choice::id))).toList();
    }

    private static <T> List<T> sorted(List<T> content, List<String> order, Function<T, String> id) {
        if (content == null || order == null) {
            return content;
        }
        Map<String, T> byId = content.stream().collect(Collectors.toMap(id, item -> item));
        List<T> sorted = new ArrayList<>(order.size());
        for (String next : order) {
            T item = byId.get(next);
            if (item == null) {
                throw new IllegalStateException("a session's slot names an id that its question version doesn't have: " + next);
            }
            sorted.add(item);
        }
        return List.copyOf(sorted);
    }
}
