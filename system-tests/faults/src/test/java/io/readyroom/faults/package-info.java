/** Runs the faults; its subpackages test the harness itself. */
package io.readyroom.faults;
