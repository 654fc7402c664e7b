"""Where the console is reached: at PUBLIC_URL, and just as well at an address of its own, such as http://127.0.0.1."""

from urllib.parse import urlsplit

from starlette.requests import Request

_DEFAULT_PORTS = {"https": ":443", "http": ":80"}


def is_secure(request: Request, base_url: str) -> bool:
    """Whether a browser may keep what it is given for HTTPS alone.

    The request came by HTTPS, as the server or a proxy it trusts says, or it came to the host of a PUBLIC_URL that is
    HTTPS: a proxy need not say how it was reached. At any other address HTTP has to do.
    """
    return request.scope["scheme"] == "https" or (
        base_url.startswith("https://") and _origin("https", _host(request)) == _base(base_url)
    )


def is_own_origin(origin: str, request: Request, base_url: str) -> bool:
    """Whether an Origin is PUBLIC_URL's or that of the address asked. Where HTTPS is, HTTP is somebody else's."""
    schemes = ("https",) if is_secure(request, base_url) else ("https", "http")
    asked = {_origin(scheme, host) for scheme in schemes if (host := _host(request))}
    scheme, _, rest = origin.partition("://")
    return _origin(scheme, rest) in asked | {_base(base_url)}


def _host(request: Request) -> str:
    return request.headers.get("host", "")


def _base(base_url: str) -> str:
    parts = urlsplit(base_url)
    return _origin(parts.scheme, parts.netloc)


def _origin(scheme: str, host: str) -> str:
    """As browsers write it: in small letters, and without the port where it is the scheme's own."""
    return f"{scheme}://{host}".lower().removesuffix(_DEFAULT_PORTS.get(scheme.lower(), ""))
