/**
 * Organisations and their clients, by which they act: made by operators, with a secret that is shown once. Owns the tables
 * {@code organisation} and {@code organisation_client}. A revoked client is told to everybody by {@code AccountDisabled},
 * like a disabled account: its tokens end within seconds.
 *
 * <p>
 * May not know what organisations do: candidates and assignments are exam-service's. Database: Vert.x client.
 */
package io.readyroom.user.organisation;
