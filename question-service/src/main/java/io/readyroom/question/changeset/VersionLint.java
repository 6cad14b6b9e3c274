package io.readyroom.question.changeset;

import java.util.List;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.question.bank.AuthoredVersion;
import io.smallrye.mutiny.Uni;

/** Looks at versions before they are reviewed. Every bean of it is asked. */
public interface VersionLint {

    /** What has to be mended before a review; warnings don't belong here. Stays in the session that it is given. */
    Uni<List<Finding>> errors(Mutiny.Session session, List<AuthoredVersion> versions);

    /**
     * Something that has to be mended.
     *
     * @param question bank id
     * @param field where it stands
     * @param sentence for the author
     */
    record Finding(String question, int version, String rule, String field, String sentence) {
    }
}
