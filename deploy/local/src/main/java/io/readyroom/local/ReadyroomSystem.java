package io.readyroom.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.readyroom.platform.embedded.ChildJvm;
import io.readyroom.platform.embedded.KafkaBroker;
import io.readyroom.platform.embedded.Ports;
import io.readyroom.platform.embedded.PostgresServer;
import io.readyroom.platform.embedded.TopicTable;

/**
 * PostgreSQL, Kafka and the five services as processes of this machine; {@link #builder()} makes one.
 * <p>
 * All of them end with {@link #stop()}, and by themselves when the JVM that started them dies. After a stop the system can be
 * started again, on the data that it left.
 */
public final class ReadyroomSystem implements AutoCloseable {

    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(30);

    private final SystemSettings settings;
    private final DataFolder folder;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Map<String, ServiceProcess> services = new TreeMap<>();
    private final List<ServiceProcess> replicas = new CopyOnWriteArrayList<>();
    private final HealthProbe probe = new HealthProbe();
    private final ClassArchivist archivist;
    private Supervisor supervisor;
    private volatile boolean stopping;

    ReadyroomSystem(SystemSettings settings) {
        this.settings = settings;
        this.folder = new DataFolder(settings.data());
        folder.occupy();
        this.secrets = Secrets.in(folder);
        folder.release();
        this.postgres = PostgresServer.keptIn(folder.postgres(), settings.ports().postgres(), secrets.superuserPassword(),
                folder.log("postgresql"));
        this.kafka = KafkaBroker.keptIn(folder.kafka(), settings.ports().kafka(), folder.log("kafka"));
        ServiceEnvironment environment = new ServiceEnvironment(settings, secrets);
        this.archivist = new ClassArchivist(settings.progress());
        for (Service service : Service.values()) {
            services.put(service.id(), new ServiceProcess(spec(service.id(), service, environment.of(service)),
                    settings.url(service), settings.managementUrl(service), probe, archive(service)));
        }
    }

    public static ReadyroomSystemBuilder builder() {
        return new ReadyroomSystemBuilder();
    }

    private ChildJvm.Spec spec(String name, Service service, Map<String, String> environment) {
        ServiceBuild build = settings.build(service);
        build.require();
        List<String> options = new ArrayList<>(ServiceProcess.JVM_OPTIONS);
        options.addAll(settings.jvmOptions().getOrDefault(service.id(), List.of()));
        return new ChildJvm.Spec(name, options, build.jar().toString(), build.mainClass(), List.of(), environment,
                folder.log(name));
    }

    /**
     * One more process of a service, on ports of its own. It is not started yet, nobody is told of it, and nothing but
     * {@link #stop()} looks after it.
     */
    public ServiceProcess replica(String name) {
        Service service = Service.named(name);
        int http = Ports.free();
        int management = Ports.free();
        Map<String, String> environment = new HashMap<>(new ServiceEnvironment(settings, secrets).of(service));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        ServiceProcess replica = new ServiceProcess(spec(name + "-" + (replicas.size() + 2), service, environment),
                "http://localhost:" + http, "http://localhost:" + management, probe, Optional.empty());
        replicas.add(replica);
        return replica;
    }

    private Optional<ClassArchive> archive(Service service) {
        return settings.archivesClasses() ? Optional.of(new ClassArchive(settings.build(service))) : Optional.empty();
    }

    /**
     * Returns when everything is ready.
     *
     * @throws StartRefused when a port or the data folder is in use; nothing was started then
     * @throws RuntimeException when something doesn't come up; call {@link #stop()} then
     */
    public void start() {
        stopping = false;
        folder.occupy();
        PortCheck.requireFree(settings.ports());
        folder.keepLogsSmall();
        Together.run(List.of(this::startKafka, this::startPostgresAndServices));
        supervisor = new Supervisor(settings.progress(), SILENCE_LIMIT);
        if (settings.supervised()) {
            supervisor.watch(Watched.of(postgres));
            supervisor.watch(Watched.of(kafka));
            services.values().forEach(service -> supervisor.watch(Watched.of(service)));
        }
        archivist.begin(services.values(), folder.log("class-archives"));
    }

    /** Kafka comes up meanwhile: a service is long in starting before it asks for its first record. */
    private void startPostgresAndServices() {
        startPostgres();
        Together.run(services.values().stream().<Runnable> map(service -> () -> startService(service)).toList());
    }

    private void startPostgres() {
        postgres.start();
        for (Service service : Service.values()) {
            service.database().ifPresent(database -> postgres.provision(database, secrets.ownerPassword(database),
                    secrets.appPassword(database)));
        }
        settings.progress().line("PostgreSQL is ready on port " + postgres.port());
    }

    private void startKafka() {
        kafka.start();
        kafka.createTopics(TopicTable.ALL);
        settings.progress().line("Kafka is ready on port " + kafka.port());
    }

    private void startService(ServiceProcess service) {
        launch(service);
        service.awaitReady();
        settings.progress().line(service.name() + " is ready at " + service.url());
    }

    /** Not after a stop that came meanwhile. */
    private synchronized void launch(ServiceProcess service) {
        if (stopping) {
            throw new CancellationException("Stopped while starting");
        }
        service.start();
    }

    /**
     * The gateway first, so that nobody is let in any more, then the services, Kafka, and PostgreSQL last. Returns when no
     * process is left. May be called while {@link #start()} runs, which fails then, and more than once.
     */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        if (supervisor != null) {
            supervisor.end();
        }
        archivist.end();
        ServiceProcess gateway = service(Service.GATEWAY.id());
        stop(gateway.name(), gateway.isAlive(), gateway::stop);
        Together.run(Stream.concat(services.values().stream(), replicas.stream()).filter(service -> service != gateway)
                .<Runnable> map(service -> () -> stop(service.name(), service.isAlive(), service::stop)).toList());
        stop("Kafka", kafka.isAlive(), kafka::stop);
        stop("PostgreSQL", postgres.isAlive(), postgres::stop);
        folder.release();
    }

    private void stop(String name, boolean alive, Runnable stop) {
        stop.run();
        if (alive) {
            settings.progress().line(name + " has stopped");
        }
    }

    /** {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    boolean isStopping() {
        return stopping;
    }

    /** @param name {@code gateway}, {@code question-service}, … */
    public ServiceProcess service(String name) {
        return services.get(Service.named(name).id());
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    /** Where a service answers, without a slash at the end; {@code url("gateway")} is the public address. */
    public String url(String name) {
        return service(name).url();
    }

    /** The password that a service itself uses, for looking into its database from outside. */
    public String appPassword(String database) {
        return secrets.appPassword(database);
    }
}
