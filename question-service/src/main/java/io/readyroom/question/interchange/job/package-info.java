/**
 * Imports and exports as jobs: accepted at once, done by whichever replica claims them, watched, cancelled, and told item by
 * item. A file that was sent, and one that was made, lies in the database in pieces, so that any replica can go on with it.
 *
 * <p>
 * A reader or writer of a format blocks, so a job has a thread of its own, one a replica; it hands items over in batches and
 * waits for each to be stored, so its memory is bounded by a batch and the format's largest item. An import is idempotent by
 * the ids of its items. When its replica goes, another one goes on behind the last batch; not for ever, as the file may be what
 * brings them down. All of it is set-based SQL by the Vert.x
 * PostgreSQL client; what becomes of questions decides {@link io.readyroom.question.bank.DraftBatch}. May not know any format
 * by name: each is a bean of {@link io.readyroom.question.interchange.job.Format}.
 */
package io.readyroom.question.interchange.job;
