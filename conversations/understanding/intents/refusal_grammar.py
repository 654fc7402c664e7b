"""What refusals are made of: an action, its object and a no, in whatever words.

The patterns are over the letters of `refusal_words`: "don't ever text me again" is NfXmA.
"""

import re

from conversations.understanding.intents.refusal_words import name_parts

_NO = "(?:(?<!u)|(?<=[aw]u))(?<!kf)(?<!k)N[fA]{0,2}"  # "you don't write", "why don't you write" ask for more
_L = "[fyuAiO]"  # little words
_NOT_BOOKED = "(?!.{0,3}b)"  # "take me off Tuesday's class" is no refusal
_RULES = (
    # stop texting me, stop your messages
    f"(?<!N)(?<!Nw)(?<!Nwf)S{_L}{{0,3}}(?:[WXH][mi]|[WXMHrGcZ]{_L}*(?:$|[MXZ](?!\\.)))",
    f"S{_L}*WA",
    # do not write, never text me again
    f"{_NO}[WXH][mnfyuiAMXWZ]*$",
    f"{_NO}[WXH][mi]?{_L}{{0,2}}A",
    f"{_NO}[WXHc][mi]?.{{0,3}}A$",
    rf"{_NO}\.?Q[fmi]*A",
    f"{_NO}c[mi]?A",
    # I don't want your messages, I don't want you to write, I no longer wish to receive this
    f"{_NO}w{_L}{{0,4}}(?:[rg]{_L}{{0,4}})?[MXZ](?![T.m])",
    f"{_NO}w{_L}{{0,4}}[WXH](?:[mi](?!\\.\\.)|[fA]*$)",
    f"{_NO}w[fA]{{0,2}}(?:r{_L}*|g{_L}*[yuAi]{_L}*)$",
    f"{_NO}[rg][fyu]{{0,2}}A[fyu]{{0,2}}[MXZ]",
    f"{_NO}r{_L}*[MXZ](?!T)",
    f"{_NO}U[fyu]*n(?!\\.)",
    "V[fyuT]{0,2}(?:[rg][fyu.]{0,2})?[MXZ]|V[fyu]{0,3}C",
    f"{_NO}w{_L}{{0,4}}l{_NOT_BOOKED}",
    # an end to advertising, by name
    f"(?:{_NO}(?<!yN)|[SVRBE])[^bkT]{{0,3}}Z(?![T.]?b)",
    # remove me, delete my number; whose number was it? delete it
    rf"(?<!N)R[fyu]{{0,2}}(?:m|n(?!\.)){_NOT_BOOKED}",
    f"(?<!N)R[fyui.]{{0,3}}[lZ]{_NOT_BOOKED}",
    f"[mwn][fyu]{{0,2}}O[fyu]{{0,3}}[lZ]{_NOT_BOOKED}",
    "n.*(?<!N)R[fyA]*$",
    f"(?<!N)mf{{0,2}}R[fyu]*(?:$|[lZ]{_NOT_BOOKED})|(?<!N)wf{{0,3}}R[fyu]{{0,3}}[lZ]{_NOT_BOOKED}",
    r"(?<!N)(?<!Nf)F[fyT]{0,2}[mn](?!\.)",
    "Dm$",
    # I never gave consent to this
    "[Nd][^k]{0,4}C(?:[fuiA]*y[fA]*$|[fyuA]{0,3}[WXMHrglZ])",
    # why do you keep writing; threats; mistakes; what was asked for before
    "k[fyu]*K[fyu]*[WXHc]|uK[fyu]*[WXH]",
    r"u[fA]{0,2}H(?!\.\.)|H.{0,2}E$|J.*K|[LJ].*H|H.*[LJ]|L.*[WXMZ]",
    "a[^.]*S[fA]*$|af*R[fA]*$|P.*(?<!N)[SR]|P.*NW",
    # do not call or text; nothing to do with you; asked to be removed and still written to
    f"{_NO}w{_L}{{0,4}}X[yA]|a[fy]*[RS].*[WQ]",
    # you keep writing, stop; stop, not interested; stop or I block you; consent withdrawn
    rf"[QH].*(?<!N)S[fA]*$|^f*S[fiA]*N[w.]f*$|(?<!N)S[^b]*L|L.*[KS]|C[fu]*V|r[fi]*R$|aNA$|{_NO}tm[^b]{{0,3}}l{_NOT_BOOKED}",
    # rather without your promos; texting me without my consent
    f"w{_L}*N{_L}*[MZ]|[WX][fmiy]*Nf*C",
    # out of the list; I'd like these to stop; get off my phone
    f"e{_L}{{0,3}}[lZM]{_NOT_BOOKED}|w{_L}*[yuM]f*S[fA]*$|w{_L}*N{_L}*(?:[Ggr]{_L}*[MXZ]|[Ggr]y*A|[XH])|Di[^b]?n",
    # an end to the messages
    rf"B[fyui]*\.?[fyui]*(?:[MXZ][fyA]*$|[lZ]{_NOT_BOOKED})",
)
_REFUSAL = re.compile("|".join(_RULES))
_ENOUGH = re.compile(f"E{_L}{{0,3}}(?:[MXHZ]|W[miA])")  # "is it enough to send a photo?" is none


def is_worded_as_refusal(words: tuple[str, ...], text: str) -> bool:
    """True when an action, its object and a no come together as they do in a refusal."""
    parts = name_parts(words)
    if _REFUSAL.search(parts):
        return True
    return "?" not in text and bool(_ENOUGH.search(parts))
