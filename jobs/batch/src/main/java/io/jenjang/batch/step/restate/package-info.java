/** What restatements of closed periods change, and what of it is still to be posted. */
package io.jenjang.batch.step.restate;
