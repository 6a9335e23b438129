package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Policy;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in the genealogy, where, and who was left out for what. */
class MembersIT {
  @TempDir
  private Path folder;

  private IntakeMonth month;

  @BeforeEach
  void noSales() {
    month = new IntakeMonth(folder).file("sales.csv", "sale_id,member_id,paid_at,cv\n");
  }

  private IntakeMonth members(String text) {
    return month.file("members.csv", text).read();
  }

  private static final String BROKEN = """
      member_id,sponsor_id
      A,
      B,A
      C,nobody
      C1,C
      D,D
      E,F
      F,E
      F1,F
      G,
      """;

  @Test
  void membersWhoCannotStandAreRejectedWithTheirDownline() {
    month
        .policies(Policy.REJECT)
        .file("sales.csv", "sale_id,member_id,paid_at,cv\ns,C1,2026-10-05T10:00:00Z,5\n");
    members(BROKEN);

    assertThat(month.ids()).containsExactly("A", "B");
    assertThat(month.people.uplineIds().get(0).text(1)).isEmpty();
    assertThat(month.people.uplineIds().get(0).text(2)).isEqualTo("A");
    assertThat(month.rejects())
        .containsExactly(
            "C ORPHAN",
            "C1 UPLINE_REJECTED",
            "D SELF_SPONSOR",
            "E CYCLE",
            "F CYCLE",
            "F1 UPLINE_REJECTED",
            "G SECOND_ROOT",
            "s UNKNOWN_MEMBER");
    assertThat(month.sales.rejects().first())
        .isEqualTo(new Reject(
            "members",
            "C",
            "",
            "members.csv",
            4,
            RejectReason.ORPHAN,
            "sponsor_id is 'nobody', who is not in the file",
            0,
            "",
            "{\"member_id\":\"C\",\"sponsor_id\":\"nobody\"}"));
    assertThat(month.sales.balances()).allMatch(Balance::holds);
    assertThat(month.balance("members", "rows").rejected()).isEqualByComparingTo("7");
  }

  @Test
  void membersWhoCannotStandHangUnderTheCompanyAndTheRunSaysSo() {
    month.policies(Policy.ATTACH_TO_ROOT);
    members(BROKEN);

    assertThat(month.ids()).containsExactly("A", "B", "C", "C1", "D", "E", "F", "F1", "G");
    assertThat(month.people.trees().get(0).parents()).containsExactly(0, 0, 1, 0, 3, 0, 0, 6, 7, 0);
    assertThat(month.sales.notes())
        .contains(
            "1 member hangs under the company in the sponsor tree: C (sponsor_id is 'nobody', who is not in the file)",
            "1 member hangs under the company in the sponsor tree: E (stands above itself in the sponsor tree: E under F under E)");
    Ids given = month.people.uplineIds().get(0);
    assertThat(given.text(3)).isEqualTo("nobody");
    assertThat(given.text(4)).isEqualTo("C");
    assertThat(given.text(6)).isEqualTo("F");
    assertThat(given.text(1)).isEmpty();
  }

  @Test
  void membersWhoCannotStandStopTheRunAllAtOnce() {
    month.policies(Policy.FAIL).file("members.csv", BROKEN);

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining(
            "members: C: sponsor_id is 'nobody', who is not in the file; mend it, or set intake.orphans = reject")
        .hasMessageContaining("members: D: sponsor_id is the member itself")
        .hasMessageContaining(
            "members: E: stands above itself in the sponsor tree: E under F under E")
        .hasMessageContaining("members: G: sponsor_id is empty, and another member is the root");
  }

