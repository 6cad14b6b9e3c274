/**
 * Services as OAuth 2 clients: tokens for {@code /internal} by client credentials.
 *
 * <p>
 * May not know accounts. No database: the clients are the services themselves, their secrets are configuration.
 */
package io.readyroom.user.client;
