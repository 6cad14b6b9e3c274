/** Texts that must turn up nowhere, and ways in which they could hide. */
package io.readyroom.faults.canary;
