package io.jenjang.batch.step.intake;

import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Stretches;
import java.io.Serializable;

/**
 * What the reading of sales asks about members; sent to every executor once.
 *
 * @param index of the ids of the genealogy: place in it is the member number
 * @param later ids of members who joined after the period
 * @param joinedOn by member number, epoch day
 * @param country by member number
 * @param orderedBefore by member number, or null if nobody did
 * @param stretches how the period is cut for members whose uplines changed in it; null for nobody, or where the plan does not ask
 */
record MemberFacts(
    IdIndex index,
    IdIndex later,
    int[] joinedOn,
    int[] country,
    boolean[] orderedBefore,
    Stretches stretches)
    implements Serializable {}
