/** The rows of the report: what is compared with what, what must hold afterwards, and which floor and goal it has. */
package io.readyroom.benchmarks.row;
