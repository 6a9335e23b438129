package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.plan.Withholding;
import org.junit.jupiter.api.Test;

/** A plan names a table of those that it is read with. */
class TaxTablesTest {
  private static final TaxTables OTHERS = new TaxTables("taxes.conf", """
      withholding {
        flat { currency = IDR, versions = [
          { effective-from = 2020-01-01, brackets = [ { from = 0, rate = 0.1 } ] } ] }
      }
      """);

  private static Withholding read(String name, TaxTables taxes) {
    return PlanReader.read("p.conf", """
        plan {
          id = p, version = 1, effective-from = 2026-01-01, currency = IDR, payout-exponent = 0
          calendar { every = month, zone = "Asia/Jakarta" }
          volumes { cv { sum = cv } }
          bonuses = [ { code = b, type = personal, basis = cv, rate = 0.1 } ]
          statement { withholding = %s }
        }
        """.formatted(name), taxes).statement().withholding();
  }

  @Test
  void aNameStandsForTheTableOfThatFileWhoseTextGoesWithIt() {
    Withholding flat = read("flat", OTHERS);
    assertThat(flat.tables().get(0).brackets())
        .containsExactly(new Withholding.Bracket(0, 100_000));
    assertThat(flat.source()).isEqualTo(OTHERS.text());
    assertThat(read("pph21", TaxTables.shipped()).source())
        .isEqualTo(TaxTables.shipped().text());
  }

  @Test
  void aTableOfAnotherFileIsUnknown() {
    assertThatThrownBy(() -> read("pph21", OTHERS))
        .hasMessageContaining("p.conf line 6")
        .hasMessageContaining("pph21")
        .hasMessageContaining("flat");
  }
}
