/**
 * Disputes: a learner doubts the key of a version, authors answer, and the outcome is public with the errata. An
 * outcome is not taken on trust: a key that is said to be corrected has been. Who disputed, and in which words, is
 * for authors only.
 *
 * <p>
 * Knows neither what keys say nor who sat what. Database: native SQL in a transaction of Hibernate Reactive.
 */
package io.readyroom.question.challenge;
