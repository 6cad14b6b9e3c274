/** The parts of the checks that need no system. */
package io.readyroom.faults.invariant;
