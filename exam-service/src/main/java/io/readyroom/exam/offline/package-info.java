/**
 * Offline packs: all that a client needs to practise a session without a network, keys included, and the mark on the session
 * that it measures nothing from then on. The one feature beside feedback that passes keys on, which come from scoring-service
 * and are kept nowhere; contents and explanations are joined by the gateway. Answers that were given offline come back as any
 * others do: that is {@code answer}'s. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.offline;
