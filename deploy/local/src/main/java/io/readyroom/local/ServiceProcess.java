package io.readyroom.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.readyroom.platform.embedded.ChildJvm;
import io.readyroom.platform.embedded.Polling;

/** One service in a process of its own. May be started, stopped and killed over and over. */
public final class ServiceProcess {

    /**
     * For one small machine. The first compiler only: five services that start at once on two cores have none to spare for the
     * second. The heap begins small: left to itself it would be 256 MB at once, a fifth of it touched before anybody asks.
     */
    static final List<String> JVM_OPTIONS = List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ChildJvm.Spec spec;
    private final String url;
    private final String managementUrl;
    private final HealthProbe probe;
    private final Optional<ClassArchive> archive;
    private volatile ChildJvm process;
    private volatile boolean wanted;

    ServiceProcess(ChildJvm.Spec spec, String url, String managementUrl, HealthProbe probe,
            Optional<ClassArchive> archive) {
        this.spec = spec;
        this.archive = archive;
        this.url = url;
        this.managementUrl = managementUrl;
        this.probe = probe;
    }

    /** Returns at once; see {@link #awaitReady()}. Does nothing when it runs already. */
    public synchronized ServiceProcess start() {
        wanted = true;
        launchIfWanted();
        return this;
    }

    /** Starts it again and waits until it is ready, unless it was stopped on purpose. */
    void revive() {
        if (launchIfWanted()) {
            awaitReady();
        }
    }

    private synchronized boolean launchIfWanted() {
        if (!wanted || isAlive()) {
            return false;
        }
        process = ChildJvm.start(archive.map(classes -> classes.using(spec)).orElse(spec));
        return true;
    }

    ChildJvm.Spec spec() {
        return spec;
    }

    Optional<ClassArchive> dueArchive() {
        return archive.filter(ClassArchive::isDue);
    }

    /** @throws ServiceFailed when it ends, or isn't ready within four minutes */
    public ServiceProcess awaitReady() {
        return awaitReady(READY_LIMIT);
    }

    /** @throws ServiceFailed when it ends, or isn't ready in time */
    public ServiceProcess awaitReady(Duration limit) {
        ChildJvm awaited = process;
        boolean ready = Polling.until(limit, PAUSE, () -> !awaited.isAlive() || isReady());
        if (!awaited.isAlive()) {
            throw ServiceFailed.ended(this, awaited.onExit().join());
        }
        if (!ready) {
            throw ServiceFailed.notReady(this, limit);
        }
        return this;
    }

    public boolean isReady() {
        return probe.isUp(URI.create(managementUrl + "/q/health/ready"));
    }

    public boolean isLive() {
        return probe.isUp(URI.create(managementUrl + "/q/health/live"));
    }

    public boolean isAlive() {
        ChildJvm current = process;
        return current != null && current.isAlive();
    }

    /** Whether it is meant to run: started, and not stopped since. A kill doesn't change that. */
    boolean isWanted() {
        return wanted;
    }

    /** SIGTERM, and SIGKILL 20 s later; returns when the process is gone. */
    public synchronized void stop() {
        wanted = false;
        if (process != null) {
            process.stop(STOP_LIMIT);
        }
    }

    /** SIGKILL, as a fault; returns when the process is gone. */
    public synchronized void kill9() {
        if (process != null) {
            process.kill9();
        }
    }

    /** The process id of the last start. */
    public long pid() {
        return process.pid();
    }

    public String name() {
        return spec.name();
    }

    public Path log() {
        return spec.log();
    }

    public String url() {
        return url;
    }

    public String managementUrl() {
        return managementUrl;
    }
}
