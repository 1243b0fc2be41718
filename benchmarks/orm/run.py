#!/usr/bin/env python3
"""Rex-ORM next to hand-written JDBC in the same Java process, and the first query of a process of its own."""

import argparse
import os
import sqlite3
import statistics
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
JAR = os.path.join(HERE, "..", "..", "target", "rexorm.jar")


def compile_into(folder, jar, java, processing):
    sources = [os.path.join(HERE, name) for name in sorted(os.listdir(HERE)) if name.endswith(".java")]
    how = ["-processorpath", jar] if processing else ["-proc:none"]
    subprocess.run([java + "c", "-nowarn", "-d", folder, "-cp", jar, *how, *sources], check=True)


def table(java, path, jdbc, rex, rounds):
    print("| operation | subject | wall (quarters) | CPU (quarters) | bytes | wall, µs |\n|---|---|---|---|---|---|", flush=True)
    process = subprocess.Popen([java, "-Xmx1g", "-cp", path, "OrmBench", jdbc, rex, str(rounds)],
                               stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if line.count("\t") == 5:
            print("| " + line.rstrip("\n").replace("\t", " | ") + " |", flush=True)
    if process.wait():
        raise SystemExit("the benchmark failed")


def cold(java, path, folder, rounds):
    file = os.path.join(folder, "cold.db")
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE notes (id integer PRIMARY KEY, author bigint, title text, body text, rating integer,"
                         " score double precision)")
        database.execute("INSERT INTO notes VALUES (1, 2, 'title', 'body', NULL, 0.5)")
    database.close()
    taken = {"jdbc": [], "rex": []}
    for _ in range(rounds):
        for subject, times in taken.items():
            start = time.perf_counter()
            subprocess.run([java, "-Xshare:auto", "-cp", path, "ColdStart", subject, file], check=True,
                           stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
    ratio = statistics.median(rex / jdbc for rex, jdbc in zip(taken["rex"], taken["jdbc"]))
    print(f"first query of a process, SQLite file: {statistics.median(taken['rex']) * 1000:.0f} ms, "
          f"{ratio:.2f} of JDBC's {statistics.median(taken['jdbc']) * 1000:.0f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--java", default="java")
    parser.add_argument("--jar", default=JAR, help="what is measured, with the drivers")
    parser.add_argument("--postgres", metavar="URL", help="a database of its own, as postgres://user@host:port/name; "
                        "its table notes is dropped")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for processing in (True, False):
            mapper = "generated" if processing else "reflective"
            classes = os.path.join(folder, mapper)
            compile_into(classes, options.jar, options.java, processing)
            path = classes + os.pathsep + options.jar
            print(f"\n## SQLite in memory, {mapper} mapper\n")
            table(options.java, path, "jdbc:sqlite::memory:", "sqlite::memory:", options.rounds)
            if options.postgres:
                place = options.postgres.split("://", 1)[1]
                user, _, host = place.rpartition("@")
                name, _, password = user.partition(":")
                jdbc = f"jdbc:postgresql://{host}?user={name}" + (f"&password={password}" if password else "")
                print(f"\n## PostgreSQL, {mapper} mapper\n")
                table(options.java, path, jdbc, options.postgres, options.rounds)
        print()
        cold(options.java, os.path.join(folder, "generated") + os.pathsep + options.jar, folder, 15)


if __name__ == "__main__":
    main()
