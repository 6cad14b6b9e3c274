/**
 * Fills the database from the readable files that are packaged into the application: finds them, has {@code bankfiles} read and
 * check them, and hands what they say to {@code catalogue}, {@code bank}, {@code media} and {@code bridge}. One replica at a
 * time, by an advisory lock on a connection of its own (Vert.x client); every transaction goes through Hibernate Reactive and
 * is harmless to repeat.
 */
package io.readyroom.question.seed;
