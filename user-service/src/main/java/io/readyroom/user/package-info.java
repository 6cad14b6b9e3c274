/**
 * user-service: who somebody is and what they may do. Features are packages; here stand only the problems they share. Knows no
 * question, no answer and no result.
 */
package io.readyroom.user;
