"""Data: names of outlets by domain, and the words that outlet names end in."""

from __future__ import annotations

KNOWN = {
    "themoscowtimes.com": "The Moscow Times", "bbc.co.uk": "BBC News", "bbc.com": "BBC News",
    "cnn.com": "CNN", "nytimes.com": "The New York Times", "washingtonpost.com": "The Washington Post",
    "theguardian.com": "The Guardian", "guardian.co.uk": "The Guardian", "ft.com": "Financial Times",
    "economist.com": "The Economist", "wsj.com": "The Wall Street Journal", "reuters.com": "Reuters",
    "apnews.com": "AP", "afp.com": "AFP", "bloomberg.com": "Bloomberg", "aljazeera.com": "Al Jazeera",
    "dw.com": "Deutsche Welle", "france24.com": "France 24", "euronews.com": "Euronews",
    "politico.com": "Politico", "politico.eu": "Politico Europe", "axios.com": "Axios", "npr.org": "NPR",
    "pbs.org": "PBS", "cbsnews.com": "CBS News", "nbcnews.com": "NBC News", "abcnews.go.com": "ABC News",
    "abc.net.au": "ABC News (Australia)", "cbc.ca": "CBC News", "foxnews.com": "Fox News",
    "usatoday.com": "USA Today", "latimes.com": "Los Angeles Times", "chicagotribune.com": "Chicago Tribune",
    "bostonglobe.com": "The Boston Globe", "sfchronicle.com": "San Francisco Chronicle",
    "theatlantic.com": "The Atlantic", "newyorker.com": "The New Yorker", "time.com": "Time",
    "newsweek.com": "Newsweek", "vox.com": "Vox", "slate.com": "Slate", "thehill.com": "The Hill",
    "huffpost.com": "HuffPost", "buzzfeednews.com": "BuzzFeed News", "vice.com": "Vice",
    "independent.co.uk": "The Independent", "telegraph.co.uk": "The Telegraph", "thetimes.co.uk": "The Times",
    "thetimes.com": "The Times", "dailymail.co.uk": "Daily Mail", "mirror.co.uk": "Daily Mirror",
    "thesun.co.uk": "The Sun", "express.co.uk": "Daily Express", "standard.co.uk": "Evening Standard",
    "metro.co.uk": "Metro", "sky.com": "Sky News", "news.sky.com": "Sky News", "itv.com": "ITV News",
    "channel4.com": "Channel 4 News", "irishtimes.com": "The Irish Times", "independent.ie": "Irish Independent",
    "rte.ie": "RTÉ", "scotsman.com": "The Scotsman", "heraldscotland.com": "The Herald",
    "smh.com.au": "The Sydney Morning Herald", "theage.com.au": "The Age", "theaustralian.com.au": "The Australian",
    "news.com.au": "news.com.au", "nzherald.co.nz": "The New Zealand Herald", "stuff.co.nz": "Stuff",
    "rnz.co.nz": "RNZ", "theglobeandmail.com": "The Globe and Mail", "nationalpost.com": "National Post",
    "thestar.com": "Toronto Star", "globalnews.ca": "Global News", "timesofindia.indiatimes.com": "The Times of India",
    "indiatimes.com": "The Times of India", "economictimes.indiatimes.com": "The Economic Times",
    "thehindu.com": "The Hindu", "hindustantimes.com": "Hindustan Times", "indianexpress.com": "The Indian Express",
    "ndtv.com": "NDTV", "republicworld.com": "Republic World", "dawn.com": "Dawn", "urdupoint.com": "UrduPoint",
    "scmp.com": "South China Morning Post", "straitstimes.com": "The Straits Times",
    "channelnewsasia.com": "CNA", "japantimes.co.jp": "The Japan Times", "asahi.com": "The Asahi Shimbun",
    "koreaherald.com": "The Korea Herald", "koreatimes.co.kr": "The Korea Times", "xinhuanet.com": "Xinhua",
    "news.cn": "Xinhua", "chinadaily.com.cn": "China Daily", "globaltimes.cn": "Global Times",
    "bangkokpost.com": "Bangkok Post", "thejakartapost.com": "The Jakarta Post", "rappler.com": "Rappler",
    "haaretz.com": "Haaretz", "timesofisrael.com": "The Times of Israel", "jpost.com": "The Jerusalem Post",
    "arabnews.com": "Arab News", "thenationalnews.com": "The National", "gulfnews.com": "Gulf News",
    "hurriyetdailynews.com": "Hürriyet Daily News", "dailysabah.com": "Daily Sabah", "aa.com.tr": "Anadolu",
    "trtworld.com": "TRT World", "rferl.org": "RFE/RL", "voanews.com": "VOA", "kyivindependent.com": "The Kyiv Independent",
    "kyivpost.com": "Kyiv Post", "pravda.com.ua": "Ukrainska Pravda", "ukrinform.net": "Ukrinform",
    "unian.info": "UNIAN", "unian.net": "UNIAN", "meduza.io": "Meduza", "rt.com": "RT", "tass.com": "TASS", "tass.ru": "TASS",
    "ria.ru": "RIA Novosti", "interfax.ru": "Interfax", "interfax.com": "Interfax", "kommersant.ru": "Kommersant",
    "sputniknews.com": "Sputnik", "belta.by": "BelTA", "tut.by": "TUT.BY", "nashaniva.com": "Nasha Niva",
    "spiegel.de": "Der Spiegel", "zeit.de": "Die Zeit", "faz.net": "FAZ", "sueddeutsche.de": "Süddeutsche Zeitung",
    "welt.de": "Die Welt", "bild.de": "Bild", "tagesschau.de": "tagesschau", "tagesspiegel.de": "Der Tagesspiegel",
    "taz.de": "taz", "handelsblatt.com": "Handelsblatt", "n-tv.de": "n-tv", "stern.de": "Stern", "focus.de": "Focus",
    "nzz.ch": "NZZ", "srf.ch": "SRF", "swissinfo.ch": "Swissinfo", "derstandard.at": "Der Standard", "orf.at": "ORF",
    "diepresse.com": "Die Presse", "lemonde.fr": "Le Monde", "lefigaro.fr": "Le Figaro", "liberation.fr": "Libération",
    "francetvinfo.fr": "Franceinfo", "leparisien.fr": "Le Parisien", "lesechos.fr": "Les Echos", "lesoir.be": "Le Soir",
    "elpais.com": "El País", "elmundo.es": "El Mundo", "abc.es": "ABC", "lavanguardia.com": "La Vanguardia",
    "clarin.com": "Clarín", "lanacion.com.ar": "La Nación", "eluniversal.com.mx": "El Universal",
    "corriere.it": "Corriere della Sera", "repubblica.it": "la Repubblica", "lastampa.it": "La Stampa",
    "ansa.it": "ANSA", "publico.pt": "Público", "expresso.pt": "Expresso", "folha.uol.com.br": "Folha de S.Paulo",
    "globo.com": "Globo", "estadao.com.br": "O Estado de S. Paulo", "nos.nl": "NOS", "nrc.nl": "NRC",
    "volkskrant.nl": "de Volkskrant", "dn.se": "Dagens Nyheter", "svd.se": "Svenska Dagbladet", "aftonbladet.se": "Aftonbladet",
    "nrk.no": "NRK", "aftenposten.no": "Aftenposten", "vg.no": "VG", "dr.dk": "DR", "politiken.dk": "Politiken",
    "yle.fi": "Yle", "hs.fi": "Helsingin Sanomat", "err.ee": "ERR News", "lrt.lt": "LRT", "lsm.lv": "LSM",
    "gazeta.pl": "Gazeta.pl", "wyborcza.pl": "Gazeta Wyborcza", "tvn24.pl": "TVN24", "balkaninsight.com": "Balkan Insight",
    "allafrica.com": "allAfrica", "news24.com": "News24", "mg.co.za": "Mail & Guardian", "dailymaverick.co.za": "Daily Maverick",
    "nation.africa": "Nation", "punchng.com": "The Punch", "premiumtimesng.com": "Premium Times", "msn.com": "MSN",
    "yahoo.com": "Yahoo News", "upi.com": "UPI", "efe.com": "EFE", "dpa.com": "dpa", "dpa-international.com": "dpa",
    "kyodonews.net": "Kyodo News", "yna.co.kr": "Yonhap", "theconversation.com": "The Conversation",
    "propublica.org": "ProPublica", "theintercept.com": "The Intercept", "bellingcat.com": "Bellingcat",
    "cnbc.com": "CNBC", "forbes.com": "Forbes", "fortune.com": "Fortune", "businessinsider.com": "Business Insider",
    "techcrunch.com": "TechCrunch", "theverge.com": "The Verge", "wired.com": "Wired", "arstechnica.com": "Ars Technica",
    "nature.com": "Nature", "science.org": "Science", "newscientist.com": "New Scientist",
}  # fmt: skip

