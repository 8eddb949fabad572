"""Read each template once in a build; while serving, compile only those whose text has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket

NOW = {"serving": False}
KEPT: dict[str, bytes] = {}


class InMemory(BytecodeCache):
    """Keeps compiled templates; Jinja itself compares the text that each was made from."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was kept under this template's name."""
        if bucket.key in KEPT:
            bucket.bytecode_from_string(KEPT[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        KEPT[bucket.key] = bucket.bytecode_to_string()


def on_startup(*, command: str, **_: object) -> None:
    """A build compiles each template once in any case."""
    NOW["serving"] = command == "serve"


def on_env(env: Environment, **_: object) -> Environment:
    """Look among the kept templates first, and only once in a build whether a template has changed."""
    env.auto_reload = False
    if NOW["serving"]:
        env.bytecode_cache = InMemory()
    return env
