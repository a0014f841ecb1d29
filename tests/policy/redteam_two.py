"""A hostile second opinion: texts of public bodies, campaigns and enquirers by a tester who had not read the rules.

All were written for this product from knowledge of the genre, before looking at any rule or signal; nothing is copied
and nobody in them exists. Names are made up; numbers are published offices', freephone or drama numbers.

Set one, measured before anything was mended (220 / 80 / 120): 1.8 % of the public bodies' texts blocked, 4.1 % for a
senior approver; 82 % of the campaigns' held; press enquiries at precision 0.86 and recall 0.78. What fired on the
public bodies' texts: CRED-01 27, ACC-06 10, PROP-10 5, PERS-01 3 (one a block), PROP-01 3 (blocks), PERS-09 2,
CIV-01 2, and once each RESP-04 (a block), RESP-05, RESP-09, PROP-05, PROP-07, PROP-08, CRED-07, CIV-10, INTG-01 and
ACC-09. The rules were then mended in general, and set one is held to what they came to.

Set two (90 / 30 / 60, the names that end in TWO) was written after that, measured once, and nothing was mended on it:
2.2 % blocked (PROP-01 on a suffragist MP, PERS-01 on an embassy's line abroad), 3.3 % for a senior approver (PROP-10
three times, none of them fair); 50 % of the campaigns' held; press enquiries at precision 0.85 and recall 0.44: short
campaign lines without a set phrase, and wordings of the newsroom that no list has, still go unnoticed.
Because of older texts, PROP-10's threshold was raised a little after that.
"""

from policy.text import lines

Row = tuple[str, str, bool]
"""A bio, a message, and whether the media team should answer."""

