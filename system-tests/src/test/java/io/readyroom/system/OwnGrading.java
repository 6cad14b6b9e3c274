package io.readyroom.system;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Points of a response, computed a second time from the words of the specification (domain.md §4, contracts/grading), without a
 * look at how scoring-service does it.
 *
 * @param points reached
 * @param maxPoints that could be reached
 */
public record OwnGrading(int points, int maxPoints) {

    private static final Pattern NUMBER = Pattern
            .compile("[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:e[+-]?[0-9]{1,2})?");
    /** 1,000 may be a thousand or one. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+");

    /** A point per correct component, of a response that could pick as many as are right. */
    public static OwnGrading of(String type, JsonNode key, JsonNode response) {
        return of(type, Json.object(), key, response, "PER_COMPONENT");
    }

    /**
     * @param shape what the candidate could answer; {@code select} is the most that could be picked
     * @param response null or empty for none
     * @param policy {@code PER_COMPONENT} or {@code ALL_OR_NOTHING}
     */
    public static OwnGrading of(String type, JsonNode shape, JsonNode key, JsonNode response, String policy) {
        OwnGrading components = components(type, shape.path("select"), key, response);
        return switch (policy) {
            case "PER_COMPONENT" -> components;
            case "ALL_OR_NOTHING" -> whole(components.points() == components.maxPoints());
            default -> throw new IllegalArgumentException("No rule for " + policy);
        };
    }

    private static OwnGrading components(String type, JsonNode select, JsonNode key, JsonNode response) {
        return switch (type) {
            case "single_choice" -> whole(key.path("choice").equals(response.path("choice")));
            case "multiple_response" -> set(key.path("choices"), response.path("choices"), select);
            case "hotspot" -> set(key.path("regions"), response.path("regions"), select);
            case "ordering" -> places(key.path("order"), response.path("order"), select);
            case "matching" -> fields(key.path("matches"), response.path("matches"));
            case "dropdown" -> fields(key.path("selections"), response.path("selections"));
            case "statement_grid" -> fields(key.path("answers"), response.path("answers"));
            case "text_entry" -> whole(response.path("text").isTextual() && isAccepted(key, response.path("text").asText()));
            default -> throw new IllegalArgumentException("No rule for " + type);
        };
    }

    private static OwnGrading whole(boolean correct) {
        return new OwnGrading(correct ? 1 : 0, 1);
    }

    /** More picks than were allowed, repeated ones too, are worth nothing. */
    private static OwnGrading set(JsonNode key, JsonNode picked, JsonNode select) {
        Set<String> right = new HashSet<>(Json.texts(key));
        int most = right.size();
        if (picked.size() > select.asInt(most)) {
            return new OwnGrading(0, most);
        }
        right.retainAll(new HashSet<>(Json.texts(picked)));
        return new OwnGrading(right.size(), most);
    }

    private static OwnGrading places(JsonNode key, JsonNode order, JsonNode select) {
        if (order.size() > select.asInt(key.size())) {
            return new OwnGrading(0, key.size());
        }
        int right = 0;
        for (int place = 0; place < key.size(); place++) {
            if (order.has(place) && key.get(place).equals(order.get(place))) {
                right++;
            }
        }
        return new OwnGrading(right, key.size());
    }

    private static OwnGrading fields(JsonNode key, JsonNode given) {
        int right = 0;
        for (Map.Entry<String, JsonNode> component : key.properties()) {
            if (component.getValue().equals(given.get(component.getKey()))) {
                right++;
            }
        }
        return new OwnGrading(right, key.size());
    }

    private static boolean isAccepted(JsonNode key, String text) {
        Stream<String> accepted = Stream.concat(Stream.of(key.path("text").asText()),
                Json.texts(key.path("accepted")).stream());
        if (key.path("expects").asText().equals("number")) {
            BigDecimal tolerance = new BigDecimal(key.path("tolerance").asText("0"));
            return accepted.anyMatch(right -> isNear(number(right), number(text), tolerance));
        }
        return accepted.anyMatch(right -> simple(right).equals(simple(text)));
    }

    private static boolean isNear(Optional<BigDecimal> right, Optional<BigDecimal> given, BigDecimal tolerance) {
        return right.isPresent() && given.isPresent()
                && right.get().subtract(given.get()).abs().compareTo(tolerance) <= 0;
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = simple(text).replace('\u2212', '-');
        return NUMBER.matcher(plain).matches() && !AMBIGUOUS.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    /** In compatibility form, without case (both ways, for ß and its like), one space for any white space. */
    private static String simple(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String folded = Normalizer.normalize(compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT),
                Normalizer.Form.NFKC);
        return folded.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
