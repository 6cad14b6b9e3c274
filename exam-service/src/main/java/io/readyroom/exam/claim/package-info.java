/**
 * Moves a guest's sessions to the account that the guest logged in to ({@code GuestClaimed}), where they get the account's
 * accommodation. Idempotent by nature: a second time there is nothing left to move. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.claim;
