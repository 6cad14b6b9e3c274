/** Arithmetic of the report. */
package io.readyroom.faults.report;
