/** A service in miniature, to try the platform on real PostgreSQL and Kafka. */
package io.readyroom.platform.testing.app;
