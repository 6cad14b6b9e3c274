package io.readyroom.exam.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.session.StoredSlots.StoredAnswer;

/** {@link SessionQuestions} as JSON, field by field: what is the same for many sessions was rendered before. */
@Singleton
class SlotPages {

    private static final int BYTES_OF_A_PAGE = 4_096;
    private static final SerializableString ITEMS = new SerializedString("items");
    private static final SerializableString POSITION = new SerializedString("position");
    private static final SerializableString VERSION = new SerializedString("questionVersionId");
    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString MAX_POINTS = new SerializedString("maxPoints");
    private static final SerializableString SHAPE = new SerializedString("shape");
    private static final SerializableString RESPONSE = new SerializedString("response");
    private static final SerializableString REVISION = new SerializedString("revision");
    private static final SerializableString FLAGGED = new SerializedString("flagged");
    private static final SerializableString LOCKED = new SerializedString("locked");
    private static final SerializableString SECTION = new SerializedString("section");
    private static final SerializableString LATE = new SerializedString("late");
    private static final SerializableString RECEIVED_AT = new SerializedString("receivedAt");

    private final ObjectMapper json;
    /** By identity: a shape is one object for all slots that have it. */
    private final LoadingCache<ResponseShape, SerializableString> shapes;

    SlotPages(ObjectMapper json) {
        this.json = json;
        this.shapes = Caffeine.newBuilder().weakKeys().build(this::render);
    }

    private SerializableString render(ResponseShape shape) throws JsonProcessingException {
        return new SerializedString(json.writerFor(ResponseShape.class).writeValueAsString(shape));
    }

    /** The slots of a form from a position on, with what is stored for them. */
    byte[] write(FrozenForm form, int from, int limit, StoredSlots stored) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(BYTES_OF_A_PAGE);
        try (JsonGenerator page = json.getFactory().createGenerator(bytes)) {
            page.writeStartObject();
            page.writeFieldName(ITEMS);
            page.writeStartArray();
            for (CandidateSlot slot : form.slots(from, limit)) {
                if (stored.isHidden(slot.position())) {
                    break;
                }
                write(page, slot, stored);
            }
            page.writeEndArray();
            page.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a page in memory can't be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator page, CandidateSlot slot, StoredSlots stored) throws IOException {
        StoredAnswer answer = stored.answer(slot.position());
        page.writeStartObject();
        number(page, POSITION, slot.position());
        text(page, VERSION, slot.questionVersionId());
        page.writeFieldName(TYPE);
        page.writeString(slot.type());
        number(page, MAX_POINTS, slot.maxPoints());
        page.writeFieldName(SHAPE);
        page.writeRawValue(shapes.get(slot.shape()));
        if (answer.response() != null) {
            page.writeFieldName(RESPONSE);
            page.writeRawValue(answer.response());
        }
        number(page, REVISION, answer.revision());
        flag(page, FLAGGED, answer.flagged());
        flag(page, LOCKED, stored.isLocked(slot.position()));
        number(page, SECTION, slot.section());
        late(page, stored.late(slot.position()));
        page.writeEndObject();
    }

    private static void late(JsonGenerator page, LateAnswer late) throws IOException {
        if (late != null) {
            page.writeFieldName(LATE);
            page.writeStartObject();
            page.writeFieldName(RESPONSE);
            page.writeRawValue(late.response());
            page.writeFieldName(RECEIVED_AT);
            page.writeString(late.receivedAt().toString());
            page.writeEndObject();
        }
    }

    private static void number(JsonGenerator page, SerializableString name, int value) throws IOException {
        page.writeFieldName(name);
        page.writeNumber(value);
    }

    private static void text(JsonGenerator page, SerializableString name, UUID value) throws IOException {
        page.writeFieldName(name);
        page.writeString(value.toString());
    }

    private static void flag(JsonGenerator page, SerializableString name, boolean value) throws IOException {
        page.writeFieldName(name);
        page.writeBoolean(value);
    }
}
