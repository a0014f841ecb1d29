"""Texts to measure the rules on, each kind with its look-alikes.

Written for this product in the manner of official accounts; the telephone numbers are drama numbers or published
helplines.
"""

from policy.text import lines

OFFICIAL_POSTS = lines("""
    The A66 is closed in both directions between Brough and Bowes because of snow. Please find another route.
    Today marks 20 years since the Civil Partnership Act. Read the story: https://www.gov.uk/example
    We will be closed on Monday for the bank holiday. You can still apply online.
    Flood warnings are in place for the River Severn. Check your risk: https://www.gov.uk/check-flooding
    We'll be live at 3pm with our Chief Engineer. Send us your questions.
    If you're worried about someone, call Samaritans on 116 123 or text SHOUT to 85258.
    Call 999 in an emergency, 101 when it is not. Crimestoppers: 0800 555 111.
    Officers were called to reports of a fight in Station Road at 10.15pm on Saturday. One man has been arrested.
    A 34-year-old man from Leeds has been charged with murder. He will appear before magistrates on Friday.
    Appeal: have you seen Sam, 15, missing from Hull? Call 101 quoting log 456 of 3 May.
    The Secretary of State met apprentices in Sunderland today to hear about green energy jobs.
    “We will build the homes people need,” the Minister said. Read the speech: https://www.gov.uk/speeches/example
    The labour market figures for March are out at 7am. https://www.ons.gov.uk/example
    Applications for the Rural Grants Fund close at 5pm on 14 June.
    Renew your passport online: it costs £94.50 and takes about three weeks.
    Reminder: the self assessment deadline is 31 January.
    Did you know? You can get free childcare when your child is 9 months old. https://www.gov.uk/example
    It's #CyberSecurityMonth: use three random words for your password.
    Our offices at 102 Petty France, London SW1H 9AJ are open from 9am to 5pm.
    Write to us at HM Revenue and Customs, BX9 1AS, United Kingdom.
    British nationals who need help can call +44 20 7008 5000, day or night.
    The Foreign Office advises against all travel to Example. https://www.gov.uk/foreign-travel-advice
    Scams: HMRC will never text you to ask for your bank details.
    We're hiring! Join us as a user researcher in Newport. Closing date 12 May. https://www.civilservicejobs.service.gov.uk
    The Royal Navy's HMS Example returned to Portsmouth this morning.
    Bloody Sunday Inquiry: the papers are now in the National Archives.
    Trains between Scunthorpe and Doncaster are delayed by a signal fault.
    The conservative estimate is that repairs take until autumn.
    Get your flu jab: it is free if you are 65 or over, or pregnant.
    Don't be a victim of romance fraud. Report it to Action Fraud on 0300 123 2040.
    Calling all small businesses: the consultation on late payment closes on Friday.
    Third party insurance is the legal minimum. Check your cover.
    Having a birthday party outdoors? Check the fire severity index first.
    We have launched a review of the Reform of Legal Aid regulations: https://www.gov.uk/example
    The Party Wall Act and you: what to do before you build.
    The Labour Relations Agency can help when there is a dispute at work: 03300 555 300.
    The Met Office has issued a yellow warning for wind from 6am to 9pm on Tuesday.
    Bin collections move back by a day after the bank holiday. Check yours with your postcode.
    Our jobcentre at 14 Example Street, Leeds LS1 4AP reopens on Monday.
    The museum's new Top Secret exhibition runs until 3 August. Tickets £12.
    Your calls are confidential. Ring 0808 2000 247.
    Calling someone stupid online is bullying. Here is how to help: https://www.gov.uk/example
    “You're an idiot” isn't banter. #AntiBullyingWeek
    Blue tits are nesting: please leave hedges alone until August.
    Wash your hands for 20 seconds. It is that simple.
    The M25 is closed between J10 and J11 from 9pm Friday to 6am Monday.
    Version 10.4.2 of the app is out. It fixes a bug in section 4.2.1.1.
    Ofsted has published its report on Example Academy.
    The Official Secrets Act and you: a plain guide.
    New statistics: 12% of households have no car (ONS, 2024). https://www.ons.gov.uk/example
    The minister visited Hull to open a new training centre for nurses.
    Happy Eid to everybody celebrating today.
    On Holocaust Memorial Day we remember the six million Jews who were murdered.
    The National Minimum Wage goes up on 1 April. Check what you should be paid: https://www.gov.uk/example
    Got a question about Universal Credit? We're here until 6pm. Please don't share your National Insurance number.
    The court is sitting. Judgment in the case will be handed down at 10.30am.
    Rogue director jailed for four years after tax fraud. Read more: https://www.gov.uk/example
    A woman, 29, was found dead at an address in Bolton. A man is in custody.
    Rape is never your fault. Help is there: https://www.gov.uk/example
    Check your breasts, know what is normal for you. #BreastCancerAwareness
    Parents: mumps, measles and rubella can be stopped by two doses of MMR.
    Dogs and bitches over eight weeks must be microchipped.
    Faggots and peas, and other British dishes, at the Black Country Museum.
    The shag and the cormorant are hard to tell apart: our rangers show how.
    The inquest into the death of Sam Jones opens today.
    Do you think you may qualify? “I think I may be entitled” is a good reason to check.
    “I believe every child should learn to swim,” said Sam Jones, headteacher.
    The Prime Minister spoke to President Example this morning. Read the statement: https://www.gov.uk/example
    We will update this thread as we know more.
    We will publish the results on 14 May at 9.30am.
    We will reply to everyone as soon as we can.
    We will never ask you for your PIN.
    We'll share the recording later today.
    We're sorry that the site is slow this morning. Our engineers are looking at it.
    We are looking into this and will let you know.
    Thank you to the crews who worked through the night at the Saddleworth fire.
    Watch: how a lifeboat is launched. (Captions on.)
    Tomorrow at 11am the nation falls silent. #LestWeForget
    Please keep away from the edge of the cliffs at Example Bay.
    Lost or stolen bank card? Call 159.
    The Chancellor delivers the Budget at 12.30pm. Follow it here: https://www.gov.uk/budget
    Our secret Santa raised £340 for the local hospice.
    The Green Flag award winners for 2026 are out.
    A new cycle path links Ely and Soham.
    Voter registration closes at midnight on 16 April. https://www.gov.uk/register-to-vote
    Polling stations are open from 7am to 10pm. Bring photo ID.
    The Supreme Court's ruling is published: https://www.supremecourt.uk/example
    Tickets are £5 for adults and £2.50 for children.
    Speeding: the minimum penalty is a £100 fine and 3 points.
    Driving while using your phone can mean a £200 fine and 6 points.
    Contact the team: enquiries@example.gov.uk or 0300 123 1100.
    The Severn bore is due at 9.14am; stand well back.
    Apprentice of the month: Jo, from our Preston depot.
    COP26 left a legacy in Glasgow. Article 50 did so elsewhere.
    Reservoir levels are back to normal in the south west.
    A walk of 10,000 steps is about 5 miles.
    The Trade Remedies Authority has opened a case on steel.
    The beach at Example is closed to dogs from 1 May to 30 September.
    Windrush Day: hear from the families who came on the ship.
    Did you see the meteor on Sunday? Tell our astronomers.
    Food alert: Example Foods recalls hummus because of salmonella.
    Fire crews are at an industrial unit in Tipton. Keep doors and windows shut.
    The Home Secretary has written to chief constables. Letter: https://www.gov.uk/example
    Welsh speakers: mae'r ffurflen ar gael yn Gymraeg.
    Drought status lifted in East Anglia after a wet spring.
    The Land Registry will be unavailable from 6pm on Saturday for maintenance.
    Your new driving licence comes within a week if you apply online.
    Thinking of fostering? Meet Priya, who has fostered for ten years.
    DVLA drivers' medical enquiries: 0300 790 6806.
    A fireworks display in Victoria Park starts at 7.30pm.
""")

