/** What a member is told of a period. */
package io.jenjang.batch.report.letter;
