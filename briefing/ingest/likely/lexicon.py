"""Data: classes of words that furniture is made of, so that a word never seen counts as its kind."""

# ruff: noqa: E501
from __future__ import annotations

_CLASSES = {
    "piece": "article articles story stories piece column post page pages report dispatch item copy text feature interview"
    " essay review analysis explainer extract excerpt commentary editorial op-ed blog liveblog blogpost entry factbox"
    " profile obituary roundup round-up wrap series instalment installment write-up longread",
    "medium": "video videos audio podcast podcasts episode episodes clip clips gallery galleries slideshow photo photos"
    " photograph photographs image images picture pictures pic pics graphic graphics infographic infographics map maps"
    " chart charts animation illustration illustrations cartoon broadcast livestream stream recording transcript"
    " bulletin soundbite footage interactive quiz crossword puzzle puzzles horoscope webinar",
    "paper": "newsletter newsletters newspaper paper magazine edition editions e-paper epaper e-edition issue issues"
    " briefing digest website site homepage app channel feed rss portal archive print masthead outlet publication"
    " publications bulletin",
    "network": "facebook twitter instagram telegram whatsapp linkedin youtube tiktok threads mastodon bluesky reddit viber"
    " pinterest snapchat flipboard messenger spotify itunes deezer soundcloud stitcher audible substack patreon ko-fi"
    " paypal gofundme kickstarter google alexa siri disqus feedly pocket instapaper wechat weibo line vk tumblr discord"
    " koo sharechat shorts reels x.com fb insta",
    "sharing": "share tweet retweet repost pin like follow bookmark save copy print email e-mail forward gift comment reply flag"
    " upvote vote react subscribe unsubscribe mute unfollow report recommend",
    "mail": "inbox e-mail email mailbox alerts alert notifications notification push weekday daily weekly fortnightly monthly"
    " straight delivered direct digest sign-up signup opt opt-out unsubscribe preferences",
    "money": "subscription subscriptions subscribe subscriber subscribers membership member members donate donation donations"
    " contribute contribution contributions trial premium plan plans offer offers discount voucher paywall"
    " paid unlimited cancel renew renewal billing checkout pledge tax-deductible crowdfunding chip gift support supporters"
    " supporter patrons patron nonprofit non-profit reader-funded ad-free",
    "account": "account login log-in log register registered registration password username profile settings preferences"
    " verify verification sign-in signin sign dashboard captcha recaptcha browser javascript cookies cookie consent"
    " privacy gdpr ccpa opt-out device devices session expired refresh reload",
    "role": "reporter reporters correspondent correspondents editor editors writer writers journalist journalists columnist"
    " columnists contributor contributors freelancer freelance photographer photographers photojournalist producer"
    " producers intern fellow stringer sub-editor copyeditor translator bureau newsroom newsdesk desk staff byline"
    " presenter anchor host author authors cartoonist illustrator videographer fact-checker moderator moderators",
    "credit": "credit credits courtesy copyright handout file pool stock supplied contributed getty shutterstock istock alamy"
    " unsplash pexels pixabay wikimedia flickr epa afp reuters pti ani rex xinhua tass dpa ansa aap epa-efe pa imago"
    " nurphoto anadolu bloomberg upi kyodo yonhap agerpres ritzau ntb lusa bernama screengrab screenshot photographed"
    " pictured maxar planet copernicus nasa sourced collected reproduced",
    "rights": "rights reserved permission permissions reproduced republish republished republishing reprint reprints reprinted"
    " licence license licensed licensing creative commons redistributed syndicated syndication reproduction"
    " trademark unauthorised unauthorized prohibited redistribution rewritten broadcast publisher",
    "comment": "comments comment commenting commenter commenters moderated moderation guidelines discussion conversation replies"
    " debate feedback opinion opinions letters letter views poll respectful civil abusive",
    "advert": "advertisement advertisements advert adverts advertising ad ads sponsored sponsor sponsors sponsorship promoted"
    " promotion promotions partner partners affiliate commission commissions advertorial branded commercial promo"
    " content outbrain taboola paid retailers",
    "related": "related recommended trending popular more also next previous latest further elsewhere similar suggested"
    " must-read must-reads top best most picks highlights headlines viewed watched read discover explore archives",
    "note": "correction corrections clarification correct corrected amended updated update updates misstated misspelled"
    " misspelt misidentified incorrectly erroneously inaccurate earlier version developing note notes editor's editors'"
    " disclaimer disclosure translated edited clarity length originally appeared published adapted fact-checked"
    " verified reviewed generated automatically automated transcribed",
    "page": "menu navigation search home top bottom scroll swipe click tap hover toggle expand collapse show hide close open view"
    " skip jump back load loading fullscreen zoom enlarge play pause mute unmute replay button link links tab window"
    " below above here widget embed caption slide thumbnail player volume playback banner header footer sidebar"
    " breadcrumb sitemap accessibility font size dark mode left right arrow icon section sections topics topic tags"
    " tag filed categories category print",
    "contact": "contact tip tips newstip tipline phone call telephone fax address hotline helpline reach dm whatsapp signal"
    " encrypted anonymously securely confidential protonmail securedrop enquiries inquiries press media spokesperson"
    " careers advertise newsroom reached dms",
    "help": "samaritans lifeline helpline hotline counselling counseling crisis suicidal confidential support befrienders"
    " childline distress",
    "listing": "tv listings channel airs broadcast screened stream iplayer watch tune tickets doors from opens booking"
    " rrp isbn hardback paperback ebook publisher starring director rating stars running certificate cert runtime",
    "study": "doi journal issn vol volume preprint study et al references footnotes sources bibliography methodology"
    " appendix dataset figshare arxiv peer-reviewed",
    "press": "press-release release prnewswire newswire businesswire globenewswire embargoed immediate editors boilerplate"
    " forward-looking statements investor investors nyse nasdaq ticker media-contact spokesperson distributed ein accesswire",
    "site": "our us we your you you're you'll you've ourselves yourself yours",
    "live": "live liveblog updates updated update rolling minute-by-minute coverage pinned key events entry entries gmt bst est"
    " ist utc cet ago minutes hours just now posted timestamp elapsed",
    "game": "odds betting gamble gambleaware 18+ bets bet terms conditions apply t&cs wagering bookmaker begambleaware",
    "weather": "sunny cloudy overcast showers humidity forecast temperature sunrise sunset wind mph kmh drizzle",
    "market": "nasdaq ftse dow s&p sensex nifty brent crude bitcoin forex quotes delayed points index futures",
    "serial": "part chapter episode season series instalment volume issue no edition",
    "order": "sign subscribe click tap read watch listen follow join download donate support share tell send email contact visit"
    " see get try discover explore find check catch tune stay keep become help register log enter buy shop browse learn"
    " scroll swipe turn add view save submit write vote take choose select manage update install give make play"
    " continue remember consider meet start don't",
}

KINDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split()) for name, words in _CLASSES.items()
}

_DONE = (  # what makers do, and what is done to a piece: participles that tell of no event
    "contributed reported photographed pictured produced translated compiled corrected amended"
    " edited published reviewed assisted illustrated designed reproduced republished reprinted"
    " licensed distributed syndicated adapted condensed moderated affected inspired removed changed"
    " verified checked delayed closed disabled seated supplied collected shared"
    " expressed implied protected intended required provided featured selected"
)
DONE_TO_PIECES = frozenset(_DONE.split())
