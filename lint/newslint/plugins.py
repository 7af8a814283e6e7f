"""Load rules from Python files and folders that a configuration names."""

from __future__ import annotations

import importlib.util
import inspect
import os
import sys
import traceback
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from types import ModuleType

from newslint.config import ConfigError
from newslint.registry import PLUGIN, misshapen
from newslint.rule import Rule


def plugin_rules(path: Path) -> tuple[type[Rule], ...]:
    """The rules defined in the file, or in the Python files of the folder and below. Raises ``ConfigError``."""
    return tuple(rule for module in modules(path) for rule in rules_in(module))


def modules(path: Path) -> Iterator[ModuleType]:
    """The modules of a plugin. A folder is a package, so that its files can import each other (``from .words ...``)."""
    path = path.absolute()
    name = PLUGIN + blake2b(path.as_posix().encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    if os.path.isfile(path):
        yield load(name, path)
    elif os.path.isdir(path):
        for file in sorted(path.rglob("*.py")):
            *folders, stem = file.relative_to(path).with_suffix("").parts
            if not all(part.isidentifier() for part in (*folders, stem)):
                continue
            for depth in range(len(folders) + 1):
                enclosing = package(".".join((name, *folders[:depth])), path.joinpath(*folders[:depth]))
            yield enclosing if stem == "__init__" else load(f"{enclosing.__name__}.{stem}", file)
    else:
        raise ConfigError(f"plugins: there is no file or folder {path.as_posix()}")


def package(name: str, folder: Path) -> ModuleType:
    """The folder as a package, with what its ``__init__.py`` holds if there is one."""
    if (init := folder / "__init__.py").is_file():
        return load(name, init, [str(folder)])
    found = sys.modules.setdefault(name, ModuleType(name))
    found.__path__ = [str(folder)]
    return found


def load(name: str, file: Path, locations: list[str] | None = None) -> ModuleType:
    """The module that the file holds. Raises ``ConfigError`` with the file and line of what went wrong in it."""
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, file, submodule_search_locations=locations)
    if spec is None or spec.loader is None:
        raise ConfigError(f"{file.as_posix()}: is not a Python file")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # whatever the file does while it is imported
        del sys.modules[name]
        place = f"{file.as_posix()}:{line_in(file, error)}"
        raise ConfigError(f"{place}: {type(error).__name__}: {first_line(error)}") from error
    return module


def line_in(file: Path, error: BaseException) -> int:
    """The line of the file at which the error arose."""
    if isinstance(error, SyntaxError) and error.filename == str(file):
        return error.lineno or 1
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file)]
    return frames[-1].lineno or 1 if frames else 1


def first_line(error: BaseException) -> str:
    """What the error says, on one line."""
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return text.strip().partition("\n")[0]


def rules_in(module: ModuleType) -> Iterator[type[Rule]]:
    """The rules that are written in the module; a class that is abstract and has no name is there to be built on."""
    for value in vars(module).copy().values():
        if not isinstance(value, type) or not issubclass(value, Rule) or value.__module__ != module.__name__:
            continue
        if inspect.isabstract(value) and "name" not in vars(value):
            continue
        if problem := misshapen(value):
            raise ConfigError(f"{module.__file__}:{line_of(value)}: rule {value.__name__} {problem}")
        yield value


def line_of(rule: type[Rule]) -> int:
    """The line on which the class is written."""
    try:
        return inspect.getsourcelines(rule)[1]
    except (OSError, TypeError):
        return 1
