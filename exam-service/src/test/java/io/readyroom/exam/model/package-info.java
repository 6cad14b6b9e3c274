/**
 * The session against a simple model of it, in any order of requests. The model ({@code Sitting}, {@code World},
 * {@code Worlds}) is plain Java and knows neither HTTP nor SQL; {@code Request} and {@code Call} are what a client can say,
 * {@code Step} and {@code Act} what is generated, {@code Player} plays them against the running service.
 */
package io.readyroom.exam.model;
