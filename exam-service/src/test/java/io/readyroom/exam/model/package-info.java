/**
 * The session against a simple model of it, in any order of requests, under any rules. The model is plain Java and knows
 * neither
 * HTTP nor SQL: a {@code Sitting} has {@code Rules}, {@code Time} and {@code Slots}, a {@code World} has all sittings of a
 * learner, and {@code Worlds} are those that may be. {@code Request} and {@code Call} are what a client can say, {@code Step}
 * and
 * {@code Act} what is generated, {@code Player} plays them against the running service.
 */
package io.readyroom.exam.model;
