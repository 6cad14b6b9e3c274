package io.readyroom.local;

import java.util.List;
import java.util.stream.Collectors;

import io.readyroom.platform.embedded.Ports;

/** Looks before starting whether somebody else holds a port that we need. */
final class PortCheck {

    private PortCheck() {
    }

    static void requireFree(PortPlan plan) {
        List<String> taken = plan.names().stream().filter(name -> !Ports.isFree(plan.port(name))).toList();
        if (!taken.isEmpty()) {
            throw new StartRefused(taken.stream().map(name -> sentence(name, plan.port(name)))
                    .collect(Collectors.joining("\n")) + "\nOr move all ports at once: --port-offset=100");
        }
    }

    private static String sentence(String name, int port) {
        return "Port " + port + " is in use, but " + name + " needs it. Stop what holds it, or choose another one: "
                + Options.portOption(name) + "=<port> or " + Options.variable(Options.portOption(name)) + "=<port>.";
    }
}
