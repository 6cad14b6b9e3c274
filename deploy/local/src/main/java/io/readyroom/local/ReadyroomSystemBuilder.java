package io.readyroom.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how a {@link ReadyroomSystem} is to run; without a word, as {@code mvn -Prun} does. */
public final class ReadyroomSystemBuilder {

    private final Map<String, Map<String, String>> environment = new HashMap<>();
    private final Map<String, List<String>> jvmOptions = new HashMap<>();
    private Path root;
    private Path data;
    private PortPlan ports = PortPlan.standard();
    private String demoPassword = Options.STANDARD_DEMO_PASSWORD;
    private boolean supervised = true;
    private boolean archivesClasses;
    private Progress progress = Progress.silent();

    ReadyroomSystemBuilder() {
    }

    /** The folder in which the services were built; found by itself when not given. */
    public ReadyroomSystemBuilder root(Path folder) {
        this.root = folder;
        return this;
    }

    /** Where everything is kept: {@code data} beside the root pom.xml when not given. */
    public ReadyroomSystemBuilder data(Path folder) {
        this.data = folder;
        return this;
    }

    public ReadyroomSystemBuilder ports(PortPlan plan) {
        this.ports = plan;
        return this;
    }

    public ReadyroomSystemBuilder freePorts() {
        return ports(PortPlan.free());
    }

    /** Of the demo accounts. */
    public ReadyroomSystemBuilder demoPassword(String password) {
        this.demoPassword = password;
        return this;
    }

    /** Environment variables of one service, on top of and instead of what it gets anyway. */
    public ReadyroomSystemBuilder environment(String service, Map<String, String> variables) {
        environment.computeIfAbsent(Service.named(service).id(), name -> new HashMap<>()).putAll(variables);
        return this;
    }

    /** JVM options of one service, after the standard ones, so that they win: {@code -Xmx1g}. */
    public ReadyroomSystemBuilder jvmOptions(String service, List<String> options) {
        jvmOptions.put(Service.named(service).id(), List.copyOf(options));
        return this;
    }

    /** Whether what dies is started again; yes when not said. */
    public ReadyroomSystemBuilder supervised(boolean yes) {
        this.supervised = yes;
        return this;
    }

    /** Whether to spend a minute in the background on making the next start faster; no when not said. */
    public ReadyroomSystemBuilder archivesClasses(boolean yes) {
        this.archivesClasses = yes;
        return this;
    }

    public ReadyroomSystemBuilder progress(Progress reporter) {
        this.progress = reporter;
        return this;
    }

    /** @throws StartRefused when a service isn't built, or the data folder is in use or not complete */
    public ReadyroomSystem build() {
        Path found = root == null ? RepositoryRoot.find() : root.toAbsolutePath();
        return new ReadyroomSystem(new SystemSettings(found, data == null ? found.resolve("data") : data, ports,
                demoPassword, Map.copyOf(environment), Map.copyOf(jvmOptions), supervised,
                archivesClasses, progress));
    }
}
