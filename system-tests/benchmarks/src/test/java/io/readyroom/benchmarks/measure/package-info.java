/** Tests of the numbers. */
package io.readyroom.benchmarks.measure;
