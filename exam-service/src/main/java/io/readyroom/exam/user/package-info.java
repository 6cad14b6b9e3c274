/**
 * The neighbour user-service: asked once more about entitlements before a start is refused. One package-private client, one
 * public bean. Called outside of transactions only. No database.
 */
package io.readyroom.exam.user;
