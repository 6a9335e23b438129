/** Finds input tables, checks their columns against the declaration and walks their rows; mapping files. */
package io.jenjang.batch.io.read;
