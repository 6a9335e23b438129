/** Takes over what another system leaves behind at go-live. */
package io.jenjang.batch.step.takeover;
