/**
 * The faults, and the system that they strike: packaged services on PostgreSQL and Kafka as processes, with a proxy between
 * gateway and exam-service and another between exam-service and PostgreSQL. Each fault names the guard that it tests, and how
 * it
 * was seen failing without it.
 */
package io.readyroom.faults.fault;
