"""More outlets of the United Kingdom and their domains, each row with where the row comes from.

The letter at the end of a row is its provenance:

- `s`: seen in public on 21 November 2026: in a list of outlets with domains, or in the list of sites that a consent
  platform publishes for the group (National World);
- `k`: the authors' own knowledge, verified by nobody. A domain that is wrong costs nothing but a reason that never
  counts; a domain that has changed hands would refer its owner to the media team, who say "not press".
"""

from policy.text import lines

_LISTED = """
    # Scotland, in English and Gaelic
    West Highland Free Press: whfp.com | s
    John o'Groat Journal: johnogroat-journal.co.uk | s
    Bella Caledonia: bellacaledonia.org.uk | s
    Southern Reporter: thesouthernreporter.co.uk | s
    BBC Alba: bbcalba.co.uk | k
    BBC Radio nan Gàidheal: bbcnaidheachdan.co.uk | k
    The Oban Times: obantimes.co.uk | k
    Ross-shire Journal: ross-shirejournal.co.uk | k
    The Northern Scot: northern-scot.co.uk | k
    The Northern Times: northern-times.co.uk | k
    Strathspey Herald: strathspey-herald.co.uk | k
    Evening Express: eveningexpress.co.uk | k
    Evening Telegraph, Dundee: eveningtelegraph.co.uk | k
    Falkirk Herald: falkirkherald.co.uk | s
    Fife Today: fifetoday.co.uk | k
    The Ayr Advertiser: ayradvertiser.com | k
    Greenock Telegraph: greenocktelegraph.co.uk | k
    Border Telegraph: bordertelegraph.com | k
    Dumfries Courier: dng24.co.uk | k
    Holyrood: holyrood.com | k
    The Edinburgh Reporter: theedinburghreporter.co.uk | k
    The Lochside Press: thelochsidepress.com | k
    Shetland News: shetnews.co.uk | k
    Orkney News: theorkneynews.scot | k
    welovestornoway: welovestornoway.com | k
    # Wales, in Welsh and English
    Pembrokeshire Herald: pembrokeshire-herald.com | s
    Caerphilly Observer: caerphilly.observer | s
    Y Cymro: ycymro.cymru | s
    BBC Cymru Fyw: bbc.cymru | k
    Newyddion S4C: newyddion.s4c.cymru | k
    Golwg: golwg.cymru | s
    Barn: barn.cymru | k
    O'r Pedwar Gwynt: pedwargwynt.cymru | k
    Bro360: bro360.cymru | k
    Business News Wales: businessnewswales.com | s
    Wales 247: wales247.co.uk | s
    Swansea Bay News: swanseabaynews.com | s
    Deeside.com: deeside.com | k
    Wrexham.com: wrexham.com | k
    The Bangor Aye: thebangoraye.com | k
    North Wales Chronicle: northwaleschronicle.co.uk | k
    North Wales Pioneer: northwalespioneer.co.uk | k
    Denbighshire Free Press: denbighshirefreepress.co.uk | k
    County Times: countytimes.co.uk | k
    Western Telegraph: westerntelegraph.co.uk | k
    Tivyside Advertiser: tivysideadvertiser.co.uk | k
    Barry and District News: barryanddistrictnews.co.uk | k
    Penarth Times: penarthtimes.co.uk | k
    Free Press Series: freepressseries.co.uk | k
    Brecon and Radnor Express: brecon-radnor.co.uk | k
    Abergavenny Chronicle: abergavennychronicle.com | k
    Herald.Wales: herald.wales | k
    WalesWorld: walesworld.com | s
    # Northern Ireland
    Derry Now: derrynow.com | s
    Northern Ireland World: northernirelandworld.com | s
    Newry Reporter: newryreporter.com | s
    Fermanagh Herald: fermanaghherald.com | k
    Ulster Herald: ulsterherald.com | k
    Tyrone Courier: tyronecourier.uk | k
    Armagh I: armaghi.com | k
    Down Recorder: downrecorder.co.uk | k
    Mourne Observer: mourneobserver.com | k
    Newry.ie: newry.ie | k
    The Detail: thedetail.tv | k
    Slugger O'Toole: sluggerotoole.com | k
    Q Radio: goqradio.com | k
    Cool FM: coolfm.co.uk | k
    Tuairisc: tuairisc.ie | k
    Raidió Fáilte: raidiofailte.com | k
    Donegal Daily: donegaldaily.com | k
    # North of England
    Hartlepool Mail: hartlepoolmail.co.uk | s
    Northumberland Gazette: northumberlandgazette.co.uk | s
    NewcastleWorld: newcastleworld.com | s
    Wakefield Express: wakefieldexpress.co.uk | s
    Rotherham Advertiser: rotherhamadvertiser.co.uk | s
    Scarborough News: thescarboroughnews.co.uk | s
    Doncaster Free Press: doncasterfreepress.co.uk | k
    Barnsley Chronicle: barnsleychronicle.com | k
    Halifax Courier: halifaxcourier.co.uk | k
    Harrogate Advertiser: harrogateadvertiser.co.uk | k
    The Stray Ferret: thestrayferret.co.uk | k
    Craven Herald: cravenherald.co.uk | k
    Keighley News: keighleynews.co.uk | k
    Ilkley Gazette: ilkleygazette.co.uk | k
    Yorkshire Bylines: yorkshirebylines.co.uk | k
    Leeds Live: leeds-live.co.uk | k
    Hull Live: hulllive.co.uk | k
    Whitby Gazette: whitbygazette.co.uk | k
    Richmondshire Today: richmondshiretoday.co.uk | k
    Hexham Courant: hexham-courant.co.uk | k
    The Mail, Barrow: nwemail.co.uk | k
    Cumberland News: cumberlandnews.co.uk | k
    Cumbria Crack: cumbriacrack.com | k
    Times and Star: timesandstar.co.uk | k
    Whitehaven News: whitehavennews.co.uk | k
    Lancaster Guardian: lancasterguardian.co.uk | k
    Burnley Express: burnleyexpress.net | k
    Blog Preston: blogpreston.co.uk | k
    Bury Times: burytimes.co.uk | k
    Rochdale Online: rochdaleonline.co.uk | k
    Quest Media Network: questmedianetwork.co.uk | k
    About Manchester: aboutmanchester.co.uk | k
    The Post, Liverpool: livpost.co.uk | k
    The Tribune, Sheffield: sheffieldtribune.co.uk | k
    The Knowsley Challenge: knowsleychallenge.com | k
    St Helens Star: sthelensstar.co.uk | k
    Wirral Globe: wirralglobe.co.uk | k
    Southport Visiter: southportvisiter.co.uk | k
    OTS News: otsnews.co.uk | k
    Chester Standard: chesterstandard.co.uk | k
    # Midlands and east of England
    NottinghamWorld: nottinghamworld.com | s
    Northants Telegraph: northantstelegraph.co.uk | s
    Worksop Guardian: worksopguardian.co.uk | s
    WarwickshireWorld: warwickshireworld.com | s
    West Bridgford Wire: westbridgfordwire.com | k
    Mansfield Chad: chad.co.uk | k
    Newark Advertiser: newarkadvertiser.co.uk | k
    Derbyshire Times: derbyshiretimes.co.uk | k
    Leicestershire Live: leicestershirelive.co.uk | k
    Nottinghamshire Live: nottinghamshirelive.com | k
    Burton Mail: burtonmail.co.uk | k
    Lichfield Live: lichfieldlive.co.uk | k
    A Little Bit of Stone: alittlebitofstone.com | k
    The Dispatch, Birmingham: birminghamdispatch.co.uk | k
    Ludlow Advertiser: ludlowadvertiser.co.uk | k
    Evesham Journal: eveshamjournal.co.uk | k
    Malvern Gazette: malverngazette.co.uk | k
    Redditch Advertiser: redditchadvertiser.co.uk | k
    Stratford Herald: stratford-herald.com | k
    Stamford Mercury: stamfordmercury.co.uk | k
    Grantham Journal: granthamjournal.co.uk | k
    Spalding Voice: spaldingvoice.co.uk | k
    LincsOnline: lincsonline.co.uk | k
    Suffolk News: suffolknews.co.uk | k
    East Anglia Bylines: eastangliabylines.co.uk | k
    Lowestoft Journal: lowestoftjournal.co.uk | k
    Fenland Citizen: fenlandcitizen.co.uk | k
    Lynn News: lynnnews.co.uk | k
    Hunts Post: huntspost.co.uk | k
    Ely Standard: elystandard.co.uk | k
    Bedford Independent: bedfordindependent.co.uk | k
    The Comet: thecomet.net | k
    Herts Advertiser: hertsad.co.uk | k
    St Albans Times: stalbanstimes.co.uk | k
    Your Harlow: yourharlow.com | k
    Your Thurrock: yourthurrock.com | k
    # London, south and west of England, islands
    SurreyWorld: surreyworld.co.uk | s
    London Centric: londoncentric.media | k
    OnLondon: onlondon.co.uk | k
    Southwark News: southwarknews.co.uk | k
    News Shopper: newsshopper.co.uk | k
    Brixton Blog: brixtonblog.com | k
    Brixton Buzz: brixtonbuzz.com | k
    Waltham Forest Echo: walthamforestecho.co.uk | k
    Enfield Dispatch: enfielddispatch.co.uk | k
    Inside Croydon: insidecroydon.com | k
    The Slice: slicetowerhamlets.co.uk | k
    Eastlondonlines: eastlondonlines.co.uk | k
    Barking and Dagenham Post: bdpost.co.uk | k
    Newham Recorder: newhamrecorder.co.uk | k
    Romford Recorder: romfordrecorder.co.uk | k
    Harrow Times: harrowtimes.co.uk | k
    Richmond and Twickenham Times: richmondandtwickenhamtimes.co.uk | k
    Your Local Guardian: yourlocalguardian.co.uk | k
    Brighton and Hove News: brightonandhovenews.org | k
    Eastbourne Herald: eastbourneherald.co.uk | k
    Bexhill Observer: bexhillobserver.net | k
    Hastings Online Times: hastingsonlinetimes.co.uk | k
    Crawley News: crawleynews24.co.uk | k
    Isle of Thanet News: theisleofthanetnews.com | k
    Kent and Sussex Courier: kentsussexcourier.co.uk | k
    Times of Tunbridge Wells: timeslocalnews.co.uk | k
    Farnham Herald: farnhamherald.com | k
    Basingstoke Gazette: basingstokegazette.co.uk | k
    Hampshire Chronicle: hampshirechronicle.co.uk | k
    Hampshire Live: hampshirelive.news | k
    Salisbury Journal: salisburyjournal.co.uk | k
    Newbury Today: newburytoday.co.uk | k
    Maidenhead Advertiser: maidenhead-advertiser.co.uk | k
    Bracknell News: bracknellnews.co.uk | k
    Wokingham Today: wokingham.today | k
    Henley Standard: henleystandard.co.uk | k
    Banbury Guardian: banburyguardian.co.uk | k
    Witney Gazette: witneygazette.co.uk | k
    Oxford Clarion: oxfordclarion.uk | k
    Stroud News and Journal: stroudnewsandjournal.co.uk | k
    Cotswold Journal: cotswoldjournal.co.uk | k
    Wilts and Gloucestershire Standard: wiltsglosstandard.co.uk | k
    Gazette and Herald: gazetteandherald.co.uk | k
    Bath Echo: bathecho.co.uk | k
    Bristol24/7: bristol247.com | k
    B24/7: b24-7news.co.uk | k
    Somerset County Gazette: somersetcountygazette.co.uk | k
    Weston Mercury: thewestonmercury.co.uk | k
    Western Morning News: westernmorningnews.co.uk | k
    Tavistock Times: tavistock-today.co.uk | k
    Exeter Observer: exeterobserver.org | k
    North Devon Gazette: northdevongazette.co.uk | k
    Sidmouth Herald: sidmouthherald.co.uk | k
    Moorlander: themoorlander.co.uk | k
    Voice Newspapers, Cornwall: thevoicenewspapers.co.uk | k
    Cornish Times: cornish-times.co.uk | k
    Dorchester Voice: dorchestervoice.co.uk | k
    New Forest Post: advertiserandtimes.co.uk | k
    Island Echo: islandecho.co.uk | k
    Isle of Wight Observer: iwobserver.co.uk | k
    OnTheWight: onthewight.com | k
    Bailiwick Express: bailiwickexpress.com | k
    Manx Radio: manxradio.com | k
    Gef: gef.im | k
    Nub News: nub.news | s
    Bylines Network: bylinesnetwork.co.uk | k
    # Broadcast and agencies
    Times Radio and Talk: news.co.uk | s
    Sky: sky.uk | s
    BFBS Forces News: forcesnews.com | k
    Hits Radio: hellorayo.co.uk | k
    IRN: irn.co.uk | k
    Independent Television News: itn.com | k
    Firecrest Films: firecrestfilms.com | k
    Zinc Media: zincmedia.com | k
    Cavendish Press: cavendish-press.co.uk | k
    Caters News: catersnews.com | k
    NationalWorld.com: nationalworld.com | s
    # Trade and specialist
    The Lawyer: thelawyer.com | k
    Solicitors Journal: solicitorsjournal.com | k
    Free Movement: freemovement.org.uk | k
    Accountancy Age: accountancyage.com | k
    AccountingWEB: accountingweb.co.uk | k
    Taxation: taxation.co.uk | k
    Professional Pensions: professionalpensions.com | k
    Pensions Age: pensionsage.com | k
    FTAdviser: ftadviser.com | k
    Money Marketing: moneymarketing.co.uk | k
    Citywire: citywire.com | k
    MoneyWeek: moneyweek.com | k
    Insurance Times: insurancetimes.co.uk | k
    Computing: computing.co.uk | k
    UKTN: uktech.news | k
    Sifted: sifted.eu | k
    ISPreview: ispreview.co.uk | k
    Think Digital Partners: thinkdigitalpartners.com | k
    Government Computing: governmentcomputing.com | k
    Global Government Forum: globalgovernmentforum.com | k
    Public Finance: publicfinance.co.uk | k
    Room151: room151.co.uk | k
    Politics.co.uk: politics.co.uk | k
    Left Foot Forward: leftfootforward.org | k
    The London Economic: thelondoneconomic.com | k
    Declassified UK: declassifieduk.org | k
    Byline Investigates: bylineinvestigates.com | k
    Liberty Investigates: libertyinvestigates.org.uk | k
    Democracy for Sale: democracyforsale.co.uk | k
    The Lead: thelead.uk | k
    DeSmog: desmog.com | k
    Unearthed: unearthed.greenpeace.org | k
    ENDS Report: endsreport.com | k
    Edie: edie.net | k
    BusinessGreen: businessgreen.com | k
    Utility Week: utilityweek.co.uk | k
    New Power: newpower.info | k
    Water Briefing: waterbriefing.org | k
    Fishing News: fishingnews.co.uk | k
    Farming UK: farminguk.com | k
    Scottish Farmer: thescottishfarmer.co.uk | k
    Horse & Hound: horseandhound.co.uk | k
    Caterer: thecaterer.com | k
    Morning Advertiser: morningadvertiser.co.uk | k
    Retail Gazette: retailgazette.co.uk | k
    Drapers: drapersonline.com | k
    Travel Weekly: travelweekly.co.uk | k
    TTG: ttgmedia.com | k
    Motor Transport: motortransport.co.uk | k
    Commercial Motor: commercialmotor.com | k
    Transport Times: transporttimes.co.uk | k
    RailUK News: railnews.co.uk | k
    New Civil Engineering News: constructionenquirer.com | k
    Building Design: bdonline.co.uk | k
    Planning Resource: planningresource.co.uk | k
    Property Week: propertyweek.com | k
    Landlord Today: landlordtoday.co.uk | k
    Property118: property118.com | s
    Property Industry Eye: propertyindustryeye.com | s
    The Negotiator: thenegotiator.co.uk | k
    GP Online: gponline.com | k
    Pharmaceutical Journal: pharmaceutical-journal.com | k
    Chemist and Druggist: chemistanddruggist.co.uk | k
    Nursing Standard: rcni.com | k
    Digital Health: digitalhealth.net | k
    Optician: opticianonline.net | k
    Vet Times: vettimes.co.uk | k
    Nursery World: nurseryworld.co.uk | k
    Children & Young People Now: cypnow.co.uk | k
    Special Needs Jungle: specialneedsjungle.com | k
    Research Professional News: researchprofessionalnews.com | k
    University World News: universityworldnews.com | k
    Inside Time: insidetime.org | k
    Police Professional: policeprofessional.com | k
    Civil Society: civilsociety.co.uk | k
    The Stage: thestage.co.uk | k
    Broadcast: broadcastnow.co.uk | k
    The Bookseller: thebookseller.com | k
    Museums Journal: museumsassociation.org | k
    Navy Lookout: navylookout.com | k
    UK Defence Journal: ukdefencejournal.org.uk | k
    Benefits and Work: benefitsandwork.co.uk | k
    Hyphen: hyphenonline.com | k
    5 Pillars: 5pillarsuk.com | k
    Asian Voice: asian-voice.com | k
    Catholic Herald: catholicherald.co.uk | k
    Premier Christianity: premierchristianity.com | k
    DIVA: diva-magazine.com | k
    # Students
    Varsity: varsity.co.uk | k
    Cherwell: cherwell.org | k
    The Tab: thetab.com | k
    Palatinate: palatinate.org.uk | k
    Epigram: epigram.org.uk | k
    Redbrick: redbrick.me | k
    The Boar: theboar.org | k
    Beaver: thebeaveronline.co.uk | k
    Felix: felixonline.co.uk | k
    Gair Rhydd: gairrhydd.com | k
    The Gaudie: thegaudie.co.uk | k
    The Saint: thesaint.scot | k
    # Abroad, with correspondents in London
    Libération: liberation.fr | k
    Le Figaro: lefigaro.fr | k
    La Croix: la-croix.com | k
    Die Zeit: zeit.de | k
    FAZ: faz.net | k
    Süddeutsche Zeitung: sueddeutsche.de sz.de | k
    ARD: ard.de tagesschau.de | k
    ZDF: zdf.de | k
    RTS: rts.ch | k
    NZZ: nzz.ch | k
    NRC: nrc.nl | k
    NOS: nos.nl | k
    VRT: vrt.be | k
    DR: dr.dk | k
    NRK: nrk.no | k
    SVT: svt.se | k
    Dagens Nyheter: dn.se | k
    La Repubblica: repubblica.it | k
    RAI: rai.it | k
    El Mundo: elmundo.es | k
    Expresso: expresso.pt | k
    Gazeta Wyborcza: wyborcza.pl | k
    TVN24: tvn24.pl | k
    Polish Express: polishexpress.co.uk | k
    Kyiv Independent: kyivindependent.com | k
    Meduza: meduza.io | k
    Haaretz: haaretz.com | k
    The National, Abu Dhabi: thenationalnews.com | k
    Nikkei: nikkei.com | k
    Asahi Shimbun: asahi.com | k
    Yonhap: yna.co.kr | k
    The Straits Times: straitstimes.com | k
    The Australian: theaustralian.com.au | k
    The Age: theage.com.au | k
    Stuff: stuff.co.nz | k
    Toronto Star: thestar.com | k
    Los Angeles Times: latimes.com | k
    USA Today: usatoday.com | k
    Rest of World: restofworld.org | k
    404 Media: 404media.co | k
    The Verge: theverge.com | k
"""

MORE = tuple(
    (name, tuple(domains.split()), provenance.strip())
    for name, _, rest in (line.partition(":") for line in lines(_LISTED) if not line.startswith("#"))
    for domains, _, provenance in (rest.partition("|"),)
)
"""Each outlet, with its domains and its provenance."""
