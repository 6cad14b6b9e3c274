/** How a service uses its machine: threads, and what is counted of each request. See ADR 23. */
package io.readyroom.platform.web.runtime;
