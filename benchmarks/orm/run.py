#!/usr/bin/env python3
"""The library, raw JDBC and other libraries by JMH, in turns on the same table; and the first query of processes of their own."""

import argparse
import glob
import json
import os
import sqlite3
import statistics
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
SUBJECTS = ["jdbc", "tuned", "rex", "reflective", "hibernate", "jooq", "jdbi", "mybatis", "spring"]
OPERATIONS = {"find": "find by id", "select1000": "select 1,000", "select20000": "select 20,000", "insert": "insert one",
              "update": "update one", "insert10000": "insert 10,000, ids back", "update1000": "update 1,000"}


def build(jar):
    if not os.path.exists(jar):
        subprocess.run(["mvn", "-q", "-Pfast", "-DskipTests", "package"], cwd=ROOT, check=True)
    subprocess.run(["mvn", "-q", f"-Drexorm.jar={os.path.abspath(jar)}", "package"], cwd=HERE, check=True)
    target = os.path.join(HERE, "target")
    return os.pathsep.join([os.path.join(target, "classes"), jar, *sorted(glob.glob(os.path.join(target, "lib", "*.jar")))])


def measured(java, path, database, subjects, only, out):
    """By operation and subject: time, CPU and bytes."""
    subprocess.run([java, "-cp", path, "org.openjdk.jmh.Main", f"bench.OrmBench.({only})$", "-p", f"database={database}",
                    "-p", "subject=" + ",".join(subjects), "-prof", "gc", "-prof", "bench.CpuProfiler", "-foe", "true",
                    "-rf", "json", "-rff", out], check=True, stdout=subprocess.DEVNULL)
    figures = {}
    with open(out) as file:
        for result in json.load(file):
            more = result["secondaryMetrics"]
            key = (result["benchmark"].rsplit(".", 1)[1], result["params"]["subject"])
            figures[key] = [result["primaryMetric"]["score"], more["cpu"]["score"], more["gc.alloc.rate.norm"]["score"]]
    return figures


def table(rounds, subjects):
    print("| | jdbc, µs | " + " | ".join(subjects[1:]) + " |\n|" + "---|" * (len(subjects) + 1))
    for operation, name in OPERATIONS.items():
        if (operation, "jdbc") not in rounds[0]:
            continue
        cells = []
        for subject in subjects[1:]:
            ratios = [statistics.median(each[operation, subject][i] / each[operation, "jdbc"][i] for each in rounds)
                      for i in range(3)]
            cells.append(" / ".join(f"{ratio:.2f}" for ratio in ratios))
        micros = statistics.median(each[operation, "jdbc"][0] for each in rounds)
        print(f"| {name} | {micros:,.0f} | " + " | ".join(cells) + " |", flush=True)


def cold(java, path, database, subjects, rounds):
    taken = {subject: [] for subject in subjects}
    for _ in range(rounds):
        for subject, times in taken.items():
            start = time.perf_counter()
            subprocess.run([java, "-Xshare:auto", "-cp", path, "bench.ColdStart", subject, database], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
    for subject, times in taken.items():
        ratio = statistics.median(own / jdbc for own, jdbc in zip(times, taken["jdbc"]))
        print(f"- {subject}: {statistics.median(times) * 1000:.0f} ms, {ratio:.2f} of JDBC", flush=True)


def file_with_a_row(folder):
    file = os.path.join(folder, "cold.db")
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE notes (id integer PRIMARY KEY, author bigint, title text, body text, rating integer,"
                         " score double precision)")
        database.execute("INSERT INTO notes VALUES (1, 2, 'title', 'body', 3, 0.5)")
    database.close()
    return file


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1, help="of all, after each other; the medians of their ratios are shown")
    parser.add_argument("--only", default="|".join(OPERATIONS), help="operations, as a regular expression")
    parser.add_argument("--subjects", default=",".join(SUBJECTS), help="what is measured; jdbc is the first")
    parser.add_argument("--cold", type=int, default=15, metavar="PROCESSES")
    parser.add_argument("--java", default="java")
    parser.add_argument("--jar", default=os.path.join(ROOT, "target", "rexorm.jar"), help="what is measured, with the drivers")
    parser.add_argument("--postgres", metavar="URL", help="a database of its own, as postgres://user@host:port/name; "
                        "its table notes is dropped")
    options = parser.parse_args()
    subjects = options.subjects.split(",")
    path = build(options.jar)
    databases = {"SQLite in memory": "sqlite::memory:"}
    if options.postgres:
        databases["PostgreSQL"] = options.postgres
    with tempfile.TemporaryDirectory() as folder:
        for title, database in databases.items():
            rounds = [measured(options.java, path, database, subjects, options.only, os.path.join(folder, "results.json"))
                      for _ in range(options.rounds)]
            print(f"\n## {title}: time / CPU of the thread / bytes allocated, JDBC = 1\n")
            table(rounds, subjects)
        databases["SQLite in memory"] = "sqlite:" + file_with_a_row(folder)
        for title, database in databases.items():
            if options.cold:
                print(f"\n## First query of a process, {title.replace(' in memory', ', a file')}\n")
                cold(options.java, path, database, [each for each in subjects if each != "tuned"], options.cold)


if __name__ == "__main__":
    main()
