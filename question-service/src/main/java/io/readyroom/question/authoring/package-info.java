/**
 * Authors and reviewers at work on questions: documents in and out, drafts, the way from draft to published and
 * retired, comments, differences between versions, history, corrections of keys. Everything here holds keys and is
 * served to the roles {@code author}, {@code reviewer} and {@code admin} alone.
 *
 * <p>
 * What a version may become is decided in {@code bank}, whether a question is a good one in {@code lint}; here it is
 * decided who may do what and what has to be right before it. Database: one transaction of Hibernate Reactive for
 * each request, by {@code bank}'s own ways in and by native SQL for what has no entity.
 */
package io.readyroom.question.authoring;
