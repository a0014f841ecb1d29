"""What looks like personal data and is none: helplines, roads, forms, versions, references, places, times, prices.

Written for this product in the manner of public bodies, before the detectors were tuned.
"""

from policy.text import lines

IMPERSONAL = lines("""
    Call the helpline on 0300 123 1100.
    Ring 0800 789 321, free, day or night.
    Samaritans are on 116 123, day and night.
    Text SHOUT to 85258.
    Childline: 0800 1111. NSPCC: 0808 800 5000.
    In an emergency call 999. Not an emergency? Call 101.
    Power cut? Call 105. Medical advice? Call 111.
    Report fraud on 0300 123 2040.
    Floodline: 0345 988 1188, open 24 hours.
    The contact centre is on 0345 600 0723 from 8am to 6pm.
    Crimestoppers, anonymously, on 0800 555 111.
    Next Generation Text: 18001 0300 123 1100.
    Calls to 0909 879 0000 cost £1.50 a minute.
    British nationals who need help: +44 20 7008 5000.
    From abroad call +44 1355 359022.
    Textphone: 0300 200 3319.
    Text the keyword FLOOD to 60006.
    Call the Anti-Terrorist Hotline on 0800 789321.
    Victim Support: 08 08 16 89 111.
    Refuge: 0808 2000 247.
    The Silver Line is free on 0800 4 70 80 90.
    DVLA drivers' medical enquiries: 0300 790 6806.
    Universal Credit helpline 0800 328 5644.
    Bereavement Service: 0800 151 2012, choose option 2.
    The M25 and A303 are closed.
    The A1(M) is shut between junctions 56 and 57.
    A12 CLOSED eastbound at Brook Street.
    Delays on the A127, A130 and B1014.
    The M6 is closed J10 to J10A.
    A47 BOTH WAYS: one lane closed.
    M62 J26 to J27, 40 minutes of delay.
    A66 NOW open in both directions.
    A55 WEST: breakdown cleared.
    Bus 123 and X99 are diverted.
    Buses 7, 7A and 700 now stop in West Street.
    Use form SA100 or SA302.
    Your P60, P45 and P11D arrive by July.
    Send V5C section 2 to DVLA.
    Forms N1, N244 and C100 have changed.
    Tax code 1257L or BR?
    Importers need C79 and CDS access; form C88 is going.
    Fill in SSCS1 within a month.
    ES40, JSA and PIP2 forms are online.
    Apply with form D81 or D118.
    The CT600 is due in twelve months.
    IHT400 and IHT421 have been redrawn.
    Use form AB1234 to appeal.
    Form MG11A replaces MG11.
    Version 10.4.2 is out.
    Release 4.2.1.1 fixes the map.
    Section 4.2.1.1 of the guidance explains.
    See paragraphs 3.2.1.4 and 12.1.1.2.
    v2.14.0.3 needs a restart.
    Clause 10.1.2.3 of the contract
    Upgrade to build 18.3.1.22 today.
    Chapter 1.2.3.4 of the manual
    The documentation uses 192.0.2.1 and 2001:db8::1.
    Set the mask to 255.255.255.0.
    Open 127.0.0.1 in your browser.
    UTR 1234567890 is on your letter.
    Your UTR is a 10 digit number.
    Have your Unique Taxpayer Reference ready, for example 1234567890.
    Your National Insurance number looks like QQ 12 34 56 C.
    Find your NI number on your payslip.
    Never share your National Insurance number online.
    Your NHS number has 10 digits.
    Your NHS number is on your prescription.
    Have your passport number ready.
    Your passport number has 9 digits.
    A passport costs £94.50 online.
    We issued 533401372 passports? No: 6,800,000.
    Application number 533401372 is a sample.
    ISBN 9780198526636
    ISBN 0-19-852663-6, £12.99
    ISBN 978-1-78924-411-5 (PDF)
    ISSN 1234-5679
    Cm 9876, HC 1234
    CP 1045, July 2026
    Crown copyright 2026. ID E02812345 11/26
    Case reference 24/01234/FUL is before the committee.
    Planning application 23/P/01234
    Planning ref: APP/X1234/W/24/3345678
    Ref no 20-11-26 12345678
    Quote reference 0712345678.
    Quote incident 456 of 3 May.
    Log number 0712 of 04/05/2026
    Crime reference 12000123456
    Quote CRN 26000456789 when you call 101.
    Order 07400123456 has shipped.
    Tender ref 07700900123
    Invoice number 2026123456789012
    Barcode 5012345678900
    Batch 4840329792320731 is recalled.
    Lot number AB123456 is affected.
    Batch AB123456C of the medicine is recalled.
    Product code BD51 5MR
    Company number 01234567
    Charity number 1089464
    Registered charity 207544 and SC038262
    VAT registration number GB 123 4567 89
    VAT number 123456789
    EORI GB123456789000
    Contract reference CF0712345678
    Notice 2026/S 000-012345
    Ofsted URN 123456
    UKPRN 10007158
    Grid reference SE 305 338
    Grid ref NY 12345 67890
    OS grid TQ 30080 80040
    Coordinates 51.5074, -0.1278
    51.501009,-0.141588
    53°48'N 1°33'W
    what3words ///daring.lion.race
    Open 09.00-17.00, Monday to Friday
    0900 to 1700 daily
    Open 10.00–16.00, 01.02.2026 to 03.04.2026
    From 01-02-2026 at 07:30
    High water 07:41 and 20:03
    Sunrise 07.32, sunset 16.05
    Trains at 0712, 0742 and 0812
    Flights BA1234 and U2 8765 are delayed.
    Flight EZY 6783 has been diverted.
    The 10:30:15 service is cancelled.
    A grant of £1,234,567,890
    £0.50 to £07.50 a month
    The debt is £2,654,321,000.
    2,345,678 people were vaccinated.
    Population: 67,026,292
    4,111,111 tonnes were recycled.
    In 2024/25, 12,345,678 journeys were made.
    The prize is £1,000,000 in week 12.
    1 in 4; 2 in 10; 3 in 100
    Ratios of 20-30-40 per cent
    Scores: 21-15, 20-22, 21-19
    On 12-10-24 the limit was 20-30-40 mph.
    HM Revenue and Customs, BX9 1AS, United Kingdom
    DVLA, Swansea SA99 1AR
    Write to Student Loans Company, 10 Clyde Place, Glasgow G5 8DF.
    Department for Education, Sanctuary Buildings, Great Smith Street, London SW1P 3BT
    10 Downing Street, London SW1A 2AA
    Visit our office at 14 Example Street, Leeds LS1 4AP.
    The museum, 5 Castle Street, York YO1 9SA, is free.
    Drop in at Ashby Library, 2 North Street, Ashby LE65 1HU.
    The rest centre is Ashby Leisure Centre, 12 North Street, Ashby LE65 1HU.
    Rest centre: St Mary's Church Hall, 4 Church Lane, Upton WR8 0PA. Bring your medicines.
    Flood rest centre open at Severn Primary School, 1 River Road, Worcester WR1 3AB.
    Jobcentre Plus, 30 High Road, Ilford IG1 1DU
    Sandbags can be had from the depot, 18 Station Road, Ely CB7 4AB.
    The polling station is St Mary's Church, 12 Church Lane, Ely CB7 4AB.
    Your nearest pharmacy is 4 Market Square, Ely CB7 4AB.
    Walk-in clinic today at 22 High Street, Hull HU1 1AB, 10am to 4pm.
    Our new home is the hub at 5 Wharf Road, Leeds LS2 7AB.
    Leeds Crown Court, 1 Oxford Row, Leeds LS1 3BG
    Post your entry to Competition, 9 Mill Lane, Ashby LE65 1AB.
    Hospital: 1 Hospital Road, Bath BA1 3NG, entrance B
    A fire at an industrial unit, 4 Dock Road, Hull HU1 2AB, is under control.
    Roadworks outside 20 High Street, Ely, until Friday
    Planning notice: shop front at 12 High Street, Ely CB7 4AB
    Two lanes are closed on Mansfield Road near NG5 2AB.
    Enter your postcode, such as LS6 3AB, to check.
    Check your bin day: type your postcode.
    Roads in LS6 and NG5 are flooded.
    Postcodes starting HU5, HU6 and HU7 have no water.
    Low pressure in CB7 4 and CB7 5 this morning
    Number 10 Way to Work scheme
    3 people on Station Road were helped.
    20 officers searched Victoria Park.
    5 minutes in the Green Park
    12 miles of the Jubilee Way
    press@cabinetoffice.gov.uk
    Write to enquiries@example.gov.uk.
    water.abstraction@defra.gov.uk
    PublicEnquiries@homeoffice.gov.uk
    info@charity.example
    Report scams to report@phishing.gov.uk.
    Forward the text to 7726 and the mail to report@phishing.gov.uk.
    foi@dwp.gov.uk answers within 20 working days.
    Volunteer: volunteering@museum.example
    bookings@leedsmuseums.example
    Recruitment.Team@example.police.uk
    noreply@notifications.service.gov.uk
    jo.smith.mp@parliament.uk
    Follow @alex@mastodon.example for more.
    Meet us at example dot com? No: at the town hall.
    Look at gov dot uk for details.
    Find us at nhs dot uk slash vaccinations.
    It is on gov.uk at www.gov.uk/flood.
    Sort codes have six digits.
    What is a sort code? Six digits, such as 12-34-56.
    HMRC will never ask for your sort code and account number.
    Pay HMRC: sort code 08 32 10, account number 12001039.
    Your council tax account number is on your bill.
    Quote your account number when you pay.
    Have your card number and CVV to hand.
    Cards starting 4 or 5 are accepted.
    The long number across your card has 16 digits.
    IBANs in the UK have 22 characters and start GB.
    Payment reference 4840329792320731
    Tracking number 4840 3297 9232 0731
    Case 5375 6919 3350
    People born before 6 April 1978 can claim.
    If you were born on or after 1 September 2008, you can apply.
    Born between 1 September 2006 and 31 August 2007? Get your HPV jab.
    Anyone born on or before 5 April 1935 gets more.
    Children born in 2022 start school this year.
    Charles Darwin was born on 12 February 1809 in Shrewsbury.
    Florence Nightingale, born on 12 May 1820
    Mary Seacole was born in Kingston in 1805.
    Enter your date of birth as DD/MM/YYYY.
    You'll need your date of birth and postcode.
    Give your date of birth, for example 31 3 1980.
    The NHS was born on 5 July 1948.
    The scheme was born on 1 April 1999.
    Happy birthday to the Land Registry, 160 years old today.
    On this day in 1945 the war in Europe ended: 8 May 1945.
    Founded 12 March 1985, the trust cares for 30 sites.
    The fee goes up on 12/03/2026.
    Deadline 31/01/2027
    Next review: 2026-11-24
    Temperatures of -2 to 4; gusts of 45-55mph
    Lat 51.50, long -0.12, depth 12.5m
    ISO 27001, ISO 9001:2015
    BS 5839-1:2017 and EN 12101-2
    PAS 2035:2023
    BSI Kitemark KM 12345
    S/N 0123456789
    SI 2026/1234
    [2026] EWHC 123 (Ch)
    [2026] UKSC 12
    T20260123
    Claim QB-2026-000123
    Regulation (EU) 2016/679
    Schedule 7, Part 2, section 12(3)(b)
    COP26, G7 and Article 50
    GCSEs 9-1; A level grades; T Levels
    Rooms G12, 123 and B45
    Platform 3 at 0745
    HMS Example, pennant F123
    RAF squadron 617 flew over
    Spitfire P7350 takes off at noon
    Chinook ZA 718 returns to the museum
    GWR 4079 Pendennis Castle is steaming.
    Tornado 60163 is in York.
    Class 37 and Class 142 trains
    Bus AEC Regent III, 1951
    Model PS51 in the catalogue
    Dial *#06# to find your IMEI.
    PIN, CVV or password: we never ask.
    ABC 123 is how we teach reading.
    The ABC of XYZ: 1 2 3
    Count with us: one two three four five.
    Zero waste, one planet, two hands.
    One, two, three: testing the sirens at noon
    Nine hundred people came; seven hundred walked.
    Two hundred and fifty new homes, three schools
    Six million, seven hundred thousand visitors
    In twenty twenty-six, two in five will retrain.
    Four out of five dentists, one in seven adults
    Press one for English, two for Welsh.
    Zero tolerance of abuse of our staff
    One to one support, two days a week
    Call one zero one if it is not an emergency.
    Call nine nine nine in an emergency.
    Dial one one six one two three for the Samaritans.
    Freephone oh eight hundred five five five one one one.
    Mr Justice Example hands down judgment at 10.30.
    Dr Example, Chief Medical Officer, explains.
    The Rt Hon Example MP visited Hull.
    Mrs Beeton's recipes, at the British Library
    Dr Who at the museum
    Mr Speaker has called the debate.
    Miss Saigon opens on Friday.
    Victoria, 18 miles to the north
    Article 12, 34 and 50 apply.
    On Saturday, 15 May, we open at 10.
    Jubilee, 70 years on
    May, 31 days of walking
    10am, 12pm and 2pm sessions
    Adults £5, children £2.50, under-5s free
    Ages 16 to 24 travel free.
    A 34-year-old man from Leeds has been charged.
    A woman, 29, was found safe and well.
    The number of cases fell to 1,234.
    Units 1-12, phases 2 and 3
    Lines 4 and 5 of table 12.3
    Room 101, 2nd floor, Block C
    Gate 5 opens at 1800; bring photo ID.
    Wash at 40, tumble at 60.
    Half of 07 to 11 year olds swim.
    Channel 5, 1080p, 50fps
    AB12 is the postcode area south of Aberdeen.
    PE27 5 and PE28 4 have low pressure.
    CT1, CT2 and ME13 have no water.
    RAF Lossiemouth IV31 6SD
    HMP Leeds, 2 Gloucester Terrace, Stanningley Road, Leeds LS12 2TJ
    Sizewell B, 1198 MW
    Hinkley Point C: unit 1 dome lifted
    Storm names 2026-27: Amy to Wubbo
    Dose: 2 x 500mg, 4 times a day
    E10 and B7 petrol labels
    PM2.5 was 12.3 µg/m3; NO2 was 40.
    H5N1 was found near Hull; zone 3km.
    SARS-CoV-2 variant BA.2.86
    TB50 and TB52 licences
    CPH 12/345/6789 is a made-up holding number.
    Herd mark UK 123456
    Vessel PLN PZ123 landed 12 tonnes.
    Fishing boat BM 478 is aground.
    Aircraft G-ABCD took off at 0712.
    ANPR reads plates such as AB12 CDE? We show a made-up one: XX00 XXX.
    New plates with 76 arrive in September.
    The '26' plate arrives on 1 March.
    Check a vehicle's tax with its registration number.
    Personalised plates are in our timed auction.
    Have your registration number and V5C ready.
    Zone 1-6, tap in, tap out
    Wards 5, 12 and 14B; bed 4
    Give blood: O neg, B neg, Ro subtype
    Fund code 3456, tranche 2 of 4
    SIC 84110, SOC 2423
    GDP rose 0.1% in Q3 2026.
    CPIH was 3.1% in October 2026.
    LSOA E01012345
    ONS code E06000047
    USRN 12345678 is closed.
    UPRN 100012345678
    IP rating IP67
    Wi-Fi on 2.4GHz and 5GHz
    Ports 80 and 443 only
    TLS 1.2 and 1.3
    The council's tree officer inspected 7 Lime trees on the Green.
""")
