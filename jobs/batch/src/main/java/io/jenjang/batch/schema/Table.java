package io.jenjang.batch.schema;

import java.io.Serializable;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.types.StructType;

/**
 * The type of an output table. Changes are additive only: columns are added at the end, none is renamed, retyped or removed.
 *
 * @param name of the table and of its folder
 * @param version goes up when columns are added; written into every file
 * @param doc what one row is
 * @param columns in the order of the files
 * @param key columns that together name a row within a run; some may be null
 * @param lookups columns by which single rows are looked up: their files carry bloom filters
 * @param rules what holds for every row
 */
public record Table(
    String name,
    int version,
    String doc,
    List<Column> columns,
    List<String> key,
    List<String> lookups,
    List<Rule> rules)
    implements Serializable {

  public Table {
    List<String> names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(key)
        || !names.containsAll(lookups)
        || names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException(
          name + ": keys and lookups must be among the columns, each named once: " + names);
    }
  }

  /** The same table with what holds for every row. */
  Table with(Rule... more) {
    return new Table(name, version, doc, columns, key, lookups, List.of(more));
  }

  /** The same table without some of its columns; of keys, lookups and rules what the others allow. */
  Table without(List<String> missing) {
    return new Table(
        name,
        version,
        doc,
        columns.stream().filter(column -> !missing.contains(column.name())).toList(),
        key.stream().filter(column -> !missing.contains(column)).toList(),
        lookups.stream().filter(column -> !missing.contains(column)).toList(),
        List.of());
  }

  /** The place of a column, -1 if there is none of that name. */
  public int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** How files of this table are typed. */
  public MessageType parquet() {
    return ParquetTypes.of(this);
  }

  /** How Spark sees this table; nullability as defined here, though Spark reads every file column as nullable. */
  public StructType spark() {
    return SparkTypes.of(this);
  }
}
