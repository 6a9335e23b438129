package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sale lines come to: filters, currencies, the catalog, customers, first orders. */
class SaleSumsIT {
  @TempDir
  private Path folder;

  private IntakeMonth month;

  @BeforeEach
  void company() {
    month = new IntakeMonth(folder);
  }

  @Test
  void valuesThatAreNotGivenComeFromEachOther() {
    month
        .volumes("cv { sum = cv }, qv { sum = qv }, net { sum = net }")
        .file("sales.csv", """
            sale_id,member_id,paid_at,qv,cv,net
            a,A,2026-10-05T10:00:00Z,1,,
            b,B,2026-10-05T10:00:00Z,,2,
            c,C,2026-10-15T10:00:00Z,,,4
            """)
        .read();

    assertThat(month.volume("qv")).isEqualTo(Map.of("A", 10_000L, "B", 20_000L, "C", 40_000L));
    assertThat(month.volume("cv")).isEqualTo(Map.of("B", 20_000L, "C", 40_000L));
    assertThat(month.volume("net")).isEqualTo(Map.of("B", 20_000L, "C", 40_000L));
    assertThat(month.days()).contains("A 2026-10-05 /qv 10000", "B 2026-10-05 IDR/cv 20000");
  }

  @Test
  void filtersChooseLines() {
    month.volumes("""
            all { sum = cv }, retail { sum = cv, buyer = [retail, preferred] }, kit { sum = cv, tags = [kit, welcome] }
            web { sum = cv, channel = [web] }, sure { sum = cv, verified = true }, start { sum = cv, within-days-of-joining = 5 }""").file("sales.csv", """
            sale_id,member_id,buyer,tags,channel,verified,sold_at,paid_at,cv
            a,C,retail,kit;new,web,true,2026-10-10T03:00:00Z,2026-10-20T03:00:00Z,1
            b,C,self,"new, welcome",app,false,2026-10-14T16:59:59Z,2026-10-20T03:00:00Z,2
            c,C,preferred,kits,web,,2026-10-14T17:00:00Z,2026-10-20T03:00:00Z,4
            d,C,stock,,,true,2026-10-09T16:00:00Z,2026-10-20T03:00:00Z,8
            """).read();

    assertThat(month.volume("all")).isEqualTo(Map.of("C", 150_000L));
    assertThat(month.volume("retail")).isEqualTo(Map.of("C", 50_000L));
    assertThat(month.volume("kit")).isEqualTo(Map.of("C", 30_000L));
    assertThat(month.volume("web")).isEqualTo(Map.of("C", 50_000L));
    assertThat(month.volume("sure")).isEqualTo(Map.of("C", 90_000L));
    assertThat(month.volume("start")).isEqualTo(Map.of("C", 30_000L));
    assertThat(month.days())
        .startsWith(
            "C 2026-10-09 IDR/all 80000",
            "C 2026-10-09 IDR/sure 80000",
            "C 2026-10-10 IDR/all 10000");
  }

  @Test
  void joiningKitsAreNoBasisAndCountInOtherVolumes() {
    month.volumes("""
            cv { sum = cv }, points { sum = cv }, boxes { sum = cv, tags = [box] }, plain { sum = cv, without-tags = [box, kit] }
            kits { sum = cv, tags = [joining-kit] }""").file("sales.csv", """
            sale_id,member_id,tags,paid_at,cv
            a,C,joining-kit,2026-10-20T03:00:00Z,1
            b,C,box|joining-kit,2026-10-20T03:00:00Z,2
            b,C,box|joining-kit,2026-10-20T03:00:00Z,2
            c,C,joining-kits,2026-10-20T03:00:00Z,4
            d,C,box,2026-10-20T03:00:00Z,8
            e,C,,2026-10-20T03:00:00Z,16
            """).read();

    assertThat(month.volume("cv")).isEqualTo(Map.of("C", 280_000L));
    assertThat(month.volume("points")).isEqualTo(Map.of("C", 310_000L));
    assertThat(month.volume("boxes")).isEqualTo(Map.of("C", 100_000L));
    assertThat(month.volume("plain")).isEqualTo(Map.of("C", 210_000L));
    assertThat(month.volume("kits")).isEqualTo(Map.of("C", 30_000L));
    assertThat(month.sales.notes())
        .contains("sale lines tagged joining-kit, on which no bonus is paid: 2");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void eachCurrencyIsAddedUpThenConvertedOnce() {
    month
        .volumes("cv { sum = cv }, qv { sum = qv }")
        .file("fx_rates.csv", """
            period,from,to,rate
            2026-10,USD,IDR,0.33333
            2026-09,USD,IDR,9
            2026-10,USD,EUR,8
            """)
        .file("sales.csv", """
            sale_id,member_id,paid_at,currency,cv,qv
            a,A,2026-10-05T10:00:00Z,USD,0.0001,1
            b,A,2026-10-05T10:00:00Z,USD,0.0001,1
            c,A,2026-10-05T10:00:00Z,IDR,5,1
            d,A,2026-10-05T10:00:00Z,EUR,5,1
            """)
        .read();

    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 50_001L));
    assertThat(month.volume("qv")).isEqualTo(Map.of("A", 30_000L));
    assertThat(month.rejects()).containsExactly("d UNKNOWN_CURRENCY");
    assertThat(month.days())
        .containsExactly(
            "A 2026-10-05 /qv 30000", "A 2026-10-05 IDR/cv 50000", "A 2026-10-05 USD/cv 2");
    assertThat(month.balance("sales", "netUSD").used()).isEqualByComparingTo("0.0002");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void twoRatesStopTheRun() {
    month
        .file("fx_rates.csv", "period,from,to,rate\n2026-10,USD,IDR,2\n2026-10,USD,IDR,3\n")
        .file("sales.csv", "sale_id,member_id,paid_at,cv\n");

    assertThatThrownBy(month::read)
        .hasMessage(
            "fx_rates.csv line 3: there is another rate from USD to IDR for the period; leave one");
  }

