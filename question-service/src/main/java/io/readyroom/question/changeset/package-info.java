/**
 * Change sets: many edits, re-mappings, retirements and key corrections of one exam's bank, worked through as one queue, reviewed as
 * one and published in one transaction, at once or at a date. What is done to which question stands in {@code item}; how names
 * are replaced in {@code text}. Hibernate Reactive: the change set as an entity under its row lock, its items, thousands, by
 * native statements in the same session. Locks are taken in the order: change set, content revision, questions.
 */
package io.readyroom.question.changeset;
