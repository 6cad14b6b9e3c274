package io.readyroom.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class PackedIdsTest {

    private static final UUID FIRST = UUID.fromString("01a216bf-951f-7d29-a96c-1d46e4fc66a6");
    private static final UUID SECOND = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void isOneStringInJson() throws JsonProcessingException {
        PackedIds packed = PackedIds.of(List.of(FIRST, SECOND));
        String text = json.writeValueAsString(packed);
        assertThat(text).isEqualTo("\"AaIWv5UffSmpbB1G5Pxmpv////////////////////8=\"");
        assertThat(json.readValue(text, PackedIds.class)).isEqualTo(packed).extracting(PackedIds::ids)
                .isEqualTo(List.of(FIRST, SECOND));
        assertThat(json.readValue("\"\"", PackedIds.class)).isEqualTo(PackedIds.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"AaIW\"", "\"no Base64\"", "[\"01a216bf-951f-7d29-a96c-1d46e4fc66a6\"]", "1", "{}" })
    void isNothingElse(String text) {
        assertThatThrownBy(() -> json.readValue(text, PackedIds.class)).isInstanceOf(JsonProcessingException.class);
    }
}