GOVERNMENT = lines("""
    The Government has today published its response to the consultation on leasehold reform, setting out how it will make it cheaper and easier for existing leaseholders to extend their lease or buy their freehold.
    Transport Secretary Hannah Example said: “Passengers have put up with late trains for far too long. This investment will mean more seats, more services and a railway people can rely on.”
    Health Minister Baroness Example said: 'Nobody should have to wait more than four hours to be seen in A&E. That's why we are investing £450 million in urgent care this winter.'
    The new Great British Railways headquarters will open in Derby in the spring. Around 600 roles will be based there.
    The Chancellor said: “We inherited a difficult position, and we have taken the tough decisions needed to restore stability to the public finances.”
    The Bill received Royal Assent on Thursday 18 December and most of its provisions come into force in April 2026.
    Backed by £1.4 billion of funding, the programme will deliver 50,000 new homes on brownfield land across the Midlands and the North by 2030.
    Skills Minister Tom Example said: “Apprenticeships change lives. I left school at 16 with no idea what to do next, and somebody gave me a chance.”
    The measures announced today build on the government's Plan for Change and follow the publication of the 10 Year Health Plan in July.
    Firms that break the rules could face fines of up to 10% of their global turnover, or have their services blocked in the UK.
    The UK and 12 partners have today issued a joint statement on the situation in Sudan, calling for an immediate ceasefire and for unhindered humanitarian access.
    Foreign Secretary statement: “I am appalled by the attack on civilians in Example City. My thoughts are with the victims and their families. Those responsible must be held to account.”
    The UK has today sanctioned 14 individuals and entities involved in the illegal trade in oil that funds Russia's war in Ukraine.
    The ambassador was summoned to the Foreign Office this morning, where the Minister for Europe made clear that such activity is unacceptable.
    Defence Secretary Mark Example said: "Our Armed Forces put themselves in harm's way to keep us safe, and it is right that they and their families have decent homes."
    A Royal Navy frigate, HMS Example, has shadowed a Russian corvette and a tanker through the English Channel in a three-day operation.
    Minister for Children Olivia Example said: “Every child deserves the best start in life, and Best Start Family Hubs will be there for parents in every local authority.”
    The Prime Minister chaired a meeting of COBR this morning to discuss the response to Storm Example.
    The Low Pay Commission recommended the increases and the government has accepted them in full. Around 2.7 million workers will get a pay rise.
    The Department has appointed Dame Margaret Example as interim chair of the regulator for a term of 12 months from 1 February.
    Notes to editors: The figures are taken from the Labour Force Survey. Further information on the methodology is available on the ONS website. For media enquiries call the press office on 020 7946 0123.
    The Housing Secretary has written to all council leaders in England to ask them to come forward with proposals for reorganisation by 21 March.
    Universities UK, the Russell Group and the National Union of Students have welcomed the announcement.
    Tesco, Greggs and Co-op are among the employers that have signed up to offer work experience to young people under the scheme.
    CBI chief executive Rain Example said: “Business will welcome the certainty that this strategy brings.”
    Speaking at the launch in Grimsby, the minister met apprentices from Ørsted and saw how the offshore wind industry is creating skilled jobs on the Humber.
    The review, led by Sir John Example KC, will examine how the case was handled and will report to ministers by the summer. Its terms of reference are published today.
    The Government will legislate when parliamentary time allows.
    Ministers have accepted all 23 recommendations of the Independent Inquiry's final report and will publish an action plan within six months.
    We are banning the sale of disposable vapes from 1 June. Shops have until then to sell their stock. https://www.gov.uk/guidance/single-use-vapes-ban
    Police are appealing for witnesses after a man was seriously injured in an assault outside a takeaway in Station Road, Kettering, at about 11.40pm on Saturday. Call 101 quoting 26000012345.
    Have you seen 14-year-old Kayden? He was last seen in Stockport on Friday evening wearing a black North Face jacket and grey joggers. If you see him, call 999.
    A 34-year-old man has been charged with murder after the death of a woman in Example. He is due to appear before Teesside Magistrates' Court on Monday.
    JAILED: A drug dealer who was caught with cocaine worth £80,000 in his car has been sentenced to seven years at Leeds Crown Court.
    Daniel Example, 41, of no fixed address, pleaded guilty to burglary and was jailed for three years at Norwich Crown Court on Tuesday.
    Detectives investigating the fatal stabbing of Michael Example have arrested two further teenagers. Both remain in custody.
    Officers stopped this Audi on the M62 at 117mph. The driver had no insurance and no licence. Car seized. 🚓
    Don't get caught out by courier fraud. The police or your bank will never ask you to hand over cash, cards or your PIN.
    A serving police constable has been dismissed without notice after a misconduct hearing found that he had sent offensive messages to colleagues.
    You can contact us anonymously through Crimestoppers on 0800 555 111.
    A dispersal order is in place in Broad Street, Reading until 3am on Sunday. Officers can direct you to leave the area.
    We've recovered a number of stolen bikes. Is one of these yours? Email us with proof of ownership: propertystore@example.police.uk
    Detective Inspector Rachel Example, who led the investigation, said: “This was a brutal and cowardly attack on a man who was simply walking home. I hope that today's sentence brings his family some comfort.”
    We're carrying out extra patrols in the town centre this weekend. Come and say hello!
    The family of Amira Example, who died in a collision on the A34 on Sunday, have paid tribute to her: “She lit up every room she walked into.”
    Our thoughts are with the family of PC Example, who died on duty yesterday. A book of condolence is open at the force headquarters.
    The Independent Office for Police Conduct has begun an investigation, as is usual after a death following police contact.
    An e-fit has been released of a man we want to speak to about an indecent exposure in Heaton Park on 2 January.
    Knife amnesty: surrender bins are at Longsight, Moss Side and Oldham police stations until Sunday. No questions asked.
    Following an investigation by HMRC, three men who smuggled 4 million cigarettes have been ordered to repay £1.2 million or face a further five years in prison.
    Crown Court at Snaresbrook, Tuesday 6 January. Court 3, 10am: R v Example (T20257001), sentence. Court 5, not before 11.30am: R v Sample and others, trial part heard.
    The CPS has authorised charges against three men following a police investigation into the supply of Class A drugs in Hull. The Crown Prosecution Service reminds all concerned that criminal proceedings are active and they have the right to a fair trial.
    The Court of Appeal has increased the sentence of a rapist from eight to twelve years after the Solicitor General intervened.
    Judgment will be handed down in R (Example) v Secretary of State for the Home Department at 10am on Wednesday.
    Jury service: if you have been called and need to defer, reply to the summons online within seven days.
    Our A&E at the Royal Example is extremely busy today. Please use 111 online first unless it's life-threatening. 💙
    Visiting has been suspended on ward 7 because of norovirus. Thank you for your patience while our teams deep clean the ward.
    Dr Anjali Example, our medical director, said: “We're really proud of our teams, who have cut the wait for a hip operation from 62 weeks to 31.”
    We have declared a critical incident at both our hospitals because of very high demand. If you have an appointment, please come unless you hear from us.
    Resident doctors' industrial action runs from 7am on Friday to 7am on Wednesday. Please attend your appointment unless we contact you.
    Could you be a bone marrow donor? Men aged 16 to 30 are most needed. It starts with a cheek swab.
    The CQC has rated our maternity services as Requires Improvement. We are sorry to the families we have let down and have already begun to put things right.
    Walk-in flu and COVID vaccination at the Guildhall, High Street, Worcester WR1 2EY, on Saturday from 9am to 3pm. No appointment needed.
    Feeling low, or worried about somebody? Call NHS 111 and choose option 2, or Samaritans free on 116 123, any time.
    HIV: get a free test in the post. You can do it at home and it only takes a few drops of blood.
    Meet Sunita, a healthcare assistant on our stroke ward for 22 years. "I still love coming to work," she says.
    World Sickle Cell Day: one in every 2,000 births in England. Know your genes.
    Talking about erectile dysfunction can feel awkward. Your GP has heard it all before.
    Prostate cancer is the most common cancer in men. If you're a Black man over 45, talk to your GP about your risk.
    Measles cases in Birmingham have risen to 84 since October. Two doses of MMR give lifelong protection.
    We're moving! From 12 January our phlebotomy clinic is at Riverside Health Centre, Quay Street, Truro TR1 2EZ.
    Hospital car parking charges will change on 1 April. Blue Badge holders and parents of children staying overnight still park free.
    The Trust's board meets in public on 28 January at 1pm in the Education Centre. Papers: https://www.example.nhs.uk/board-papers
    Sadly we have to postpone Saturday's open day because of the weather. We'll share a new date soon.
    We're consulting on changes to library opening hours. Fill in the survey by 15 February or ask for a paper copy at any branch.
    Full Council will meet on Thursday 22 January at 6.30pm in the Council Chamber. The agenda includes the budget and a motion on bus services.
    The Leader of the Council, Councillor Jan Example, said: “Setting a balanced budget has been extremely hard. We've protected the services that our most vulnerable residents rely on.”
    Council tax in the borough will go up by 4.99% from April, of which 2% is for adult social care. That's an extra £1.63 a week for a Band D home.
    The administration's draft budget proposes savings of £14.2 million. Opposition groups can put forward amendments at Full Council on 25 February.
    Labour, Conservative and Liberal Democrat group leaders have all signed the council's motion for the ocean.
    The by-election in Castle ward will be held on Thursday 19 February. Nominations close at 4pm on Friday 23 January.
    Result, Castle ward by-election: Ann Example (Green Party) 812 votes, elected; Bob Sample (Labour) 760; Cat Specimen (Conservative) 544; Dev Model (Reform UK) 433. Turnout 31.2%.
    You'll need photo ID to vote in person on 7 May. No ID? Apply for a free Voter Authority Certificate by 5pm on 28 April.
    Register to vote by 11.59pm on Monday 20 April. It takes five minutes. https://www.gov.uk/register-to-vote
    Your polling station may have changed. Check your poll card or call our elections team on 01632 960 123.
    Polling stations are open from 7am to 10pm today. You don't need your poll card, but you do need photo ID.
    Want to be a councillor? Come to our event for prospective candidates on 14 January at the Town Hall. All are welcome, whether you belong to a political party or not.
    Postal vote packs are on their way. Post yours back by 1 May to be sure it arrives in time.
    The statement of persons nominated for the mayoral election is now on our website.
    The count is under way at the Sports Hall. We expect to declare at about 3.30am. #LocalElections2026
    Missed bin? Report it online within 48 hours and we'll come back within five working days.
    Sandbags: we don't deliver to individual homes. You can collect them from Dock Street depot, DN14 5XX, between 8am and 6pm.
    Fly-tipping is a crime. A man from Walsall was fined £1,240 after he dumped a sofa and two fridges in Pool Hayes Lane.
    A restaurant in Ilford has been fined £18,000 after inspectors found mouse droppings and out-of-date chicken in the kitchen.
    Applications for the Household Support Fund are open. If you can't afford food or heating, call 0808 196 4000 free.
    Our foster carers are amazing. Could you be one? Join an online session on Wednesday at 7pm.
    The Mayor, Cllr Faisal Example, had the pleasure of opening the new playground at Rowley Park this morning with pupils from St Mary's.
    Notice of planning committee: Wednesday 14 January, 5.30pm. 23/02345/OUT, land north of Church Lane, Wickham: up to 120 dwellings. Objectors may speak for three minutes.
    Tree works on Oak Avenue from Monday. Some ash trees with dieback have to come down; we will plant two for each one felled.
    Sorry, the lift at Eastgate car park is out of order again. Engineers are due on Thursday.
    The council has agreed to sell the former Kings Road depot. The money will be used to pay for repairs to schools.
    Ramadan Mubarak to all our residents who are observing the holy month.
    Proud to light up City Hall in yellow for World Suicide Prevention Day. If you need to talk: Samaritans, 116 123.
    Self Assessment: the deadline to file online and pay is 31 January. Don't leave it until the last minute. ⏰
    We will never text you about a tax refund. Forward suspicious texts to 60599 and emails to phishing@hmrc.gov.uk.
    Our phone lines are busiest on Mondays. You can do most things in the HMRC app without waiting.
    @sam_example Hi Sam, sorry to hear that you've been waiting. Please don't post your National Insurance number here. Send us a DM with your postcode and we'll take a look.
    Hi, you can tax your car with the 11-digit number on your V5C. If you've lost it, you'll find out what to do here: https://www.gov.uk/vehicle-log-book
    Your driving licence photo runs out after 10 years. Renewing it online costs £14.
    Moving home? Tell us and your car gets to stay legal. It's free on GOV.UK: sites that charge are not us.
    Child Benefit goes up on 6 April to £26.05 a week for an eldest or only child.
    Pension Credit is worth on average £4,300 a year. Call 0800 99 1234 or ask somebody to call for you.
    If you get Universal Credit and start work, your payments go down by 55p for every £1 you earn above your work allowance.
    The Universal Credit journal is not working for some people this morning. Your payment will not be affected. We're sorry and will keep you updated.
    Winter Fuel Payment: if your income is over £35,000 the payment will be taken back through your tax code.
    Access to Work can pay for special equipment, a support worker or travel. You'll hear about the scheme from your work coach.
    Driving tests: there are cancellations in Mill Hill, Wood Green and Hendon this week. Check the booking service at 6am.
    Passport delays? No: most adults get theirs in under three weeks. Allow longer if it's your first.
    Companies House: directors must verify their identity by the date of their next confirmation statement.
    You can now report a death to several departments at once with Tell Us Once.
    ⚠️ Yellow warning of snow and ice across northern Scotland from 18:00 on Thursday to 11:00 on Friday. Stay #WeatherAware
    RED warning: danger to life from flying debris. Do not travel. Exposed coasts of Cornwall and Devon, 3am to 6am on Saturday.
    Severe flood warning: the River Severn at Ironbridge. There is a danger to life. Rest centre: Madeley Academy, Castlefields Way, Telford TF7 5FB. Floodline: 0345 988 1188.
    Flood alert removed: River Test and tributaries. River levels have returned to normal.
    If you've been told to leave, go to the rest centre at Market Hall, Market Place, Hebden Bridge HX7 6EU. Bring medicines, phone chargers and pets on a lead.
    To report a smell of gas call 0800 111 999. To report a power cut call 105.
    Provisionally it was the mildest New Year's Day on record, with 16.5°C at Bala in Gwynedd.
    Coldest night of the winter so far: -14.2°C at Altnaharra. ❄️
    The Thames Barrier will close tomorrow from 10.15am to protect London from a high tide.
    Drought status has been declared in the East Midlands. Farmers, water companies and anglers are asked to use water wisely.
    UK GDP is estimated to have grown by 0.1% in the three months to November 2025, following growth of 0.1% in the three months to August. https://www.ons.gov.uk/example
    CPI rose by 3.2% in the 12 months to November, down from 3.6% in the 12 months to October.
    Net migration was provisionally estimated at 204,000 in the year to June 2025, around two-thirds lower than a year earlier.
    There were 1,021 deaths of homeless people registered in England and Wales in the latest year, the highest since the series began.
    House prices rose fastest in the North East (up 5.1%) and slowest in London (down 2.4%).
    Muhammad and Olivia were the most popular names for babies in England and Wales last year.
    These are official statistics in development. We welcome feedback by 6 March.
    Unemployment among 16 to 24 year olds was 15.3%, up 0.9 percentage points on the quarter.
    Today's correction: Table 4 of last week's release gave figures for the wrong year. We have replaced it and apologise for the error.
    The rate of child poverty after housing costs was 31% in the financial year ending 2024. Read how we measure it.
    Late opening this Friday: see Turner's sketchbooks by candlelight, with music from the Royal Academy students. Free, just turn up.
    This Tudor purse was found in the Thames mud in 2011. What would you have kept in it?
    Curator Helen Example on how Hogarth mocked the corrupt politicians of his day: the four paintings of “Humours of an Election”.
    The café is shut this week while we fit a new floor. The gardens and the loos are open as usual.
    On this day in 1926 the General Strike ended. Our records show what ministers said to each other in private.
    Margaret Thatcher's papers for 1986 have been opened at The National Archives. Cabinet minutes, letters and a few surprises.
    Suffragettes chained themselves to these railings in 1908. Hear the story on our walking tour.
    The hedgehogs are out! Please slow down on park roads after dark.
    Dogs must be on leads around the deer from May to July: the hinds are protecting their young.
    A barn owl has nested in the tower at Wallington for the first time in thirty years.
    Wild swimming: the lake is closed because of blue-green algae. It can make people ill and can kill dogs.
    Our biggest ever exhibition about the Vikings opens on 14 February. Members go free.
    We're hiring: Policy Adviser (HEO), Bristol, Darlington or Salford. £36,530. Apply on Civil Service Jobs by 11.55pm on 18 January.
    Senior Responsible Owner, Digital Borders. SCS2, London or Manchester. Would you like to lead one of government's biggest programmes?
    Be a prison officer. No two days are the same, and your patience and humour will count for more than your GCSEs.
    Could you be the next Chair of the Arts Council? The role is three days a week and pays £70,000.
    Teaching assistant wanted at Millbrook Primary, 32.5 hours a week, term time only. Call Mrs Example in the office on 01632 960 456.
    We're recruiting a Senior Communications Officer. You'll write posts like this one, but better.
    Contract award: Balfour Beatty has been awarded the £92 million contract for the A56 bypass after an open competition.
    Tender: provision of occupational health services. Closing date 12 noon, 30 January. Documents on Find a Tender, reference 2026/S 000-001234.
    Capita will run the Civil Service Pension Scheme from 1 December. Members don't need to do anything.
    Prior information notice: Crown Commercial Service intends to hold a supplier day for cloud hosting on 4 February. AWS, Microsoft and Google attended the last one.
    The contract with Serco for escort services ends in August. A new competition opens in March.
    FOI 2025/10456: you asked how many laptops have been lost since 2022. The answer is 37, of which 31 were encrypted. The full response is on our site.
    We have received your request under the Freedom of Information Act and will reply by 12 February.
    In response to your question, the Department does not hold this information. You may find it helpful to contact NHS England.
    The information is withheld under section 40(2) because it is personal data. You have the right to ask for an internal review.
    The Home Affairs Committee will take evidence from the Permanent Secretary at 2.30pm. Watch on parliamentlive.tv.
    Second reading of the Crime and Policing Bill begins after an urgent question from Sir Example Specimen MP about Chagos.
    MPs voted by 312 to 215 to approve the regulations.
    The Lords have agreed amendments 12 to 47. The Bill now goes back to the Commons.
    Prime Minister's Questions starts at noon. The Leader of the Opposition, Kemi Badenoch, has six questions.
    An e-petition to ban driven grouse shooting has reached 100,000 signatures and will be considered for debate.
    The Public Accounts Committee has called the programme's costs “out of control”. The department will respond within two months.
    Written ministerial statement: The Minister for the Cabinet Office has today informed the House of changes to machinery of government.
    FCDO now advises against all but essential travel to the whole of Example, following attacks on the capital.
    British nationals in Example should shelter in place. Register your presence with us. If you need urgent help call +44 20 7008 5000.
    Our office in Alicante is closed on 6 January for the Epiphany holiday.
    Going to Thailand? Cannabis is not legal to bring home. You could go to prison.
    There's a risk of methanol poisoning from spirits in Laos, Vietnam and Indonesia. Know the signs.
    Product recall: Example Foods is recalling its Chicken and Bacon Sandwich because it may contain salmonella. Don't eat it. Return it to where you bought it.
    Allergy alert: Sample's Bakery is recalling mince pies because they contain almonds, which are not on the label.
    Do not use the GlowPro USB charger (model GX-20). It can give you an electric shock. Batch numbers on GOV.UK.
    Class 2 medicines recall: Example Pharma Ltd, levothyroxine 25 microgram tablets, batch 22G041. Patients should not stop taking their medicine.
    Avian influenza (H5N1) has been confirmed in poultry near Attleborough, Norfolk. A 3km protection zone is in force and all birds on the premises will be humanely culled.
    We were deeply saddened to learn of the death of Lord Example, who served as our chair from 2004 to 2011. He was a kind man and a fearless public servant.
    Flags on government buildings will fly at half-mast today as a mark of respect.
    We send our deepest condolences to the people of Example after the dam collapse.
    It is with great sadness that we announce the death of our colleague Firefighter Jo Example at an incident in Bicester last night.
    Today, on Holocaust Memorial Day, we remember the six million Jewish men, women and children murdered by the Nazis.
    Fire crews are tackling a large fire at a recycling plant in Dudley. Keep doors and windows shut if you live near by.
    Incident update, 4.20pm: the cordon around Parliament Street has been lifted. Thank you for your patience.
    A suspected Second World War bomb has been found in Plymouth. If you live in the zone on this map, leave now. The rest centre is the Life Centre, Mayflower Drive, PL2 3DG.
    We are aware of a cyber incident affecting some of our systems. We are working with the National Cyber Security Centre. There is no evidence that payments have been affected.
    Please don't share rumours about this morning's attack, or photos of those hurt. We will post what we know here.
    M25 shut anticlockwise J10 to J9 after a lorry overturned. Delays of 90 minutes. Consider another route.
    No trains between Carlisle and Lancaster until the end of service today. Tickets are accepted on TransPennine Express and Avanti.
    The Chief Constable has commissioned an independent review after the conviction of a former officer. “We failed these women, and I am sorry,” she said.
    The Ombudsman found that the council was at fault for failing to provide education to a boy with autism for 14 months. We accept the findings and have apologised to the family.
    Smoking costs the average smoker £2,400 a year. What would you do with yours? Quit with Stoptober.
    You wouldn't let your kids drink and drive. THINK! Don't let your mates.
    Cold callers lie. Stop, hang up, and call your bank on 159.
    Ofsted has published new school report cards. Here is what parents in Leicestershire told us about them.
    The Children's Commissioner found that one in four children had been sent nude images of somebody they know.
    The regulator has fined Example Water £18.2 million for failing to manage its sewage works. The company has accepted the findings.
    The Insolvency Service has banned Craig Example, 52, from acting as a company director for 11 years after he abused the Bounce Back Loan scheme.
    We took action against Example Homes Ltd, which misled buyers about its service charges. It has agreed to change its adverts.
    Trading Standards seized 14,000 illegal vapes from a shop in Grimsby. The owner will appear in court in March.
    Hi Priya, thanks for getting in touch. We've passed this to the team who look after the bridge and they'll post an update here tomorrow.
    Thanks for flagging. That link is broken, sorry. Here's the right one: https://www.gov.uk/browse/benefits
    We hear you. The wait for a test in Cardiff is too long and we are training 450 new examiners to bring it down.
    Sorry that you had to wait, Dave. That's not the service we want to give. DM us your reference number, not your date of birth.
    Apologies, we got it wrong in our earlier post: the road reopens on Tuesday, not on Monday.
    The Welsh Government will hold a St David's Day reception in Cardiff. Dydd Gŵyl Dewi hapus!
    The First Minister and the Deputy First Minister today met the Irish Taoiseach in Armagh.
    Ten years of the Northern Powerhouse, the Levelling Up Fund and the UK Shared Prosperity Fund: what worked? New evaluation by the What Works Centre.
    The Scottish Fiscal Commission forecasts that income tax will raise £20.5 billion in 2025-26.
    HM Land Registry's average wait for a simple change is now six weeks. Here is how we are bringing it down.
    Ofgem's price cap rises by 0.2% on 1 January. A typical home that uses gas and electricity will pay £1,758 a year.
    Today's bonus question: what links a badger, a Spitfire and the DVLA? Answer at noon. 🦡
""")  # noqa: E501 — one post a line reads best

