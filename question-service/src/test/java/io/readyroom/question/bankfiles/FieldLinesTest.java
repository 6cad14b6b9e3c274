package io.readyroom.question.bankfiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldLinesTest {

    private static final FieldLines LINES = FieldLines.of("""
            # a comment
            id: q-1
            stem: |
              Several

              lines
            options:
              - id: a
                text: A
              - text: B
                id: b
            key: {choice: b}
            gaps:
              - id: g1
                options:
                  - {id: o1, text: X}
                  - {id: o2, text: Y}
            """.getBytes(UTF_8));

    @Test
    void knowsFieldsByTheirPaths() {
        assertThat(LINES.line("id")).isEqualTo(2);
        assertThat(LINES.line("key")).isEqualTo(12);
        assertThat(LINES.line("options[1].text")).isEqualTo(10);
        assertThat(LINES.line("gaps[0].options[1].text")).isEqualTo(17);
    }

    @Test
    void knowsElementsByTheirIds() {
        assertThat(LINES.line("options.b")).isEqualTo(10);
        assertThat(LINES.line("gaps.g1")).isEqualTo(14);
    }

    @Test
    void fallsBackToWhatAMissingFieldWouldBelongTo() {
        assertThat(LINES.line("options[0].explanation")).isEqualTo(8);
        assertThat(LINES.line("options.z")).isEqualTo(7);
        assertThat(LINES.line("pool")).isEqualTo(LINES.line(null));
    }

    @Test
    void knowsWhatStandsBeforeAMistake() {
        FieldLines broken = FieldLines.of("id: a\nstem: b\nkey: [\n".getBytes(UTF_8));

        assertThat(broken.line("stem")).isEqualTo(2);
        assertThat(FieldLines.of(new byte[] { 0, 1, 2 }).line("stem")).isEqualTo(1);
    }
}
