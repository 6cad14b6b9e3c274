/** The formats that there are, each by its name: for jobs, which find the beans, and for the tool of banks. */
package io.readyroom.question.interchange.format;
