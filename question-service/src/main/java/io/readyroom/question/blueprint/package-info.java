/**
 * The blueprints that authors write: versioned, changed only as drafts, brought into use by somebody else; what they would
 * give,
 * and how far the bank covers them. Reads and writes through Hibernate Reactive, counts by native SQL; what is in use goes into
 * memory with the rest of the content ({@code snapshot}). Assembly itself is {@code form}'s.
 */
package io.readyroom.question.blueprint;
