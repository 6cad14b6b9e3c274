package io.readyroom.benchmarks.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.benchmarks.raw.RawServer;
import io.readyroom.faults.invariant.Database;
import io.readyroom.local.ReadyroomSystem;
import io.readyroom.local.ReadyroomSystemBuilder;
import io.readyroom.platform.embedded.ChildJvm;
import io.readyroom.platform.embedded.Ports;
import io.readyroom.system.FreshSystem;
import io.readyroom.system.Json;

/** The system, its contenders and the load generator, each a process of its own; without data of earlier runs. */
public final class World implements AutoCloseable {

    /**
     * Of the services and of the contenders alike: both compilers, as in production, and a heap that fits a small machine.
     * What the compilers have used is given back, where the JVM can do that (17.0.9, 21.0.1 and later).
     */
    public static final List<String> JVM_OPTIONS = List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=4", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=10000");

    /** Of the demo accounts. */
    private static final String DEMO_PASSWORD = "only for this measurement";

    private final Path root;
    private final Path target;
    private final ReadyroomSystem system;
    private final List<ChildJvm> children = new ArrayList<>();
    private final Http gateway;
    private Generator generator;

    private World(Path root, Path target, ReadyroomSystem system) {
        this.root = root;
        this.target = target;
        this.system = system;
        this.gateway = new Http(system.url("gateway"));
    }

    public static World start(Path root, Path target) {
        ReadyroomSystemBuilder builder = FreshSystem.builder(root, target.resolve("system"))
                .demoPassword(DEMO_PASSWORD)
                .environment("gateway", FreshSystem.withoutLimits())
                // Nobody refreshes tokens here.
                .environment("user-service", Map.of("READYROOM_TOKENS_ACCESS_LIFETIME", "PT24H"));
        FreshSystem.SERVICES.forEach(service -> builder.jvmOptions(service, JVM_OPTIONS));
        World world = new World(root, target, builder.build());
        try {
            world.system.start();
            world.generator = Generator.start(world);
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    public ReadyroomSystem system() {
        return system;
    }

    /** For single requests through the gateway. */
    public Http gateway() {
        return gateway;
    }

    public Generator generator() {
        return generator;
    }

    /** A token of a demo account: {@code author}, {@code learner}, … */
    public String tokenOf(String name) {
        String login = Json.write(Json.object().put("email", name + "@readyroom.local").put("password", DEMO_PASSWORD));
        return Json.read(gateway.post("/v1/login", "", login)).path("accessToken").asText();
    }

    /** @param name {@code exam}, {@code scoring}, … */
    public Database database(String name) {
        return new Database(system.postgres(), name);
    }

    public Path root() {
        return root;
    }

    public Path target() {
        return target;
    }

    /** Process ids of services, by their names. */
    public Map<String, Long> pids(List<String> services) {
        Map<String, Long> pids = new LinkedHashMap<>();
        services.forEach(service -> pids.put(service, system.service(service).pid()));
        return pids;
    }

    public int port(String service) {
        String url = system.url(service);
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    /**
     * A raw server of its own, accepting.
     *
     * @param how {@code alone} or {@code coalesced}
     */
    public RawProcess rawServer(String how) {
        int port = Ports.free();
        ChildJvm process = child("raw-" + how, RawServer.class, JVM_OPTIONS,
                List.of(Integer.toString(port), Integer.toString(system.postgres().port()),
                        ServiceStatement.writtenTo(target, root).toString(), how),
                Map.of("READYROOM_DB_APP_PASSWORD", system.appPassword("exam")));
        Generator.awaitListening(port);
        return new RawProcess(process.pid(), port);
    }

    /** Where a raw server is. */
    public record RawProcess(long pid, int port) {
    }

    ChildJvm child(String name, Class<?> main, List<String> options, List<String> arguments,
            Map<String, String> environment) {
        ChildJvm child = ChildJvm.start(new ChildJvm.Spec(name, options, System.getProperty("java.class.path"), main.getName(),
                arguments, environment, target.resolve("system/logs").resolve(name + ".log")));
        children.add(child);
        return child;
    }

    @Override
    public void close() {
        if (generator != null) {
            generator.close();
        }
        children.forEach(ChildJvm::kill9);
        system.stop();
    }
}
