package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.config.IntakeSettings.MaxRejects;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of several types, adapted files, and one clear message when they cannot be read. */
class DeliveryIT {
  @TempDir
  private Path folder;

  private IntakeMonth month;

  @BeforeEach
  void noSales() {
    month =
        new IntakeMonth(folder.resolve("in")).file("sales.csv", "sale_id,member_id,paid_at,cv\n");
  }

  @Test
  void filesOfOneTableMayHaveTheirOwnTypes() {
    SparkSession spark = SharedSpark.session();
    String start = "select 'a' sale_id, 'A' member_id, timestamp'2026-10-05 10:00:00Z' paid_at, ";
    spark.sql(start + "5 cv").write().parquet(folder.resolve("in/x").toString());
    spark
        .sql("select 'b' sale_id, 'A' member_id, date'2026-10-05' paid_at, 0.5bd cv, 'x' note")
        .write()
        .parquet(folder.resolve("in/y").toString());
    spark
        .sql(
            "select 7 sale_id, 'A' member_id, timestamp_ntz'2026-10-01 00:00:00' paid_at, cast(1 as decimal(38,0)) cv")
        .write()
        .parquet(folder.resolve("in/z").toString());
    month.without("sales.csv");
    move("x");
    move("y");
    move("z");
    month.read();

    assertThat(month.volume("cv")).containsEntry("A", 65_000L);
    assertThat(month.sales.notes())
        .contains("sales: the column 'note' is not one of the table and was not read");
    assertThat(month.sales.files()).hasSize(4).allMatch(file -> file.sha256().length() == 64);
  }

  private void move(String name) {
    try (var files = Files.list(folder.resolve("in").resolve(name))) {
      Path part =
          files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Path target = Files.createDirectories(folder.resolve("in/sales"));
      Files.move(part, target.resolve(name + ".parquet"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aColumnOfAWrongTypeIsNamed() {
    SharedSpark.session()
        .sql("select 'a' sale_id, 'A' member_id, 'x' paid_at, 5.5d cv, array(1) tags")
        .write()
        .parquet(folder.resolve("in/sales").toString());
    month.without("sales.csv");

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining("the column 'cv' is double, expected decimal(18,4)")
        .hasMessageContaining("the column 'paid_at' is binary (STRING), expected timestamp")
        .hasMessageContaining("the column 'tags' is a nested group, expected text")
        .hasMessageContaining("sales/part-");
  }

  @Test
  void aFileThatWasCutOffIsNamed() throws Exception {
    month.without("sales.csv").file("sales.parquet", "PAR1 and no more");

    assertThatThrownBy(month::read)
        .hasMessageStartingWith("sales.parquet: is no whole Parquet file")
        .hasMessageEndingWith("it may have been cut off on the way, send it again");
  }

  @Test
  void aFileThatIsDamagedInsideIsNamed() throws Exception {
    SharedSpark.session()
        .sql(
            "select concat('S', id) sale_id, 'A' member_id, timestamp'2026-10-05 10:00:00Z' paid_at, cast(id as decimal(18,2)) cv"
                + " from range(0, 20000, 1, 1)")
        .write()
        .parquet(folder.resolve("in/x").toString());
    move("x");
    month.without("sales.csv");
    Path file = folder.resolve("in/sales/x.parquet");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, bytes.length / 2, (byte) 0xA5);
    Files.write(file, bytes);

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining("sales/x.parquet: cannot be read to its end")
        .hasMessageContaining("it may be damaged, send it again");
  }

  @Test
  void aMissingTableIsNamed() {
    month.without("sales.csv");

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining(
            "the table sales is missing; sales.parquet, a folder sales or sales.csv was expected");
  }

  @Test
  void aTableThatIsThereTwiceIsNamed() {
    month.file("sales/x.csv", "sale_id,member_id,paid_at,cv\n");

    assertThatThrownBy(month::read)
        .hasMessageContaining("sales is there more than once: sales, sales.csv; leave one");
  }

  @Test
  void unknownColumnsOfCsvAreErrorsWithAHint() {
    month.file("sales.csv", "sale_id,member_id,payed_at,cv,zzz\n");

    assertThatThrownBy(month::read)
        .hasMessageContaining(
            "sales.csv line 1: unknown column 'payed_at'; expected one of sale_id, line_no")
        .hasMessageContaining("did you mean \"paid_at\"?")
        .hasMessageContaining("sales.csv line 1: unknown column 'zzz'");
  }

  @Test
  void columnsThatThePlanNeedsAreNamed() {
    month.file("sales.csv", "sale_id,member_id,sold_at,cv\n");
    assertThatThrownBy(month::read)
        .hasMessageContaining("paid_at")
        .hasMessageContaining("the plan's period-by names it");

    month.file("sales.csv", "sale_id,member_id,paid_at\n");
    assertThatThrownBy(month::read).hasMessageContaining("cv, qv, net");

    month.trees("sponsor, placement").file("sales.csv", "sale_id,member_id,paid_at,cv\n");
    assertThatThrownBy(month::read).hasMessageContaining("placement_id");
  }

  @Test
  void aCsvTableHasALimit() {
    month.limits(true, false, 20, new MaxRejects(10, 10));

    assertThatThrownBy(month::read)
        .hasMessageContaining(
            "bytes of CSV, more than intake.csv-limit allows (20); deliver it as Parquet");
  }

  @Test
  void aShortDeliveryStopsTheRun() {
    month
        .file("sales.csv", "sale_id,member_id,paid_at,net\na,A,2026-10-05T10:00:00Z,5\n")
        .file("expected.csv", """
            table,file,rows,currency,sum,complete_through
            sales,sales.csv,2,IDR,7.5,2026-10-30
            catalog,,1,,,
            members,members.csv,3,,,
            """);

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DELIVERY))
        .hasMessageContaining(
            "expected.csv line 2: sales (sales.csv) has 1 rows, the sender says 2")
        .hasMessageContaining("has 5 IDR net, the sender says 7.5")
        .hasMessageContaining("is complete through 2026-10-30, the period ends on 2026-10-31")
        .hasMessageContaining("expected.csv line 3: the table catalog was sent, and there is none");
  }

  @Test
  void theSenderMayHaveToSayWhatItSent() {
    month.limits(true, true, 1 << 20, new MaxRejects(10, 10));

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DELIVERY))
        .hasMessageContaining("the table expected is missing, and intake.expected = required");
  }

  @Test
  void aMappingAdaptsFiles() {
    month
        .without("sales.csv")
        .without("members.csv")
        .file("people.csv", "KODE,UPLINE,AKTIF,NOTE\nA,,1,x\nB,A,0,x\n")
        .file("orders/1.csv", "NO;,KODE,CENTS,TGL\n77,B,12345,05/10/2026 23:30\n")
        .mapping("""
            mapping {
              members {
                file = people.csv, ignore = [NOTE]
                columns {
                  member_id = KODE, sponsor_id { from = UPLINE }
                  status { from = AKTIF, values { "1" = active, "0" = suspended } }
                }
              }
              sales {
                file = orders
                columns {
                  sale_id = "NO;", member_id = KODE, cv { from = CENTS, scale = 0.01 }
                  paid_at { from = TGL, format = "dd/MM/yyyy HH:mm" }, currency { constant = IDR }
                }
              }
            }
            """)
        .read();

    assertThat(month.volume("cv")).containsEntry("B", 1_234_500L);
    assertThat(month.people.members().status()).containsExactly(0, 0, 1);
    assertThat(month.days()).containsExactly("B 2026-10-05 IDR/cv 1234500");
  }
}
