/** Starts the real things; knows no service. */
package io.readyroom.platform.embedded;