# Words that close the name of a newspaper when it is written as one run of letters.
ENDINGS = (
    "times|post|news|herald|tribune|gazette|daily|weekly|today|online|observer|chronicle|courier"
    "|journal|mail|mirror|express|standard|telegraph|star|sun|examiner|independent|guardian|press"
    "|record|review|report|reporter|register|sentinel|bulletin|dispatch|monitor|world|live|echo"
    "|argus|advertiser|leader|zeitung|tagblatt|tageblatt|anzeiger|nachrichten|rundschau|kurier"
    "|presse|matin|soir|diario|noticias|giornale|messaggero|wire|watch|insider|inquirer|beacon"
)
# Suffixes under which everybody may publish: the whole name is the outlet.
PLATFORMS = frozenset(
    {"blogspot.com", "wordpress.com", "substack.com", "medium.com", "github.io", "tumblr.com"}
)

# Words of which at least one stands in the name of nearly every paper, agency and station.
OUTLET_WORDS = (
    "times|post|news|herald|tribune|gazette|daily|weekly|observer|chronicle|courier|journal|mail|mirror|express"
    "|standard|telegraph|star|sun|examiner|independent|guardian|press|record|review|report|reporter|register|sentinel"
    "|bulletin|dispatch|monitor|argus|advertiser|leader|radio|television|tv|broadcasting|agency|wire|globe|inquirer"
    "|zeitung|tageblatt|anzeiger|nachrichten|rundschau|kurier|presse|diario|gazzetta|corriere|magazine|echo|voice"
)
