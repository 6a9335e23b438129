package io.jenjang.plan.read;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The tables of taxes that a plan may name.
 *
 * @param file for messages
 * @param text the whole file, HOCON, with a block {@code withholding} that holds the tables by name
 */
public record TaxTables(String file, String text) {
  private static final String SHIPPED = "withholding.conf";

  /** Those that ship with this version, {@code conf/withholding.conf}. */
  public static TaxTables shipped() {
    try (InputStream bytes = TaxTables.class.getClassLoader().getResourceAsStream(SHIPPED)) {
      return new TaxTables(SHIPPED, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** By name. */
  ConfigObject byName() {
    return ConfigFactory.parseString(text, ConfigParseOptions.defaults().setOriginDescription(file))
        .resolve(ConfigResolveOptions.noSystem())
        .getObject("withholding");
  }
}
