package io.readyroom.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.netty.channel.embedded.EmbeddedChannel;

class SilenceGuardTest {

    private static final Duration IMPATIENT = Duration.ZERO;

    @Test
    void closesAConnectionThatIsAskedAndSaysNothing() {
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuard(IMPATIENT));
        channel.writeOutbound("anybody there?");
        look(channel);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void leavesOneThatAnswers() {
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuard(IMPATIENT));
        channel.writeOutbound("anybody there?");
        channel.writeInbound("yes");
        look(channel);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void leavesOneThatNobodyAsksAnything() {
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuard(IMPATIENT));
        look(channel);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void waitsForAsLongAsAStatementMayTake() {
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuard(Duration.ofMinutes(1)));
        channel.writeOutbound("a slow statement");
        look(channel);
        assertThat(channel.isOpen()).isTrue();
    }

    private static void look(EmbeddedChannel channel) {
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
