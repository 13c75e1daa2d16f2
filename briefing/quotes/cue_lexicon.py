"""Words that tie words to a speaker: verbs of saying with their forms, nouns, small words.

Data only. Other languages have the verbs that newspapers use most; what they lack is said in the
brief.
"""

from __future__ import annotations

from briefing.text.wordlist import listed, word_set

# Verbs that may follow or precede a quotation as its cue ("…, said X"; "X added: …").
_SPEECH = listed(
    "say tell add write ask reply respond answer explain note state declare announce continue "
    "conclude argue insist claim admit warn joke quip recall remark observe comment report "
    "tweet retweet post email text message read caption urge pledge promise vow acknowledge "
    "concede confess confirm deny dispute reiterate repeat stress emphasize emphasise "
    "underline underscore assert maintain contend allege suggest propose predict estimate "
    "think believe fear hope feel wonder muse reflect shout yell scream cry chant sing "
    "whisper murmur mutter exclaim proclaim protest complain lament grumble gripe object "
    "counter retort rejoin reason boast brag gush rave tease taunt jeer jibe fume rage bark "
    "snap growl roar thunder intone opine theorize speculate venture volunteer offer disclose "
    "reveal divulge recount relate describe detail elaborate clarify specify point caution "
    "advise counsel recommend instruct order command demand request beg plead implore appeal "
    "agree disagree concur testify swear attest affirm avow profess guarantee assure reassure "
    "inform notify remind signal hint imply indicate interject interrupt interpose chime "
    "summarize summarise quote cite paraphrase echo call label dub brand term deem "
    "characterize characterise blast slam rip bash attack criticize criticise denounce "
    "condemn decry deplore dismiss reject rebuke scold chide mock ridicule deride blame "
    "accuse charge praise laud hail commend applaud credit thank greet congratulate celebrate "
    "cheer bemoan regret apologize apologise invite challenge dare address discuss refer "
    "mention talk speak preach lecture pronounce rule find decide determine hold see view "
    "consider regard know understand mean learn discover realize realise dream imagine swear "
    "admonish besmirch blog broadcast publish print headline title tout sneer scoff crow wail "
    "sob sigh laugh smile grin nod shrug gasp groan moan deadpan wisecrack surmise posit "
    "stipulate counterattack lash fire hit push weigh sound lay spell put go sum begin start "
    "finish close open end pose press quiz question query grill probe cajole coax plump "
    "volunteer recite retell enthuse express"
)

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "read": "reads reading",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "sing": "sings sang sung singing",
    "swear": "swears swore sworn swearing",
    "begin": "begins began begun beginning",
    "put": "puts putting",
    "go": "goes went gone going",
    "hold": "holds held holding",
    "see": "sees saw seen seeing",
    "know": "knows knew known knowing",
    "understand": "understands understood understanding",
    "mean": "means meant meaning",
    "speak": "speaks spoke spoken speaking",
    "find": "finds found finding",
    "lay": "lays laid laying",
    "hit": "hits hitting",
    "rip": "rips ripped ripping",
    "slam": "slams slammed slamming",
    "quip": "quips quipped quipping",
    "quiz": "quizzes quizzed quizzing",
    "dub": "dubs dubbed dubbing",
    "brag": "brags bragged bragging",
    "beg": "begs begged begging",
    "chant": "chants chanted chanting",
    "snap": "snaps snapped snapping",
    "refer": "refers referred referring",
    "admit": "admits admitted admitting",
    "concur": "concurs concurred concurring",
    "blog": "blogs blogged blogging",
    "label": "labels labeled labelled labeling labelling",
    "signal": "signals signaled signalled signaling signalling",
    "sob": "sobs sobbed sobbing",
    "nod": "nods nodded nodding",
    "grin": "grins grinned grinning",
    "sum": "sums summed summing",
    "shrug": "shrugs shrugged shrugging",
    "spell": "spells spelled spelt spelling",
    "learn": "learns learned learnt learning",
    "dream": "dreams dreamed dreamt dreaming",
    "retell": "retells retold retelling",
    "lash": "lashes lashed lashing",
    "rap": "raps rapped",
    "plug": "plugs plugged",
    "counsel": "counsels counseled counselled counseling",
    "prefer": "prefers preferred",
    "broadcast": "broadcasts broadcasting",
}


