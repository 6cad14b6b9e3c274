package io.readyroom.scoring.ability;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** Reads by what questions are measured as of now. */
@ApplicationScoped
public class ScaleReader {

    private final MeasuredItems items;
    private final ParameterSets sets;
    private final ItemRatings ratings;

    ScaleReader(MeasuredItems items, ParameterSets sets, ItemRatings ratings) {
        this.items = items;
        this.sets = sets;
        this.ratings = ratings;
    }

    /** Scales for these versions, as those exams measure them. Calibrations and ratings may be some seconds old. */
    public Uni<Scales> of(SqlClient client, Collection<String> exams, Set<UUID> questionVersionIds) {
        return items.of(client, questionVersionIds)
                .chain(measured -> parameters(client, exams)
                        .chain(byExam -> ratings.of(client, measuredAs(measured.values()))
                                .map(rated -> new Scales(measured, byExam, rated))));
    }

    private Uni<Map<String, ParameterSet>> parameters(SqlClient client, Collection<String> exams) {
        Uni<Map<String, ParameterSet>> byExam = Uni.createFrom().item(new HashMap<>());
        for (String exam : exams.stream().distinct().sorted().toList()) {
            byExam = byExam.call(known -> sets.latest(client, exam).invoke(set -> known.put(exam, set)));
        }
        return byExam;
    }

    private static Set<UUID> measuredAs(Collection<MeasuredItem> measured) {
        return measured.stream().map(MeasuredItem::measuredAs).collect(Collectors.toSet());
    }
}
