package io.jenjang.batch.config;

import static java.util.stream.Collectors.toSet;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import io.jenjang.batch.config.IntakeSettings.MaxRejects;
import io.jenjang.batch.config.Settings.CacheSettings;
import io.jenjang.batch.config.Settings.OutputSettings;
import io.jenjang.batch.config.Settings.ReconcileSettings;
import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import io.jenjang.hocon.NoIncludes;
import io.jenjang.hocon.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads settings. The defaults are the shipped {@code conf/jenjang.conf} itself, so that the file that shows every key cannot differ from what the
 * program knows.
 */
public final class SettingsReader {
  private static final String SHIPPED = "jenjang.conf";
  private static final String SPARK_CONF = "jenjang.spark.conf";
  private static final String OUTPUT_COLUMNS = "jenjang.output.columns";

  /** Sections whose keys are not known before. */
  private static final List<String> OPEN = List.of(SPARK_CONF, OUTPUT_COLUMNS);

  private final SettingValues values;

  private SettingsReader(SettingValues values) {
    this.values = values;
  }

  /** The settings of the shipped file. */
  public static Settings defaults() {
    return read(SHIPPED, "");
  }

  /**
   * The settings of a file over the defaults; stops with CONFIGURATION, naming everything that is wrong.
   *
   * @param file name for messages
   * @param text HOCON
   */
  public static Settings read(String file, String text) {
    Problems problems = new Problems();
    Config shipped = ConfigFactory.parseResources(SettingsReader.class.getClassLoader(), SHIPPED);
    Config own = parse(file, text, problems);
    refuseUnknown(own, shipped, problems);
    SettingValues values = new SettingValues(own.withFallback(shipped).resolve(), problems);
    Settings settings = new SettingsReader(values).settings();
    problems.throwIfAny(ErrorCode.CONFIGURATION);
    return settings;
  }

  /**
   * The settings that a run follows, whole, for a record of it: without those that say where it ran or that are nobody else's business.
   *
   * @param file name for messages
   * @param text HOCON
   */
  public static String recorded(String file, String text) {
    Config all = parse(file, text, new Problems())
        .withFallback(ConfigFactory.parseResources(SettingsReader.class.getClassLoader(), SHIPPED))
        .resolve();
    return all.withoutPath("jenjang.spark")
        .withoutPath("jenjang.output.sign-key")
        .withoutPath("jenjang.cache")
        .withoutPath("jenjang.reconcile")
        .root()
        .render(ConfigRenderOptions.defaults()
            .setOriginComments(false)
            .setComments(false)
            .setJson(false));
  }

  private static Config parse(String file, String text, Problems problems) {
    NoIncludes includes = new NoIncludes();
    try {
      Config config = ConfigFactory.parseString(
          text, ConfigParseOptions.defaults().setOriginDescription(file).setIncluder(includes));
      includes
          .refused()
          .forEach(what -> problems.add(file + ": include \"" + what
              + "\" is refused: settings are one file; copy the text in"));
      return config;
    } catch (ConfigException wrong) {
      throw new JenjangException(
          ErrorCode.CONFIGURATION,
          wrong.getMessage() + "; the file cannot be read as HOCON",
          wrong);
    }
  }

  private static void refuseUnknown(Config own, Config shipped, Problems problems) {
    Set<String> known = shipped.entrySet().stream().map(Map.Entry::getKey).collect(toSet());
    List<Map.Entry<String, ConfigValue>> entries = own.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getValue().origin().lineNumber()))
        .toList();
    for (Map.Entry<String, ConfigValue> entry : entries) {
      List<String> path = ConfigUtil.splitPath(entry.getKey());
      boolean isKnown = shipped.hasPathOrNull(entry.getKey())
          || OPEN.stream().anyMatch(section -> entry.getKey().startsWith(section + "."));
      if (!isKnown) {
        problems.add(entry.getValue().origin().description() + ": unknown setting "
            + String.join(".", path) + "; conf/jenjang.conf shows every setting there is"
            + Spelling.hint(entry.getKey(), known));
      }
    }
  }

  private Settings settings() {
    return new Settings(intake(), output(), cache(), accounts(), reconcile(), spark());
  }

  private IntakeSettings intake() {
    return new IntakeSettings(
        values.policy("jenjang.intake.orphans"),
        values.policy("jenjang.intake.cycles"),
        values.policy("jenjang.intake.self-sponsors"),
        values.policy("jenjang.intake.several-roots"),
        values.oneOf("jenjang.intake.unknown-returned-sale", "reject", "accept").equals("reject"),
        values.oneOf("jenjang.intake.expected", "optional", "required").equals("required"),
        values.bytes("jenjang.intake.csv-limit"),
        new MaxRejects(
            values.count("jenjang.intake.max-rejects.count"),
            values.share("jenjang.intake.max-rejects.share")));
  }

  private OutputSettings output() {
    return new OutputSettings(
        Math.toIntExact(values.count("jenjang.output.tasks")),
        values.omitted("jenjang.output.tables", OUTPUT_COLUMNS),
        Math.toIntExact(values.count("jenjang.output.keep-previews")),
        values.oneOf("jenjang.output.inputs", "copy", "reference").equals("copy"),
        Math.toIntExact(values.count("jenjang.output.keep-inputs")),
        values.text("jenjang.output.sign-key"));
  }

  private CacheSettings cache() {
    return new CacheSettings(
        values.flag("jenjang.cache.sales"),
        values.flag("jenjang.cache.members"),
        Math.max(1, Math.toIntExact(values.count("jenjang.cache.keep"))));
  }

  private Accounts accounts() {
    return new Accounts(
        values.words("jenjang.accounts.commission-expense"),
        values.words("jenjang.accounts.rounding"),
        values.words("jenjang.accounts.adjustments"),
        values.words("jenjang.accounts.clawback"),
        values.words("jenjang.accounts.tax-payable"),
        values.words("jenjang.accounts.fee-income"),
        values.words("jenjang.accounts.held"),
        values.words("jenjang.accounts.debts"),
        values.words("jenjang.accounts.payable"),
        values.words("jenjang.accounts.exchange"));
  }

  private ReconcileSettings reconcile() {
    return new ReconcileSettings(
        values.threshold("jenjang.reconcile.max-payout-ratio"),
        values.threshold("jenjang.reconcile.max-change"),
        values.threshold("jenjang.reconcile.max-change-top-earners"),
        Math.toIntExact(values.count("jenjang.reconcile.top-earners")));
  }

  private SparkSettings spark() {
    Map<String, String> conf = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : values.section(SPARK_CONF)) {
      conf.put(
          String.join(".", ConfigUtil.splitPath(entry.getKey())),
          String.valueOf(entry.getValue().unwrapped()));
    }
    return new SparkSettings(values.text("jenjang.spark.master"), Map.copyOf(conf));
  }
}
