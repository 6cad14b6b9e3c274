/**
 * Reads the topic of accounts for all features that act on it: each brings an {@code EventBatchHandler} of that topic for its
 * own types, and is found here. Knows none of them. No database.
 */
package io.readyroom.exam.account;
