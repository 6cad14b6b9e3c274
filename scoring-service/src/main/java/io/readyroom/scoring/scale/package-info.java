/**
 * What points mean: the practice scale of a vendor and the interval around a result (domain, section 4). Pure functions in
 * exact or decimal arithmetic, never binary floating point; they know neither sessions nor the database.
 */
package io.readyroom.scoring.scale;
