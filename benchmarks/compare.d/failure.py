"""The error that ends a command, and running programs that may fail."""

import subprocess


class Failure(Exception):
    """What went wrong, and what the user can do about it."""


def run(command, **options):
    """Runs a program to its end. Raises Failure with what it wrote to standard error if it cannot start or fails."""
    command = [str(word) for word in command]
    try:
        return subprocess.run(command, check=True, stderr=subprocess.PIPE, text=True, **options)
    except FileNotFoundError:
        raise Failure(f"{command[0]} is missing: install or build it") from None
    except subprocess.CalledProcessError as error:
        raise Failure(f"{' '.join(command)}\nended with status {error.returncode}: {error.stderr[-2000:]}") from None
