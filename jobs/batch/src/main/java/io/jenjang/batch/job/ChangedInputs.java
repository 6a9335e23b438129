package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.schema.input.CatalogInput;
import io.jenjang.batch.schema.input.ExpectedInput;
import io.jenjang.batch.schema.input.FxRatesInput;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.batch.schema.input.OverridesInput;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.batch.step.intake.ChosenSales;
import io.jenjang.batch.step.intake.DeliveredKey;
import io.jenjang.batch.step.intake.InputFileInfo;
import io.jenjang.batch.step.restate.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of a closed period, and those with which it is worked out again. A file with the same bytes in both is the same.
 *
 * @param then as they were recorded
 * @param now as they were read
 */
record ChangedInputs(List<Manifest.Input> then, List<InputFileInfo> now) {
  private static final String SALES = SalesInput.SCHEMA.table();

  /** What a table can be a cause of; no bonus is paid on the others. */
  private static final Map<String, Set<Cause>> CAUSES = Map.of(
      SALES,
      Set.of(Cause.RETURN, Cause.LATE_SALE),
      CatalogInput.SCHEMA.table(),
      Set.of(Cause.CATALOG),
      FxRatesInput.SCHEMA.table(),
      Set.of(Cause.RATES),
      MembersInput.SCHEMA.table(),
      Set.of(Cause.TREE_MOVE),
      OverridesInput.SCHEMA.table(),
      Set.of(Cause.OVERRIDE));

  /** Files to read, by table, and which of their sale lines. */
  record Mixed(Map<String, List<InputFile>> files, ChosenSales chosen) {}

  /** Everything that files may be a cause of by their digests alone: of sales, lines of both kinds. */
  Set<Cause> causes() {
    Set<Cause> causes = new TreeSet<>();
    CAUSES.forEach((table, some) -> {
      if (!gone(table).isEmpty() || !come(table).isEmpty()) {
        causes.addAll(some);
      }
    });
    return causes;
  }

  /** Recorded files of sales that are not among those of now. */
  List<Manifest.Input> salesGone() {
    return gone(SALES);
  }

  /** Names of recorded files of sales that are among those of now. */
  Set<String> salesThatStay() {
    Set<Manifest.Input> gone = Set.copyOf(gone(SALES));
    return then.stream()
        .filter(file -> file.table().equals(SALES) && !gone.contains(file))
        .map(Manifest.Input::name)
        .collect(Collectors.toSet());
  }

  /** Files of sales that were not recorded. */
  List<InputFile> salesCome() {
    return come(SALES).stream().map(ChangedInputs::file).toList();
  }

  /** Recorded files of all tables that are not among those of now. */
  List<Manifest.Input> gone() {
    return tables().stream().flatMap(table -> gone(table).stream()).toList();
  }

  /**
   * The files of the period after some of the changes.
   *
   * @param made changes; of sales the returns come before the sales
   * @param changed all changes
   * @param released keys of lines that the closed run rejected and that count now
   * @param place of a recorded file that is not among those of now, under a name that none of those has
   */
  Mixed after(
      Set<Cause> made,
      Set<Cause> changed,
      Set<DeliveredKey> released,
      Function<Manifest.Input, InputFile> place) {
    Map<String, List<InputFile>> files = new TreeMap<>();
    Map<String, ChosenSales.Kind> kinds = new HashMap<>();
    for (String table : tables()) {
      Set<Cause> causes = new TreeSet<>(CAUSES.getOrDefault(table, Set.of()));
      causes.retainAll(changed);
      boolean all = made.containsAll(causes);
      boolean some = all || causes.stream().anyMatch(made::contains);
      List<InputFile> gone = all ? List.of() : gone(table).stream().map(place).toList();
      List<InputFile> come =
          some ? come(table).stream().map(ChangedInputs::file).toList() : List.of();
      if (some && !all) {
        gone.forEach(file -> kinds.put(file.name(), ChosenSales.Kind.SALE));
        come.forEach(file -> kinds.put(file.name(), ChosenSales.Kind.RETURN));
      }
      List<InputFile> list = new ArrayList<>(same(table));
      list.addAll(gone);
      list.addAll(come);
      if (!list.isEmpty()) {
        files.put(table, list);
      }
    }
    Set<DeliveredKey> withheld = made.contains(Cause.RELEASED_REJECT) ? Set.of() : released;
    return new Mixed(files, new ChosenSales(Map.copyOf(kinds), Set.copyOf(withheld)));
  }

  /** Every table but the announcement of what was sent, which tells of one delivery and not of a mixture. */
  private Set<String> tables() {
    Set<String> tables = new TreeSet<>();
    then.forEach(file -> tables.add(file.table()));
    now.forEach(file -> tables.add(file.table()));
    tables.remove(ExpectedInput.SCHEMA.table());
    return tables;
  }

  private List<Manifest.Input> gone(String table) {
    Set<String> digests = now.stream()
        .filter(file -> file.table().equals(table))
        .map(InputFileInfo::sha256)
        .collect(Collectors.toSet());
    return then.stream()
        .filter(file -> file.table().equals(table) && !digests.contains(file.sha256()))
        .toList();
  }

  private List<InputFileInfo> come(String table) {
    Set<String> digests = then.stream()
        .filter(file -> file.table().equals(table))
        .map(Manifest.Input::sha256)
        .collect(Collectors.toSet());
    return now.stream()
        .filter(file -> file.table().equals(table) && !digests.contains(file.sha256()))
        .toList();
  }

  private List<InputFile> same(String table) {
    List<InputFileInfo> come = come(table);
    return now.stream()
        .filter(file -> file.table().equals(table) && !come.contains(file))
        .map(ChangedInputs::file)
        .toList();
  }

  private static InputFile file(InputFileInfo info) {
    return new InputFile(info.path(), info.name(), info.bytes());
  }
}
