#!/usr/bin/env bash
# A Spark cluster: with SPARK_HOME set and a --master that is not local, the launcher hands the run to spark-submit.
set -euo pipefail
export SPARK_HOME=${SPARK_HOME:-/opt/spark}
exec /opt/jenjang/jobs/bin/jenjang run --master spark://spark-master:7077 \
  --period "$(date -d yesterday +%Y-%m)" \
  --input hdfs:///jenjang/in --plan /opt/jenjang/conf/plans/harmoni.conf \
  --output hdfs:///jenjang/out --config /opt/jenjang/conf/jenjang.conf
