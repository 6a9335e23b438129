package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Sha256;
import io.jenjang.batch.io.TextFile;
import io.jenjang.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Everything on which it depends what becomes of a sale line, besides the line itself and the members. */
final class Dependencies {
  private Dependencies() {}

  /**
   * A digest of it.
   *
   * @param engine the program
   * @param mapping text of the mapping, empty for none
   * @param catalog digests of its files
   */
  static String of(SalesRules rules, String engine, String mapping, String catalog) {
    String text = String.join(
        "\n",
        engine,
        rules.window().toString(),
        rules.calendar().toString(),
        rules.periodBy().name(),
        rules.sums().toString(),
        rules.currencies().names().toString(),
        Integer.toString(rules.currencies().plan()),
        Boolean.toString(rules.countsCustomers()),
        Boolean.toString(rules.checksReturns()),
        Boolean.toString(rules.reversesReturns()),
        rules.split().toString(),
        trading(rules.trading()),
        Boolean.toString(rules.byStretch()),
        Boolean.toString(rules.keepsPaymentDay()),
        Boolean.toString(LineWord.of(rules) != null),
        catalog,
        mapping);
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of the mapping, empty for none. */
  static String mapping(IntakeRequest request) {
    return request.mapping() == null
        ? ""
        : TextFile.read(
            request.session().sparkContext().hadoopConfiguration(),
            request.mapping(),
            "mapping",
            ErrorCode.CONFIGURATION);
  }

  private static String trading(Trading trading) {
    return String.join(
        " ",
        Boolean.toString(trading.pieces()),
        Boolean.toString(trading.pairs()),
        Boolean.toString(trading.buyBacks()),
        Arrays.toString(trading.stockDays()),
        Arrays.toString(trading.lateDays()));
  }
}
