package io.jenjang.batch.job;

import io.jenjang.batch.config.Shape;
import java.time.YearMonth;

/**
 * What {@code jenjang generate} was asked.
 *
 * @param members how many, at least 1
 * @param sales sale lines of the month
 * @param shape of the sponsor tree, or where sales go
 * @param seed same seed, same rows
 * @param period the month in which everything is sold and paid, UTC
 * @param mixed whether sales are returned, wrong now and then and in two currencies, with buyers and channels
 * @param output folder that must not exist or be empty
 * @param master Spark master, or null for what the settings say
 */
public record GenerateRequest(
    long members,
    long sales,
    Shape shape,
    long seed,
    YearMonth period,
    boolean mixed,
    String output,
    String master) {}