PARTY_POLITICAL = lines("""
    On 7 May, vote for the party that will fix our broken roads.
    Labour's jobs tax is killing the high street. Sign our petition to axe it.
    Fourteen years of Tory failure left our NHS on its knees. We're rebuilding it.
    Only Reform will stop the boats and deport illegal migrants.
    Great response on the doorstep in Bingley this morning. People are ready for change!
    The SNP have had eighteen years and our ferries still don't sail.
    This Labour government has betrayed pensioners, farmers and small firms.
    A vote for anyone else lets the Conservatives back in.
    It's a two-horse race here: only the Lib Dems can beat the Tories in this seat.
    Delighted to be selected as the Green candidate for Brighton Kemptown!
    Another U-turn from the Prime Minister. He has no plan and no backbone.
    The Tories crashed the economy. Never forget it.
    Under our plan, nobody will wait more than a week to see a GP. Under theirs, you'll wait forever.
    Join us this Saturday for canvassing in Pudsey: meet at 10.30 outside the Co-op. Bring a friend and a clipboard!
    Chip in £5 today and help us win in May.
    Plaid Cymru: building a fairer Wales. Both votes Plaid on 7 May.
    Your local Conservatives have delivered the lowest council tax in the county.
    Proud to launch our manifesto this morning. It's bold, it's costed and it's for you.
    The Chancellor's Budget is a tax raid on working people, plain and simple.
    The opposition want to talk this country down. We won't let them.
    I'm standing to be your councillor because Southfields deserves someone who listens.
    Farage can't be trusted with our NHS.
    Starmer lied to farmers. They will not forget.
    When I'm elected I'll hold a surgery every week in every village.
    Our MP voted to cut disability benefits. Remember that at the ballot box.
    The choice at this election is clear: chaos with them, or stability with us.
    If you're fed up with potholes, rats and a bankrupt council, you know what to do on polling day.
    It's time to end austerity and tax the super-rich.
    Kick out the career politicians. Lend me your vote.
    Westminster isn't working for Scotland. Independence is the only way to escape Tory cuts.
    Thank you to everyone who voted for me yesterday. I'm humbled to be your new MP.
    Our brilliant activists have knocked on 4,000 doors this week. 🌹
    Get the Tories out. #ToriesOut
    We'd scrap the two-child limit on day one; the government still dithers while children go hungry.
    The Government's record: taxes up, bills up, boats up.
    They broke it. We'll fix it.
    Labour councillors have voted through a 9% rise in their own allowances. Disgraceful.
    What has the Green group ever done for this city, apart from bike lanes no one uses?
    Ed Miliband's net zero obsession is costing you £1,000 a year.
    We will abolish the House of Lords and give power back to the people.
    I'm backing Andy Burnham for leader because he can win.
    Members: your ballot for the deputy leadership closes on Thursday. Vote Lucy!
    We've got the momentum. Latest poll: Reform 31, Labour 19, Conservatives 17.
    The hard left has taken over the town hall, and you're paying for it.
    Our party stands with the WASPI women.
    The Conservatives left a £22 billion black hole, and we're still cleaning up their mess.
    Britain is broken. Britain needs Reform.
    Sewage in our rivers? Thank a Tory.
    Tell Labour: hands off our green belt! Add your name.
    Let's win back Rotherham. Postal votes drop this week; get yours in early for Sarah.
    We need change, and I'm asking for your support on 2 July.
    Don't let the SNP and the Greens force another divisive referendum on us.
    We'll cut taxes, slash red tape and get Britain building again.
    If Labour win here, they'll put up your council tax. It's what they always do.
    Today I crossed the floor. The party I joined at 18 has left me.
    The minister should resign. She has misled the House and insulted our intelligence.
    Our candidate Imran is a nurse, a dad and a fighter for Luton.
    Nigel was right all along about the ECHR.
    Working people can't afford another five years of this lot.
    We're the only party with a plan to bring down energy bills for good.
    Ask your Tory councillor why they closed the youth club.
    From the river crisis to the rental crisis, the two old parties have failed you.
    Power to the people, not to the donors: that's why I'm a Liberal Democrat.
    The Prime Minister is weak, and everybody can see it.
    Support our campaign for rent controls in London. Landlords have had it too good for too long.
    Under Labour, knife crime is falling. Under the Tories it doubled.
    We will nationalise rail, mail and water. It's common sense socialism.
    Our conference in Liverpool showed a party united and ready to serve.
    Come to our rally in Trafalgar Square: End the Genocide, Stop Arming Israel.
    Make your voice heard: put an X next to the Workers Party on Thursday.
    The left would open our borders and close our power stations.
    Sadiq Khan has let crime run riot in London.
    We, the DUP, will never accept a border in the Irish Sea.
    Sinn Féin is ready to lead, and a united Ireland is within reach.
    Two-tier Keir strikes again.
    What a campaign! Thanks to all our volunteers. Let's finish the job in May.
    The real opposition in this council chamber is us.
    Residents of Elmdon: your Focus newsletter is on its way, with news of what your Lib Dem team has got done.
    This is what you get when you vote Green: higher rents, dirtier streets.
    We need a general election now.
""")

