/**
 * The neighbour question-service: builds forms. One package-private client, one public bean. Called outside of transactions
 * only. A form whose slots hold nothing but what is known is kept as it came. No database.
 */
package io.readyroom.exam.question;
