/**
 * exam-service: sittings of an exam, from the start to the submission. Each package below is a feature. It may not know what
 * the
 * right answer to a question is: no key ever enters this service.
 */
package io.readyroom.exam;
