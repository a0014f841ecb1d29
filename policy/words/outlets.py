"""News outlets and the domains they publish under.

Provenance: public knowledge, by kind as headed; each domain is printed on the outlet's own front page. Listed among
national broadcasters and papers, agencies and magazines are those with lobby or specialist correspondents in the United
Kingdom; the regional papers are titles of National World, Newsquest, Reach, DC Thomson, Iliffe, Mediahuis and the
independents. A missing domain costs a look by a person: bios and questions are read as well.
"""

from policy.text import lines, words
from policy.words.more_outlets import MORE

_LISTED = """
    # National broadcasters
    BBC: bbc.co.uk bbc.com
    ITV News: itv.com itvnews.com
    ITN: itn.co.uk
    Channel 4 News: channel4.com
    Channel 5 News: channel5.com
    Sky News: sky.com skynews.com
    GB News: gbnews.com gbnews.uk
    TalkTV: talk.tv talktv.co.uk
    LBC: lbc.co.uk
    Times Radio: thetimes.radio
    Global Radio: global.com
    Bauer Media: bauermedia.co.uk
    S4C: s4c.cymru
    STV News: stv.tv news.stv.tv
    RTÉ: rte.ie
    UTV: u.tv
    Classic FM: classicfm.com
    # National newspapers
    The Guardian: theguardian.com guardian.co.uk
    The Observer: observer.co.uk
    The Times: thetimes.co.uk thetimes.com thesundaytimes.co.uk
    The Telegraph: telegraph.co.uk
    Financial Times: ft.com
    Daily Mail: dailymail.co.uk mailonline.co.uk
    Mail Plus: mailplus.co.uk
    The Sun: thesun.co.uk the-sun.com
    Daily Mirror: mirror.co.uk
    Daily Express: express.co.uk
    Daily Star: dailystar.co.uk
    The Independent: independent.co.uk the-independent.com
    The i Paper: inews.co.uk theipaper.com
    Metro: metro.co.uk
    Evening Standard: standard.co.uk
    City AM: cityam.com
    Morning Star: morningstaronline.co.uk
    The Scotsman: scotsman.com
    The Herald: heraldscotland.com
    The National: thenational.scot
    Daily Record: dailyrecord.co.uk
    The Press and Journal: pressandjournal.co.uk
    The Courier: thecourier.co.uk
    Sunday Post: sundaypost.com
    Western Mail: walesonline.co.uk
    Nation.Cymru: nation.cymru
    Golwg360: golwg.360.cymru
    Belfast Telegraph: belfasttelegraph.co.uk
    The Irish News: irishnews.com
    News Letter: newsletter.co.uk
    Irish Times: irishtimes.com
    Irish Independent: independent.ie
    Irish Examiner: irishexaminer.com
    TheJournal.ie: thejournal.ie
    # Agencies
    PA Media: pa.media pamediagroup.com
    Reuters: reuters.com thomsonreuters.com
    Associated Press: apnews.com ap.org
    AFP: afp.com
    Bloomberg: bloomberg.com bloomberg.net
    Press Trust of India: ptinews.com
    EFE: efe.com
    ANSA: ansa.it
    dpa: dpa.com
    Xinhua: xinhuanet.com
    Kyodo News: kyodonews.net
    SWNS: swns.com
    Central News: courtnewsuk.co.uk
    National World: nationalworld.com
    Newsquest: newsquest.co.uk
    Reach: reachplc.com
    # Magazines and online
    The Economist: economist.com
    The Spectator: spectator.co.uk
    New Statesman: newstatesman.com
    Private Eye: private-eye.co.uk
    Prospect: prospectmagazine.co.uk
    The Week: theweek.co.uk theweek.com
    Politico: politico.eu politico.com politico.co.uk
    HuffPost: huffingtonpost.co.uk huffpost.com
    BuzzFeed News: buzzfeed.com buzzfeednews.com
    Vice: vice.com
    openDemocracy: opendemocracy.net
    Byline Times: bylinetimes.com
    The Bureau of Investigative Journalism: thebureauinvestigates.com
    Tortoise: tortoisemedia.com
    UnHerd: unherd.com
    Novara Media: novaramedia.com
    The Canary: thecanary.co
    ConservativeHome: conservativehome.com
    LabourList: labourlist.org
    PoliticsHome: politicshome.com
    The House: totalpolitics.com
    Guido Fawkes: order-order.com
    Full Fact: fullfact.org
    The Conversation: theconversation.com
    The Register: theregister.com theregister.co.uk
    Wired: wired.co.uk wired.com
    TechCrunch: techcrunch.com
    Computer Weekly: computerweekly.com
    UKAuthority: ukauthority.com
    PublicTechnology: publictechnology.net
    Civil Service World: civilserviceworld.com
    Schools Week: schoolsweek.co.uk
    FE Week: feweek.co.uk
    Tes: tes.com
    Times Higher Education: timeshighereducation.com
    Wonkhe: wonkhe.com
    Health Service Journal: hsj.co.uk
    Pulse: pulsetoday.co.uk
    Nursing Times: nursingtimes.net
    The BMJ: bmj.com
    The Lancet: thelancet.com
    Nature: nature.com
    New Scientist: newscientist.com
    Carbon Brief: carbonbrief.org
    Inside Housing: insidehousing.co.uk
    Local Government Chronicle: lgcplus.com
    The MJ: themj.co.uk
    LocalGov: localgov.co.uk
    Third Sector: thirdsector.co.uk
    Community Care: communitycare.co.uk
    Law Gazette: lawgazette.co.uk
    Legal Futures: legalfutures.co.uk
    Farmers Weekly: fwi.co.uk
    Farmers Guardian: farmersguardian.com
    The Grocer: thegrocer.co.uk
    Construction News: constructionnews.co.uk
    New Civil Engineer: newcivilengineer.com
    Building: building.co.uk
    Architects' Journal: architectsjournal.co.uk
    Railway Gazette: railwaygazette.com
    Rail: railmagazine.com
    Jane's: janes.com
    Press Gazette: pressgazette.co.uk
    PRWeek: prweek.com
    Campaign: campaignlive.co.uk
    MoneySavingExpert: moneysavingexpert.com
    Which?: which.co.uk
    This is Money: thisismoney.co.uk
    PinkNews: pinknews.co.uk thepinknews.com
    gal-dem: gal-dem.com
    The Voice: voice-online.co.uk
    The Jewish Chronicle: thejc.com
    Jewish News: jewishnews.co.uk
    The Muslim News: muslimnews.co.uk
    Eastern Eye: easterneye.biz
    The Tablet: thetablet.co.uk
    Church Times: churchtimes.co.uk
    The Big Issue: bigissue.com
    Disability News Service: disabilitynewsservice.com
    # Regional and local
    Manchester Evening News: manchestereveningnews.co.uk
    Liverpool Echo: liverpoolecho.co.uk
    Birmingham Mail: birminghammail.co.uk birminghamlive.co.uk
    Chronicle Live: chroniclelive.co.uk
    Teesside Live: gazettelive.co.uk
    Yorkshire Post: yorkshirepost.co.uk
    Yorkshire Evening Post: yorkshireeveningpost.co.uk
    Yorkshire Live: examinerlive.co.uk
    The Star, Sheffield: thestar.co.uk
    Telegraph & Argus: thetelegraphandargus.co.uk
    The Press, York: yorkpress.co.uk
    The Northern Echo: thenorthernecho.co.uk
    Sunderland Echo: sunderlandecho.com
    Shields Gazette: shieldsgazette.com
    Hull Daily Mail: hulldailymail.co.uk
    Grimsby Telegraph: grimsbytelegraph.co.uk
    Lincolnshire Live: lincolnshirelive.co.uk
    The Lincolnite: thelincolnite.co.uk
    Nottingham Post: nottinghampost.com
    Derby Telegraph: derbytelegraph.co.uk
    Leicester Mercury: leicestermercury.co.uk
    Stoke Sentinel: stokesentinel.co.uk
    Express & Star: expressandstar.com
    Shropshire Star: shropshirestar.com
    Coventry Telegraph: coventrytelegraph.net
    Worcester News: worcesternews.co.uk
    Hereford Times: herefordtimes.com
    Gloucestershire Live: gloucestershirelive.co.uk
    Bristol Post: bristolpost.co.uk
    The Bristol Cable: thebristolcable.org
    Somerset Live: somersetlive.co.uk
    Swindon Advertiser: swindonadvertiser.co.uk
    Wiltshire Times: wiltshiretimes.co.uk
    Devon Live: devonlive.com
    Plymouth Herald: plymouthherald.co.uk
    Cornwall Live: cornwalllive.com
    Falmouth Packet: falmouthpacket.co.uk
    Dorset Echo: dorsetecho.co.uk
    Bournemouth Echo: bournemouthecho.co.uk
    Southern Daily Echo: dailyecho.co.uk
    The News, Portsmouth: portsmouth.co.uk
    Isle of Wight County Press: countypress.co.uk
    The Argus: theargus.co.uk
    Sussex World: sussexexpress.co.uk sussexworld.co.uk
    Kent Online: kentonline.co.uk
    Kent Live: kentlive.news
    Surrey Live: getsurrey.co.uk
    Get Reading: getreading.co.uk
    Reading Chronicle: readingchronicle.co.uk
    Slough Observer: sloughobserver.co.uk
    Oxford Mail: oxfordmail.co.uk
    Bucks Free Press: bucksfreepress.co.uk
    MK Citizen: miltonkeynes.co.uk
    Northampton Chronicle: northamptonchron.co.uk
    Bedford Today: bedfordtoday.co.uk
    Luton Today: lutontoday.co.uk
    Hertfordshire Mercury: hertfordshiremercury.co.uk
    Watford Observer: watfordobserver.co.uk
    Essex Live: essexlive.news
    Echo, Southend: echo-news.co.uk
    Daily Gazette, Colchester: gazette-news.co.uk
    East Anglian Daily Times: eadt.co.uk
    Ipswich Star: ipswichstar.co.uk
    Eastern Daily Press: edp24.co.uk
    Norwich Evening News: eveningnews24.co.uk
    Cambridge News: cambridge-news.co.uk
    Cambridge Independent: cambridgeindependent.co.uk
    Peterborough Telegraph: peterboroughtoday.co.uk
    Ham & High: hamhigh.co.uk
    Islington Gazette: islingtongazette.co.uk
    Camden New Journal: camdennewjournal.co.uk
    Hackney Citizen: hackneycitizen.co.uk
    MyLondon: mylondon.news
    South London Press: londonnewsonline.co.uk
    Lancashire Post: lep.co.uk
    Lancashire Telegraph: lancashiretelegraph.co.uk
    Lancs Live: lancs.live
    Blackpool Gazette: blackpoolgazette.co.uk
    Bolton News: theboltonnews.co.uk
    Oldham Times: theoldhamtimes.co.uk
    Wigan Today: wigantoday.net
    Cheshire Live: cheshire-live.co.uk
    Warrington Guardian: warringtonguardian.co.uk
    The Westmorland Gazette: thewestmorlandgazette.co.uk
    News & Star: newsandstar.co.uk
    The Mill: manchestermill.co.uk
    The Ferret: theferret.scot
    Edinburgh Evening News: edinburghnews.scotsman.com
    Glasgow Times: glasgowtimes.co.uk
    Glasgow Live: glasgowlive.co.uk
    Edinburgh Live: edinburghlive.co.uk
    Aberdeen Live: aberdeenlive.news
    Inverness Courier: inverness-courier.co.uk
    Shetland Times: shetlandtimes.co.uk
    The Orcadian: orcadian.co.uk
    Stornoway Gazette: stornowaygazette.co.uk
    South Wales Argus: southwalesargus.co.uk
    South Wales Evening Post: southwaleseveningpost.co.uk
    Daily Post: dailypost.co.uk
    The Leader, Wrexham: leaderlive.co.uk
    Cambrian News: cambrian-news.co.uk
    Belfast Live: belfastlive.co.uk
    Derry Journal: derryjournal.com
    The Impartial Reporter: impartialreporter.com
    Isle of Man Today: iomtoday.co.im
    Jersey Evening Post: jerseyeveningpost.com
    Guernsey Press: guernseypress.com
    # International
    The New York Times: nytimes.com
    The Washington Post: washingtonpost.com
    The Wall Street Journal: wsj.com
    CNN: cnn.com
    NBC News: nbcnews.com
    CBS News: cbsnews.com
    ABC News: abcnews.go.com
    ABC Australia: abc.net.au
    NPR: npr.org
    Fox News: foxnews.com
    Al Jazeera: aljazeera.com aljazeera.net
    Deutsche Welle: dw.com
    France 24: france24.com
    Euronews: euronews.com
    Le Monde: lemonde.fr
    Der Spiegel: spiegel.de
    El País: elpais.com
    Corriere della Sera: corriere.it
    CBC: cbc.ca
    The Globe and Mail: theglobeandmail.com
    Sydney Morning Herald: smh.com.au
    RNZ: rnz.co.nz
    NHK: nhk.or.jp
    The Hindu: thehindu.com
    Times of India: timesofindia.com timesofindia.indiatimes.com
    Dawn: dawn.com
    South China Morning Post: scmp.com
    Business Insider: businessinsider.com
    The Atlantic: theatlantic.com
    Semafor: semafor.com
    Axios: axios.com
    ProPublica: propublica.org
    Bellingcat: bellingcat.com
    The Intercept: theintercept.com
    # Servers that admit journalists only
    journa.host: journa.host
    newsie.social: newsie.social
"""


