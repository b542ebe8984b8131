"""The site that is edited: two languages, five pages, a draft, pictures and documents."""

import shutil
from pathlib import Path

from pictures import png

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = ["", "2020", "2021", "about", "about/team"]


def section(title: str, name: str, value: str, text: str) -> str:
    return f"---\ntitle: {title}\nfigures:\n  {name}: {value}\nheadline: {name}\n---\n{text}\n"


def page(path: str) -> dict[str, str]:
    """The files of a page by their names."""
    name = path.replace("/", "-") or "home"
    year = path if path.isdigit() else "2021"
    other = "" if path else " {{ 2020/helped-2020 }} were helped in 2020."
    return {
        "index.md": f"---\ntitle: Page {name}\nperiod: {year}\n"
        + f'summary: "{{{{ helped-{name} }}}} were helped."\n---\nAn introduction.\n',
        "index.fr.md": f"---\ntitle: La page {name}\n---\nUne introduction.\n",
        "10-help.md": section(
            "Help", f"helped-{name}", "over 760 people",
            f"{{{{ helped-{name} }}}} got help.{other}\n\n![A picture](picture.png)\n\n[The report](report.pdf)"),
        "10-help.fr.md": f"---\ntitle: Aide\nunits:\n  helped-{name}: personnes\n---\nUn texte.\n",
        "20-calls.md": section("Calls", f"calls-{name}", "3723 calls", f"{{{{ calls-{name} }}}} were answered."),
        "report.pdf": f"%PDF-1.4 report of {name}",
    }


def write_page(content: Path, path: str) -> None:
    folder = content / path
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in page(path).items():
        (folder / name).write_text(text)
    (folder / "picture.png").write_bytes(png(3, 2 + len(path), 128))


def write_site(site: Path) -> Path:
    content = site / "Content"
    shutil.copytree(REPOSITORY / "Templates", site / "Templates")
    for path in PAGES:
        write_page(content, path)
    for name in ("donate.md", "newsletter.md"):
        shutil.copy(REPOSITORY / "Content" / name, content / name)
    index = content / "about/index.md"
    index.write_text(index.read_text().replace("\nperiod", "\ndraft: yes\nperiod"))
    (content / "site.yml").write_text(
        "name: Kite Trust\nurl: https://www.example.org/impact/\nlanguages: [en, fr]\n"
        'contacts:\n  hotline: "116 000"\n')
    return site
