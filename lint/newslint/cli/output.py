"""Where a report goes: standard output as it comes, or a file that is there when it is complete."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newslint.cli.errors import Failed, OutputClosed
from newslint.inputs import Failure, Input
from newslint.terminal import is_terminal

Write = Callable[[str], None]


def opened(output: Path | None, encoding: str) -> AbstractContextManager[Write]:
    """What writes text to the file, or to standard output."""
    return standard_output(encoding) if output is None else file_output(output, encoding)


@contextmanager
def standard_output(encoding: str) -> Iterator[Write]:
    """Writes to standard output: at once if it is a terminal. What was written stays, however the run ends.

    Raises ``OutputClosed`` where nobody reads it any more, ``Failed`` where it cannot be written.
    """
    if sys.stdout is None:
        raise Failed("standard output is closed")
    binary, live = sys.stdout.buffer, is_terminal(sys.stdout)
    try:
        yield writing(binary, encoding, live)
    except BaseException:
        with suppress(OSError):
            binary.flush()
        raise
    flush(binary)


@contextmanager
def file_output(path: Path, encoding: str) -> Iterator[Write]:
    """Writes to a file beside the path, which takes its place at the end; nothing is left behind on failure.

    A device or a pipe is written to directly. Raises ``Failed``.
    """
    mode = replaceable(path)
    direct = mode is not None and not stat.S_ISREG(mode)
    target = path if direct else Path(os.path.realpath(path))
    draft = path if direct else target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with draft.open("wb" if direct else "xb") as binary:
            yield writing(binary, encoding, live=False)
            flush(binary)
        if not direct:
            if mode is not None:
                draft.chmod(stat.S_IMODE(mode))
            draft.replace(target)
    except OSError as error:
        raise Failed(f"cannot write {path}: {error.strerror}") from None
    finally:
        if not direct:
            draft.unlink(missing_ok=True)


def replaceable(path: Path) -> int | None:
    """The mode of the file that is to be written, if there is one. Raises ``Failed`` where it must stay."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Failed(f"cannot write {path}: {error.strerror}") from None
    if stat.S_ISDIR(mode):
        raise Failed(f"cannot write {path}: it is a folder")
    if not os.access(path, os.W_OK):
        raise Failed(f"cannot write {path}: it is write-protected")
    return mode


def writing(binary: BinaryIO, encoding: str, live: bool) -> Write:
    """What encodes text and writes it."""

    def write(text: str) -> None:
        try:
            binary.write(text.encode(encoding, "backslashreplace"))
            if live:
                binary.flush()
        except OSError as error:
            raise told(error) from None

    return write


def flush(binary: BinaryIO) -> None:
    """Hand on what is still held back."""
    try:
        binary.flush()
    except OSError as error:
        raise told(error) from None


def told(error: OSError) -> Exception:
    """What an error while writing means for the run."""
    return (
        OutputClosed() if isinstance(error, BrokenPipeError) else Failed(f"cannot write the report: {error.strerror}")
    )


def spared(inputs: Iterable[Input | Failure], output: Path | None) -> Iterator[Input | Failure]:
    """The inputs. Raises ``Failed`` at one that the report would replace."""
    try:
        replaced = output.stat() if output else None
    except OSError:
        replaced = None
    for found in inputs:
        if replaced and isinstance(found, Input) and found.stream is None:
            with suppress(OSError):
                if stat.S_ISREG(replaced.st_mode) and os.path.samestat(os.stat(found.path), replaced):
                    raise Failed(f"--output {output} is one of the inputs: it would be replaced by the report")
        yield found
