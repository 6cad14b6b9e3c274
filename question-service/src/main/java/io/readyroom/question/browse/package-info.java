/**
 * The public catalogue: what {@code api.md} lists under Catalogue, in English or German, with source and date of every fact,
 * ETag and Cache-Control. Answers from the catalogue in memory; only errata are read from the database, through Hibernate
 * Reactive, and without any key.
 */
package io.readyroom.question.browse;
