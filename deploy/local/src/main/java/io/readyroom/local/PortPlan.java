package io.readyroom.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import io.readyroom.platform.embedded.Ports;

/**
 * Which port everything listens on. The names are those of the services, {@code <service>-management}, {@code postgres} and
 * {@code kafka}.
 */
public final class PortPlan {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";

    private static final int HIGHEST = 65_535;
    private static final int TRIES = 200;

    private final Map<String, Integer> ports;

    private PortPlan(Map<String, Integer> ports) {
        ports.forEach((name, port) -> {
            if (port < 1 || port > HIGHEST) {
                throw new StartRefused("There is no port " + port + " (for " + name + ").");
            }
        });
        this.ports = ports;
    }

    /** 8080 to 8084, 9080 to 9084, 15432 and 19092. */
    public static PortPlan standard() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(Service.GATEWAY.id(), 8080);
        ports.put(Service.QUESTION.id(), 8081);
        ports.put(Service.EXAM.id(), 8082);
        ports.put(Service.SCORING.id(), 8083);
        ports.put(Service.USER.id(), 8084);
        for (Service service : Service.values()) {
            ports.put(managementName(service), ports.get(service.id()) + 1000);
        }
        ports.put(POSTGRES, 15432);
        ports.put(KAFKA, 19092);
        return new PortPlan(ports);
    }

    /** The standard plan moved to where all of it is free, and below the ports that outgoing connections get. */
    public static PortPlan free() {
        for (int i = 0; i < TRIES; i++) {
            PortPlan plan = standard().shiftedBy(ThreadLocalRandom.current().nextInt(200, 1_300) * 10);
            if (plan.ports.values().stream().allMatch(Ports::isFree)) {
                return plan;
            }
        }
        throw new StartRefused("There are not enough free ports on this machine.");
    }

    PortPlan shiftedBy(int offset) {
        Map<String, Integer> shifted = new LinkedHashMap<>();
        ports.forEach((name, port) -> shifted.put(name, port + offset));
        return new PortPlan(shifted);
    }

    PortPlan with(String name, int port) {
        Map<String, Integer> changed = new LinkedHashMap<>(ports);
        changed.put(name, port);
        return new PortPlan(changed);
    }

    Set<String> names() {
        return ports.keySet();
    }

    public int port(String name) {
        return ports.get(name);
    }

    int http(Service service) {
        return port(service.id());
    }

    int management(Service service) {
        return port(managementName(service));
    }

    private static String managementName(Service service) {
        return service.id() + "-management";
    }

    int postgres() {
        return port(POSTGRES);
    }

    int kafka() {
        return port(KAFKA);
    }
}
