package io.readyroom.platform.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The server.properties of a broker that is its own controller. */
final class KafkaConfigFile {

    private KafkaConfigFile() {
    }

    static Path write(Path directory, int port, int controllerPort) {
        Path file = directory.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties(directory, port, controllerPort).store(writer, null);
        } catch (IOException e) {
            throw new EmbeddedException("Cannot write " + file, e);
        }
        return file;
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("log.dirs", directory.resolve("log").toString());
        listeners(properties, port, controllerPort);
        topics(properties);
        smallMachine(properties);
        return properties;
    }

    private static void listeners(Properties properties, int port, int controllerPort) {
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private static void topics(Properties properties) {
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("num.partitions", Integer.toString(TopicSpec.PARTITIONS));
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        for (String topic : new String[] { "offsets.topic", "transaction.state.log", "share.coordinator.state.topic" }) {
            properties.setProperty(topic + ".replication.factor", "1");
            properties.setProperty(topic + ".num.partitions", Integer.toString(TopicSpec.PARTITIONS));
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    /** Kafka's defaults are for a server of its own: 128 MB for the cleaner's table alone would not fit the heap. */
    private static void smallMachine(Properties properties) {
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        properties.setProperty("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
        properties.setProperty("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("num.recovery.threads.per.data.dir", "2");
    }
}
