package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.config.SettingsReader;
import io.jenjang.batch.io.TextFile;
import io.jenjang.error.ErrorCode;
import org.apache.hadoop.conf.Configuration;

/**
 * The settings of a command, on any Hadoop file system.
 *
 * @param settings what they say
 * @param recorded those that a run follows, as text, for a record of it
 */
record SettingsFile(Settings settings, String recorded) {
  private static final String NONE = "no file of settings";

  /**
   * Stops with CONFIGURATION and every problem of the file.
   *
   * @param file null for the defaults
   */
  static SettingsFile read(Configuration hadoop, String file) {
    String text =
        file == null ? "" : TextFile.read(hadoop, file, "settings", ErrorCode.CONFIGURATION);
    String name = file == null ? NONE : file;
    return new SettingsFile(SettingsReader.read(name, text), SettingsReader.recorded(name, text));
  }
}
