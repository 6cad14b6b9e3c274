/**
 * The whole system on one machine, without installing anything but a JDK: PostgreSQL, Kafka and the five services, started in
 * order, watched, restarted when they die, stopped in order. {@link io.readyroom.local.ReadyroomSystem} is the part that the
 * system tests use as well; {@link io.readyroom.local.Launcher} is the command line around it.
 * <p>
 * Owns the ports, the data folder and the secrets of a local run. Knows services by name, port and database only, never by
 * class: they are processes of their own. Goes to no database itself; may block and print, since nobody waits for its threads.
 */
package io.readyroom.local;
