package io.jenjang.batch.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.jenjang.batch.config.Settings.ReconcileSettings;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.error.Problems;
import io.jenjang.money.Scales;
import io.jenjang.tree.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Typed values of settings; what does not fit is noted with its place, and a harmless value stands in until all problems are known. */
final class SettingValues {
  private final Config config;
  private final Problems problems;

  SettingValues(Config config, Problems problems) {
    this.config = config;
    this.problems = problems;
  }

  Policy policy(String path) {
    return switch (oneOf(path, "attach-to-root", "reject", "fail")) {
      case "reject" -> Policy.REJECT;
      case "fail" -> Policy.FAIL;
      default -> Policy.ATTACH_TO_ROOT;
    };
  }

  /** One of some words; the first stands in for a wrong one. */
  String oneOf(String path, String... words) {
    String word = text(path);
    if (List.of(words).contains(word)) {
      return word;
    }
    wrong(path, "one of " + String.join(", ", words));
    return words[0];
  }

  String text(String path) {
    return get(path, config::getString, "text", "");
  }

  /** Text that is not empty. */
  String words(String path) {
    String text = text(path);
    if (text.isBlank()) {
      wrong(path, "text that is not empty");
    }
    return text;
  }

  /** What a choice of output tables, and one of columns, leaves out. */
  Omitted omitted(String tables, String columns) {
    OutputChoice choice = new OutputChoice(this, problems);
    List<String> leftOut = choice.tables(tables, config.getValue(tables));
    return choice.columns(columns, section(columns), leftOut);
  }

  boolean isList(String path) {
    return config.getValue(path).valueType() == ConfigValueType.LIST;
  }

  /** Texts, or none where the value is no list of them. */
  List<String> texts(String path, String expected) {
    return get(path, config::getStringList, expected, List.of());
  }

  boolean flag(String path) {
    return get(path, config::getBoolean, "true or false", false);
  }

  /** Bytes, with or without a unit. */
  long bytes(String path) {
    return get(path, config::getBytes, "a size such as 256 MiB", 0L);
  }

  /** A whole number that is not negative. */
  long count(String path) {
    long count = get(path, config::getLong, "a whole number", 0L);
    if (count < 0 || count > Integer.MAX_VALUE) {
      wrong(path, "a whole number from 0 to " + Integer.MAX_VALUE);
      return 0;
    }
    return count;
  }

  /** A share from 0 to 1 with at most 6 places, times a million. */
  long share(String path) {
    try {
      BigDecimal share = new BigDecimal(text(path));
      if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
        return share.movePointRight(Scales.RATE).longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      wrong(path, "a share from 0 to 1 with at most 6 places");
      return 0;
    }
    wrong(path, "a share from 0 to 1 with at most 6 places");
    return 0;
  }

  /** A share with at most 6 places that may be above 1, times a million; {@link ReconcileSettings#OFF} for {@code off}. */
  long threshold(String path) {
    String text = text(path);
    if (text.equals("off")) {
      return ReconcileSettings.OFF;
    }
    try {
      BigDecimal share = new BigDecimal(text);
      if (share.signum() >= 0) {
        return share.movePointRight(Scales.RATE).longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      wrong(path, "off, or a share such as 0.4 with at most 6 places");
      return 0;
    }
    wrong(path, "off, or a share such as 0.4 with at most 6 places");
    return 0;
  }

  Set<Map.Entry<String, ConfigValue>> section(String path) {
    return get(path, config::getConfig, "a section in braces", config.withOnlyPath("none"))
        .entrySet();
  }

  private <T> T get(String path, Function<String, T> getter, String expected, T standIn) {
    try {
      return getter.apply(path);
    } catch (ConfigException.WrongType | ConfigException.BadValue | ConfigException.Null e) {
      wrong(path, expected);
      return standIn;
    }
  }

  void wrong(String path, String expected) {
    ConfigValue value = config.root().toConfig().hasPathOrNull(path) ? peek(path) : null;
    String place = value == null ? "" : value.origin().description() + ": ";
    String shown = value == null ? "nothing" : String.valueOf(value.unwrapped());
    problems.add(place + path + " is " + shown + "; expected " + expected);
  }

  private ConfigValue peek(String path) {
    return config.hasPath(path) ? config.getValue(path) : null;
  }
}
