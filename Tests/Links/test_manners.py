"""How politely servers are asked."""


def overlap(requests) -> int:
    """How many requests were under way at once, at most."""
    times = sorted([(r.start, 1) for r in requests] + [(r.end, -1) for r in requests])
    most = now = 0
    for _, change in times:
        now += change
        most = max(most, now)
    return most


def test_each_address_is_asked_once_however_often_it_stands(site, server):
    site.links(*(f"{server.url}/x#{number}" for number in range(50)))
    site.write("10-more.fr.md", f"---\ntitle: Encore\n---\n[b]({server.url}/x)\n")
    site.write("10-more.md", f"---\ntitle: More\n---\n<{server.url}/x>\n")
    assert site.check() == []
    assert server.asked == {("HEAD", "/x"): 1}


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause(site, server):
    site.links(*(f"{server.url}/slow/0.0{number}" for number in range(1, 9)))
    assert site.check(pause=100) == []
    requests = sorted(server.requests, key=lambda request: request.start)
    assert len(requests) == 8
    assert all(later.start - earlier.end >= 0.08 for earlier, later in zip(requests, requests[1:]))


def test_redirections_wait_for_their_host_too(site, serve):
    home, other = serve(), serve("127.0.0.2")
    site.links(*(f"{home.url}/to?{other.url}/slow/0.1{number}" for number in range(6)),
               *(f"{other.url}/slow/0.2{number}" for number in range(6)))
    assert site.check() == []
    assert len(other.requests) == 12
    assert overlap(other.requests) == 1


def test_hosts_are_asked_side_by_side_but_not_too_many(site, serve):
    servers = [serve(f"127.0.0.{number}") for number in range(1, 13)]
    site.links(*(f"{server.url}/slow/1" for server in servers))
    assert site.check() == []
    most = overlap([request for server in servers for request in server.requests])
    assert 2 <= most <= 8


def test_the_head_is_enough_where_it_is_given(site, server):
    site.links(server.url + "/x", server.url + "/head-405", server.url + "/404")
    site.check()
    assert server.asked == {
        ("HEAD", "/x"): 1, ("HEAD", "/head-405"): 1, ("GET", "/head-405"): 1, ("HEAD", "/404"): 1, ("GET", "/404"): 1}


def test_no_more_than_the_first_bytes_are_taken(site, server):
    site.links(server.url + "/endless")
    assert site.check() == []
    assert server.sent < 16 << 20


def test_a_host_that_wants_no_more_requests_gets_none(site, server):
    site.links(server.url + "/later/429", *(f"{server.url}/{name}" for name in "abcdefgh"))
    [finding] = site.check()
    assert "9 addresses" in finding["message"] or len(server.requests) < 10
    late = [number for number, request in enumerate(server.requests) if request.path == "/later/429"]
    assert late == [len(server.requests) - 1]


def test_the_program_says_who_it_is(site, server):
    site.links(server.url)
    site.check()
    assert server.requests[0].agent == "impact (checks the links of https://kite.example/impact/)"


def test_the_time_for_everything_ends_in_one_finding(site, server):
    site.links(*(f"{server.url}/slow/0.{number}" for number in range(100, 1100)))
    findings = site.check(seconds=2)
    assert len(findings) == 1
    assert "the time of 2 seconds was over before 9" in findings[0]["message"]
    assert len(findings[0]["notes"]) == 6
    assert len(server.requests) < 30


def test_the_sites_own_addresses_and_forms_are_not_asked_for(site, server):
    site.write("site.yml", f"name: Kite Trust\nurl: {server.url}/impact/\nlanguages: [en]\n"
               f"sources:\n  report: {{title: Report, url: {server.url}/source}}\n")
    site.write("donate.md", f"---\ntitle: Give\nbutton: Give\nurl: {server.url}/donate\n---\n[a]({server.url}/body)\n")
    site.write("newsletter.md", "---\ntitle: News\nbutton: Send\nprovider: custom\ntrap: trap\n"
               f"action: {server.url}/form\nprivacy: {server.url}/privacy\n---\n")
    site.write("index.md", "---\ntitle: Our impact\nperiod: 2021\nfigures:\n  people:\n    value: 5 people\n"
               f"    source: {{title: Own, url: {server.url}/own}}\n---\n[a]({server.url}/impact/2020/)\n")
    assert site.check() == []
    assert {path for _, path in server.asked} == {"/source", "/donate", "/body", "/privacy", "/own"}
