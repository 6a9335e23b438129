package io.jenjang.batch.step.intake;

/**
 * One input file as the manifest names it.
 *
 * @param table input table
 * @param path whole path, as the file system tells it
 * @param name below the folder of inputs
 * @param bytes size
 * @param rows records in it
 * @param sha256 of its bytes, hexadecimal
 */
public record InputFileInfo(
    String table, String path, String name, long bytes, long rows, String sha256) {}
