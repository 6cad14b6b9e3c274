/**
 * The hot path: saves answers. Each is checked against the frozen shape of its slot, waits in a lane for the next statement,
 * and
 * is acknowledged after that statement's commit; what the statement did not take is looked at alone, to be told why, and kept
 * apart when it was only late. Where answers lock slots, another statement does both. Knows nothing of what is right or wrong:
 * after the commit it asks {@code scoring}, where the policy tells at once. Vert.x PostgreSQL client, on a pool of its own.
 */
package io.readyroom.exam.answer;
