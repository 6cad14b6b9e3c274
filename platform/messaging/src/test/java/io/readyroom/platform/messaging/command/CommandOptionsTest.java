package io.readyroom.platform.messaging.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CommandOptionsTest {

    @Test
    void readsPairs() {
        CommandOptions options = CommandOptions.of(List.of("--topic", "t", "--from-offset", "7"));
        String topic = options.get("topic", text -> text);
        Long offset = options.get("from-offset", Long::valueOf);
        String to = options.get("to", text -> text);
        assertThat(topic).isEqualTo("t");
        assertThat(offset).isEqualTo(7);
        assertThat(to).isNull();
    }

    /** A misread option would replay more than was meant. */
    @Test
    void refusesWhatIsNotMeantForIt() {
        assertThatThrownBy(() -> CommandOptions.of(List.of("topic", "t"))).hasMessageContaining("topic");
        assertThatThrownBy(() -> CommandOptions.of(List.of("--topic"))).hasMessageContaining("--topic");
        assertThatThrownBy(() -> CommandOptions.of(List.of("--id", "1", "--id", "2"))).hasMessageContaining("twice");
        CommandOptions options = CommandOptions.of(List.of("--offset", "x"));
        assertThatThrownBy(() -> options.requireOnly(Set.of("from-offset"))).hasMessageContaining("--offset");
        assertThatThrownBy(() -> options.get("offset", Long::valueOf)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--offset");
    }
}
