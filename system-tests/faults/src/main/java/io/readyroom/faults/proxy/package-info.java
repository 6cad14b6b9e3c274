/**
 * A TCP proxy that misbehaves when told to: passes, delays, drips, freezes, resets, swallows, cuts. Knows nothing of what goes
 * through it. No database.
 */
package io.readyroom.faults.proxy;
