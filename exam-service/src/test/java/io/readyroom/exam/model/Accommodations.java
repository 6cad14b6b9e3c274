package io.readyroom.exam.model;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;

/** Tells the service of one learner's accommodations, as user-service does. */
final class Accommodations {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    /** A half hour is so many tenths of the clock that a session has by itself. */
    private static final int TENTHS = 3;

    private int version;
    private UUID event;

    /** Publishes; answers what it comes to. */
    Accommodate tell(Learner learner, int extra) {
        version++;
        Accommodate change = new Accommodate(new World.Accommodation(version, extra),
                System.nanoTime() + MINUTE);
        // An odd one has a half hour in minutes, the rest is a factor.
        int minutes = extra % 2 * 30;
        String factor = "1." + extra / 2 * 2 * TENTHS;
        event = KafkaRecords.send(Topics.ACCOUNTS, learner.id().toString(), "AccommodationChanged", learner.id().toString(),
                "{\"aggregateVersion\":" + version + ",\"accountId\":\"" + learner.id() + "\",\"timeFactor\":" + factor
                        + ",\"extraMinutes\":" + minutes + "}");
        return change;
    }

    /** Until what was told last is taken in. */
    void await() {
        Awaitility.await("accommodation").atMost(SOON).pollInterval(Duration.ofMillis(20))
                .until(() -> Stored.count("inbox WHERE event_id = '" + event + "'") == 1);
    }
}
