package io.readyroom.platform.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again and again until something holds or time is up: how one waits for another process. */
public final class Polling {

    private Polling() {
    }

    /** @return whether {@code condition} held within {@code limit}; asked at least once. */
    public static boolean until(Duration limit, Duration pause, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            pause(pause);
        }
        return true;
    }

    /** @throws EmbeddedException when the thread is interrupted, whose flag stays set. */
    public static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while waiting", e);
        }
    }
}
