"""The one request that writes."""

import json
from typing import Any

from running import Answer, Running

PATH = "/.impact/figure"
PAGE, NAME, WAS = "2020/", "helped-2020", "over 760 people"
GOOD: dict[str, Any] = {"page": PAGE, "name": NAME, "value": "over 800 people", "was": WAS}


def headers(preview: Running) -> dict[str, str]:
    """What a page of the preview sends."""
    return {
        "Content-Type": "application/json", "Origin": f"http://127.0.0.1:{preview.port}",
        "Impact-Token": preview.state().get("token", "")}


def post(preview: Running, body: Any = None, **changes: str | None) -> Answer:
    """Posts a change; a header that is changed to None is left out."""
    sent: dict[str, str | None] = headers(preview)
    for name, value in changes.items():
        sent[name.replace("_", "-")] = value
    data = body if isinstance(body, bytes) else json.dumps(GOOD if body is None else body).encode()
    return preview.send("POST", PATH, data, {name: value for name, value in sent.items() if value is not None})
