"""In how many of a hundred news reports each general word stands: the shipped background.

Counted over the 100 English articles of the MultiLing 2011 pilot (ten clusters of ten; CC BY 3.0,
Giannakopoulos et al. 2011). Only stems that stand in at least three of the ten clusters are kept,
and no cluster counts for more than the third of them, so that no story of theirs is taken for
common language: what is left are 836 stems that any report may hold. A line such as
`12: ahead announc` says that either stands in 12 of 100 reports.
"""

from __future__ import annotations

DOCUMENTS = 100
TABLE = """
55: time
48: report
44: day
42: peopl unit
39: state
31: nation
30: year
29: countri
28: govern
26: come
25: call de
24: includ
23: place world
22: area statement
21: member minist part
20: inform internat new presid
19: week
18: continu held offici three un
17: believ earlier local releas secretari use
16: claim follow hour offic press start support
15: announc earthquak expect found militari minut tri
14: caus center end issu locat mile news number polic reach rout spokesman team way
13: arriv clear current four general help hope hous known present problem provid
12: author investig kill larg live move run strong work
11: 30 american approxim british carri coast comment cross famili franc good group human initi
    later leav left london morn need occur plan posit previous remain respons result set ten want
    water
10: 12 20 action addit associ charg citi earli effect effort eight event face five indic major
    measur media oper organiz outsid prime public record relat right servic show small thought top
    trial union utc victim
9: 10 agenc airport close confirm decis disast due find forc great half home increas lost lot
    month old possibl receiv secur sever stand televis transport
8: 15 abl accus act al allow america base bodi chief complet death decid describ emergenc far
    final former heavi imag individu km lead mayor thousand wait
7: 25 alleg arrest bbc deal depth detail director fall french friend fund global ground happen hit
    januari june leader level manag march navi note prepar reason request reuter serious seven
    struck third throughout warn
6: 23 31 accept activ amount approv began begin care central charl command council declar depart
    east encourag execut express fail fire hard head import interview kilometr land like long meet
    metropolitan million night north point power prevent privat region role saw search share shown
    southern station street system think tsunami
5: 11 14 16 18 24 affair ambassador appar appear approach arm attend avail best board bring
    broadcast build children commit compar concern contain control critic damag dead design differ
    direct discuss enter especi exact explain feder felt fight food fulli hold hundr independ
    kingdom know law life light love main man mark men met miss near northern order origin past
    polit post prior radio rais repres reveal second seek ship short situat spokesperson success
    suffer suggest summer talk term total tv video villag voic wit women
4: 13 22 26 27 29 36 50 55 actual administr afp air attack bad better brought brown camp campaign
    canada capit case casualti catastroph catch caught cell citizen civil colonel compani condit
    confer consid coordin cost david defenc defend delay deni deputi despit develop die disappear
    dozen earth estim evid factor fear file flight footag formal full goal hand health hear heard
    high immedi improv incid injuri insid institut intens internal involv itali juli king launch
    line link longer look low maintain mention michael moment necessari network newspap object
    observ ocean offer page parti particip pass patrol peac person personnel photo pictur popul
    practic presenc proceed program programm promot proud publish ran recent refus regard remov
    repeat requir research resid return save schedul school sea senior sent separ septemb seri
    shake signific similar site six special specif squar st staff stay stop sure surround suspend
    take technic telephon th threat threaten town travel truth turn twenti universiti violat war
    wave whole wide worst write young
3: 28 32 33 34 40 80 90 abil absolut access add address admit advanc affect aftermath aggress agre
    aid altern analyst anniversari answer apolog appeal april ask assist australian awar bay
    beyond big bill billion block bomb border brazilian broken bst bush capabl car chanc chang
    channel check child china christ clean collect colour commiss commission committe common
    communic comput conduct congress constant contribut convent convict cooper count cours court
    crash creat crimin custodi declin deleg deliber deliv demand destroy detaine detent devast
    dispatch distanc document dollar doubl doubt dramat econom el elect electr england ensur equip
    error establish european evacu evening eventu exist expert explos extens extrem facil fact
    failur featur feed feel field fill finish fli focus foreign form front ft fuel futur gather
    geolog gordon greatest green guard guilti hall harass heart higher homeless host hotel
    humanitarian identifi infrastructur inquiri insist intellig intend invit iraq island johnson
    judg justic kilomet largest last late lawyer le learn lieuten limit littl loss magnitud massiv
    matter mean meanwhil memori mike ministri mission money multipl name natur nine noon normal
    opportun organis pari park particular patient paul pay perform perman phase phone physic plane
    pleas polici poor port presidenti prioriti prison pro progress propos prove quak question
    quick quot real recommend recov red reduc refer relief replac republ resolut resourc restrict
    revis rise road rule safe safeti scale screen section sell senat shop shore shout singer singl
    sir size sky sleep soldier solidar sound sourc south southwest speak spoke spokeswoman sport
    store stress stronger style subject subsequ substanti suppli suppos surfac survey survivor
    suspect temperatur temporari tent terrorist thank thirteen toll tradit train transfer treat
    trigger troop type uk underway unnam urg usual vehicl vessel vice view violenc visit volunt
    wall watch websit weekend welcom white winner wish worker
"""
