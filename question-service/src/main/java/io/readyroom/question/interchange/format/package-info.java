/** The formats that there are, each by its name: for jobs and for the tool of banks. */
package io.readyroom.question.interchange.format;
