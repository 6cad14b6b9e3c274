/**
 * The contender: the least that Vert.x needs to do the same work, with the same statement, JSON and durability, and nothing
 * else: no token, no validation, no metrics, no framework. Vert.x PostgreSQL client.
 */
package io.readyroom.benchmarks.raw;
