"""What stands in files is text, whatever it says."""

SCRIPT = "<img src=x onerror='window.ran=1'><script>window.ran=1</script>"


def test_hostile_words_of_an_error_do_not_run(preview, home):
    preview.edit("Content/10-frontline.md", "over 760 professionals", f'"abuot 760 {SCRIPT}"')
    home.until_panel()
    assert "onerror" in home.shadow(".errors").inner_text()
    assert home.shadow(".errors img, .errors script").count() == 0
    assert home.evaluate("window.ran ?? null") is None


def test_hostile_file_names_do_not_run(preview, home):
    name = "Content/15-\"'><img src=x onerror=window.ran=1>.md"
    preview.write(name, "---\ntitle: 1\nwrong key: yes\n---\n")
    home.until_panel()
    assert "onerror" in home.shadow(".errors").inner_text()
    assert home.shadow(".errors img").count() == 0
    assert home.evaluate("window.ran ?? null") is None
    for href in home.shadow(".errors a").evaluate_all("links => links.map((link) => link.protocol)"):
        assert href == "vscode:"


def test_hostile_figures_do_not_run(preview, home):
    preview.edit("Content/site.yml", "title: Annual report 2020", f'title: "{SCRIPT}"')
    preview.edit("Content/10-frontline.md", "  workshops: 4 workshops",
                 "  workshops:\n    value: 4 workshops\n    source: annual")
    home.until("(await (await fetch('/.impact/figures?page=')).text()).includes('onerror')")
    home.inspect(home.data("4", "#frontline"))
    home.until("document.querySelector('impact-preview').shadowRoot.querySelector('.inspector')"
               ".textContent.includes('onerror')")
    home.page.keyboard.press("?")
    home.shadow(".items .item").first.wait_for()
    assert home.shadow(":is(img, script)").count() == 0
    assert home.evaluate("window.ran ?? null") is None
