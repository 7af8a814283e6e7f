"""Streams that are put together, unpacked or recoded while they are read."""

from __future__ import annotations

import codecs
import io
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Any, BinaryIO, Protocol

from newslint.readers.files import OpenFile, ReadError, decoding

GZIP = b"\x1f\x8b"
ZSTANDARD = b"\x28\xb5\x2f\xfd"
PACKED_PIECE = 1 << 12
"""Bytes unpacked at a time: even the densest zstandard archive then grows by no more than 128 MB at once."""
PIECE = 1 << 18


class Pieces(io.RawIOBase):
    """A stream of the bytes that an iterator gives.

    A ``ReadError`` of the iterator ends the stream and is kept as ``trouble``, so that readers get everything that
    could be read.
    """

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")
        self.trouble: ReadError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer; gives the number of bytes, 0 at the end."""
        while not self._rest:
            try:
                self._rest = memoryview(next(self._pieces))
            except StopIteration:
                return 0
            except ReadError as error:
                self.trouble = error
                return 0
        data, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


class Unpacker(Protocol):
    """What unpacks one member of an archive."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


def unpacker(head: bytes) -> Callable[[], Unpacker] | None:
    """What makes an unpacker for a file that begins with these bytes; ``None`` where it is not compressed.

    Raises ``ReadError`` where the ``zstd`` extra is needed and not installed.
    """
    if head.startswith(GZIP):
        return partial(zlib.decompressobj, wbits=zlib.MAX_WBITS | 16)
    if head.startswith(ZSTANDARD):
        try:
            import zstandard
        except ImportError:
            raise ReadError("compressed with zstandard: pip install 'newslint[zstd]'") from None
        return lambda: zstandard.ZstdDecompressor().decompressobj()
    return None


def pieces(stream: BinaryIO, head: bytes = b"") -> Iterator[bytes]:
    """The bytes that were already read of a stream, then the rest of it."""
    return chain([head] if head else [], iter(partial(stream.read, PIECE), b""))


def unpacked(stream: BinaryIO, head: bytes, new: Callable[[], Unpacker]) -> Iterator[bytes]:
    """The contents of an archive, which may have several members.

    Raises ``ReadError`` where the archive is broken or cut off.
    """
    current, packed = new(), b""
    for piece in chain(
        (head[at : at + PACKED_PIECE] for at in range(0, len(head), PACKED_PIECE)),
        iter(partial(stream.read, PACKED_PIECE), b""),
    ):
        packed = piece
        while packed:
            if current.eof:
                packed = packed.lstrip(b"\0")  # members may be padded to full blocks
                if not packed:
                    break
                current = new()
            try:
                data = current.decompress(packed)
            except Exception as error:  # zlib and zstandard each raise their own
                raise ReadError(f"the archive is broken: {error}") from None
            packed = current.unused_data if current.eof else b""
            if data:
                yield data
    if not current.eof:
        raise ReadError("the archive is cut off before its end")


def recoded(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    """The text of the stream in UTF-8; what cannot be decoded becomes U+FFFD."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for piece in pieces(stream):
        if data := decoder.decode(piece).encode():
            yield data
    if data := decoder.decode(b"", True).encode():
        yield data


def as_utf8(file: OpenFile) -> io.BufferedReader:
    """The stream of the file without its byte order mark, in UTF-8 where the file is in UTF-16 or UTF-32."""
    encoding, mark = decoding(file.head)
    file.stream.read(mark)
    if encoding.startswith(("utf-16", "utf-32")):
        return io.BufferedReader(Pieces(recoded(file.stream, encoding)), PIECE)
    return file.stream