PRESS_ENQUIRERS: tuple[Row, ...] = (
    ("Chief reporter, Southport Visiter", "Hello, is the road still shut?", True),
    ("Cumbria correspondent for the News & Star. Dog person.", "What time does it open?", True),
    ("Freelance. Bylines: Vice, Dazed, Huck", "hey, who should I talk to about this?", True),
    ("I write about health for the BMJ and Pulse", "Could you send the document?", True),
    ("Host of The Planning Podcast 🎙️", "Would someone come on the show to talk about the new NPPF?", True),
    ("Co-host, Bins and Beyond podcast. Civil engineer.", "Can we interview your head of waste?", True),
    ("News editor @TheTab Durham", "What's your response to students who say they were left without water?", True),
    ("Editor-in-chief of Palatinate, Durham's student newspaper", "When is the report due?", True),
    ("Deputy editor, Construction News", "Who won the tender?", True),
    ("Reporting on pensions for @ProfPensions", "Is the consultation delayed?", True),
    ("Staff writer at Nursing Times", "Hi, which wards?", True),
    ("Local government reporter | LDRS | Lancs", "Is the cabinet meeting still on?", True),
    ("Senior broadcast journalist at BBC Radio Humberside", "Morning, which roads are closed?", True),
    ("Assistant producer, Channel 4 Dispatches", "Hi there", True),
    ("Runs the Ely Hyperlocal news site. Tips welcome.", "Why is the bridge shut?", True),
    ("Blogging about Leeds transport since 2009: leedstransportblog.example", "Do you have a map of it?", True),
    ("I run Diamond Geezer-style blog about London's buses", "Is route 25 changing?", True),
    ("Substack: The Mill-ish, local journalism for Preston", "who owns the building?", True),
    ("Investigations @openDemocracy. Signal: sam.01", "hi", True),
    ("@PA home affairs. Sometimes cricket.", "Is the minister speaking?", True),
    ("Documentary maker. Currently making a film for Channel 5 on smart motorways.", "Can we film at the site?", True),
    (
        "",
        "Hi, I'm writing a piece for the Wharfedale Observer about the bridge. Could someone give me a quote by 3pm?",
        True,
    ),
    ("", "We're going to print at 5. Does the department want to say anything?", True),
    ("", "I'm from the Argus. Can you confirm how many officers were suspended?", True),
    ("", "Do you have a press office number? We're running this at six.", True),
    ("", "Looking for someone to come on our breakfast show tomorrow to talk about the floods", True),
    ("", "Could I use your photo of the fire in our paper? We'd credit you.", True),
    ("", "Right of reply: we intend to publish allegations about your chief executive on Friday.", True),
    ("", "Is the minister available for interview this afternoon?", True),
    ("", "Hi, Sky News here. Can we use this video on all platforms with a credit?", True),
    ("", "Can you point me to a spokesperson on avian flu? It's for tomorrow's edition.", True),
    (
        "",
        "We've been told by a source that the scheme is being scrapped. Is that right? Publishing this evening.",
        True,
    ),
    ("", "Can I get a line from you on the strike, please? Filing at 4.", True),
    ("", "I've put some questions to your press team and heard nothing. Our piece goes live at noon.", True),
    ("", "For an article in our student magazine: what is the department's position on rent caps?", True),
    ("", "Hello! I'd like to feature your scheme in my newsletter (12,000 subscribers). Who can I speak to?", True),
    ("", "Could you give us an on-the-record comment on the tribunal ruling?", True),
    ("", "What do you say to readers who feel misled by this announcement?", True),
    ("Journo. She/her. Opinions borrowed.", "Any news on this?", True),
    ("Breaking news desk, MyLondon", "Can you confirm the age of the victim?", True),
)

