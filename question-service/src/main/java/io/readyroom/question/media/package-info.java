/**
 * Pictures of questions, named by the hash of their bytes and therefore immutable: PNG, JPEG, WebP and GIF, told by
 * their bytes. Knows no question. Hibernate Reactive, and native SQL for reading facts without the bytes.
 */
package io.readyroom.question.media;
