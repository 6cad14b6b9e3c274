/**
 * Keeps the monthly partitions of sessions, forms, answers and their history: makes those of the months to come, lets those go
 * that are done with. Knows nothing of what is in them. The work is done by functions that belong to the database's owner; this
 * service may not change tables. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.partition;