ORDINARY_ENQUIRERS: tuple[Row, ...] = (
    (
        "Mum of three. Gin.",
        "I've been on hold for two hours. This is a disgrace. What are you going to do about it?",
        False,
    ),
    ("", "I'll be going to the papers about this if nobody rings me back today!!", False),
    ("", "My story: I applied in March, and I have heard nothing. Can somebody please help?", False),
    ("", "Is anyone going to comment on the smell from the tip?", False),
    ("", "Your statement says I owe £400. I don't. Who do I talk to?", False),
    ("", "What's the deadline for the small business grant?", False),
    ("", "I've got an interview for a prison officer job on Friday. What do I bring?", False),
    ("", "Can I interview for two posts at once?", False),
    ("", "Saw in the Daily Mail that passports are going up. Is it true?", False),
    ("", "The BBC says the office is closed. Is it?", False),
    ("", "Do I need to publish the notice in a newspaper before I apply for a licence?", False),
    ("", "How do I get a copy of my statement by tomorrow? My mortgage depends on it.", False),
    ("", "Please respond by 5pm or I will complain to the Ombudsman.", False),
    ("", "It's been six weeks. Reply by Friday or I go to my MP.", False),
    ("Retired. Ex-Fleet Street, now allotment.", "When do the hosepipe rules end?", False),
    ("Former journalist, now teaching yoga in Hove", "Is the leisure centre open on Boxing Day?", False),
    ("Recovering journalist. Now in tech.", "Which form do I need?", False),
    ("Used to be a hack. Now I keep bees.", "Do I need to register my hives?", False),
    ("Professor of Journalism, City St George's", "Is the dataset under an open licence?", False),
    ("Lecturer in media studies at Leeds Beckett", "Can my students visit the archive?", False),
    ("PhD candidate, journalism studies. Cardiff.", "Where's the 1991 data?", False),
    ("BA Journalism student at UCLan", "Do you take interns?", False),
    ("Researcher at LSE. Housing economics.", "Is there a breakdown by region?", False),
    ("Academic. Political communication.", "I'm writing a paper on this. Do you have earlier figures?", False),
    ("", "I'm writing my dissertation on bus franchising. Could I interview somebody on your team?", False),
    ("", "My son has to write an article about rivers for school. Do you have a fact sheet?", False),
    ("", "I'm doing a GCSE project on flooding, could you answer some questions by Monday?", False),
    ("PR manager at a housing association", "Who do we tag for the launch?", False),
    ("Head of Media, Shelter-ish charity", "Can we share your graphic?", False),
    ("Communications officer @SomeCouncil. Views own.", "Can we repost this?", False),
    ("Press officer at Example NHS Trust", "Can you send over the joint lines?", False),
    ("Director of comms. Ex Sun.", "Great campaign, who did the artwork?", False),
    ("Social media manager, Greggs", "Love this 😂", False),
    ("Civil servant. Views mine.", "Is this for all departments?", False),
    ("Policy adviser @hmtreasury", "Is there a version with charts?", False),
    ("Campaigner for safer streets. Cyclist.", "When will you publish the crash data?", False),
    ("Organiser with Acorn Sheffield", "Will you meet our members about evictions?", False),
    ("Chair, Friends of Example Park", "Can you put up our poster?", False),
    ("Trade union rep. Unison.", "When does the pay award come in?", False),
    ("Labour member. Season ticket at Millwall.", "Why is the pool shut?", False),
    ("Novelist. Third book out in May.", "Where can I see the census for 1921?", False),
    ("Poet and playwright", "Is the reading room open?", False),
    ("Editor of wedding videos. Essex.", "Do I need a licence for a drone?", False),
    ("Film editor. Bristol.", "What's the rate for film tax relief?", False),
    ("Music producer and DJ", "Do I pay VAT on streams?", False),
    ("Cheese producer, Somerset", "Which health certificate do I need?", False),
    ("Radio ham G4XYZ", "When do you reissue call signs?", False),
    ("Court reporter (stenographer)", "Which courts are sitting?", False),
    ("I read the Guardian and weep", "Why is the tax so complicated?", False),
    ("Times crossword addict", "Is the library open late?", False),
    ("Daily Mail hater", "Another shambles. Sort it out.", False),
    ("Newsagent in Deal. Papers, sweets, gossip.", "How do business rates work for a shop?", False),
    ("Paperboy turned plumber", "Do I need CIS?", False),
    ("Software engineer at the BBC", "Is your API down?", False),
    ("Accountant at News UK", "When is the P11D due?", False),
    ("", "Can you tell me who to contact about a story time session at the library?", False),
    ("", "I want to use your photo of the bridge for my desktop. Is that ok?", False),
    ("", "What do you say to a deaf customer who can't phone you?", False),
    ("", "Confirm that you got my email please.", False),
    ("", "I'd like to speak to a person, not a robot. Ridiculous service.", False),
)

