"""Party-political texts as they are met on social media, and texts that only sound like them.

Written for this product before the rules were tuned on them; nobody's post was copied.
"""

from policy.text import lines

PARTISAN = lines("""
    The Labour Party has a plan to get Britain building again.
    Only the Conservatives will cut your taxes. Labour would put them up.
    Fourteen years of Tory chaos and our NHS is on its knees.
    Vote Liberal Democrat on Thursday to win here.
    Great morning on the doorstep in Harlow with our fantastic candidate!
    Brilliant team out canvassing in Bristol West today, so many people switching to us.
    Join the party today and help us win: it takes two minutes.
    Nigel Farage is right: Britain is broken.
    Keir Starmer has no plan for our country.
    Rishi Sunak's record speaks for itself: higher bills, longer waits.
    Jeremy Corbyn would bankrupt Britain.
    Kemi Badenoch has been clear that her party would scrap this tax.
    Ed Davey is in Cheltenham today with the battle bus.
    The SNP is standing up for Scotland against Westminster cuts.
    It's time for independence. Scotland's future in Scotland's hands.
    We need a second referendum on independence #indyref2
    Plaid Cymru will always put Wales first.
    Vote Green for a liveable planet.
    Reform UK are surging in the polls and the old parties are terrified.
    Don't let Labour take us back to square one.
    This government has failed our young people again and again.
    The Prime Minister must resign. Enough is enough.
    Another day, another U-turn from this shambolic government.
    Tory austerity has destroyed our libraries.
    Labour's tax rises are hitting working families hard.
    I'm standing to be your next MP because our town deserves better.
    Delighted to be selected as the parliamentary candidate for Stroud.
    As your MP I will always fight for our local hospital.
    My constituents are sick of being ignored by ministers.
    Good to hold my surgery at the community centre this morning, lots of casework.
    I voted against the Government last night because this bill is wrong.
    I asked the Minister today why he has abandoned our steelworkers.
    #PMQs: the PM dodged every single question, again.
    The Leader of the Opposition has no answers.
    The opposition would leave our borders wide open.
    The opposition parties voted to block this; we got on with the job.
    The previous government left a £22 billion black hole in the public finances.
    We are clearing up the mess left by the last government.
    After years of neglect under the previous administration we are fixing the foundations.
    The last Labour government sold our gold and crashed the economy.
    Under the Conservatives waiting lists trebled.
    Unlike our opponents we have a fully costed manifesto.
    Our manifesto promised 40 new hospitals. We are delivering.
    We won the election on a promise of change and we are keeping it.
    After the election we will scrap this unfair tax.
    A future Labour government would reverse these cuts.
    If we win on Thursday we will ban zero-hours contracts.
    Vote for change on 4 July.
    Use your vote on Thursday to send Number 10 a message.
    A vote for anyone else is a vote for more of the same.
    Lend us your vote. It's a two-horse race here.
    Back your local Labour councillors on 2 May.
    Polls close at 10pm: get out there and vote Conservative!
    Thank you to everyone who voted for me yesterday. It is an honour to serve as your MP.
    Get Brexit done.
    For the many, not the few.
    Strong and stable leadership in the national interest.
    Take back control.
    Britain deserves better than this. Let's make it happen. #GE2024
    Stick with the plan that's working or go back to square one with Labour.
    Let's get Britain's future back.
    Make Britain great again with Reform.
    Bollocks to Brexit. Stop Brexit.
    The people deserve a final say: #PeoplesVote
    A no-deal Brexit would be a disaster and this Prime Minister knows it.
    Brexit betrayal: MPs have blocked the will of the people.
    Boris Johnson lied to the country about parties in Downing Street.
    #ToriesOut #GeneralElectionNow
    We need a general election now.
    Sign our petition: tell the Government to scrap the bedroom tax.
    Ministers must act now to end the scandal of child poverty that they caused.
    The Government should be ashamed of how it has treated the Windrush generation.
    The Chancellor's budget is a betrayal of working people.
    The Government is refusing to listen to nurses.
    Government cuts have closed our youth centres.
    We're calling on the Government to restore the £20 uplift.
    Shameful that the Tories are still defending fracking.
    Proud to speak at Labour Conference today. #Lab24
    See you in Manchester for Conservative party conference #CPC23
    Lib Dem gain! Huge swing in North Shropshire.
    Our Labour council has frozen council tax; the Tories voted against.
    Only we can beat the SNP here. Every other vote lets them in.
    The nationalists are obsessed with separation while schools fall behind.
    Sturgeon should get back to the day job.
    Humza Yousaf has lost control of his party.
    Sinn Féin is the only party with a plan for unity.
    The DUP will never accept a border in the Irish Sea.
    The Alliance Party is growing across Northern Ireland. #AllianceSurge
    UKIP was right all along.
    A Labour government will nationalise the railways.
    My Labour colleagues and I will keep holding this Government to account.
    Proud to be out with @ScottishLabour activists in Rutherglen.
    RT @Conservatives: taxes down, borders secure.
    Well said @Keir_Starmer, we need change.
    Donate £5 today to power our campaign: https://labour.org.uk/donate
    Our brilliant volunteers delivered 5,000 leaflets this weekend.
    Another great canvass session. The feedback on the doors is really positive.
    We're fighting for every vote in this by-election.
    The Tory candidate hasn't even turned up to the hustings.
    Your choice on Thursday: a Labour mayor or more Tory decline.
    Re-elect Andy Street as mayor.
    Vote Sadiq on 2 May for a fairer, safer, greener London.
    Elect Jane Smith for Ashfield: a local voice in Parliament.
    Labour isn't working.
    The party of working people is back.
    We are the party of aspiration.
    The hard left have taken over their party.
    Their tax bombshell will cost you £2,000.
    They crashed the economy and working families are paying the price.
    They had fourteen years. They broke it; we will fix it.
    While they play politics we get on with the job.
    The Tories sold off our water companies and now the rivers are full of sewage.
    Tax cuts for millionaires, food banks for nurses: that is what this Government stands for.
    Austerity was a political choice.
    End austerity now.
    Save our NHS from Tory privatisation.
    Hands off our NHS!
    Partygate proves it: one rule for them, another for us.
    The country is crying out for change and this Government is out of ideas.
    Liz Truss crashed the pound and families are still paying.
    Labour lies. Check the facts before you vote.
    Socialism has failed everywhere it has been tried.
    Capitalism is killing the planet. Vote Green.
    It's time to scrap the BBC licence fee and Labour are too scared to do it.
    Stop the boats. Vote Reform.
    Rwanda was a gimmick and the Conservatives knew it.
    Sir Keir flip-flops again.
    Two-tier Keir strikes again.
    Boris, Truss, Sunak: three prime ministers, zero ideas.
    The Home Secretary has lost control and must go.
    No confidence in this Prime Minister.
    Support our candidates in the local elections.
    We have councillors standing in every ward this May.
    Meet your Green candidates for the city council.
    Our polling shows we are the main challengers here.
    Big news: Cllr Khan has defected from the Conservatives to join us.
    Independent councillors are propping up the Tory administration.
    Honoured to have been elected as leader of the group on the council.
    The coalition of chaos would hand Ed Miliband the keys to Number 10.
    Welcome back to @AngelaRayner's campaign trail.
    I'm backing Wes Streeting for leader.
    As Shadow Health Secretary I have written to the Secretary of State about this scandal.
    Our shadow cabinet is ready to govern.
    The Conservative benches were empty for the debate on special needs.
    Labour MPs voted to cut the winter fuel payment.
    Winter fuel: Labour have betrayed our pensioners.
    Ask yourself: are you better off than you were five years ago?
    The Westminster establishment has let our communities down.
    Westminster isn't working for Wales.
    Only a vote for the SNP keeps the Tories out.
    Tactical voting works: see who can beat the Tories where you live.
    We demand the Government publish the full legal advice. What are they hiding?
    The Prime Minister has broken his promise to the North.
    This budget does nothing for working families. Labour would do better.
    My amendment to the Bill would have protected renters. The Government voted it down.
    I spoke in the Commons about the cost of living crisis this Government has created.
    Out on the campaign trail in Wakefield with @RachelReevesMP.
    Knocked on 300 doors today. People want rid of this lot.
    Five more years of this? No thanks.
    The choice at the next election could not be clearer.
    When we are in government we will build a million homes.
    The next Conservative government will bring back national service.
    Labour in Wales has the longest waiting lists in Britain.
    Let's kick the Tories out of the council chamber.
    They want to tax your pension. We won't let them.
    Comrades, solidarity with the strikers. Tories out!
    A socialist future is possible: join us.
    Proud Tory. Proud of our record since 2010.
    Proud to have knocked doors for Joani Reid tonight.
    Momentum is with us: new poll puts us 20 points ahead.
    Farage and Tice would sell off the NHS.
    The Greens are the only party serious about climate.
    Your local Lib Dem team is working all year round, not just at election time.
    Thanks to Conservative-run Trafford you pay the lowest council tax.
    Labour-run Birmingham is bankrupt. Don't let them do it to Britain.
    We've had enough of Labour in Wales. It's time for a new leader.
    #VoteLabour for lower bills.
    #BackBoris to deliver.
    #JC4PM
    #IVotedGreen
    #EnoughIsEnough #SackTheTories
    Our policy is simple: no means no to a second independence vote.
    Better Together. No thanks to another referendum.
    An independent Scotland would be a fairer country. #Yes
    Join me in supporting the SDLP.
    Change begins. #LabourManifesto
    Build back better, Britain: vote Conservative.
    I joined the picket line this morning in solidarity with posties. The Tories must pay up.
    Our leader's speech was outstanding. That is what a Prime Minister in waiting sounds like.
    Really proud of our party's record in local government.
    Good to catch up with party members in Ashford tonight.
    Fantastic to see so many party activists at our conference.
    The Prime Minister is weak, weak, weak.
    Ministers are asleep at the wheel.
    The Government has broken its promise to WASPI women. We will not forget.
    Another broken promise from a failing Government.
    Failing on growth, failing on the NHS, failing on borders: time for a general election.
    The Tory leadership race is a circus.
    Members' ballot opens today. I'm supporting Robert Jenrick.
    Boundary changes mean every vote will count in Mid Derbyshire: help us win it.
    I will be voting Lib Dem and so should you.
    Don't waste your vote on the Greens.
    This is a Labour Budget for working people.
    The Conservatives have opposed every measure we have taken on growth.
    The party opposite talks Britain down.
    Members opposite have nothing to say on crime.
    It was the party opposite that left the prisons full.
    We inherited a mess: prisons full, rivers filthy, trains broken.
    The dire inheritance from our predecessors means hard choices.
    Labour's Plan for Change is working.
    Read our five missions in the manifesto.
    What would the opposition do? They have opposed everything and proposed nothing.
    Shadow ministers should apologise for running the country into the ground.
    Only one party can be trusted with your pension.
    With your support we can win here. Chip in £10.
    Sign up to our campaign newsletter and join the fightback.
    Your MP voted for sewage in our rivers. Remember that at the ballot box.
    The Electoral Commission is wrong and the Tories know it. Scrap voter ID.
    Promoted by J Smith on behalf of the Conservative Party, both of 4 Matthew Parker Street.
    Printed and promoted by A Jones on behalf of Ashfield Labour Party.
    Imprint: promoted by D Green on behalf of D Brown (Liberal Democrats).
""")

