package io.readyroom.faults.event;

import java.util.Collection;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Goes through topics bit by bit: each time what came since the last. */
public final class NewRecords {

    private final Broker broker;
    private final Meddling meddling;

    public NewRecords(Broker broker, Meddling meddling) {
        this.broker = broker;
        this.meddling = meddling;
    }

    public void each(Collection<String> topics, Consumer<ConsumerRecord<String, byte[]>> look) {
        broker.read(topics, meddling.looked(), look);
    }
}
