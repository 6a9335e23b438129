package io.jenjang.batch.step.intake;

import java.io.Serializable;

/**
 * One input record left out. Order of the table {@code rejects}: table, key, line_no, record, reason, file, line.
 *
 * @param table input table
 * @param key the record's first key column; empty where it is missing
 * @param lineNo {@code line_no} of a sale line; empty for other tables
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
    String lineNo,
    String file,
    long line,
    RejectReason reason,
    String detail,
    long money,
    String currency,
    String record)
    implements Serializable {}