NOT_PARTISAN = lines("""
    You have until midnight on 18 June to register to vote in the general election.
    Polling stations are open from 7am to 10pm today. Bring photo ID.
    You can vote in person, by post or by proxy. https://www.gov.uk/how-to-vote
    Apply for a postal vote by 5pm on Wednesday.
    Lost your polling card? You can still vote without it.
    The results of the local elections will be declared at the town hall from 2pm on Friday.
    Notice of election: nominations close at 4pm on 7 April.
    Register of electors: check that your details are right.
    Need photo ID to vote? Apply for a free Voter Authority Certificate.
    Thank you to the polling station staff and count teams who worked through the night.
    The by-election for Seacroft ward takes place on 12 June. Find your polling station.
    The Secretary of State visited a factory in Derby to hear about apprenticeships.
    The Prime Minister has chaired a meeting of COBR on the flooding.
    Prime Minister Keir Starmer welcomed the President of France to Downing Street today.
    The Chancellor, Rachel Reeves, met G7 finance ministers in Washington.
    PM Rishi Sunak has announced new funding for potholes: https://www.gov.uk/example
    Prime Minister @BorisJohnson spoke to President Biden this afternoon.
    The First Minister Nicola Sturgeon opened the new hospital in Glasgow.
    Home Secretary Yvette Cooper visited Sunderland police station.
    The minister for schools answered questions in the Commons this morning.
    The Bill had its second reading in the House of Lords today.
    The Leader of the House set out next week's business.
    The Leader of the Council welcomed visitors from our twin town.
    Youth unemployment statistics: the labour market overview is out at 7am.
    The Labour Force Survey is changing. Find out how.
    Midwives on the labour ward at St Mary's delivered triplets.
    Forced labour is a crime. Spot the signs of modern slavery.
    Gangmasters and Labour Abuse Authority officers visited farms in Kent.
    Our estimate is on the conservative side.
    A conservative approach to treating back pain is often best.
    Conservation volunteers needed in the New Forest.
    Green spaces are good for your health.
    Go green: recycle your Christmas tree.
    The Green Book has been updated with guidance on appraisal.
    The Green Party Wall surveyor? No: the Party Wall Act covers shared walls.
    A Green Paper on housing is open for comment.
    Apply for a Green Homes Grant voucher.
    Reform of the planning system: have your say by 24 September.
    The Law Reform (Personal Injuries) Act is being updated.
    Reform of leasehold takes effect in October.
    The Great Reform Act of 1832 document is on show at the National Archives.
    The Alliance of Sector Skills Councils meets in York.
    The NATO alliance exercise begins in Norway.
    Alliance Healthcare has recalled a batch of eye drops.
    Democratic engagement week: sign up for a tour of Parliament.
    Liberal use of sunscreen is a good idea today.
    Liberal arts degrees: read what graduates do next.
    Third party claims: how to report them.
    Office party season: plan how you get home.
    A search party found the walkers at 3am. All are well.
    The independent review of building regulations is published.
    Independent schools must register with the department.
    Independent living for disabled people: how to apply for a grant.
    The union learning fund helps people at work.
    The Union flag will be flown on Remembrance Sunday.
    The National Union of Farmers show is on Saturday.
    The national park is 70 today.
    National Party Games Day at the library: pass the parcel at 2pm.
    Snp array tests are offered by our genetics service.
    The SNP genotyping lab at Porton is hiring.
    BNP Paribas has joined the cyber exchange.
    Plaid and tartan: textile archive open day.
    The Co-operative Bank has asked customers to check texts.
    In 1945 the Labour government of Clement Attlee set up the National Health Service. #OnThisDay
    On this day in 1834 the Tory prime minister Robert Peel issued the Tamworth Manifesto.
    Emmeline Pankhurst joined the Independent Labour Party in 1893. See her letters at the museum.
    Votes for women: 100 years since the Representation of the People Act.
    The Chartists' petition of 1848 is on display.
    The 1979 general election papers are released today by the National Archives.
    The government today published its response to the consultation.
    The UK government and the Scottish Government have signed the growth deal.
    Welsh Government ministers met farmers at the Royal Welsh Show.
    The devolved administrations agreed the new framework.
    Opposition to the planning application must reach us by Friday.
    Objections to the road scheme: how to send yours.
    The opposition goalkeeper visits the school today.
    Vote for your favourite photo in our wildlife competition.
    Vote now! Which bridge should win our people's choice award?
    Public vote: name our new gritter. Vote by Sunday.
    Cast your vote for the Tree of the Year.
    Elect to receive your payslip online.
    Parent governors: elections close on Friday.
    Student council candidates gave speeches today.
    Candidates for the fast stream: applications close on 7 November.
    Exam candidates get their results on Thursday.
    Job candidates: tell us if you need an adjustment for your interview.
    GCSE candidates in Wales will sit a new exam.
    Campaign: Think! Don't drink and drive.
    Our new campaign helps people stop smoking.
    Campaigners for road safety joined us at the launch.
    Your surgery may offer flu jabs on Saturday.
    Dental surgery hours have changed.
    The leaflet drop about the new bins starts on Monday.
    Volunteers delivered 500 food parcels in the snow.
    Don't answer the door to bogus callers: doorstep crime is on the rise.
    Doorstep collections: put your bins out by 7am.
    Canvas prints from our archive are on sale.
    Brexit: what your business needs to do from 1 January. https://www.gov.uk/transition
    Citizens' rights after Brexit: how to apply to the EU Settlement Scheme.
    Windrush Compensation Scheme: find out if you can claim.
    Winter Fuel Payment: you do not need to apply if you get the State Pension.
    Independence Day: happy birthday to our friends in Jamaica.
    Power of independence: reablement helps people live at home.
    Independence payment: PIP assessments can be by phone.
    Yes to a smoke-free home.
    Remain in your vehicle if you break down in a tunnel.
    Leave early to avoid the storm.
    The change of government in Example: travel advice updated.
    After the election in Example, demonstrations are expected. Check travel advice.
    British nationals in Kenya should keep away from political rallies during the election.
    Ukraine's president thanked the British people.
    President Biden and the Prime Minister spoke about Ukraine.
    The Republican Party convention means road closures near our consulate.
    The previous owner must tell DVLA about the sale.
    The previous government office in Station Road is now flats.
    Previous governors of the Falkland Islands gathered in Stanley.
    The last government bulletin of the year is out.
    The next government apprenticeship fair is on 3 March.
    We inherited a wonderful garden from the Victorians.
    Left a mess? Clear up after your dog.
    The black hole at the centre of our galaxy, photographed by UK scientists.
    The shadow of the moon will cross Cornwall at 11.04am.
    The cabinet maker's workshop is open on Sunday.
    Mission: Jupiter. UK engineers built the probe's magnetometer.
    The plan for change in bus timetables starts on Sunday.
    Foundations must be inspected before you build.
    Working people can claim help with childcare.
    Working families may get Tax-Free Childcare worth up to £2,000 a year.
    The Speaker opened the exhibition in Westminster Hall.
    Westminster Bridge is closed for repairs.
    City of Westminster: report a noise.
    MPs and peers joined the Holocaust Memorial Day ceremony.
    Cllr Patel, the mayor, cut the ribbon at the new library.
    Write to your MP or councillor if you are unhappy with our final reply.
    How a bill becomes law: first reading to Royal Assent.
    You can sign or start a petition on the Parliament website.
    Momentum and energy: physics revision for GCSE.
    The Socialist Republic of Vietnam and the UK mark 50 years of diplomatic relations.
    The Workers' Educational Association runs classes near you.
    Join us in supporting Armed Forces Day.
    Help us win Britain in Bloom: water the planters.
    A new leader for the scout group is needed.
    The leader of the expedition thanked mountain rescue.
    Manifesto for play: children told us what they want in parks.
    Budget 2026: the Chancellor delivers her statement at 12.30pm.
    Council tax for 2026 to 2027 has been set. Your bill is in the post.
    Thank you to members of the public who voted in the consultation.
    Northern Ireland Executive ministers met in Stormont Castle.
    The Assembly's committee takes evidence on fisheries today.
    Senedd Cymru: the public gallery reopens on Tuesday.
    Ward boundaries are changing: see the map from the Boundary Commission.
""")
