/**
 * Tells browsers when a result is ready and when a deadline has moved (server-sent events). Reads {@code readyroom.results} and
 * {@code readyroom.deadlines} in a group of its own per replica and keeps nothing but the open connections; whoever connects is
 * told the current state first, so a lost connection costs a
 * reconnect and nothing else.
 */
package io.readyroom.gateway.live;
