package io.jenjang.batch.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one language, from the file {@code words.LANGUAGE.properties} beside this class. */
final class Words {
  private static final Map<String, Words> READ = new ConcurrentHashMap<>();

  private final Properties texts = new Properties();

  private Words(String code) {
    try (InputStream in = Words.class.getResourceAsStream("words." + code + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Words of(String code) {
    return READ.computeIfAbsent(code, Words::new);
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** Null if there is none. */
  String text(String key) {
    return texts.getProperty(key);
  }
}
