/**
 * What a learner may not do just now, and until when: a second simulation of an exam beside a running one, more than so many
 * questions a day. A refusal names the rule. What vendors say about retakes is no rule here: it informs, and never blocks what
 * was paid for. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.limit;
