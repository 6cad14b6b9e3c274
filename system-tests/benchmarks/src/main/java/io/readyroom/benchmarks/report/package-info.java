/** What was measured as a table for people, as JSON for everything else, and as pictures. Measures nothing. */
package io.readyroom.benchmarks.report;
