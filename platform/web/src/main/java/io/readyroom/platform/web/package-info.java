/**
 * What every service does alike at its HTTP edge: small things that fit no sub-package (clock, cursors, pages).
 * Knows no domain and no database.
 */
package io.readyroom.platform.web;
