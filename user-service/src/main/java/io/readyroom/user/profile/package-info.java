/**
 * One's own profile.
 *
 * <p>
 * May not know tokens or passwords. Database: Hibernate Reactive.
 */
package io.readyroom.user.profile;
