/** Returns of sales of closed periods: found by their keys, and what the sales paid taken back line by line. */
package io.jenjang.batch.step.returns;
