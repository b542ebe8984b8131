"""What the page has to say: the original text, corrected, and where each figure stands."""

import re


def normal(text):
    """Collapses white space, no-break spaces included, and ignores case (120k, 120K)."""
    return re.sub(r"\s+", " ", text).strip().casefold()


TEXT = [
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
    "Over 120K people were reached through the IMCD campaign highlighting the impact of COVID-19 "
    "on lives of children (at risk of) going missing and 116 000 hotlines.",
    "Over 1M people were reached through Missing Children Europe’s social media channels in 2021.",
    "A total of 140 press articles",
    "Advocating for child-centred policy",
    "The Organisation for Security and Co-operation in Europe (OSCE) embedded our INTERACT "
    "recommendations in their work towards the establishment of National Focal Points to Protect "
    "Child Victims of Trafficking in Human Beings.",
    "More than 30 organisations joined our coalition to combat online child sexual abuse and "
    "exploitation.",
    "The European Commission launched the Pact on Migration and Asylum that included points on "
    "relocation of unaccompanied minors influenced by MCE and Child Circle’s publication “Keeping "
    "the Child’s Best Interests at the Heart of Relocation”.",
    "Together with 28 organisations developed a Joint Position Paper on a Comprehensive Child "
    "Rights Strategy advocating for the prevention and protection of children from violence and "
    "abuse that can lead to going missing and for support to the 116 000 hotlines that the "
    "recommendations from which were reflected in the EU Strategy on the Rights of the Child.",
    "Supporting child participation",
    "A Child Comms Expert group of 5 young people, some with experience of going missing, "
    "co-developed the new child friendly section on the Missing Children Europe’s website.",
    "10 young people with experience of running away joined our Young People’s Board and are "
    "co-steering the RADAR project research, campaigns, and policy recommendations.",
    "16 young newcomers participated in the Lost in Migration youth conference to prepare and "
    "co-steer the development and messages of the 2021 edition.",
    "Using scientific data to define priorities",
    "22 hotlines provided data for the Figures and Trends 2020 report.",
    "15 professionals working with runaways were consulted in a Delphi study on attitudes, "
    "responses and best practices regarding running away.",
    "Surveyed 28 cross-border mediators about parental abduction.",
    "We need you on our side!",
    "Learn how you can help support Missing Children Europe and what projects need your funding.",
    "Donate to help",
    "Want to know more?",
    "Sign up to our newsletter and stay up to date with Missing Children Europe projects, news and "
    "events.",
]

# Not content: the description of a spam trap in the form of the original page.
SPAM_TRAP = "This field is for validation purposes and should be left unchanged"

# Section, the words around the figure as a reader sees them, the figure in digits.
FIGURES = [
    ("frontline", "Over 760 professionals benefited from our training across", "760"),
    ("frontline", "4 workshops", "4"),
    ("frontline", "10 expert webinars", "10"),
    ("frontline", "2 cross-border family mediator trainings", "2"),
    ("frontline", "3 child-led advocacy trainings", "3"),
    ("awareness", "Facebook likes up by 374", "374"),
    ("awareness", "Twitter followers up by 3,723", "3723"),
    ("awareness", "LinkedIn followers up by 932", "932"),
    ("awareness", "Over 120K people were reached through the IMCD campaign", "120000"),
    ("awareness", "Over 1M people were reached through", "1000000"),
    ("awareness", "A total of 140 press articles", "140"),
    ("advocacy", "More than 30 organisations joined our coalition", "30"),
    ("advocacy", "Together with 28 organisations developed", "28"),
    ("participation", "group of 5 young people, some with", "5"),
    ("participation", "10 young people with experience", "10"),
    ("participation", "16 young newcomers participated", "16"),
    ("research", "22 hotlines provided data", "22"),
    ("research", "15 professionals working with runaways were consulted", "15"),
    ("research", "Surveyed 28 cross-border mediators about", "28"),
]

# The cards at the top of the page: their text, and the section they lead to.
CARDS = [
    ("Over 760 professionals", "frontline"),
    ("Over 120K people", "awareness"),
    ("Over 1M people", "awareness"),
    ("A total of 140 press articles", "awareness"),
    ("More than 30 organisations", "advocacy"),
    ("16 young newcomers", "participation"),
    ("22 hotlines", "research"),
    ("28 cross-border mediators", "research"),
]
