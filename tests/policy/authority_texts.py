"""Texts that commit government, judge its policy, tell what only insiders know, accuse somebody or touch a trial.

Each kind has its look-alikes. Written for this product before the rules were tuned on them.
"""

from policy.text import lines

COMMITTING = lines("""
    We will recruit 13,000 more neighbourhood police officers.
    We're going to scrap the two-child limit.
    The department will introduce free breakfast clubs in every primary school.
    Ministers are set to abolish leasehold.
    The Government is going to ban smoking for good.
    We are committed to ending the postcode lottery in cancer care.
    We'll never cut the state pension.
    We won't raise taxes on working people.
    We promise you that no hospital will close.
    I guarantee that no soldier will be left without a home.
    The Transport Secretary will deliver the new line by 2033.
    The Home Office will clear the backlog by Christmas.
    We will legislate to protect renters this year.
    Government will match every pound you raise.
    We will plant a tree for every child in England.
    We will bring water companies to heel: new law coming.
    We pledge £300m for youth clubs.
    Every family will receive £400 off their energy bill.
    All schools will get a defibrillator.
    No patient will have to wait longer than 18 weeks.
    The minister has vowed to end rough sleeping.
    The Prime Minister has promised to halve violence against women and girls.
    We will write off student nurses' debt.
    We intend to lower the voting age.
    We plan to triple offshore wind by 2030.
    We are determined to build 1.5 million homes.
    Our ambition is to eradicate hepatitis C, and we will.
    You can count on us to keep fares frozen.
    Rest assured: the scheme will be extended for everyone.
    We shall not rest until justice is done.
    Compensation will be paid to every victim in full.
    A new hospital will be built in Hastings.
    Council tax will be frozen next year.
    The levy will be abolished from April.
    Free prescriptions will be extended to carers.
    HMRC will waive all penalties this year.
    Defra is to ban peat compost.
    We can guarantee there will be no job losses.
    Nobody will be worse off, we promise.
    We are giving you our word: your bank branch stays.
    Starting next year, we'll fund every apprenticeship in full.
    The UK will send 200 tanks to Ukraine.
    Britain will lead the world in cutting methane.
    This Government will always back farmers.
    Fares will be capped at £2 for good.
    We will make childcare free for all two-year-olds.
    We will get the trains running on time.
    We'll put 500 more doctors on the wards.
    We will hire 6,500 new teachers.
    The new agency will guarantee every claimant an answer within 10 days.
""")

NOT_COMMITTING = lines("""
    We will be closed for training on Wednesday afternoon.
    We'll tweet when the road reopens.
    We will publish the transcript next week.
    We will post your certificate to you.
    The office will move to 3 High Street in May.
    The website will be down from 10pm for upgrades.
    We will fix the fault as soon as the wind drops.
    Our engineers will restore power by 6pm.
    Gritters will be out on all main roads tonight.
    Trains will run to a Sunday timetable.
    We will email everyone who applied.
    You will be asked for your reference number.
    Applicants will receive an answer by 4 May.
    The lane will close at 8pm and open again at 6am.
    We will never ask for your password.
    The court will sit at 10am.
    Rain will ease by the evening.
    The exhibition will run until August.
    The minister will visit Truro on Monday.
    The Prime Minister will give a statement at 5pm.
    The Foreign Secretary will meet her counterpart in Delhi.
    The Committee will publish its report on Thursday.
    Voting will take place on 2 May.
    We will be answering your questions about tax credits at 1pm.
    We promise it's worth the walk to the top.
    Our promise to customers is on our website.
    We're committed to making our website accessible.
    You must promise to keep your dog on a lead.
    A guarantee of origin certificate is needed for exports.
    If you cancel we will refund your booking fee.
    Your deposit will be refunded within 10 days.
    The inspector will write to you.
    We will contact the next of kin.
    We will use your data only to answer you.
    All visitors will need a ticket.
    The flag will be at half mast on Monday.
    The siren will sound at noon: it is a test.
    You will get £10 as a Christmas bonus if you receive these benefits.
    The payment will arrive in your account on 3 December.
    The bridge will open to cyclists on Friday.
    We will review all responses after the closing date.
    The new £5 coin will be issued in June.
    Officers will stay at the scene overnight.
    The consultation will close on 8 March.
    The survey will take ten minutes.
    We will cut off the water supply for an hour on Tuesday.
    Schools will reopen on Monday unless told otherwise.
    We'll see you there!
    The team will be at stand 14.
    Fees will go up on 1 April. See the table: https://www.gov.uk/example
""")

