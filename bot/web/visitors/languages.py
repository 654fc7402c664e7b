"""Which of our languages a browser asks for (RFC 9110, `Accept-Language`)."""

from conversations.lead.content import Language

_OURS: dict[str, Language] = {"he": "he", "iw": "he", "en": "en"}


def read_accepted(header: str) -> list[Language]:
    """Those it names, the most wanted first; what has the weight 0 is not wanted at all."""
    weighed = [
        (weight, language)
        for part in header.split(",")
        for tag, *rest in [part.split(";")]
        if (language := _OURS.get(tag.strip().replace("_", "-").partition("-")[0].casefold()))
        and (weight := _weigh(rest)) > 0
    ]
    # Sorting keeps the order of equals.
    return [language for _, language in sorted(weighed, key=lambda one: -one[0])]


def _weigh(parameters: list[str]) -> float:
    """The weight after `q=`; 1 where none is told, or nobody can read it."""
    for parameter in parameters:
        name, _, told = parameter.partition("=")
        if name.strip().casefold() == "q":
            try:
                return min(max(float(told), 0.0), 1.0)
            except ValueError:
                return 1.0
    return 1.0
