package io.jenjang.batch.io.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.EOFException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is told of a file whose pages cannot be had. */
class ReadFailuresTest {
  @Test
  void aCutFileIsToBeSentAgain() {
    JenjangException told = ReadFailures.damaged("sales/a.parquet", new EOFException("too short"));

    assertThat(told.code()).isEqualTo(ErrorCode.INPUT);
    assertThat(told)
        .hasMessage(
            "sales/a.parquet: cannot be read to its end (too short); it may be damaged, send it again");
  }

  @Test
  void aFileOfAnotherCodecIsToBeWrittenAnew() {
    Exception unknown = Assertions.catchException(() ->
        new CodecFactory(new Configuration(), 0).getDecompressor(CompressionCodecName.BROTLI));

    assertThat(ReadFailures.damaged("sales/a.parquet", unknown))
        .hasMessageStartingWith("sales/a.parquet: cannot be read to its end (")
        .hasMessageEndingWith(
            "; it is packed with a codec that is not here, write it with zstd, snappy or gzip");
  }
}
