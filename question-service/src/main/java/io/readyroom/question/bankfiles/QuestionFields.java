package io.readyroom.question.bankfiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bankfiles.QuestionFile.ImageFile;
import io.readyroom.question.content.Image;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/**
 * A question as named fields: those of the bank's YAML files, in their order, with {@code image.url} beside {@code image.file}.
 * What a question doesn't have is left out. Nothing of a question that is right gets lost.
 *
 * @param losses with {@link Part#QUESTION} among them there are no fields
 */
public record QuestionFields(ObjectNode fields, List<Loss> losses) {

    public static QuestionFields of(AuthoredQuestion question) {
        QuestionFieldsWriter writer = new QuestionFieldsWriter(question);
        ObjectNode fields = writer.write();
        return PlainText.isBroken(fields) ? new QuestionFields(null, List.of(PlainText.LOSS))
                : new QuestionFields(fields, writer.losses());
    }

    /** False when the question can't be written at all. */
    public boolean present() {
        return fields != null;
    }

    /**
     * The question; unlike one of a bank's file it may be unfinished: all may be missing but id, type, stem, what the type
     * needs, and the key.
     *
     * @param pictures the address of a picture that {@code image.file} names, or null when there is none
     * @throws FieldException with every flaw that was found, and the first one's field
     */
    public static AuthoredQuestion read(ObjectNode fields, UnaryOperator<String> pictures) throws FieldException {
        QuestionFile file = FieldsMapper.read(fields, QuestionFile.class);
        Map<String, String> flaws = new LinkedHashMap<>();
        new DraftCheck(flaws::putIfAbsent).check(file);
        refuseIfAny(flaws);
        Optional<AuthoredQuestion> question = new Authoring(file, flaws::putIfAbsent)
                .question(image -> picture(image, pictures, flaws));
        refuseIfAny(flaws);
        return question.orElseThrow(() -> new FieldException(null, "it makes no question"));
    }

    private static Image picture(ImageFile image, UnaryOperator<String> pictures, Map<String, String> flaws) {
        String url = image.url();
        if (image.file() != null) {
            if (url != null) {
                flaws.putIfAbsent("image", "image has both file and url");
            }
            url = pictures.apply(image.file());
            if (url == null) {
                flaws.putIfAbsent("image.file", "image.file is not among the pictures that came before");
            }
        } else if (url == null) {
            flaws.putIfAbsent("image", "image has neither file nor url");
        }
        return new Image(url, image.width(), image.height(), image.alt());
    }

    private static void refuseIfAny(Map<String, String> flaws) throws FieldException {
        if (!flaws.isEmpty()) {
            List<String> fields = new ArrayList<>(flaws.keySet());
            throw new FieldException(fields.get(0), flaws.values().stream().collect(Collectors.joining("; ")));
        }
    }
}
