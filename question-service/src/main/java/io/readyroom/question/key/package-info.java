/**
 * Answer keys: one shape per question type, as a response plus what grading needs. Knows {@code content} to check that a key
 * fits its question; nothing that serves candidates may know this package. No database.
 */
package io.readyroom.question.key;
