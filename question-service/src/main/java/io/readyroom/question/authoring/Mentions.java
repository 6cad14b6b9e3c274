package io.readyroom.question.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.media.MediaAddress;
import io.readyroom.question.media.MediaStore;
import io.readyroom.question.media.Picture;
import io.smallrye.mutiny.Uni;

/** Holds what a question names against what there is: exam, objectives, stimulus, pictures, other questions. */
@Singleton
class Mentions {

    /** Of the outline that has the most of them, the newest where several do: a bank moves from one to the next. */
    private static final String OBJECTIVES = """
            SELECT code FROM objective WHERE outline_id = (
              SELECT o.id FROM outline_version o WHERE o.exam_code = $1 ORDER BY (
                SELECT count(*) FROM objective b WHERE b.outline_id = o.id
                  AND b.code IN (SELECT json_array_elements_text(CAST(CAST($2 AS text) AS json)))) DESC, o.as_of DESC LIMIT 1)
            """;
    private static final String STIMULUS = """
            SELECT id FROM stimulus WHERE source_id = $1 ORDER BY current_since DESC, id DESC LIMIT 1
            """;
    private static final String QUESTIONS = """
            SELECT source_id FROM question
            WHERE source_id IN (SELECT json_array_elements_text(CAST(CAST($1 AS text) AS json)))
            """;

    private final CurrentCatalogue catalogue;
    private final MediaStore media;

    Mentions(CurrentCatalogue catalogue, MediaStore media) {
        this.catalogue = catalogue;
        this.media = media;
    }

    /** @throws ProblemException {@code unknown-reference} when there is no such exam */
    void requireExam(String code) {
        if (catalogue.get().exam(code).isEmpty()) {
            Flaw.refuse(QuestionProblem.UNKNOWN_REFERENCE, "There is no such exam.", Flaw.IN_REQUEST,
                    List.of(new Flaw("exam", "no exam has this code")));
        }
    }

    /**
     * Fails with {@code unknown-reference} naming all that isn't there, or with {@code invalid-question} when a
     * picture is there and of another size.
     *
     * @return the present text of the question's stimulus, or empty where it has none
     */
    Uni<Optional<UUID>> require(Mutiny.Session session, String exam, AuthoredQuestion question) {
        Transaction tx = HibernateTransaction.on(session);
        List<Flaw> unknown = new ArrayList<>();
        return objectives(tx, exam, question.objectives()).invoke(unknown::addAll)
                .chain(() -> others(tx, question)).invoke(unknown::addAll)
                .chain(() -> pictures(session, question)).invoke(unknown::addAll)
                .chain(() -> stimulus(tx, question.stimulus()))
                .invoke(found -> {
                    if (question.stimulus() != null && found.isEmpty()) {
                        unknown.add(new Flaw("stimulus", "there is no stimulus " + question.stimulus()));
                    }
                    Flaw.refuse(QuestionProblem.UNKNOWN_REFERENCE,
                            "Something that the question names does not exist, see errors.",
                            Flaw.IN_QUESTION, unknown);
                });
    }

    /** The text of a stimulus that new versions show, if there is one of that id. */
    Uni<Optional<UUID>> stimulus(Transaction tx, String sourceId) {
        return sourceId == null ? Uni.createFrom().item(Optional.empty())
                : tx.select(STIMULUS, sourceId).map(rows -> rows.stream().map(row -> (UUID) row[0]).findFirst());
    }

    private static Uni<List<Flaw>> objectives(Transaction tx, String exam, List<String> codes) {
        return tx.select(OBJECTIVES, exam, ContentJson.write(codes)).map(rows -> missing("objectives",
                "is not in the outline of " + exam + " that has the others", codes, texts(rows)));
    }

    private static Uni<List<Flaw>> others(Transaction tx, AuthoredQuestion question) {
        Set<String> named = new TreeSet<>(question.labels().enemies());
        named.addAll(question.labels().siblings());
        return named.isEmpty() ? Uni.createFrom().item(List.of())
                : tx.select(QUESTIONS, ContentJson.write(named)).map(rows -> {
                    List<Flaw> flaws = new ArrayList<>(
                            missing("enemies", "is no question", question.labels().enemies(), texts(rows)));
                    flaws.addAll(missing("siblings", "is no question", question.labels().siblings(), texts(rows)));
                    return flaws;
                });
    }

    private Uni<List<Flaw>> pictures(Mutiny.Session session, AuthoredQuestion question) {
        Map<String, JsonNode> values = DocumentPaths.of(DocumentWriter.write(question));
        Set<String> shown = new TreeSet<>();
        values.values().forEach(value -> shown.addAll(MediaAddress.shownIn(value.asText())));
        return media.facts(session, shown).map(known -> {
            if (question.content() instanceof Hotspot hotspot) {
                requireSize(hotspot.image(), known);
            }
            List<Flaw> flaws = new ArrayList<>();
            values.forEach((path, value) -> MediaAddress.shownIn(value.asText()).stream()
                    .filter(sha256 -> !known.containsKey(sha256))
                    .forEach(sha256 -> flaws.add(new Flaw(path, "there is no picture " + MediaAddress.of(sha256)))));
            return flaws;
        });
    }

    private static void requireSize(Image image, Map<String, Picture> known) {
        List<Flaw> flaws = MediaAddress.shownIn(image.url()).stream().map(known::get)
                .filter(picture -> picture != null
                        && (picture.width() != image.width() || picture.height() != image.height()))
                .map(picture -> new Flaw("image", "the picture is %d by %d pixels".formatted(picture.width(),
                        picture.height())))
                .toList();
        Flaw.refuse(QuestionProblem.INVALID_QUESTION, "The regions would lie elsewhere than they are seen.", Flaw.IN_QUESTION,
                flaws);
    }

    private static List<Flaw> missing(String field, String sentence, List<String> named, Set<String> known) {
        return named.stream().filter(name -> !known.contains(name)).map(name -> new Flaw(field, name + " " + sentence))
                .toList();
    }

    private static Set<String> texts(List<Object[]> rows) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add((String) row[0]));
        return texts;
    }
}
