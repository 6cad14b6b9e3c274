/**
 * Which objectives questions count at: what is assigned, what carries over from an older outline by itself, and what waits for
 * somebody. Changes here take effect at once where the outline is in force, so they are a reviewer's; authors put theirs into a
 * change set. Hibernate Reactive, by native statements; every change goes through {@code bank.Publication}.
 */
package io.readyroom.question.assignment;
