/**
 * Where events are: what a service has published of an aggregate, when and where the broker put it, and which events it has
 * taken.
 * For operators who follow something from one service to the next. Never what is in an event. Owns no table; reads
 * {@code outbox},
 * {@code outbox_sent} and {@code inbox}, by the Vert.x client.
 */
package io.readyroom.platform.messaging.track;
