package io.readyroom.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts again what dies, or what runs without answering for too long; more and more patiently, and never for good. */
final class Supervisor {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(2);

    private final Progress progress;
    private final Duration silenceLimit;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param silenceLimit how long a process may run without being live */
    Supervisor(Progress progress, Duration silenceLimit) {
        this.progress = progress;
        this.silenceLimit = silenceLimit;
    }

    void watch(Watched process) {
        Thread thread = new Thread(() -> new Watch(process).run(), "supervisor-" + process.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on what ends is left alone. Does not wait for a restart that is under way: stopping the process ends that. */
    void end() {
        ended.countDown();
    }

    /** @return whether supervision has ended */
    private boolean pause(Duration duration) {
        try {
            return ended.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** One process and what we remember of it. */
    private final class Watch {

        private final Watched process;
        private final Backoff backoff = new Backoff(System::nanoTime);
        private long probed = System.nanoTime();
        private long lastLive = System.nanoTime();

        Watch(Watched process) {
            this.process = process;
        }

        void run() {
            while (!pause(LOOK_EVERY)) {
                if (!process.wanted().getAsBoolean()) {
                    lastLive = System.nanoTime();
                } else if (!process.alive().getAsBoolean()) {
                    restart();
                } else if (since(probed).compareTo(PROBE_EVERY) >= 0) {
                    probe();
                }
            }
        }

        private void probe() {
            if (process.live().getAsBoolean()) {
                lastLive = System.nanoTime();
            } else if (since(lastLive).compareTo(silenceLimit) >= 0 && process.wanted().getAsBoolean()) {
                progress.line(process.name() + " has not answered for " + since(lastLive).toSeconds() + " s: killing it");
                process.kill().run();
            }
            probed = System.nanoTime();
        }

        private void restart() {
            Duration patience = backoff.next();
            progress.line(process.name() + " has ended: starting it again in " + patience.toMillis() / 1000.0 + " s");
            if (pause(patience) || !process.wanted().getAsBoolean()) {
                return;
            }
            try {
                process.revive().run();
                progress.line(process.name() + " is back");
            } catch (RuntimeException e) {
                if (ended.getCount() > 0 && process.wanted().getAsBoolean()) {
                    progress.line(e.getMessage());
                }
            }
            backoff.started();
            lastLive = System.nanoTime();
        }

        private static Duration since(long nanoTime) {
            return Duration.ofNanos(System.nanoTime() - nanoTime);
        }
    }
}
