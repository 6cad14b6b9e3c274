/**
 * What this replica holds in memory: notices that the content has changed, by whichever replica, and loads catalogue and pools
 * anew. Reads through Hibernate Reactive.
 */
package io.readyroom.question.snapshot;
