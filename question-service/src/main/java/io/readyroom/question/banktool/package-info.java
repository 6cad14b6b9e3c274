/**
 * A command line for banks that live as files in a repository: lint them, try an import, import, and convert other formats
 * into such files. A plain Java program beside the service, whose code doesn't know it; it reads files and talks to a
 * server's public API, and therefore may block.
 */
package io.readyroom.question.banktool;
