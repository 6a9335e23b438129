package io.jenjang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code jenjang-bench micro}: the array passes under JMH, with JMH's own options. */
@Command(
    name = "micro",
    description =
        "Runs the JMH benchmarks; everything that follows goes to JMH (-l lists, -p members=1000000, -f 1 …).")
final class MicroCommand implements Callable<Integer> {
  @Unmatched
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws CommandLineOptionException, RunnerException {
    CommandLineOptions options = new CommandLineOptions(arguments.toArray(String[]::new));
    Runner runner = new Runner(options);
    if (options.shouldList()) {
      runner.list();
    } else {
      runner.run();
    }
    return 0;
  }
}