COMMENTING = lines("""
    The Government is right to scrap this tax.
    It was wrong of ministers to close the fund.
    This is a terrible policy and everyone knows it.
    The best policy this department has ever had.
    The policy has been a complete failure.
    The immigration system is broken.
    A disastrous decision by the Treasury.
    Universal Credit is failing the people it should help.
    The Rwanda scheme was a waste of money.
    Frankly, the new rules are nonsense.
    Ministers made the right call on this one.
    The Bill is badly drafted and should be withdrawn.
    The government should rethink its plans for A levels.
    The government must do more for carers.
    The government needs to invest in buses.
    Ministers need to get a grip on the crisis.
    A brave and brilliant decision by the Chancellor.
    HS2 is a vanity project.
    The hostile environment was shameful.
    The two-child limit is cruel.
    This law is long overdue and absolutely right.
    The new sentencing policy is far too soft.
    We oppose the European Commission's position.
    We welcome the end of this misguided scheme.
    The reforms do not go far enough.
    The reforms go too far.
    It is a scandal that this was ever allowed.
    Government policy on drugs is outdated.
    The benefit cap is unfair on families.
    The council's decision is a disgrace.
    The best thing this government has done.
    A great policy that will work wonders.
    The Treasury has got this wrong.
    Our planning laws are absurd.
    The Home Office's approach is chaotic.
    The ban is a mistake.
    The tax is unfair and unpopular.
    This budget is brilliant for business.
    This is an awful piece of legislation.
    The asylum backlog is a national embarrassment.
""")

NOT_COMMENTING = lines("""
    You have the right to cancel within 14 days.
    Is your tax code wrong? Tell us online.
    Got the wrong form? Download the right one here.
    A failure to register is an offence.
    Heart failure: know the signs.
    Crop failure payments open on Monday.
    The new policy on remote learning starts in September.
    The policy explains how we use cookies.
    “The Government is right to act,” said the Minister for Safeguarding.
    The Minister said: “This is the right decision for rural schools.”
    The judge ruled that the decision was wrong in law.
    The report found that the policy had failed in part. Our response: https://www.gov.uk/example
    The committee says the government should review the rules. We will reply by May.
    The reforms start on 1 April.
    The right policy for your car: how to compare insurance.
    Bad weather policy: what schools should do.
    Good practice guide: policy on bullying.
    The best way to renew is online.
    A great day at the Royal Cornwall Show.
    Brilliant work by the apprentices at Rosyth.
    Badly parked cars block emergency vehicles.
    Terrible weather on the A66: please delay your journey.
    The bridge is broken and closed until Friday.
    Broken law on fly-tipping? Report it here.
    The system is broken down for repairs until 5pm.
    An absurdly good apple from the National Fruit Collection.
    Disaster relief: British aid is on its way.
    Waste of energy? Switch it off at the wall.
    You must do more than one check before you fly.
    Employers must do a risk assessment.
    The government must by law publish these accounts.
    Shame and stigma stop people asking for help.
    We welcome your comments on the draft.
    We oppose the release of the prisoner, the board heard.
    The scheme is unfair dismissal cover for workers.
    A mistake on your return? How to correct it.
    The wrong type of fuel can wreck an engine.
    The decision letter tells you how to appeal.
    Cruelty to animals: report it.
    Nonsense poems for National Poetry Day.
""")

INSIDE = lines("""
    I've heard the announcement is coming on Tuesday.
    We hear that the minister is about to resign.
    Sources tell us that the review has been shelved.
    Sources close to the minister say the plan is dead.
    Behind the scenes, officials are furious about it.
    Internally, we call it Project Hamster.
    In a meeting yesterday the Permanent Secretary said no.
    Between you and me, the tender has been decided.
    Word is that the closure list goes out on Monday.
    A little bird told us the rate will change.
    I was told in confidence that the site will close.
    Off the record, the numbers are worse than that.
    Rumour has it that the agency will be merged.
    Insiders say the report will be critical.
    According to a leaked memo the cuts start in May.
    I saw the draft and it is not pretty.
    The minister told officials privately that it would not work.
    Watch this space: big announcement at the Budget, and it is good news on fuel duty.
    Can't say much yet, but expect news on pensions next week.
    Don't tell anyone, but the winner is Hull.
""")

