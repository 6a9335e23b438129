package io.jenjang.batch.cli;

import io.jenjang.batch.job.PlaceJob;
import io.jenjang.batch.job.PlaceRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.tree.Placer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jenjang place}: places for members who are in no placement tree yet. */
@Command(
    name = "place",
    description = {
      "Proposes places for members who joined, name a sponsor and no place, as placements-P.csv.",
      "Matrix: the first free position under the sponsor, level by level, left to right.",
      "Binary: the leg with fewer members, the left one of equals, down to a free position."
    })
final class PlaceCommand implements Callable<Integer> {
  @Option(
      names = "--tree",
      paramLabel = "TREE",
      defaultValue = "placement",
      description = "the tree to place in, default placement")
  private String tree;

  @Option(
      names = "--period",
      paramLabel = "P",
      required = true,
      description = "who joined up to the close of this period is placed")
  private String period;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      required = true,
      description = "folder with the members; any Hadoop file system")
  private String input;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      required = true,
      description = "the compensation plan, or a folder with its versions")
  private String plan;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "folder that takes the file of proposals; one that is there is never replaced")
  private String output;

  @ArgGroup
  private Way way = new Way();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "how the company's own files become our tables")
  private String mapping;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  /** How to place, where the plan does not say or is not meant. */
  static final class Way {
    @Option(
        names = "--width",
        paramLabel = "N",
        description = "legs of a member; default: what the plan's matrix bonus says")
    private Integer width;

    @Option(
        names = "--binary",
        description = "the weaker of two legs; default where the plan has a binary bonus")
    private boolean binary;
  }

  @Override
  public Integer call() {
    setup.apply();
    if (way.width != null && way.width < 1) {
      throw new ParameterException(
          spec.commandLine(), "--width is " + way.width + "; expected a whole number from 1");
    }
    PlaceRequest request = new PlaceRequest(
        tree,
        period,
        input,
        plan,
        output,
        way.width,
        way.binary,
        setup.config(),
        mapping,
        setup.master());
    print(result(request), spec.commandLine().getOut());
    return 0;
  }

  private static PlaceJob.Result result(PlaceRequest request) {
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return PlaceJob.run(request, progress);
    }
  }

  private static void print(PlaceJob.Result result, PrintWriter out) {
    out.printf("%n%s%n", result.headline());
    out.printf("  as               %s%n", words(result.rule()));
    out.printf("  placed           %,d%n", result.placed());
    result
        .refused()
        .forEach((reason, count) -> out.printf("  without a place  %,d %s%n", count, reason));
    out.printf("  file             %s%n", result.file());
    out.flush();
  }

  private static String words(Placer.Rule rule) {
    if (rule instanceof Placer.Matrix matrix) {
      return "matrix, width " + matrix.width()
          + (matrix.depth() == Integer.MAX_VALUE ? "" : ", depth " + matrix.depth());
    }
    return "binary, weaker leg";
  }
}
