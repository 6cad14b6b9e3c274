/**
 * question-service: the catalogue, the question bank, and the forms that are assembled from both. Each package below is a
 * feature; here stand only the problems that all of them answer with.
 */
package io.readyroom.question;
