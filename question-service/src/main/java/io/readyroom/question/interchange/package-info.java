/**
 * Questions in other people's formats: what a reader of a format delivers, what a writer takes, and how both say what a format
 * could not hold. A sub-package for each format. Pure functions over streams: no database, no network; what is read becomes
 * drafts elsewhere. Nothing here holds a whole file in memory.
 */
package io.readyroom.question.interchange;
