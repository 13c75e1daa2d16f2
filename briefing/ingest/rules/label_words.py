"""Data: the words of time stamps, buttons, credits and agencies' lines."""

# ruff: noqa: E501
from __future__ import annotations

import re

LONGEST = 160  # characters of a line that could be a label
WORD = re.compile(r"[^\W\d_]+(?:[’'.&-][^\W\d_]+)*|\d+|@\w+|©")
SEGMENT = re.compile(r"\s*[|·•►▪]\s*|\s+[-–—/]\s+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DATE_WORDS = _set(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july"
    " august september october november december mon tue tues wed thu thur thurs fri sat sun monday"
    " tuesday wednesday thursday friday saturday sunday am pm a.m p.m noon midnight today yesterday"
    " gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist pkt sgt hkt jst aest aedt nzst nzdt"
    " sast eat wat wib pht myt ict et pt ct mt z t st nd rd th h m d w hr hrs min mins sec secs hour"
    " hours minute minutes second seconds day days week weeks month months year years ago just now"
)
STAMP_VERBS = _set(
    "published updated posted modified edited issued uploaded released created refreshed revised"
)
STAMP_WORDS = _set(
    "first last originally at on and date time read reading listen listening watch estimated of to"
    " story article by since about approx was this live local web"
)
READ = re.compile(
    r"\b\d{1,3}[\s-]?(?:min(?:ute)?s?|mins|secs?|m)\b[\s-]?(?:to\s)?(?:read|listen|watch|video)\b"
    r"|\bread(?:ing)?\stime\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
AGO = re.compile(r"\b\d{1,3}\s?(?:h|hrs?|m|mins?|d|days?|hours?|minutes?)(?:\sago)?\b", re.I)

NETWORKS = _set(
    "facebook twitter x instagram telegram whatsapp linkedin youtube threads mastodon bluesky tiktok"
    " reddit viber signal pinterest snapchat flipboard messenger rss pocket tumblr line wechat vk sms"
)
BUTTONS = _set(
    "share tweet pin email e-mail mail print save listen like follow copy link comment comments post"
    " send gift bookmark flip read play text repost url more shares views likes votes k m whatsapp permalink download subscribe"
)
SITE_THINGS = _set(
    "ad ads advert adverts advertisement advertisements advertising newsletter newsletters subscriber"
    " subscribers subscription comment comments replies gallery galleries slideshow fullscreen photo"
    " photos image images picture pictures caption captions video videos audio player article articles"
    " story stories page pages menu navigation cookies javascript dialog popup modal hashtags"
    " topics tags topic typo error errors correction link content contents feed transcript subtitles"
    " window windows tab tabs reprints licensing bookmark bookmarks reply replies issue shares conversation"
    " message messages banner size speech notification notifications newsletter paywall preview logo"
    " map thumbnail settings preferences thread post posts live blog headlines media"
)
SITE_DOINGS = _set(
    "view show hide close open load more less next previous prev back skip jump go report suggest"
    " change remove add save copy send share tweet rate this continue continues exclusive only latest"
    " mentioned powered play pause expand collapse toggle enlarge reload refresh resize unavailable"
    " table text report your print minimise minimize maximise maximize mute unmute watch see read here"
    " related flag enable disable reuse republish saved purchase acquire order opens open search normal larger"
    " smaller internet technical editorial registered submit tip sort newest oldest manage free weekly daily sponsored promoted paid below after"
)
JOINING = _set(
    "to in on of the this for and or a an by from with all full up down at as is our very large small new rights list links section standards practices account profile"
)
NO_HEADING = _set("this your view show hide close load skip jump suggest powered mentioned toggle")

CREDIT_WORDS = _set(
    "photo photos photograph photographs photography image images picture pictures pic pics pix file"
    " archive archived stock courtesy supplied handout pool representational representative"
    " illustration illustrative illustrational purpose purposes only for used use is screengrab"
    " screenshot screen grab video graphic graphics via by of credit credits source from provided the"
    " and a an undated library contributed collage composite representation"
)
PICTURED = _set(
    "photo photos photograph photographs image images picture pictures pic pics pix screengrab"
    " screenshot illustration handout supplied composite"
)
CREDITED = _set(
    "representation representational representative illustrative composite credit credits courtesy file stock supplied handout"
    " contributed illustrational"
)
AGENCY_WORDS = _set(
    "with inputs input from by for agency agencies reports report reporting staff wire wires services"
    " service and news newsroom compiled additional material files via source sources desk bureau"
    " online web local international writers writer reporters correspondents correspondent our the"
    " based on information copy team"
)
