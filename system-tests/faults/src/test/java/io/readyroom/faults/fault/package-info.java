/** The faults' own demands. */
package io.readyroom.faults.fault;
