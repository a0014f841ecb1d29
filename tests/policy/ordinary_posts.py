"""Ordinary posts and paragraphs of public bodies of every kind, for holding down what is blocked or sent upwards.

Written for this product from knowledge of how such bodies write; none is copied. Most are short posts, some the longer
paragraphs of news pages and notices. Names are made up or belong to offices; numbers are published or drama numbers.
"""

from policy.text import lines

DEPARTMENTS = lines("""
    Today we launched a consultation on how to make electric bikes safer. Have your say by 3 March: https://www.gov.uk/government/consultations/e-bikes
    From 1 April the National Living Wage rises to £12.21 an hour. Check your pay: https://www.gov.uk/national-minimum-wage-rates
    The Secretary of State visited Port Talbot this morning to meet apprentices and see the new training centre.
    Minister for Employment Jane Example: “More people in work is good for families and good for the country.” Read the full speech: https://www.gov.uk/government/speeches/example
    New figures published today show that 2.1 million people have used the service since January. https://www.gov.uk/government/statistics/example
    We have updated our travel advice for Example after the earthquake on Tuesday. British nationals in need of help should call +44 20 7008 5000.
    Thinking of buying a puppy? Always see it with its mum. #PetfishedCampaign
    Your new passport will be burgundy? No: blue since 2020. Find out how to renew at https://www.gov.uk/renew-adult-passport
    The Prime Minister spoke to President Example this afternoon. They discussed trade, security and the situation in the region.
    Apply for the Sustainable Farming Incentive now. Our helpline is open on 03000 200 301, Monday to Friday, 8.30am to 5pm.
    A reminder to all employers: you must check that somebody has the right to work before you employ them.
    We're recruiting 400 prison officers in Kent, Suffolk and Leicestershire. Starting salary £33,746. Apply by 28 February.
    Storm Example: the Cabinet Office is coordinating the response. Follow your local council and @metoffice for updates.
    The UK and Japan have signed an agreement on offshore wind. It builds on the Hiroshima Accord of May 2023.
    Today is the deadline to comment on the draft National Policy Statement for ports.
    Did you know that you can check your State Pension age online? It takes two minutes. https://www.gov.uk/state-pension-age
    On 4 July the department published its response to the Select Committee's seventh report of session 2025 to 2026.
    #OnThisDay in 1965 the Race Relations Act received Royal Assent. See the original at the Parliamentary Archives.
    We are aware of an issue with the online application form. Our team is working on it and we'll post here once it's fixed.
    A £30 million fund opens today for community energy projects in England. Guidance and eligibility: https://www.gov.uk/guidance/community-energy
    The Attorney General has referred the sentence to the Court of Appeal under the Unduly Lenient Sentence scheme.
    Ministers will update the House of Commons on the review at 12.30pm.
    Families in receipt of Universal Credit may be able to get help with childcare costs. Check what you could get: https://www.gov.uk/childcare-calculator
    Businesses that trade with Northern Ireland: sign up for our free webinar on Thursday at 10am.
    We've listened to your feedback and changed the way you sign in. Tell us what you think.
    The Home Secretary has today laid a statement of changes to the Immigration Rules. HC 1691
    Over 5,000 people have responded to our call for evidence on the future of the high street. Thank you!
    The Chief Medical Officer for England, Professor Example, sets out what the new guidelines mean for you. ▶️ Watch
    Find out how the Warm Home Discount can take £150 off your electricity bill this winter.
    Permanent Secretary Sam Example is hosting a Q&A for people interested in the Fast Stream. Wednesday, 6pm, online.
    Exporting to the Gulf? Book a free call with one of our international trade advisers.
    All schools in the affected area will reopen on Thursday. Parents should check with their school for details.
    The Chancellor will set out the Spring Statement on 26 March. You can read all the documents on GOV.UK once she has finished speaking.
    The war memorial in Example was cleaned and restored with a grant of £4,200 from the War Memorials Trust.
    It's #NationalApprenticeshipWeek. Meet Priya, who joined us as a digital apprentice and now leads a team of five.
    A new duty on employers to prevent sexual harassment comes into force on 26 October. Here's what you need to do: https://www.gov.uk/example
    If you are a landlord, you must protect your tenant's deposit within 30 days.
    Today we remember the victims of the genocide in Srebrenica. #Srebrenica30
    You can now add your Veteran Card to your phone. Download the GOV.UK One Login app to get started.
    Proud to fly the Progress flag over our buildings in Leeds and London this month. #Pride
""")  # noqa: E501 — one post a line reads best