TRICKY_ENQUIRERS: tuple[Row, ...] = (
    ("Journalism student at Kent. Reporter for KentOnline at weekends.", "hi", True),
    ("Ex-BBC, now health reporter at the i", "hi", True),
    ("Teacher by day, film critic for Sight and Sound by night", "Is the archive open?", True),
    ("Not your average journalist. Crime, courts, Wales Online.", "hi", True),
    ("Councillor and columnist for the Craven Herald", "hi", True),
    ("Lawyer. I host a podcast for Law Gazette readers.", "May we have your statement on the backlog?", True),
    ("", "not press, just curious: how many people were hurt?", False),
    ("", "I'm not a journalist but I'd like a comment from the minister!", False),
    ("The Times They Are A-Changin'. Dylan nut.", "hi", False),
    ("Mirror, signal, manoeuvre. Driving instructor.", "How long is the wait for a test?", False),
    ("Sun, sea and sangria", "Do I need six months on my passport?", False),
    ("Independent financial adviser. Express opinions only.", "Where's the rate table?", False),
    ("Standard poodle owner. Metro rider. Star baker.", "Are dogs allowed?", False),
    ("Press-ups daily. Personal trainer.", "Do gyms need a licence for music?", False),
    ("Married to a journalist, pray for me", "When are the bins?", False),
    ("I'm not a journalist, I just play one on TV", "hi", False),
    ("Reporter-gene assays. Molecular biologist.", "Is the grant call open?", False),
    ("Guardian angel, school governor", "When are term dates?", False),
    ("", "Your website says my enquiry will be published. Will my name be in it?", False),
    ("", "My deadline to leave the flat is Friday and nobody has called. Help.", False),
)

ENQUIRERS = PRESS_ENQUIRERS + ORDINARY_ENQUIRERS + TRICKY_ENQUIRERS

