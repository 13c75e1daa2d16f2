"""Function words of the languages that the chain knows, folded, as data.

Closed word classes (articles, pronouns, prepositions, conjunctions, auxiliaries) and, for English,
the reporting words and calendar words that stand in every report and tell no story from another.
"""

from __future__ import annotations

_EN = """
a about above across after again against all almost alone along already also although always am
among an and another any anybody anyone anything are aren't around as at away back be became
because become been before behind being below between both but by came can can't cannot could
couldn't did didn't do does doesn't doing don't done down during each either else enough even ever
every everybody everyone everything few first for from further gave get gets getting give given go
goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's her here here's
hers herself him himself his how how's however i i'd i'll i'm i've if in instead into is isn't it
it'd it'll it's its itself just keep kept last least less let let's like made make makes making
many may maybe me might mine more most much must my myself near neither never next no nobody none
nor not nothing now nowhere of off often on once one ones only onto or other others our ours
ourselves out over own per perhaps put quite rather really same second see seen several shall she
she'd she'll she's should shouldn't since so some somebody someone something soon still such take
taken than that that'll that's the their theirs them themselves then there there's therefore these
they they'd they'll they're they've thing things this those though through thus to together too
took toward towards two under until up upon us very via was wasn't we we'd we'll we're we've well
went were weren't what what's when when's where where's whether which while who who's whom whose
why will with within without won't would wouldn't yes yet you you'd you'll you're you've your
yours yourself yourselves said say says saying told tell tells according added asked mr mrs ms dr
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
"""

_DE = """
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch
auf aus bei bin bis bist da damit dann das dass dasselbe dazu dein deine dem den denn der deren
des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem
einen einer eines einige einigen einiger einmal er erst es etwa etwas euch euer für gegen gewesen
hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in
indem ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen keiner
können könnte machen man manche mehr mein meine mich mir mit muss müssen nach nicht nichts noch
nun nur ob oder ohne schon sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so
solche soll sollen sollte sondern sonst sowie über um und uns unser unter viel vom von vor während
war waren warum was weil weiter welche welcher wenn wer werde werden wie wieder will wir wird wo
wollen wurde wurden würde würden zu zum zur zwar zwischen zwei sagte sagt
"""

_FR = """
a afin ai ainsi alors après au aucun aucune aussi autre autres aux avait avaient avant avec avoir
ayant c'est car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment
contre d'un d'une dans de depuis des deux devant doit donc dont du durant elle elles en encore
entre est et était étaient étant été être eu eux fait faire fois font hors ici il ils j'ai je
jusqu'à l'on la le les leur leurs lors lorsque lui ma mais me même mêmes mes moi moins mon ne ni
non nos notre nous on ont ou où par parce pas pendant peu peut plus plusieurs pour pourquoi près
puis qu'il qu'elle quand que quel quelle quelles quels qui quoi sa sans se selon sera serait ses
si soit son sont sous sur ta tandis te tel telle tes toi ton tous tout toute toutes très trop tu
un une vers voici vos votre vous y déclaré dit
"""

_ES = """
a además al algo algunas algunos ante antes aquel aquella aquellos así aún aunque bajo bien cada
casi como con contra cual cuales cuando cuanto de del desde después donde dos durante e el él ella
ellas ellos en entonces entre era eran es esa esas ese eso esos esta está están estaba estado
estas este esto estos fue fueron ha haber había habían han hasta hay he la las le les lo los más
me mi mientras mis mismo mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras
otro otros para pero poco por porque pues que qué quien quienes se sea según ser será si sí sido
sin sino sobre son su sus también tan tanto te tener tiene tienen toda todas todo todos tras tu
tus un una uno unos usted va y ya yo dijo
"""

_IT = """
a ad agli ai al alla alle allo allora altra altre altri altro anche ancora avere aveva avevano c'è
che chi ci ciò come con contro cosa così cui da dagli dai dal dalla dalle dallo dei del della
delle dello dentro di dopo dove due e è ed era erano essere fa fino fra già gli ha hanno ho i il
in infatti io la le lei li lo loro lui ma me meno mentre mi mia mio molto ne negli nei nel nella
nelle nello noi non nostra nostro o ogni oltre ora per perché però più poi prima proprio qua quale
quali quando quanto quella quelle quelli quello questa queste questi questo qui sarà se sei senza
si sia sempre sono sopra sotto stata stati stato su sua sue sugli sui sul sulla sulle suo suoi tra
tu tutta tutte tutti tutto un una uno verso vi voi detto
"""

_PT = """
a à ainda além algo alguns algumas ante antes ao aos após aquela aquele aqueles as às assim até
cada com como contra da das de dela dele deles depois desde dessa desse desta deste disso do dois
dos duas durante e é ela elas ele eles em enquanto então entre era eram essa esse esta está estão
estava estado este estes eu foi foram há isso isto já la lhe lo mais mas me mesmo meu minha muito
muitos na não nas nem nessa nesse nesta neste no nos nós nossa nosso num numa o onde os ou outra
outras outro outros para pela pelas pelo pelos pois por porque pouco qual quando quanto que quem
se sem sendo ser será seu seus si sido sob sobre sua suas também tão te tem têm ter toda todas
todo todos tu um uma umas uns você disse
"""

_RU = """
а без более больше бы был была были было быть в вам вас весь во вот все всё всего всех вы где да
даже для до его ее её ей ему если есть еще ещё же за здесь и из или им ими их к как какая какой ко
когда которая которого которой которые который которых кто ли либо между меня мне много может
можно мой мы на над надо нам нас не него нее неё ней нет ни них но ну о об один однако он она они
оно от очень по под после потому при про раз с сам своего своей своих свои себе себя сейчас со так
также такой там те тем то того тоже той только том тот ты у уже хотя чего чей чем через что чтобы
чье чьё эта эти этим этих это этого этой этом этот я сказал сказала заявил заявила
"""


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS: dict[str, frozenset[str]] = {
    "en": _listed(_EN),
    "de": _listed(_DE),
    "fr": _listed(_FR),
    "es": _listed(_ES),
    "it": _listed(_IT),
    "pt": _listed(_PT),
    "ru": _listed(_RU),
}
