package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Dice;
import io.jenjang.oracle.Differences;
import io.jenjang.oracle.MovingTrial;
import io.jenjang.oracle.Outcome;
import io.jenjang.oracle.Person;
import io.jenjang.oracle.SaleLine;
import io.jenjang.oracle.Seeds;
import io.jenjang.plan.Calendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Companies in which members move, drawn from seeds, from their files through the whole engine, against the second calculator: every volume, group, rank, line and refusal, to
 * the last unit.
 */
class SaleTimeAgainstOracleIT {
  private static final String OCTOBER = "2026-10";
  private static final int SEEDS = 8;

  @TempDir
  private Path folder;

  static LongStream seeds() {
    return Seeds.of(SEEDS);
  }

  private static MovingTrial trial(long seed) {
    return MovingTrial.of(seed, RandomCompany.FILTERS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSame(long seed) throws IOException {
    MovingTrial trial = trial(seed);
    Dice dice = new Dice(seed + 5_000_000L);
    List<SaleLine> sold = sold(trial, dice);
    Path input = Files.createDirectory(folder.resolve("in"));
    CompanyFiles files = new CompanyFiles(input);
    files.members(trial.plan(), trial.close(), person -> earlier(trial, dice, person));
    files.sales(sold);
    files.overrides(trial.plan(), OCTOBER, trial.forced());
    Path plan = Files.writeString(folder.resolve("plan.conf"), trial.text());
    Path config = Files.writeString(
        folder.resolve("settings.conf"),
        "jenjang.intake.max-rejects { count = 1000000, share = 1 }");

    EngineRun.run(OCTOBER, input, plan, folder.resolve("out"), config);

    PublishedTables tables = new PublishedTables(folder.resolve("out").toString());
    Outcome expected = trial.calculate(sold, Map.of());
    Outcome written = WrittenOutcome.read(tables, trial.plan(), OCTOBER);
    assertThat(Differences.between(WrittenOutcome.asWritten(expected), written))
        .as(trial.name())
        .isEmpty();
  }

  /** In the plan's currency: what other currencies come to is converted once a member, and has no parts by day. */
  private static List<SaleLine> sold(MovingTrial trial, Dice dice) {
    return RandomSales.of(
            dice,
            Calendars.window(trial.plan(), OCTOBER),
            trial.close().stream().map(Person::id).toList(),
            trial.plan().currency(),
            List.of())
        .stream()
        .map(line -> in(trial.plan().currency(), line))
        .toList();
  }

  private static SaleLine in(String currency, SaleLine line) {
    return new SaleLine(
        line.saleId(),
        line.lineNo(),
        line.member(),
        line.buyerId(),
        line.buyer(),
        line.soldAt(),
        line.paidAt(),
        line.tags(),
        line.channel(),
        line.net(),
        currency,
        line.qv(),
        line.cv(),
        line.verified(),
        line.kind(),
        line.returnsSaleId(),
        line.returnsLineNo());
  }

  /** The rows of before: another status and market then say nothing about the month. */
  private static List<CompanyFiles.Earlier> earlier(MovingTrial trial, Dice dice, Person person) {
    int place = trial.close().indexOf(person);
    List<CompanyFiles.Earlier> rows = new ArrayList<>();
    for (int slice = 0; slice + 1 < trial.people().size(); slice++) {
      Person then = trial.people().get(slice).get(place);
      Person next = trial.people().get(slice + 1).get(place);
      if (!then.equals(next) || dice.chance(10)) {
        Person row = new Person(
            then.id(),
            then.parents(),
            then.kind(),
            dice.pick(Person.Status.values()),
            then.joinedOn(),
            dice.pick("ID", "MY"),
            then.owner(),
            then.leg());
        rows.add(new CompanyFiles.Earlier(row, trial.until(slice)));
      }
    }
    return rows;
  }
}
