/** Tests of the report. */
package io.readyroom.benchmarks.report;