COUNCILS = lines("""
    Bin day changes: collections in Ashby, Moira and Measham will be one day later than usual because of the bank holiday.
    Roadworks: Mill Lane will be closed from 9.30am to 3.30pm on 12 and 13 March while we repair the drains. Buses 7 and 29 will be diverted.
    Our customer service centre on Station Road is closed this afternoon for staff training. Call us on 01904 551550 if it can't wait.
    Have your say on the Local Plan. Drop-in sessions: Ashby Library, North Street, LE65 1HU, Tuesday 4pm to 7pm.
    Planning application 24/01234/FUL: conversion of the former bank at 12 High Street, Ely CB7 4AB, to six flats. Comment by 14 May.
    The household recycling centre at Foss Islands will close at 2pm today because of high winds.
    Gritters are out tonight on all priority routes. Temperatures are expected to fall to -3C. Please drive with care.
    Electoral Services will be writing to every household this month. If your details have changed, please tell us.
    Council tax bills are on their way. You can pay by Direct Debit, online or by phone on 01482 300300.
    Report a missed bin, a pothole or a broken street light any time at https://www.example.gov.uk/report
    Cabinet meets at 6pm on Monday in the Council Chamber. Agenda and live stream: https://democracy.example.gov.uk
    Swim for free this half term: under-16s can swim at all our leisure centres between 10am and 12 noon.
    Fostering information evening, Tuesday 7pm, Town Hall. Come and meet Sam and Jo, who have cared for 14 children.
    A fixed penalty of £400 was issued for fly-tipping on Wharf Road after CCTV showed a mattress being left there.
    The Mayor, Cllr Jo Example, opened the new playground in Victoria Park on Saturday.
    Trading Standards seized 12,000 illegal cigarettes from a shop in Broad Street. Know of a shop selling them? Call 0808 223 1133.
    We're consulting on parking permits in the streets around the hospital. Letters went to 640 households last week.
    Food waste caddies are being delivered to homes in Wards 5 and 6 from Monday.
    Warm spaces are open at 14 libraries. No need to book, just come along for a hot drink and a chat.
    Sandbags are available from the depot on Wharf Road until 8pm. Please take only what you need.
    Rest centre open: Severn Leisure Centre, 12 River Road, Upton WR8 0PA. Bring medicines, warm clothes and anything your baby needs. Ring 0345 000 0000 first if you can.
    Free bulky waste collections for residents on certain benefits. Book online or call the contact centre on 0114 273 4567.
    School admissions: the national closing date for primary applications is 15 January. Late applications are considered after all others.
    Licensing Sub-Committee: application for a premises licence, The Corn Exchange, 3 Market Place, Example.
    The Christmas lights switch-on is this Sunday at 4.30pm. Expect road closures in the city centre from 2pm.
    Pothole repairs this week: A6121 Stamford Road, B1176 Holywell, Casterton Lane.
    Our registrars conducted 41 weddings on Saturday 24 May. Congratulations to all the happy couples!
    Blue Badge holders can park free in any council car park for up to four hours.
    Swift boxes have been put up on the Guildhall. We hope to see the first pairs in May.
    Cyngor: mae'r llyfrgell ar gau heddiw oherwydd y tywydd. The library is closed today because of the weather.
    Help shape your neighbourhood: tell us what you'd like to see on the site of the old baths.
    Adult Social Care drop-in, Thursdays 10am to 1pm, at the Hub. Speak to a social worker, no appointment needed.
    Job of the week: HGV driver (Grade 6), £27,711. Uniform and training provided.
    Dog owners: from 1 May dogs must be on a lead on the Promenade.
    Our Trading Standards team is warning about a doorstep caller who says he is from the water board. He isn't. If in doubt, keep him out.
""")  # noqa: E501 — one post a line reads best

