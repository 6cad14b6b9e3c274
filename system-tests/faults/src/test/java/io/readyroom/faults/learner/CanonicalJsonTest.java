package io.readyroom.faults.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    /** As PostgreSQL does with jsonb. */
    @Test
    void doesNotCareForTheOrderOfFields() {
        assertThat(CanonicalJson.of("{\"b\": {\"d\":1, \"c\":2}, \"a\":[2, 1]}"))
                .isEqualTo("{\"a\":[2,1],\"b\":{\"c\":2,\"d\":1}}");
    }

    @Test
    void caresForTheOrderOfLists() {
        assertThat(CanonicalJson.of("[1,2]")).isNotEqualTo(CanonicalJson.of("[2,1]"));
    }

    @Test
    void isEmptyForAClearedAnswer() {
        assertThat(CanonicalJson.of("null")).isEmpty();
        assertThat(CanonicalJson.of((String) null)).isEmpty();
    }
}
