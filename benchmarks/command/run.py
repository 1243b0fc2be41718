#!/usr/bin/env python3
"""Times rexorm and dbmate as whole processes, in turns, and prints medians and the ratio of each pair of runs."""

import argparse
import glob
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
JAR = os.path.join(HERE, "..", "..", "target", "rexorm.jar")
LAUNCHER = os.path.join(HERE, "..", "..", "rexorm")


def write_migrations(folder, count):
    os.makedirs(folder)
    for i in range(1, count + 1):
        version = "20250101%02d%02d%02d" % (i // 3600, i // 60 % 60, i % 60)
        with open(os.path.join(folder, f"{version}_t{i}.sql"), "w") as file:
            file.write(
                "-- migrate:up\n"
                f"CREATE TABLE t{i} (id integer primary key, name text not null, created_at text);\n"
                f"CREATE INDEX t{i}_name ON t{i} (name);\n"
                f"INSERT INTO t{i} (id, name, created_at) VALUES (1, 'row one', '2025-01-01');\n\n"
                f"-- migrate:down\nDROP TABLE t{i};\n")


class Tool:
    def __init__(self, name, migrate, rollback, status, parameter=None):
        self.name, self.migrate, self.rollback, self.status = name, migrate, rollback, status
        self.parameter = parameter


def tools(kind):
    # The binary itself: npm's wrapper starts Node first.
    found = glob.glob(os.path.join(HERE, "node_modules", "@dbmate", "*", "bin", "dbmate*"))
    if not found:
        sys.exit("dbmate is not there: run 'npm install' in benchmarks/command")
    dbmate = found[0]
    rexorm = [LAUNCHER]
    def dbmates(parameter=None):
        return Tool(
            "dbmate" + (", " + parameter if parameter else ""),
            lambda url: [[dbmate, "--no-dump-schema", "-u", url, "-d", "migrations", "up"]],
            lambda url, n: [[dbmate, "--no-dump-schema", "-u", url, "-d", "migrations", "down"]] * n,
            lambda url: [[dbmate, "-u", url, "-d", "migrations", "status"]],
            parameter)

    ours = [
        Tool("rexorm",
             lambda url: [rexorm + ["migrate", "-q", "-u", url, "-d", "migrations"]],
             lambda url, n: [rexorm + ["rollback", "-q", "--step", str(n), "-u", url, "-d", "migrations"]],
             lambda url: [rexorm + ["status", "-q", "-u", url, "-d", "migrations"]]),
        Tool("rexorm, one transaction",
             lambda url: [rexorm + ["migrate", "-q", "--transaction", "all", "-u", url, "-d", "migrations"]],
             None, None),
    ]
    # On its own dbmate waits less for the disk than SQLite's default does, and than rexorm.
    return ours + [dbmates()] + ([dbmates("_sync=FULL")] if kind == "sqlite" else [])


def timed(commands, folder):
    start = time.perf_counter()
    for command in commands:
        done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(f"{command}: exit {done.returncode}\n{done.stderr.decode()}")
    return time.perf_counter() - start


def fresh(kind, base, folder, tool):
    """The URL of an empty database."""
    name = "rex_bench_" + "".join(c if c.isalnum() else "_" for c in tool.name)
    if kind == "sqlite":
        path = os.path.join(folder, name + ".db")
        for suffix in ("", "-journal", "-wal", "-shm", "-rexorm-lock"):
            if os.path.exists(path + suffix):
                os.remove(path + suffix)
        return "sqlite:" + path + ("?" + tool.parameter if tool.parameter else "")
    for sql in (f"drop database if exists {name}", f"create database {name}"):
        subprocess.run(["psql", "-q", base + "/postgres", "-c", sql], check=True, stderr=subprocess.DEVNULL)
    return f"{base}/{name}?sslmode=disable"


def report(title, figures):
    for name, seconds in figures.items():
        line = f"{title:34} {name:24} {statistics.median(seconds) * 1000:9.0f} ms"
        for peer in figures:
            if name.startswith("rexorm") and peer.startswith("dbmate"):
                ratio = statistics.median(a / b for a, b in zip(seconds, figures[peer]))
                line += f"   {ratio:5.2f} x {peer}"
        print(line, flush=True)


def measure(kind, base, size, rounds, all_tools):
    folder = tempfile.mkdtemp(prefix="rex-bench-")
    try:
        write_migrations(os.path.join(folder, "migrations"), size)
        applied, nothing, state, down = {}, {}, {}, {}
        for turn in range(rounds + 1):
            for tool in all_tools:
                url = fresh(kind, base, folder, tool)
                figures = [(applied, timed(tool.migrate(url), folder))]
                if tool.status:
                    figures.append((nothing, timed(tool.migrate(url), folder)))
                    figures.append((state, timed(tool.status(url), folder)))
                if tool.rollback and size <= 100:
                    figures.append((down, timed(tool.rollback(url, size), folder)))
                for target, seconds in figures if turn > 0 else []:
                    target.setdefault(tool.name, []).append(seconds)
        report(f"{kind}: apply {size}", applied)
        report(f"{kind}: nothing to do, {size} applied", nothing)
        report(f"{kind}: status, {size} applied", state)
        report(f"{kind}: roll back {size}", down)
    finally:
        shutil.rmtree(folder)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--postgres", help="a server's URL without a database")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--sizes", default="100,1000")
    arguments.add_argument("--java", help="another java than that of the PATH")
    given = arguments.parse_args()
    if not os.path.exists(JAR):
        sys.exit("target/rexorm.jar is not there: run 'mvn -Pfast -DskipTests package'")
    if given.java:
        os.environ["REXORM_JAVA"] = given.java
    subprocess.run([LAUNCHER, "--version"], env={**os.environ, "REXORM_ARCHIVE": "now"}, check=True)
    for kind in ["sqlite"] + (["postgres"] if given.postgres else []):
        for size in given.sizes.split(","):
            measure(kind, given.postgres, int(size), given.rounds, tools(kind))
    print(f"peak memory of any child: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MiB")


if __name__ == "__main__":
    main()
