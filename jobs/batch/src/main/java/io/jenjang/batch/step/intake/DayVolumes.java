package io.jenjang.batch.step.intake;

import java.io.Serializable;

/**
 * Personal volumes of a range of members by sales day: one entry a (member, day, currency, volume) whose amount is not zero, in that
 * order. Ranges ascend with the partitions, so that all partitions one after another are the whole table in order.
 *
 * @param member member numbers
 * @param day epoch days, local date of the sale
 * @param volume index in {@code Plan.sums()}
 * @param currency index in {@link SaleIntake#currencies()}; 0 (no currency) for volumes that sum {@code qv}
 * @param amount in that currency, 4 places
 */
public record DayVolumes(int[] member, int[] day, short[] volume, short[] currency, long[] amount)
    implements Serializable {}
