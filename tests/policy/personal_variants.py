"""Personal data in many shapes and sentences, laid over each other, and look-alikes by hand.

Tuned on, and so no measure of what is unseen: it keeps what is found from being lost. Numbers are drama numbers or made
up; the places and people are too.
"""

from policy.text import lines

NUMBERS = lines("""
    07700 900143
    07700900143
    +447700900143
    +44 7700 900143
    +44 (0)7700 900143
    +44(0) 7700 900 143
    0044 7700 900 143
    (07700) 900143
    07700-900-143
    07700.900.143
    077 0090 0143
    0 7700 900143
    07700 90 01 43
    07700/900143
    07700  900143
    O7700 900143
    o77oo 9oo143
    07700 9oo l43
    447700900143
    07 700 900 143
    07700–900–143
    07700·900·143
    07400 123456
    07812 345678
    020 7946 0123
    (020) 7946 0123
    0207 946 0123
    01632 960001
    (01632) 960001
    0161 496 0001
    +44 161 496 0001
    zero seven seven zero zero nine zero zero one four three
    oh double seven double oh nine double oh one four three
    zero 7 seven 0 0 nine 0 0 one 4 3
    0-7-7-0-0-9-0-0-1-4-3
    0 7 7 0 0 9 0 0 1 4 3
    ０７７００ ９００１４３
    0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣4️⃣3️⃣
    07700 nine hundred 143
    zero seven seven hundred nine hundred one four three
""")
ABOUT_NUMBERS = lines("""
    Ring Jo on {}
    my number is {}
    Call Mrs Patel at home: {}
    DM me or {} x
    his mobile's {}, he won't mind
    Whatsapp {} (Kev)
    Contact Sam ({}) about the hedge
    tel: {} ask for Priya
""")
HOUSES = lines("""
    14 Acacia Avenue, Leeds LS6 3AB
    Flat 2, 9 Mill Lane, Ashby LE65 1AB
    22b Rowan Close, Derby DE1 2AB
    Rose Cottage, Church Lane, Bibury GL7 5NW
    The Old Forge, Hay HR3 5AB
    7 Heol y Bont, Bala LL23 7AG
    3/2 17 Byres Road, Glasgow G12 8AB
    Apt 14, 200 Deansgate, Manchester M3 3WB
    8 The Green, Kew TW9 3AA
    Unit 4, 31 Bath Rd, Bristol BS4 3AB
    101 Falls Rd, Belfast BT12 6AB
    5 St John's Terrace, Durham DH1 4AB
    1 Croft, Lerwick ZE1 0AB
""")
ABOUT_HOUSES = lines("""
    Mrs Ahmed lives at {}
    send flowers to Jo Smith, {}
    My address is {}
    the complainant, of {}, has written
    Mr Kerr, {}
    Her house is {}
    the tenant at {} has moved
    keys are at my mum's, {}
""")
INSURANCE = lines("""
    AB 12 34 56 C
    AB123456C
    ab 12 34 56 c
    AB-12-34-56-C
    AB.12.34.56.C
    AB 123 456 C
    AB 123456 C
    AB 12 34 56
    AB12 3456C
""")
ABOUT_INSURANCE = lines("""
    Her NI number is {}
    NINO: {}
    National Insurance no {} (Mr Dunne)
""")
HEALTH = lines("""
    658 073 0218
    6580730218
    658-073-0218
    65807 30218
    658.073.0218
""")
ABOUT_HEALTH = lines("""
    NHS number {}
    Patient's NHS no. is {}
    nhs # {} for bed 2
    {} is his NHS number
""")
PASSPORTS = lines("""
    533401372
    533 401 372
    533-401-372
    AB1234567
""")
ABOUT_PASSPORTS = lines("""
    passport number {}
    Her passport no. is {}
    Passport: {} (Mr Lin)
    lost passport {}, please call
""")
LICENCES = lines("""
    MORGA657054SM9IJ
    MORGA 657054 SM9IJ
    morga657054sm9ij
    MORGA-657054-SM9IJ
    MORGA657054SM9IJ 35
""")
ABOUT_LICENCES = lines("""
    driving licence {}
    licence no. {} was found
    DVLA driver number: {}
""")
PLATES = lines("""
    AB12 CDE
    AB12CDE
    ab12 cde
    A123 BCD
    ABC 123D
    AGZ 7719
    B431 KRT
""")
ABOUT_PLATES = lines("""
    her car, {}
    a red Golf {} parked
    reg {}
    registration: {}
    number plate {} on a van
    vehicle {} was seen, driver Mr Cole
""")
CARDS = lines("""
    4929 2021 5273 8060
    4929202152738060
    4929-2021-5273-8060
    4929.2021.5273.8060
    3782 822463 10005
    5555 5555 5555 4444
""")
ABOUT_CARDS = lines("""
    my card {}
    card number {} exp 09/27
    visa {}
""")
BIRTHS = lines("""
    12/03/1985
    12 March 1985
    12th March 1985
    12.03.85
    12-03-1985
    1985-03-12
    March 12, 1985
    12 Mar 85
""")
ABOUT_BIRTHS = lines("""
    DOB {}
    born {} (Jo Smith)
    date of birth: {}
    d.o.b. {}
    her birthday is {}
    Jo Smith, born on {}
    Ali (b. {})
    D O B {}
""")
MACHINES = lines("""
    81.2.69.142
    2a00:23c7:9d84:be01::1f
    81.2.69.142:8080
""")
ABOUT_MACHINES = lines("""
    his IP is {}
    posted from {}
    IP address {}, in Hexham
""")
IBANS = lines("""
    GB82 LOYD 3096 2687 6543 21
    GB82LOYD30962687654321
    gb82 loyd 3096 2687 6543 21
    GB82-LOYD-3096-2687-6543-21
""")
ABOUT_IBANS = lines("""
    IBAN {}
    my iban is {}
""")
MAILBOXES = lines("""
    jo.smith@gmail.com
    jo.smith@example-dept.gov.uk
    jo dot smith at gmail dot com
    jo.smith [at] gmail.com
    jo.smith(at)gmail(dot)com
    jo.smith AT gmail DOT com
    jo.smith@gmail .com
    jo_smith@hotmail.co.uk
    j.smith2@nhs.net
    jo.smith＠gmail.com
    jo.smith @ gmail.com
    mailto:jo.smith@gmail.com
""")
ABOUT_MAILBOXES = lines("""
    email {}
    her address is {}
    write to {} now
    Contact Jo: {}
""")

