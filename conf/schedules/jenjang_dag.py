"""Statements of the running month, every night."""

import subprocess

import pendulum
from airflow.decorators import dag, task
from airflow.exceptions import AirflowException, AirflowFailException

HOME = "/opt/jenjang"
ZONE = "Asia/Jakarta"
# Command line, settings, plan, too many rejects, a failed control, a closed period, damaged files, a total beyond a
# threshold: a person is needed, no retry helps.
NEEDS_A_PERSON = {2, 3, 4, 6, 9, 10, 12, 14}


@dag(
    dag_id="jenjang",
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz=ZONE),
    catchup=False,
    max_active_runs=1,
)
def jenjang():
    def jenjang_command(*arguments):
        period = pendulum.yesterday(ZONE).strftime("%Y-%m")
        command = [f"{HOME}/jobs/bin/jenjang", *arguments, "--period", period]
        command += ["--output", "/data/jenjang/out", "--config", f"{HOME}/conf/jenjang.conf"]
        status = subprocess.run(command, check=False).returncode
        if status in NEEDS_A_PERSON:
            raise AirflowFailException(f"jenjang ended with status {status}")
        if status != 0:
            raise AirflowException(f"jenjang ended with status {status}")

    @task(retries=6, retry_delay=pendulum.duration(minutes=30))
    def run():
        jenjang_command("run", "--input", "/data/jenjang/in", "--plan", f"{HOME}/conf/plans/harmoni.conf")

    @task
    def reconcile():
        jenjang_command("reconcile")

    # Whatever pays comes after reconcile, which fails where a total is beyond a threshold.
    run() >> reconcile()


jenjang()