  @Test
  void theCatalogFillsCellByCell() {
    month
        .volumes("cv { sum = cv }, qv { sum = qv }, net { sum = net }")
        .file("catalog.csv", """
            sku,country,valid_from,qv,cv,price
            T,,2026-01-01,1,10,100
            T,MY,2026-10-12,2,,200
            T,MY,2026-10-20,3,30,300
            """)
        .file("sales.csv", """
            sale_id,member_id,sold_at,paid_at,sku,quantity,qv,cv,net,kind,returns_sale_id
            a,A,2026-10-21T00:00:00Z,2026-10-21T10:00:00Z,T,2,,,,,
            b,C,2026-10-19T00:00:00Z,2026-10-21T10:00:00Z,T,1.5,,,7,,
            c,C,2026-10-20T00:00:00Z,2026-10-21T10:00:00Z,T,,,,,,
            d,B,2026-10-20T00:00:00Z,2026-10-21T10:00:00Z,U,,,,,,
            e,B,2026-10-20T00:00:00Z,2026-10-21T10:00:00Z,T,-1,,,,return,a
            """)
        .read();

    assertThat(month.volume("qv")).isEqualTo(Map.of("A", 20_000L, "C", 60_000L, "B", -10_000L));
    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 200_000L, "C", 450_000L, "B", -100_000L));
    assertThat(month.volume("net"))
        .isEqualTo(Map.of("A", 2_000_000L, "C", 3_070_000L, "B", -1_000_000L));
    assertThat(month.rejects()).containsExactly("d NO_CATALOG");
  }

  @Test
  void customersAreDistinctBuyersWithEnoughNetVolume() {
    month
        .plan(
            "active { any-of = [{ customers { min = 1, volume = 10 } }, { customers { min = 2, volume = 5 } }] }")
        .file("sales.csv", """
            sale_id,member_id,buyer_id,buyer,paid_at,cv,kind,returns_sale_id
            a,A,K1,retail,2026-10-05T10:00:00Z,6,,
            b,A,K1,retail,2026-10-06T10:00:00Z,4,,
            c,A,K2,preferred,2026-10-06T10:00:00Z,12,,
            d,A,K2,preferred,2026-10-07T10:00:00Z,-5,return,c
            e,A,K3,self,2026-10-07T10:00:00Z,50,,
            f,A,,retail,2026-10-07T10:00:00Z,50,,
            g,B,K1,retail,2026-10-07T10:00:00Z,5,,
            h,B,K1,retail,2026-10-07T10:00:00Z,5,,
            h,B,K1,retail,2026-10-07T10:00:00Z,5,,
            """)
        .read();

    assertThat(month.sales.customers()[0]).containsExactly(0, 2, 1, 0);
    assertThat(month.sales.customers()[1]).containsExactly(0, 1, 1, 0);
  }

  @Test
  void theFirstOrderIsTheEarliestSaleByInstantThenId() {
    month
        .volumes("all { sum = cv }, first { sum = cv, first-order = true }")
        .ordered(false, false, true, false)
        .file("sales.csv", """
            sale_id,line_no,member_id,sold_at,paid_at,cv,kind,returns_sale_id
            S9,1,A,2026-10-05T10:00:00Z,2026-10-05T10:00:00Z,1,,
            S10,1,A,2026-10-05T10:00:00Z,2026-10-05T10:00:00Z,2,,
            S10,2,A,2026-10-05T10:00:00Z,2026-10-05T10:00:00Z,4,,
            S1,1,A,2026-10-06T10:00:00Z,2026-10-06T10:00:00Z,8,,
            R1,1,A,2026-10-07T10:00:00Z,2026-10-07T10:00:00Z,-1,return,S10
            B1,1,B,2026-10-05T10:00:00Z,2026-10-05T10:00:00Z,16,,
            C0,1,C,2026-10-11T10:00:00Z,2026-10-11T10:00:00Z,32,,
            C0,1,C,2026-10-11T10:00:00Z,2026-10-11T10:00:00Z,33,,
            C1,1,C,2026-10-12T10:00:00Z,2026-10-12T10:00:00Z,64,,
            """)
        .read();

    assertThat(month.volume("first")).isEqualTo(Map.of("A", 50_000L, "C", 640_000L));
    assertThat(month.volume("all")).isEqualTo(Map.of("A", 140_000L, "B", 160_000L, "C", 640_000L));
    assertThat(month.sales.ordered()).containsExactly(false, true, true, true);
    assertThat(month.days())
        .contains("A 2026-10-05 IDR/first 60000", "A 2026-10-07 IDR/first -10000");
  }

  @Test
  void anEmptySalesTableIsAMonthWithoutSales() {
    month.file("sales.csv", "sale_id,member_id,paid_at,cv\n").read();

    assertThat(month.volume("cv")).isEmpty();
    assertThat(month.days()).isEmpty();
    assertThat(month.rejects()).isEmpty();
    assertThat(month.balance("sales", "rows").in()).isEqualByComparingTo("0");
  }

  @Test
  void anOrderCountsWhenItWasSoldIfThePlanSaysSo() {
    month.periodBy("sold_at").file("sales.csv", """
            sale_id,member_id,sold_at,paid_at,cv
            a,A,2026-10-05T10:00:00Z,,1
            b,A,,2026-10-05T10:00:00Z,2
            c,A,2026-11-05T10:00:00Z,2026-10-05T10:00:00Z,4
            """).read();

    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 10_000L));
    assertThat(month.rejects()).containsExactly("b MISSING_FIELD");
  }
}
