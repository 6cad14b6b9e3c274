/** Numbers: processor time from /proc, medians and ranges, ratios, the exponent of a growth. Starts nothing. */
package io.readyroom.benchmarks.measure;
