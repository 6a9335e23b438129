package io.jenjang.batch.io.read;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.jenjang.batch.io.cell.ColumnRule;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputType;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rule of one column of a mapping file. */
final class RuleReader {
  private static final List<String> KEYS = List.of("from", "constant", "values", "scale", "format");

  private final MappingReader file;
  private final InputColumn column;
  private final String path;

  RuleReader(MappingReader file, InputColumn column, String path) {
    this.file = file;
    this.column = column;
    this.path = path;
  }

  ColumnRule read(ConfigObject block) {
    file.onlyKeys(block, KEYS, path);
    String constant = text(block, "constant");
    String from = text(block, "from");
    if (constant != null && block.size() > 1) {
      file.problem(block, path, "a constant stands alone, without from, values, scale or format");
    }
    if (from == null && constant == null) {
      from = column.name();
    }
    return new ColumnRule(from, constant, values(block.get("values")), scale(block), format(block));
  }

  private String text(ConfigObject block, String key) {
    return block.containsKey(key) ? file.string(block.get(key), path + "." + key) : null;
  }

  private Map<String, String> values(ConfigValue value) {
    Map<String, String> values = new LinkedHashMap<>();
    if (value instanceof ConfigObject block) {
      block.forEach((from, to) -> values.put(from, file.string(to, path + ".values." + from)));
    } else if (value != null) {
      file.problem(value, path + ".values", "a block { word = other, ... } was expected");
    }
    return Map.copyOf(values);
  }

  private BigDecimal scale(ConfigObject block) {
    String text = text(block, "scale");
    if (text == null) {
      return null;
    }
    if (column.type() != InputType.DECIMAL && column.type() != InputType.RATE) {
      file.problem(block.get("scale"), path + ".scale", column.name() + " is no decimal");
      return null;
    }
    try {
      BigDecimal scale = new BigDecimal(text).stripTrailingZeros();
      if (scale.signum() != 0 && scale.precision() <= 9 && Math.abs(scale.scale()) <= 9) {
        return scale.scale() < 0 ? scale.setScale(0) : scale;
      }
    } catch (NumberFormatException e) {
      // told below, with those that are numbers and no use
    }
    file.problem(
        block.get("scale"),
        path + ".scale",
        "'" + text + "' is no factor; a decimal such as 0.01 or 1000 was expected");
    return null;
  }

  private String format(ConfigObject block) {
    String text = text(block, "format");
    if (text == null) {
      return null;
    }
    if (column.type() != InputType.INSTANT && column.type() != InputType.DATE) {
      file.problem(
          block.get("format"),
          path + ".format",
          column.name() + " is neither a date nor an instant");
      return null;
    }
    try {
      return DateTimeFormatter.ofPattern(text) == null ? null : text;
    } catch (IllegalArgumentException e) {
      file.problem(
          block.get("format"),
          path + ".format",
          "'" + text + "' is no pattern such as dd/MM/yyyy: " + e.getMessage());
      return null;
    }
  }
}
