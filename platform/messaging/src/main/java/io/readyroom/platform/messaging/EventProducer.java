package io.readyroom.platform.messaging;

import java.util.List;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** The one Kafka producer of a service: idempotent, {@code acks=all}, configured on the channel {@code outbox}. */
@Singleton
class EventProducer {

    static final String CHANNEL = "outbox";

    private final KafkaClientService clients;

    /** The emitter is never used: it makes the connector create the producer that {@link KafkaClientService} hands out. */
    EventProducer(KafkaClientService clients, @Channel(CHANNEL) MutinyEmitter<byte[]> connected) {
        this.clients = clients;
    }

    /** Sends one record; completes when all in-sync replicas have it, fails after the producer's delivery timeout. */
    Uni<Void> send(ProducerRecord<String, byte[]> message) {
        return clients.<String, byte[]> getProducer(CHANNEL).send(message).replaceWithVoid();
    }

    /** Sends records in their order, from one thread and in one go; completes when it is known what became of each. */
    Uni<Sending> send(List<ProducerRecord<String, byte[]>> messages) {
        return clients.<String, byte[]> getProducer(CHANNEL)
                .runOnSendingThread((Producer<String, byte[]> producer) -> Sending.of(producer, messages))
                .chain(sending -> Uni.createFrom().completionStage(sending.ended()));
    }
}
