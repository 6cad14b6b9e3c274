/** What the ledger keeps and what follows from it. */
package io.readyroom.faults.ledger;
