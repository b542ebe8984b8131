"""The attacks: what is sent, and how it may be answered. `HOST` stands for the preview's host and port."""

from dataclasses import dataclass

from raw import CLOSED


@dataclass
class Attack:
    name: str
    request: bytes
    allowed: set[int]


def get(target: str, *headers: str, host: str = "HOST", method: str = "GET") -> bytes:
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", *headers, "Connection: close"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def hosts() -> list[Attack]:
    """Names that a foreign site points at this machine (DNS rebinding)."""
    names = [
        "evil.example", "evil.example:PORT", "127.0.0.1.evil.example:PORT", "localhost.evil.example:PORT", "127.0.0.1",
        "127.0.0.1:1", "localhost:PORT@evil.example", "evil.example#HOST", "", "127.1:PORT", "2130706433:PORT",
        "0.0.0.0:PORT", "localhost.:PORT", "HOST, evil.example", "[::ffff:127.0.0.1]:PORT"]
    found = [Attack(f"host {name!r}", get("/", host=name), {400, 403}) for name in names]
    found += [
        Attack("two hosts", get("/", "Host: HOST"), {400}),
        Attack("two hosts, one foreign", get("/", "Host: evil.example"), {400}),
        Attack("no host", b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", {400}),
        Attack("no host in HTTP/1.0", b"GET / HTTP/1.0\r\n\r\n", {400}),
        Attack("whole address of another host", get("http://evil.example/"), {400, 403}),
    ]
    return found


def origins() -> list[Attack]:
    names = [
        "http://evil.example", "https://HOST", "null", "http://HOST.evil.example", "http://localhost", "", "file://"]
    found = [Attack(f"origin {name!r}", get("/.impact/state", f"Origin: {name}"), {403}) for name in names]
    found += [
        Attack(name, get("/.impact/state", f"Sec-Fetch-Site: {name}"), {403}) for name in ("cross-site", "same-site")]
    found.append(Attack(
        "another name of this machine",
        get("/.impact/figure", "Origin: http://localhost:PORT", "Content-Length: 0", method="POST"), {403}))
    found.append(Attack("two origins", get("/.impact/state", "Origin: http://HOST", "Origin: http://evil"), {403}))
    return found


def methods() -> list[Attack]:
    found = [
        Attack(f"method {name}", get("/", method=name), {405, 501})
        for name in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "POST")]
    found.append(Attack("figure by GET", get("/.impact/figure"), {405}))
    found.append(Attack("figure by PUT", get("/.impact/figure", method="PUT"), {405}))
    return found


def paths() -> list[Attack]:
    """Ways out of the site, and files beside it."""
    out = [
        "/../site/Content/index.md", "/..", "/../", "/../../../../etc/passwd", "/./index.html",
        "/2020/../../secret.txt",
        "/%2e%2e/secret.txt", "/%2E%2E/%2E%2E/etc/passwd", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/%5c..%5c",
        "/%c0%ae%c0%ae/secret.txt", "/%c0%af", "/%e0%80%ae/", "/%uff0e%uff0e/", "/index.html%00", "/%00", "/%00.html",
        "/index.html%00.css", "//etc/passwd", "///", "//evil.example/", "/2020//index.html", "/%2f%2fetc/passwd",
        "/index.html/", "/index.html/..", "/%", "/%4", "/%zz", "/file:///etc/passwd", "/.impact/../index.html",
        "/.impact/%2e%2e/%2e%2e/etc/passwd", "/.impact/preview.js/..", "/.impact//state", "/assets/../../secret.txt"]
    beside = [
        "/site.yml", "/Content/index.md", "/Content/site.yml", "/index.md", "/10-help.md", "/2020/index.md",
        "/.git/config", "/.git/HEAD", "/Templates/page.html", "/page.html", "/layout.html",
        "/.impact/records", "/.impact/",
        "/.impact/.gitignore", "/secret.txt", "/link/secret.txt", "/Public/index.html", "/impact/Content/index.md",
        "/.impact/morph", "/.env", "/etc/passwd"]
    found = [Attack(f"path {path}", get(path), {400, 404}) for path in out + beside]
    found += [
        Attack("NUL in the path", b"GET /\0index.html HTTP/1.1\r\nHost: HOST\r\n\r\n", {CLOSED, 400}),
        Attack("fragment", get("/#/../x"), {400}), Attack("no slash", get("index.html"), {400}),
        Attack("star", get("*"), {400}), Attack("tab", get("/a\tb"), {CLOSED, 400, 404, 505}),
    ]
    return found


def heads() -> list[Attack]:
    """Heads that are too large or no heads at all, and lengths that can be read in two ways."""
    many = [f"X-{number}: {'x' * 100}" for number in range(1_000)]
    broken = {CLOSED, 400, 501, 505}
    return [
        Attack("large header", get("/", "X-Large: " + "x" * 40_000), {CLOSED, 413, 431}),
        Attack("many headers", get("/", *many), {CLOSED, 413, 431}),
        Attack("long target", get("/" + "a" * 10_000), {414}),
        Attack("longer target", get("/" + "a" * 100_000), {CLOSED, 414, 431}),
        Attack("megabyte of head", get("/", "X-Large: " + "x" * 1_000_000), {CLOSED, 413, 431}),
        Attack("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", broken),
        Attack("nothing", b"", broken), Attack("empty lines", b"\r\n" * 10_000, broken),
        Attack("no version", b"GET /\r\n\r\n", broken), Attack("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", broken),
        Attack("version 9", b"GET / HTTP/9.9\r\nHost: HOST\r\n\r\n", broken),
        Attack("header without colon", get("/", "Broken"), broken | {200}),
        Attack("space before colon", get("/", "X-Header : x"), broken),
        Attack("folded header", get("/", "X-A: b\r\n c"), broken | {200}),
        Attack("NUL in Host", get("/", host="HOST\0.evil.example"), {400}),
        Attack("NUL in a header", get("/", "X-A: a\0b"), {400}), Attack("escape", get("/", "X-A: \x1b[31m"), {400}),
        Attack("two lengths", get("/", "Content-Length: 1", "Content-Length: 2"), broken),
        Attack("length and coding", get("/", "Content-Length: 5", "Transfer-Encoding: chunked") + b"0\r\n\r\n", broken),
        Attack("negative length", get("/", "Content-Length: -1"), broken),
        Attack("huge length", get("/", "Content-Length: 99999999999999999999"), broken | {413}),
        Attack("unknown coding", get("/", "Transfer-Encoding: gzip, chunked"), broken),
        Attack("upgrade", get("/", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"), {200}),
        Attack("silly range", get("/", "Range: bytes=0-0,1-1,2-2,-1"), {200}),
        Attack("range behind the end", get("/", "Range: bytes=99999999-"), {416}),
    ]


ATTACKS: list[Attack] = hosts() + origins() + methods() + paths() + heads()
