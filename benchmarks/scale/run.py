#!/usr/bin/env python3
"""What grows with the size of a history or of a file: time against a tenth of it, and peak memory, of whole processes.

A child's peak includes what this script held when it forked, so nothing large is held here."""

import argparse
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
JAR = os.path.join(HERE, "..", "..", "target", "rexorm.jar")


def write(folder, name, parts):
    os.makedirs(os.path.join(folder, "migrations"), exist_ok=True)
    with open(os.path.join(folder, "migrations", name), "w") as file:
        for part in parts:
            file.write(part)


def history(folder, count):
    for i in range(1, count + 1):
        write(folder, f"{i:06}_add_table_{i}.sql", [
            f"-- migrate:up\nCREATE TABLE t{i} (id integer primary key, name text not null);\n",
            f"-- migrate:down\nDROP TABLE t{i};\n"])


def many_statements(folder, count):
    write(folder, "1_many.sql", itertools.chain(
        ["-- migrate:up\nCREATE TABLE t (id int, name text);\n"],
        (f"INSERT INTO t VALUES ({i}, 'it''s row {i}');\n" for i in range(count)),
        ["-- migrate:down\nDROP TABLE t;\n"]))


def copy_rows(folder, megabytes):
    line = "%d\t" + "x" * 990 + "\n"
    write(folder, "1_copy.sql", itertools.chain(
        ["-- migrate:up\nCREATE TABLE t (id int, name text);\nCOPY t (id, name) FROM stdin;\n"],
        (line % i for i in range(megabytes * 1000)),
        ["\\.\n-- migrate:down\nDROP TABLE t;\n"]))


class Target:
    """A database that is made anew for each case."""

    def __init__(self, kind, base, folder, java):
        self.kind, self.base, self.folder, self.java = kind, base, folder, java

    def fresh(self):
        if self.kind == "sqlite":
            self.url = "sqlite:" + os.path.join(self.folder, f"{time.monotonic_ns()}.db")
            return
        for sql in ("drop database if exists rex_bench_scale", "create database rex_bench_scale"):
            subprocess.run(["psql", "-q", self.base + "/postgres", "-c", sql], check=True, stderr=subprocess.DEVNULL)
        self.url = f"{self.base}/rex_bench_scale?sslmode=disable"

    def rexorm(self, *words, heap="256m"):
        """Seconds and MiB of one command."""
        command = [self.java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmn32m", "-Xmx" + heap,
                   "-jar", JAR, *words, "-q", "-u", self.url, "-d", "migrations"]
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command}: exit {process.returncode}\n{errors.decode()}")
        return seconds, usage.ru_maxrss // 1024


def line(title, figures, tenth=None):
    seconds = statistics.median(figure[0] for figure in figures)
    text = f"{title:52} {seconds * 1000:9.0f} ms  {max(figure[1] for figure in figures):5} MiB"
    if tenth:
        text += f"   {seconds / statistics.median(figure[0] for figure in tenth):5.1f} x a tenth"
    print(text, flush=True)
    return figures


def applied(target, size, rounds):
    history(target.folder, size)
    target.fresh()
    mode = ("--transaction", "all") if target.kind == "sqlite" else ()
    target.rexorm("migrate", *mode)
    cases = {"status": [], "migrate": []}
    for _ in range(rounds):
        for word, figures in cases.items():
            figures.append(target.rexorm(word))
    return cases


def split(target, size, rounds):
    many_statements(target.folder, size)
    figures = []
    for _ in range(rounds):
        target.fresh()
        figures.append(target.rexorm("migrate"))
    return figures


def plan(target, size, rounds):
    many_statements(target.folder, size)
    target.fresh()
    return [target.rexorm("plan") for _ in range(rounds)]


def in_a_folder(kind, given, case, *words):
    folder = tempfile.mkdtemp(prefix="rex-scale-")
    try:
        return case(Target(kind, given.postgres, folder, given.java), *words, given.rounds)
    finally:
        shutil.rmtree(folder)


def copied(target, megabytes, rounds):
    copy_rows(target.folder, megabytes)
    figures = []
    for _ in range(rounds):
        target.fresh()
        figures.append(target.rexorm("migrate", heap="64m"))
    return figures


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--postgres", help="a server's URL without a database")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--java", default="java")
    given = arguments.parse_args()
    if not os.path.exists(JAR):
        sys.exit("target/rexorm.jar is not there: run 'mvn -Pfast -DskipTests package'")
    for kind in ["sqlite"] + (["postgres"] if given.postgres else []):
        small = in_a_folder(kind, given, applied, 1_000)
        large = in_a_folder(kind, given, applied, 10_000)
        for word in large:
            line(f"{kind}: {word}, nothing to do, 1,000 applied", small[word])
            line(f"{kind}: {word}, nothing to do, 10,000 applied", large[word], small[word])
        for title, case in (("plan of", plan), ("migrate", split)):
            small_file = line(f"{kind}: {title} 10,000 statements in a file", in_a_folder(kind, given, case, 10_000))
            line(f"{kind}: {title} 100,000 statements in a file", in_a_folder(kind, given, case, 100_000), small_file)
    if given.postgres:
        tenth = line("postgres: COPY of 20 MB, heap 64 MiB", in_a_folder("postgres", given, copied, 20))
        line("postgres: COPY of 200 MB, heap 64 MiB", in_a_folder("postgres", given, copied, 200), tenth)


if __name__ == "__main__":
    main()
