/**
 * Fills the database from the readable files that are packaged into the application: finds them, refuses what isn't right with
 * file and field, and hands the rest to {@code catalogue}, {@code bank} and {@code media}. One replica at a time, by an
 * advisory
 * lock on a connection of its own (Vert.x client); every transaction goes through Hibernate Reactive and is harmless to repeat.
 */
package io.readyroom.question.seed;
