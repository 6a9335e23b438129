package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CachePartsFile;
import java.io.Serializable;

/**
 * What a task of the scan tells the driver.
 *
 * @param kept what it wrote for later runs; null if it did not
 * @param failure why it could not; null where nothing went wrong
 */
record ScanReport(ScanTotals totals, Strangers strangers, CachePartsFile kept, String failure)
    implements Serializable {}
