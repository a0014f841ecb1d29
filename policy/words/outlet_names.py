"""Names that outlets go by besides those of `outlets.py`: programmes, initials, short names, agencies, magazines.

Facts that everybody can look up, and no wordings. Names that are ordinary words besides are left out ("Slate",
"Guardian", "PA", "Spotlight"), as are names that others boast of ("Forbes"); letters are read as they stand. The letter
at the end of a row is its provenance, as in `more_outlets.py`: `s` for seen in public on 22 November 2026, `k` for the
authors' own knowledge, verified by nobody. A wrong or missing name costs a look by a person: a name alone is no fact.
"""

from policy.text import lines

_LISTED = """
    # Programmes of the BBC: by region, for the nation, on the radio, in Welsh and Gaelic
    Look North; Look East; Points West; Midlands Today; East Midlands Today; North West Tonight | s
    South East Today; Reporting Scotland; Wales Today; BBC Newsline; Politics Live; Crimewatch Live | k
    Rip Off Britain; Newsround; Newsbeat; Countryfile; The One Show; HARDtalk; Newscast; Ukrainecast; Americast | k
    Politics Wales; World Service; World Tonight; Woman's Hour; Farming Today; You and Yours; You & Yours | k
    Money Box; File on 4; Costing the Earth; Good Morning Scotland; Good Morning Wales; Good Morning Ulster | k
    Evening Extra; Nolan Show; Any Questions; Today programme; PM programme; From Our Own Correspondent; 5Live | k
    5 Live; R4; 6 Music; Asian Network; Shared Data Unit; Cymru Fyw; Radio Cymru; Post Cyntaf; Post Prynhawn | k
    Dros Frecwast; Dros Ginio; An Là; Aithris na Maidne; Eòrpa; Radio nan Gàidheal; BBC ALBA | k
    # Programmes and channels of others
    Granada Reports; Lookaround; North Tonight; Good Morning Britain; Loose Women; News at Ten; Meridian Tonight | k
    Wales at Six; Unreported World; C4 News; C4; 5 News; STV; UTV Live; View from Stormont; Scotland Tonight | k
    Wales This Week; Y Byd ar Bedwar; Byd ar Bedwar; Pawb a'i Farn; TG4; Nuacht TG4; ITN Productions; Sky Sports | k
    talkSPORT; Talksport; TalkSport; talkRADIO; TalkRADIO; TalkRadio; Talk Radio; Smooth Radio; Clyde 1; Forth 1 | k
    Forth One; Northsound; MFR; U105; KMFM; Radio X; BFBS; Channel 103; IRN | k
    # Initials and short names
    P&J; EDP; EADT; YEP; WMN; CNJ; HSJ; LGC; TES; THES; NYT; WSJ; WaPo; LRB; TLS; NME; LDRS; TBIJ; BMJ; MCN; MRW | k
    the FT; the Indy; The Indy; Grauniad; the Graun; the Beeb; Torygraph; the Speccie; the Speccy; Bel Tel | k
    BelTel; HuffPo; inews; i paper; Press & Journal; Press and Journal; Evening Times; Evening Echo | k
    Sunday Herald; Sunday National; Sunday Mail; Sunday World; Sunday Life; Sunday Mirror; Sunday People | k
    Sunday Express; Sunday Mercury; Wales on Sunday; Scotland on Sunday; MailOnline; Mail Online; WalesOnline | k
    Wales Online; Dublin Live; Cumbria Live; InYourArea; BirminghamLive; Birmingham Live; Plymouth Live | k
    KentOnline; Kent Messenger; Bureau Local; Mill Media | k
    # Agencies and publishers
    Mercury Press; Wales News Service; Wales News; South West News Service; Splash News; Press Eye; PressEye | k
    North News; Deadline News; Kennedy News; Ferrari Press; Hyde News; Media Drum; Court News; Solent News | k
    Ross Parry; INS News; Jam Press; National News; Storyful; NurPhoto; Shutterstock; Getty; PA Images | k
    DC Thomson; Archant; JPIMedia; Johnston Press; Trinity Mirror; Mediahuis; Highland News | k
    # Magazines
    Take a Break; Woman's Own; Woman's Weekly; Woman & Home; OK! Magazine; Grazia; Vogue; Tatler; Cosmopolitan | k
    Country Life; Country Living; Shooting Times; Good Housekeeping; Radio Times; TV Times; Time Out; Total Film | k
    Sight and Sound; Sight & Sound; Kerrang!; Mixmag; DJ Mag; Resident Advisor; Pitchfork; The Quietus; Dezeen | k
    Gardeners' World; Amateur Photographer; Autocar; Auto Express; Autosport; Top Gear; What Car? | k
    Motor Cycle News; Cycling Weekly; Rouleur; Runner's World; FourFourTwo; When Saturday Comes; The Athletic | k
    Cricinfo; ESPNcricinfo; Wisden; The Cricketer; Rugby World; Racing Post; Golf Monthly; Angling Times | k
    Rail Express; Modern Railways; Railway Magazine; Railnews; New Internationalist; Red Pepper; Literary Review | k
    London Review of Books; Times Literary Supplement; Granta; ArtReview; Art Newspaper; Frieze | k
    Architectural Review; Big Issue; Positive News; Delayed Gratification; Honest John; History Today | k
    New Humanist; The Critic; The Oldie; the Oldie; Catholic Times; Methodist Recorder; Asian Image; Gay Times | k
    # Trade papers
    FlightGlobal; Flight International; Aviation Week; Lloyd's List; TradeWinds; Splash247 | k
    Construction Enquirer; Estates Gazette; Retail Week; Marketing Week; Music Week; Screen Daily | k
    Screen International; Hollywood Reporter; Prolific North; Insider Media; TheBusinessDesk; BusinessLive | k
    Business Live; Bdaily; Windpower Monthly; Energy Voice; Argus Media; ICIS; Euractiv; EUobserver; MLex | k
    Law360; Euromoney; Risk.net; Investors' Chronicle; Investors Chronicle; Pensions Expert; Funds Europe | k
    Financial News; Tech Monitor; ZDNet; Ars Technica; BleepingComputer; CyberScoop; SecEd; Research Fortnight | k
    Police Oracle; Charity Times; UK Fundraising; Vet Record; Fish Farmer; Poultry World; Farm Business | k
    FarmingUK; Agriland; Irish Farmers Journal; Defense News; Breaking Defense; Horticulture Week | k
    Materials Recycling World; Letsrecycle; LetsRecycle; Local Government Lawyer; Housing Today; Social Housing | k
    CYP Now; Big Hospitality; BigHospitality; RailTech; Parliament Magazine; House magazine | k
    Scottish Construction Now; Scottish Legal News; Scottish Housing News; Irish Legal News | k
    # Abroad: the German-speaking countries
    taz; Die Welt; Der Standard; Die Presse; Kurier; Kleine Zeitung; ORF; SRF; Tages-Anzeiger; Tagesspiegel | k
    Handelsblatt; Deutschlandfunk; Deutschlandradio; WDR; NDR; SWR; MDR; RBB; Bayerischer Rundfunk; Spiegel | k
    # France and the Low Countries
    Le Parisien; Le Point; L'Express; L'Obs; Les Echos; Les Échos; Radio France; RFI; France Info; franceinfo | k
    TF1; BFMTV; Mediapart; Ouest-France; Libé; RTBF; RTL; De Standaard; De Morgen; Le Soir; Volkskrant; Trouw | k
    De Telegraaf; NU.nl; Het Financieele Dagblad; Nieuwsuur | k
    # The Nordic and Baltic countries
    Politiken; Berlingske; Jyllands-Posten; Børsen; TV 2; TV2; Aftenposten; Dagbladet; Svenska Dagbladet | k
    Aftonbladet; Expressen; Sveriges Radio; Yle; YLE; Helsingin Sanomat; RÚV; LRT; Delfi; Postimees | k
    # Southern Europe
    Sole 24 Ore; La Stampa; Il Foglio; Il Fatto Quotidiano; Mediaset; Adnkronos; Corriere; Repubblica | k
    La Vanguardia; El Periódico; elDiario.es; eldiario.es; El Confidencial; RTVE; TVE; Cadena SER; TV3 | k
    SIC Notícias; RTP; Diário de Notícias; Kathimerini; Ta Nea; ERT; Hürriyet; Cumhuriyet; TRT; Milliyet | k
    Anadolu | k
    # Central and eastern Europe
    Rzeczpospolita; Polityka; TVP; Polsat; RMF FM; Česká televize; ČTK; Deník N; HVG; Népszava; Digi24; HotNews | k
    G4Media; BNT; bTV; BIRN; Balkan Insight; Politika; Jutarnji; HRT; Suspilne; Ukrainska Pravda; Hromadske | k
    Novaya Gazeta; TASS; Kommersant; TV Rain; RFE/RL; Radio Free Europe; Voice of America | k
    # The Middle East and Africa
    Iran International; Manoto; Al Arabiya; Asharq Al-Awsat; Al-Araby; Middle East Eye; Al-Monitor; Arab News | k
    Gulf News; Khaleej Times; Jerusalem Post; Times of Israel; Ynet; Al-Ahram; Mada Masr; Daily Nation | k
    EastAfrican; Citizen TV; Daily Monitor; ThisDay; Premium Times; Channels TV; Arise News; Daily Trust | k
    GhanaWeb; JoyNews; Daily Graphic; Daily Maverick; Mail & Guardian; News24; SABC; eNCA; Business Day; NewsDay | k
    # Asia and Australasia
    NDTV; Hindustan Times; Indian Express; Scroll.in; ThePrint; India Today; Aaj Tak; Economic Times | k
    Mathrubhumi; Malayala Manorama; Geo News; Geo TV; ARY News; Express Tribune; Prothom Alo; bdnews24 | k
    Kathmandu Post; CGTN; China Daily; Caixin; Phoenix TV; Global Times; People's Daily; Ming Pao; RTHK; HKFP | k
    Yomiuri; Mainichi; TV Asahi; Sankei; KBS; MBC; JTBC; Chosun; Hankyoreh; JoongAng; Bernama; Jakarta Post | k
    Kompas; Bangkok Post; Rappler; Philippine Inquirer; ABS-CBN; Australian Financial Review; Crikey; NZ Herald | k
    TVNZ; Newshub | k
    # The Americas
    CTV; National Post; La Presse; Radio-Canada; Le Devoir; Mother Jones; New Yorker; Newsweek; Barron's | k
    MarketWatch; CNBC; MSNBC; PBS NewsHour; Chicago Tribune; Boston Globe; Miami Herald; Univision; Telemundo | k
    Vanity Fair; Folha; O Globo; Estadão; TV Globo; Record TV; Clarín; La Nación; Infobae; El Tiempo | k
    El Universal; Televisa; Milenio; El Mercurio; La Tercera; teleSUR | k
"""
_ROWS = tuple(line.rpartition("|") for line in lines(_LISTED) if not line.startswith("#"))
NAMED = tuple((name.strip(), provenance.strip()) for names, _, provenance in _ROWS for name in names.split(";"))
"""Each name, with its provenance."""
OTHER_NAMES = frozenset(name for name, _ in NAMED)
