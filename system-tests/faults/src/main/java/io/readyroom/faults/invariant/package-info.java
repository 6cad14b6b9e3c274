/**
 * What must hold after every fault: each check compares the ledger with what owners can read and with what is stored. The
 * numbers (I1 …) stand in the module's README. Goes to the databases by JDBC as superuser, to look, and reads topics and logs;
 * the one thing that it adds there is a record of status changes.
 */
package io.readyroom.faults.invariant;
