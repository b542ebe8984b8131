"""A small site for each test, and the program that publishes it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from live_server import LiveServer  # noqa: E402
from running import Result, find_program, run_program  # noqa: E402
from small_site import SmallSite  # noqa: E402
from sshd import Host, missing, ssh_host  # noqa: E402

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def program() -> Path:
    return find_program()


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return SmallSite(tmp_path / "site")


@pytest.fixture
def run(site: SmallSite) -> Run:
    """Runs `impact publish` on the site; further arguments are the program's."""

    def run(*arguments: str, **options) -> Result:
        return run_program("publish", *arguments, folder=site.folder, **options)

    return run


@pytest.fixture
def live(site: SmallSite, tmp_path: Path) -> Path:
    """The folder of the site's one target, which is a directory."""
    folder = tmp_path / "www/impact"
    site.targets({"folder": f'directory: "{folder}"'})
    return folder


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """A web host with a real sshd."""
    if reason := missing():
        pytest.skip(reason)
    with ssh_host(tmp_path / "host") as host:
        yield host


@pytest.fixture
def server(site: SmallSite, tmp_path: Path) -> Iterator[LiveServer]:
    """A web server in front of the site's one target, a directory, whose `url` is its address."""
    folder = tmp_path / "www/impact"
    server = LiveServer(folder)
    site.targets({"folder": f'directory: "{folder}", url: "{server.url}"'})
    yield server
    server.close()
