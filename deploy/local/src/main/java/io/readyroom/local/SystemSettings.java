package io.readyroom.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a {@link ReadyroomSystem} is to run.
 *
 * @param root where the services were built
 * @param environment by service, on top of what every local run has
 * @param jvmOptions by service, after the standard ones, so that they win
 * @param supervised whether what dies is started again
 * @param archivesClasses whether the next start of what was built is prepared, see {@link ClassArchive}
 */
record SystemSettings(Path root, Path data, PortPlan ports, String demoPassword,
        Map<String, Map<String, String>> environment, Map<String, List<String>> jvmOptions, boolean supervised,
        boolean archivesClasses, Progress progress) {

    ServiceBuild build(Service service) {
        return new ServiceBuild(service, root);
    }

    String url(Service service) {
        return "http://localhost:" + ports.http(service);
    }

    String managementUrl(Service service) {
        return "http://localhost:" + ports.management(service);
    }
}
