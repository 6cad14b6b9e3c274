package io.readyroom.question.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.catalogue.Placement;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.smallrye.mutiny.Uni;

/**
 * Reads what the in-memory pools are made of: all of it, or what has changed since a revision of the content. Of keys it
 * looks only at whether they are void, and rationales are not among the columns.
 */
@Singleton
public class PublishedQuestions {

    private static final int CHUNK = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String READ = """
            SELECT q.id AS question_id, v.id AS version_id, q.source_id, q.exam_code, v.type, v.pool, v.language, v.difficulty,
                   v.components, CAST(v.stimulus_id AS text) AS stimulus, v.content, v.labels,
                   v.status = 'published' AND NOT coalesce((SELECT k.voided FROM answer_key k
                     WHERE k.question_version_id = v.id ORDER BY k.revision DESC LIMIT 1), false) AS served,
                   (SELECT string_agg(to_char(o.as_of, 'YYYY-MM-DD') || ' ' || a.objective_code, ','
                                      ORDER BY o.as_of, a.position)
                    FROM objective_assignment a JOIN outline_version o ON o.id = a.outline_id
                    WHERE a.question_id = q.id AND o.exam_code = q.exam_code) AS assigned,
                   (SELECT CAST(s.content AS json) ->> 'kind' FROM stimulus s WHERE s.id = v.stimulus_id) AS stimulus_kind
            FROM question q JOIN question_version v ON v.id = q.current_version_id
            WHERE %s AND q.id > $2
            ORDER BY q.id LIMIT $3
            """;
    private static final String CHANGED = READ.formatted("q.changed_revision > $1");
    private static final String OF_EXAM = READ.formatted("q.exam_code = $1");

    /**
     * What is to be done to what was read before.
     *
     * @param placed new, or other than before
     * @param gone retired, voided, or counting by no objective of the outline in force
     */
    public record Changes(List<PublishedQuestion> placed, List<Gone> gone) {

        private Changes() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        public boolean isEmpty() {
            return placed.isEmpty() && gone.isEmpty();
        }
    }

    /** A question that no form takes any more. */
    public record Gone(UUID questionId, String exam) {
    }

    /**
     * What has changed after a revision, in the order of ids; everything when it is below 0.
     *
     * @param placements of an exam
     */
    public Uni<Changes> changedAfter(Mutiny.Session session, long revision, Function<String, Placement> placements) {
        return read(session, CHANGED, revision, BEFORE_ALL, new Placing(placements));
    }

    /** All of an exam, in the order of ids. */
    public Uni<List<PublishedQuestion>> ofExam(Mutiny.Session session, String exam, Placement placement) {
        return read(session, OF_EXAM, exam, BEFORE_ALL, new Placing(code -> placement)).map(Changes::placed);
    }

    private static Uni<Changes> read(Mutiny.Session session, String sql, Object scope, UUID last, Placing placing) {
        return HibernateTransaction.on(session).select(sql, scope, last, CHUNK)
                .chain(rows -> {
                    rows.forEach(placing::add);
                    return rows.size() < CHUNK ? Uni.createFrom().item(placing.changes)
                            : read(session, sql, scope, (UUID) rows.get(CHUNK - 1)[0], placing);
                });
    }

    /**
     * Puts rows in their places. What many questions have in common, and that is nearly all of one but its ids, they have in
     * common in memory, too: else a bank of 100,000 took most of it.
     */
    private static final class Placing {

        private final Function<String, Placement> placements;
        private final Changes changes = new Changes();
        private final Map<Object, Object> known = new HashMap<>();

        Placing(Function<String, Placement> placements) {
            this.placements = placements;
        }

        void add(Object[] row) {
            Optional<Placement.Place> place = (Boolean) row[12]
                    ? placements.apply((String) row[3]).place(assigned((String) row[13]))
                    : Optional.empty();
            place.ifPresentOrElse(found -> changes.placed().add(question(row, found)),
                    () -> changes.gone().add(new Gone((UUID) row[0], shared((String) row[3]))));
        }

        private PublishedQuestion question(Object[] row, Placement.Place place) {
            QuestionType type = QuestionType.named((String) row[4]).orElseThrow();
            Labels labels = ContentJson.read((String) row[11], Labels.class);
            return new PublishedQuestion((UUID) row[0], (UUID) row[1], (String) row[2], shared((String) row[3]), type,
                    shared((String) row[5]), shared((String) row[6]), shared((String) row[7]), ((Number) row[8]).intValue(),
                    row[9] == null ? null : shared(UUID.fromString((String) row[9])), shared(place.domain()),
                    shared(List.copyOf(place.objectives())), shared(List.copyOf(labels.enemies())),
                    shared(List.copyOf(labels.siblings())),
                    shared(ContentJson.read((String) row[10], type.contentClass()).shape()), shared((String) row[14]),
                    labels.tags() != null && labels.tags().contains(Labels.PILOT));
        }

        /** The first value that was equal to this one. */
        @SuppressWarnings("unchecked") // Equal values of what is read here are of one class.
        private <T> T shared(T value) {
            Object first = value == null ? null : known.putIfAbsent(value, value);
            return first == null ? value : (T) first;
        }
    }

    private static NavigableMap<LocalDate, List<String>> assigned(String pairs) {
        NavigableMap<LocalDate, List<String>> assigned = new TreeMap<>();
        if (pairs != null) {
            for (String pair : pairs.split(",", -1)) {
                int blank = pair.indexOf(' ');
                assigned.computeIfAbsent(LocalDate.parse(pair.substring(0, blank)), day -> new ArrayList<>())
                        .add(pair.substring(blank + 1));
            }
        }
        return assigned;
    }
}
