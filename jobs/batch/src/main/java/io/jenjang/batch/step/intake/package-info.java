/** From input files to arrays: the genealogy, the sums of the sales, and an account of everything that was left out. */
package io.jenjang.batch.step.intake;
