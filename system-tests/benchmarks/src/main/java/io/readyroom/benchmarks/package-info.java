/** The command: which rows are measured, how long, and where the report goes. */
package io.readyroom.benchmarks;