POLICE_AND_FIRE = lines("""
    Have you seen Sam, 15, who is missing from Hull? He was last seen on Beverley Road at 4pm yesterday, in a black coat. Call 101, quoting log 456.
    A 34-year-old man from Leeds has been charged with robbery. He will appear before Leeds magistrates tomorrow.
    We are appealing for witnesses to a collision on the A64 near Tadcaster at about 7.15am on Tuesday. A blue Ford Fiesta and a lorry were involved. Call 101 quoting reference 12260001234.
    Officers executing a warrant in Bradford found cannabis plants with a street value of about £150,000. Two men, aged 29 and 41, are in custody.
    CCTV appeal: we'd like to speak to this man in connection with a theft from a shop in Market Street on 3 March.
    UPDATE: Margaret has been found safe and well. Thank you for sharing our appeal.
    Your neighbourhood team will be at Asda in Bransholme on Saturday from 10am. Come and talk to PC Example and PCSO Jones.
    If you have information but don't want to speak to the police, call Crimestoppers anonymously on 0800 555 111.
    A drink driver who caused a crash that left a cyclist with life-changing injuries has been jailed for three years and four months.
    Rogue traders: don't buy on the doorstep. If you feel threatened, call 999.
    Domestic abuse is never acceptable. If you can't speak, call 999 and press 55.
    A section 60 order is in place in the city centre until 6am on Sunday.
    Dispersal powers are in force around the bus station this evening after reports of antisocial behaviour.
    Detective Inspector Jo Example said: “This was a shocking attack on a young man who was simply walking home.”
    Four fire engines are at a barn fire near Thirsk. Smoke is drifting across the A168. Please keep doors and windows closed.
    Test it Tuesday: press the button on your smoke alarm now. It takes five seconds.
    Crews from Ripon and Harrogate rescued a horse from a swimming pool this morning. He is cold but fine.
    Barbecues: keep well away from fences and sheds, and never leave them alone.
    A woman was rescued from a flat above a takeaway in Hessle Road after a chip pan caught fire.
    We've had lots of calls about the helicopter over Wyke. Officers were looking for a vulnerable person, who has been found.
    Operation Example: 14 arrests, 3kg of class A drugs and a crossbow seized in dawn raids.
    Bike marking today, 12 until 3, outside the railway station. It's free.
    E-scooters: it is illegal to ride a privately owned one on the road or the pavement.
    Jailed: the man who stalked his ex-partner for two years. She wants others to know that help is there.
    The family of a woman who died in a crash on the M18 have paid tribute to a “loving mum, nan and friend”.
    Romance fraud: 82 people in our area lost £1.4 million last year. Ask a friend what they think before you send money.
    Our control room has taken 1,200 calls since 6pm. Please use online reporting for anything that isn't urgent.
    Roads policing stopped this van for a bald tyre. The driver had no insurance either. Seized.
    Reports of gunshots in Sparkhill are a film set. No need for concern.
    The murder inquiry into the death of a 19-year-old man in Moss Side continues. A cordon remains in place.
""")  # noqa: E501 — one post a line reads best

HEALTH = lines("""
    Call 111 or go to 111.nhs.uk if you need medical help fast but it isn't an emergency. In an emergency, call 999.
    It's not too late to get your flu jab. It's free if you're 65 or over, pregnant or have certain conditions.
    Walk-in vaccination clinic: Saturday, 9am to 1pm, The Health Hub, 22 High Street, Hull HU1 1AB. No appointment needed.
    A&E is very busy today. Some patients are waiting up to eight hours. Please think pharmacy first.
    Check your breasts, know what's normal for you, and tell your GP about any change.
    Blood in your poo? It could be a sign of bowel cancer. It's probably nothing, but see your GP.
    Cervical screening can stop cancer before it starts. Don't ignore your letter.
    Measles is on the rise. Two doses of MMR protect your child for life.
    Thank you to Ward 7B at St James's for 30 years of kindness, from the family of one of your patients.
    Our switchboard is down. To reach the hospital, please ring 0113 206 6000 until it's back.
    Sexual health clinics: free testing for under-25s. Order a home kit online.
    The heat-health alert has been raised to amber. Drink plenty, keep out of the sun from 11am to 3pm and look in on older neighbours.
    Consultant Dr Amir Example has been named Trainer of the Year by the Royal College.
    We're recruiting healthcare assistants, Band 2 and Band 3. Open day on 8 March, Education Centre, Level 4.
    Give blood: we especially need more Black donors with the Ro subtype. Call 0300 123 23 23.
    Visiting: two visitors per bed, 2pm to 8pm. Masks are required on Wards 12 and 14.
    If you're struggling with your mental health, you can refer yourself for talking therapies.
    Norovirus: please don't visit the hospital if you've had sickness or diarrhoea in the last 48 hours.
    Research: 1,204 people took part in trials at our trust last year.
    The trust has been rated good by the Care Quality Commission after an inspection in November.
    Sepsis is a life-threatening reaction to an infection. Know the signs.
    Pharmacies open on Boxing Day are listed on the NHS website.
    A patient safety notice has been issued for batch 240817 of an eye drop.
    Stillbirth and neonatal death: our bereavement midwives are here for you.
    Penile cancer is rare, but early treatment works. Here are the signs.
""")  # noqa: E501 — one post a line reads best

