/**
 * The neighbour user-service: asked once more about entitlements before a start is refused, and for tokens of candidates. A
 * package-private client and a public bean for each. Called outside of transactions only. No database.
 */
package io.readyroom.exam.user;
