/**
 * What requests of several features carry alike: the length and the place of a page, the Idempotency-Key of a create. Knows no
 * feature. No database of its own.
 */
package io.readyroom.question.request;
