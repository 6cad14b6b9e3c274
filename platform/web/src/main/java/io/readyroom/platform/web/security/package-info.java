/**
 * Who is asking: the check of access tokens against keys that are held in memory, accounts that were disabled, the caller as
 * resources see it, and this service's own token for calls to {@code /internal} of others. Every endpoint is denied unless
 * annotated; nothing is guarded by path.
 */
package io.readyroom.platform.web.security;
