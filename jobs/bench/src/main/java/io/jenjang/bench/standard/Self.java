package io.jenjang.bench.standard;

import io.jenjang.bench.Main;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program once more, in a process of its own. */
final class Self {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private Self() {}

  /**
   * A command line.
   *
   * @param heap megabytes
   */
  static List<String> command(int heap, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx" + heap + "m"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-opens"))
        .forEach(command::add);
    String libraries = System.getProperty("java.class.path");
    if (libraries.endsWith(".jar") && !libraries.contains(System.getProperty("path.separator"))) {
      command.addAll(List.of("-jar", libraries));
    } else {
      command.addAll(List.of("-cp", libraries, Main.class.getName()));
    }
    command.addAll(arguments);
    return command;
  }
}