WEATHER_WATER_TRANSPORT = lines("""
    ⚠️ Yellow warning of wind issued: Northern England, 0600 to 2100 on Thursday. Stay #WeatherAware
    It's been the warmest May on record for the UK, provisional figures show. The mean temperature was 13.1°C, 2.4°C above average.
    Flood warning: River Severn at Bewdley. River levels are 4.81m and rising, expected to peak tonight. Move your car now.
    A flood alert is no longer in force for the Upper Aire. River levels are falling.
    High tide at Hull is at 19:24 tonight. Properties on Victoria Dock may be affected.
    Our incident room number is 0800 80 70 60. Call it to report pollution or dead fish, day or night.
    M62 westbound: one lane closed between J26 and J25 because of a broken-down lorry. Delays of 40 minutes.
    The A303 at Stonehenge will be closed overnight, 9pm to 5am, from 4 to 8 March.
    Trains between York and Scarborough are cancelled until further notice because a tree is blocking the line at Malton.
    Planned engineering work: no trains between Leeds and Huddersfield on Sunday. Replacement buses will run.
    DVLA services will be offline from 6pm on Saturday to 8am on Sunday for essential maintenance.
    Lost your V5C? You can get a duplicate online for £25.
    Tax your vehicle with the 11-digit number from your V5C or the 16-digit number from your V11 reminder.
    Theory test: you can change the date up to three working days before. https://www.gov.uk/change-theory-test
    Drivers over 70 renew for free on GOV.UK. Other sites may charge.
    HM Coastguard teams from Whitby and Scarborough helped two people cut off by the tide at Saltwick Nab.
    Notice to mariners: the buoy at 53°34.5'N 000°06.2'E is unlit.
    Reservoir stocks stand at 87% of capacity, up from 71% in September.
    Bathing water at Example Beach was sampled on 12 August. Advice against bathing is in place for 24 hours after heavy rain.
    Salmon have been seen above the weir at Knaresborough for the first time since 1820.
    The MV Example is aground off Spurn. All 14 crew are safe and there is no sign of pollution.
    Bus 123 will run every 12 minutes from 3 April.
    Passengers for flight BA1234: please check with your airline before you travel.
    Space weather: the aurora may be seen as far south as Norfolk tonight.
    Our new gritter is called Gritty Gritty Bang Bang. Thank you, Year 4!
""")  # noqa: E501 — one post a line reads best

MONEY_AND_WORK = lines("""
    The Self Assessment deadline is midnight on 31 January. If you can't pay in full, you may be able to set up a plan online.
    HMRC will never text you to say that you are owed a refund. Forward suspicious texts to 60599.
    Your tax code is on your payslip. If it's 1257L, you have one job and the standard allowance.
    Making Tax Digital for Income Tax starts in April for people with qualifying income over £50,000.
    Have your P60 to hand when you claim. You'll also need your National Insurance number.
    Corporation Tax: file your CT600 within 12 months of the end of your accounting period.
    From abroad, call +44 1355 359022. Textphone users can call 0300 200 3319.
    Child Benefit goes up to £26.05 a week for the eldest child from 7 April.
    Your UTR has 10 digits. You'll find it on letters from us about Self Assessment.
    Customs: use code C505 on your declaration if you hold a simplified authorisation.
    Company director banned for nine years after taking a £50,000 Bounce Back Loan to which the company was not entitled.
    Sam Example, 47, of Example Road, Preston, was sentenced at Preston Crown Court after admitting benefit fraud of £68,000.
    The Insolvency Service has published its annual report and accounts.
    Is your pension on track? Book a free Pension Wise appointment on 0800 138 3944.
    Unemployment was 4.4% in the three months to January, the ONS said. https://www.ons.gov.uk/employmentandlabourmarket
    CPI rose by 2.8% in the 12 months to February, down from 3.0% in January. Full release: https://www.ons.gov.uk/economy/inflationandpriceindices
    Statistical release: Households below average income, 9.30am tomorrow.
    Companies House: from 18 November you can verify your identity on GOV.UK.
    Think before you click. A parcel text that asks for £1.99 is a scam.
    Redundancy: you're entitled to at least one week's notice for each year you've worked, up to 12.
    The Pubs Code Adjudicator has opened an investigation into one pub company.
    The Low Pay Commission wants to hear from employers in social care.
    Access to Work paid for Jo's screen reader and taxi fares. See if it can help you.
    Jobcentre work coach vacancies: Preston, Blackpool, Lancaster. £29,500. Closing date Friday.
    Bereavement Support Payment is not means-tested. Call 0800 151 2012.
""")  # noqa: E501 — one post a line reads best

