package io.jenjang.oracle;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes whole plans of the examples in the plan reference. */
public final class ReferencePlan {
  /** What an example may lean on, unless it says the same itself. */
  private static final Map<String, String> AROUND = new LinkedHashMap<>();

  static {
    AROUND.put("id", "id = p, version = 1, effective-from = 2026-01-01");
    AROUND.put("currency", "currency = USD");
    AROUND.put("calendar", "calendar { every = day, zone = UTC }");
    AROUND.put("trees", "trees = [sponsor, placement]");
    AROUND.put(
        "volumes",
        "volumes { pv { sum = qv }, cv { sum = cv }, retail { sum = cv, buyer = [retail] } }");
    AROUND.put("groups", "groups { gv { of = pv } }");
    AROUND.put("ranks", "ranks = [ { name = silver }, { name = gold }, { name = diamond } ]");
  }

  private ReferencePlan() {}

  /** The text of the whole plan. */
  public static String of(String example) {
    if (example.startsWith("plan {")) {
      return example;
    }
    Config parsed = ConfigFactory.parseString(example);
    String missing = AROUND.entrySet().stream()
        .filter(part -> !parsed.root().containsKey(part.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n"));
    return "plan {\n" + missing + "\n" + example + "\n}";
  }
}
