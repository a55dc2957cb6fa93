#!/usr/bin/env python3
"""A class in parts, by Apache Spark, while a worker is killed on the way; compared with the same class in one go.

    pip install pyspark            # and Java: Debian's default-jre-headless
    examples/scale/spark.py examples/class/rendus questions.toml /tmp/scale

A cluster of its own runs on this machine: a master and three workers, each a process. Reports are checked in parts; each part is a task,
and a task that is lost with its worker is run again elsewhere, as checking a report changes nothing. TPREPORT names the program, which
every worker finds at that path, as it does the reports: on real machines both lie on a disk that they share.
"""

import filecmp
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession

WORKERS = 3
PORT = 17077
ENDINGS = {".md", ".markdown", ".docx", ".ipynb", ".pdf", ".zip"}
TOOL = os.environ.get("TPREPORT", "tpreport")


def check(tool: str, catalogue: str, here: str):
    """What each task does: hands its paths on to the program, and its lines back."""

    def part(paths):
        listed = "\n".join(paths)
        if not listed:
            return iter(())
        command = [tool, "check", "--catalogue", catalogue, "--files-from", "-", "--output-format", "jsonl", "-q", "-j", "1"]
        run = subprocess.run(command, cwd=here, input=listed.encode(), capture_output=True)
        # 1: findings; 2: also where a file isn't Markdown, which the table tells.
        if run.returncode not in (0, 1, 2):
            raise RuntimeError(f"tpreport ended with {run.returncode}: {run.stderr.decode(errors='replace')}")
        return iter(run.stdout.decode().splitlines())

    return part


class Cluster:
    """A master and its workers, which end with the script."""

    def __init__(self, folder: Path):
        self.folder = folder
        home = Path(pyspark.__file__).parent
        self.environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
        self.spark = home / "bin" / "spark-class"
        self.master = self.start("master", "Master", "--host", "127.0.0.1", "--port", str(PORT), "--webui-port", "0")
        self.address = f"spark://127.0.0.1:{PORT}"
        time.sleep(8)
        self.workers = [
            self.start(f"worker{number}", "Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "600m",
                       "--work-dir", str(folder / f"work{number}"), "--webui-port", "0", self.address)
            for number in range(WORKERS)
        ]
        time.sleep(8)

    def start(self, name: str, role: str, *arguments: str) -> subprocess.Popen:
        log = open(self.folder / f"{name}.log", "wb")
        command = [str(self.spark), f"org.apache.spark.deploy.{role.lower()}.{role}", *arguments]
        # A group of its own, so that a worker goes with its executors, as a machine does.
        return subprocess.Popen(command, env=self.environment, stdout=log, stderr=log, start_new_session=True)

    def kill(self, process: subprocess.Popen) -> None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()

    def end(self) -> None:
        for process in [*self.workers, self.master]:
            self.kill(process)


def main() -> None:
    folder, catalogue, out = sys.argv[1], sys.argv[2], Path(sys.argv[3]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(out / "lines", ignore_errors=True)
    here = os.getcwd()
    files = sorted(str(path) for path in Path(folder).rglob("*") if path.suffix.lower() in ENDINGS)
    cluster = Cluster(out)
    try:
        spark = (
            SparkSession.builder.master(cluster.address)
            .appName("tpreport")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.memory", "600m")
            .config("spark.executor.memory", "512m")
            .config("spark.executor.cores", "1")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.executorEnv.PYSPARK_PYTHON", sys.executable)
            .getOrCreate()
        )
        spark.sparkContext.setLogLevel("WARN")
        executors = lambda: spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
        while executors() < WORKERS:
            time.sleep(0.5)
        print(f"{executors()} executors, {len(files)} files", flush=True)

        def accident():
            time.sleep(float(os.environ.get("AFTER", "3")))
            cluster.kill(cluster.workers[0])
            print("a worker and its executor are killed", flush=True)

        threading.Thread(target=accident, daemon=True).start()
        started = time.monotonic()
        parts = spark.sparkContext.parallelize(files, max(1, len(files) // int(os.environ.get("PART", "25"))))
        lines = parts.mapPartitions(check(TOOL, os.path.abspath(catalogue), here))
        lines.saveAsTextFile((out / "lines").as_uri())
        print(f"{parts.getNumPartitions()} parts in {time.monotonic() - started:.1f} s, {executors()} executors left", flush=True)
        spark.stop()
    finally:
        cluster.end()
    catalogue = os.path.abspath(catalogue)
    written = sorted(str(path) for path in (out / "lines").glob("part-*"))
    for name, source in [("spark", ["--from", *written]), ("whole", [folder])]:
        command = [TOOL, "class", *source, "--catalogue", catalogue, "--csv", str(out / f"{name}.csv"),
                   "--json", str(out / f"{name}.json"), "--force", "-q"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for ending in ("csv", "json"):
        if not filecmp.cmp(out / f"spark.{ending}", out / f"whole.{ending}", shallow=False):
            sys.exit(f"whole.{ending} and spark.{ending} differ")
    print("the same table as in one go", flush=True)


if __name__ == "__main__":
    main()
