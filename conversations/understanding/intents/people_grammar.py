"""How a person is asked for: who, the talk or the call, and the wish for it, in whatever words.

The patterns are over the letters of `people_words`: "can I speak to the manager please" is wiTpiRf. They are looked for
in every clause by itself, so that a no in one ("not a bot, a person") says nothing about the next.
"""

import re

from conversations.understanding.intents.people_words import name_parts
from conversations.understanding.phrases import words_of

_L = "[fipu]"  # little words
_YES = "(?<!N)(?<!N.)(?<!N..)"  # nothing denied just before
_END = "(?=[fhGmpie]*$|[fpi]{0,2}[HGT])"  # the asking ends, or says what the person is for
_RULES = (
    # speak to a person; is there someone I can talk to; can we talk; with whom can I talk
    f"{_YES}T{_L}{{0,3}}h?[PRSr](?!o[^wGHi])|T{_L}?po|{_YES}[wWgvo]{_L}*m?{_L}*T{_L}{{0,2}}u",
    "P[fwpim]{0,3}(?<=[wpim])T(?!\\.)",
    f"{_YES}[wWgv]{_L}*m?{_L}*T[fmpixeC]*(?:$|[Nq])|poj|^[fi]*hTf*$",
    f"o[wif]{{0,3}}(?:T|K[fpim]*$)|s{_L}{{0,3}}h?[PRS]|^{_L}*[wW][fi]*c[fi]*[PRSrum]|wf*c[f]*$",
    # call me, a call please, someone to call, get in touch
    f"{_YES}C[f]?m|^[fiw]*C[fm]*$|{_YES}[WPRSr][fwi.]{{0,2}}C(?!\\.)|{_YES}g[fmi]+C|{_YES}[Wv][fi]*C[fm]*$",
    f"{_YES}lf?m(?!\\.)|{_YES}g[fm]*i+l*l|{_YES}[Wv][fpim]*i+l*l(?!\\.)|^[fi]*(?:l+f+|ll+)$|{_YES}W{_L}*K[fpil]*$|^i+lf+w|{_YES}E",
    f"{_YES}k[fmpi]*K|{_YES}K[fp]{{0,2}}m|{_YES}gfK|{_YES}[wW]z[um]?K$|Wz[um]?K|zmK|{_YES}wi?[wi]*K[fi]*h?[PRS]",
    f"{_YES}tf?m",
    # put me through
    f"{_YES}Xm?{_L}*h?[PRSru]|^[fwui]*Xm[fp]*$",
    # an agent; a real person; I want somebody who understands; get me the manager
    f"{_YES}[WwgvX]{_L}*[wv]?{_L}*m?{_L}*l?h?S{_END}|{_YES}[WwgX][fim]*S|^[fim]*[he]?S[hfmie]*$|^[fi]*hP[fip]*$|^[fi]*Pfe[f]*$|^[fW]*hf+$|^[fi]*gi?Rf*$",
    f"{_YES}[Wg]{_L}*m?{_L}*(?:hP|Ph|P{_END})|{_YES}w{_L}*(?:Ph|hP)|{_YES}g[fi]*m[fi]*(?:P|[RS]{_END}|\\.?R\\.?$)|{_YES}wiR[f]*$|^[fi]*wf?R[f]*$",
    f"e[fi]*[hP]|{_YES}[WwgX]{_L}*m?{_L}*hH",
    # can somebody help me; is anybody there; nobody answers
    f"{_YES}P[wf]{{0,2}}H[fi]{{0,2}}m?[fip]*$|[PR][wfi.]{{0,2}}Hm(?!p)|P[^N]{{0,4}}[KlC]p?m|Pw[wf]*l[fm]*$|Hm{_L}*[PS]|H{_L}*h[PR]|H[fpi]*[PS]f*$|wP[wf]*l[fm]*$|H{_L}+[RS]f*$",
    "O[fi]*N?[fi]*A|Q[fi]*O|QNA|NAm|^[fi]*NAf+$|[WwoOvN][fimp]*Z|^[fi]*wf*mf*iZ|P[fip]{0,3}A",
    # no machine
    f"[NY].{{0,4}}B|[PS].{{0,4}}B|q{_L}*B|B[fi]*b|bB|B[fi]+N|[jT]{_L}*[BM]",
)
_WANTED = re.compile("|".join(_RULES))
_WHOLE = re.compile("^[fi]*(?:P[fh]*N?|R|[fi]*w[fi]*P[f]*)[fi]*$")
_CLAUSES = re.compile(r"[.,!?;:\n…]+")


def is_worded_as_request(words: tuple[str, ...], text: str) -> bool:
    """True when a person, a talk or a call and the wish for it come together as they do in asking for one."""
    whole = name_parts(words)
    if _WHOLE.search(whole):
        return True
    if not _CLAUSES.search(text.rstrip(" .,!?;:\n…")):
        return bool(_WANTED.search(whole))
    return any(_WANTED.search(name_parts(words_of(clause))) for clause in _CLAUSES.split(text))
