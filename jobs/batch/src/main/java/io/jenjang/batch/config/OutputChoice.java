package io.jenjang.batch.config;

import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Controls;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.Problems;
import io.jenjang.hocon.Spelling;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables a run is to write, and which columns of them. */
final class OutputChoice {
  private final SettingValues values;
  private final Problems problems;

  OutputChoice(SettingValues values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /** Names of the tables that a choice leaves out; {@code all} leaves out none, and those that every run has need not be named. */
  List<String> tables(String path, ConfigValue value) {
    if (value.valueType() != ConfigValueType.LIST) {
      if (!values.text(path).equals("all")) {
        values.wrong(path, "all, or a list of " + Spelling.list(OutputTables.names()));
      }
      return List.of();
    }
    List<String> chosen = values.texts(path, "all, or a list of names");
    for (String name : chosen) {
      if (OutputTables.named(name).isEmpty()) {
        problems.add(value.origin().description() + ": " + path + " names " + noTable(name));
      }
    }
    return OutputTables.leftOut(chosen);
  }

  /**
   * What is left out in all.
   *
   * @param sections by table the columns that are to be written; a table that is not named is written whole
   * @param leftOut names of the tables that are not written
   */
  Omitted columns(String path, Set<Map.Entry<String, ConfigValue>> sections, List<String> leftOut) {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    List<Map.Entry<String, ConfigValue>> inOrder = sections.stream()
        .sorted(Comparator.comparingInt(entry -> entry.getValue().origin().lineNumber()))
        .toList();
    for (Map.Entry<String, ConfigValue> entry : inOrder) {
      String name = String.join(".", ConfigUtil.splitPath(entry.getKey()));
      String place = entry.getValue().origin().description() + ": ";
      Optional<Table> table = OutputTables.named(name);
      if (table.isEmpty()) {
        problems.add(place + path + " names " + noTable(name));
      } else if (table.get().equals(Controls.TABLE)) {
        problems.add(place + path + " names controls, which every run has whole; take it out");
      } else if (leftOut.contains(name)) {
        problems.add(place + path + " names " + name
            + ", which output.tables leaves out; add it there, or take it out here");
      } else {
        List<String> others = others(path + "." + entry.getKey(), place, table.get());
        if (!others.isEmpty()) {
          missing.put(name, others);
        }
      }
    }
    return new Omitted(leftOut, missing);
  }

  /** Columns of the table that are not chosen. */
  private List<String> others(String path, String place, Table table) {
    List<String> all = table.columns().stream().map(Column::name).toList();
    String expected =
        "a list of at least one column of " + table.name() + ": " + Spelling.list(all);
    List<String> chosen = values.texts(path, expected);
    if (chosen.isEmpty()) {
      if (values.isList(path)) {
        values.wrong(path, expected);
      }
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    for (String column : chosen) {
      if (!all.contains(column)) {
        problems.add(place + path + " names \"" + column + "\", which is no column of "
            + table.name() + "; " + Spelling.oneOf(all) + Spelling.hint(column, all));
      } else if (!seen.add(column)) {
        problems.add(place + path + " names " + column + " twice; name it once");
      }
    }
    return all.stream().filter(column -> !seen.contains(column)).toList();
  }

  private static String noTable(String name) {
    return "\"" + name + "\", which is no output table; " + Spelling.oneOf(OutputTables.names())
        + Spelling.hint(name, OutputTables.names());
  }
}
