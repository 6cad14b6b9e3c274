package io.readyroom.exam.session;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

import io.readyroom.exam.session.ExamSessionResponse.SlotState;

/** Writes the states of all slots in one go: fifty of them are most of what an answer about a session says. */
final class SlotStatesSerializer extends JsonSerializer<List<SlotState>> {

    private static final int LENGTH = 72;

    @Override
    public void serialize(List<SlotState> slots, JsonGenerator generator, SerializerProvider provider) throws IOException {
        StringBuilder json = new StringBuilder(2 + slots.size() * LENGTH);
        char separator = '[';
        for (SlotState slot : slots) {
            json.append(separator).append("{\"position\":").append(slot.position())
                    .append(",\"answered\":").append(slot.answered())
                    .append(",\"flagged\":").append(slot.flagged())
                    .append(",\"locked\":").append(slot.locked()).append('}');
            separator = ',';
        }
        generator.writeRawValue(slots.isEmpty() ? "[]" : json.append(']').toString());
    }
}
