package io.jenjang.batch.schema;

import java.io.Serializable;

/**
 * What holds for every row of a table, as a check that any SQL engine can make.
 *
 * @param name snake_case
 * @param holds a SQL condition over the row's columns that is true for every row
 */
public record Rule(String name, String holds) implements Serializable {}
