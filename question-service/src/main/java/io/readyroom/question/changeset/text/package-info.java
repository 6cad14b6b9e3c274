/**
 * Replaces a name in the texts of questions. Pure functions: no database.
 */
package io.readyroom.question.changeset.text;