SHAPES = (
    (NUMBERS, ABOUT_NUMBERS),
    (HOUSES, ABOUT_HOUSES),
    (INSURANCE, ABOUT_INSURANCE),
    (HEALTH, ABOUT_HEALTH),
    (PASSPORTS, ABOUT_PASSPORTS),
    (LICENCES, ABOUT_LICENCES),
    (PLATES, ABOUT_PLATES),
    (CARDS, ABOUT_CARDS),
    (BIRTHS, ABOUT_BIRTHS),
    (MACHINES, ABOUT_MACHINES),
    (IBANS, ABOUT_IBANS),
    (MAILBOXES, ABOUT_MAILBOXES),
)
EVERY = tuple(about.format(shape) for shapes, sentences in SHAPES for shape in shapes for about in sentences)

LOOK_ALIKES = lines("""
    Call 0300 123 6600 or 0345 600 0723 for advice
    The helpline is 0808 801 0808, open 24 hours
    Text 88222 or call 105 in a power cut
    Quote 07123456789 as your reference
    Order no. 07700900123 has shipped
    Reference: 0161 496 0001 (case number)
    ISBN 0 19 852663 6 and 978 0 19 852663 6
    EAN 5012345678900 recalled
    Grid 07700 90014
    Eastings 077009, northings 001430
    Spent £07.70, then 09.00 to 14.30
    One two three, four five six: counting songs
    Zero hours contracts: one in four, two in ten
    Dim parcio: dim ond un awr, dim dychwelyd o fewn dwy awr
    Un, dau, tri: dysgu cyfri yn Gymraeg
    Pedwar, pump, chwech, saith, wyth, naw, deg
    Ten nine eight seven six five four three two one zero: lift-off
    Seventeen hundred and seven, and eighteen hundred and one
    Oh one more thing: two for one at the zoo
    Plus four and plus five grades
    Plus two, minus three, double six: dice maths
    Cell 7 block 3, 12 noon to 1
    The Met Office, FitzRoy Road, Exeter EX1 3PB
    Visit 10 South Colonnade, Canary Wharf E14 4PU, our new hub
    HMP Leeds, 2 Gloucester Terrace, Leeds LS12 2TJ
    Planning application: 3 Sea View Terrace, St Ives TR26 2DW
    Planning notice for 14 Acacia Avenue, Leeds LS6 3AB: conservatory
    The polling station is St John's Hall, 5 Church Lane, Ely CB7 4LS
    Roadworks at 20 High Street, Ashby LE65 1AB until Friday
    Sandbags at the depot, 9 Mill Road, Hull HU1 2AB
    Rest centre: Ridings School, 12 Nursery Lane, Halifax HX3 5SX
    GP surgery at 44 Station Road, Ely CB7 4BS is moving
    A blue plaque for Charles Dickens at 48 Doughty Street, London WC1N 2LX
    Dr Smith's practice at 7 Heol y Bont, Bala LL23 7AG is open
    Bws 7 Heol y Bont i Maes Parcio
    12 Parc Cenedlaethol projects funded
    3 Bryn Terfel concerts
    5 Bro Morgannwg schools rebuilt
    2 Pen y Fan rescues
    Use the SA100, SA302, P11D(b) and CT600
    NI61 and NI38 leaflets
    Company NI061234, SC123456, OC300001 and 01234567
    LLP OC301234 registered in Wales
    National Insurance rates: 8% and 2% from 6 April 2024
    National Insurance: 1.4m people, £12,570 threshold, 13.8%
    NI 2024/25: rates 123 456 claims
    NHS 111, NHS 24 and NHS 119: 123 456 7890 calls? no, 2.1 million
    NHS spending: 182 billion, 190 billion, 201 billion
    NHS number format is 3 3 4, ten digits
    NHS England 0300 311 2233
    Passport fees rose to £94.50; 3 weeks; 533 000 issued
    Passport office: 0300 222 0000
    Passport photos 45mm by 35mm, 600 by 750 pixels
    Passports: 533,401,372 issued since 1988
    Driving licence D9 form and D46P
    Driving licence costs £43
    A car made in 1988, MOT due
    Car A66 westbound queue
    Car park C12 full, van bay V14
    BMW M3 and Audi RS6 recalled: reference R/2023/123
    Ford GT40 at Goodwood
    Vehicle type M1 and N1 approved
    Van excise duty 2024
    Cars and vans: ULEZ zone 1234
    Taxi ABC cars 24 hours
    Vehicle tax V11 and V62
    Truck LEZ 2008 to 2024
    The car ETA 1400
    Bus X99, train 2P45, flight BA123
    New plates 74 in September
    Reg 4(1) and reg 12A of the 2015 Regulations
    Registration opens 12 May 2025
    Regs. 2018/567 apply
    Sort code is six digits, like 11-22-33
    Sort codes 00-00-00 in forms will fail
    Account name check: confirmation of payee
    Bank holiday 25-12-24 and 26-12-24
    Pay by 31-01-25: 08 32 10 12001039
    Dates 01-02-25 to 03-04-25, 1000 places
    Card 1 of 4, cards 2 and 3
    Visa fees 2024: £115, £1,035
    Visa: 4111 applications in 2023
    Credit 4 to 16 digits
    Debit cards made 24.3 billion payments
    IBAN checker: GB plus 20 characters
    The library was born on 3 May 1990
    Born on the 4th of July (1989) film night
    Birthday of the NHS: 5 July 1948
    Happy 70th birthday, Elizabeth line, opened 24 May 2022
    Queen Victoria, born 24 May 1819
    Nelson Mandela, born 18 July 1918, visited in 1996
    David Attenborough was born on 8 May 1926
    Children born between 1 September 2020 and 31 August 2021
    Twins born on 1/1/2025 at St Mary's: congratulations to all
    Those born after 06/10/1953 get State Pension
    Date of birth must be DD/MM/YYYY
    b. 1874, d. 1965: Churchill archive
    Size (b. 12/3/4) tables
    WCAG 2.1.4.1 and 1.4.10.3
    Java 11.0.21.9, nginx 1.25.3.1
    Clause 12.3.4.5 applies
    Open source 10.0.19045.3803 build
    ADSL router pages at 192.168.1.254
    Example networks 203.0.113.9 and 198.51.100.4
    MAC 00:1A:2B:3C:4D:5E
    Ratio 1:2:3:4
    Time 10:30:15:20
    press.office@defra.gov.uk and newsdesk@met.police.uk
    enquiries@nationalarchives.gov.uk
    firstname.lastname@example.gov.uk is the format
    Contact us at gov dot uk slash help
    Look at dot com bubbles
    Follow @jo_smith@mastodon.social
    team-north.region@environment-agency.gov.uk
    water.abstraction@environment-agency.gov.uk
    grants.team@ace.org.uk
    hello@thecentre.org.uk
    Meet at 10 at St Pancras dot map
    Her Majesty's Prison, 1 Heathfield Road, London SW18 3HS
    Mr Justice Smith, Royal Courts of Justice, Strand, London WC2A 2LL
    Minister Jo Smith, 10 Victoria Street, London SW1H 0NN
    Write to Jo Smith, Department for Example, 1 Horse Guards Road, London SW1A 2HQ
    Sir John Soane's Museum, 13 Lincoln's Inn Fields, London WC2A 3BP
    Jane Austen's House, Chawton GU34 1SD
    William Booth College, 8 Champion Park, London SE5 8BQ
""")
