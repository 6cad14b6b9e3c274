package io.readyroom.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the command line and the environment say. Every option {@code --some-name=value} can also be given as
 * {@code READYROOM_SOME_NAME=value}; the command line wins.
 */
record Options(PortPlan ports, Path data, String demoPassword, boolean help) {

    static final String PORT_OFFSET = "--port-offset";
    static final String DATA = "--data";
    static final String DEMO_PASSWORD = "--demo-password";
    static final String HELP = "--help";

    /** Known to everybody, which is fine for a system that only this machine can reach. */
    static final String STANDARD_DEMO_PASSWORD = "practice-makes-ready";

    static Options parse(String[] arguments, Map<String, String> environment, Path root) {
        Map<String, String> given = given(arguments, environment);
        Path data = given.containsKey(DATA) ? Path.of(given.get(DATA)) : root.resolve("data");
        return new Options(ports(given), data.toAbsolutePath().normalize(),
                given.getOrDefault(DEMO_PASSWORD, STANDARD_DEMO_PASSWORD), given.containsKey(HELP));
    }

    private static Map<String, String> given(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String option : known()) {
            String value = environment.get(variable(option));
            if (value != null && !option.equals(HELP)) {
                given.put(option, value);
            }
        }
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (!known().contains(option) || (equals < 0) != option.equals(HELP)) {
                throw new StartRefused("What is " + argument + "? Try " + HELP + ".");
            }
            given.put(option, argument.substring(equals + 1));
        }
        return given;
    }

    private static PortPlan ports(Map<String, String> given) {
        PortPlan plan = PortPlan.standard();
        if (given.containsKey(PORT_OFFSET)) {
            plan = plan.shiftedBy(number(PORT_OFFSET, given.get(PORT_OFFSET)));
        }
        for (String name : plan.names()) {
            String option = portOption(name);
            if (given.containsKey(option)) {
                plan = plan.with(name, number(option, given.get(option)));
            }
        }
        return plan;
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            throw new StartRefused(option + " takes a number, not \"" + value + "\".", e);
        }
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(Set.of(PORT_OFFSET, DATA, DEMO_PASSWORD, HELP));
        PortPlan.standard().names().forEach(name -> known.add(portOption(name)));
        return known;
    }

    static String portOption(String portName) {
        return "--" + portName + "-port";
    }

    /** The environment variable of an option. */
    static String variable(String option) {
        return "READYROOM_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
