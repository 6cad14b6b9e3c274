/**
 * Zip packages, read where they lie and never unpacked: a name cannot lead out of one, a link in one leads nowhere, and what an
 * entry becomes by unpacking is bounded before it is read (what the directory claims) and while it is read (what is true). What
 * is hostile or damaged is refused with {@link io.readyroom.question.interchange.RefusedFileException}. Knows no format.
 */
package io.readyroom.question.interchange.archive;
