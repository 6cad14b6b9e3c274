/**
 * The neighbour question-service: builds forms. One package-private client, one public bean. Called outside of transactions
 * only. Facts and slots of a form are kept as they came. No database.
 */
package io.readyroom.exam.question;
