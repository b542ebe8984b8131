"""What is remembered between two checks."""

import subprocess
import threading


def test_a_second_check_asks_nothing(site, server):
    site.links(*(f"{server.url}/{path}" for path in ("a", "404", "301/x", "403", "500", "loop")))
    first = site.check()
    asked = len(server.requests)
    assert site.check() == first
    assert len(server.requests) == asked
    assert (site.folder / ".impact/.gitignore").read_text() == "*\n"
    assert {path.name for path in (site.folder / ".impact").iterdir()} == {".gitignore", "links"}


def test_damage_is_not_believed(site, server):
    site.links(server.url + "/404", server.url + "/a")
    first = site.check()
    sound = site.memory.read_bytes()
    for damaged in [b"", b"x", sound[:-1], sound.replace(b"missing", b"fine\0\0\0"), sound[5:], sound + b"x",
                    sound.replace(b"links 1", b"links 9"), bytes(100_000)]:
        site.memory.write_bytes(damaged)
        server.requests.clear()
        assert site.check() == first
        assert len(server.requests) == 3
        assert site.memory.read_bytes().startswith(b"impact links 1\n")


def test_a_memory_that_cant_be_written_does_no_harm(site, server):
    site.links(server.url + "/404")
    (site.folder / ".impact").write_text("a file")
    assert len(site.check()) == 1


def test_a_planted_link_is_not_written_through(site, server):
    target = site.folder / "precious"
    target.write_text("precious")
    (site.folder / ".impact").mkdir()
    site.memory.symlink_to(target)
    site.links(server.url)
    assert site.check() == []
    assert target.read_text() == "precious"
    assert not site.memory.is_symlink()


def test_two_checks_at_once_do_no_harm(site, server):
    site.links(*(f"{server.url}/slow/0.0{number}" for number in range(9)), server.url + "/404")
    results = []
    threads = [threading.Thread(target=lambda: results.append(site.check())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(len(result) == 1 for result in results) and len(results) == 4
    asked = len(server.requests)
    assert len(site.check()) == 1
    assert len(server.requests) == asked