def _by_domain() -> dict[str, str]:
    listed = (line.rpartition(":") for line in lines(_LISTED) if not line.startswith("#"))
    found = {domain: name for name, _, domains in listed for domain in domains.split()}
    for name, domains, _ in MORE:
        for domain in domains:
            found.setdefault(domain, name)
    return found


OUTLETS: dict[str, str] = _by_domain()
"""Each domain, with its outlet."""


_NAMES = frozenset(name.casefold().removeprefix("the ") for name in OUTLETS.values())


def is_listed(name: str) -> bool:
    """Whether a name is that of a listed outlet, with or without “the”."""
    return name.casefold().removeprefix("the ") in _NAMES


def outlet_of(host: str) -> str | None:
    """The outlet with the domain of a host: `news.bbc.co.uk` is the BBC's, `bbc.co.uk.example` belongs to no outlet."""
    parts = host.casefold().split(".")[-6:]
    return next((OUTLETS[name] for n in range(len(parts)) if (name := ".".join(parts[n:])) in OUTLETS), None)


def _accounts() -> dict[str, str]:
    """Handles as outlets call themselves: the name, or the first part of the domain, without signs."""
    found: dict[str, str] = {}
    for domain, outlet in OUTLETS.items():
        label = domain.split(".")[0]
        for name in (outlet, label, domain.removesuffix(".co.uk").removesuffix(".com")):
            key = "".join(character for character in name.casefold() if character.isalnum() and character.isascii())
            if len(key) >= SHORTEST_ACCOUNT and key not in ALSO_WORDS:
                found.setdefault(key, outlet)
                found.setdefault(key.removeprefix("the"), outlet)
    return {key: outlet for key, outlet in found.items() if len(key) >= SHORTEST_ACCOUNT and key not in ALSO_WORDS}


SHORTEST_ACCOUNT = 6
"""The fewest letters of a handle that an outlet alone would have."""
ALSO_WORDS = words("""
    alamy argus atlantic beaver bookseller broadcast building campaign canary caterer cherwell citywire
    computing conversation courier dawn deeside diva drapers echo economist edie epigram express expresso felix
    ferret gazette getty gettyimages global grocer guardian herald hindu holyrood hyphen independent intercept
    lawyer leader metro mirror national nature newsletter observer optician palatinate politics press
    propertyweek prospect recorder redbrick register sentinel spectator stage standard stuff sunday tablet
    taxation telegraph thecomet thehouse thei thelawyer thelead theleader themill themj thenews thepress
    thesaint theslice thestage thestar thesun thetab theverge thevoice theweek tortoise unearthed varsity verge
    voice wrexham
""")
"""Names of outlets that other people have for a handle too."""
ACCOUNTS: dict[str, str] = _accounts()
"""Handles of outlets, in lower case without signs, with their outlets."""
