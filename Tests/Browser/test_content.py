"""What a reader of the real page reads."""

import re

import pytest
from conftest import words

SENTENCES = [
    "Our impact",
    "Supporting frontline professionals",
    "Over 760 professionals benefited from our training across",
    "4 workshops",
    "10 expert webinars",
    "2 cross-border family mediator trainings",
    "3 child-led advocacy trainings",
    "trainings for law enforcement and professionals working with children and youth",
    "Raising awareness and challenging narratives",
    "Success on social networks",
    "Facebook likes up by 374",
    "Twitter followers up by 3,723",
    "LinkedIn followers up by 932",
    "Over 120K people were reached through the IMCD campaign highlighting the impact of COVID-19 on lives of children "
    "(at risk of) going missing and 116 000 hotlines.",
    "Over 1M people were reached through Missing Children Europe’s social media channels in 2021.",
    "A total of 140 press articles",
    "Advocating for child-centred policy",
    "The Organisation for Security and Co-operation in Europe (OSCE) embedded our INTERACT recommendations in their "
    "work towards the establishment of National Focal Points to Protect Child Victims of Trafficking in Human Beings.",
    "More than 30 organisations joined our coalition to combat online child sexual abuse and exploitation.",
    "The European Commission launched the Pact on Migration and Asylum that included points on relocation of "
    "unaccompanied minors influenced by MCE and Child Circle’s publication “Keeping the Child’s Best Interests at the "
    "Heart of Relocation”.",
    "Together with 28 organisations developed a Joint Position Paper on a Comprehensive Child Rights Strategy "
    "advocating for the prevention and protection of children from violence and abuse that can lead to going missing "
    "and for support to the 116 000 hotlines that the recommendations from which were reflected in the EU Strategy on "
    "the Rights of the Child.",
    "Supporting child participation",
    "A Child Comms Expert group of 5 young people, some with experience of going missing, co-developed the new child "
    "friendly section on the Missing Children Europe’s website.",
    "10 young people with experience of running away joined our Young People’s Board and are co-steering the RADAR "
    "project research, campaigns, and policy recommendations.",
    "16 young newcomers participated in the Lost in Migration youth conference to prepare and co-steer the development "
    "and messages of the 2021 edition.",
    "Using scientific data to define priorities",
    "22 hotlines provided data for the Figures and Trends 2020 report.",
    "15 professionals working with runaways were consulted in a Delphi study on attitudes, responses and best "
    "practices regarding running away.",
    "Surveyed 28 cross-border mediators about parental abduction.",
    "We need you on our side!",
    "Learn how you can help support Missing Children Europe and what projects need your funding.",
    "Donate to help",
    "Want to know more?",
    "Sign up to our newsletter and stay up to date with Missing Children Europe projects, news and events.",
]

FIGURES = {
    "frontline": [
        ("760", "Over 760 professionals"), ("4", "4 workshops"), ("10", "10 expert webinars"),
        ("2", "2 cross-border family mediator trainings"), ("3", "3 child-led advocacy trainings"),
    ],
    "awareness": [
        ("374", "Facebook likes up by 374"), ("3723", "Twitter followers up by 3,723"),
        ("932", "LinkedIn followers up by 932"), ("120000", "Over 120K people"), ("1000000", "Over 1M people"),
        ("140", "A total of 140 press articles"),
    ],
    "advocacy": [("30", "More than 30 organisations"), ("28", "28 organisations")],
    "participation": [("5", "5 young people"), ("10", "10 young people"), ("16", "16 young newcomers")],
    "research": [
        ("22", "22 hotlines"), ("15", "15 professionals working with runaways"), ("28", "28 cross-border mediators"),
    ],
}


def test_the_page_carries_every_sentence_in_order(open_page, address):
    text = words(open_page(address).inner_text("main"))
    place = 0
    for sentence in SENTENCES:
        found = text.find(sentence, place)
        assert found >= 0, f"not there, or not in its place: {sentence}"
        place = found + len(sentence)


@pytest.mark.parametrize("section", FIGURES)
def test_each_figure_stands_where_a_reader_sees_it(open_page, address, section):
    part = open_page(address).locator(f"section#{section}")
    assert part.is_visible()
    shown = words(part.inner_text())
    numbers = [data.get_attribute("value") for data in part.locator("data").all() if data.is_visible()]
    for value, text in FIGURES[section]:
        assert text in shown
        assert value in numbers
    # No number stands there without a figure, but for a period or a name.
    assert sorted(set(numbers)) == sorted({value for value, _ in FIGURES[section]} | ({"2021"} & set(numbers)))


def test_the_strongest_figures_stand_on_cards_that_lead_to_their_sections(open_page, address):
    page = open_page(address)
    cards = [words(card.inner_text()) for card in page.locator(".card").all()]
    assert cards == [
        "Over 760 professionals",
        "Over 120K people were reached through the IMCD campaign",
        "Over 1M people were reached through our social media channels",
        "A total of 140 press articles",
        "More than 30 organisations joined our coalition to combat online child sexual abuse and exploitation",
        "16 young newcomers participated in the Lost in Migration youth conference",
        "22 hotlines provided data for the Figures and Trends 2020 report",
        "28 cross-border mediators were surveyed about parental abduction",
    ]
    for link in page.locator("a.card").all():
        assert page.locator(f"section{link.get_attribute('href')}").count() == 1


def test_the_telephone_number_is_no_figure(open_page, address):
    page = open_page(address)
    links = page.locator('a[href="tel:116000"]')
    assert [link.inner_text() for link in links.all()] == ["116\u00a0000"] * 2
    assert page.locator("data", has_text="116").count() == 0
    assert "116,000" not in page.content()


def test_the_trap_of_the_original_form_is_nowhere(public):
    for path in public.rglob("*"):
        if path.is_file():
            assert "validation purposes" not in path.read_text(encoding="utf-8", errors="replace")


def test_the_head_says_the_same_figures_in_plain_words(open_page, address):
    page = open_page(address)
    assert page.title() == "Our impact – Missing Children Europe"
    description = page.locator('meta[name="description"]').get_attribute("content")
    assert re.search(r"\bover 760 professionals\b", description, re.IGNORECASE)
    assert "<" not in description