PERSONAL = lines("""
    Ring Jo on 07700 900123.
    Ring Jo on 07400 123456
    call me: 07400123456
    Her direct line is 020 7946 0123.
    My landline is 01632 960001, ask for Sam
    Text +44 7700 900 123
    Text +447400123456 now
    0044 7700 900123 works from abroad
    whatsapp 07400-123-456
    His mobile (07400) 123456
    Mum's number: 0161 496 0123
    Sam, 0113 496 0456, knows.
    Tel. 029 2018 0123 (home)
    DM or 07.400.123.456
    Reach Priya at +353 85 123 4567
    She's on 44 7400 123456
    ring ０７４００ １２３４５６
    07400\u200b123\u200b456
    Office mobile 07700 900 456, evenings only
    my number's 07400 123 456!
    Send flowers to 14 Acacia Avenue, Leeds LS6 3AB
    She lives at 22b Rowan Close, Ashby
    My postcode is LS6 3AB
    He lives in ls6 3ab
    Flat 2, 9 Mill Lane, Ashby, LE65 1AB
    The suspect's home address is 7 Elm Grove, Hull
    Our neighbour at 31 Station Road, York YO1 7AB complained
    Her address: 5 The Crescent, Bath BA1 2AB
    moved to 18 High Street, Ely CB7 4AB last week
    Deliver it to Jo, 112 Kings Road, Reading RG1 3AB
    Rose Cottage, Mill Lane, Ashby LE65 1AB
    my address is 3 Oak Drive Wigan WN1 2AB
    Police raided 44 Victoria Terrace, Leeds LS3 1AB
    Parcel for 12 St John's Wood Road, London NW8 8AB
    jo.smith@gmail.com
    Write to priya_1987@hotmail.co.uk.
    jane dot smith at gmail dot com
    jane.smith [at] outlook [dot] com
    Ask jane.smith@cabinetoffice.gov.uk
    sam@smithfamily.org.uk will help
    d.jones@police.uk is on leave
    Mail me: big.dave+spam@yahoo.com
    helen.brown2@nhs.net
    Contact Amir (amir.khan@example.com)
    jo＠gmail.com
    aisha.patel@justice.gov.uk has the list
    Complaints about mark@acmeltd.co.uk
    smithy@icloud.com
""")

