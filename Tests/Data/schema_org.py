"""The part of schema.org that a page may use: for each type its properties and what each may hold, as schema.org
defines them (properties of the types above it included)."""

from decimal import Decimal

TEXT, URL, NUMBER = "text", "url", "number"
THING = {"name": [TEXT], "description": [TEXT], "url": [URL], "subjectOf": ["CreativeWork"]}
WORK = THING | {
    "about": ["Thing"], "publisher": ["Organization"], "creator": ["Organization"], "inLanguage": [TEXT],
    "mainEntity": ["Thing"], "isBasedOn": ["CreativeWork", URL], "license": ["CreativeWork", URL],
    "datePublished": [TEXT], "temporalCoverage": [TEXT], "citation": ["CreativeWork", TEXT],
}
TYPES = {
    "NGO": THING,
    "Organization": THING,
    "CreativeWork": WORK,
    "WebPage": WORK,
    "Dataset": WORK | {
        "distribution": ["DataDownload"], "variableMeasured": ["StatisticalVariable"], "measurementTechnique": [TEXT],
    },
    "DataDownload": WORK | {"contentUrl": [URL], "encodingFormat": [TEXT]},
    "StatisticalVariable": THING | {
        "measurementTechnique": [TEXT], "measurementMethod": [TEXT], "measurementDenominator": ["StatisticalVariable"],
    },
    "Observation": THING | {
        "value": [NUMBER], "minValue": [NUMBER], "maxValue": [NUMBER], "unitText": [TEXT], "unitCode": [TEXT],
        "variableMeasured": ["StatisticalVariable"], "observationAbout": ["Thing"], "observationDate": [TEXT],
        "observationPeriod": [TEXT], "measurementMethod": [TEXT], "measurementTechnique": [TEXT],
    },
}
ABOVE = {
    "NGO": ["Organization"], "WebPage": ["CreativeWork"], "Dataset": ["CreativeWork"], "DataDownload": ["CreativeWork"],
}


def check(document: dict) -> dict[str, dict]:
    """Holds a document to the vocabulary, and returns its nodes by their identifiers."""
    assert set(document) == {"@context", "@graph"} and document["@context"] == "https://schema.org"
    nodes: dict[str, dict] = {}
    for node in document["@graph"]:
        collect(node, nodes)
    for node in document["@graph"]:
        check_node(node, nodes)
    return nodes


def collect(node: object, nodes: dict[str, dict]) -> None:
    if isinstance(node, list):
        for element in node:
            collect(element, nodes)
    elif isinstance(node, dict):
        if "@type" in node and "@id" in node:
            assert node["@id"] not in nodes, f"{node['@id']} is described twice"
            nodes[node["@id"]] = node
        for value in node.values():
            collect(value, nodes)


def check_node(node: dict, nodes: dict[str, dict]) -> None:
    properties = TYPES[node["@type"]]
    for name, value in node.items():
        if name in ("@type", "@id"):
            continue
        assert name in properties, f"{node['@type']} has no {name}"
        for element in value if isinstance(value, list) else [value]:
            check_value(element, properties[name], name, nodes)


def check_value(value: object, ranges: list[str], name: str, nodes: dict[str, dict]) -> None:
    if isinstance(value, dict):
        target = value if "@type" in value else nodes[value["@id"]]
        kinds = [target["@type"], *ABOVE.get(target["@type"], []), "Thing"]
        assert any(kind in ranges for kind in kinds), f"{name} can't be a {target['@type']}"
        if "@type" in value:
            check_node(value, nodes)
    elif isinstance(value, (int, Decimal)):
        assert NUMBER in ranges, f"{name} can't be a number"
    else:
        assert TEXT in ranges or URL in ranges and "://" in value, f"{name} can't be {value!r}"
