/**
 * Faults under load. Learners write down what they send before they send it and what they were told before they go on; a fault
 * strikes meanwhile; afterwards the invariants of the system are checked against what was written down. Knows no class of a
 * service. Goes to the databases by JDBC as superuser, to look, and in the few places that say so to move a clock.
 */
package io.readyroom.faults;
