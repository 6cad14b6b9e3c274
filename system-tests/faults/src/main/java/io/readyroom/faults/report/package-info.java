/** What a run of faults found, as a table for people and as JSON for everything else. No database. */
package io.readyroom.faults.report;
