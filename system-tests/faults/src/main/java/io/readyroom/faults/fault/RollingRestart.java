package io.readyroom.faults.fault;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.local.ServiceProcess;
import io.readyroom.platform.embedded.Polling;

/**
 * Two replicas of exam-service are restarted one after the other by SIGTERM, as a deployment does: new connections go to those
 * that are ready, and nobody notices.
 * <p>
 * Guard: a service that is told to end says first that it isn't ready, goes on answering, and asks its clients to leave.
 * <p>
 * Seen failing with the delay before the end taken out ({@code READYROOM_SHUTDOWN_DELAY=0S}): three requests of one
 * moment were told 503, such as "failed: ANSWER … Refused[status=503, slug=unavailable] after 0.146 s". It still passed
 * with nothing but {@code Connection: close} taken out.
 */
record RollingRestart() implements Fault {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "rolling-restart";
    }

    @Override
    public Duration bound() {
        return Duration.ZERO;
    }

    @Override
    public void strike(Stage stage) {
        World world = stage.world();
        Balance balance = new Balance(world, world.exam(), world.secondExam());
        world.secondExam().start().awaitReady();
        Thread watch = new Thread(balance::follow, "balancer");
        watch.setDaemon(true);
        watch.start();
        for (ServiceProcess replica : List.of(world.exam(), world.secondExam())) {
            stage.last(BETWEEN);
            replica.stop();
            replica.start().awaitReady();
        }
        stage.last(BETWEEN);
        world.secondExam().stop();
        stage.last(BETWEEN);
        balance.end();
        stage.healed();
    }

    /** Not one: neither an answer that didn't come nor one that says "later". */
    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.nobodyFailed(book);
    }

    /** Sends new connections to the replicas that say they are ready, as any balancer does. */
    private static final class Balance {

        private final World world;
        private final List<ServiceProcess> replicas;
        private volatile boolean ended;

        Balance(World world, ServiceProcess... replicas) {
            this.world = world;
            this.replicas = List.of(replicas);
        }

        void follow() {
            while (!ended) {
                Integer[] ready = replicas.stream().filter(replica -> replica.isAlive() && replica.isReady())
                        .map(replica -> URI.create(replica.url()).getPort()).toArray(Integer[]::new);
                if (ready.length > 0) {
                    world.examLink().target(ready);
                }
                Polling.pause(LOOK);
            }
        }

        void end() {
            ended = true;
            world.examLink().target(world.examPort());
        }
    }
}
