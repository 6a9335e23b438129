package io.jenjang.batch.io.read;

import io.jenjang.batch.io.cell.ColumnRule;
import io.jenjang.batch.schema.input.InputSchema;
import java.util.Map;
import java.util.Set;

/**
 * How a company's own files become the declared tables.
 *
 * @param tables by table name; a table that is not there is read as it is
 * @param folder in which the mapping file stands: files that it names may stand beside it; null without a mapping
 */
public record Mapping(Map<String, TableMapping> tables, String folder) {
  /** Files have the declared names and columns. */
  public static final Mapping NONE = new Mapping(Map.of(), null);

  /**
   * @param file other name of the table's file or folder, or null
   * @param rules by declared column
   * @param ignore columns of the file that are not read
   */
  public record TableMapping(String file, Map<String, ColumnRule> rules, Set<String> ignore) {
    static final TableMapping NONE = new TableMapping(null, Map.of(), Set.of());

    /** The rule for a declared column. */
    public ColumnRule rule(String column) {
      ColumnRule rule = rules.get(column);
      return rule == null ? ColumnRule.asIs(column) : rule;
    }

    /** Whether a column of the file is read for some declared column. */
    boolean reads(InputSchema schema, String fileColumn) {
      return schema.names().stream()
          .anyMatch(name -> fileColumn.equals(rule(name).from()));
    }
  }

  public TableMapping table(String name) {
    return tables.getOrDefault(name, TableMapping.NONE);
  }
}