NOT_PERSONAL = lines("""
    Call 0300 123 1100 or 0800 789 321.
    Samaritans: 116 123. Shout: 85258.
    Childline 0800 1111; NSPCC 0808 800 5000
    Call 101, 105, 111, 119, 159 or 999.
    0345 600 0723 is open until 6pm
    Premium lines such as 0909 879 0000 cost money
    British nationals: +44 20 7008 5000
    The M25 and A303 are closed
    Section 4.2.1.1 and version 10.4.2
    Reference 0712345678, please
    UTR 1234567890 is on your letter
    ISBN 0198526636
    Open 09.00-17.00, 01.02.2026 to 03.04.2026
    Between 0900 and 1700 on 01-02-2026
    Company number 01234567
    A grant of £1,234,567,890
    Population 67,000,000 in 2024
    Coordinates 51.5074, -0.1278
    0.07400123456 is a decimal
    Order 07400123456 has shipped: order no 07400123456
    Case ref: 07400123456
    https://www.gov.uk/07400123456
    Charity number 0123456789
    HM Revenue and Customs, BX9 1AS
    10 Downing Street, London SW1A 2AA
    Visit our office at 14 Example Street, Leeds LS1 4AP
    The museum, 5 Castle Street, York YO1 9SA, is free
    Drop in at Ashby Library, 2 North Street, Ashby LE65 1HU
    Jobcentre Plus, 30 High Road, Ilford IG1 1DU
    Two lanes are closed on Mansfield Road near NG5 2AB
    Enter your postcode, such as LS6 3AB
    Roads in LS6 and NG5 are flooded
    Number 10 Way to Work scheme
    3 people on Station Road were helped
    Royal Mail, Freepost RTLX, 1 Long Lane, Hull HU1 1AA
    The polling station is St Mary's Church, 12 Church Lane, Ely CB7 4AB
    press@cabinetoffice.gov.uk
    water.abstraction@defra.gov.uk
    info@charity.example
    enquiries@example.org.uk
    jo.smith.mp@parliament.uk
    Follow @alex@mastodon.example
    noreply@notifications.service.gov.uk
    PublicEnquiries@homeoffice.gov.uk
    phishing: report@phishing.gov.uk
    consultation.responses@example.gov.uk
    foi@dwp.gov.uk
    Recruitment.Team@example.police.uk
""")

OFFENSIVE = tuple(
    """
    fuck|FUCK off|f.u.c.k|f u c k you|f-u-c-k|fu ck|f**k|f*ck|f***|sh1t|$hit|5hit|sh!t|s h i t|b!tch|b1tch|
    a$$hole|@sshole|fvck|phuck|fuuuuck|shiiiit|ｆｕｃｋ|𝖋𝖚𝖈𝖐|fυck|fцck|сunt|c_u_n_t|cuntt|w4nker|w@nk3r|n1gger|
    n!gg3r|nigg3r|f4ggot|f@gg0t|p@ki|pak1|b0llocks|bo11ocks|bast@rd|b@stard|d1ckhead|d!ck|twa7|tw@t|tw4t|
    F U C K|ѕhіt|shіt|f🍆ck|sh💩t|f#ck|🅵🆄🅲🅺|🇫🇺🇨🇰|ꜰᴜᴄᴋ|f͓̽u͓̽c͓̽k͓̽|bull shit|motherf*cker|mother-fucker|shiit|
    fuckk|fück|fuçk|sh¡t|pr1ck|c0ck|pu$$y|wh0re|sl*t|slvt|bitchhhh|arsehole!|arseh0le|r3tard|sp@stic|tr@nny|
    ch1nk|g00k|k1ke|sp1c|c00n|dickhead|you dick|f__k|f--k|s**t|c**t|fuc­k|f⁠uck|(fuck)|#fuckthis|@fuckface|
    ғuck|fuсk|fυ¢k|ƒuck|fμck|shıt|shłt|nıgger|b.i.t.c.h|t w a t|b a s t a r d|w.a.n.k|fuck1ng|fuk1ng|fu<k|
    fu(k|phuk|kunt|fxck|a$$|@$$|wankerrrr|ni99er|n i g g e r|n-i-g-g-e-r|s.h.i.t|sh.it|s-h-i-t|5h1t|fcuk|
    ⓕⓤⓒⓚ|[f][u][c][k]|f/u/c/k|wankstain|gobshite|knobhead|bellend|taking the piss|piss off
    """.replace("\n    ", "").split("|")
)

