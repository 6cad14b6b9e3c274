/** The proxy against a server that sends back what it gets. */
package io.readyroom.faults.proxy;
