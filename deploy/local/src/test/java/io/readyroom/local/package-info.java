/** Tests of the local run with real PostgreSQL and Kafka; a {@code FakeService} stands for each service. */
package io.readyroom.local;
