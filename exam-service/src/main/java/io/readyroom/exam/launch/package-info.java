/**
 * Owns launches: one-use links by which an organisation lets a candidate into an assignment. Only a token's hash is stored.
 * Decides whether a candidate may begin, by the assignment's window, attempts and prerequisites. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.launch;
