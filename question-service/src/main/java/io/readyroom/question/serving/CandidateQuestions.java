package io.readyroom.question.serving;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.content.CandidateQuestion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.Stimulus;
import io.smallrye.mutiny.Uni;

/** Published versions as candidates may see them. Its queries name every column: rationale and key are not among them. */
@Singleton
class CandidateQuestions {

    private static final String READ = """
            select v.id, v.questionId, q.examCode, v.type, v.language, v.components, v.stimulusId, v.content
            from QuestionVersion v join Question q on q.id = v.questionId
            where v.id in ?1 and v.status in ('published', 'retired')
            """;

    private final Mutiny.SessionFactory sessions;
    private final CurrentCatalogue catalogue;
    private final RenderedVersions rendered = new RenderedVersions(this::load);

    CandidateQuestions(Mutiny.SessionFactory sessions, CurrentCatalogue catalogue) {
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    /** {@code {"items":[…]}} in the order of the ids. */
    Uni<byte[]> json(List<UUID> ids) {
        return rendered.json(ids);
    }

    private Uni<Map<UUID, Rendered>> load(List<UUID> ids) {
        return sessions.withSession(session -> session.createSelectionQuery(READ, Object[].class).setParameter(1, ids)
                .getResultList()
                .chain(rows -> stimuli(session, rows).map(stimuli -> render(rows, stimuli))));
    }

    private static Uni<Map<UUID, Stimulus>> stimuli(Mutiny.Session session, List<Object[]> rows) {
        List<UUID> ids = rows.stream().map(row -> (UUID) row[6]).filter(id -> id != null).distinct().toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("select id, content from StoredStimulus where id in ?1", Object[].class)
                .setParameter(1, ids).getResultList()
                .map(found -> found.stream().collect(toMap(row -> (UUID) row[0],
                        row -> stimulus((UUID) row[0], (String) row[1]))));
    }

    private static Stimulus stimulus(UUID id, String content) {
        Stimulus stored = ContentJson.read(content, Stimulus.class);
        return new Stimulus(id, stored.title(), stored.tabs());
    }

    private Map<UUID, Rendered> render(List<Object[]> rows, Map<UUID, Stimulus> stimuli) {
        Catalogue exams = catalogue.get();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> {
            QuestionType type = QuestionType.named((String) row[3]).orElseThrow();
            Exam exam = exams.exam((String) row[2]).orElseThrow();
            int maxPoints = exams.vendor(exam).gradingPolicy().maxPoints((Integer) row[5]);
            return Rendered.of(new CandidateQuestion((UUID) row[0], (UUID) row[1], type, maxPoints, (String) row[4],
                    row[6] == null ? null : stimuli.get((UUID) row[6]),
                    ContentJson.read((String) row[7], type.contentClass())));
        }));
    }
}
