package io.jenjang.batch.step.restate;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.Postings;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads the table {@code postings}. */
public final class PostingTable {
  private PostingTable() {}

  public static List<WrittenFile> write(List<Posting> postings, RunFolder run) {
    try (TaskFiles files = run.task(0)) {
      Postings.Writer rows = new Postings.Writer(files.rows(Postings.TABLE));
      postings.forEach(one -> rows.posting(
          one.period(), one.run(), one.memberId(), one.bonus(), one.amount(), one.cause()));
      return files.finish();
    }
  }

  /** All postings of a complete run. */
  public static List<Posting> read(Runs runs, Manifest run) {
    List<Posting> postings = new ArrayList<>();
    TableReader.of(Postings.TABLE, runs, run).forEach(row -> {
      postings.add(new Posting(
          row.text(0), row.text(1), row.text(2), row.text(3), row.number(4), row.text(5)));
      return true;
    });
    return postings;
  }
}
