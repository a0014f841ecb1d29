"""Party-political and official paragraphs written in three rounds, each after the rules of the round before.

Manifestos, councillors' blogs, MPs' posts on the one hand; press notices, service blogs, police and crisis posts on the
other. Nothing was copied. Before the rules were tuned on them they held 28 %, 23 % and 43 % of the campaigns'
and none of the official ones: how well they meet what they do not know is measured by writing new ones.
"""

from policy.text import lines

PARTY_POLITICAL = lines("""
    Our economy has been held back by short-term thinking. We will set up a National Investment Bank in every region.
    We believe in a country where hard work pays, and where nobody is left to sink or swim.
    Local people tell us that they feel forgotten. Our team on the council has been fighting their corner since day one.
    Yet again the ruling group has put up parking charges, and yet again our councillors voted against.
    We would reverse the cut to inheritance relief for family farms on day one.
    I have lived in this town for thirty years, and I want to be its voice in Parliament.
    The Chancellor has run out of road. Growth is flat, debt is up, and the bill lands on you.
    Every child deserves the best start in life, and under our plans every child will get a free breakfast.
    After a decade of decline our high streets need a fresh start. That is what I am offering.
    It was a pleasure to meet Mrs Jones on Acacia Road and hear why she is switching from Labour for the first time.
    The leadership of this council has lost its way. Residents deserve better.
    We will renationalise the water companies that have poured sewage into our rivers.
    Our opponents offer more borrowing, more waste and more taxes.
    We will end the scandal of twelve-hour waits in A&E by recruiting 8,000 more GPs.
    Let's be honest: Brexit has been a disaster for our fishing communities.
    Scotland voted to remain and was dragged out against its will.
    This spring, put your cross next to my name.
    I was proud to second the motion of no confidence in the administration last night.
    Thousands of people have signed my petition to save the A&E that ministers want to shut.
    We will scrap the hated benefit sanctions regime.
    They promised 40 new hospitals. They have not built one.
    Only by working together can progressives defeat the right.
    We will take back our streets with 3,000 more officers on the beat.
    The truth is that the cost of living crisis was made in Downing Street.
    If you want lower taxes and safer streets, there is only one choice on Thursday.
    We stand with nurses, teachers and firefighters against real-terms pay cuts.
    The Lib Dems in coalition tripled tuition fees and they cannot be trusted again.
    We will cut immigration and stop the small boats that this Government has failed to stop.
    My speech at conference today: why social democracy still matters.
    Don't believe the spin. Here is what the Budget really means for your pay packet.
    Great to be on the campaign with so many young people today. The energy is unreal!
    He is the most dishonest prime minister of my lifetime.
    We are campaigning for a fairer voting system so that every vote counts.
    It is time to break up the big banks and tax extreme wealth.
    The Tories have had their chance.
    Thank you, Ashfield! What a result. Now the hard work begins as your new MP.
    Our councillors have secured £20,000 for the play park after the Conservatives tried to block it.
    Wales deserves its fair share of HS2 money and we will fight until we get it.
    I have resigned the whip because I cannot in conscience support this bill.
    Nobody voted for this. Call an election.
    Working people are worse off under this Government than at any time since the war.
    We will build 150,000 council homes a year and end right to buy.
    The hard truth is that the NHS is not safe in their hands.
    Come and help: we have canvassing from the town hall at 10am on Saturday, all welcome.
    Councillors on the opposite benches laughed when we raised the plight of disabled tenants.
    The elite in London want to ban your car, tax your holiday and lecture you about meat.
    We need to control our borders, cut foreign aid and put British people first.
    Labour is the only party that can deliver the change that the country needs.
    Ministers have wasted £400 million on a scheme that sent nobody anywhere.
    It's not left or right, it's right or wrong. Join us.
""")

