package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month without a single sale is a month: it runs, pays nobody, and is published. */
class EmptyMonthIT {
  @TempDir
  private Path temporary;

  @Test
  void runsAndPaysNobody() throws IOException {
    Path input = Files.createDirectory(temporary.resolve("input"));
    Files.writeString(input.resolve("members.csv"), "member_id,sponsor_id\nM1,\nM2,M1\n");
    Files.writeString(input.resolve("sales.csv"), "sale_id,member_id,paid_at,cv\n");
    OutputFolder tables = new OutputFolder(temporary.resolve("output"));

    CommandLineRun.period("2026-10", input, Checkout.samples("bad/small.conf"), tables.root());

    assertThat(tables.manifests()).hasSize(1);
    assertThat(tables.table("statement_lines", "2026-10").rows()).isEmpty();
    assertThat(tables.table("statements", "2026-10").rows()).isEmpty();
    assertThat(tables.table("genealogy", "2026-10").column("member_id"))
        .containsExactly("M1", "M2");
  }
}
