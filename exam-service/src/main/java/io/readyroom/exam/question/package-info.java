/**
 * The neighbour question-service: builds forms. One package-private client, one public bean. Called outside of transactions
 * only. No database.
 */
package io.readyroom.exam.question;
