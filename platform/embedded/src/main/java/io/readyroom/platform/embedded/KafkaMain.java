package io.readyroom.platform.embedded;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's process: formats its storage when it is new, then runs Apache Kafka. */
public final class KafkaMain {

    /** Any id of 16 bytes; always the same, or storage that exists would be refused. */
    private static final String CLUSTER_ID = "cmVhZHlyb29tLWxvY2FsMQ";

    private KafkaMain() {
    }

    /** @param args the server.properties file */
    public static void main(String[] args) {
        String[] format = { "format", "--config", args[0], "--cluster-id", CLUSTER_ID, "--ignore-formatted" };
        if (StorageTool.execute(format, System.out) != 0) {
            throw new IllegalStateException("Kafka's storage could not be formatted");
        }
        Kafka.main(new String[] { args[0] });
    }
}
