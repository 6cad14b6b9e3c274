package io.readyroom.scoring.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.result.DomainScore;

/**
 * How a domain moved over the last sessions that measure.
 *
 * @param fractions of the points, the oldest first; a session without a question of the domain has none
 */
@Schema(requiredProperties = { "code", "title", "fractions" })
record DomainTrend(String code, String title, List<Double> fractions) {

    private static final double PLACES = 1e4;

    /**
     * In the order in which the domains are met, from the newest session on.
     *
     * @param newestFirst domains of each session
     */
    static List<DomainTrend> of(List<List<DomainScore>> newestFirst) {
        Map<String, DomainTrend> trends = new LinkedHashMap<>();
        for (List<DomainScore> session : newestFirst) {
            for (DomainScore domain : session) {
                trends.computeIfAbsent(domain.code(),
                        code -> new DomainTrend(code, domain.title(), new ArrayList<>())).fractions
                        .add(0, Math.round(PLACES * domain.points() / domain.maxPoints()) / PLACES);
            }
        }
        return List.copyOf(trends.values());
    }
}
