package io.readyroom.faults.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.faults.canary.Canaries;
import io.readyroom.faults.event.Broker;
import io.readyroom.faults.event.Meddling;
import io.readyroom.faults.event.PlantedKey;
import io.readyroom.faults.invariant.Database;
import io.readyroom.faults.invariant.Trail;
import io.readyroom.faults.proxy.FaultProxy;
import io.readyroom.faults.proxy.Mode;
import io.readyroom.local.PortPlan;
import io.readyroom.local.ReadyroomSystem;
import io.readyroom.local.ServiceProcess;
import io.readyroom.platform.embedded.TopicTable;
import io.readyroom.system.FreshSystem;
import io.readyroom.system.ShippedBank;

/** The system that the faults strike. Nothing but a fault kills, and nothing but {@link #heal()} revives. */
public final class World implements AutoCloseable {

    /** Fewer than people have: a run's few hundred results would be three pages, over before anything can strike. */
    private static final int RESULTS_A_PAGE = 20;

    private final ReadyroomSystem system;
    private final Path data;
    private final Links links;
    private final Meddling meddling = new Meddling();
    private final PlantedKey plantedKey;
    private final Canaries canaries;
    private final List<ServiceProcess> moreScoring = new ArrayList<>();
    private ServiceProcess secondExam;

    private World(ReadyroomSystem system, Path data, Links links, PlantedKey plantedKey, Canaries canaries) {
        this.system = system;
        this.data = data;
        this.plantedKey = plantedKey;
        this.canaries = canaries;
        this.links = links;
    }

    /**
     * Between the processes.
     *
     * @param exam between the gateway and exam-service
     * @param database between exam-service and PostgreSQL
     * @param examPort where exam-service itself listens
     */
    private record Links(FaultProxy exam, FaultProxy database, int examPort) {

        static Links between(PortPlan ports) {
            int examPort = ports.port("exam-service");
            return new Links(FaultProxy.listen(0, examPort), FaultProxy.listen(0, ports.port("postgres")), examPort);
        }

        void set(Mode mode) {
            exam.set(mode);
            database.set(mode);
        }

        void close() {
            exam.close();
            database.close();
        }
    }

    /** Starts it on free ports and without data of earlier runs. */
    public static World start(Path root, Path data) {
        PortPlan ports = PortPlan.free();
        Links links = Links.between(ports);
        ReadyroomSystem system = FreshSystem.builder(root, data).ports(ports)
                .environment("exam-service", Map.of("READYROOM_DB_PORT", Integer.toString(links.database().port()),
                        "READYROOM_SHUTDOWN_DELAY", "8S"))
                .environment("gateway", FreshSystem.withoutLimits())
                .environment("scoring-service", Map.of("READYROOM_RESCORING_PAGE", Integer.toString(RESULTS_A_PAGE)))
                .environment("gateway", Map.of("READYROOM_EXAM_SERVICE_URL", "http://localhost:" + links.exam().port()))
                .build();
        PlantedKey key = PlantedKey.random();
        World world = new World(system, data, links, key, canaries(root, key));
        try {
            system.start();
            key.plant(world.broker());
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    /** The sentences of the sample's explanations, and the planted key. */
    private static Canaries canaries(Path root, PlantedKey key) {
        Set<String> texts = new HashSet<>(ShippedBank.freeSample(root).canaries());
        texts.removeIf(text -> text.startsWith("http"));
        texts.add(key.canary());
        return new Canaries(texts);
    }

    public ReadyroomSystem system() {
        return system;
    }

    public String gateway() {
        return system.url("gateway");
    }

    /** Between the gateway and exam-service. */
    FaultProxy examLink() {
        return links.exam();
    }

    /** Between exam-service and PostgreSQL. */
    FaultProxy databaseLink() {
        return links.database();
    }

    Database database(String name) {
        return new Database(system.postgres(), name);
    }

    Canaries canaries() {
        return canaries;
    }

    PlantedKey plantedKey() {
        return plantedKey;
    }

    Meddling meddling() {
        return meddling;
    }

    Broker broker() {
        return new Broker(system.kafka().bootstrapServers());
    }

    /** For those who check: what was planted and done, and where its traces would be. */
    public Trail trail() {
        return new Trail(canaries, meddling, broker(), data.resolve("logs"));
    }

    /** Kafka dies with all of its data, and comes back as one that nobody has written to. */
    void wipeKafka() {
        system.kafka().kill9();
        FreshSystem.delete(data.resolve("kafka"));
        meddling.wiped();
        system.kafka().revive();
        system.kafka().createTopics(TopicTable.ALL);
    }

    ServiceProcess exam() {
        return system.service("exam-service");
    }

    int examPort() {
        return links.examPort();
    }

    /** A second process of exam-service; who starts it stops it. */
    ServiceProcess secondExam() {
        if (secondExam == null) {
            secondExam = system.replica("exam-service");
        }
        return secondExam;
    }

    /** Processes of scoring-service beside the first, as many; who starts one kills it. */
    List<ServiceProcess> moreScoring(int count) {
        while (moreScoring.size() < count) {
            moreScoring.add(system.replica("scoring-service"));
        }
        return moreScoring.subList(0, count);
    }

    /** Links pass, everything runs and is ready; what was more than one of scoring-service doesn't. */
    void heal() {
        moreScoring.forEach(ServiceProcess::kill9);
        links.set(Mode.PASS);
        system.postgres().revive();
        system.kafka().revive();
        FreshSystem.SERVICES.forEach(name -> system.service(name).start());
        FreshSystem.SERVICES.forEach(name -> system.service(name).awaitReady());
    }

    @Override
    public void close() {
        system.stop();
        links.close();
    }
}
