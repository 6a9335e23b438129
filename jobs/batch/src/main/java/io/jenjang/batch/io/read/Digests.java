package io.jenjang.batch.io.read;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.column.RawFiles;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
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
  /** Small enough that the loop over it is soon compiled. */
  private static final int BUFFER = 1 << 15;

  private Digests() {}

  /** By path of file, hexadecimal. */
  public static Map<String, String> of(SparkSession session, List<InputFile> files) {
    List<InputFile> largestFirst = new ArrayList<>(files);
    largestFirst.sort(
        Comparator.comparingLong(InputFile::bytes).reversed().thenComparing(InputFile::path));
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Shared<SerializableConfiguration> hadoop =
        Shared.of(spark, new SerializableConfiguration(spark.hadoopConfiguration()));
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
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw ReadFailures.damaged(file.path(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
