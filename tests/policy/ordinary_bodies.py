"""Ordinary posts of many bodies: councils, health, police, fire, weather, regulators, museums, embassies, forces.

Written for this product in the manner of their accounts, before the rules were tuned; nothing was copied.
"""

from policy.text import lines

ORDINARY = lines("""
    Delays on the M6 northbound between J21 and J22 following an earlier collision. One lane remains closed, allow an extra 30 minutes for your journey.
    ❄️ A cold health alert is in place for the North East until 9am on Thursday. Check in on older neighbours. More: https://ukhsa-dashboard.data.gov.uk/weather-health-alerts
    Flood alert issued for the Upper River Derwent. Rivers are rising after heavy rain. Be prepared.
    Have you seen Margaret? The 78-year-old was last seen in Sale at 2pm wearing a red coat. Call 101 with any information.
    Our crews are attending a large fire on an industrial estate in Avonmouth. Please keep windows and doors closed if you live nearby.
    We've published new guidance for landlords on damp and mould: https://www.gov.uk/government/publications/damp-and-mould
    Job of the week: data engineer, Newport, £41,000. Apply by 14 February. https://www.civilservicejobs.service.gov.uk/
    On this day in 1941 the codebreakers at Bletchley Park cracked the Italian naval Enigma.
    The Foreign Secretary has summoned the ambassador following the incident.
    “Today's agreement will mean safer streets,” said Home Secretary Jane Example. Read more: https://www.gov.uk/example
    UK inflation rose to 3.2% in the 12 months to March 2026, up from 3.0% in February. ➡️ https://www.ons.gov.uk/example
    GDP is estimated to have grown by 0.2% in January 2026.
    The number of people on payroll fell by 12,000 in December. Read more https://www.ons.gov.uk/example
    A man has been jailed for 12 years after a series of burglaries in Luton. Read the full story on our website.
    Two men have been charged following a stabbing in Peckham on Saturday.
    Anyone who witnessed the collision, or who has dashcam footage, is asked to call 101 quoting reference 5526012345.
    A 17-year-old boy has been arrested on suspicion of possession of a knife.
    PC Hall and PC Begum were out in Ashby town centre this morning offering free bike marking. Come and say hello 👋
    Officers from the Rural Crime Team recovered two stolen quad bikes from a farm near Louth.
    Great to see so many of you at our open day on Saturday! Thank you to all our volunteers and to the cadets. 🚒
    Smoke alarms save lives. Test yours every week. #TestItTuesday
    Thinking of selling your home? Check that your title register is up to date. https://www.gov.uk/search-property-information-land-registry
    Bin collections in Moortown are running a day late because of the snow. Please leave your bins out.
    Our customer contact centre is closed on Monday for the bank holiday. We reopen at 8am on Tuesday.
    Residents can collect free compost from the Skelton Grange site on Saturday from 9am until it has gone.
    Cabinet members will discuss the draft budget on Wednesday at 1pm. Watch it live on our website.
    School places: the deadline to apply for a primary place is 15 January.
    Potholes: tell us where they are and our teams will inspect them. https://www.example.gov.uk/potholes
    We're aware that some residents can't get through on the phone this morning and we are working to fix it. Sorry for the trouble.
    Council tax support: you may be able to get help if you are on a low income.
    Warm spaces are open across the district this winter. There is tea, company and free wifi.
    Planning application 26/00123/FUL: 24 homes off Mill Lane. Comment by 3 March.
    Leisure centre news: the pool at Eastfield reopens on Monday after repairs to the roof.
    Free school meals over half term: how to get a voucher.
    Blood donors with type O negative are needed in Bristol this week. Book: https://www.blood.co.uk
    A&E is very busy today. If it's not an emergency, use NHS 111 online.
    Measles is spreading. Check that your child has had both doses of the MMR vaccine. 💉
    If you have bowel cancer screening at home, please send your kit back. It could save your life.
    Today is Time to Talk Day. How are you, really? Talking about how we feel helps. #TimeToTalk
    Our midwives delivered three sets of twins yesterday!
    Visitors: please wear a mask on wards 4 and 5 as we have cases of flu.
    Pharmacists can now treat seven common conditions without a GP appointment. https://www.nhs.uk/pharmacyfirst
    Hay fever season is here. Our top tips from Dr Patel 🌼
    1 in 4 people will experience a mental health problem each year. You're not alone.
    Met Office: Storm Bella has been named and will bring gusts of 70mph to western coasts on Sunday.
    A dry and bright start, with showers spreading from the west later and turning heavy at times.
    The UK has had its wettest February since 1990, provisional figures show. https://www.metoffice.gov.uk/example
    Temperatures could reach 34°C on Saturday, which would make it the hottest day of the year so far.
    Aurora alert: the northern lights may be seen as far south as Norfolk tonight.
    The space weather forecast has been updated.
    RAF Typhoons from Lossiemouth were scrambled this morning to monitor two aircraft approaching UK airspace.
    Royal Marines from 45 Commando are training in Norway, where temperatures have fallen to -30°C.
    HMS Diamond has come home to Portsmouth after six months in the Gulf. Welcome home!
    3 Rifles took part in Exercise Steadfast Defender alongside troops from Poland and Estonia. 🇬🇧🇵🇱🇪🇪
    Army reservists: could you spare 27 days a year? Find out more.
    Lest we forget. Today we remember those who died at Arnhem.
    The UK stands with Ukraine. 🇺🇦
    We've sanctioned 50 more people and companies linked to Russia's war machine. https://www.gov.uk/example
    Travelling to France for the ski season? Take a GHIC and check your passport dates.
    Our embassy in Lima will be closed on 28 and 29 July for Peruvian national holidays.
    Happy St David's Day! Dydd Gŵyl Dewi Hapus! 🏴󠁧󠁢󠁷󠁬󠁳󠁿
    Ambassador Clare Example met students in Hanoi to talk about Chevening scholarships. Applications open in August.
    Consular staff are supporting the families of two British nationals who died in Spain.
    British nationals in Israel should register their presence: https://www.gov.uk/example
    The travel advice for Lebanon has changed. Read it before you travel.
    The UK and Japan signed a new agreement on clean energy in Tokyo today.
    Trade Secretary visits India to open talks on services. https://www.gov.uk/example
    UK exporters! Register for our webinar on rules of origin: Thursday 22 January, 11am.
    Product recall: Example Toys has recalled the Wobbly Bear because small parts may come loose.
    Allergy alert: Example Bakery recalls oat biscuits because they contain milk not mentioned on the label.
    Did you know that most scams start with a text? Forward it to 7726, it's free. #ReportScams
    Ofcom has fined a broadcaster £100,000. Here's why: https://www.ofcom.org.uk/example
    We have opened an investigation into the merger between two caravan makers. https://www.gov.uk/cma-cases
    A director who ran three firms into the ground has been banned for eight years. https://www.gov.uk/example
    A landlord has been fined £12,000 for letting an unlicensed house.
    Ofgem's price cap for April to June is £1,849 a year for a typical household. https://www.ofgem.gov.uk
    Your water company must write to you before it fits a meter.
    Beaches in Devon with excellent bathing water: see the map. 🏖️ https://environment.data.gov.uk/bwq
    We've stocked 4,500 barbel into the River Wharfe near Tadcaster. 🎣
    Rod licence: if you fish, you need one. Buy it online.
    Bird flu has been confirmed at a farm near Attleborough. A 3km zone is in place. https://www.gov.uk/animal-disease-cases-england
    Farmers: the window to apply for Countryside Stewardship closes on 31 July.
    Leave hedgehogs in peace: look before you light a bonfire.
    Ash dieback: our foresters are felling trees at Wyre this week and some paths are closed.
    A new path links the visitor centre with the lake. It is step-free and just over a mile long.
    Behind the scenes with our conservators as they clean a 400-year-old tapestry.
    Meet Henry Moore's maquettes in our new display, free until 3 May.
    The census returns of 1921 are available to search at Kew for free.
    Object of the week: a Roman shoe found at Vindolanda in 1992.
    Late opening tonight: galleries, music and a bar until 10pm.
    Book now for half-term workshops: robots, rockets and slime.
    Stonehenge at sunrise this morning. 📷 by our ranger Tom.
    Windsor Castle will be closed to visitors on Tuesday for the state visit.
    King Charles III has appointed Sir John Example as Lord-Lieutenant.
    The Prime Minister held a call with President Zelenskyy this afternoon. Read the readout: https://www.gov.uk/example
    PM: “My thoughts are with all those affected by the floods in Valencia.”
    At 11am the Prime Minister will make a statement in the House of Commons.
    The Deputy Prime Minister visited a building site in Stevenage where 600 homes are going up.
    Housing Minister Joe Example was in Bury to see how brownfield land is being put to use.
    Education Secretary: “Breakfast clubs help children start the day ready to learn.” https://www.gov.uk/example
    Delighted to welcome our new Permanent Secretary, Dame Sarah Example, to the department.
    We're pleased to announce that Dr Amina Example has been appointed as Chief Scientific Adviser.
    Thank you to Mark, who retires today after 41 years as a coastguard. Fair winds!
    Congratulations to everyone named in the New Year Honours.
    Our apprentices are the future. Hear from Ellie, who joined us at 18. #NAW2026
    We have been named one of the Top 50 employers for social mobility.
    Registration for the Civil Service Fast Stream is open. Which scheme suits you?
    Today we launch our strategy for 2026 to 2029. Read it here: https://www.gov.uk/example
    The annual report and accounts for 2024 to 2025 have been laid before Parliament.
    We've responded to the committee's report on coastal erosion: https://www.gov.uk/example
    The Renters' Rights Bill returns to the Commons today.
    From 1 April the National Living Wage will rise to £12.71 an hour. https://www.gov.uk/example
    You can now get 30 hours of childcare a week from when your child is 9 months old, if you're eligible.
    Making Tax Digital for Income Tax starts on 6 April for people with income over £50,000.
    Self Assessment: more than 4,000 people filed on Christmas Day. https://www.gov.uk/example
    If you got a letter about your State Pension, you don't need to do anything.
    We will be doing essential maintenance on Universal Credit from 10pm on Saturday to 6am on Sunday.
    Jobcentre closures: our office in Redruth is closed today because of a burst pipe. We'll ring everyone who has an appointment.
    Need a blue badge? Apply on GOV.UK.
    Applying for a driving licence? Only use GOV.UK: other websites may charge extra fees.
    New drivers: six points in two years means losing your licence.
    The Dartford Crossing is shut overnight for maintenance, 10pm to 5.30am.
    The west coast main line reopened this morning after engineers worked all weekend to replace 2km of track.
    Cyclists: the Greenway at Bow is closed for three weeks. Follow the signs for the diversion.
    The Isles of Scilly ferry is cancelled today because of high winds.
    Nuisance drones: know the Drone Code before you fly at Christmas.
    Northern Ireland: the Executive has agreed a Programme for Government. https://www.northernireland.gov.uk
    Mae'r ymgynghoriad ar agor tan 14 Mawrth. The consultation is open until 14 March: https://www.gov.wales/example
    Scottish Government: free bus travel for young people under 22 has reached 200 million journeys. https://www.gov.scot/example
    Avalanche forecast: considerable hazard above 900 metres in the northern Cairngorms.
    Yma i helpu: our Welsh language helpline is open on weekdays.
    The Crown Court at Preston is sitting. Sentencing of the former solicitor begins at 2pm.
    Judgment has been handed down in R (Example) v Secretary of State. Read it on the National Archives site.
    A drug dealer who hid heroin in a pushchair was sentenced to nine years at Hull Crown Court.
    Three people appeared in court today charged with people smuggling offences.
    Hate crime is never acceptable. Report it online or call 101. In an emergency, 999.
    If you're being hurt at home, you can call us and press 55. We'll know.
    #StopSpiking: if you think you have been spiked, tell somebody and call 999.
    Operation Sceptre: 41 knives were handed in at stations this week.
    Prison officer jobs at HMP Wayland. No experience needed, full training given.
    Inspectors found that HMP Example had improved since its last visit, but that too many men spent the day in their cells.
    The Parole Board has published its annual report.
    Probation: how community payback cleaned up 300 alleyways in Merseyside.
    Coastguard rescue teams from Burnham and Weston helped a walker with an ankle injury at Brean Down.
    Rip currents can catch out strong swimmers. Float to live.
    Mountain rescue teams were called out five times over the weekend. Please carry a torch and a map.
    Tsunami siren test in Honolulu at noon: our consulate will stay open.
    Earthquake in Vanuatu: the UK is sending search and rescue experts and aid.
    UK aid has reached 600,000 people in Sudan with food and water. https://www.gov.uk/example
    The Chief Medical Officer's annual report looks at health in cities: https://www.gov.uk/example
    UK scientists in Antarctica have drilled an ice core that is 1.5 million years old. 🧊
    A wreck found off Sussex is a 17th century Dutch warship, the Klein Hollandia.
    Beavers are back in Dorset after 400 years.
    Recycling myth: you don't need to take labels off jars.
    A Victorian letterbox in Bath is getting a coat of red paint today.
    We answer calls from 8am to 6pm. The quietest time is after 3pm.
    Hi Sam, sorry to hear that. You can check the progress of your application here: https://www.gov.uk/track
    Hi, thanks for getting in touch. Please call us on 0300 200 3300 and an adviser will help you.
    Hello Jo, we can't see your account from here. Please use the form on our website so that we can keep your details private.
    Thanks for letting us know about the fallen tree. We've passed it to the highways team.
    Good morning. The lifts at Bank station are out of order; staff will help you.
    Hi, the rules are on this page: https://www.gov.uk/bring-your-pet. Let us know if it doesn't answer your question.
    That's a great question! Tides are highest just after a new or full moon.
    You can find the list of schools here: https://www.get-information-schools.service.gov.uk
    We're hiring 400 seasonal rangers. If you love the outdoors, this could be for you. 🌲
    Storm Bert: more than 300 properties have flooded. Our teams are out clearing debris and operating pumps.
    Watch our film about what happens in the control room on a busy Saturday night.
    Our podcast is back: episode 12 is about bridges. Listen wherever you get your podcasts.
    New blog: how we tested the form with people who use screen readers. https://gds.blog.gov.uk/example
    Ever wondered how a weather balloon works? 🎈 Thread.
    Quiz time: which king reigned for 59 years?
    It's World Book Day! Show us your costumes.
    Merry Christmas from everybody at the depot. 🎄 Gritters are out tonight.
    Eid Mubarak to all who are celebrating.
    We're marking Black History Month with a talk on the Mangrove Nine at 6pm.
    Pride in our emergency services: the parade starts at noon, and roads in the centre are closed from 10am.
    Grenfell: seven years on, we remember the 72 people who lost their lives. 💚
    A two minute silence will be held at 11am tomorrow at the cenotaph.
    Her late Majesty opened this bridge in 1966.
""")  # noqa: E501 — one text a line
