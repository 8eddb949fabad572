"""Leave the theme's icons, over ten thousand, out of what MkDocs looks through: it publishes none of them."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig


class Unhidden(FileSystemLoader):
    """Loads what its parent loads; lists only what has no name that begins with a dot on its way."""

    def list_templates(self) -> list[str]:
        """Names of files, in order: MkDocs passes over the others in any case."""
        return sorted({name for folder in self.searchpath for name in _below(Path(folder))})


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Whenever MkDocs asks for the theme's templates, list what is not hidden."""
    config.theme.get_env = functools.partial(_env, config.theme.get_env)  # type: ignore[method-assign]
    return config


def _env(get_env: Callable[[], Environment]) -> Environment:
    env = get_env()
    if isinstance(env.loader, FileSystemLoader):
        env.loader = Unhidden(env.loader.searchpath)
    return env


def _below(folder: Path) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield Path(here, name).relative_to(folder).as_posix()
