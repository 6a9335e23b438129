package io.jenjang.batch.step.intake;

import java.io.Serializable;

/**
 * One input record left out. Order of the table {@code rejects}: table, key, line, record, reason.
 *
 * @param table input table
 * @param key of the record: its key columns joined by {@code /}
 * @param file name of the file it came from
 * @param line line in a CSV file, 0 in Parquet
 * @param reason why
 * @param detail the field and the value, for people
 * @param money at stake, 4 places: {@code net}, or {@code cv} where there is no net; 0 for other tables
 * @param currency of the money; empty without money
 * @param record the record as JSON, columns by their declared names
 */
public record Reject(
    String table,
    String key,
    String file,
    long line,
    RejectReason reason,
    String detail,
    long money,
    String currency,
    String record)
    implements Serializable {}
