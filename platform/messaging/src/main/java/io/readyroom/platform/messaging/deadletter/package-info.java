/**
 * What operators do with records that were put aside: list them, and have them processed again once their cause is
 * mended (ADR 42). Owns no table; reads and updates {@code dead_letter}, by the Vert.x client. Never shows what is in a
 * record: it may be a key or a response.
 */
package io.readyroom.platform.messaging.deadletter;
