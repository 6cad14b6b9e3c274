/**
 * Owns the response shapes: what a response to a slot may look like, one type per question type, and the check of a response
 * against it. Knows ids only, neither texts nor keys. No database.
 */
package io.readyroom.exam.response;
