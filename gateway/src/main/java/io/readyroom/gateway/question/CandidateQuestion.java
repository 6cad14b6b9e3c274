package io.readyroom.gateway.question;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A question version as a candidate may see it. Each type fills its own fields and leaves the others null. Only these fields
 * are read: had question-service's answer a key in it, there would be no place for it here.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CandidateQuestion(UUID questionVersionId, String type, int maxPoints, String language, JsonNode stimulus,
        String stem, String body, List<Choice> options, Integer select, List<Choice> sources, List<Choice> targets,
        Boolean reuseSources, List<Gap> gaps, List<Choice> statements, Image image, List<Region> regions, String expects,
        String unit, Integer maxLength) {

    /** An option, source, target or statement; the text is Markdown. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Choice(String id, String text) {
    }

    /** A gap of the body, marked there as {@code {{id}}}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Gap(String id, List<Choice> options) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Image(String url, int width, int height, String alt) {
    }

    /** A part of the image; {@code rect} has x, y, width, height in its pixels. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Region(String id, String shape, List<Integer> coords, String label) {
    }
}
