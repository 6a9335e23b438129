package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.batch.io.FileSystems;
import io.jenjang.batch.io.PathText;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.step.generate.SyntheticMembers;
import io.jenjang.batch.step.generate.SyntheticRates;
import io.jenjang.batch.step.generate.SyntheticSales;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Writes an invented company's month as input tables, for trials and benchmarks. */
public final class GenerateJob {
  private GenerateJob() {}

  /** Writes {@code members}, {@code sales} and, if they are mixed, {@code fx_rates} below the output folder; stops with all that is wrong with the request. */
  public static void run(GenerateRequest request) {
    check(request);
    SparkSession session =
        SparkSessions.open(new SparkSettings("local[*]", Map.of()), request.master());
    requireEmpty(session, request.output());
    SyntheticMembers.of(session, request.members(), request.shape(), request.seed())
        .write(request.output() + "/members");
    sales(session, request).write(request.output() + "/sales");
    if (request.mixed()) {
      SyntheticRates.of(session, request.period()).write(request.output() + "/fx_rates");
    }
  }

  private static SyntheticSales sales(SparkSession session, GenerateRequest request) {
    return request.mixed()
        ? SyntheticSales.mixed(
            session,
            request.members(),
            request.sales(),
            request.shape(),
            request.seed(),
            request.period())
        : SyntheticSales.of(
            session,
            request.members(),
            request.sales(),
            request.shape(),
            request.seed(),
            request.period());
  }

  private static void check(GenerateRequest request) {
    List<String> wrong = new ArrayList<>();
    if (request.members() < 1 || request.members() > 1_000_000_000L) {
      wrong.add("--members is " + request.members() + "; expected 1 to 1,000,000,000");
    }
    if (request.sales() < 0) {
      wrong.add("--sales is " + request.sales() + "; expected 0 or more");
    }
    if (!wrong.isEmpty()) {
      throw new JenjangException(ErrorCode.USAGE, wrong);
    }
  }

  private static void requireEmpty(SparkSession session, String output) {
    Path folder = PathText.read(output);
    try {
      FileSystem files = FileSystems.of(folder, session.sparkContext().hadoopConfiguration());
      if (files.exists(folder) && files.listStatus(folder).length > 0) {
        throw new JenjangException(
            ErrorCode.OUTPUT,
            output + " is not empty; name a new folder, or remove this one first");
      }
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT, output + " cannot be read: " + e.getMessage() + "; check the path", e);
    }
  }
}
