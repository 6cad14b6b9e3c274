/**
 * A person who wants to be forgotten: everything here goes in one transaction, the other services are told and answer when they
 * are done. Owns the tables {@code erasure} and {@code erasure_completion}, publishes {@code AccountErased} and
 * {@code AccountDisabled}, reads {@code ErasureCompleted}.
 *
 * <p>
 * May not know what a feature keeps about a person: each removes it by its own {@code PersonalData}. Database: Hibernate
 * Reactive for erasing, with SQL on the same session; Vert.x client for what others answer.
 */
package io.readyroom.user.erasure;
