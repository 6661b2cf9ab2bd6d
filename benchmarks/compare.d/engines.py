"""What the two programs share: messages, the cache, and the engines that can be used here."""

import os
import pathlib
import sys
import time

from adapter import Adapter, Missing, folders
from failure import Failure

BENCHMARKS = pathlib.Path(__file__).resolve().parents[1]


def say(text):
    """A line on standard error with the time and how busy the machine is."""
    print(f"{time.strftime('%H:%M:%S')} load {os.getloadavg()[0]:.1f}  {text}", file=sys.stderr, flush=True)


def add_common_options(parser):
    """Adds --build and --place."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "dateline-benchmarks"
    path = lambda text: pathlib.Path(text).resolve()  # an engine may be prepared in another folder
    parser.add_argument("--build", type=path, default=BENCHMARKS.parent / ".build/release", metavar="DIR",
                        help="the built Dateline (default: .build/release)")
    parser.add_argument("--place", type=path, default=cache, metavar="DIR",
                        help=f"where indexes and adapters are kept (default: {cache})")


def split_names(parser, names):
    """The engines of --engines. Ends the program if one is unknown."""
    known = folders(BENCHMARKS / "peers")
    names = names.split(",")
    for name in names:
        if name not in known:
            parser.error(f"--engines: there is no '{name}'; the engines are {', '.join(known)}")
    return names


def open_engines(names, place, build):
    """The engines that can be used here, built if need be. Says which cannot, and why. Raises Failure if Dateline is
    among them, or if none is left."""
    engines = []
    for name in names:
        say(f"prepare {name} (the first time may take minutes)")
        try:
            engines.append(Adapter(folders(BENCHMARKS / "peers")[name], place / name, build))
        except Missing as missing:
            if name == "dateline":
                raise Failure(str(missing)) from None
            say(f"{name} is left out: it {missing}")
    if not engines:
        raise Failure("no engine can be used")
    return engines
