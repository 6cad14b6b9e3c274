package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** All faults, in the order in which they strike. */
public final class Matrix {

    private static final Duration LIKE_A_SUPERVISOR = Duration.ofMillis(500);
    private static final Duration TEN = Duration.ofSeconds(10);
    /** Less than a half-open connection lasts before its end is reset. */
    private static final Duration FIFTEEN = Duration.ofSeconds(15);
    private static final Duration TWENTY = Duration.ofSeconds(20);
    /** What a build tries each time; together with the start of the system about four minutes. */
    private static final Set<String> SHORT = Set.of("control", "kill-exam-service", "half-open-database", "submit-answer",
            "deadline-race", "idempotency-key");

    private Matrix() {
    }

    /** @param scale of what lasts as long as one likes */
    public static List<Fault> all(double scale) {
        Duration five = Duration.ofSeconds(5);
        Duration thirty = Duration.ofSeconds(30);
        return List.of(new Nothing(Duration.ofMillis((long) (4_000 * scale))),
                new Killed(Victim.EXAM_SERVICE, LIKE_A_SUPERVISOR, TEN), new Killed(Victim.GATEWAY, LIKE_A_SUPERVISOR, TEN),
                new Killed(Victim.POSTGRES, LIKE_A_SUPERVISOR, TWENTY), new Killed(Victim.KAFKA, five, five),
                new Stalled(Victim.EXAM_SERVICE, five, TEN), new Stalled(Victim.EXAM_SERVICE, thirty, TEN),
                new Stalled(Victim.GATEWAY, five, TEN), new Stalled(Victim.GATEWAY, thirty, TEN),
                new Stalled(Victim.POSTGRES, five, TEN), new Stalled(Victim.POSTGRES, thirty, TEN),
                new Stalled(Victim.KAFKA, five, five), new Stalled(Victim.KAFKA, thirty, five),
                new HalfOpen(HalfOpen.Place.DATABASE, FIFTEEN), new HalfOpen(HalfOpen.Place.EXAM_SERVICE, FIFTEEN),
                new SlowDatabase(), new LostReplies(), new ImpatientClients(), new SubmitTwice(), new SubmitAndAnswer(),
                new AnswerTwice(), new DeadlineRace(), new RepeatedStarts(), new RollingRestart(),
                new Killed(Victim.SCORING_SERVICE, LIKE_A_SUPERVISOR, TEN),
                new KilledTogether(List.of(Victim.KAFKA, Victim.SCORING_SERVICE), five, thirty), new ConsumersInALoop(),
                new KilledRescoring(), new OddRecords(), new WipedKafka());
    }

    public static boolean isInShortSelection(Fault fault) {
        return SHORT.contains(fault.name());
    }
}
