"""What is said of each answer."""

import pytest
import trustme
from datetime import datetime, timedelta, timezone


@pytest.mark.parametrize("path", ["/", "/200", "/204", "/302/x", "/307/x", "/head-405", "/head-broken", "/301/302/x", "/cookie"])
def test_what_is_there_is_not_mentioned(site, server, path):
    site.links(server.url + path)
    assert site.check() == []


@pytest.mark.parametrize(
    ("path", "identifier", "words"),
    [
        ("/404", "broken-link", "leads to nothing (404)"),
        ("/410", "broken-link", "is gone for good (410)"),
        ("/400", "broken-link", "is refused by its server (400)"),
        ("/302/404", "broken-link", "leads to nothing (404)"),
        ("/500", "unreachable-link", "does not work now (500)"),
        ("/503", "unreachable-link", "does not work now (503)"),
        ("/loop", "broken-link", "without an end"),
        ("/self", "broken-link", "without an end"),
        ("/to?file:///etc/passwd", "broken-link", "none of the web's"),
        ("/to?gopher://127.0.0.1/", "broken-link", "none of the web's"),
        ("/to?http://user:word@127.0.0.1/", "broken-link", "none of the web's"),
        ("/401", "unchecked-link", "1 address does not let programs in"),
        ("/403", "unchecked-link", "1 address does not let programs in"),
        ("/later/429", "unchecked-link", "asked us to come back later, so 1 address there was not checked"),
        ("/later/503", "unchecked-link", "asked us to come back later"),
        ("/slow/9", "unreachable-link", "did not answer in time"),
    ],
)
def test_an_answer_is_told_in_plain_words(site, server, path, identifier, words):
    site.links("https://kite.example/impact/x", server.url + path)
    [finding] = site.check()
    assert finding["id"] == identifier
    assert words in finding["message"]
    assert finding["severity"] == "warning"
    assert (finding["path"], finding["line"], finding["column"]) == ("Content/index.md", 6, 5)


@pytest.mark.parametrize("path", ["/301/x", "/308/x", "/301/308/x"])
def test_a_move_for_good_is_told_with_the_new_address(site, server, path):
    site.links(server.url + path + "#part")
    [finding] = site.check()
    assert finding["id"] == "moved-link"
    assert finding["fix"] == server.url + "/x#part"


def test_a_host_that_is_none_is_told_once_for_all_its_addresses(site, server):
    site.links(server.url, *(f"http://nowhere.invalid/{number}" for number in range(30)))
    [finding] = site.check()
    assert finding["id"] == "unreachable-link"
    assert finding["message"].startswith("there is no host nowhere.invalid;")
    assert "30 addresses" in finding["message"]
    assert [note["line"] for note in finding["notes"][:5]] == [7, 8, 9, 10, 11]
    assert finding["notes"][5]["message"] == "and in 24 more places"


def test_a_refused_connection_is_told(site, serve):
    server = serve()
    other = serve()
    other.stop()
    site.links(server.url, other.url)
    [finding] = site.check()
    assert "refuses connections" in finding["message"]
    other.stop = lambda: None


def test_certificates_are_told_apart(site, serve):
    authority = trustme.CA()
    own = serve(certificate=authority.issue_cert("127.0.0.1"))
    expired = serve(certificate=authority.issue_cert(
        "127.0.0.1", not_before=datetime.now(timezone.utc) - timedelta(days=9),
        not_after=datetime.now(timezone.utc) - timedelta(days=2)))
    other = serve(certificate=authority.issue_cert("kite.example"))
    bundle = site.folder / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    site.links(own.url, expired.url, other.url)
    words = [finding["message"] for finding in site.check(CURL_CA_BUNDLE=str(bundle))]
    assert ["has expired" in words[0], "of another host" in words[1], len(words)] == [True, True, 2]
    site.memory.unlink()
    assert any("nobody vouches for" in finding["message"] or "signed itself" in finding["message"]
               for finding in site.check())


def test_no_network_is_one_sentence(site):
    site.links(*(f"http://nowhere{number}.invalid/" for number in range(20)))
    [finding] = site.check()
    assert "no network" in finding["message"]
    assert not site.memory.exists()


def test_no_curl_is_one_sentence(site, server, tmp_path):
    site.links(server.url + "/404", server.url + "/405")
    [finding] = site.check(PATH=str(tmp_path))
    assert finding["message"] == (
        "links to others' sites were not checked: curl is not installed on this machine; install it: apt install curl")


def test_a_cookie_is_for_its_host_and_its_chain_alone(site, serve):
    home, other = serve(), serve("127.0.0.2")
    site.links(home.url + "/cookie", home.url + "/x", f"{home.url}/to?{other.url}/cookie")
    assert site.check() == []
    assert home.asked == {("HEAD", "/cookie"): 2, ("HEAD", "/x"): 1, ("HEAD", f"/to?{other.url}/cookie"): 1}
    assert other.asked == {("HEAD", "/cookie"): 2}
    assert [request.path for request in home.requests if request.cookie] == ["/cookie"]
