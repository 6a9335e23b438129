package io.jenjang.batch.io.read;

import java.io.Serializable;

/**
 * One file of an input table.
 *
 * @param path whole path with its file system
 * @param name path below the folder of inputs, for messages
 * @param bytes size
 */
public record InputFile(String path, String name, long bytes) implements Serializable {}
