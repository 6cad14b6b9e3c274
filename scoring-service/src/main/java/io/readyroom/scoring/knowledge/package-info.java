/**
 * What answers say about a person's knowledge of one objective: performance factors for mastery (domain, section 6) and the
 * FSRS-6 memory model for reviews (section 7). Pure functions and values; they know neither sessions, clocks nor the database.
 */
package io.readyroom.scoring.knowledge;
