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
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuards(IMPATIENT).guard());
        channel.writeOutbound("anybody there?");
        look(channel);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void leavesOneThatAnswers() {
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuards(IMPATIENT).guard());
        channel.writeOutbound("anybody there?");
        channel.writeInbound("yes");
        look(channel);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void leavesOneThatNobodyAsksAnything() {
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuards(IMPATIENT).guard());
        look(channel);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void waitsForAsLongAsAStatementMayTake() {
        EmbeddedChannel channel = new EmbeddedChannel(new SilenceGuards(Duration.ofMinutes(1)).guard());
        channel.writeOutbound("a slow statement");
        look(channel);
        assertThat(channel.isOpen()).isTrue();
    }

    /** Left open, each of a pool's dead connections would keep somebody waiting for the whole time. */
    @Test
    void closesAllOnWhichNothingWasHeardMeanwhile() {
        SilenceGuards guards = new SilenceGuards(IMPATIENT);
        EmbeddedChannel silent = new EmbeddedChannel(guards.guard());
        EmbeddedChannel idle = new EmbeddedChannel(guards.guard());
        EmbeddedChannel lively = new EmbeddedChannel(guards.guard());
        silent.writeOutbound("anybody there?");
        lively.writeInbound("here I am");
        look(silent);
        idle.runPendingTasks();
        lively.runPendingTasks();
        assertThat(silent.isOpen()).isFalse();
        assertThat(idle.isOpen()).isFalse();
        assertThat(lively.isOpen()).isTrue();
    }

    private static void look(EmbeddedChannel channel) {
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
