package io.readyroom.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.FormMother;

class AppendedSlotTest {

    private static final String NUMBERED = """
            [["vision",0,"single_choice",1,1,"practice",1,1,1,["b","a"]]]""";

    /** Appended with its numbers, the slot would take its domain from the first question of the session. */
    @Test
    void readsBehindOtherSlotsAsItReadAlone() throws IOException {
        String stored = FormMother.slots();
        String grown = stored.substring(0, stored.length() - 1) + "," + AppendedSlot.of(form(NUMBERED)) + "]";
        List<Slot> slots = SlotReader.read(grown);
        assertThat(slots.subList(0, FormMother.SLOTS)).isEqualTo(SlotReader.read(stored));
        assertThat(slots.get(FormMother.SLOTS)).isEqualTo(SlotReader.read(NUMBERED).get(0))
                .extracting(Slot::domain, Slot::stimulusId, Slot::repeated).containsExactly("vision", "single_choice", true);
    }

    @Test
    void appendsOneSlotAndNoOther() throws IOException {
        FormSlots all = form(FormMother.slots());
        assertThatThrownBy(() -> AppendedSlot.of(all)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FormSlots form(String json) throws IOException {
        List<Slot> slots = SlotReader.read(json);
        List<UUID> ids = Collections.nCopies(slots.size(), new UUID(1, 1));
        return FormSlots.of(ids, ids, json, slots);
    }
}
