/**
 * The load generator: a process of its own, one thread, prepared requests on keep-alive connections, so that it takes as little
 * as possible of the processors that it shares with what it measures. Knows nothing of who answers.
 */
package io.readyroom.benchmarks.load;
