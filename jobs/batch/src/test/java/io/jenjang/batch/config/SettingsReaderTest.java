package io.jenjang.batch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.tree.Policy;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  @Test
  void theShippedFileIsTheDefault() {
    Settings settings = SettingsReader.defaults();

    assertThat(settings.intake().orphans()).isEqualTo(Policy.ATTACH_TO_ROOT);
    assertThat(settings.intake().cycles()).isEqualTo(Policy.FAIL);
    assertThat(settings.intake().unknownReturnedSale()).isTrue();
    assertThat(settings.intake().csvLimitBytes()).isEqualTo(256L << 20);
    assertThat(settings.intake().maxRejects().share()).isEqualTo(50_000);
    assertThat(settings.output().omitted()).isEqualTo(Omitted.NOTHING);
    assertThat(settings.accounts().taxPayable()).isEqualTo("tax-payable");
    assertThat(settings.spark().master()).isEqualTo("local[*]");
  }

  @Test
  void aFileChangesOnlyWhatItNames() {
    Settings settings = SettingsReader.read("my.conf", """
        jenjang.intake { orphans = reject, max-rejects.count = 7 }
        jenjang.spark.conf { "spark.executor.memory" = 8g }
        """);

    assertThat(settings.intake().orphans()).isEqualTo(Policy.REJECT);
    assertThat(settings.intake().maxRejects().count()).isEqualTo(7);
    assertThat(settings.intake().cycles()).isEqualTo(Policy.FAIL);
    assertThat(settings.spark().conf()).containsEntry("spark.executor.memory", "8g");
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsLine() {
    assertStops(() -> SettingsReader.read("my.conf", """
            jenjang {
              intake { orfans = reject, cycles = ignore }
              intake.max-rejects.share = 1.5
              output.tasks = -3
            }
            """))
        .hasMessageContaining("my.conf: 2: unknown setting jenjang.intake.orfans")
        .hasMessageContaining(
            "my.conf: 2: jenjang.intake.cycles is ignore; expected one of attach-to-root, reject, fail")
        .hasMessageContaining("my.conf: 3: jenjang.intake.max-rejects.share is 1.5")
        .hasMessageContaining("my.conf: 4: jenjang.output.tasks is -3");
  }

  @Test
  void unknownSettingsAreToldInTheOrderOfTheirLines() {
    assertStops(() -> SettingsReader.read("my.conf", "z = 1\ny = 2\nx = 3\nw = 4\nv = 5"))
        .hasMessageMatching(
            "(?s)my.conf: 1: .*my.conf: 2: .*my.conf: 3: .*my.conf: 4: .*my.conf: 5: .*");
  }

  @Test
  void aValueWhereASectionBelongsIsTold() {
    assertStops(() -> SettingsReader.read("my.conf", "jenjang.intake.max-rejects = 5"))
        .hasMessageContaining("jenjang.intake.max-rejects");
  }

  @Test
  void accountsAreNumbersOrNames() {
    Settings settings = SettingsReader.read("my.conf", """
        jenjang { accounts { held = 2110, debts = "1300 members" } }
        """);

    assertThat(settings.accounts().held()).isEqualTo("2110");
    assertThat(settings.accounts().debts()).isEqualTo("1300 members");
    assertThat(settings.accounts().payable()).isEqualTo("payable");
    assertStops(() -> SettingsReader.read("my.conf", "jenjang.accounts { held = \"\", cash = 1 }"))
        .hasMessageContaining("my.conf: 1: unknown setting jenjang.accounts.cash")
        .hasMessageContaining(
            "my.conf: 1: jenjang.accounts.held is ; expected text that is not empty");
  }

  @Test
  void tablesThatAreNotNamedAreLeftOut() {
    Settings settings =
        SettingsReader.read("my.conf", "jenjang.output.tables = [statement_lines, carry]");

    assertThat(settings.output().omitted().tables())
        .contains("journal", "unpaid", "sales_index")
        .doesNotContain("statement_lines", "carry")
        .as("every run has them")
        .doesNotContain("statements", "controls")
        .hasSize(OutputTables.ALL.size() - 4);
    assertThat(SettingsReader.read("my.conf", "jenjang.output.tables = []")
            .output()
            .omitted()
            .tables())
        .hasSize(OutputTables.ALL.size() - 2);
  }

  @Test
  void tablesThatThereAreNotAreToldWithThoseThatThereAre() {
    assertStops(() -> SettingsReader.read("my.conf", """
            jenjang.output {
              tables = [statement_line, ledger]
            }
            """))
        .hasMessageContaining(
            "my.conf: 2: jenjang.output.tables names \"statement_line\", which is no output table; expected one of statements, statement_lines,")
        .hasMessageContaining("did you mean \"statement_lines\"?")
        .hasMessageContaining("my.conf: 2: jenjang.output.tables names \"ledger\"");
    assertStops(() -> SettingsReader.read("my.conf", "jenjang.output.tables = some"))
        .hasMessageContaining(
            "my.conf: 1: jenjang.output.tables is some; expected all, or a list of statements,");
    assertStops(() -> SettingsReader.read("my.conf", "jenjang.output.journal = false"))
        .hasMessageContaining("unknown setting jenjang.output.journal");
  }

  @Test
  void columnsThatAreNotNamedAreLeftOut() {
    Settings settings = SettingsReader.read("my.conf", """
        jenjang.output {
          tables = [statement_lines]
          columns {
            statement_lines = [amount, member_id, kind, bonus, source_member_id, level, basis, rate, currency]
            statements = [member_id]
            statements = [member_id, earned, currency, opening_balance, bonuses, adjustments, clawback, withheld_tax, fees, held,
              payable, closing_balance, paid_as, title, active, lines, debt, payout_currency, payout_amount]
          }
        }
        """);

    assertThat(settings.output().omitted().columns())
        .isEqualTo(Map.of(
            "statement_lines",
            List.of("line_no", "paid_level", "exact_amount", "residue", "reference")));
    assertThat(settings.output().omitted().entries())
        .startsWith(
            "statement_lines: line_no, paid_level, exact_amount, residue, reference", "unpaid");
  }

  @Test
  void everythingThatIsWrongWithColumnsIsToldAtOnce() {
    assertStops(() -> SettingsReader.read("my.conf", """
            jenjang.output {
              tables = [statement_lines, unpaid, carry, journal]
              columns {
                lines = [member_id]
                statement_lines = [member_id, amounts, rate, rate]
                controls = [control]
                volumes = [member_id]
                unpaid = []
                carry = member_id
                statement_line.x = [member_id]
              }
            }
            """))
        .hasMessageContaining(
            "my.conf: 4: jenjang.output.columns names \"lines\", which is no output table; expected one of statements,")
        .hasMessageContaining(
            "my.conf: 5: jenjang.output.columns.statement_lines names \"amounts\", which is no column of statement_lines; expected one of member_id, line_no,")
        .hasMessageContaining("did you mean \"amount\"?")
        .hasMessageContaining(
            "my.conf: 5: jenjang.output.columns.statement_lines names rate twice; name it once")
        .hasMessageContaining(
            "my.conf: 6: jenjang.output.columns names controls, which every run has whole; take it out")
        .hasMessageContaining(
            "my.conf: 7: jenjang.output.columns names volumes, which output.tables leaves out; add it there, or take it out here")
        .hasMessageContaining(
            "my.conf: 8: jenjang.output.columns.unpaid is []; expected a list of at least one column of unpaid: member_id, bonus,")
        .hasMessageContaining(
            "my.conf: 9: jenjang.output.columns.carry is member_id; expected a list of at least one column of carry: member_id, item,")
        .hasMessageContaining(
            "my.conf: 10: jenjang.output.columns names \"statement_line.x\", which is no output table");
    assertStops(() -> SettingsReader.read("my.conf", "jenjang.output.columns = all"))
        .hasMessageContaining(
            "my.conf: 1: jenjang.output.columns is all; expected a section in braces");
  }

  @Test
  void aRunRecordsWhichColumnsItWrites() {
    String text = "jenjang.output.columns.carry = [member_id, item]";
    Settings again = SettingsReader.read("kept", SettingsReader.recorded("my.conf", text));

    assertThat(again.output().omitted())
        .isEqualTo(SettingsReader.read("my.conf", text).output().omitted())
        .isNotEqualTo(Omitted.NOTHING);
  }

  @Test
  void textThatIsNoHoconNamesTheFile() {
    assertStops(() -> SettingsReader.read("my.conf", "jenjang { intake {"))
        .hasMessageContaining("my.conf");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertStops(
      ThrowingCallable work) {
    return assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            JenjangException.class,
            stop -> assertThat(stop.code()).isEqualTo(ErrorCode.CONFIGURATION));
  }
}
