/**
 * The nightly calibration: estimates slopes and difficulties of an exam's items from all first attempts, and adds the set to
 * those that {@code ability} keeps.
 *
 * <p>
 * It owns no table. It reads submissions and results in pages, in the order of their key, with as many answers in memory as the
 * configuration allows; estimates on a worker thread; and never changes a set that is there. One replica at a time, by an
 * advisory lock. Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.calibration;
