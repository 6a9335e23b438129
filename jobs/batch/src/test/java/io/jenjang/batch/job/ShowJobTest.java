package io.jenjang.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.SampleRun;
import io.jenjang.batch.job.ShowRequest.Format;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowJobTest {
  @TempDir
  private Path output;

  private Manifest run;

  @BeforeEach
  void publish() {
    run = SampleRun.publish(output, SampleRun.NOW);
  }

  @Test
  void peopleSeeColumnsUnderEachOther() {
    assertThat(show("carry", null, Format.TABLE, 0)).isEqualTo("""
            member_id  item         name  period  amount  text
            ---------  -----------  ----  ------  ------  ----
            M1         TITLE        gold  -            -  -
            M1         BALANCE      IDR   -           -5  -
            M2         FIRST_ORDER  -     -            -  S-1
            """);
  }

  @Test
  void mapsAndListsCanBeRead() {
    assertThat(show("qualifications", "M1", Format.TABLE, 0))
        .contains(
            "pv 100 ",
            "(requirement gv, needed 2000, has 1000, short_by 1000) (requirement legs having gold, ");
  }

  @Test
  void decimalsOfAColumnHaveTheSamePlaces() {
    assertThat(show("statement_lines", "M1", Format.TABLE, 0))
        .contains(
            " 123.4567  0.05      6.172835       6   0.172835  IDR",
            "-123.4567  0.05     -6.172835      -6  -0.172835  IDR");
  }

  @Test
  void spreadsheetsGetCsv() {
    assertThat(show("statements", null, Format.CSV, 0)).isEqualTo("""
            member_id,currency,opening_balance,earned,bonuses,adjustments,clawback,withheld_tax,fees,held,payable,closing_balance,paid_as,title,active,lines,debt,payout_currency,payout_amount
            M1,IDR,-5.0000,17.0000,"{""LEVEL"":""10.0000"",""CLUB"":""7.0000""}",0.0000,0.0000,0.0000,0.0000,0.0000,12.0000,0.0000,gold,,true,2,0.0000,,
            """);
  }

  @Test
  void programsGetJson() {
    assertThat(show("volumes", null, Format.JSON, 0)).isEqualTo("""
            [
             {"member_id":"M2","sold_on":"2026-10-05","currency":"IDR","volume":"cv","amount":"12.3456"}
            ]
            """);
    assertThat(show("volumes", "nobody", Format.JSON, 0)).isEqualTo("[]\n");
  }

  @Test
  void oneMember() {
    assertThat(show("statement_lines", "Émile", Format.CSV, 0).lines().skip(1))
        .containsExactly(
            "Émile,1,adjustment,,,,,,,9000000000000.0000000000000000,9000000000000.0000,0.0000000000000000,IDR,ADJ-1");
  }

  @Test
  void limitIsTold() {
    StringWriter text = new StringWriter();
    ShowJob.Result result = ShowJob.run(
        new ShowRequest("carry", output.toString(), "2026-10", run.runId(), null, Format.CSV, 2),
        new Configuration(),
        new PrintWriter(text));
    assertThat(result).isEqualTo(new ShowJob.Result(run.runId(), 2, true));
    assertThat(text.toString().lines()).hasSize(3);
  }

  @Test
  void allTablesCanBeShown() {
    for (String table : OutputTables.names()) {
      for (Format format : Format.values()) {
        assertThat(show(table, null, format, 0)).as(table).isNotEmpty();
      }
    }
  }

  @Test
  void unknownNamesAreErrors() {
    assertThatThrownBy(() -> show("statement", null, Format.CSV, 0))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
        .hasMessage(
            "there is no output table \"statement\"; there are: statements, statement_lines, unpaid, qualifications, genealogy, volumes, sales_index, returns, postings, carry, journal, fx_rates, controls, rejects, safeguards, origins");
    assertThatThrownBy(() -> show("controls", "M1", Format.CSV, 0))
        .hasMessageStartingWith(
            "--member M1: table controls is not about members; these are: statements, ");
    assertThatThrownBy(() -> ShowJob.run(
            new ShowRequest("carry", output.toString(), "2026-11", null, null, Format.CSV, 0),
            new Configuration(),
            new PrintWriter(new StringWriter())))
        .hasMessage(output + " has no published run of period 2026-11; published are: 2026-10");
    assertThatThrownBy(() -> ShowJob.run(
            new ShowRequest("carry", output.toString(), "../..", null, null, Format.CSV, 0),
            new Configuration(),
            new PrintWriter(new StringWriter())))
        .hasMessage(
            "\"../..\" is no name of a period: letters, digits, dot, dash and underline are expected, as in 2026-10");
  }

  private String show(String table, String member, Format format, long limit) {
    StringWriter text = new StringWriter();
    ShowJob.run(
        new ShowRequest(table, output.toString(), "2026-10", null, member, format, limit),
        new Configuration(),
        new PrintWriter(text));
    return text.toString();
  }
}
