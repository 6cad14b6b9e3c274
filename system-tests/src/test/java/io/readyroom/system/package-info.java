/**
 * The whole system from outside. Classes named {@code …IT} state what it promises; the others are what a client, an operator or
 * an attacker has: HTTP through the gateway, a browser, signals to processes, a look into databases, topics and logs.
 * <p>
 * Owns one running system per JVM ({@link io.readyroom.system.SharedSystem}); tests keep apart by fresh accounts. Knows no
 * class
 * of a service and computes for itself what the services compute. Goes to the databases by JDBC as superuser, to look, and in
 * the few places that say so to turn the clock or to hold a lock.
 */
package io.readyroom.system;