OFFICIAL = lines("""
    People across the country will soon benefit from a £4 million fund for regional museums, run with a charity. Applications are open until 12 June: https://www.gov.uk/example
    The Levelling Up Fund has awarded £3.5 million to support a new transport hub in Porth. The hub will be a bus and rail interchange beside the station. https://www.gov.uk/example
    We welcome this session of the Security Council. I pay tribute to aid workers on the front line, and send my condolences to the families of those who have lost their lives.
    The Secretary of State has appointed Professor Nick Example as Chair of UK Sport for four years, starting on 22 May 2026.
    Parents of babies in neonatal care can take up to 12 weeks of leave on top of other leave they may be entitled to.
    Defence Secretary John Example MP said: “This deal will bring skilled jobs to Glasgow and strengthen our armed forces.” https://www.gov.uk/example
    Agencies come to us with a lot of different problems. They might ask us to improve a form, replace a system or carry out a new law.
    We start with discovery: a few weeks in which we talk to the people who use a service before anybody writes code.
    In most of our projects the technology is not the hardest part. Trust is.
    We use open source wherever we can, and publish our own code too.
    The team is made up of designers, developers and researchers who used to work in hospitals, banks and start-ups.
    Last month we moved the design system to a new home. Here is what we learned and what we would do differently.
    We're looking for a content designer who can explain tax to people who hate tax.
    Detectives are appealing for witnesses after a man in his sixties was robbed near the bus station in Corby on Tuesday evening.
    A 27-year-old woman has been arrested on suspicion of drink driving and remains in custody.
    Officers executed a warrant at an address in Rhyl this morning and seized a quantity of cannabis.
    Updated: the missing teenager from Barnsley has been found safe and well. Thank you for sharing our appeal.
    Traffic: Ermine Street is blocked at the A605 after a lorry shed its load. Recovery is on its way.
    A burglar who left his phone behind has been jailed for three years. https://www.example.police.uk/news
    We've had reports of a man going door to door in Selsey claiming to be from the water board. Ask for identification.
    Hurricane Maria: if you are in the British Virgin Islands, follow the advice of the local authorities and stay indoors.
    Shelter is open at Ashby High School. Bring blankets, medicines and food for pets.
    Boil water notice lifted for all customers in Brixham.
    Power has been restored to 1,200 homes in Teesdale. Engineers are still working in Weardale.
    Wildfire on Saddleworth Moor: residents of Carrbrook are asked to keep windows shut.
    Do not call 999 to ask about the earthquake. Call only if you need help.
    The independent review found that the response had been too slow in the first 48 hours. We have accepted its recommendations. https://www.gov.uk/example
    The Bill will give tenants new rights to ask for repairs. It is being debated in the Lords this week.
    Today's figures show that the number of apprentices rose by 4% on last year. Source: Department for Education.
    A thousand volunteers have signed up to test the new vaccine in Oxford.
    The King has approved the appointment of the Right Reverend Jane Example as Bishop of Exeter.
    The inquiry will hear evidence from former ministers next week. Hearings are streamed live.
    Former Prime Minister Tony Blair gave evidence to the inquiry in 2010. The transcript is in the archive.
    Cabinet papers from 1998 are released today by the National Archives.
    Two MPs and a peer joined the ceremony to mark the end of the national service memorial project.
    The minister answered an urgent question in the Commons on prison capacity this afternoon.
    The Government has laid regulations to raise the small claims limit. They come into force on 6 April.
    Thank you to everybody who took part in our consultation on plastic wet wipes. There were 1,600 responses: https://www.gov.uk/example
    Council tax bills are going out this week. The police precept is shown on the second page.
    Cllr Fuller, portfolio holder for environment, thanked all residents who had taken part in the waste consultation.
    Full council meets on Thursday at 7pm in the Guildhall, and the public gallery is open.
    Your councillors hold advice sessions at the library on the first Saturday of the month.
    Work has begun on 45 affordable homes at the old dairy site.
    We have been working with farmers in Cumbria on ways to slow the flow of water off the fells.
    Students who sat their GCSEs this summer get their results on Thursday. Whatever happens, there is a next step.
    You may have seen posts that say bank holidays are being cancelled. They are not.
    The Foreign Secretary condemned the attack and called for those responsible to be brought to justice.
    Britain's ambassador to Chile opened the new Antarctic gateway office in Punta Arenas.
    HMRC has changed how it taxes company cars. Check what it means for you: https://www.gov.uk/example
    It's been a tough winter for potholes. Our crews have filled 9,000 since January and will be out again tonight.
""")  # noqa: E501 — one text a line

