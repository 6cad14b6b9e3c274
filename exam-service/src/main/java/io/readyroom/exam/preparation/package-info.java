/**
 * Owns forms that are built before an assignment opens, so that a whole class can start in the same second. Any number of
 * replicas may build: each takes an assignment that no other one has leased, and asks question-service outside of transactions.
 * A form is for whoever has seen nothing of the exam; a start that gets none here has one built as always. Vert.x PostgreSQL
 * client.
 */
package io.readyroom.exam.preparation;