GOVERNMENT_TWO = lines("""
    The Environment Secretary has today approved the emergency use of a vaccine against bluetongue in six counties.
    Culture Minister Stephanie Example said: “Grassroots music venues are where our best-known artists began. This fund will help them stay open.”
    More than 900 pubs, bars and restaurants have asked for the new pavement licence since the rules were relaxed in the summer.
    The Deputy Prime Minister and the Mayor of Greater Manchester signed the integrated settlement in Bolton this morning.
    The scheme is part of wider reforms to planning that aim to get more homes built near railway stations.
    Commenting on today's figures, a Treasury spokesperson said: “We know that families are still feeling the pinch, which is why we have frozen fuel duty.”
    Trade Secretary Peter Example is in Delhi for the ninth round of talks on the free trade agreement.
    The UK has pledged £12 million for families displaced by the floods. The money will pay for shelter, clean water and medicines.
    The regulations, which were debated in both Houses last month, give workers the right to request a predictable working pattern.
    Dame Sarah Example, the Chief Inspector, said: “Too many children are being taught in buildings that leak.”
    Veterans in Wales can now use their digital card to prove that they served.
    The Secretary of State has decided to intervene at Example Council and has appointed two commissioners for three years.
    Ministers have written to the water companies to ask for a timetable of repairs by the end of January.
    Ukraine: the UK will host the next meeting of the Defence Contact Group in London on 11 February.
    The Advisory Council on the Misuse of Drugs has recommended that ketamine stay in Class B. We are considering its advice.
    An inquest into the deaths of three soldiers on the ranges at Castlemartin will open in Cardiff on Monday.
    Officers want to trace this silver Vauxhall Corsa, which failed to stop after hitting a cyclist on Fosse Way at 6.15pm on Thursday.
    A teenager has been arrested on suspicion of arson after a fire at a primary school in Corby. He has been bailed until March.
    A man who groomed girls online has been jailed for 14 years. If this has happened to you, we will listen. Call 101 or the NSPCC on 0808 800 5000.
    Two people were taken to hospital after a light aircraft came down near Goodwood. The Air Accidents Investigation Branch has been told.
    Update: Margaret, 81, who was reported missing from Frome, has been found safe and well. Thank you for sharing our appeal.
    Chief Superintendent Amir Example said: “I know that people are worried. You will see more of us on the streets over the next few days.”
    Former PC Craig Sample has been found guilty of misconduct in public office at Southwark Crown Court. He will be sentenced in April.
    Street robbery is down 14% in a year in Lambeth, thanks to patrols in the right places.
    Section 60 order in force in Tottenham until 6am after a shooting on Saturday night. It lets officers search people without suspicion.
    Lost property: a wedding ring engraved “A & J 1987” was handed in at Wells police station.
    Lincoln Crown Court lists for 8 January: Court 1, 10.30am, R v Sample, plea and trial preparation. Court 2, 2pm, R v Example, mention.
    The jury in the trial of four men accused of conspiracy to supply firearms has retired to consider its verdicts.
    The tribunal found that Mr Example was unfairly dismissed and awarded him £23,400.
    Our emergency department moved to its new building at 3am on Sunday. Please follow the signs from Park Road.
    Do you look after someone? Carers can get a free flu jab. Ask your pharmacist.
    Chemotherapy patients: the day unit will open on bank holiday Monday, so please come as planned.
    We've said sorry to the parents of baby Example after an investigation found that mistakes were made in her care.
    Chest pain? Don't wait. Call 999.
    Sexual health drop-in for under-25s: Thursdays, 3.30pm to 6pm, The Junction, Mill Street, Luton LU1 2NA. No need to give your name.
    Nurse Beverley Example has retired after 46 years at the Infirmary. Happy retirement, Bev!
    Two of our ambulances were vandalised last night. Each is off the road for a week while it is repaired.
    Dentists: 27 practices in Dorset are taking on NHS patients this month. See the list on our website.
    Consultation on the Clean Air Zone closes on 31 January. So far 6,200 of you have replied.
    Councillors voted by 31 to 24 to adopt the Local Plan. It sets out where 9,800 homes could be built by 2041.
    Cllr Priya Example, Cabinet Member for Highways, said: “The cold winter has taken its toll on our roads. We're filling 400 potholes a week.”
    Minutes of the Licensing Sub-Committee of 9 December are on our website. The premises licence for Club Example was revoked.
    Your new recycling calendar is on its way. Glass now goes in the blue box.
    We'll grit the A6 and the B5056 at 5pm and again at 3am.
    Housing repairs: our out-of-hours line is 0800 111 4567. For a burst pipe, turn off the stopcock first.
    The allotment waiting list in Redland is now six years. We're looking for more land.
    A landlord from Slough must pay £26,000 for letting out a shed as a home.
    Parents: the school admissions portal is back after this morning's fault. We've moved the deadline to Sunday at midnight.
    Notice of election of parish councillors for Little Example. Nomination papers from the Returning Officer, Civic Centre, Swindon SN1 2JH.
    Proxy vote: if you can't get to the polling station, somebody you trust can vote for you. Apply by 5pm on 29 April.
    Counting has finished in Moorside. Turnout was 38%. The result will be declared in the main hall in ten minutes.
    EU citizens: check whether you can still vote in local elections. The rules changed in 2024.
    If a canvasser from our electoral team calls, they will show you a council ID card.
    We've paused our posts about new projects because of the pre-election period. Service updates carry on as usual.
    Simple Assessment letters are going out this month. Check the figures against your P60 before you pay.
    Side hustle? If you earn more than £1,000 from selling online, you may need to tell HMRC.
    Hi Joanne, I'm sorry about the long wait on the phone today. The webchat is quieter before 10am. Thanks, Kam
    We can't discuss your claim on here. Please use your journal or call 0800 328 5644.
    State Pension payments due on Boxing Day will be paid on Christmas Eve.
    Bereaved? You have 28 days to tell us if you get Carer's Allowance.
    Weather warning update: AMBER for wind now covers Anglesey and Gwynedd too. Gusts of 80mph on headlands.
    Evacuees from Fairbourne: the rest centre at Tywyn Leisure Centre, Neptune Road, LL36 9HA, has beds, food and a vet.
    The River Ouse in York peaked at 4.6 metres at 2am and is falling slowly. King's Staith is still under water.
    Households paid on average 7.7% more in rent in the 12 months to October, according to provisional estimates.
    Life expectancy at birth in 2022 to 2024 was 79.1 years for boys and 83.0 years for girls.
    The economy has not shrunk in any of the last four quarters, our new estimates show. Services grew by 0.4%.
    Half-term at the museum: make a Roman mosaic, meet a centurion and hide from Boudica.
    New in our archive: letters home from a conscientious objector who was sent to Dartmoor in 1917.
    Poppies by Labour MP and suffragist Ellen Wilkinson? No, but you can see her Jarrow banner here until May.
    The bluebells at Blickling are nearly out. Please keep to the paths: they take years to recover from boots.
    Our rangers had to rescue eleven people from the cliffs last summer. Check the tide before you walk.
    Work for us: Grade 7 Lead Developer, Newcastle. Hybrid. £54,358 to £66,670. Apply by 1 February.
    Apprentice gardener, Royal Parks. No experience needed, just a love of plants and a good coat.
    Award notice: the framework for temporary staff has been let to Adecco, Hays and Reed for four years.
    Market engagement: we want to hear from firms that can survey bridges with drones. Join us online on 20 January.
    Thank you for your email of 3 December about e-scooters. I am replying as a member of the Department's correspondence team.
    FOI release: spending on hotels by the Home Office, April to September 2025.
    The Business and Trade Committee has questioned the chief executive of the Post Office about redress.
    Today in the Commons: Treasury questions, a ten-minute rule bill on dog theft, and the remaining stages of the Renters' Rights Bill.
    Peers inflicted a defeat on the Government last night by 274 to 190 on data and copyright.
    Turkey: following the earthquake near Izmir, follow the advice of the local authorities. Call +90 312 455 3344 if you need consular help.
    Safety alert: stop using the DreamNest baby sleeping bag. It could suffocate your child. Take it back for a refund.
    Precautionary recall of Example Farm raw milk because of E. coli O157.
    Sir Example Sample, who led the inquiry into the ferry disaster, has died aged 92. He gave families the answers they had fought for.
    All our sites will fall silent at 11am for those who died in the attack at the synagogue.
    We can confirm that a device has been made safe. Roads round the Metro Centre are open again.
    If you heard that tap water in Brixham isn't safe: boil it until we say otherwise. Bottled water is at Broadsands car park.
    Power is back in 41,000 homes. About 2,300 are still without, mostly round Alston.
    The Department got this wrong. We have paid back the 1,400 people who were charged twice and we're sorry.
    Hello from the night shift in the control room! 43 calls so far, and one about a swan.
""")  # noqa: E501 — one post a line reads best

