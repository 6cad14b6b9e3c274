/**
 * The hot path: saves answers. Each is checked against the frozen shape of its slot, waits in a lane for the next statement,
 * and is
 * acknowledged after that statement's commit; what the statement did not take is looked at alone, to be told why. Knows nothing
 * of
 * what is right or wrong. Vert.x PostgreSQL client, on a pool of its own.
 */
package io.readyroom.exam.answer;
