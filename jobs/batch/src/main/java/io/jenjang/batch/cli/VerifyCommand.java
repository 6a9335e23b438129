package io.jenjang.batch.cli;

import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.job.VerifyRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang verify}: is what is stored what was paid? */
@Command(
    name = "verify",
    description = {
      "Checks a stored run: the chain of manifests, every byte of every file, the sums, and whether the recorded inputs give the same rows again.",
      "Changes nothing; ends with status 12 and everything that is wrong."
    })
final class VerifyCommand implements Callable<Integer> {
  @Option(names = "--period", paramLabel = "P", required = true, description = "such as 2026-10")
  private String period;

  @Option(names = "--run", paramLabel = "ID", description = "which run; without: the published one")
  private String run;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "output folder of the runs")
  private String output;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "where inputs lie by now, if not where they lay; may be given several times")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--files-only", description = "do not work the run out again")
  private boolean filesOnly;

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description = "Ed25519 public key (PEM) that everything must be signed for")
  private String publicKey;

  @Option(names = "--config", paramLabel = "FILE", description = "settings")
  private String config;

  @Option(names = "--master", paramLabel = "URL", description = "where Spark runs")
  private String master;

  @Mixin
  private Verbosity verbosity;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    verbosity.apply();
    VerifyJob.Verified verified = verify();
    PrintWriter out = spec.commandLine().getOut();
    verified.notes().forEach(note -> out.println("note: " + note));
    out.flush();
    if (!verified.problems().isEmpty()) {
      throw new JenjangException(ErrorCode.DAMAGED, verified.problems());
    }
    out.println("run " + verified.run() + " of period " + period + " is what was written"
        + (filesOnly || !verified.notes().isEmpty()
            ? ""
            : ", and the same inputs give the same rows"));
    out.flush();
    return 0;
  }

  private VerifyJob.Verified verify() {
    VerifyRequest request =
        new VerifyRequest(period, run, output, inputs, filesOnly, publicKey, config, master);
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return VerifyJob.run(request, progress);
    }
  }
}
