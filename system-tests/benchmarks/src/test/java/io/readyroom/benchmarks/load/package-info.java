/** Tests of the load generator against a small server of their own. */
package io.readyroom.benchmarks.load;
