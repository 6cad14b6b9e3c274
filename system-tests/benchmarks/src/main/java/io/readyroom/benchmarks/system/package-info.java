/**
 * What is measured and with what: the whole system and its contenders as processes, learners with sessions, the load generator
 * and {@code pgbench}. Looks into databases by JDBC, past the services.
 */
package io.readyroom.benchmarks.system;
