"""Writes the JSON Schema files of the journey language anew, after a change in the model."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from conversations.engine import list_files  # noqa: E402
from conversations.journey.schema import build_schemas  # noqa: E402


def main() -> None:
    """Write every schema beside the model."""
    folder = ROOT / "conversations" / "journey" / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in build_schemas(list_files()).items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
