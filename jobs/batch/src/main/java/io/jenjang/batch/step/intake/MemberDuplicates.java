package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.tree.Ids;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Settles members who are there more than once at the close: identical rows count once, differing ones are all left out. What the rows say is looked at
 * only then, in a second pass over the table.
 */
final class MemberDuplicates {
  /** Null until somebody is left out. */
  private boolean[] keep;

  private final int rows;
  private final Map<String, Integer> differing = new HashMap<>();
  private long copies;

  private MemberDuplicates(int rows) {
    this.rows = rows;
  }

  /** By row: whether it is used; null if all are. */
  boolean[] keep() {
    return keep;
  }

  /** Ids whose rows differ, and how many rows they have. */
  Map<String, Integer> differing() {
    return differing;
  }

  /** Further copies of identical rows. */
  long copies() {
    return copies;
  }

  /**
   * @param sorted ids of all rows in their order
   * @param order by place in {@code sorted}: row + 1
   */
  static MemberDuplicates settle(
      SparkSession session, TableScan table, PeriodWindow window, Ids sorted, int[] order) {
    MemberDuplicates found = new MemberDuplicates(order.length - 1);
    if (!sorted.hasTwins()) {
      return found;
    }
    Map<String, int[]> several = new HashMap<>();
    for (int start = 1, end; start < order.length; start = end) {
      end = start + 1;
      while (end < order.length && sorted.compare(start, end) == 0) {
        end++;
      }
      if (end - start > 1) {
        several.put(sorted.text(start), Arrays.copyOfRange(order, start, end));
      }
    }
    found.keep = new boolean[found.rows];
    Arrays.fill(found.keep, true);
    Set<String> unlike = unlike(session, table, window, several.keySet());
    several.forEach((id, rows) -> found.settle(id, rows, unlike.contains(id)));
    return found;
  }

  private void settle(String id, int[] rows, boolean unlike) {
    for (int i = 0; i < rows.length; i++) {
      keep[rows[i] - 1] = !unlike && i == 0;
    }
    if (unlike) {
      differing.put(id, rows.length);
    } else {
      copies += rows.length - 1;
    }
  }

  /** Those of the ids whose rows are not all the same. */
  private static Set<String> unlike(
      SparkSession session, TableScan table, PeriodWindow window, Set<String> ids) {
    Shared<MemberRejectScan.Listed> listed = Shared.with(
        JavaSparkContext.fromSparkContext(session.sparkContext()),
        MemberRejectScan.Listed.of(ids.stream().sorted().toList(), RejectReason.DUPLICATE_KEY));
    List<Reject> rows = ReadFailures.told(() -> table
        .map(new MemberRejectScan(window, listed, MemberRejectScan.Wanted.LISTED_ONLY))
        .collect());
    listed.close();
    Map<String, Set<String>> records = rows.stream()
        .collect(Collectors.groupingBy(
            Reject::key, Collectors.mapping(Reject::record, Collectors.toSet())));
    Set<String> unlike = new HashSet<>();
    records.forEach((id, different) -> {
      if (different.size() > 1) {
        unlike.add(id);
      }
    });
    return unlike;
  }
}
