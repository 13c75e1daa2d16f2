"""Words that stand beside a name that looks like a date, as data for `timex_names`."""

from __future__ import annotations

from briefing.text.name_lexicon import TITLES
from briefing.text.timex_lexicon import words

# Words before a weekday or a part of the day that make it a name.
BEFORE_NAME = words(
    "black cyber bloody super good holy palm ash maundy shrove fat giving man girl ruby stormy "
    "manic blue sheffield mad red casual easter freaky happy joe tgi it's gloomy silver golden "
    "green white grey gray pink purple orange dark whit spy lazy crazy sunny rainy wild sweet "
    "lost small record passion low trinity blessed dirty deadly fateful big little mighty meatless"
)
PERSON_TITLES = TITLES | words(
    "mr mrs ms miss dr sir captain coach judge sen rep gen prof lord lady dame colonel sergeant "
    "major detective inspector officer agent constable commander professor novelist actor actress "
    "singer father sister brother mother president chancellor chief minister"
)
KIN = words(
    "daughter son wife husband sister brother mother father friend niece nephew cousin aunt uncle "
    "grandmother grandfather grandson granddaughter granny grandma mum mom dad girlfriend "
    "boyfriend neighbour neighbor widow widower partner fiancee fiance twin twins stepmother "
    "baby girl boy named called nicknamed nurse model actress singer novelist colleague"
)
# What has a name of its own and stands right before it: works, vessels, venues, bodies.
NAMED = words(
    "film movie song album novel book play drama comedy thriller sitcom series musical opera band "
    "duo trio single hit ballad poem painting sculpture ship ferry trawler yacht boat vessel "
    "tanker frigate submarine barge tug schooner restaurant cafe café pub bar hotel nightclub "
    "magazine newspaper weekly daily tabloid broadsheet website podcast programme programmes "
    "group groups party movement alliance militia faction bloc coalition union charity "
    "racehorse horse stallion mare dog cat fashion label brand app game"
)
# Words after a date that make it the name of a place, a movement, a paper, a programme.
HEADS = words(
    "street avenue road square airport station bridge movement revolution uprising agreement "
    "accords accord party club brigade brigades war fox live show times telegraph mirror express "
    "post mail sun star herald world sport night blues brunch league cup group magazine "
    "foundation "
    "museum stadium park alliance front coalition institute university school prize festival "
    "madness martyrs rising truce manifesto monarchy island studios campaign programme football "
    "fc afc lane drive court terminal gardens circle play society fellowship committee "
    "kitchen olympics palace games honours guardian gazette review news theatre theater boulevard "
    "plaza way place hospital college house hall centre center records pictures productions "
    "books press radio fm tv ltd inc plc llc gmbh united city town rovers wanderers choir band "
    "orchestra quartet offensive plot coup massacre memorial monument cemetery barracks camp "
    "regiment battalion company corporation association union federation trust fund network "
    "cafe café hotel restaurant bar pub metro weekly standard independent tribune chronicle "
    "observer record courier echo argus hare"
)
BODIES = words(
    "organization organisation society council front union initiative project forum league legion "
    "network commission committee corps guard guards"
)
# What a month stands before in a set phrase: "a June bug", "an April fool".
MONTH_HEADS = words(
    "hare hares bug bugs beetle beetles fool fools bride brides surprise surprises sisters queen "
    "pole fly flies apple apples berry berries chafer"
)
# Bodies that a date gave its name: "the January 6 committee".
ATTACKS = words("attack attacks attackers hijackers hijackings terror terrorist terrorists")
DATED_HEADS = words("committee commission panel caucus inquiry taskforce")
LOWER_HEADS = words("group movement alliance coalition brigade blues feeling fever")
MEMBERS = words(
    "gunmen militants fighters members activists supporters leader leaders founder followers "
    "plotters conspirators bombers martyrs "
    "guerrillas rebels bloc coalition alliance movement group brigade faction militia"
)
# A weekday before one of these is a habit, not a day: "their Sunday best".
HABITS = words(
    "school schools best roast roasts league drivers driver papers newspapers newspaper lunch "
    "lunches supplement supplements blues feeling fever clothes driving painter people child "
    "trading opening observance worship shopping quarterback quarterbacks joint suit suits hat "
    "footballer footballers cyclist cyclists job jobs punch painters dinner dinners brunch "
    "crossword "
    "prayers mass masses vespers worship sermon sermons "
    "column columnist magazine magazines edition editions drivers golfer golfers treat girl"
)
CAST = words("heroine hero protagonist character victim suspect patient child villain")
PAPERS_ON = words(
    "mail scotland express telegraph wales ireland post independent observer record herald life"
)
FOREIGN_OF = words("de del du di da do des dos della rue calle avenida")
DEICTIC = words("today tomorrow yesterday tonight")
PITCH = words(
    "striker midfielder defender winger goalkeeper keeper manager boss fans fan goal penalty "
    "lost drew cup league trophy town rovers athletic albion fixture relegated promoted squad "
    "match equaliser"
)
LEADS_A_DAY = words(
    "on last next this since until till by before after of from early late every each that "
    "following previous past coming and or to through"
)
GIVEN_MONTHS = frozenset({"april", "may", "june", "august", "january", "march"})
ADVERBS = words("now currently recently lately soon nowadays overnight earlier later")
LARGE = ("MONTH", "WEEKDAY", "WEEKDAYS", "WDABBR", "ZONE", "AMPM", "QN", "FISCALYEAR")
FEASTS = words(
    "christmas boxing labor memorial columbus independence veterans election new year valentine "
    "eve halloween day night thanksgiving st saint patrick george andrew may labour bastille anzac "
    "australia canada victory "
    "armistice guy fawkes bonfire juneteenth all saints international women"
)
ENTITLED = words(
    "operation project hotel café cafe restaurant radio team studio generation camp mount lake "
    "hms "
    "ss mv saint cape port fort villa club bar pub casa planet big mission"
)
BEFORE_PLACE = words(
    "with and in at from near to told met by outside inside around across through via"
)
WORKS = words("film movie song album novel book play drama comedy series painting poem servant")
PARTICLES = frozenset({"O", "Mc", "Mac", "De", "Van", "Von", "Le", "La", "de", "van", "von"})
TRUSTS = words("faith confidence trust believe belief believed interest disappointed confide")
BEFORE_PERSON = words("by with for to of from and or as like than that against actress actor")
