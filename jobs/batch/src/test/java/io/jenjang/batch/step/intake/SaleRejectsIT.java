package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.config.IntakeSettings.MaxRejects;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reason for which a sale line is left out, and the account of it. */
class SaleRejectsIT {
  private static final String HEADER =
      "sale_id,line_no,member_id,buyer,sold_at,paid_at,sku,quantity,net,tax,currency,qv,cv,verified,kind,returns_sale_id,returns_line_no\n";

  @TempDir
  private Path folder;

  private IntakeMonth month;

  @BeforeEach
  void company() {
    month = new IntakeMonth(folder);
  }

  private IntakeMonth sales(String... lines) {
    return month.file("sales.csv", HEADER + String.join("\n", lines) + "\n").read();
  }

  @Test
  void everyFieldIsJudged() {
    sales(
        "good,,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "noinstant,,A,,,,,,5,,,,5,,,,",
        "badinstant,,A,,,05.10.2026,,,,,,,5,,,,",
        "badsold,,A,,yesterday,2026-10-05T10:00:00Z,,,,,,,5,,,,",
        ",7,A,,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
        "nomember,,,,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
        "stranger,,Z,,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
        "badline,x,A,,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
        "badbuyer,,A,friend,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
        "badkind,,A,,,2026-10-05T10:00:00Z,,,,,,,5,,swap,,",
        "badflag,,A,,,2026-10-05T10:00:00Z,,,,,,,5,maybe,,,",
        "words,,A,,,2026-10-05T10:00:00Z,,,,,,,many,,,,",
        "fine,,A,,,2026-10-05T10:00:00Z,,,,,,,1.00005,,,,",
        "huge,,A,,,2026-10-05T10:00:00Z,,,,,,,100000000000000,,,,",
        "dollars,,A,,,2026-10-05T10:00:00Z,,,7,,USD,,5,,,,",
        "below,,A,,,2026-10-05T10:00:00Z,,,,,,,-5,,,,",
        "above,,A,,,2026-10-05T10:00:00Z,,,,,,,5,,return,good,1",
        "nothing,,A,,,2026-10-05T10:00:00Z,X,,,,,,,,,,",
        "x".repeat(65) + ",,A,,,2026-10-05T10:00:00Z,,,,,,,5,,,,");

    assertThat(month.rejects())
        .containsExactly(
            " MISSING_FIELD",
            "above WRONG_SIGN",
            "badbuyer UNKNOWN_BUYER",
            "badflag MALFORMED",
            "badinstant MALFORMED",
            "badkind UNKNOWN_VALUE",
            "badline MALFORMED",
            "badsold MALFORMED",
            "below WRONG_SIGN",
            "dollars UNKNOWN_CURRENCY",
            "fine TOO_MANY_DECIMALS",
            "huge OUT_OF_RANGE",
            "noinstant UNPAID_ORDER",
            "nomember MISSING_FIELD",
            "nothing NO_CATALOG",
            "stranger UNKNOWN_MEMBER",
            "words MALFORMED",
            "x".repeat(65) + " OUT_OF_RANGE");
    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 100_000L));
    assertThat(month.sales.balances()).allMatch(Balance::holds);
    assertThat(month.balance("sales", "rows").rejected()).isEqualByComparingTo("18");
    assertThat(month.balance("sales", "netUSD").rejected()).isEqualByComparingTo("7");
  }

  @Test
  void aRejectSaysFileLineFieldAndRecord() {
    sales("words,3,A,,,2026-10-05T17:00:00+07:00,,,4.50,,,,many,,,,");

    assertThat(month.sales.rejects().collect())
        .containsExactly(
            new Reject(
                "sales",
                "words",
                "3",
                "sales.csv",
                2,
                RejectReason.MALFORMED,
                "cv is 'many', expected a decimal with at most 14 digits and 4 decimals",
                45_000,
                "IDR",
                "{\"sale_id\":\"words\",\"line_no\":\"3\",\"member_id\":\"A\",\"paid_at\":\"2026-10-05T10:00:00Z\",\"net\":\"4.5\",\"cv\":\"many\"}"));
  }

  @Test
  void linesOutsideThePeriodAreCountedAndNotJudged() {
    sales(
        "first,,A,,,2026-09-30T17:00:00Z,,,,,,,1,,,,",
        "last,,A,,,2026-10-31T16:59:59.999999Z,,,,,,,2,,,,",
        "before,,A,,,2026-09-30T16:59:59Z,,,30,,,,many,,,,",
        "after,,Z,,,2026-10-31T17:00:00Z,,,40,,,,4,,,,",
        "local,,A,,,2026-10-01T00:00:00,,,,,,,8,,,,");

    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 110_000L));
    assertThat(month.rejects()).isEmpty();
    assertThat(month.balance("sales", "rows").outside()).isEqualByComparingTo("2");
    assertThat(month.balance("sales", "netIDR").outside()).isEqualByComparingTo("70");
    assertThat(month.days())
        .containsExactly("A 2026-10-01 IDR/cv 90000", "A 2026-10-31 IDR/cv 20000");
  }

  @Test
  void identicalCopiesCountOnceAndDifferingOnesNotAtAll() {
    sales(
        "same,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "same,1,A,,,2026-10-05T10:00:00.000Z,,,,,,,10.00,,,,",
        "same,2,A,,,2026-10-05T10:00:00Z,,,,,,,1,,,,",
        "same,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "other,1,A,,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
        "other,1,B,,,2026-10-05T10:00:00Z,,,,,,,5,,,,");

    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 110_000L));
    assertThat(month.sales.saleLines()).containsExactly(0, 2, 0, 0);
    assertThat(month.sales.ordered()).containsExactly(false, true, false, false);
    assertThat(month.rejects()).containsExactly("other DUPLICATE_KEY", "other DUPLICATE_KEY");
    assertThat(month.days()).containsExactly("A 2026-10-05 IDR/cv 110000");
    Balance rows = month.balance("sales", "rows");
    assertThat(rows.duplicates()).isEqualByComparingTo("2");
    assertThat(rows.used()).isEqualByComparingTo("2");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void aSaleThatIsInTwoPeriodsIsPaidInNeither() {
    sales(
        "moved,1,A,,,2026-09-30T10:00:00Z,,,,,,,10,,,,",
        "moved,1,A,,,2026-10-01T10:00:00Z,,,,,,,10,,,,",
        "moved,2,A,,,2026-10-01T10:00:00Z,,,,,,,1,,,,",
        "back,1,A,,,2026-10-09T10:00:00Z,,,,,,,-10,,return,moved,1");

    assertThat(month.rejects()).containsExactly("back RETURN_WITHOUT_SALE", "moved DUPLICATE_KEY");
    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 10_000L));
    assertThat(month.balance("sales", "rows").outside()).isEqualByComparingTo("1");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void aVersionThatIsFaultyByItselfContradictsTheSoundOne() {
    sales(
        "buyer,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "buyer,1,A,friend,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "cell,,A,,,2026-10-05T10:00:00Z,,,,,,,many,,,,",
        "cell,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "instant,1,A,,,soon,,,,,,,10,,,,",
        "instant,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "member,1,Z,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "member,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "unpaid,1,A,,,,,,,,,,10,,,,",
        "unpaid,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "back,1,A,,,2026-10-05T10:00:00Z,,,,,,,-1,,return,unpaid,1",
        "outside,1,A,,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "outside,1,A,friend,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "taken,1,A,,,2026-10-05T10:00:00Z,,,,,,,-10,,return,outside,1",
        "noline,x,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "noline,1,A,,,2026-10-05T10:00:00Z,,,,,,,3,,,,");

    assertThat(month.rejects())
        .containsExactly(
            "back RETURN_WITHOUT_SALE",
            "buyer UNKNOWN_BUYER",
            "buyer DUPLICATE_KEY",
            "cell MALFORMED",
            "cell DUPLICATE_KEY",
            "instant DUPLICATE_KEY",
            "instant MALFORMED",
            "member DUPLICATE_KEY",
            "member UNKNOWN_MEMBER",
            "noline MALFORMED",
            "outside UNKNOWN_BUYER",
            "taken RETURN_WITHOUT_SALE",
            "unpaid UNPAID_ORDER",
            "unpaid DUPLICATE_KEY");
    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 30_000L));
    assertThat(month.sales.balances()).allMatch(Balance::holds);
    assertThat(month.balance("sales", "rows").outside()).isEqualByComparingTo("1");
  }

  @Test
  void aSaleOfAnotherPeriodThatWasRejectedThereCannotComeBack() {
    sales(
        "sound,1,B,,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "backsound,1,B,,,2026-10-05T10:00:00Z,,,,,,,-1,,return,sound,1",
        "copied,1,B,,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "copied,1,B,,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "backcopied,1,B,,,2026-10-05T10:00:00Z,,,,,,,-2,,return,copied,1",
        "buyer,1,B,friend,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "backbuyer,1,B,,,2026-10-05T10:00:00Z,,,,,,,-1,,return,buyer,1",
        "twice,1,B,,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "twice,1,B,,,2026-09-06T10:00:00Z,,,,,,,10,,,,",
        "backtwice,1,B,,,2026-10-05T10:00:00Z,,,,,,,-1,,return,twice,1",
        // C joined in October
        "joined,1,C,,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "backjoined,1,C,,,2026-10-15T10:00:00Z,,,,,,,-1,,return,joined,1",
        "minus,1,B,,,2026-09-05T10:00:00Z,,,,,,,-10,,,,",
        "backminus,1,B,,,2026-10-05T10:00:00Z,,,,,,,-1,,return,minus,1",
        "return,1,B,,,2026-09-05T10:00:00Z,,,,,,,-10,,return,sound,1",
        "backreturn,1,B,,,2026-10-05T10:00:00Z,,,,,,,-1,,return,return,1");

    assertThat(month.rejects())
        .containsExactly(
            "backbuyer RETURN_WITHOUT_SALE",
            "backjoined RETURN_WITHOUT_SALE",
            "backminus RETURN_WITHOUT_SALE",
            "backreturn RETURN_WITHOUT_SALE",
            "backtwice RETURN_WITHOUT_SALE");
    assertThat(month.volume("cv")).isEqualTo(Map.of("B", -30_000L));
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void contradictionsAreSeenWhereReturnsAreNotChecked() {
    month.limits(false, false, 1 << 20, new MaxRejects(100, 1_000_000));
    sales(
        "moved,1,A,,,2026-09-30T10:00:00Z,,,,,,,10,,,,",
        "moved,1,A,,,2026-10-01T10:00:00Z,,,,,,,10,,,,",
        "back,1,A,,,2026-09-30T10:00:00Z,,,,,,,-10,,return,moved,1",
        "back,1,A,,,2026-10-01T10:00:00Z,,,,,,,-10,,return,moved,1");

    assertThat(month.rejects()).containsExactly("back DUPLICATE_KEY", "moved DUPLICATE_KEY");
    assertThat(month.volume("cv")).isEmpty();
  }

  @Test
  void aReturnNeedsItsSale() {
    sales(
        "sold,1,A,,,2026-10-05T10:00:00Z,,,,,,,10,,,,",
        "back,1,A,,,2026-10-06T10:00:00Z,,,,,,,-4,,return,sold,1",
        "early,1,A,,,2026-09-05T10:00:00Z,,,,,,,10,,,,",
        "backearly,1,A,,,2026-10-06T10:00:00Z,,,,,,,-3,,return,early,",
        "lost,1,A,,,2026-10-06T10:00:00Z,,,,,,,-2,,return,nowhere,1",
        "otherline,1,A,,,2026-10-06T10:00:00Z,,,,,,,-2,,return,sold,2",
        "ofreturn,1,A,,,2026-10-06T10:00:00Z,,,,,,,-1,,return,back,1",
        "unnamed,1,A,,,2026-10-06T10:00:00Z,,,,,,,-1,,return,,",
        "twice,1,A,,,2026-10-05T10:00:00Z,,,,,,,7,,,,",
        "twice,1,A,,,2026-10-05T10:00:00Z,,,,,,,8,,,,",
        "backtwice,1,A,,,2026-10-06T10:00:00Z,,,,,,,-7,,return,twice,1",
        "bad,1,A,friend,,2026-10-05T10:00:00Z,,,,,,,7,,,,",
        "backbad,1,A,,,2026-10-06T10:00:00Z,,,,,,,-7,,return,bad,1");

    assertThat(month.volume("cv")).isEqualTo(Map.of("A", 30_000L));
    assertThat(month.rejects())
        .containsExactly(
            "backbad RETURN_WITHOUT_SALE",
            "backtwice RETURN_WITHOUT_SALE",
            "bad UNKNOWN_BUYER",
            "lost RETURN_WITHOUT_SALE",
            "ofreturn RETURN_WITHOUT_SALE",
            "otherline RETURN_WITHOUT_SALE",
            "twice DUPLICATE_KEY",
            "twice DUPLICATE_KEY",
            "unnamed RETURN_WITHOUT_SALE");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void aReturnWithoutItsSaleMayBeAccepted() {
    month.limits(false, false, 1 << 20, new MaxRejects(100, 1_000_000));
    sales("lost,1,A,,,2026-10-06T10:00:00Z,,,,,,,-2,,return,nowhere,1");

    assertThat(month.volume("cv")).isEqualTo(Map.of("A", -20_000L));
    assertThat(month.sales.ordered()).containsExactly(false, false, false, false);
  }

  @Test
  void salesOfThoseWhoJoinLaterAreRejected() {
    month.file(
        "members.csv", "member_id,sponsor_id,joined_on\nA,,\nD,A,2026-11-01\nE,A,2026-10-31\n");
    sales("d,,D,,,2026-10-05T10:00:00Z,,,,,,,5,,,,", "e,,E,,,2026-10-05T10:00:00Z,,,,,,,5,,,,");

    assertThat(month.rejects()).containsExactly("d JOINED_LATER");
    assertThat(month.ids()).containsExactly("A", "E");
    assertThat(month.people.joinedLater()).isOne();
    assertThat(month.balance("members", "rows").outside()).isEqualByComparingTo("1");
    assertThat(month.sales.notes()).contains("1 members joined after the period and are left out");
  }

  @Test
  void tooManyRejectsStopTheRunAndSayWhy() {
    month.limits(true, false, 1 << 20, new MaxRejects(1, 1_000_000));

    assertThatThrownBy(() -> sales(
            "a,,Z,,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
            "b,,Z,,,2026-10-05T10:00:00Z,,,,,,,5,,,,",
            "unpaid,,A,,,,,,,,,,5,,,,"))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REJECTS))
        .hasMessageContaining("2 records were rejected, intake.max-rejects.count allows 1")
        .hasMessageContaining("sales UNKNOWN_MEMBER: 2 records, 10 IDR, for example")
        .hasMessageContaining("sales.csv line 2: a: member_id is 'Z', who is not in the genealogy")
        .hasMessageContaining("sales UNPAID_ORDER: 1 records, 5 IDR");
  }

  @Test
  void tooMuchRejectedMoneyStopsTheRun() {
    month.limits(true, false, 1 << 20, new MaxRejects(100, 50_000));

    assertThatThrownBy(() -> sales(
            "a,,A,,,2026-10-05T10:00:00Z,,,,,,,90,,,,", "b,,Z,,,2026-10-05T10:00:00Z,,,,,,,10,,,,"))
        .hasMessageContaining(
            "10 of 100 IDR were rejected, intake.max-rejects.share allows 0.05 of it");
  }

  @Test
  void aSumThatDoesNotFitStopsTheRun() {
    String[] lines = new String[12];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "s" + i + ",,A,,,2026-10-05T10:00:00Z,,,,,,,99999999999999.9999,,,,";
    }

    assertThatThrownBy(() -> sales(lines))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining("look for amounts in a wrong unit");
  }

  @Test
  void moneyAtStakeIsNetOrElseCv() {
    sales("a,,Z,,,2026-10-05T10:00:00Z,,,12,,,,5,,,,", "b,,Z,,,2026-10-05T10:00:00Z,,,,,,,5,,,,");

    assertThat(month.sales.rejectTotals())
        .isEqualTo(List.of(new RejectTotal(
            "sales", RejectReason.UNKNOWN_MEMBER, "IDR", 2, new BigDecimal("17.0000"))));
  }
}
