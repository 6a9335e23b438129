/** Pages for people, in their language: what is on a page, and how it becomes HTML or text. */
package io.jenjang.batch.report.page;
