"""Writes tags with random white space control, and the plain text between them."""

WORDS = (
    "word", "two words", "Größe", "naïve 👩‍👩‍👧", "&amp; more", "it's", "100 %", "{ x }", "a } b", "日本", "x.", "%} odd",
    "#",
)
SPACES = ("", "", " ", "\n", "\n", "\n\n", "\n  ", " \n\t", "  ")


class Markup:
    """Writes the small parts of a template."""

    def __init__(self, rng, escaping):
        self.rng = rng
        self.is_html = escaping == "html"

    def tag(self, content):
        """A statement."""
        rng = self.rng
        begin = rng.choices(("{%", "{%-", "{%+"), (84, 11, 5))[0]
        end = rng.choices(("%}", "-%}", "+%}"), (85, 11, 4))[0]
        return begin + self._padding() + content + self._padding() + end

    def output(self, code):
        """A printed expression."""
        begin, end = self.rng.choices(("{{", "{{-"), (9, 1))[0], self.rng.choices(("}}", "-}}"), (9, 1))[0]
        return begin + self._padding() + code + self._padding() + end

    def raw(self):
        """Text that is not looked into."""
        rng = self.rng
        begin = rng.choice(("{% raw %}", "{% raw %}", "{%- raw %}", "{% raw -%}", "{%- raw -%}", "{%+ raw %}"))
        end = rng.choice(("{% endraw %}", "{% endraw %}", "{%- endraw %}", "{% endraw -%}", "{%- endraw -%}"))
        inner = ("{{ name }}", " {% if x %} ", "\n{# no comment #}\n", "{{ '{%' }}", " plain ", "", "{% endif %}\n")
        return begin + "".join(rng.choices(inner, k=rng.randint(1, 2))) + end

    def comment(self):
        """A comment of the template."""
        rng = self.rng
        begin = rng.choices(("{#", "{#-", "{#+"), (8, 1, 1))[0]
        end = rng.choices(("#}", "-#}"), (8, 1))[0]
        inner = (" note ", "\n  lines\n", " {{ nothing.here }} ", " {% if %} ", "", " # ", " <p> \" ' ")
        return begin + rng.choice(inner) + end

    def words(self, place):
        """Plain text for a place: "text", "rcdata" or "attribute"."""
        rng = self.rng
        text = " ".join(rng.choices(WORDS, k=rng.randint(1, 2)))
        if place == "text" and rng.random() < 0.2:
            text += rng.choice((" a &lt; b", " >", "<br>", "<!-- static -->", " \"q\"", "<hr class='x'>", "<BR/>"))
        return text

    def space(self):
        """Some white space, or none."""
        return self.rng.choice(SPACES)

    def element(self, body, attribute, rcdata):
        """An element of HTML; its parts are made by the three functions that are given."""
        rng = self.rng
        shapes = (
            lambda: f"<p>{body()}</p>",
            lambda: f"<div class=\"c\" id='d'>{body()}</div>",
            lambda: f'<p title="{attribute()}">{body()}</p>',
            lambda: f'<img alt="{attribute()}" src="x.png">',
            lambda: f'<span data-x="{attribute()}" hidden>{body()}</span>',
            lambda: f'<ul>\n  <li title="{attribute()}" data-x="{attribute()}">{body()}</li>\n</ul>',
            lambda: f"<title>{rcdata()}</title>",
            lambda: f'<textarea data-x="{attribute()}">{rcdata()}</textarea>',
            lambda: f"<h1>{rcdata()}</h1>",
            lambda: f'<svg viewBox="0 0 9 9"><path d="M0 0h9" /><text x="1">{rcdata()}</text></svg>',
        )
        return rng.choice(shapes)()

    def _padding(self):
        return self.rng.choices((" ", "  ", "\n", "\t"), (94, 3, 2, 1))[0]
