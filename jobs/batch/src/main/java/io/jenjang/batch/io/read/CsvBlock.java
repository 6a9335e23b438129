package io.jenjang.batch.io.read;

import java.io.Serializable;

/**
 * Some rows of a CSV file on their way to a task.
 *
 * @param file name, for messages
 * @param rows cells by place in the file's header
 */
record CsvBlock(String file, String[][] rows, long[] lines) implements Serializable {}