def _forms(verb: str) -> dict[str, str]:
    """Each inflected form of a verb with its tense mark: 's', 'd' (past), 'g' (participle)."""
    if verb in _IRREGULAR:
        forms = _IRREGULAR[verb].split()
        marked = {form: "g" if form.endswith("ing") and form != "sing" else "d" for form in forms}
        return {**marked, verb: "b"}
    if verb.endswith("e"):
        return {verb: "b", verb + "s": "s", verb + "d": "d", verb[:-1] + "ing": "g"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb: "b", verb[:-1] + "ies": "s", verb[:-1] + "ied": "d", verb + "ing": "g"}
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return {verb: "b", plural: "s", verb + "ed": "d", verb + "ing": "g"}


# Mostly nouns where they stand in news; as cues they did more harm than good on PolNeAR train.
_NOUNS = word_set(
    "talk address message text order view detail title fire hit push weigh sound lay spell "
    "put go sum begin start finish close open end pose press hold plant vow-less"
)

VERB_FORMS: dict[str, tuple[str, str]] = {
    form: (verb, mark)
    for verb in _SPEECH
    if verb not in _NOUNS
    for form, mark in _forms(verb).items()
}

# Verbs strong enough to be inverted ("…, said X") and to head an indirect attribution.
STRONG = word_set(
    "say tell add write ask reply respond answer explain note state declare announce continue "
    "conclude argue insist claim admit warn joke quip recall remark observe comment report "
    "tweet reiterate stress emphasize emphasise assert maintain contend allege suggest "
    "acknowledge concede confirm deny predict estimate exclaim proclaim complain lament "
    "counter retort reveal disclose recount testify caution urge vow pledge promise opine "
    "muse boast shout yell interject chime echo post agree believe think read quote cite "
    "elaborate clarify express"
)
# Weak verbs count only where nothing better stands in the sentence.
WEAK = word_set(
    "hold see view consider regard know understand mean learn discover realize realise dream "
    "imagine find decide determine rule put go begin start finish close open end pose press "
    "question query probe hit push weigh sound lay spell sum fire lash laugh smile grin nod "
    "shrug sigh address discuss mention talk speak refer publish print broadcast title "
    "headline order offer charge attack hope fear feel order detail view point signal "
    "challenge dare text message invite thank greet celebrate cheer credit mock read attest "
    "dismiss reject hail tout"
)
# What may stand between subject and verb.
BETWEEN = word_set(
    "also then later has had have having is was are were been be being would will could "
    "should may might must can did does do not never just only still again now once soon even "
    "further recently reportedly already previously repeatedly simply first finally earlier "
    "today yesterday tonight himself herself itself themselves who which that both all always "
    "often sometimes famously quickly to 's n't went on in turn too instead meanwhile however "
    "though nonetheless nevertheless likewise since long ever twice merely sarcastically at "
    "point one monday tuesday wednesday thursday friday saturday sunday"
)
CLAUSE_STARTERS = word_set(
    "and but that when as while because if before after though although since so or where "
    "until whereas then also nor yet whether because what how why"
)
PREPOSITIONS = word_set(
    "of for to with in by at from about against on over under between than like among amid "
    "during into onto via within without toward towards across behind around upon through "
    "near including supporting backing calling telling asking attacking urging called told "
    "asked accused blamed praised defended criticized blasted slammed beat beating hit "
    "hitting versus vs"
)

