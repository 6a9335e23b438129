package io.jenjang.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One record of the table {@code sales} whose fields can all be read. An empty text is an empty field, a null number or instant too.
 *
 * @param buyer self, stock, preferred or retail, or a word that is none of them
 * @param kind sale or return, or a word that is neither
 */
public record SaleLine(
    String saleId,
    int lineNo,
    String member,
    String buyerId,
    String buyer,
    Instant soldAt,
    Instant paidAt,
    List<String> tags,
    String channel,
    BigDecimal net,
    String currency,
    BigDecimal qv,
    BigDecimal cv,
    boolean verified,
    String kind,
    String returnsSaleId,
    Integer returnsLineNo) {

  /** What makes a record the only one of its kind. */
  record Key(String saleId, int lineNo) {}

  Key key() {
    return new Key(saleId, lineNo);
  }

  boolean isReturn() {
    return kind.equals("return");
  }

  /** The sale that this record is of, or that it takes something back of. */
  String order() {
    return isReturn() ? returnsSaleId : saleId;
  }

  /** Commissionable money: its own, else the net price. */
  BigDecimal commissionable() {
    return cv != null ? cv : net != null ? net : BigDecimal.ZERO;
  }

  /** Net price: its own, else the commissionable money. */
  BigDecimal netPrice() {
    return net != null ? net : commissionable();
  }

  /** Qualifying points: its own, else the commissionable money. */
  BigDecimal points() {
    return qv != null ? qv : commissionable();
  }
}
