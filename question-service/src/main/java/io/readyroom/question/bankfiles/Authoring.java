package io.readyroom.question.bankfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.bankfiles.QuestionFile.ImageFile;
import io.readyroom.question.bankfiles.QuestionFile.Provenance;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;

/** Puts a question together from fields that each were checked for themselves: now they must fit one another. */
final class Authoring {

    private static final ObjectMapper KEYS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final QuestionFile file;
    private final BiConsumer<String, String> flaws;

    /** @param flaws takes field and sentence */
    Authoring(QuestionFile file, BiConsumer<String, String> flaws) {
        this.file = file;
        this.flaws = flaws;
    }

    /** Empty where type, content or key can't be made at all. Other flaws are noted as well and leave the question. */
    Optional<AuthoredQuestion> question(Function<ImageFile, Image> pictures) {
        Optional<QuestionType> type = QuestionType.named(file.type());
        if (type.isEmpty()) {
            flaws.accept("type", "type is none of the eight");
            return Optional.empty();
        }
        Map<String, String> misplaced = ContentOf.misplacedFields(file, type.get());
        misplaced.forEach(flaws);
        if (!misplaced.isEmpty()) {
            return Optional.empty();
        }
        QuestionContent content = ContentOf.content(file, type.get(), pictures);
        content.flaws().forEach(flaw -> flaws.accept(flaw.substring(0, Math.max(0, flaw.indexOf(':'))), flaw));
        return key(type.get(), content).map(key -> new AuthoredQuestion(file.id(), file.pool(), file.language(),
                file.difficulty(), orNone(file.objectives()), labels(), file.stimulus(), content, rationale(), key));
    }

    private Optional<AnswerKey> key(QuestionType type, QuestionContent content) {
        JsonNode node = file.key();
        if (node == null || node.isNull()) {
            flaws.accept("key", "key is missing");
            return Optional.empty();
        }
        if (type == QuestionType.TEXT_ENTRY && node instanceof ObjectNode key) {
            // What a text entry expects stands in the question; the key carries it along for the grader.
            node = key.deepCopy().put("expects", file.expects());
        }
        try {
            AnswerKey key = KEYS.treeToValue(node, AnswerKey.classFor(type));
            if (!fits(key, content)) {
                flaws.accept("key", "key does not fit the question");
            }
            return Optional.of(key);
        } catch (JsonProcessingException e) {
            flaws.accept("key", "key is not what this type of question needs");
            return Optional.empty();
        }
    }

    private static boolean fits(AnswerKey key, QuestionContent content) {
        boolean plain = !(key instanceof AnswerKey.Text text) || (text.accepted() != null
                && !text.accepted().contains(null)
                && (text.tolerance() == null || isPlain(text.tolerance().scale(), text.tolerance().precision())));
        return plain && key.fits(content);
    }

    /** Numbers like 1e999999999 are small to write and endless to calculate with. */
    private static boolean isPlain(int scale, int precision) {
        return Math.abs((long) scale) <= 30 && precision <= 30;
    }

    private Labels labels() {
        Provenance provenance = file.provenance() == null ? new Provenance(null, false) : file.provenance();
        return new Labels(orNone(file.tags()), orNone(file.enemies()), orNone(file.siblings()), provenance.author(),
                provenance.original());
    }

    private Rationale rationale() {
        Map<String, String> explanations = ContentOf.explanations(file);
        if (file.explanation() != null) {
            explanations.put(Rationale.GENERAL, file.explanation());
        }
        return new Rationale(explanations, orNone(file.references()).stream()
                .map(r -> new Rationale.Reference(r.title(), r.url(), r.checkedAt())).toList());
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
