package io.jenjang.batch.job;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import io.jenjang.hocon.NoIncludes;
import io.jenjang.hocon.RepeatedKeys;
import io.jenjang.hocon.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads a list of runs, HOCON: {@code runs = [ { name = acme, period = 2026-10, input = DIR, plan = FILE, output = DIR } ]}. The keys of an entry are the
 * options of {@code jenjang run} and a name. Strict: what is unknown, missing or said twice is a problem.
 */
final class RunListReader {
  private static final String RUNS = "runs";
  private static final String NAME = "name";
  private static final String PERIOD = "period";
  private static final String CONFIG = "config";
  private static final List<String> NEEDED = List.of(NAME, PERIOD, "input", "plan", "output");
  private static final List<String> KEYS =
      List.of(NAME, PERIOD, "input", "plan", "output", "mapping", "carry", CONFIG);
  private static final String EXAMPLE =
      "expected runs = [ { name = acme, period = 2026-10, input = DIR, plan = FILE, output = DIR } ]";

  /** Keys that stand for something that the runs of a list have in common. */
  private static final Map<String, String> OF_ALL =
      Map.of("master", "all runs of a list share one Spark: say --master, or jenjang.spark.master");

  private final RunAllRequest request;
  private final Problems problems;
  private final Map<String, String> places = new HashMap<>();

  private RunListReader(RunAllRequest request, Problems problems) {
    this.request = request;
    this.problems = problems;
  }

  /**
   * The runs in their order, without those that lack something; stops with CONFIGURATION if the text is no HOCON.
   *
   * @param request its file is the name for messages; says what entries leave out
   * @param problems takes everything else that is wrong
   */
  static List<ListedRun> read(String text, RunAllRequest request, Problems problems) {
    return new RunListReader(request, problems).runs(text);
  }

  private List<ListedRun> runs(String text) {
    ConfigObject root = parse(text).root();
    refuseUnknown(root, Set.of(RUNS), "");
    ConfigValue value = root.get(RUNS);
    if (!(value instanceof ConfigList list)) {
      problems.add(
          value == null
              ? request.file() + ": there is no list runs; " + EXAMPLE
              : place(value) + ": runs is " + value.unwrapped() + "; " + EXAMPLE);
      return List.of();
    }
    if (list.isEmpty()) {
      problems.add(place(list) + ": runs is empty; " + EXAMPLE);
    }
    return list.stream().map(this::run).filter(Objects::nonNull).toList();
  }

  private Config parse(String text) {
    NoIncludes includes = new NoIncludes();
    try {
      Config config = ConfigFactory.parseString(
              text,
              ConfigParseOptions.defaults()
                  .setOriginDescription(request.file())
                  .setIncluder(includes))
          .resolve();
      includes
          .refused()
          .forEach(what -> problems.add(request.file() + ": include \"" + what
              + "\" is refused: a list of runs is one file; copy the text in"));
      RepeatedKeys.find(
          text, (what, line) -> problems.add(request.file() + ": " + line + ": " + what));
      return config;
    } catch (ConfigException wrong) {
      throw new JenjangException(
          ErrorCode.CONFIGURATION,
          wrong.getMessage() + "; the file cannot be read as HOCON",
          wrong);
    }
  }

  /** Null where something that is needed is missing, which is a problem. */
  private ListedRun run(ConfigValue value) {
    if (!(value instanceof ConfigObject entry)) {
      problems.add(place(value) + ": " + value.unwrapped() + " is no run; " + EXAMPLE);
      return null;
    }
    String name = text(entry, NAME, "a run", null);
    String who = name == null ? "a run" : "run " + name;
    refuseUnknown(entry, Set.copyOf(KEYS), " of " + who);
    refuseTaken(name, entry);
    Map<String, String> texts = new HashMap<>();
    texts.put(NAME, name);
    for (String key : KEYS.subList(1, KEYS.size())) {
      texts.put(key, text(entry, key, who, common(key)));
    }
    List<String> missing = NEEDED.stream()
        .filter(key -> texts.get(key) == null && !entry.containsKey(key))
        .toList();
    if (!missing.isEmpty()) {
      problems.add(place(entry) + ": " + who + " has no " + String.join(", no ", missing)
          + "; every run needs " + Spelling.list(NEEDED)
          + (missing.contains(PERIOD) ? "; --period says it for all that have none" : ""));
    }
    return NEEDED.stream().anyMatch(key -> texts.get(key) == null)
        ? null
        : new ListedRun(name, place(entry), asked(texts));
  }

  /** What the command line says for all entries that do not say it. */
  private String common(String key) {
    return switch (key) {
      case PERIOD -> request.period();
      case CONFIG -> request.config();
      default -> null;
    };
  }

  private RunRequest asked(Map<String, String> texts) {
    return new RunRequest(
        texts.get(PERIOD),
        texts.get("input"),
        texts.get("plan"),
        texts.get("output"),
        texts.get(CONFIG),
        texts.get("mapping"),
        texts.get("carry"),
        request.master());
  }

  private void refuseTaken(String name, ConfigObject entry) {
    String first = name == null ? null : places.putIfAbsent(name, place(entry));
    if (first != null) {
      problems.add(place(entry) + ": the name " + name + " is taken by the run at " + first
          + "; every run needs a name of its own");
    }
  }

  private void refuseUnknown(ConfigObject object, Set<String> known, String of) {
    List<Map.Entry<String, ConfigValue>> unknown = new ArrayList<>(object.entrySet());
    unknown.removeIf(entry -> known.contains(entry.getKey()));
    unknown.sort(Comparator.comparingInt(entry -> entry.getValue().origin().lineNumber()));
    for (Map.Entry<String, ConfigValue> entry : unknown) {
      String key = entry.getKey();
      problems.add(place(entry.getValue()) + ": unknown key " + key + of + "; "
          + OF_ALL.getOrDefault(
              key, Spelling.oneOf(known.size() == 1 ? known : KEYS) + Spelling.hint(key, known)));
    }
  }

  /** Text that is not empty; what stands in for a missing or, with a problem, for a wrong one is null or what all share. */
  private String text(ConfigObject entry, String key, String who, String common) {
    ConfigValue value = entry.get(key);
    if (value == null) {
      return common;
    }
    boolean isText = Set.of(ConfigValueType.STRING, ConfigValueType.NUMBER, ConfigValueType.BOOLEAN)
        .contains(value.valueType());
    String text = isText ? entry.toConfig().getString(key) : "";
    if (text.isBlank()) {
      problems.add(place(value) + ": " + key + " of " + who + " is "
          + (isText ? "empty" : value.unwrapped()) + "; expected text that is not empty");
      return null;
    }
    return text;
  }

  private static String place(ConfigValue value) {
    return value.origin().description();
  }
}
