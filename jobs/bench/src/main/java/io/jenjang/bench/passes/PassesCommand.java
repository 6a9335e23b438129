package io.jenjang.bench.passes;

import io.jenjang.plan.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang-bench passes}: everything that happens in memory. */
@Command(
    name = "passes",
    description =
        "Times the array passes of a plan on all processors: numbering, volumes, qualification, payout; and gathering the lines.",
    mixinStandardHelpOptions = true)
public final class PassesCommand implements Callable<Integer> {
  private static final double MILLIS = 1e6;

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "default 10,000,000")
  private int members;

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      split = ",",
      defaultValue = "RANDOM",
      description = "random, chain, star, idle_chain, legs, or several with commas; default random")
  private List<TreeShape> shapes;

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      defaultValue = "STANDARD",
      description =
          "standard; ranks: five ranks and a unilevel by rank; nine_types: every type of bonus in one plan, over two trees; or unilevel: that plan with its unilevel alone; default standard")
  private BenchPlan measured;

  @Option(
      names = "--rounds",
      paramLabel = "R",
      defaultValue = "3",
      description = "how often, in one process; the first one runs cold; default 3")
  private int rounds;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "default 1")
  private long seed;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Plan plan = measured.read();
    Map<TreeShape, Long> best = new EnumMap<>(TreeShape.class);
    for (TreeShape shape : shapes) {
      Month month = Month.of(members, shape, seed);
      out.printf(Locale.ROOT, "%s, %,d members%n", name(shape), members);
      for (int round = 1; round <= rounds; round++) {
        Passes passes = Passes.measure(plan, month);
        print(round, passes, out);
        best.merge(shape, passes.nanos(), Math::min);
      }
    }
    compare(best, out);
    return 0;
  }

  private static void print(int round, Passes passes, PrintWriter out) {
    out.printf(Locale.ROOT, "  round %d%n", round);
    passes.passes().forEach(pass -> line(pass.name(), pass.nanos(), out));
    line("all passes", passes.nanos(), out);
    line("processors", passes.cpu(), out);
    line("lines again", passes.lines().nanos(), out);
    out.flush();
  }

  private static void line(String name, long nanos, PrintWriter out) {
    out.printf(Locale.ROOT, "    %-28s %9.1f ms%n", name, nanos / MILLIS);
  }

  private static void compare(Map<TreeShape, Long> best, PrintWriter out) {
    Long random = best.get(TreeShape.RANDOM);
    best.forEach((shape, nanos) -> {
      String against = random == null
          ? ""
          : String.format(Locale.ROOT, ", %.2f of random", (double) nanos / random);
      out.printf(Locale.ROOT, "best of %s: %.1f ms%s%n", name(shape), nanos / MILLIS, against);
    });
    out.flush();
  }

  private static String name(TreeShape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }
}
