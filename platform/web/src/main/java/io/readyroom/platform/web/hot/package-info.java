/**
 * Routes beside resources, for the few requests that are nearly all of the traffic. A
 * {@link io.readyroom.platform.web.hot.HotRoute}
 * does what its resource does by fewer hands (no request scope, no interceptors, no reflection), and only what it is sure of:
 * whatever else it is asked goes on to the resource, which also is the contract and the place where refusals are worded.
 */
package io.readyroom.platform.web.hot;
