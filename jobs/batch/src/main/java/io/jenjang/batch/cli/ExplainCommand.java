package io.jenjang.batch.cli;

import io.jenjang.batch.job.ExplainJob;
import io.jenjang.batch.report.letter.LetterPage;
import io.jenjang.batch.report.page.Document;
import io.jenjang.batch.report.page.HtmlPage;
import io.jenjang.batch.report.page.Language;
import io.jenjang.batch.report.page.TextPage;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang explain}: the letter that goes with a statement. */
@Command(
    name = "explain",
    description = {
      "Prints the letter to one member: what was sold to customers, what that earned and from whom, what was not paid and why,",
      "how the balance came about, and what is missing for the next rank, selling first."
    })
final class ExplainCommand implements Callable<Integer> {
  /** In which form the letter is printed. */
  enum Format {
    TEXT,
    HTML
  }

  @Mixin
  private StoredPeriod stored;

  @Option(names = "--run", paramLabel = "ID", description = "which run; without: the published one")
  private String run;

  @Option(names = "--member", paramLabel = "ID", required = true, description = "whose letter")
  private String member;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "EN",
      description = "en or id; default en")
  private Language language;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text or html; default text")
  private Format format;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Document page = new LetterPage(
            ExplainJob.run(new ExplainJob.Request(stored.period(), run, member, stored.output())),
            language)
        .page();
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Format.HTML ? HtmlPage.of(page) : TextPage.of(page));
    out.flush();
    return 0;
  }
}
