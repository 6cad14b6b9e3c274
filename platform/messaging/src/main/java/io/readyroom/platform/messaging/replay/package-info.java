/**
 * Publishes again what a service has published before, after Kafka has lost its data (ADR 43): the present state of
 * everything on its compacted topics, from its own tables ({@link io.readyroom.platform.messaging.replay.StateSource}),
 * and the events of its other topics from the history of the outbox. Both by way of the outbox. Database: the Vert.x
 * client.
 */
package io.readyroom.platform.messaging.replay;
