package io.jenjang.batch.io.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.io.cell.ColumnRule;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mapping file may say, and what it is told when it says something else. */
class MappingReaderTest {

  @Test
  void everyRuleIsRead() {
    Mapping mapping = MappingReader.read("m.conf", """
        mapping {
          sales {
            file = "orders.csv", ignore = [NOTE]
            columns {
              sale_id = ORDER
              currency { constant = IDR }
              kind { from = TYPE, values { S = sale, "a.b" = return } }
              net { from = CENTS, scale = 0.01 }
              paid_at { format = "dd/MM/yyyy" }
            }
          }
        }
        """);

    Mapping.TableMapping sales = mapping.table("sales");
    assertThat(sales.file()).isEqualTo("orders.csv");
    assertThat(sales.ignore()).containsExactly("NOTE");
    assertThat(sales.rule("sale_id")).isEqualTo(ColumnRule.asIs("ORDER"));
    assertThat(sales.rule("cv")).isEqualTo(ColumnRule.asIs("cv"));
    assertThat(sales.rule("currency")).isEqualTo(new ColumnRule(null, "IDR", Map.of(), null, null));
    assertThat(sales.rule("kind"))
        .isEqualTo(new ColumnRule("TYPE", null, Map.of("S", "sale", "a.b", "return"), null, null));
    assertThat(sales.rule("net").scale()).isEqualTo(new BigDecimal("0.01"));
    assertThat(sales.rule("paid_at"))
        .isEqualTo(new ColumnRule("paid_at", null, Map.of(), null, "dd/MM/yyyy"));
    assertThat(mapping.table("members").rule("member_id")).isEqualTo(ColumnRule.asIs("member_id"));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    assertThatThrownBy(() -> MappingReader.read("m.conf", """
            mapping {
              sale { }
              members {
                colums { }
                columns {
                  sponser_id = UP
                  status { from = S, value { A = active } }
                  joined_on { scale = 10 }
                  kind { format = "yyyy" }
                  market { constant = X, from = Y }
                }
              }
              sales { columns { net { scale = much }, paid_at { format = "bogus{" } } }
            }
            tables {}
            """))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("m.conf line 2: mapping.sale: there is no such input table")
        .hasMessageContaining("m.conf line 4: mapping.members.colums: unknown key")
        .hasMessageContaining(
            "m.conf line 6: mapping.members.columns.sponser_id: members has no such column")
        .hasMessageContaining("mapping.members.columns.status.value: unknown key")
        .hasMessageContaining("mapping.members.columns.joined_on.scale: joined_on is no decimal")
        .hasMessageContaining(
            "mapping.members.columns.kind.format: kind is neither a date nor an instant")
        .hasMessageContaining("mapping.members.columns.market: a constant stands alone")
        .hasMessageContaining("mapping.sales.columns.net.scale: 'much' is no factor")
        .hasMessageContaining("mapping.sales.columns.paid_at.format: 'bogus{' is no pattern")
        .hasMessageContaining("tables: unknown key");
  }

  @Test
  void otherFilesAreNotIncluded() {
    assertThatThrownBy(() -> MappingReader.read("m.conf", "include \"other.conf\"\nmapping {}"))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("other.conf");
  }
}
