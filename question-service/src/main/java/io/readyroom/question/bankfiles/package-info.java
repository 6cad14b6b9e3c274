/**
 * The catalogue and the banks as readable YAML files: reads them, names what isn't right with file, line and field, and
 * writes questions as such files. {@link io.readyroom.question.bankfiles.QuestionFields} are the same names as JSON, for
 * formats of our own. Reads folders and bytes only: no database, no network, nothing of Quarkus, so that a command line can
 * use it too.
 */
package io.readyroom.question.bankfiles;
