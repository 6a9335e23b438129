package io.jenjang.plan.read;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a plan says, without comments, layout and order of keys: two files with one digest pay the same. */
final class Canonical {
  private Canonical() {}

  /** SHA-256 of the canonical text, hexadecimal. */
  static String digest(ConfigValue value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text(value).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String text(ConfigValue value) {
    if (value.valueType() == ConfigValueType.OBJECT) {
      return new TreeMap<>((ConfigObject) value)
          .entrySet().stream()
              .map(field -> ConfigUtil.quoteString(field.getKey()) + ":" + text(field.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    }
    if (value.valueType() == ConfigValueType.LIST) {
      return ((ConfigList) value)
          .stream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
    }
    return value.valueType() == ConfigValueType.NULL
        ? value.render(ConfigRenderOptions.concise())
        : ConfigUtil.quoteString(value.atKey("value").getString("value"));
  }
}
