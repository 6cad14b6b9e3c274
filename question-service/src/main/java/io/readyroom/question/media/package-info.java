/**
 * Pictures of questions, named by the hash of their bytes and therefore immutable. Hibernate Reactive.
 */
package io.readyroom.question.media;
