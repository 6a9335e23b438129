package io.jenjang.batch.io.read;

import io.jenjang.batch.io.Sha256;
import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.column.RawFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** SHA-256 of input files, computed by tasks, one a file. */
public final class Digests {
  private Digests() {}

  /** By path of file, hexadecimal. */
  public static Map<String, String> of(SparkSession session, List<InputFile> files) {
    List<InputFile> largestFirst = new ArrayList<>(files);
    largestFirst.sort(
        Comparator.comparingLong(InputFile::bytes).reversed().thenComparing(InputFile::path));
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Shared<SerializableConfiguration> hadoop =
        Shared.with(spark, new SerializableConfiguration(spark.hadoopConfiguration()));
    return spark
        .parallelize(largestFirst, Math.max(1, largestFirst.size()))
        .map(file -> new Tuple2<>(file.path(), digest(file, hadoop.value().value())))
        .collect()
        .stream()
        .collect(Collectors.toMap(Tuple2::_1, Tuple2::_2));
  }

  private static String digest(InputFile file, Configuration hadoop) {
    Path path = new Path(file.path());
    try (InputStream bytes = RawFiles.open(path, hadoop)) {
      return Sha256.of(bytes);
    } catch (IOException e) {
      throw ReadFailures.damaged(file.path(), e);
    }
  }
}