NOT_INSIDE = lines("""
    Sources: ONS, 2025.
    Renewable sources made half of our power.
    Trace the sources of the Thames.
    Go behind the scenes at the Royal Mint.
    Behind the scenes: how we grit the roads.
    Meet us in a meeting room near you: drop-in sessions.
    Internally displaced people need shelter.
    Have you heard? Flu jabs are free for carers.
    We heard from 400 farmers in our consultation.
    We've heard your feedback and changed the form.
    The record is kept off site.
    A little bird: the goldcrest weighs five grams.
    Rumours and false claims about vaccines: check the facts.
    Calls to our helpline are taken in confidence.
    The draft order is published for comment.
    Watch this space station pass overhead at 9.14pm.
    Watch this space for more from our apprentices.
    Leaked water costs money: report a leak.
    The board met yesterday; the minutes are published.
    The Private Secretary's papers from 1936 are released.
""")

ACCUSING = lines("""
    John Smith lied to Parliament.
    Acme Homes has defrauded its customers.
    Sarah Jones took bribes from the contractor.
    Mr Patel is a fraudster.
    The former mayor Joe Bloggs stole public money.
    Jane Doe is guilty and should be in prison.
    Example Energy is scamming pensioners.
    Councillor Brown covered up the report.
    Dr Evans falsified the results.
    Bright Futures Ltd is a con.
    Mark Taylor committed perjury.
    Lord Grey is corrupt.
    Example Water has been lying about its spills.
    Sir Peter Hall misled the inquiry.
    Anne Green laundered the money through her company.
    David White abused his staff.
    The chief executive, Tom King, embezzled millions.
    Example Bank ripped off its customers.
    Michael Reed harassed his colleagues.
    The Daily Example fabricated this story.
    Lucy Hill cheated the benefits system.
    Example Care covered up deaths in its homes.
    Peter Long rigged the contract.
    Kate Moor is a criminal.
    Paul Short blackmailed a minister.
""")

NOT_ACCUSING = lines("""
    Report fraud to Action Fraud on 0300 123 2040.
    HMRC is cracking down on tax fraud.
    Fraudsters are pretending to be Royal Mail.
    How to spot a scam text.
    Corruption costs economies billions. Read the strategy: https://www.gov.uk/example
    The Serious Fraud Office has opened an investigation. https://www.sfo.gov.uk/example
    Bribery Act 2010: guidance for firms.
    Steal a march on winter: insulate your loft.
    Guilty pleasure? Our archive of biscuit tins.
    Don't feel guilty about asking for help.
    The Insolvency Service disqualified a director: https://www.gov.uk/example
    Money laundering checks: what estate agents must do.
    Abuse is never your fault.
    Harassed at work? Know your rights.
    Lie down and stay warm until the ambulance comes.
    Forged documents: how to spot them.
    Counterfeit toys were seized at Felixstowe.
    Identity theft: five signs.
    Rail passengers misled by fake ticket sites, warns Trading Standards.
    The company was fined £2,000 by magistrates: https://www.gov.uk/example
    Scam alert: Example Energy customers are being sent fake bills.
    Perjury is a serious crime: a guide for witnesses.
    National Lottery fraud: how to check a win.
    Catch Me If You Can: our museum's evening on famous forgers.
    Criminal Injuries Compensation: how to claim.
""")

PREJUDICING = lines("""
    Kevin Hall, 34, has been charged with murder and he did it.
    Police have the right man: John Carter will go down for this.
    The suspect has a string of previous convictions.
    The defendant is clearly guilty, whatever the jury thinks.
    Sam Brown, who is on trial for fraud, has a criminal record.
    The accused confessed to officers before the trial.
    Arrested this morning: Daniel Price of Hull, the man who attacked the nurse.
    Jurors should convict.
    The killer, Alan Moss, appears in court tomorrow.
    The defendant was jailed in 2012 for the same thing.
    We hope the court throws the book at him.
    The trial of Joe Green starts today; everybody knows that he is lying.
    Mr Khan, 41, charged with the attack, is known to police.
    The accused refused to answer because he has something to hide.
    Lee Stone has been charged with rape. Justice for the victim at last.
""")

NOT_PREJUDICING = lines("""
    You may be charged a late fee.
    Charge your car at home overnight.
    Electric vehicles can be charged at our car parks.
    A new trial of a four-day bus timetable starts on Monday.
    The vaccine is on trial in Oxford.
    Suspect a scam? Stop and think.
    We suspect avian flu at a site near Ely.
    Jury service: what to expect.
    Appear for your driving test ten minutes early.
    The judge in the flower show was impressed.
    Do you have unspent convictions? How to tell an employer.
    Conviction and courage: stories of VC winners.
    A suspect package was made harmless at 4pm.
    Guilty plea: how to reply to a single justice notice.
    Court closures over Easter.
""")
