package io.readyroom.faults.fault;

import java.nio.file.Path;
import java.util.Map;

import io.readyroom.faults.invariant.Database;
import io.readyroom.faults.proxy.FaultProxy;
import io.readyroom.faults.proxy.Mode;
import io.readyroom.local.PortPlan;
import io.readyroom.local.ReadyroomSystem;
import io.readyroom.local.ServiceProcess;
import io.readyroom.system.FreshSystem;

/** The system that the faults strike. Nothing but a fault kills, and nothing but {@link #heal()} revives. */
public final class World implements AutoCloseable {

    private final ReadyroomSystem system;
    private final FaultProxy examLink;
    private final FaultProxy databaseLink;
    private final int examPort;
    private ServiceProcess secondExam;

    private World(ReadyroomSystem system, FaultProxy examLink, FaultProxy databaseLink, int examPort) {
        this.system = system;
        this.examLink = examLink;
        this.databaseLink = databaseLink;
        this.examPort = examPort;
    }

    /** Starts it on free ports and without data of earlier runs. */
    public static World start(Path root, Path data) {
        PortPlan ports = PortPlan.free();
        int examPort = ports.port("exam-service");
        FaultProxy examLink = FaultProxy.listen(0, examPort);
        FaultProxy databaseLink = FaultProxy.listen(0, ports.port("postgres"));
        ReadyroomSystem system = FreshSystem.builder(root, data).ports(ports)
                .environment("exam-service", Map.of("READYROOM_DB_PORT", Integer.toString(databaseLink.port()),
                        "READYROOM_SHUTDOWN_DELAY", "8S"))
                .environment("gateway", FreshSystem.withoutLimits())
                .environment("gateway", Map.of("READYROOM_EXAM_SERVICE_URL", "http://localhost:" + examLink.port())).build();
        World world = new World(system, examLink, databaseLink, examPort);
        try {
            system.start();
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    public ReadyroomSystem system() {
        return system;
    }

    public String gateway() {
        return system.url("gateway");
    }

    /** Between the gateway and exam-service. */
    FaultProxy examLink() {
        return examLink;
    }

    /** Between exam-service and PostgreSQL. */
    FaultProxy databaseLink() {
        return databaseLink;
    }

    Database database(String name) {
        return new Database(system.postgres(), name);
    }

    ServiceProcess exam() {
        return system.service("exam-service");
    }

    int examPort() {
        return examPort;
    }

    /** A second process of exam-service; who starts it stops it. */
    ServiceProcess secondExam() {
        if (secondExam == null) {
            secondExam = system.replica("exam-service");
        }
        return secondExam;
    }

    /** Links pass, everything runs and is ready. */
    void heal() {
        examLink.set(Mode.PASS);
        databaseLink.set(Mode.PASS);
        system.postgres().revive();
        system.kafka().revive();
        FreshSystem.SERVICES.forEach(name -> system.service(name).start());
        FreshSystem.SERVICES.forEach(name -> system.service(name).awaitReady());
    }

    @Override
    public void close() {
        system.stop();
        examLink.close();
        databaseLink.close();
    }
}
