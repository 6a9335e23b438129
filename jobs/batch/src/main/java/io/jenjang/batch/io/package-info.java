/** Files and folders: writing and reading output tables, publishing runs, finding them again. Works on any Hadoop file system. */
package io.jenjang.batch.io;