# Nouns that can speak: people by office, groups, institutions, documents.
PERSON_NOUNS = word_set(
    "man woman boy girl person guy lady gentleman resident victim teenager kid child parent "
    "crowd audience mob caller viewer reader user poster commenter interviewer interviewee "
    "teen youth homeowner businessperson patient prisoner inmate suspect defendant plaintiff "
    "source insider observer bystander passer-by pundit democrat republican liberal "
    "conservative surrogate nominee rival panelist contestant freshman sophomore graduate "
    "alumnus teen millennial latino immigrant muslim christian american one another others "
    "many some several few people everyone nobody somebody foe fan backer mogul firebrand "
    "maverick newcomer native socialist hostess heiress assemblyman assemblywoman selectman "
    "attendee heckler protester demonstrator campaigner canvasser organizer intern staffer "
    "staff operative hacker hero pal buddy couple family duo trio pair team parishioner "
    "churchgoer worshipper alderman councilmember congressperson parliamentarian policymaker "
    "watchdog advocate booster giant icon comic mc host anchor pundit historian ex-wife "
    "ex-husband ex-president ex-governor ex-mayor stepmother stepfather mother-in-law "
    "father-in-law son-in-law daughter-in-law mom dad grandma grandpa youngster bigwig honcho "
    "exec personality correspondent writer reporter announcer"
)
GROUP_NOUNS = word_set(
    "campaign committee commission party administration government ministry agency department "
    "office company firm group organization organisation union association court jury panel "
    "board council network newspaper paper magazine outlet channel station site website blog "
    "team camp coalition alliance movement bank university college school church police "
    "military army senate house congress parliament cabinet embassy foundation institute "
    "think-tank center centre authority authorities side opposition regime leadership staff "
    "pac majority minority public press media editors board family crowd audience airline "
    "carrier manufacturer maker publisher wing service bureau delegation mission league "
    "federation club chapter caucus town city state country nation bloc"
)
DOCUMENT_NOUNS = word_set(
    "statement letter report article editorial column op-ed memo memorandum email e-mail "
    "emails tweet tweets post message note poll survey study analysis ad ads advertisement "
    "commercial video sign signs banner poster headline book memoir essay speech resolution "
    "bill law ruling opinion decision order complaint lawsuit indictment affidavit filing "
    "petition press-release release transcript document documents amendment constitution "
    "declaration treaty platform website page caption story piece review dispatch cable text "
    "invitation script manifesto dossier brief summary description notice slogan song lyrics "
    "placard leaflet flyer flier mailer pamphlet announcement advisory proposal plan policy "
    "guidelines guidance questionnaire survey findings verdict motion subpoena entry blogpost "
    "narrator voiceover spot comment comments remark remarks response answer question "
    "exchange bio biography profile newsletter clip voice-over"
)
MEDIA_VERBS = frozenset({"quote", "cite"})

PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "who", "you"})

# Other languages: verbs that follow or precede quotations, in the forms that newspapers use.
FOREIGN_FORMS: dict[str, frozenset[str]] = {
    "de": word_set(
        "sagte sagt sagten erklärte erklärt betonte betont meinte meint kritisierte kritisiert "
        "forderte fordert warnte warnt schrieb schreibt teilte hieß heißt ergänzte fügte fragte "
        "antwortete berichtete kündigte zitierte zitiert bestätigte behauptete erzählte klagte "
        "lobte mahnte versicherte beteuerte entgegnete"
    ),
    "fr": word_set(
        "dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté estime estimé "
        "souligne souligné assure assuré indique indiqué précise précisé écrit répond répondu "
        "lance lancé martèle martelé juge jugé annonce annoncé confie confié raconte raconté "
        "reconnu reconnaît insisté insiste rappelé rappelle réagi dénoncé dénonce "
        "prévenu témoigné témoigne"
    ),
    "es": word_set(
        "dijo dice dijeron afirmó afirma declaró declara explicó explica añadió añade aseguró "
        "asegura señaló señala indicó indica subrayó escribió escribe respondió advirtió "
        "manifestó sostuvo agregó anunció preguntó comentó insistió apuntó relató celebró lamentó "
        "denunció contó reconoció precisó recalcó reiteró"
    ),
    "it": word_set(
        "ha detto dice disse dichiarato dichiara spiegato spiega aggiunto aggiunge affermato "
        "afferma scritto scrive commentato commenta sottolineato sottolinea risposto avvertito "
        "annunciato ribadito raccontato racconta avverte precisato osservato"
    ),
    "pt": word_set(
        "disse diz afirmou afirma declarou declara explicou explica acrescentou acrescenta "
        "escreveu escreve respondeu alertou anunciou comentou ressaltou destacou indicou contou "
        "garantiu repetiu sublinhou lamentou referiu admitiu assegurou"
    ),
    "ru": word_set(
        "сказал сказала сказали заявил заявила заявили отметил отметила подчеркнул подчеркнула "
        "сообщил сообщила добавил добавила написал написала пояснил пояснила ответил ответила "
        "рассказал рассказала рассказали считает говорит говорится передает цитирует уточнил "
        "уточнила пообещал пообещала признал признала"
    ),
}
