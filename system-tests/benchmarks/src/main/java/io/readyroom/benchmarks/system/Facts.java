package io.readyroom.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.report.Setting;
import io.readyroom.faults.invariant.Database;

/** Finds out on what is measured. */
public final class Facts {

    private static final String[] DURABILITY = { "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method",
            "shared_buffers", "max_wal_size" };

    private Facts() {
    }

    /** @throws IllegalStateException when a commit would not wait for the disk: such figures are worth nothing */
    public static Setting of(World world, Protocol protocol) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Protocol", protocol.toString());
        facts.put("Date", LocalDate.now(ZoneOffset.UTC).toString());
        facts.put("Commit", commit(world.root()));
        facts.put("Processor", line("/proc/cpuinfo", "model name") + ", " + Runtime.getRuntime().availableProcessors()
                + " cores, shared by everything: services, contenders, PostgreSQL, Kafka, load generator");
        facts.put("Memory", Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024 / 1024 + " GiB");
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vendor") + " " + Runtime.version());
        facts.put("JVM options", String.join(" ", World.JVM_OPTIONS) + " (services and raw servers alike)");
        Database exam = world.database("exam");
        facts.put("PostgreSQL", exam.rows("SHOW server_version").get(0).text(0));
        facts.put("Durability", durability(exam));
        facts.put("Vert.x", version("META-INF/maven/io.vertx/vertx-core/pom.properties"));
        facts.put("Netty", version("META-INF/maven/io.netty/netty-common/pom.properties"));
        facts.put("Kafka", version("kafka/kafka-version.properties"));
        return new Setting(facts);
    }

    private static String durability(Database exam) {
        StringBuilder durability = new StringBuilder();
        for (String setting : DURABILITY) {
            durability.append(durability.isEmpty() ? "" : ", ").append(setting).append('=')
                    .append(exam.rows("SHOW " + setting).get(0).text(0));
        }
        if (!durability.toString().contains("fsync=on, synchronous_commit=on")) {
            throw new IllegalStateException("Not durable: " + durability);
        }
        return durability.toString();
    }

    private static String line(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String resource) {
        URL found = Facts.class.getClassLoader().getResource(resource);
        if (found == null) {
            return "unknown";
        }
        Properties properties = new Properties();
        try (var in = found.openStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String commit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").directory(root.toFile())
                    .redirectErrorStream(true).start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? text : "unknown";
        } catch (IOException e) {
            return "unknown (no git here)";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
