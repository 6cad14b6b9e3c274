/**
 * Texts that nobody may read before the end of a session, and how to find them wherever they turn up. Knows neither services
 * nor
 * topics. No database.
 */
package io.readyroom.faults.canary;
