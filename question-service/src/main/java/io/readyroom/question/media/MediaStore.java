package io.readyroom.question.media;

import java.util.List;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Keeps pictures. */
@Singleton
public class MediaStore {

    private final Mutiny.SessionFactory sessions;

    MediaStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Adds those that aren't there yet. */
    public Uni<Void> keep(Mutiny.Session session, List<MediaFile> files) {
        return Multi.createFrom().iterable(files).call(file -> session.find(Media.class, file.sha256())
                .chain(found -> found != null ? Uni.createFrom().voidItem()
                        : session.persist(new Media(file.sha256(), MediaFile.PNG, file.bytes())).chain(session::flush)))
                .onItem().ignoreAsUni();
    }

    /** The picture, or null. */
    Uni<Media> find(String sha256) {
        return sessions.withSession(session -> session.find(Media.class, sha256));
    }
}
