package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;


import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.authoring.KeyDocument;
import io.readyroom.question.bank.AuthoredVersions;
import io.readyroom.question.changeset.item.NewItem;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Makes of what a client sent what can be added to a change set. */
@Singleton
class NewItems {

    private static final String OUTLINE = """
            SELECT CAST(id AS text) AS id FROM outline_version WHERE exam_code = $1 AND to_char(as_of, 'YYYY-MM-DD') = $2
            """;
    private static final String UNKNOWN = """
            SELECT x.code FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x(code)
            WHERE NOT EXISTS (SELECT 1 FROM objective b WHERE b.outline_id = $2 AND b.code = x.code)
            """;
    private static final String VERSION = """
            SELECT CAST(v.id AS text) AS id FROM question q JOIN question_version v ON v.question_id = q.id
            WHERE q.id = $1 AND CASE WHEN CAST($2 AS int) IS NULL THEN v.id = q.current_version_id ELSE v.number = $3 END
            """;

    private final AuthoredVersions versions;

    NewItems(AuthoredVersions versions) {
        this.versions = versions;
    }

    /** Fails with what is wrong about it. */
    Uni<NewItem> of(Transaction tx, ChangeSet set, AddItemsRequest.Item item) {
        return switch (item.kind()) {
            case "version" -> done(new NewItem.OfVersion(item.question(), required("version", item.version())));
            case "retirement" -> done(new NewItem.OfRetirement(item.question(), item.reason()));
            case "assignment" -> assignment(tx, set, item);
            default -> keyCorrection(tx, item);
        };
    }

    private static Uni<NewItem> done(NewItem item) {
        return Uni.createFrom().item(item);
    }

    private static Uni<NewItem> assignment(Transaction tx, ChangeSet set, AddItemsRequest.Item item) {
        List<String> objectives = required("objectives", item.objectives());
        return outline(tx, set, item)
                .call(outline -> requireKnown(tx, outline, objectives))
                .map(outline -> new NewItem.OfAssignment(item.question(), outline, objectives));
    }

    private static Uni<UUID> outline(Transaction tx, ChangeSet set, AddItemsRequest.Item item) {
        if (item.outline() == null) {
            return Uni.createFrom().item(required("outline", set.toOutline));
        }
        return tx.select(OUTLINE, set.examCode, item.outline().toString()).map(rows -> rows.stream()
                .map(row -> UUID.fromString((String) row[0])).findFirst()
                .orElseThrow(() -> unknown("outline", "The exam has no outline of that date.")));
    }

    /** Fails with {@code unknown-reference} when the outline lacks one of the objectives. */
    static Uni<Void> requireKnown(Transaction tx, UUID outline, List<String> objectives) {
        return tx.select(UNKNOWN, ContentJson.write(objectives), outline).invoke(rows -> {
            if (!rows.isEmpty()) {
                throw unknown("objectives", "The outline doesn't have " + rows.get(0)[0] + ".");
            }
        }).replaceWithVoid();
    }

    private Uni<NewItem> keyCorrection(Transaction tx, AddItemsRequest.Item item) {
        String reason = required("reason", item.reason());
        boolean voids = Boolean.TRUE.equals(item.voided());
        if (voids == (item.key() != null)) {
            throw missing("key", "a key, or voided");
        }
        return tx.select(VERSION, item.question(), item.version(), item.version())
                .map(rows -> rows.stream().map(row -> UUID.fromString((String) row[0])).findFirst()
                        .orElseThrow(() -> unknown("version", "The question has no such version.")))
                .chain(version -> voids ? done(new NewItem.OfKey(item.question(), version, null, reason))
                        : versions.read(tx, List.of(version)).map(read -> new NewItem.OfKey(item.question(), version,
                                ContentJson.write(KeyDocument.require(item.key(),
                                        read.get(0).version().question().content())), reason)));
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw missing(field, "is needed for this kind");
        }
        return value;
    }

    private static ProblemException missing(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "Something is missing.").withError(field, message);
    }

    private static ProblemException unknown(String field, String sentence) {
        return ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, sentence).withError(field, "unknown");
    }
}
