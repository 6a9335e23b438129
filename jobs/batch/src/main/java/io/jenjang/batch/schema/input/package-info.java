/** The tables that come in: one class a table, with its columns, their types and what they may hold. */
package io.jenjang.batch.schema.input;