INOFFENSIVE = tuple(
    """
    Scunthorpe United|Penistone|Cockermouth|Lightwater|Clitheroe|Middlesex|Essex and Sussex|
    faggots and peas|flame retardant|Bloody Sunday|breast cancer|anal cancer|sexual health|Arsenal|
    assess class pass grass|A55 closed|B5 1T|shiitake|Dick Whittington|cocktail|Hancock|Dickens|Babcock|
    shuttlecock|peacock|weathercock|blue tits|great tit|slag heap|cum laude|therapist|analysis|document|
    circumstances|accumulate|titles|constitution|butter|button|Cumbria|Cumbernauld|Prickwillow|
    finger-prick test|pin prick|pussy willow|Maine Coon|raccoon|tycoon|chink in the armour|homo sapiens|
    Hmong|Niger|Nigeria|snigger|niggardly|denigrate|vinegar|Saskatchewan|Matsushita|Wankel engine|swanky|
    Twatt in Orkney|Hoare|Sh, it's a secret|Plan's hit|pass it on|push it|wish it|as set|assassin|
    Lesbos island|substantia nigra|50% off!!!|£5|$100|#ClassAct|SPLC|Bali|bill|pill|nil|tills|T&T|R&D|Q&A|
    S&P|AT&T|5***** hotel|**bold**|f(x)|Cnut|a b c d e f|Y.M.C.A|U.S.A.|N.H.S|F.A. Cup|i.e.|e.g.|G.C.S.E.s|
    P A Y E|bass|mass|Cassandra|flick|clock|duck|luck|puck|suck|muck|Canute|count|country|fuchsia|Fukushima|
    Fukuoka|fuel|fusiliers|Bishop|shags and cormorants|dogs and bitches|
    breeding bitches must be microchipped|Pakistan|Japan|Homoeopathy|homogeneous|cockpit|cockle|Hitchcock|
    Shitake mushrooms|basement|embassy|harass|assume|pissarro|Dyke Road|Offa's Dyke|poppycock|sextant|
    Titchfield|Titanic|Wetherby|Cockfosters|Assington|Bitchfield|Shitterton
    """.replace("\n    ", "").split("|")
)

COMMITTING = lines("""
    We will invest £5bn in the NHS.
    We'll cut taxes for working people
    The government will end rough sleeping by 2030
    We promise to fix every pothole
    We pledge to plant 10 million trees
    Ministers will ban junk food ads
    We shall deliver HS3
    The department will guarantee places for all
    No child will be left behind
    Everyone will get a rebate
    We are committed to ending homelessness
    We are going to build a new hospital in Leeds
    The Chancellor will freeze fuel duty
    We guarantee every claim will be paid within 5 days
    You have our word: no cuts
    This government will never raise income tax
    The Secretary of State will introduce legislation next week
    We will compensate everyone affected
    We will not rest until every victim has justice
    We will halve waiting lists
    £200 million will be spent on schools
    Taxes will not go up
    We commit to publishing all the data
    We will make sure nobody pays more
    We will double the grant
    The Prime Minister pledges a new railway
    Government will fund 500 new places
    We’ll give every pupil a laptop
    HMRC will refund all affected customers
    DWP will pay everyone an extra £100
    Defra will ban glyphosate
    Our department will abolish the fee
    We vow to protect green spaces
""")

