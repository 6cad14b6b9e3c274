/**
 * Owns candidates: those whom an organisation lets in, by the ids that the organisation gives them. A candidate has no account;
 * the id made here is the learner of the candidate's sessions. Names are kept for the organisation and go nowhere else: into no
 * event and no log. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.candidate;
