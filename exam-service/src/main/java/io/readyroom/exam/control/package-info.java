/**
 * What a learner may do with a running session besides answering and submitting, where its policy has it: pause, resume,
 * abandon, take a break, finish a section; and clear refusals of what the policy does not have. Which answers that locks is
 * written into the session's row, where a save meets it. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.control;
