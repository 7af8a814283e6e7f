"""Compiles the word scan where there is a C compiler; without one, or if it fails, newslint is built without it."""

from __future__ import annotations

import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path("lint/newslint/text")


class CompiledScan(BuildHookInterface[Any]):
    """Builds ``newslint.text._scan`` beside its source, for every Python from 3.11 on."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if sysconfig.get_config_var("Py_GIL_DISABLED"):  # no stable binary interface there
            return
        built = compiled(Path(self.root))
        if built is None:
            self.app.display_warning("no C compiler for the word scan: newslint works the same, but slower")
            return
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["pure_python"] = False
        build_data["tag"] = f"cp311-abi3-{platform}"
        build_data["artifacts"].append(f"/{FOLDER}/{built.name}")


def compiled(root: Path) -> Path | None:
    """The compiled module; ``None`` where it cannot be built."""
    try:
        from setuptools import Distribution, Extension
        from setuptools.command.build_ext import build_ext

        extension = Extension(
            "newslint.text._scan",
            [str(root / FOLDER / "_scan.c")],
            define_macros=[("Py_LIMITED_API", "0x030B0000")],
            py_limited_api=True,
        )
        command = build_ext(Distribution({"ext_modules": [extension]}))
        command.build_lib = str(root / "lint")
        with TemporaryDirectory() as work:
            command.build_temp = work
            command.ensure_finalized()
            command.run()
        return Path(command.get_ext_fullpath("newslint.text._scan"))
    except Exception:  # whatever a compiler may say: the module is not needed
        return None
