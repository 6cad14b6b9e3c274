/**
 * Events out and in, without a loss. Out: {@link io.readyroom.platform.messaging.Outbox} writes them in the transaction
 * of the change, {@code OutboxRelay} publishes them as CloudEvents 1.0 in Kafka's binary mode and keeps a history of
 * seven days. In: {@link io.readyroom.platform.messaging.EventConsumer} gives a batch to its handler inside a
 * transaction that also marks the events as seen, retries what is transient, and puts aside what can never work; {@code
 * deadletter} has that replayed. After a loss of Kafka's data {@code replay} publishes again. Knows no event by name.
 */
package io.readyroom.platform.messaging;
