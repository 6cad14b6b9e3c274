/**
 * What lists of this service have in common at the edge: cursors in the order of an id.
 *
 * <p>
 * May not know what is listed. No database.
 */
package io.readyroom.user.rest;
