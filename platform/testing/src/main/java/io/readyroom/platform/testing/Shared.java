package io.readyroom.platform.testing;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One instance per JVM of a JDK-typed value, whichever class loader asks: Quarkus loads test resources, tests and restarted
 * applications with different ones, and each would start a database of its own. The values stand in this class as the
 * system's class loader has it.
 */
final class Shared {

    @SuppressWarnings("unused") // Read below, by reflection.
    private static final Map<String, Object> OWN = new HashMap<>();
    private static final Map<String, Object> VALUES = ofSystemClassLoader();

    private Shared() {
    }

    @SuppressWarnings("unchecked") // Written only below, under the same name.
    static <T> T get(String name, Supplier<T> first) {
        synchronized (VALUES) {
            Object value = VALUES.get(name);
            if (value == null) {
                value = first.get();
                VALUES.put(name, value);
            }
            return (T) value;
        }
    }

    @SuppressWarnings("unchecked") // The field above, of the same class in another loader.
    private static Map<String, Object> ofSystemClassLoader() {
        try {
            Field own = Class.forName(Shared.class.getName(), true, ClassLoader.getSystemClassLoader()).getDeclaredField("OWN");
            own.setAccessible(true);
            return (Map<String, Object>) own.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
