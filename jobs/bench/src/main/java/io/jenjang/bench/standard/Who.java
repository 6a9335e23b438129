package io.jenjang.bench.standard;

import java.nio.file.Path;

/** Who may be asked to run. */
enum Who {
  /** The work alone. */
  DUCKDB,
  /** The work with the checks that Jenjang makes of its input. */
  DUCKDB_CHECKED,
  NAIVE_SPARK,
  /** Every table. */
  JENJANG,
  /** The tables that the rivals write: lines and statements. */
  JENJANG_LINES,
  /** The columns of them that the rivals write. */
  JENJANG_SAME,
  /** The same, in a process that has run the month already. */
  JENJANG_WARM;

  /**
   * @param script of the plain rival instead of the workload's own; null for that one
   * @param home folder of the project
   */
  Contender contender(WorkloadKind kind, String script, Path home) {
    return switch (this) {
      case DUCKDB -> new Rival("duckdb", script == null ? kind.rival() : script);
      case DUCKDB_CHECKED -> new Rival("duckdb-checked", kind.checkedRival());
      case NAIVE_SPARK -> new NaiveSpark();
      case JENJANG -> Jenjang.whole(home);
      case JENJANG_LINES -> Jenjang.lines(home);
      case JENJANG_SAME -> Jenjang.same(home, kind);
      case JENJANG_WARM -> new WarmJenjang(Jenjang.same(home, kind));
    };
  }

  /** Whether a join for every level of the tree has to be made. */
  boolean climbsLevelByLevel() {
    return this == DUCKDB || this == DUCKDB_CHECKED || this == NAIVE_SPARK;
  }
}
