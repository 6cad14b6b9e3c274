package io.readyroom.system;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Points of a response, computed a second time from the words of the specification (a point per correct component), without a
 * look at how scoring-service does it.
 *
 * @param points reached
 * @param maxPoints that could be reached
 */
public record OwnGrading(int points, int maxPoints) {

    public static OwnGrading of(String type, JsonNode key, JsonNode response) {
        return switch (type) {
            case "single_choice" -> whole(key.path("choice").equals(response.path("choice")));
            case "multiple_response" -> set(key.path("choices"), response.path("choices"));
            case "hotspot" -> set(key.path("regions"), response.path("regions"));
            case "ordering" -> places(key.path("order"), response.path("order"));
            case "matching" -> fields(key.path("matches"), response.path("matches"));
            case "dropdown" -> fields(key.path("selections"), response.path("selections"));
            case "statement_grid" -> fields(key.path("answers"), response.path("answers"));
            case "text_entry" -> whole(isAccepted(key, response.path("text").asText()));
            default -> throw new IllegalArgumentException("No rule for " + type);
        };
    }

    private static OwnGrading whole(boolean correct) {
        return new OwnGrading(correct ? 1 : 0, 1);
    }

    /** More picks than there are right ones are worth nothing. */
    private static OwnGrading set(JsonNode key, JsonNode picked) {
        Set<String> right = new HashSet<>(Json.texts(key));
        Set<String> picks = new HashSet<>(Json.texts(picked));
        int most = right.size();
        if (picks.size() > most) {
            return new OwnGrading(0, most);
        }
        right.retainAll(picks);
        return new OwnGrading(right.size(), most);
    }

    private static OwnGrading places(JsonNode key, JsonNode order) {
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
        if (key.has("tolerance") && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            BigDecimal distance = new BigDecimal(text).subtract(new BigDecimal(key.path("text").asText())).abs();
            return distance.compareTo(new BigDecimal(key.path("tolerance").asText())) <= 0;
        }
        return simple(key.path("text").asText()).equals(simple(text))
                || Json.texts(key.path("accepted")).stream().anyMatch(accepted -> simple(accepted).equals(simple(text)));
    }

    private static String simple(String text) {
        return ShippedBank.plain(text).toLowerCase(Locale.ROOT);
    }
}
