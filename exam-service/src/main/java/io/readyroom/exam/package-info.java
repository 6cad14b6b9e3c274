/**
 * exam-service: sittings of an exam, from the start to the submission. Each package below is a feature. It keeps no key: one
 * passes
 * through it only for an answer that is stored and locked, and for an offline pack.
 */
package io.readyroom.exam;
