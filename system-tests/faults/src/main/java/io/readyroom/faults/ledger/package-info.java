/**
 * What the clients know: each request, written to a file before it is sent, and what became of it. Knows nothing of HTTP. No
 * database.
 */
package io.readyroom.faults.ledger;