COURTS_AND_REGULATORS = lines("""
    Judgment in R (Example) v Secretary of State for Health [2026] UKSC 12 will be handed down on Wednesday at 9.45am.
    The Court of Appeal has dismissed the appeal. The reasons are in the judgment, linked below.
    Jury service: your employer must let you have time off. They can ask you to delay it once.
    A landlord was fined £24,000 by Leeds Magistrates' Court for letting a house without gas checks.
    The inquest into the deaths of two men at Example Quarry will open on 4 June before HM Coroner.
    The sentencing remarks of Mrs Justice Example are published today.
    Sentenced: former charity treasurer Jo Example stole £92,000. She must pay it back within three months.
    The Parole Board has directed the release of a prisoner. Victims have been told.
    The Ombudsman found fault with the council for delay and it has agreed to apologise and pay £500.
    Ofsted has judged the quality of education at Example Primary to be good.
    Ofcom has fined a phone company £10 million for failing to connect 999 calls.
    Recall: Example Foods is recalling its hummus because it may contain salmonella. Batch codes L4021 to L4036.
    The CMA has launched a phase 2 inquiry into the merger of two car park operators.
    The ICO has reprimanded a hospital trust after a spreadsheet with the details of 1,600 patients was e-mailed in error.
    We are investigating Example Water's sewage treatment works. It would be wrong to comment further.
    A company that dumped 2,000 tonnes of rubble on a wildlife site has been ordered to pay £180,000.
    HSE: a worker fell seven metres through a fragile roof. His employer had not planned the work.
    The Electoral Commission has published the spending returns of all parties for the quarter.
    Gas prices: the price cap will fall by 7% from 1 July, to £1,720 a year for a typical household.
    The Charity Commission has opened a statutory inquiry into a charity (number 1089464).
    CPS: a man who threw a brick at police has been jailed for 32 months after pleading guilty to violent disorder.
    Prosecutors must consider the public interest as well as the evidence. Here is how they decide.
    Court 4 is sitting in private this morning. Court 5 will hear the bail application at 2pm.
    The tribunal office's address is Employment Tribunals, PO Box 10218, Leicester LE1 8EG.
    The Sentencing Council consults on new guidelines for blackmail and kidnap.
""")  # noqa: E501 — one post a line reads best

CULTURE_SCIENCE_DEFENCE = lines("""
    New exhibition: Top Secret – from ciphers to cyber security. Free, until 3 August.
    #OnThisDay in 1809 Charles Darwin was born in Shrewsbury. Come and see his notebooks.
    Ask a curator: what's the strangest thing in our stores? (It's a shrunken head, and it is going home.)
    This 1951 AEC Regent III once ran on route 29. You can ride it on Sunday.
    The Domesday Book is 940 years old. See Great Domesday, folio 1, in our gallery.
    Newly released files show how the Cabinet discussed the Falklands in April 1982. Many were marked secret at the time.
    Volunteers wanted for our kitchen garden. We grow 40 kinds of apple, from Peasgood's Nonsuch to Cat's Head.
    The museum will be closed on Tuesday for a private event. The café is open.
    Spitfire P7350 and Lancaster PA474 will fly over The Mall at about 1pm.
    HMS Example has sailed from Portsmouth for the Gulf, relieving HMS Sample after seven months.
    Two RAF Typhoons from Lossiemouth were launched this morning to monitor aircraft near UK airspace.
    Our thoughts are with the family of the soldier who died in a training accident in Castlemartin.
    Tree of the year: vote for your favourite by 30 September.
    The Nightjar nests on the ground, so please keep dogs on a lead until the end of July.
    Great tits, blue tits and a woodcock: what we ringed at dawn.
    A polar bear's breath, a glacier's groan: hear sounds from our Arctic station.
    Scientists from the British Antarctic Survey drilled 2,800 metres to ice that is 1.5 million years old.
    £24.3 million for telescopes: the UK joins the next stage of the array in Chile. https://www.ukri.org/news/example
    Lottery funding of £1.2 million will restore the lido. “It's where I learned to swim,” says Maureen, 81.
    The Poet Laureate reads a new poem on the steps of the library.
    Bloody Sunday: 30 years of the inquiry's papers are now catalogued.
    Dick Whittington opens at the Theatre Royal on 6 December. Relaxed performance on the 14th.
    The Battle of Britain Bunker tells the story of No 11 Group.
    Faggots and peas, spotted dick and a mug of tea: a wartime menu to try at home.
    The census of 1921 shows a “whore's lodging” crossed out and made a “boarding house”.
""")  # noqa: E501 — one post a line reads best

