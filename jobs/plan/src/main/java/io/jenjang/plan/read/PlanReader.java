package io.jenjang.plan.read;

import com.typesafe.config.ConfigObject;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.Qualifier;
import io.jenjang.plan.Plan;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a compensation plan and checks it. Everything that is wrong is told at once, with file, line, path, value and what was expected.
 *
 * <p>Numbers are taken from the digits in the file, exactly. Nothing but the file and the tables of taxes takes part: {@code include} is refused, and
 * substitutions see neither environment nor system properties.
 */
public final class PlanReader {
  private PlanReader() {}

  /**
   * Reads a plan from a local file.
   *
   * @throws JenjangException with {@link ErrorCode#PLAN} if it cannot be read or is wrong
   */
  public static Plan read(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (CharacterCodingException notUtf8) {
      throw new JenjangException(
          ErrorCode.PLAN, "plan file " + file + " is not UTF-8 text; save it as UTF-8", notUtf8);
    } catch (IOException unreadable) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "plan file " + file + " cannot be read; expected a HOCON file that exists",
          unreadable);
    }
  }

  /**
   * Reads a plan from its text.
   *
   * @param name of the file, for messages
   * @param hoconText the whole file
   * @throws JenjangException with {@link ErrorCode#PLAN} and every problem, a line each, in the order of the lines
   */
  public static Plan read(String name, String hoconText) {
    return read(name, hoconText, TaxTables.shipped());
  }

  /**
   * Reads a plan from its text.
   *
   * @param name of the file, for messages
   * @param hoconText the whole file
   * @param taxes the tables of taxes that the plan may name
   * @throws JenjangException with {@link ErrorCode#PLAN} and every problem, a line each, in the order of the lines
   */
  public static Plan read(String name, String hoconText, TaxTables taxes) {
    Report report = new Report(name);
    ConfigObject root = PlanText.parse(name, hoconText, report);
    Optional<Section> plan = PlanReader.plan(root, report);
    Plan read = plan.map(section -> new PlanAssembly(section, taxes).read()).orElse(null);
    report.throwIfAny();
    try {
      Qualifier.check(read);
    } catch (JenjangException circle) {
      report.add(0, circle.getMessage());
    }
    report.throwIfAny();
    return read;
  }

  private static Optional<Section> plan(ConfigObject root, Report report) {
    for (String key : root.keySet()) {
      if (!key.equals("plan")) {
        new Entry(report, key, root.get(key))
            .wrong("unknown key; a plan file holds one block, plan { … }");
      }
    }
    if (!root.containsKey("plan")) {
      report.add(1, "plan is missing: expected one block, plan { … }");
      return Optional.empty();
    }
    return Section.of(new Entry(report, "plan", root.get("plan")));
  }
}
