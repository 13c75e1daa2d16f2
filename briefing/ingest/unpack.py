"""gzip and zip → the sources inside, within limits: a bomb is an omission, never a full disk."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from briefing.ingest.draft import Limits, Reading, Source, nothing

Read = Callable[[Source, Limits], Reading]


def read_gzip(source: Source, limits: Limits, read: Read) -> Reading:
    """Whatever the compressed stream holds, read by `read`."""
    if source.depth >= limits.nesting:
        return nothing(source, "compressed more often than is unpacked", code="too-deep")
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(source.data)) as stream:
            data = stream.read(limits.file_bytes + 1)
    except EOFError:
        return nothing(source, "the compressed file is cut off", code="truncated")
    except (OSError, zlib.error) as error:
        return nothing(source, f"the compressed file is damaged ({error})", code="unreadable")
    if len(data) > limits.file_bytes:
        return nothing(source, _too_large(limits), code="too-large")
    name = PurePosixPath(source.name)
    inner = name.stem if name.suffix.lower() in {".gz", ".gzip"} else name.name
    suffix = PurePosixPath(inner).suffix.lower()
    return read(replace(source, data=data, suffix=suffix, depth=source.depth + 1), limits)


def read_zip(source: Source, limits: Limits, read: Read) -> Reading:
    """Every file of the archive, in the order of names."""
    if source.depth >= limits.nesting:
        return nothing(
            source, "an archive within archives, deeper than is unpacked", code="too-deep"
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return nothing(source, "the archive is damaged or cut off", code="truncated")
    with archive:
        names = {info.filename for info in archive.infolist()}
        if "[Content_Types].xml" in names or "mimetype" in names:
            return nothing(source, "an office document or e-book, which is not read", code="binary")
        readings = list(_members(archive, source, limits, read))
    reading = Reading(
        drafts=tuple(draft for part in readings for draft in part.drafts),
        omissions=tuple(omission for part in readings for omission in part.omissions),
    )
    if not reading.drafts and not reading.omissions:
        return nothing(source, "an archive without files", code="empty")
    return reading


def _members(
    archive: zipfile.ZipFile, source: Source, limits: Limits, read: Read
) -> Iterator[Reading]:
    left = limits.expanded_bytes
    infos = sorted(archive.infolist(), key=lambda info: info.filename)
    for number, info in enumerate(info for info in infos if _is_visible(info)):
        if number >= limits.members:
            reason = f"more than {limits.members:,} files in the archive; the others are not read"
            yield nothing(source, reason, code="too-many")
            return
        name = f"{source.name}!{info.filename}"
        most = min(left, limits.file_bytes)
        member = _member(archive, info, replace(source, name=name), most)
        if isinstance(member, Reading):
            yield member
            continue
        left = max(left - len(member.data), 0)
        if len(member.data) > most:
            yield nothing(member, _too_large(limits), code="too-large")
            continue
        yield read(replace(member, depth=source.depth + 1), limits)


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: Source, left: int
) -> Source | Reading:
    if info.flag_bits & 0x1:
        return nothing(source, "encrypted", code="unreadable")
    try:
        with archive.open(info) as stream:
            data = stream.read(left + 1)
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        return nothing(source, f"damaged within the archive ({error})", code="unreadable")
    return replace(source, data=data, suffix=PurePosixPath(info.filename).suffix.lower())


def _is_visible(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename).parts
    return not info.is_dir() and not any(p.startswith(".") or p == "__MACOSX" for p in parts)


def _too_large(limits: Limits) -> str:
    one, all_ = limits.file_bytes // 1_048_576, limits.expanded_bytes // 1_048_576
    return f"unpacks to more than the limit ({one} MB a file, {all_} MB an archive)"
