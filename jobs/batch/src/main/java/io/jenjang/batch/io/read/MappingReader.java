package io.jenjang.batch.io.read;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.jenjang.batch.io.FileSystems;
import io.jenjang.batch.io.PathText;
import io.jenjang.batch.io.Utf8Text;
import io.jenjang.batch.io.cell.ColumnRule;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.schema.input.InputTables;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import io.jenjang.hocon.NoIncludes;
import io.jenjang.hocon.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Reads a mapping file:
 *
 * <pre>
 * mapping {
 *   sales {
 *     file = "orders.csv"                              # other name of the table's file or folder
 *     ignore = [NOTE]                                  # columns that are not read
 *     columns {
 *       sale_id = ORDER_NO                             # rename
 *       currency { constant = IDR }
 *       kind { from = TYPE, values { S = sale, R = return } }
 *       net { from = AMOUNT_CENTS, scale = 0.01 }
 *       paid_at { from = PAID, format = "dd/MM/yyyy HH:mm" }
 *     }
 *   }
 * }
 * </pre>
 *
 * Unknown keys, tables and columns are errors, all of them told at once.
 */
public final class MappingReader {
  private static final List<String> TABLE_KEYS = List.of("file", "ignore", "columns");

  private final String name;
  private final Problems problems = new Problems();

  private MappingReader(String name) {
    this.name = name;
  }

  /** Reads a file of any Hadoop file system; stops with CONFIGURATION. */
  public static Mapping read(String file, Configuration hadoop) {
    Path path = PathText.read(file);
    try (InputStream bytes = FileSystems.of(path, hadoop).open(path)) {
      Mapping mapping =
          read(file, Utf8Text.read(bytes.readAllBytes(), file, ErrorCode.CONFIGURATION));
      Path folder = FileSystems.of(path, hadoop).makeQualified(path).getParent();
      return new Mapping(mapping.tables(), folder.toString());
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.CONFIGURATION,
          file + ": the mapping file cannot be read: " + e.getMessage(),
          e);
    }
  }

  /** @param name of the file, for messages */
  public static Mapping read(String name, String text) {
    return new MappingReader(name).read(text);
  }

  private Mapping read(String text) {
    ConfigObject root = parse(text);
    onlyKeys(root, List.of("mapping"), "");
    Map<String, Mapping.TableMapping> tables = new LinkedHashMap<>();
    if (root.get("mapping") instanceof ConfigObject mapping) {
      mapping.forEach((table, value) -> tables.put(table, table(table, value)));
    } else {
      problems.add(name + ": a block mapping { ... } was expected");
    }
    problems.throwIfAny(ErrorCode.CONFIGURATION);
    return new Mapping(Map.copyOf(tables), null);
  }

  private ConfigObject parse(String text) {
    NoIncludes includes = new NoIncludes();
    try {
      Config config = ConfigFactory.parseString(
          text, ConfigParseOptions.defaults().setOriginDescription(name).setIncluder(includes));
      includes
          .refused()
          .forEach(what -> problems.add(name + ": include \"" + what
              + "\" is refused: a mapping is one file; copy the text in"));
      problems.throwIfAny(ErrorCode.CONFIGURATION);
      return config.resolve(ConfigResolveOptions.noSystem()).root();
    } catch (ConfigException e) {
      throw new JenjangException(ErrorCode.CONFIGURATION, e.getMessage(), e);
    }
  }

  private Mapping.TableMapping table(String table, ConfigValue value) {
    InputSchema schema = InputTables.named(table);
    List<String> tables = InputTables.ALL.stream().map(InputSchema::table).toList();
    if (schema == null) {
      problem(
          value,
          "mapping." + table,
          "there is no such input table; " + "expected one of " + Spelling.list(tables)
              + Spelling.hint(table, tables));
      return Mapping.TableMapping.NONE;
    }
    String path = "mapping." + table;
    if (!(value instanceof ConfigObject block)) {
      problem(value, path, "a block { ... } was expected");
      return Mapping.TableMapping.NONE;
    }
    onlyKeys(block, TABLE_KEYS, path);
    Map<String, ColumnRule> rules = new LinkedHashMap<>();
    if (block.get("columns") instanceof ConfigObject columns) {
      columns.forEach(
          (column, rule) -> column(schema, column, rule, path + ".columns." + column, rules));
    } else if (block.containsKey("columns")) {
      problem(block.get("columns"), path + ".columns", "a block { ... } was expected");
    }
    String file = block.containsKey("file") ? string(block.get("file"), path + ".file") : null;
    return new Mapping.TableMapping(
        file, Map.copyOf(rules), ignored(block.get("ignore"), path + ".ignore"));
  }

  private void column(
      InputSchema schema,
      String column,
      ConfigValue value,
      String path,
      Map<String, ColumnRule> rules) {
    if (schema.index(column) < 0) {
      problem(
          value,
          path,
          schema.table() + " has no such column; " + "expected one of "
              + Spelling.list(schema.names()) + Spelling.hint(column, schema.names()));
    } else if (value instanceof ConfigObject block) {
      rules.put(column, new RuleReader(this, schema.column(column), path).read(block));
    } else {
      rules.put(column, ColumnRule.asIs(string(value, path)));
    }
  }

  private Set<String> ignored(ConfigValue value, String path) {
    Set<String> names = new HashSet<>();
    if (value instanceof ConfigList list) {
      list.forEach(item -> names.add(string(item, path)));
    } else if (value != null) {
      problem(value, path, "a list [ ... ] of columns was expected");
    }
    return Set.copyOf(names);
  }

  void onlyKeys(ConfigObject block, Collection<String> known, String path) {
    block.forEach((key, value) -> {
      if (!known.contains(key)) {
        problem(
            value,
            path.isEmpty() ? key : path + "." + key,
            "unknown key; " + "expected one of " + Spelling.list(known)
                + Spelling.hint(key, known));
      }
    });
  }

  String string(ConfigValue value, String path) {
    if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
      problem(value, path, "a text was expected");
      return "";
    }
    return value.unwrapped() == null ? "" : String.valueOf(value.unwrapped());
  }

  void problem(ConfigValue value, String path, String what) {
    int line = value == null ? -1 : value.origin().lineNumber();
    problems.add(name + (line > 0 ? " line " + line : "") + ": " + path + ": " + what);
  }
}
