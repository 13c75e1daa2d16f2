"""What the rules of cleaning mean, in words for whoever misses a paragraph."""

from __future__ import annotations

ABOUT = {
    "agency-tail": "a line that credits agencies or says that a text came from a feed",
    "beyond-limit": "the text is longer than one article may be",
    "byline": "a line that names the writer",
    "caption": "the caption of a picture",
    "comments": "the way to readers' comments",
    "contributor": "a line on who wrote, edited or contributed",
    "cookie": "a notice on cookies or consent",
    "copyright": "a line on rights",
    "correction": "a note that corrects the piece; it is kept apart and printed as such",
    "credit": "the credit of a picture",
    "dateline-credit": "a line of writer, place and date",
    "disclaimer": "a line on whose opinion it is, or on commissions",
    "editors-note": "a note by the editors that corrects nothing",
    "press-release": "the end of a press release: whom to ask, what a firm says of itself",
    "end-mark": "a mark that the text ends",
    "forwarded": "what was written above a message that somebody passed on",
    "garbled": "letters that no decoding brought back",
    "header": "a line above or below the text that was read as title, name, date or address",
    "headline-repeated": "the headline once more",
    "label": "a word over the text that calls it opinion, comment, editorial, analysis or the like",
    "learnt-boilerplate": "the outlet prints the same words in articles of other stories",
    "likely-furniture": "no rule knows it, but it looks far more like furniture than reporting",
    "link": "a bare address",
    "navigation": "a button or label of the page",
    "newsletter": "a prompt to subscribe to mail",
    "paywall": "a prompt to log in, pay or give",
    "promo": "a prompt, an advertisement, or a note on where the piece appeared",
    "read-more": "a prompt to read on",
    "related": "a link to another piece",
    "repeated": "a paragraph that stands there twice",
    "share": "buttons, tags and accounts to share or follow",
    "timestamp": "a line that says when the piece was put up, or how long it takes to read",
}


def about(rule: str) -> str:
    """What a rule takes out; empty for one that its name explains (`markdown-link`)."""
    return ABOUT.get(rule, "")
