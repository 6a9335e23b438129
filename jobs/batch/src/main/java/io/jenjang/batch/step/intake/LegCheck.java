package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.BinaryTrees;
import io.jenjang.plan.Plan;
import io.jenjang.tree.LegFaults;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;

/** Whether the trees over which a plan pays binary bonuses have two sides; where not, the rows in question are looked up to be named. */
record LegCheck(IntakeRequest request, TableScan table) {

  /** Stops with INPUT, naming members, files and lines, before anything is worked out. */
  void require(Members members, List<Tree> trees) {
    Plan plan = request.plan();
    List<String> problems = new ArrayList<>();
    for (String name : BinaryTrees.of(plan)) {
      Tree tree = trees.get(plan.trees().indexOf(name));
      LegFaults faults = LegFaults.of(tree, BinaryTrees.legs(name, members));
      Map<String, String> places = faults.isEmpty() ? Map.of() : places(members, faults);
      for (LegFaults.Fault fault : faults.first()) {
        String first = members.ids().text(fault.legs().get(0));
        problems.add(
            places.getOrDefault(first, "members") + ": " + fault.text(name, members.ids()));
      }
      if (faults.more() > 0) {
        problems.add(
            "members: and " + faults.more() + " more of that kind in the " + name + " tree");
      }
    }
    if (!problems.isEmpty()) {
      throw new JenjangException(ErrorCode.INPUT, problems);
    }
  }

  /** By id: file and line of the row in force. */
  private Map<String, String> places(Members members, LegFaults faults) {
    List<String> ids = faults.first().stream()
        .map(fault -> members.ids().text(fault.legs().get(0)))
        .sorted()
        .toList();
    Shared<MemberRejectScan.Listed> listed = Shared.with(
        JavaSparkContext.fromSparkContext(request.session().sparkContext()),
        MemberRejectScan.Listed.of(ids, RejectReason.DUPLICATE_KEY));
    List<Reject> rows = ReadFailures.told(() -> table
        .map(new MemberRejectScan(request.window(), listed, MemberRejectScan.Wanted.LISTED_ONLY))
        .collect());
    listed.close();
    return rows.stream()
        .collect(Collectors.toMap(Reject::key, LegCheck::place, LegCheck::earlier, TreeMap::new));
  }

  private static String place(Reject row) {
    return row.file() + (row.line() > 0 ? " line " + row.line() : "");
  }

  private static String earlier(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
