/**
 * OAuth 2 client credentials: services get tokens for {@code /internal}, clients of organisations tokens for partners.
 *
 * <p>
 * May not know accounts. Database: none for services, whose secrets are configuration; clients of organisations are
 * {@code organisation}'s.
 */
package io.readyroom.user.client;
