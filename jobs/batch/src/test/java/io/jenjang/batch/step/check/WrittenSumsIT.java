package io.jenjang.batch.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SampleRun;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two ways of adding up written files that have nothing in common but the files. */
class WrittenSumsIT {
  @TempDir
  private Path output;

  @Test
  void queriesAndScansFindTheSame() {
    Runs runs = new Runs(output.toString(), new Configuration());
    Manifest run = SampleRun.publish(output, SampleRun.NOW);
    Function<String, List<String>> files = table -> runs.paths(run, table);
    WrittenSums queried = WrittenSums.of(SharedSpark.session(), files);
    assertThat(ColumnSums.of(SharedSpark.session(), files)).isEqualTo(queried);

    assertThat(queried.lines())
        .containsExactly(
            new WrittenSums.Line(
                "adjustment", null, "IDR", 1, new BigDecimal("9000000000000.0000")),
            new WrittenSums.Line("bonus", "LEVEL", "IDR", 2, new BigDecimal("0.0000")));
    assertThat(queried.unpaid())
        .as("what went to somebody else is left out")
        .containsExactly(
            new WrittenSums.Kept("DIFF", "ROUNDING", "IDR", new BigDecimal("-0.0001")),
            new WrittenSums.Kept("LEVEL", "NO_UPLINE", "IDR", new BigDecimal("2.0000")));
    assertThat(queried.bonuses())
        .containsExactly(
            new WrittenSums.Share("CLUB", "IDR", new BigDecimal("7.0000")),
            new WrittenSums.Share("LEVEL", "IDR", new BigDecimal("10.0000")));
    assertThat(queried.balances()).containsEntry("IDR", new BigDecimal("-5.0000"));
    assertThat(queried.rejects()).containsEntry("sales", 1L);
    WrittenSums.Owed owed = queried.statements().get(0);
    assertThat(owed.opening()).isEqualByComparingTo("-5");
    assertThat(owed.earned()).isEqualByComparingTo("17");
    assertThat(owed.payable()).isEqualByComparingTo("12");
    assertThat(owed.lines()).isEqualTo(2);
    assertThat(owed.unbalanced()).isZero();
  }

  @Test
  void sumsDoNotOverflow() {
    GroupSums sums = new GroupSums(1);
    UTF8String name = UTF8String.fromString("IDR");
    for (int i = 0; i < 3; i++) {
      sums.at(name, null).rows(1).add(0, Long.MAX_VALUE);
      sums.at(null, name).rows(1).add(0, Long.MIN_VALUE);
    }
    assertThat(sums.sorted()).hasSize(2);
    assertThat(sums.sorted().get(0).amount(0)).isEqualByComparingTo("-2767011611056432.7424");
    assertThat(sums.sorted().get(1).amount(0)).isEqualByComparingTo("2767011611056432.7421");
    assertThat(sums.sorted().get(1).rows()).isEqualTo(3);
  }
}
