package io.jenjang.batch.config;

import java.io.Serializable;

/**
 * The accounts that the journal posts to, as the company's books name them. Two of them may be one account.
 *
 * @param commissionExpense what members earned in bonuses
 * @param rounding what lines, each rounded by itself, come to more or less than their exact total
 * @param adjustments decisions of people
 * @param clawback bonuses taken back for returns of closed periods
 * @param taxPayable tax kept back, owed to the state
 * @param feeIncome fees kept back
 * @param held owed to members and not paid yet
 * @param debts what members owe
 * @param payable to be paid out
 * @param exchange between the plan's currency and the one that is paid
 */
public record Accounts(
    String commissionExpense,
    String rounding,
    String adjustments,
    String clawback,
    String taxPayable,
    String feeIncome,
    String held,
    String debts,
    String payable,
    String exchange)
    implements Serializable {}
