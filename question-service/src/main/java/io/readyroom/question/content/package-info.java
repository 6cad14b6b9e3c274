/**
 * What a candidate sees of a question: the sealed family of the eight types, their scored components and response shapes.
 * Holds no key and no explanation, and may not know {@code key}: what stands here can be served before the end of an exam.
 * No database.
 */
package io.readyroom.question.content;
