/**
 * What a learner is told of a result: points by domain, objective and question, the vendor's way of saying it beside
 * ours, earlier attempts, revisions; as JSON here, as a document in {@code pdf}.
 *
 * <p>
 * It owns no table: it reads {@code result} through its package, and of {@code submission} what {@code SatSession}
 * has a place for, which is neither a response nor a key ({@code review} shows those). Everything derived is computed
 * when it is read, so results that were stored earlier have it, too. Database: Vert.x PostgreSQL client, two
 * statements by key.
 */
package io.readyroom.scoring.report;
