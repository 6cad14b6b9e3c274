/**
 * Reads published versions for those who serve learners: candidates' halves at any time, rationales after the end,
 * and that keys were corrected or disputed. Each has a query of its own that names its columns; none reads what a key
 * says, and this package may not know {@code key}. Hibernate Reactive, never written to. Reads are not cancelled when
 * a client leaves ({@code @Cancellable(false)}): a cancelled wait for a connection has wedged Hibernate Reactive for
 * good (hibernate/hibernate-reactive#4133).
 */
package io.readyroom.question.serving;
