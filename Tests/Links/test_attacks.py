"""Addresses that are meant to do harm."""

import pytest


@pytest.mark.parametrize(
    "path",
    ["/--output", "/a%0aurl=file:///etc/passwd", "/$(id)", "/[1-3]", "/a'b;c&d", "/a%22b%5C%60id%60%7Ba,b%7D%7Ce", "/é",
     "/%00", "/" + "a" * 7000],
)
def test_signs_in_a_path_are_one_request(site, server, path):
    site.links(f"<{server.url}{path}>")
    assert site.check() == []
    assert len(server.requests) == 1


@pytest.mark.parametrize("path", ["/a\"b", "/a\\\\b", "/`id`", "/{a,b}", "/a|b", "/a^b"])
def test_a_sign_that_no_address_has_is_an_error_and_not_asked_for(site, server, path):
    site.links(f"<{server.url}{path}>")
    assert "invalid-link" in [finding["id"] for finding in site.check()]
    assert server.requests == []


def test_a_line_end_behind_a_reference_is_no_second_option(site, server, tmp_path):
    site.links(f"<{server.url}/a&#10;output=&quot;{tmp_path}/written&quot;>")
    assert "invalid-link" in [finding["id"] for finding in site.check()]
    assert not (tmp_path / "written").exists()
    assert server.requests == []


def test_a_password_is_neither_sent_nor_remembered(site, server):
    site.links(server.url.replace("//", "//user:word@"))
    findings = site.check()
    assert [finding["id"] for finding in findings] == ["invalid-link"]
    assert not any("word@" in finding["message"] for finding in findings)
    assert server.requests == []
    assert not site.memory.exists()


def test_a_very_long_address_is_not_asked_for(site, server):
    site.links(server.url + "/" + "a" * 100_000)
    [finding] = site.check()
    assert "longer than 8000 characters" in finding["message"]
    assert len(finding["message"]) < 300
    assert server.requests == []


def test_a_very_long_redirection_is_not_followed(site, server):
    site.links(server.url + "/to?/" + "a" * 7900)
    assert [finding["id"] for finding in site.check()] in ([], ["broken-link"])


def test_a_host_may_be_a_number_of_ipv6(site, serve):
    try:
        server = serve("::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    site.links(server.url + "/404", server.url + "/a")
    assert len(site.check()) == 1
    assert ("HEAD", "/a") in server.asked


def test_a_host_may_be_named_in_any_script(site, server):
    site.links(server.url, "http://bücher.invalid/ü")
    [finding] = site.check()
    assert "there is no host bücher.invalid" in finding["message"]


def test_what_curl_is_told_at_home_does_not_count(site, server, tmp_path):
    (tmp_path / ".curlrc").write_text(f'output = "{tmp_path}/written"\nlocation\n')
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login user password word\n")
    site.links(server.url + "/404")
    assert len(site.check(HOME=str(tmp_path))) == 1
    assert not (tmp_path / "written").exists()
