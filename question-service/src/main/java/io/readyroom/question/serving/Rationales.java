package io.readyroom.question.serving;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Explanations and references of published versions. The caller has made sure that the learner may see them. */
@Singleton
class Rationales {

    private static final String READ = """
            select id, rationale from QuestionVersion where id in ?1 and status in ('published', 'retired')
            """;

    private final Mutiny.SessionFactory sessions;
    private final RenderedVersions rendered = new RenderedVersions(this::load);

    Rationales(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** {@code {"items":[…]}} in the order of the ids. */
    Uni<byte[]> json(List<UUID> ids) {
        return rendered.json(ids);
    }

    private Uni<Map<UUID, Rendered>> load(List<UUID> ids) {
        return sessions.withSession(session -> session.createSelectionQuery(READ, Object[].class).setParameter(1, ids)
                .getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> (UUID) row[0], row -> Rendered.of(
                        RationaleItem.of((UUID) row[0], ContentJson.read((String) row[1], Rationale.class))))));
    }

    record RationaleItem(UUID questionVersionId, Map<String, String> explanations, List<Link> references) {

        static RationaleItem of(UUID id, Rationale rationale) {
            return new RationaleItem(id, rationale.explanations(),
                    rationale.references().stream().map(reference -> new Link(reference.title(), reference.url())).toList());
        }
    }

    record Link(String title, String url) {
    }
}
