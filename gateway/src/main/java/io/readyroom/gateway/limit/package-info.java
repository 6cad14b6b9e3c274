/**
 * How much one caller may ask for: token buckets in memory, per replica, bounded in number. Knows callers and addresses, no
 * routes beyond "saves an answer". A restart forgets them, which only ever lets somebody through.
 */
package io.readyroom.gateway.limit;
