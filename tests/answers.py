"""Do the addresses that the report leads to still answer? `python tests/answers.py` names the dead ones."""

from __future__ import annotations

import http.client
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "overrides" / "hooks"))

from report import addresses, sources, unreachable  # noqa: E402  (found by the line above)

# Some hosts answer nobody who does not say who is asking.
AGENT = "Mozilla/5.0 (compatible; weekly check of the links of a report)"
SECONDS, AT_ONCE = 30, 8
REFUSED = {401, 403, 405, 406, 429, 999}  # The host is there and does not want robots.


def asked(address: str) -> str:
    """What is wrong with an address; nothing when it answers."""
    said = ""
    for method in ("HEAD", "GET", "GET"):  # Not every host knows HEAD; a slow one gets a second chance.
        request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=SECONDS):  # noqa: S310  (the report's own addresses)
                return ""
        except urllib.error.HTTPError as error:
            said = f"answers {error.code}"
            if error.code in REFUSED and method == "GET":
                return f"refuses robots ({error.code})"
        except (OSError, http.client.HTTPException, ValueError) as error:
            said = f"does not answer ({getattr(error, 'reason', error)})"
    return said


def dead(
    known: Mapping[str, list[str]],
    excuses: Iterable[unreachable.Unreachable],
    ask: Callable[[str], str] = asked,
) -> list[str]:
    """One line for each address that does not answer and has no excuse, with the places that name it."""
    listed = list(excuses)
    wanted = [one for one in known if not any(excuse.covers(one) for excuse in listed)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = zip(wanted, pool.map(ask, wanted), strict=True)
    return [f"- {address} {said}: {', '.join(known[address])}" for address, said in answers if said]


def main() -> int:
    """0 when every address answers."""
    found = dead(addresses.all_of(sources.load(ROOT)), unreachable.load(ROOT)[0])
    if found:
        print(f"{len(found)} addresses do not answer.\n")
        print("\n".join(found))
        print(
            "\nCorrect the address where the page has moved. Where a person can open it and a robot cannot,"
        )
        print(f"write in {unreachable.FILE} why. Cite another source where it is gone.")
    else:
        print("Every address answers.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
