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
  @Mixin
  private StoredPeriod stored;

  @Option(names = "--run", paramLabel = "ID", description = "which run; without: the published one")
  private String run;

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

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    VerifyJob.Verified verified = verify();
    PrintWriter out = spec.commandLine().getOut();
    verified.notes().forEach(note -> out.println("note: " + note));
    if (verified.digested() != null) {
      out.println("digests: " + verified.digested().words());
    }
    out.flush();
    if (!verified.problems().isEmpty()) {
      throw new JenjangException(ErrorCode.DAMAGED, verified.problems());
    }
    out.println("run " + verified.run() + " of period " + stored.period() + " is what was written"
        + (verified.again() ? ", and the same inputs give the same rows" : ""));
    out.flush();
    return 0;
  }

  private VerifyJob.Verified verify() {
    VerifyRequest request = new VerifyRequest(
        stored.period(),
        run,
        stored.output(),
        inputs,
        filesOnly,
        publicKey,
        setup.config(),
        setup.master());
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return VerifyJob.run(request, progress);
    }
  }
}
