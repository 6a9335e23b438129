package io.jenjang.batch.step.intake;

import io.jenjang.safeguard.SalesByBuyer;
import io.jenjang.safeguard.Trades;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * The sales of the period, summed. Arrays are by member number; index 0 is the company.
 *
 * @param sums [index in {@code Plan.sums()}][member], plan currency, 4 places, returns of closed periods that are reversed left out
 * @param returnedSums what those take from the sums where members are judged, in the same shape; null for nothing
 * @param earlierSums [index in {@code Plan.sums()}][earlier stretch]: what of the sums was sold in it; null where members have none
 * @param earlierReturned the same of {@code returnedSums}; null for nothing
 * @param byBuyer the sums by who bought; null for a plan that runs under no rule set
 * @param trades what members bought and resold; null where no rule asks for anything that was delivered
 * @param customers [index in {@code Quantities.customerThresholds(plan)}][member]
 * @param saleLines lines used, by credited member
 * @param ordered whether the member has a sale in this period: with those of earlier periods, who is past the first order
 * @param currencies names by index, ascending; index 0 is the empty name (no currency)
 * @param rates of exchange of the period, from and to the plan's currency
 * @param dayVolumes partitions are ascending member ranges; computed when it is written
 * @param returned returns of closed periods that are reversed, by key
 * @param index sales by their keys, partitions are ascending member ranges; computed when it is written, empty where the plan reverses no returns
 * @param rejects of all tables, in the order of the table; computed when it is written
 * @param rejectTotals by table, reason and currency, in that order
 * @param balances what came in against what became of it
 * @param files every input file
 * @param reused what of the sales was not read because an earlier run had read it
 * @param notes what a person should know and what stops nothing: columns that were ignored, members left out
 */
public record SaleIntake(
    long[][] sums,
    long[][] returnedSums,
    long[][] earlierSums,
    long[][] earlierReturned,
    SalesByBuyer byBuyer,
    Trades trades,
    int[][] customers,
    int[] saleLines,
    boolean[] ordered,
    List<String> currencies,
    List<ExchangeRate> rates,
    JavaRDD<DayVolumes> dayVolumes,
    List<ReturnedLine> returned,
    JavaRDD<IndexedSales> index,
    JavaRDD<Reject> rejects,
    List<RejectTotal> rejectTotals,
    List<Balance> balances,
    List<InputFileInfo> files,
    Reused reused,
    List<String> notes) {}
