package io.jenjang.batch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables and columns that a run does not have, as settings say it, manifests list it and people are told. */
class OmittedTest {
  private static final Omitted SOME =
      new Omitted(List.of("unpaid"), Map.of("statement_lines", List.of("exact_amount", "residue")));

  @Test
  void aManifestListsItInTheOrderOfTheTables() {
    assertThat(SOME.entries()).containsExactly("statement_lines: exact_amount, residue", "unpaid");
    assertThat(Omitted.of(SOME.entries())).isEqualTo(SOME);
    assertThat(Omitted.of(List.of())).isEqualTo(Omitted.NOTHING);
  }

  @Test
  void aTableIsWholeOrInPartOrNotThere() {
    assertThat(SOME.isWhole(Statements.TABLE)).isTrue();
    assertThat(SOME.isWhole(StatementLines.TABLE)).isFalse();
    assertThat(SOME.isWritten(StatementLines.TABLE)).isTrue();
    assertThat(SOME.isWhole(Unpaid.TABLE)).isFalse();
    assertThat(SOME.isWritten(Unpaid.TABLE)).isFalse();
    assertThat(SOME.missing(StatementLines.TABLE, List.of("amount", "residue")))
        .containsExactly("residue");
    assertThat(SOME.missing(Unpaid.TABLE, List.of("amount"))).containsExactly("amount");
    assertThat(SOME.missing(Statements.TABLE, List.of("earned"))).isEmpty();
    assertThat(SOME.words(OutputTables.ALL))
        .containsExactly("columns of statement_lines (exact_amount, residue)", "unpaid");
  }

  @Test
  void theFileHasTheOthersInTheirOrder() {
    Table written = SOME.written(StatementLines.TABLE);
    assertThat(written.columns()).hasSize(StatementLines.TABLE.columns().size() - 2);
    assertThat(written.parquet().containsField("residue")).isFalse();
    assertThat(written.index("amount")).isEqualTo(StatementLines.TABLE.index("amount") - 1);
    assertThat(written.key()).containsExactly("member_id", "line_no");
    assertThat(written.lookups()).containsExactly("member_id");
    assertThat(StatementLines.TABLE.without(List.of("member_id")).lookups()).isEmpty();
    assertThat(SOME.written(Statements.TABLE)).isSameAs(Statements.TABLE);
  }
}
