"""A web host that leads back to the machine that the site is on."""

from running import run_program
from small_site import files


def test_a_web_host_that_is_this_machine_does_not_get_the_sites_own_folders(site, host):
    built = run_program("build", folder=site.folder)
    assert built.status == 0, built.text
    (site.folder.parent / "way").symlink_to(site.folder)
    before = files(site.folder / "Public")
    for path, words in {
        site.folder / "Public": "this is in Public, one of the site's own folders",
        site.folder.parent / "way/Content/impact": "this is in Content, one of the site's own folders",
        site.folder.parent: "this is the site's own folder or above it",
    }.items():
        site.targets({"web": f'rsync: "web:{path}"'})
        for arguments in (["--dry-run"], ["--yes"]):
            result = run_program("publish", *arguments, folder=site.folder, environment=host.environment)
            assert result.status == 1, path
            assert f"web leads back to this machine, to {path}, but {words}" in result.errors
    assert files(site.folder / "Public") == before
    assert not list(site.folder.glob(".impact/publish/web/token"))
