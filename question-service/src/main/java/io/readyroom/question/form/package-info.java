/**
 * Forms: which questions a learner gets, in which order and with which permutation, from immutable pools in memory and a seed
 * that reproduces it all. Knows no key. Doesn't go to the database; {@code snapshot} hands it new pools.
 */
package io.readyroom.question.form;
