/**
 * Finds questions that nearly repeat one another, in a bank of any size: MinHash signatures over shingles of words, found again
 * by bands (A. Z. Broder 1997; P. Indyk, R. Motwani 1998). In memory only; about a kilobyte for a question.
 */
package io.readyroom.question.lint.duplicates;
