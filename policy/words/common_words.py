"""Common English words, for splitting hashtags into words.

Provenance: general knowledge of the language and of departments' subjects; no list was copied.
"""

from policy.text import words

SHORT_WORDS = words("""
    able about abuse access act action active activity add advice aged aid aim air alarm alert all alone also
    and anti any app apply april area art arts ask at august autism autumn award aware baby back bank be best
    better bid big bike bill bills bin birth black blood blue body book boost born box brain break bring british
    build bus busy buy by call camp can cancer car card care career carers cash centre chair change charity chat
    check child choose city civil claim class clean clear climate coast code cold come cost council count county
    course court crime cut cuts cyber cycle daily data date day days deaf deal death debt deep dementia digital
    do dog dogs door down draw drink drive driver drone drop drug drugs early earth east easter easy eat eco end
    energy england english equal event every exam eye face fact facts fair fall family farm farming fast father
    fee feel find fire first fish fit fix flood flu fly focus food foot for forest form forward foster fraud
    free fresh friend from fuel full fun fund future game gap garden gas get gift girl give go goal good gov
    grant great green ground group grow growth guide hand happy hate have head health hear heart heat help her
    here hero heroes high hill his history hit hold home homes hope hour house housing how hub human hurt ice
    idea if impact in inclusion index info into invest is it job jobs join july june just justice keep key kids
    kind king know lab land last late law lead leader learn led legal let level life light like line link list
    little live lives living local london long look lost love low made make man map march mark market match
    maths matter matters may me media meet men mental mind minister money month more mother move much museum
    music must my name nation national nature navy need net never new news next nhs night no north not now nurse
    nurses ocean of off office old on one online open or our out over own park part pass pay peace pension
    people phone pick place plain plan planet plant plastic play plus police policy pool post power press price
    pride prime prison public pupil put queen quick quit quiz race rail rain read ready real record recycle red
    reduce reform remember rent report rescue rest right rights rise river road roads royal rule run rural safe
    safer safety sale save say school schools science scotland scottish screen sea search see self sell send
    senior serve service share she shop show sign silver site skill skills sleep small smart smoke smoking snow
    social some soon south space speak speed spend sport spot spring staff stand star start state stay stem step
    stop storm story street strong student study summer sun super support sure survey swim switch take talk
    talks tax teach teacher team tech tell ten test than thank thanks that the their them then they think this
    thrive tick time times tip tips to today together top touch tour town track trade traffic train training
    transport travel tree trees trust truth try turn two uk under unit up us use vaccine value veterans victim
    view visit vote voter wales walk want war wash waste watch water way ways we web week welcome welsh west
    what wheels when where white who why wild will win wind winter wise with woman women wood word words work
    world write year years yes you young your youth zero zone
""")
LONG_WORDS = words("""
    accessibility accessible accident accidents accountability accountants achievement achievements adaptation
    administration adventure advertising afghanistan agriculture alzheimers ambulance ambulances anniversary
    announcement announcements antibiotics antisocial apprentice apprentices apprenticeship apprenticeships
    archaeology architecture artificial assessment assistance astronomy asylum audiences australia authorities
    authority availability awareness background beautiful behaviour bereavement biodiversity birmingham
    blackpool breakfast breastfeeding broadband broadcast buckingham budgeting buildings businesses cambridge
    campaign campaigns cardiovascular caribbean celebrate celebrating celebration celebrations certificate
    challenge challenges champions chemistry chesterfield childcare childhood children christmas citizenship
    classroom classrooms coastguard cohesion collaboration colleagues collection colleges commemoration
    commissioner commitment commonwealth communication communications communities community companies
    competition compliance computing conference confidence congratulations conservation construction
    consultation consultations consumers continuity contractors conversation cooperation coronation coronavirus
    corporate corruption councillors countryside craftsmanship creativity cryptocurrency cumberland curriculum
    customers cybercrime cybersecurity defibrillator democracy demonstration department departments derbyshire
    determination development diabetes difference dinosaurs disabilities disability disabled disaster disclosure
    discovery discrimination diversity documentary documents downloads driving earthquake economics education
    election elections electricity emergencies emergency empowering empowerment encouragement endangered
    engagement engineer engineering engineers entertainment entrepreneur entrepreneurs entrepreneurship
    environment environmental equality espionage everybody everyone everything everywhere excellence exhibition
    exhibitions experience exploration exporting facebook families festivals firefighter firefighters fireworks
    fisheries flooding followers football forecast forensics fostering foundation framework friendship
    fundraising genealogy generation geography geology glasgow gloucester government graduates graduation
    grassroots greenhouse gymnastics halloween hampshire handwashing harassment headteachers healthcare heatwave
    heritage hertfordshire hispanic historic homelessness homeowner hospital hospitality hospitals household
    households hurricane hydration hydrogen identification immigration immunisation immunization improvement
    inclusion inclusive independence independent inequality inflation influenza information infrastructure
    innovation innovations inspection inspiration instagram insulation insurance intelligence international
    internet internship internships interview interviews investigation investigations investment investors
    journalism kindness laboratory lancashire landlords landscape languages leadership legislation leicester
    leicestershire libraries lifesaving lifestyle lincolnshire literature liverpool livestock loneliness
    maintenance management manchester manslaughter manufacturing marketing mathematics meningitis menopause
    mentoring merseyside meteorology methodology microsoft migration ministers modernisation motivation
    motorcycle motorcycles motorway motorways multicultural neighbour neighbourhood neighbourhoods neighbours
    networking newcastle newsletter newspaper norfolk northampton northumberland nottingham november nutrition
    obesity october offenders opportunities opportunity organisation organisations osteoporosis oxfordshire
    pandemic paralympics parenting parkinsons parliament participation partnership partnerships passengers
    passports patients pedestrians performance perseverance pesticides pharmaceutical pharmacies pharmacists
    pharmacy philanthropy photograph photographs photography physiotherapy pilgrimage playground plymouth
    pollution portsmouth pregnancy preparedness preservation presidents prevention prisoners privatisation
    probation procurement productivity professional professionals programme programmes programming prosecution
    prosperity protection psychology publication publications publishing qualification qualifications quarantine
    railways ramadan readiness recognition recovery recruiting recruitment recycling reflections refugees
    regeneration registration regulation regulations rehabilitation relationships religious remembrance
    renewable renewables research researchers resilience resources responsibility restaurant restaurants
    retirement safeguarding safety samaritans sanitation scholarship scholarships scientist scientists scotland
    screening sculpture security september sheffield shrewsbury smartphone snowdonia solidarity something
    somewhere southampton spaceflight spectacular sponsorship staffordshire stakeholders stalking standards
    statement statistics strategies strengthening students submarine supermarket sustainability sustainable
    swimming technologies technology telecoms temperature terrorism thanksgiving thunderstorm thunderstorms
    together tomorrow tournament traditional trafficking transformation translation transparency transplant
    transportation travelling treatment tuberculosis underground understanding unemployment uniforms universal
    universities university vaccinated vaccination vaccinations vaccine vegetables vegetarian veterinary victims
    violence visibility volcanoes volunteer volunteering volunteers vulnerable warwickshire washington wednesday
    wellbeing westminster wheelchair whistleblowing wilderness wildfires wildlife wimbledon windrush
    wolverhampton workforce workplace workshops worldwide yesterday yorkshire
""")
"""Single words, mostly of nine letters and more: a hashtag of one word needs no further capital."""
