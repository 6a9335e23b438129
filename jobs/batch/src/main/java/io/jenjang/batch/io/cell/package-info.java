/** Reads cells of rows, whatever file they came from, as numbers and texts, without allocating and without throwing. */
package io.jenjang.batch.io.cell;
