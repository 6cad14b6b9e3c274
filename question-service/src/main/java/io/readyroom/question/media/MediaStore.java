package io.readyroom.question.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Keeps pictures. */
@Singleton
public class MediaStore {

    private static final String FACTS = """
            SELECT sha256, content_type, width, height FROM media
            WHERE sha256 IN (SELECT json_array_elements_text(CAST(CAST($1 AS text) AS json)))
            """;

    private final Mutiny.SessionFactory sessions;

    MediaStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Adds those that aren't there yet. Only files that are taken: see {@link MediaFile#refusal}. */
    public Uni<Void> keep(Mutiny.Session session, List<MediaFile> files) {
        return Multi.createFrom().iterable(files).call(file -> session.find(Media.class, file.sha256())
                .chain(found -> found != null ? Uni.createFrom().voidItem()
                        : session.persist(new Media(file)).chain(session::flush)))
                .onItem().ignoreAsUni();
    }

    /** Those that there are, by hash. */
    public Uni<Map<String, Picture>> facts(Mutiny.Session session, Collection<String> sha256s) {
        if (sha256s.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return HibernateTransaction.on(session).select(FACTS, ContentJson.write(sha256s)).map(rows -> {
            Map<String, Picture> known = new HashMap<>();
            rows.forEach(row -> known.put((String) row[0],
                    new Picture((String) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).intValue())));
            return known;
        });
    }

    /** Adds a picture in a transaction of its own. Only a file that is taken: see {@link MediaFile#refusal}. */
    public Uni<Void> add(MediaFile file) {
        return sessions.withTransaction(session -> keep(session, List.of(file)))
                // Somebody else sent the same bytes at the same moment: they are there.
                .onFailure(SqlErrors::isUniqueViolation).recoverWithNull();
    }

    /** The bytes, if there are any. */
    public Uni<Optional<byte[]>> content(String sha256) {
        return find(sha256).map(found -> found == null ? Optional.empty() : Optional.of(found.content));
    }

    /** The picture, or null. */
    Uni<Media> find(String sha256) {
        return sessions.withSession(session -> session.find(Media.class, sha256));
    }
}
