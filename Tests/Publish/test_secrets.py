"""A secret in site.yml is told of at its place, and no command writes it anywhere."""

import subprocess

import pytest
from running import find_program

WORD = "Geheimnis-42-xyzzy"
SECRETS = {
    "git": f'publish: {{pages: {{git: "https://user:{WORD}@git.kites.test/site.git"}}}}',
    "ssh": f'publish: {{pages: {{git: "ssh://user:{WORD}@git.kites.test/site.git"}}}}',
    "rsync": f'publish: {{web: {{rsync: "web:{WORD}@www.kites.test:/var/www"}}}}',
    "rclone": f'publish: {{web: {{rclone: ":s3,secret_access_key={WORD}:bucket"}}}}',
    "url": f'publish: {{web: {{directory: www, url: "https://user:{WORD}@www.kites.test/"}}}}',
    "key": f"publish:\n  web:\n    directory: www\n    password: {WORD}",
    "list": f"publish:\n  web:\n    directory: www\n    tokens: [a, {WORD}]",
    "block": f"publish:\n  web:\n    directory: www\n    secret: |\n      {WORD}\n      more",
    "escaped": 'publish: {pages: {git: "https://user:Geheimnis-4\\u0032-xyzzy@git.kites.test/x.git"}}',
    "name": f"password: {WORD}",
    "broken": f'publish: {{pages: {{git: "https://user:{WORD}@git.kites.test/site.git"',
}
COMMANDS = [
    ["publish", "--yes"], ["publish", "--dry-run", "--format", "json"], ["publish", "--rollback", "--yes"],
    ["publish", "nowhere"], ["build"], ["build", "--format", "json"], ["build", "--format", "github"],
]


@pytest.mark.parametrize("kind", SECRETS)
def test_no_command_tells_a_secret(site, kind):
    site.write(
        "Content/site.yml",
        f"name: Kite Trust\nurl: https://www.kites.test/\nlanguages: [en]\n{SECRETS[kind]}\n")
    written = (WORD, "42-xyzzy", r"Geheimnis-4\u0032-xyzzy")
    for command in COMMANDS:
        done = subprocess.run(
            [find_program(), *command], cwd=site.folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        said = (done.stdout + done.stderr).decode()
        assert done.returncode == 1, (command, said)
        # Going back needs nothing of the site but the target.
        assert "secret" in said or "--rollback" in command, (command, said)
        assert not [text for text in written if text in said], (command, said)
    kept = [path for path in site.folder.rglob("*") if path.is_file() and path.name != "site.yml"]
    assert [path for path in kept if WORD.encode() in path.read_bytes()] == []
