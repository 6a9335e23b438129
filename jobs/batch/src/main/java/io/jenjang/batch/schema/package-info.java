/**
 * The output tables. A table is a type: name, columns, documentation and row writer stand in one file; the Parquet and the Spark schema are made
 * from that one definition.
 */
package io.jenjang.batch.schema;