MORE_PARTY_POLITICAL = lines("""
    It's official: the highest council tax rise in Kent comes from a council run by people who promised a freeze.
    I joined the party at sixteen because Thatcher closed my dad's pit.
    Let's send a message this May. Enough of being taken for granted.
    We would hold a referendum on any new EU treaty.
    This is the budget of a government that has given up.
    Small businesses are the backbone of our economy, and they have been let down by this Chancellor.
    I'm asking for your support on 1 May to keep fighting for our village green.
    Every week I hear from parents who cannot get their child an EHCP. It's a broken system and ministers are in denial.
    Under my leadership this city will have 10,000 new council homes.
    The government's own figures show that child poverty is rising. Shameful.
    We will restore the link between pensions and earnings, and we will never means-test the bus pass.
    For too long, politicians have treated the North as an afterthought.
    My team and I spoke to hundreds of residents in Didsbury today: the mood for change is clear.
    You can't trust Labour with your money.
    The SNP have been in power for eighteen years and what have they got to show for it?
    Our plan: cut NHS waiting lists, secure our borders, get young people on the housing ladder.
    Today the Prime Minister told MPs that black was white.
    When I am mayor I will bring the buses back under public control.
    Our pledge to you: more police, better schools, lower taxes.
    Westminster politicians laughed at us. They're not laughing now.
    He promised change. All we got was chaos.
    I'm proud that our group voted to declare a climate emergency, and sad that others abstained.
    Three years on from the mini-budget and mortgage holders are still paying for it.
    Join thousands who have already signed up to say no to the ULEZ tax.
    The bosses get bonuses while their workers use food banks. It's time to rebalance the economy.
    We'll put more money in your pocket by cutting stamp duty.
    Our amendment to protect renters was defeated by 40 votes tonight.
    I've tabled a question to the Health Secretary on ambulance waits in Dorset.
    An honour to be sworn in today. I will serve everybody in Mid Sussex, however they voted.
    People before profit. Planet before profit.
    The so-called party of law and order has cut 20,000 police.
    It is clear the Conservatives have no intention of building the homes we need.
    We are the only ones with a plan to fix social care.
    Read my column on why the Online Safety Act goes too far.
    The two old parties have failed you. It's time for something new.
    Local campaigner Priya Shah has what it takes to be our next MP.
    Public services have been starved for years and the super-rich are laughing.
    They want identity politics, we want jobs.
    I will not be voting for this Bill, and here's why.
    The Mayor's congestion charge is a tax on working people and it must go.
    Our borough has some of the highest bills in the country, and the administration still wants more.
    I will never apologise for standing up to bullies, whether in Brussels or in Brighton.
    Every pound wasted on consultants is a pound not spent on teachers. We will put that right.
    The Government has no answer to the housing emergency.
    Delighted that Conference backed my motion on care leavers.
    We are the workers' voice in the Senedd.
    Higher taxes, longer queues, more crime: that is their record.
    We will abolish business rates and give high streets a fighting chance.
    My opponent hasn't lived here in ten years.
    He broke the rules, then he lied about it, and now he wants your vote.
    Lovely to be in Kirkcaldy with our brilliant team of volunteers and our superb candidate.
    Tonight I'll be voting to protect free speech on campus.
    We want every young person to have the chance that I had, and that starts with ending child poverty.
    This council is bankrupt of money and of ideas.
    They think you won't notice that your tax threshold has been frozen again.
    We will defend the right to protest.
    The people of Runcorn have spoken. Westminster had better listen.
    Our railways should work for passengers, not for shareholders. Public ownership now.
    My column: the Right must unite or die.
    It was an honour to speak for my residents in the debate on cladding.
    Nurses should not need food banks. Teachers should not be buying glue.
    The Windsor Framework must go, and Ulster must be treated as a full part of the Union.
    We have a plan to stop the crossings, and they have a plan to house them in hotels.
    Thank you to the thousands who marched today. This Government cannot ignore us for ever.
    Only a strong showing for us will keep the pressure on ministers over Gaza.
    Your money, your priorities: our alternative budget freezes council tax and saves the libraries.
    A Cornish Assembly is long overdue, and we will deliver one.
    I quit the cabinet so that I could tell the truth about this deal.
    Free school meals for all, paid for by ending the tax breaks of private schools.
    The polls are tightening. We can do this. Give us an hour of your time on Saturday.
""")

