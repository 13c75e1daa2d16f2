"""What goes wrong on purpose, as one tree.

    BriefingError            message, what it is about, chained cause
      ConfigError            .problems: all of them at once
      InputError             .path, .line
      NoInputError           nothing to make a brief from (looked for what, where)
      UnknownScorerError     .name, .known
      RenderError            .template, .line
      MissingLibraryError    .package: what to install
      WriteError             .path
      NetworkError           no source answered; trying again later may help
      DeliveryError          .recipient, .transient
      LockedError            .pid, .since

One article's defect is an `Omission`, not an exception; a run's defect is one of these;
anything else is a bug and keeps its traceback.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass


class BriefingError(Exception):
    """Base of everything this package raises on purpose; `str()` is a message to a person."""


@dataclass(frozen=True, kw_only=True)
class ConfigProblem:
    """One thing wrong in a configuration: where it stands, what it is, what would be right."""

    source: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.source}: {self.key}: {self.message}"


class ConfigError(BriefingError):
    """A configuration that cannot be used; `.problems` holds all that is wrong with it."""

    def __init__(self, problems: tuple[ConfigProblem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class InputError(BriefingError):
    """A path that was asked for by name and cannot be read at all."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        self.path, self.line = path, line
        where = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(where + message)


class NoInputError(InputError):
    """No such path, an empty folder, or no article in the window."""


class UnknownScorerError(BriefingError, ValueError):
    """A scorer name that is not in the registry."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(f"no scorer is called {name!r}; known are {', '.join(known)}")


class RenderError(BriefingError):
    """A template that cannot be found, read or filled in."""

    def __init__(
        self, message: str, *, template: str | None = None, line: int | None = None
    ) -> None:
        self.template, self.line = template, line
        where = (
            "" if template is None else f"{template}: " if line is None else f"{template}:{line}: "
        )
        super().__init__(where + message)


class MissingLibraryError(BriefingError):
    """A system library, font or Python package that is needed and absent."""

    def __init__(self, message: str, *, package: str) -> None:
        self.package = package
        super().__init__(f"{message}; install it with: {package}")


class WriteError(BriefingError):
    """A file or folder that cannot be written."""

    def __init__(self, message: str, *, path: str) -> None:
        self.path = path
        super().__init__(f"{path}: cannot write: {message}")


class NetworkError(BriefingError):
    """None of the sources answered, and nothing was waiting; trying again later may help."""


class DeliveryError(BriefingError):
    """A message that did not go out; `.transient` says whether trying again may help."""

    def __init__(self, message: str, *, recipient: str, transient: bool) -> None:
        self.recipient, self.transient = recipient, transient
        super().__init__(f"{recipient}: {message}")


class LockedError(BriefingError):
    """Another run holds the state folder."""

    def __init__(self, message: str, *, pid: int | None, since: datetime.datetime | None) -> None:
        self.pid, self.since = pid, since
        super().__init__(message)
