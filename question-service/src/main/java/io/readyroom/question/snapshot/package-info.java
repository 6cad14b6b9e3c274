/**
 * What this replica holds in memory: notices that the content has changed, by whichever replica, or that a day has put another
 * outline in force, and takes over what is new. Reads through Hibernate Reactive, in one snapshot of the database.
 */
package io.readyroom.question.snapshot;
