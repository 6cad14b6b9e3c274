/**
 * What the tests of every service stand on: one real PostgreSQL and one real Kafka broker per test run, tokens signed by a
 * stand-in for user-service, recording stubs for neighbours, golden files, event contracts and architecture rules.
 */
package io.readyroom.platform.testing;
