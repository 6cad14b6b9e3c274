/**
 * Accounts and a partner to try things with, made at the start when asked for. Database: Hibernate Reactive for accounts.
 */
package io.readyroom.user.demo;
