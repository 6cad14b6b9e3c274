/**
 * People with exam sessions: what they ask of the gateway, with every request in the ledger, and how they go on in a closed
 * loop, fault or not. Speaks HTTP to the gateway only. No database.
 */
package io.readyroom.faults.learner;