MORE_OFFICIAL = lines("""
    The Home Secretary has announced new powers to seize the boats and engines used by people smugglers. Six gangs have been broken up since March. https://www.gov.uk/example
    Our teams have been working with colleagues across the NHS to see why patients miss appointments and what would help them to come.
    Good services are hard to build. You have to understand what people need, and then keep on testing until it works.
    The budget for the programme is £12 million over three years, paid for by the Department for Transport and seven councils: https://www.gov.uk/example
    As a result of the strike on Thursday, border control at Heathrow may take longer. Please check with your airline.
    The UK stands with Ukraine. We have sent 200 generators to keep hospitals running through the winter.
    Stand Up To Cancer: our staff are cycling from Leeds to Paris.
    Families who have fought for years for answers about the disaster met the Justice Minister today.
    Local people are fighting to save Grimsby's ice factory, one of the sites on this year's heritage at risk register.
    The economy grew by 0.3% in the second quarter. Services rose and construction fell. https://www.ons.gov.uk/example
    If your benefits have been stopped, you can ask for the decision to be looked at again.
    Write to your local MP if you are not happy with how the ombudsman dealt with your complaint.
    You could be better off with a different tax code. Check yours in the app.
    A lorry ran out of road on the A9 near Dalwhinnie. Nobody was hurt.
    Politics A level: the exam is on Tuesday at 9am.
    We talked to voters with sight loss about how they mark their ballot paper, and what would make it easier.
    Your vote counts the same whether you post it or come in person. Details: https://www.electoralcommission.org.uk
    The sewage works at Rothwell has broken down. Please don't swim in the river until we say so.
    The tribunal heard that the director had lied to creditors. He is banned for nine years. https://www.gov.uk/example
    On immigration and asylum, the quarterly statistics are out at 9.30am.
    How the Budget affects you: tax, pensions, fuel duty and benefits. https://www.gov.uk/example
    “Too many young people have been failed by the system, and this plan puts that right,” the Education Secretary said. https://www.gov.uk/example
    The Defence Secretary paid tribute to those who fought and fell at Goose Green.
    The council leader and the police and crime commissioner answered questions from residents in Corby.
    Ministers from the four nations agreed the joint fisheries statement.
    It was a hard winter for sheep farmers. The hardship fund is open to those who lost stock.
    We publish every spending decision over £25,000: https://www.gov.uk/example
    No deal has been reached with the unions, and trains will not run on Saturday.
    Fair pay: what employers must publish on the gender pay gap.
    Poverty and health: the Chief Medical Officer looks at coastal towns.
    The Treaty of Union was signed in 1706. See it in the parliamentary archives.
    We got it wrong. Some letters had the wrong date, and we are sorry. New ones are on their way.
    A state of emergency was declared in Vanuatu, where an election was due next week. Follow our travel advice.
    Volunteers stood up for their community when the river rose: thank you to all of Mytholmroyd.
    Fraud cost the country £219 billion last year, a report finds. How to protect yourself: https://www.gov.uk/example
    Nobody should have to face domestic abuse alone. Call 0808 2000 247.
    Union learning reps helped 200 of our colleagues to pass their maths GCSE.
    Parliament returns on Monday. Our Bill is in its committee stage.
    The permanent secretary told the Public Accounts Committee that lessons had been learned.
    We will set up a rest centre at the leisure centre if the river keeps rising.
    Our new permanent home in Darlington will bring 1,400 civil service jobs to the town by 2028. https://www.gov.uk/example
    The ombudsman upheld the complaint and asked us to apologise. We have written to the family.
    Free school meals: how to claim them, and what changes in September.
    The tax threshold stays at £12,570 this year. Use the calculator to see what you will pay.
    The march on Saturday starts at noon in Park Lane. Expect closed roads, and plan your journey.
    Council meetings can be watched live. Tonight members vote on the budget.
    The candidate pack for the Chief Nurse post is on Civil Service Jobs.
    Firefighters are standing by as the moor dries out.
    We want every young person who leaves care to know what help there is. Start here: https://www.gov.uk/example
    We asked 2,000 people what they want from a train ticket. The answer: a seat. https://www.gov.uk/example
    The Windsor Framework: what it means for parcels to Northern Ireland.
    A motion for a resolution on fisheries was debated in the European Parliament; our note explains it.
    The strike by resident doctors begins at 7am. Urgent care is open as usual.
    Small business owner? There are four things to do before the tax year ends.
    It is a privilege to serve with colleagues who kept the country fed during the pandemic.
    You said the queue was too long. You were right, and we have added two tills.
    The debate on cladding is on Tuesday in Westminster Hall.
    Volunteers planted 12,000 trees at our nature reserve in one wet weekend. Diolch, everyone!
    Better buses for Bradford: the mayor and the transport minister cut the ribbon at the new depot.
    Our lawyers work on the biggest cases in the country. Could you be one of them?
    Taken a photo of a shooting star? Send it to the observatory.
    We lost a good friend and colleague this week. Rest well, Marion.
    The ban on single-use vapes has started. Shops that still sell them can be fined. https://www.gov.uk/example
    People in work are living in poverty too: the new figures are published at 9.30am.
    Housing minister Jo Example set out how the fund for empty homes will work. https://www.gov.uk/example
    He lied about his income and claimed £40,000 in benefits. He has been jailed for 14 months.
    The Union Jack or the Union Flag? Our flag expert explains.
    Change is coming to how you prove your age online.
    What our plan for the Humber means for farmers, ports and wildlife: https://www.gov.uk/example
    A new deal for steel is signed, and 3,000 jobs at Scunthorpe go on. Read the statement: https://www.gov.uk/example
""")  # noqa: E501 — one text a line
