"""Live pages that are not as published, each told in a plain sentence."""

import gzip
import socket
import ssl
import subprocess
import threading


def test_the_live_pages_are_looked_at_when_nothing_changed_too(run, server):
    assert run("--yes").status == 0
    page = (server.folder / "2020/index.html").read_bytes()
    server.disturb = lambda path: (200, page + b"<script>ad()</script>") if path == "/impact/2020/" else None
    result = run()
    assert result.status == 1
    assert "Nothing to do" in result.output
    assert "the files are there, but 1 live page is not as published" in result.errors
    assert "whether the host changes pages on the way" in result.errors
    assert f"  {server.url}2020/: {len(page) + 21} bytes in place of {len(page)}\n" in result.errors


def test_a_page_that_the_server_compresses_is_unpacked(run, server):
    server.headers = {"Content-Encoding": "gzip"}
    server.change = gzip.compress
    result = run("--yes")
    assert result.status == 0, result.errors


def test_an_address_without_the_slash_at_its_end_is_the_same(site, run, server):
    site.targets({"folder": f'directory: "{server.folder}", url: "{server.url[:-1]}"'})
    assert run("--yes").status == 0
    assert {path for path, _ in server.requests} == {"/impact/", "/impact/2020/"}


def test_a_host_that_does_not_answer_is_asked_for_one_page(site, run, server):
    for number in range(2021, 2031):
        site.write_page(str(number), "30 members")
    assert run("--yes").status == 0
    with socket.create_server(("127.0.0.1", 0)) as listener:
        count = 0

        def hang_up():
            nonlocal count
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                count += 1
                connection.close()

        threading.Thread(target=hang_up, daemon=True).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        site.targets({"folder": f'directory: "{server.folder}", url: "{url}"'})
        result = run()
    assert result.status == 1
    assert "1 live page could not be looked at, as no answer came; look whether `url` in" in result.errors
    assert f"  {url}: " in result.errors
    assert count <= 2


def test_a_certificate_that_is_not_right_is_told(site, run, server, tmp_path):
    assert run("--yes").status == 0
    key = tmp_path / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", key.with_name("c.pem"),
         "-days", "2", "-subj", "/CN=localhost"], check=True, capture_output=True, timeout=60)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(key.with_name("c.pem"), key)
    server.server.socket = context.wrap_socket(server.server.socket, server_side=True)
    url = server.url.replace("http:", "https:")
    site.targets({"folder": f'directory: "{server.folder}", url: "{url}"'})
    result = run()
    assert result.status == 1
    assert "certificate" in result.errors


def test_too_old_a_curl_is_told(run, server, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "curl").write_text(
        '#!/bin/sh\ncase "$*" in *--version*) echo "curl 7.61.1 (x86_64)";; *) cat > /dev/null;; esac\n')
    (tools / "curl").chmod(0o755)
    result = run("--yes", environment={"PATH": f"{tools}:/usr/bin:/bin"})
    assert result.status == 1
    assert "the curl on this machine is too old to look at the live pages (7.61); install version 7.75" in result.errors
    assert not server.folder.exists()
