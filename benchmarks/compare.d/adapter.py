"""The other side of the protocol: one engine's adapter, as a program that answers lines by lines."""

import json
import os
import subprocess
import tempfile

from failure import Failure

MISSING = 69  # the status of `prepare` where a toolchain is missing


class Missing(Exception):
    """An engine cannot be used here; the text says what it needs."""


def encode(verb, values):
    """A request as one line: a verb and NAME=VALUE, between tabs."""
    words = [verb] + [f"{name}={value}" for name, value in values.items()]
    if any("\t" in word or "\n" in word for word in words):
        raise ValueError(f"a tab or line end in {words}")
    return "\t".join(words) + "\n"


def peak_memory(process):
    """The most bytes that a running process had in memory. What wait4() says would count the memory of this program,
    of which every process that it starts is a copy at first."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii") as lines:
            return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
    except OSError:
        return 0


class Adapter:
    """An engine's folder. Every request starts the adapter anew, so that no request profits from an earlier one."""

    def __init__(self, folder, cache, build):
        self.name = folder.name
        self._folder = folder
        self._cache = cache
        self._environment = os.environ | {"DATELINE_BUILD": str(build)}
        cache.mkdir(parents=True, exist_ok=True)
        self._prepare()
        about = self.ask("describe")[0]
        self.title = about["name"]
        self.version = about["version"]
        self.stores = about["stores"]
        self.writers = about["writers"]
        self.stamp = about.get("stamp", self.version)

    def _prepare(self):
        """Raises Missing if the engine's toolchain is missing, Failure if it cannot be built."""
        command = [self._folder / "prepare", self._cache]
        done = subprocess.run(command, capture_output=True, text=True, env=self._environment)
        if done.returncode == MISSING:
            raise Missing(done.stderr.strip())
        if done.returncode != 0:
            raise Failure(f"{self.name} could not be prepared:\n{(done.stdout + done.stderr)[-2000:]}")

    def ask(self, verb, **values):
        """The answer to a request, and the peak of resident memory in bytes. Raises Failure."""
        request = encode(verb, values)
        with tempfile.TemporaryFile("w+") as errors:
            process = subprocess.Popen([self._folder / "adapter", self._cache], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=errors, text=True, env=self._environment)
            with process:
                process.stdin.write(request)
                process.stdin.flush()
                line = process.stdout.readline()
                memory = peak_memory(process.pid)  # the adapter waits for the next request
            errors.seek(0)
            told = errors.read()[-2000:]
        if process.returncode != 0 or not line:
            raise Failure(f"{self.name} ended with status {process.returncode} at the request {request}{told}")
        try:
            answer = json.loads(line)
        except ValueError:
            raise Failure(f"{self.name} answered the request {request}not by JSON: {line[:200]}") from None
        return answer, answer.get("memory", memory)


def folders(peers):
    """The engines that there are, by name: the folders with a program named adapter."""
    return {path.parent.name: path.parent for path in sorted(peers.glob("*/adapter"))}
