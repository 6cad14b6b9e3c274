/**
 * Offline packs: joins exam-service's slots and keys with contents, explanations and references, and lists the pictures that a
 * client has to fetch before it goes. exam-service decides who gets one, with the user's own token; nothing is looked up before
 * it has answered. A client of its own, because what the others read of exam-service has no place for a key.
 */
package io.readyroom.gateway.offline;
