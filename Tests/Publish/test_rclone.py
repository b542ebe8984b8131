"""Publishing by rclone, to a remote of a configuration that the test writes."""

from small_site import files


def test_first_publish_nothing_to_do_and_rollback(site, run, tmp_path):
    configuration = tmp_path / "rclone.conf"
    configuration.write_text(f"[web]\ntype = alias\nremote = {tmp_path}/bucket\n")
    environment = {"RCLONE_CONFIG": str(configuration)}
    site.targets({"bucket": 'rclone: "web:impact"'})
    first = run("--yes", environment=environment)
    assert first.status == 0, first.errors
    before = site.built()
    assert files(tmp_path / "bucket/impact") == before
    again = run(environment=environment)
    assert again.status == 0, again.errors
    assert "Nothing to do" in again.output
    site.version(2)
    assert run("--yes", environment=environment).status == 0
    assert files(tmp_path / "bucket/impact")["index.html"] != before["index.html"]
    back = run("--rollback", "--yes", environment=environment)
    assert back.status == 0, back.errors
    assert files(tmp_path / "bucket/impact")["index.html"] == before["index.html"]
