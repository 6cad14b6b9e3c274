package io.readyroom.faults.proxy;

import java.time.Duration;

/** What a proxy does with the bytes of a connection, in both directions. */
public sealed interface Mode {

    /** Lets them through. */
    record Pass() implements Mode {
    }

    /** Holds each piece for a while, as a slow network or a slow server would. */
    record Delay(Duration each) implements Mode {
    }

    /** Lets a few bytes through at a time. */
    record Drip(int bytes, Duration pause) implements Mode {
    }

    /** Neither reads nor writes: soon the sender's buffers are full, too. What is held goes on when the mode changes. */
    record Freeze() implements Mode {
    }

    /** Ends every connection by a RST, new ones at once. */
    record Reset() implements Mode {
    }

    /** Swallows everything, connections stay open: what is left of a connection whose peer has vanished without a word. */
    record BlackHole() implements Mode {
    }

    /** Lets so many bytes of each connection through, both directions together, then ends it by a RST. */
    record CutAfter(long bytes) implements Mode {
    }

    Mode PASS = new Pass();
    Mode FREEZE = new Freeze();
    Mode RESET = new Reset();
    Mode BLACK_HOLE = new BlackHole();
}
