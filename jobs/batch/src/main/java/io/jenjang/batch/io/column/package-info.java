/** Reads columns of Parquet files page by page into plain arrays: nothing is made for a row, and bytes stay where they were decompressed. */
package io.jenjang.batch.io.column;