  @Test
  void identicalRowsCountOnceAndDifferingOnesAreRejected() {
    members("""
        member_id,sponsor_id,country
        A,,ID
        A,,ID
        B,A,ID
        B,A,MY
        C,B,ID
        """);

    assertThat(month.ids()).containsExactly("A", "C");
    assertThat(month.rejects()).containsExactly("B DUPLICATE_KEY", "B DUPLICATE_KEY");
    assertThat(month.balance("members", "rows").duplicates()).isEqualByComparingTo("1");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void rowsInForceAtTheCloseAreTaken() {
    members("""
        member_id,sponsor_id,valid_from,valid_to
        A,,,
        B,A,2026-01-01,2026-10-31
        B,C,2026-10-31,2026-12-01
        C,A,2026-01-01,2026-11-01
        C,B,2026-11-01,
        D,A,2026-01-01,
        D,B,2026-10-01,
        """);

    assertThat(month.ids()).containsExactly("A", "C", "B");
    assertThat(month.people.trees().get(0).parents()).containsExactly(0, 0, 1, 2);
    assertThat(month.rejects()).containsExactly("D DUPLICATE_KEY", "D DUPLICATE_KEY");
    assertThat(month.balance("members", "rows").outside()).isEqualByComparingTo("2");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void statusIsThatOfTheClose() {
    members("""
        member_id,sponsor_id,kind,status,joined_on,left_on
        A,,,,,
        B,A,preferred,suspended,2026-10-31,
        C,A,seller,terminated,,2026-11-01
        D,A,seller,terminated,,2026-10-31
        E,A,seller,active,,2026-10-31
        F,A,seller,terminated,,
        """);
    Members members = month.people.members();

    assertThat(members.status())
        .containsExactly(
            0,
            Members.ACTIVE,
            Members.SUSPENDED,
            Members.ACTIVE,
            Members.TERMINATED,
            Members.TERMINATED,
            Members.TERMINATED);
    assertThat(members.kind()).containsExactly(0, 0, Members.PREFERRED, 0, 0, 0, 0);
    assertThat(members.joinedOn()[1]).isEqualTo(Members.LONG_AGO);
    assertThat(members.joinedOn()[2])
        .isEqualTo((int) java.time.LocalDate.of(2026, 10, 31).toEpochDay());
  }

  @Test
  void rowsThatCannotBeReadAreRejectedAndTheirDownlineIsOrphaned() {
    members("""
        member_id,sponsor_id,status,joined_on,tax_id_valid
        A,,active,,
        B,A,gone,,
        C,A,active,1.1.2026,
        D,A,active,,perhaps
        ,A,active,,
        E,B,active,,
        """);

    assertThat(month.ids()).containsExactly("A", "E");
    assertThat(month.rejects())
        .containsExactly(" MISSING_FIELD", "B UNKNOWN_VALUE", "C MALFORMED", "D MALFORMED");
    assertThat(month.people.trees().get(0).parents()).containsExactly(0, 0, 0);
  }

  @Test
  void twoTreesTranslateBetweenThemselves() {
    month.trees("sponsor, placement");
    members("""
        member_id,sponsor_id,placement_id,placement_leg
        A,,,
        B,A,C,1
        C,A,A,1
        """);

    assertThat(month.ids()).containsExactly("A", "B", "C");
    assertThat(month.people.trees().get(1).node(2)).isEqualTo(3);
    assertThat(month.people.trees().get(1).parents()).containsExactly(0, 0, 1, 2);
  }

  @Test
  void aBinaryTreeOfMoreThanTwoLegsStopsTheRunWithTheRowsToMend() {
    month
        .trees("sponsor, placement")
        .bonuses("{ code = b, type = binary, basis = cv, mode = percent, rate = 0.1 }")
        .file("members.csv", """
            member_id,sponsor_id,placement_id,placement_leg
            A,,,
            B,A,A,1
            C,A,A,2
            D,A,A,
            E,B,B,3
            F,C,C,1
            G,C,C,1
            """);

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining("members.csv line 3: A has 3 legs in the placement tree: B, C and D;"
            + " a binary bonus pays on two; place the others elsewhere")
        .hasMessageContaining("members.csv line 6: E stands on leg 3 of B in the placement tree;"
            + " a binary bonus pays on legs 1 and 2; mend placement_leg")
        .hasMessageContaining("members.csv line 7: F and G both stand on leg 1 of C in the"
            + " placement tree; give one of them leg 2 in placement_leg");
  }

  @Test
  void overridesReplaceJudgements() {
    month
        .plan("ranks = [{ name = gold }]\n  derived { kept { from = sponsor, keep { cv = 50 } } }")
        .file("overrides.csv", """
            member_id,period,rank,active,keep,status,reason,approved_by
            A,2026-10,gold,true,,,r,p
            B,2026-10,none,false,kept,suspended,r,p
            B,2026-09,gold,,,,r,p
            Z,2026-10,gold,,,,r,p
            """)
        .read();

    assertThat(month.people.overrides().rank()).containsExactly(0, 2, 1, 0);
    assertThat(month.people.overrides().active()).containsExactly(0, 1, 2, 0);
    assertThat(month.people.overrides().keep()).containsExactly(0, 0, 1, 0);
    assertThat(month.people.members().status()[2]).isEqualTo(Members.SUSPENDED);
    assertThat(month.rejects()).containsExactly("Z UNKNOWN_MEMBER");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }

  @Test
  void overridesThatNameNothingStopTheRun() {
    month.file("overrides.csv", "member_id,period,rank,keep\nA,2026-10,gold,small\nA,2026-10,,\n");

    assertThatThrownBy(month::read)
        .hasMessageContaining("overrides.csv line 2: rank is 'gold', expected")
        .hasMessageContaining(
            "overrides.csv line 2: keep is 'small', expected a derived tree of the plan; it has none")
        .hasMessageContaining(
            "overrides.csv line 3: A has another override in overrides.csv line 2");
  }

  @Test
  void whoSaysNothingHasATaxIdAndIsPaidInThePlansCurrency() {
    members("""
        member_id,sponsor_id,currency,tax_id_valid
        A,,USD,true
        B,A,,false
        C,B,IDR,
        """);

    Payees payees = month.people.payees();
    assertThat(payees.currencies()).containsExactly("", "USD", "IDR");
    assertThat(payees.currencyOf(1)).isEqualTo(1);
    assertThat(payees.currencyOf(2)).isZero();
    assertThat(payees.currencyOf(3)).isEqualTo(2);
    assertThat(payees.hasTaxId(1)).isTrue();
    assertThat(payees.hasTaxId(2)).isFalse();
    assertThat(payees.hasTaxId(3)).isTrue();
    members("member_id,sponsor_id\nA,\n");
    assertThat(month.people.payees().currency()).isNull();
    assertThat(month.people.payees().withoutTaxId()).isNull();
  }

  @Test
  void adjustmentsNeedTwoPeople() {
    month.file("adjustments.csv", """
            adjustment_id,member_id,period,amount,currency,reason,entered_by,approved_by
            1,A,2026-10,5.5,,gift,ann,bob
            2,A,2026-10,5,IDR,gift,ann,ann
            3,A,2026-10,5,USD,gift,ann,bob
            4,Z,2026-10,5,,gift,ann,bob
            5,A,2026-10,5,,gift,ann,
            6,A,2026-11,5,,gift,ann,bob
            7,A,2026-10,5,,gift,ann, Ann
            8,A,2026-10,5,,gift," ",bob
            """).read();

    assertThat(month.people.adjustments())
        .containsExactly(new MemberIntake.Adjustment("1", 1, 55_000, "gift", "ann", "bob"));
    assertThat(month.rejects())
        .containsExactly(
            "2 SAME_PERSON",
            "3 UNKNOWN_CURRENCY",
            "4 UNKNOWN_MEMBER",
            "5 MISSING_FIELD",
            "7 SAME_PERSON",
            "8 MISSING_FIELD");
    assertThat(month
            .sales
            .rejects()
            .filter(reject -> reject.key().equals("8"))
            .first()
            .detail())
        .isEqualTo("entered_by is empty, expected who it was: one person enters, another approves");
    assertThat(month.sales.balances()).allMatch(Balance::holds);
  }
}
