package io.jenjang.plan.read;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.jenjang.hocon.Spelling;
import java.util.Collection;
import java.util.Optional;

/**
 * A value of a plan, and where it stands. Problems are noted in the report; who asked then reads on with a harmless stand-in, so that
 * one run finds them all.
 *
 * @param path as in {@code plan.bonuses[2].rate}; the first entry of a list is [1]
 */
record Entry(Report report, String path, ConfigValue value) {
  private static final int SHOWN = 60;

  boolean is(ConfigValueType type) {
    return value.valueType() == type;
  }

  /** The text as it stands in the file: numbers keep every digit. Not for lists and objects. */
  String raw() {
    return value.atKey("value").getString("value");
  }

  boolean isScalar() {
    return is(ConfigValueType.STRING) || is(ConfigValueType.NUMBER) || is(ConfigValueType.BOOLEAN);
  }

  /** Notes that the value is not what was expected. */
  <T> Optional<T> expected(String what) {
    return wrong("expected " + what);
  }

  /** Notes what is wrong with the value. */
  <T> Optional<T> wrong(String what) {
    String shown = is(ConfigValueType.OBJECT) ? "" : " = " + shown();
    report.add(value.origin(), path + shown + ": " + what);
    return Optional.empty();
  }

  /** Notes that a word is not among the known ones; one of them may have been meant. */
  <T> Optional<T> unknown(String what, String word, Collection<String> known) {
    return wrong("unknown " + what + "; " + Spelling.oneOf(known) + Spelling.hint(word, known));
  }

  /** The last part of the path. */
  String key() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The entry of a key of this block; this entry itself if there is none. */
  Entry at(String key) {
    boolean found = value instanceof ConfigObject object && object.containsKey(key);
    return found ? new Entry(report, path + "." + key, ((ConfigObject) value).get(key)) : this;
  }

  private String shown() {
    String text;
    if (is(ConfigValueType.STRING)) {
      text = "\"" + raw() + "\"";
    } else if (isScalar()) {
      text = raw();
    } else {
      text = value.render(ConfigRenderOptions.concise());
    }
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
