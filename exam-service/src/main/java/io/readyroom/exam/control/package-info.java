/**
 * What a learner may do with a running session besides answering and submitting, where its policy has it: pause, resume,
 * abandon;
 * and clear refusals of what the policy does not have. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.control;