PARTY_POLITICAL_TWO = lines("""
    Doorknocking in Selby with a great team. Lots of switchers!
    They said they'd never raise your taxes. Then came the Budget.
    Our plan: cut bills, cap rents, clean rivers. Theirs: more of the same.
    I'm proud to be your Conservative candidate for Police and Crime Commissioner.
    Another broken promise from this hopeless government.
    Send a message to Westminster: vote SNP.
    Under this lot the dole queue grows and the boats keep coming.
    Help us keep the Tories out of Mid Bedfordshire. Donate a tenner.
    Vote Green if you want warm homes and clean air.
    Keir Starmer has lost the country's trust.
    What a night! We gained eleven seats and took control of the council.
    My opponent has never set foot in this ward. I was born here.
    Labour is delivering: six interest rate cuts and record NHS appointments.
    People are leaving Labour in droves because it no longer speaks for them.
    On Thursday, give the establishment a kicking.
    It took a Liberal Democrat MP to expose the scandal of carers' debts.
    The right-wing press won't tell you this, but wages are up.
    Scrap the licence fee. Leave the ECHR. Stop the boats.
    We need a wealth tax, and we need it now.
    Kemi took the PM apart today. He's finished.
    Our mayor has frozen fares, built homes and cleaned the air. Don't let the Tories wreck it.
    Only a united Ireland can end partition's failures.
    Sign up to be a teller on polling day!
    Why I'm leaving the party after thirty years.
    Local people want their library back, and our councillors will bring it back.
    The government's war on motorists must end.
    Unions built the weekend. Solidarity with the resident doctors on strike today.
    We'd restore the winter fuel payment that Labour snatched from pensioners.
    This is a government of donors, by donors, for donors.
    Great to have Ed Davey here in Taunton for our campaign launch.
""")

ENQUIRERS_TWO: tuple[Row, ...] = (
    ("Trainee journalist, Hull Live", "Is there parking at the site?", True),
    ("Freelance writer and editor. Work in Wired, Delayed Gratification, the FT.", "When is the launch?", True),
    ("Correspondent, Agence France-Presse, London", "Which minister is travelling?", True),
    ("Editor, Roofing Today magazine", "Who do I ask about the new regs?", True),
    ("Farming reporter for Farmers Guardian", "Is the scheme paused?", True),
    ("I make the Rail Nerds podcast", "Which line is first?", True),
    ("Founder of The Bristol Sprout, a community newspaper", "When's the vote?", True),
    ("Presenter, Hospital Radio Bedside and BBC Radio Norfolk", "hello", True),
    ("Features at Cosmopolitan UK", "Could you help me with something?", True),
    ("Video journalist with Al Jazeera English", "Can we get into the building?", True),
    ("Exeposé news editor | Exeter Uni", "How many students are affected?", True),
    ("Money blogger. As featured nowhere. skintandsmiling.example", "Is this payable to students?", True),
    ("", "Hello, it's Dan from the Western Mail. Who's the best person to ask about the closure?", True),
    ("", "Hi, I'm a researcher on Good Morning Britain. Could you call me about tomorrow's programme?", True),
    ("", "We'd like to include the department's side. We need it by 2pm.", True),
    ("", "Am running a story on delays in PIP. Does DWP accept the figures?", True),
    ("", "Who handles broadcast bids for the Secretary of State?", True),
    ("", "Would the chief executive do five minutes on the Drive show today?", True),
    ("", "I've had a tip that the hospital is closing its A&E. True?", True),
    ("", "Please can I have a high-res headshot of the minister for our website story?", True),
    ("", "Can you send me the embargoed report?", True),
    ("", "Is that quote attributable to the minister or to a spokesperson?", True),
    ("", "I do a YouTube channel about trains, could I film in the depot?", True),
    ("", "Reporting live from the scene, can anyone there confirm casualties?", True),
    ("", "I'd like to interview your head of flooding for BBC Sounds.", True),
    ("Dog walker, Luton", "I was told I'd hear by Friday. It's now Tuesday.", False),
    ("", "Where can I read the minister's statement?", False),
    ("", "I'm filming my wedding in the park. Do I need a permit?", False),
    ("", "Is your story hour on this week?", False),
    ("", "I saw on the news that benefits will go up. When?", False),
    ("", "You people are a joke. My nan has waited nine hours.", False),
    ("", "I've got the local paper asking me about my case. Am I allowed to talk to them?", False),
    ("", "How long do you keep my data on the record?", False),
    ("", "Could you respond to my complaint before the weekend?", False),
    ("", "I'm putting together a report for my parish council. Have you got flood maps?", False),
    ("", "My deadline for the tax return is tomorrow and the site's down.", False),
    ("", "What's the press button on the crossing for? It doesn't work.", False),
    ("", "I need a statement of earnings for my landlord by 4pm", False),
    ("", "I've been interviewed twice for the job. When do I hear?", False),
    ("", "Your article on GOV.UK about dog breeding is out of date.", False),
    ("", "Would you comment out that line in the config? The API is broken.", False),
    ("", "My daughter was in the paper because of her bravery. Can she get an award?", False),
    ("", "I run a blog-free, ad-free life, but can you email me the form?", False),
    ("Ex-Reuters. Now a potter.", "Is clay taxed?", False),
    ("Journalism lecturer, Sunderland", "Have you got an open day?", False),
    ("Sociology student. Barista.", "I'm interviewing people about housing for my dissertation, can you help?", False),
    ("Comms lead, Example Housing", "Can we use your toolkit?", False),
    ("PR consultant to tech firms", "Who runs your events?", False),
    ("Public affairs at a trade body", "When does the consultation open?", False),
    ("Council officer, planning policy", "Is there new guidance coming?", False),
    ("Campaigning for a bypass since 1994", "Any news of the bypass?", False),
    ("Economist. I read data so you don't have to.", "Is there a csv?", False),
    ("Crime writer. Ten novels.", "How long does a coroner take?", False),
    ("Wedding photographer, Ayr", "Can I fly a drone at the castle?", False),
    ("Sub-postmaster", "When is the compensation paid?", False),
    ("Star Wars, Mirrors Edge, Metro 2033. Gamer.", "Is this age rating right?", False),
    ("Editor of my own life. Essex.", "When are the bins?", False),
    ("Anchor handler, North Sea", "Do I need a new medical?", False),
    ("Independent columnist of nothing, father of two", "Is the pool open?", False),
    ("Not press, not a bot, just nosy", "What's the helicopter doing?", False),
)
