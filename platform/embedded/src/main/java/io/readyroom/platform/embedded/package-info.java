/**
 * PostgreSQL and Kafka as processes of our own: for tests, for fault runs and for the local run on one machine.
 * <p>
 * Owns unpacking, starting, stopping and killing the two, the databases' roles and grants, and the list of topics.
 * Knows no service, no schema and no event. Goes to the database by plain JDBC, as superuser, and may block: nothing here
 * runs inside a service.
 * <p>
 * Whatever is started here ends with the JVM that started it, even if that one is killed with {@code kill -9}.
 */
package io.readyroom.platform.embedded;
