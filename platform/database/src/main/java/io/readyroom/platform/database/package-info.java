/**
 * What every service needs at its database, whatever it stores: the open transaction as one small interface with two
 * adapters ({@link io.readyroom.platform.database.Transaction#on Vert.x client},
 * {@link io.readyroom.platform.database.HibernateTransaction Hibernate Reactive}), ids, SQL states and Idempotency-Key rows.
 * The tables themselves stand in {@code db/platform} beside this package. Knows no domain.
 */
package io.readyroom.platform.database;
