/**
 * Lets candidates in: a launch link names its session in the transaction that spends it, before the session is stored, so that
 * whoever asks again gets the same session and never a second one (ADR 48). Then user-service is asked for a token that opens
 * this session only. Vert.x PostgreSQL client; neighbours are asked outside of transactions.
 */
package io.readyroom.exam.launch.redemption;
