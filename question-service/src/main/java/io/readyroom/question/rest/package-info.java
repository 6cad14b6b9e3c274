/**
 * What resources of authoring have in common: the Idempotency-Key of a create, and cursors of lists that go by an id. No
 * database of
 * its own: it works in the transaction that it is given.
 */
package io.readyroom.question.rest;