NOT_COMMITTING = lines("""
    We will be at the show on Friday
    We'll be answering questions from 2pm
    We will let you know
    We will email you a link
    You will get a text when it is ready
    Everyone will receive a letter by Friday
    We will continue to work with partners
    We will open at 9am
    Offices will close at noon
    We will stop taking calls at 5pm
    Trains will stop at Crewe
    We will raise awareness this week
    We will end the session at 4
    We will cut the grass on Tuesday
    We'll support you through every step
    Roads will be cut off by the tide
    We are committed to accessibility
    We will publish the report tomorrow
    The minister will visit Leeds
    The Chancellor will deliver the Budget at 12.30
    The Prime Minister will host leaders
    We will deliver your passport by courier
    We will not tolerate abuse of our staff
    The Met Office will introduce a new name list
    We'll be back tomorrow
    We will contact you if you are eligible
    Police will increase patrols this weekend
    We will ensure your data is kept private
    All pupils will receive their results on Thursday
    We will review your application in 10 days
    We will protect your identity
    We'll bring you updates
    Bins will be collected on Tuesday
    We will train 20 volunteers at the event
    Every household will get a leaflet
    No one will be seen without an appointment
    We promise it's worth a look!
""")

ATTACKING = lines("""
    @jo you're a liar
    You are pathetic
    He is a disgrace to his office
    What an idiot
    Jane Smith is corrupt
    That MP is a clown
    Shut up you muppet
    The reporter is a liar
    Critics are morons
    you people are scum
    Mr Jones is incompetent and lazy
    @sam talking rubbish as usual, you fool
    Nobody likes you
    These protesters are thugs
    Only a fool like @sam would say that
    Your leader is a coward
    she's a total joke
    Go away you silly little man
    @jo is deluded
    Sir John Smith lied to Parliament
""")

NOT_ATTACKING = lines("""
    You are stupid if you share your PIN? No: it can happen to anyone
    She is the bitter rival of Leeds
    He is mad about trains
    Snakes are hibernating
    Rats are a sign of waste
    You are eligible
    Report fraudsters on 0300 123 2040
    Fraudsters will say anything
    You are lazy? Try these five exercises
    The New Forest is ridiculous in autumn
    It is hopeless weather
    Racist abuse is a crime. Report it
    He was jailed. Smith, a conman, took £2m
    Crooks are posing as HMRC
    Don't be a fool
    The snake is harmless
    These thugs were jailed today
    Sam Smith is charged with being a corrupt official
    You idiot-proof your passwords
    Bullies are never right
    What a shambles it was before we tidied it
""")

PARTISAN = lines("""
    We agree with Tories out.
    We agree with the labour party.
    We agree with LABOUR.
    We agree with Labour's plan for change.
    We agree with the Conservative government.
    We agree with Labour councillors.
    We agree with Green MP.
    We agree with Lib Dem.
    We agree with SNP leader.
    We agree with Reform UK.
    We agree with Plaid Cymru.
    We agree with DUP.
    We agree with Sinn Féin.
    We agree with Vote Labour.
    We agree with @UKLabour.
    We agree with #ToriesOut.
    We agree with the previous Labour government.
    We agree with Keir Starmer's Labour.
    We agree with under the Conservatives.
    We agree with Labour will fix it.
    We agree with labour mp.
    We agree with conservative mp.
    We agree with vote conservative.
    We agree with tory.
    We agree with Reform voters.
    We agree with Jeremy Corbyn's Labour.
    We agree with the Tory years.
    We agree with the last Conservative government.
    We agree with Labour leader.
    We agree with Green Party.
    We agree with Nigel Farage's Reform.
    We agree with Conservative-run council.
    We agree with Ukip.
    We agree with Liberal Democrats.
""")

NOT_PARTISAN = lines("""
    About Labour costs rose.
    About Labour market overview.
    About Labour Force Survey.
    About a labour ward.
    About forced labour.
    About International Labour Organization.
    About hard labour.
    About Ministry of Labour.
    About child labour.
    About Labour Abuse Authority.
    About labour mobility.
    About New Labour Force Survey data.
    About under labour law.
    About green energy.
    About Green Homes Grant.
    About Green Paper.
    About new green jobs.
    About the green party wall.
    About conservative estimate.
    About Conservative treatment for back pain.
    About reform of the House of Lords.
    About Reform Act 1832.
    About Prison reform group.
    About Reform leaders in education.
    About reform groups.
    About SNPs in the genome.
    About a garden party.
    About search party.
    About party to the treaty.
    About Third Party Rights.
    About working party.
    About independent review.
    About liberal arts.
    About national party games.
    About Alliance of Mayors.
    About NATO alliance members.
    About Green councils network.
    About Unionist history.
    About the workers party night.
    About Co-operative Bank.
    About heritage party conference venue.
    About national policy statement.
    About Conservative and careful estimates.
    About National Lottery.
    About green group travel.
    About Labour policies on forced labour.
    About Green policies for business.
    About Back Green Lane.
    About vote green energy supplier of the year.
""")