UNIVERSAL_AND_REPLIES = lines("""
    Hi Jo, thanks for your message. You can check the status of your application online: https://www.gov.uk/track-passport
    Sorry about the wait. Lines are busiest on Monday mornings; it's quicker after 2pm.
    Hello, we can't discuss your case here. Please use the contact form so we can look into it for you.
    Thanks for flagging, we've passed it on to the highways team. Ref 4481273.
    Hi Sam, please don't post personal details like your National Insurance number here.
    That's great to hear, thank you! We'll pass it on to the ward.
    We're really sorry for your loss. The Tell Us Once service lets you report a death to most government organisations at once.
    Good morning. Yes, the sports hall is open as a rest centre. You can bring pets in carriers.
    Hi, this isn't us, it's a scam. Please don't click the link, and forward the text to 7726.
    No, you don't need to do anything: your payment will change automatically.
    You're right, and we've corrected the post. Thank you.
    We moderate comments. Please keep it civil: no swearing, no personal attacks.
    👋 Our team is here from 8am to 8pm, and 9am to 5pm at weekends.
    We know this isn't the answer you wanted. If you disagree with a decision, you can ask for it to be looked at again.
    You can write to us at HM Revenue and Customs, BX9 1AS. You don't need to include a street name.
    Please call us on 0300 123 4500 from 8am to 6pm so that we can find your application.
    Hi, we're a different agency, sorry! You want @DVLAgovuk.
    Happy Diwali to everyone who is celebrating. 🪔
    Ramadan Mubarak to all our colleagues and customers.
    Merry Christmas from the night shift. ❤️
    Good luck to everybody who is getting results today. Whatever happens, the National Careers Service is on 0800 100 900.
    A minute's silence will be held at 11am.
    Nadolig Llawen! Merry Christmas!
    We are fundraising for a defibrillator: our bake sale raised £212.40.
    It's #WorldMentalHealthDay. Talk to somebody. Samaritans: 116 123.
""")  # noqa: E501 — one post a line reads best

