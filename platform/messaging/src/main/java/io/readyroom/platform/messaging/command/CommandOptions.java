package io.readyroom.platform.messaging.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Options of a command, {@code --topic readyroom.results}: each has a value and stands once. */
public record CommandOptions(Map<String, String> values) {

    private static final String PREFIX = "--";

    /** @throws IllegalArgumentException when they are no pairs */
    public static CommandOptions of(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith(PREFIX) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " is no option with a value");
            }
            if (values.put(name.substring(PREFIX.length()), arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException(name + " stands twice");
            }
        }
        return new CommandOptions(values);
    }

    /** @throws IllegalArgumentException when there is one that the command doesn't have */
    public void requireOnly(Set<String> known) {
        values.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("there is no option --" + name);
        });
    }

    /**
     * An option's value, or null.
     *
     * @param parse throws when it isn't one
     * @throws IllegalArgumentException when it can't be read
     */
    public <T> T get(String name, Function<String, T> parse) {
        try {
            return Optional.ofNullable(values.get(name)).map(parse).orElse(null);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("--" + name + " can't be read", e);
        }
    }
}
