/**
 * Accounts to try things with, made at the start when asked for. Database: Hibernate Reactive.
 */
package io.readyroom.user.demo;
