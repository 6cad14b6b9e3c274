package io.readyroom.exam.preparation;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectReader;

import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FormSlots;
import io.readyroom.exam.form.SlotReader;
import io.readyroom.exam.question.Form;
import io.vertx.sqlclient.Row;

/** A form as a row of {@code prepared_form}. */
final class StoredForm {

    static final String COLUMNS = "seed, blueprint_code, blueprint_version, language, facts, question_ids, version_ids, slots,"
            + " section_kinds";

    private StoredForm() {
    }

    /** In the order of the {@link #COLUMNS}. */
    static Object[] values(Form form) {
        FormSlots slots = form.slots();
        return new Object[] { form.seed(), form.blueprint().code(), form.blueprint().version(), form.language(),
                form.facts().json(), slots.questionIds().toArray(UUID[]::new), slots.versionIds().toArray(UUID[]::new),
                slots.json(),
                form.sections().toArray(String[]::new) };
    }

    /** @param facts reads {@link ExamFacts} */
    static Form read(Row row, ObjectReader facts) {
        String json = row.getString("facts");
        String slots = row.getString("slots");
        try {
            return new Form(row.getString("seed"),
                    new Form.Blueprint(row.getString("blueprint_code"), row.getInteger("blueprint_version")),
                    row.getString("language"), new Form.Facts(json, facts.readValue(json)),
                    List.of(row.getArrayOfStrings("section_kinds")),
                    FormSlots.of(List.of(row.getArrayOfUUIDs("question_ids")), List.of(row.getArrayOfUUIDs("version_ids")),
                            slots, SlotReader.read(slots)));
        } catch (IOException e) {
            throw new IllegalStateException("a prepared form can't be read", e);
        }
    }
}
