package io.jenjang.plan.read;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import io.jenjang.hocon.NoIncludes;
import io.jenjang.hocon.RepeatedKeys;
import java.util.List;

/** Makes a tree of values of the text of a plan. Nothing outside the text takes part: no includes, no environment, no system properties. */
final class PlanText {
  private PlanText() {}

  /** The resolved top of the file; stops at what makes the rest unreadable. */
  static ConfigObject parse(String name, String text, Report report) {
    NoIncludes includes = new NoIncludes();
    ConfigParseOptions options = ConfigParseOptions.defaults()
        .setSyntax(ConfigSyntax.CONF)
        .setOriginDescription(name)
        .setIncluder(includes);
    try {
      Config config = ConfigFactory.parseString(text, options);
      reportIncludes(includes.refused(), text, report);
      RepeatedKeys.find(text, (what, line) -> report.add(line, what));
      return config.resolve(ConfigResolveOptions.noSystem()).root();
    } catch (ConfigException unreadable) {
      report.add(line(unreadable), sentence(unreadable));
      report.throwIfAny();
      throw unreadable;
    }
  }

  private static void reportIncludes(List<String> refused, String text, Report report) {
    int line = 0;
    for (String what : refused) {
      line = lineOf(what, Math.max(0, line - 1), text);
      report.add(line, "include \"" + what + "\" is refused: a plan is one file; copy the text in");
    }
    report.throwIfAny();
  }

  /** The first line, after so many others, that names what is included; 0 if it is written in some other way. */
  private static int lineOf(String what, int after, String text) {
    List<String> lines = text.lines().toList();
    for (int i = after; i < lines.size(); i++) {
      if (lines.get(i).contains("include") && lines.get(i).contains(what)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int line(ConfigException problem) {
    return problem.origin() == null ? 0 : problem.origin().lineNumber();
  }

  private static String sentence(ConfigException problem) {
    String message = problem.getMessage();
    String origin = problem.origin() == null ? "" : problem.origin().description() + ": ";
    String what = message.startsWith(origin) ? message.substring(origin.length()) : message;
    if (problem instanceof ConfigException.UnresolvedSubstitution) {
      return what + "; only values of the same file can be put in, no environment variables";
    }
    return "this is not HOCON: " + what;
  }
}