PARAGRAPHS = lines("""
    The programme will support around 1,300 households over three years. It was first announced in the Spending Review of June 2025 and is run by local authorities, which can apply until 12 September.
    Notes to editors: The full list of recipients is published on GOV.UK. For media enquiries call the press office on 020 7210 4850, or out of hours on 020 7215 1000. Members of the public should call 0300 790 4007.
    Background: Section 21 of the Housing Act 1988 lets a landlord end an assured shorthold tenancy without giving a reason. The Renters' Rights Act changes that from 1 May 2026.
    Environment Agency area manager Jo Example said: “Our teams have been out since the early hours, clearing trash screens and closing 42 gates. We urge people not to drive through flood water: it takes only 30 centimetres to float a car.”
    The vessel, which was on passage from Rotterdam to Immingham with 4,000 tonnes of wood pulp, lost power at 0340 and was taken in tow by the tug Example at 0615. Nobody was hurt.
    The defendant, of Park View, Wigan, pleaded guilty to two counts of fraud by abuse of position. He was sentenced to 26 months in prison, suspended for two years, and must do 200 hours of unpaid work.
    Under the scheme, patients whose GP suspects one of twelve cancers will be seen within 28 days. In December 73.4% were told the outcome within that time, against a standard of 75% (NHS England, February 2026).
    The King, accompanied by the Queen, will visit the county on Thursday. Road closures will be in place in the Market Place from 7am. The Lord-Lieutenant, Mrs Jo Example, will receive Their Majesties at the station.
    Tenders are invited for the refurbishment of the pier. The estimated value is £3.2 million, excluding VAT. The contract notice is 2026/S 000-012345 and the closing date is noon on 4 April.
    Eligibility: you must be 18 or over, live in England, and not have owned a home before. If you're buying with someone else, both of you must be eligible. You can't use the scheme to buy a second home.
    Wearing a seat belt became law for drivers and front-seat passengers on 31 January 1983. Forty years on, one in four people killed in cars was not wearing one.
    Applications are open for the post of Chief Scientific Adviser. The post is in London or Darlington at a salary of up to £142,500. For an informal talk, please contact Dr Sam Example through recruitment@example.gov.uk.
    At 8.30pm on 14 December the fault was found in a substation near Beverley. Power was restored to all but 300 homes by 11pm. Vulnerable customers who are on the Priority Services Register were contacted by phone.
    The minister answered 14 questions, among them one from the Member for Hartlepool on steel, and one from the shadow minister on the timetable. The full text is in Hansard, volume 761, column 412.
    Sampling on 3 and 4 March found PFOS at 0.08 micrograms per litre, below the limit of 0.1. The Drinking Water Inspectorate has been informed, and the results are on our website.
    Her Late Majesty's collection of 5,000 stamps, among them the Penny Black of 1840, will be shown in Edinburgh from June. Tickets cost £8.50, or £4.25 for those in receipt of benefits.
    Residents of Nos 1 to 15 Quay Street were asked to leave their homes as a precaution after a wartime bomb was found by builders. The Army's bomb disposal team from Catterick carried out a controlled explosion at 2.15pm.
    In 2025 we answered 81% of calls within ten minutes. That isn't good enough. We have hired 450 more advisers and opened a second centre in Doncaster, and we publish how we are doing each month: https://www.gov.uk/example
    The new timetable adds 60,000 seats a week. Trains will leave Leeds for London at 7, 15 and 45 minutes past each hour, and the last one at 22:15 rather than 21:45.
    Five beaches in Cornwall have lost their Blue Flag. South West Water says that it will spend £2.8 billion on its network by 2030; campaigners say that this is too little, too late.
    Dr Example joined the Met Office in 1998 after a doctorate at Reading, and has led its hazard centre since 2019. She takes up the post on 1 September, when Professor Sample retires.
    It is an offence under section 59 of the Licensing Act 2003 to obstruct an officer. Anyone found guilty may be fined up to £1,000.
    If you think that a child is at risk, call the NSPCC on 0808 800 5000 or your council's children's services. If the child is in danger right now, call 999.
    The Royal Mint has struck a 50p to mark 80 years since VE Day. It shows a reveller climbing a lamp post, after a photograph taken in Piccadilly Circus.
    The Office for Budget Responsibility expects growth of 1.0% this year and 1.9% next year. Its forecast and our response were published together at 1.30pm.
    The steam locomotive Flying Scotsman, 4472 to some and 60103 to others, returns to the National Railway Museum in York on 12 October.
    Pupils at 32 schools across Gwynedd and Ynys Môn took part. “I liked the bit with the slime,” said Cari, 8, from Ysgol Example.
    More than 90 firefighters fought the blaze at its height. The building, a former cotton mill that is listed Grade II, has lost its roof. A cordon is in place on Union Street, and people are asked to stay away.
    Anyone who was born between 2 April 1955 and 31 March 1976 and was vaccinated before 2012 should check with their GP whether they need another dose.
    Following an internal review, which is published today, the agency has changed how it checks identity. Staff now ask for two documents, and an image is compared with the one on the passport or driving licence.
""")  # noqa: E501 — one post a line reads best

ORDINARY = (
    DEPARTMENTS + COUNCILS + POLICE_AND_FIRE + HEALTH + WEATHER_WATER_TRANSPORT + MONEY_AND_WORK
    + COURTS_AND_REGULATORS + CULTURE_SCIENCE_DEFENCE + UNIVERSAL_AND_REPLIES + PARAGRAPHS
)  # fmt: skip
