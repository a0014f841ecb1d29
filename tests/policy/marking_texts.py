"""Protective markings and embargoes, attacks on people, and what looks like them. Written before tuning."""

from policy.text import lines

MARKED = lines("""
    OFFICIAL-SENSITIVE
    OFFICIAL - SENSITIVE: closure list
    OFFICIAL SENSITIVE – COMMERCIAL
    Official-Sensitive. Please do not forward.
    [OFFICIAL-SENSITIVE] rota
    SECRET: visit plan
    TOP SECRET
    This is TOP SECRET UK EYES ONLY
    Marking: SECRET
    Classification: OFFICIAL
    OFFICIAL: the rota for Monday
    (SECRET)
    CONFIDENTIAL – note to ministers
    Strictly confidential: our line on fees
    PRIVATE AND CONFIDENTIAL
    RESTRICTED - POLICY
    Not for publication. The centre will close.
    NOT FOR PUBLICATION
    Not for release until Monday
    Not for onward sharing
    For internal use only
    INTERNAL ONLY: do not share outside the department
    internal circulation only
    Do not publish before Thursday
    Please do not share externally
    [DRAFT] Our new service is here
    DRAFT: new passports from May
    DRAFT v0.3 – for comments
    Draft – not yet cleared
    Not yet approved for publication
    not yet cleared by the minister
    Awaiting clearance from No 10
    For clearance: the minister's quote is below
    TBC - awaiting sign-off
    Pending approval from legal
    EMBARGOED until 00:01 on 9 February 2027
    Embargo: 9.30am, Thursday 12 March 2027
    STRICTLY EMBARGOED
    Under embargo until Friday
    embargoed to 06:00 12/03/2027
    Embargoed for 2230 tonight
    Hold for release: 10 March 2027
    Not before 0001 on 4 May 2027
    Legally privileged
    Legal professional privilege applies
    Commercial in confidence
    commercially sensitive – do not circulate
    TLP:AMBER
    TLP: RED
    Off the record
    Leaked to us: the closure list
    Not yet announced: two new hospitals
    Lines to take: we are reviewing it
    If pressed: we do not comment on leaks
    Background, not for attribution
    UK EYES ONLY
    O-S: rota
    NOFORN
""")

UNMARKED = lines("""
    The official statistics are out.
    It's official: Leeds is the greenest city.
    The official opening is on Friday.
    OFFICIAL PHOTOGRAPH: the King in Leeds
    Official Secrets Act 1989
    Signing the Official Secrets Act
    Our Secret Santa raised £200.
    SECRET SANTA 2026: bring a gift
    See the Top Secret exhibition at the museum.
    TOP SECRET: from ciphers to cyber security, at the Science Museum
    The Secret Garden is open.
    The secret to a good CV
    Secret London gardens, an exhibition
    Victoria's secret tunnels: a tour
    Calls are free and confidential.
    Confidential help for veterans: 0800 138 1619
    Your report is confidential.
    In strict confidence, you can talk to us.
    Confidential Enquiry into Maternal Deaths
    The draft Bill is open for comment.
    Read the draft plan and tell us what you think.
    Draft guidance for consultation
    First drafts of history: the archive's letters
    Draft excluders keep your home warm.
    DRAFT EXCLUDERS: how to save on bills
    Draught beer, draft horses
    The arms embargo stays until May.
    A trade embargo was lifted.
    Embargoed until 3 January 2026: it is out now.
    The UN embargo on arms to Example
    Restricted parking on match day
    RESTRICTED AREA signs are up at the quay.
    Restricted growth conditions
    Sensitive teeth? See a dentist.
    Official guidance, sensitive subjects
    For internal doors, use fire-rated glass.
    Internal only wiring is exempt? See Part P.
    The internal market
    Internal use of antibiotics in pigs fell.
    Do not publish your postcode on social media.
    Don't share your PIN.
    Please do not share videos of the incident.
    Do not share false information.
    Do not release pets into the wild.
    Do not release balloons or lanterns.
    Not for human consumption
    Not for resale
    Not for profit organisations can apply.
    Not before 8am or after 9pm: bonfire rules
    Release of the report is due on Monday.
    The report was leaked? No: published.
    A gas leak was reported. A water leak is fixed.
    Press releases, press notices and speeches are on GOV.UK.
    Hold for 20 seconds, then rinse.
    TLP is explained in the NCSC's glossary.
    The record shows: off the coast, record catches
    Eyes only on the road, please
    Privileged to serve
    Legal privilege explained by the Law Society? Read on.
    The clearance of the site starts in May.
    Clearance sale at the museum shop
    Security clearance: what to expect
    Top marks, and top secret recipes at the café
    The Confidential Waste team
    We cleared the backlog.
    Approved driving instructors
    Awaiting your licence? Track it.
    Under the embargo on fur, importers must show papers.
    Not yet registered? There is still time.
    Not yet public transport users
    Our plans have not yet been approved by the council's committee.
""")

ATTACKING = lines("""
    @jo you're a liar
    @jo_smith is a liar and a cheat
    You are pathetic.
    You're all idiots.
    He is a disgrace to his office.
    What an idiot.
    What a complete muppet.
    Jane Smith is corrupt.
    Jane Smith is an utter disgrace
    That MP is a clown.
    Shut up you muppet
    Shut up, @sam.
    The reporter is a liar.
    Critics are morons.
    you people are scum
    Mr Jones is incompetent and lazy.
    @sam talking rubbish as usual, you fool
    Nobody likes you.
    These protesters are thugs.
    Only a fool like @sam would say that.
    Your leader is a coward.
    she's a total joke
    Go away you silly little man.
    @jo is deluded
    Sir John Smith lied to Parliament.
    Cllr Smith is a complete waste of space.
    The union bosses are bullies.
    You, sir, are a buffoon.
    @jo get a life
    @jo grow up
    Dr Jones is a charlatan.
    That journalist is a disgrace.
    So-called expert @jo strikes again
    Crawl back under your rock, @jo
    You disgust me.
    Lord Example is unfit for office.
    Their spokesman is a proven liar.
    He's an embarrassment.
    They're a bunch of clowns.
    Our opponents are a bunch of cowards
    You clearly have no shame.
    @jo couldn't run a bath
    Campaigners are hypocrites.
    Ms Patel is clueless about farming.
    You must be thick.
    Jo Bloggs is nothing but a fraud.
    He has the brains of a gnat.
    Talk about stupid: @jo
    You are lying again, @jo.
    That columnist is a snake.
""")

NOT_ATTACKING = lines("""
    You are stupid if you share your PIN? No: it can happen to anyone.
    She is the bitter rival of Leeds.
    He is mad about trains.
    Snakes are hibernating.
    Rats are a sign of waste.
    You are eligible.
    You are not alone.
    Report fraudsters on 0300 123 2040.
    Fraudsters will say anything.
    The fraudster is behind bars.
    You are lazy? Try these five exercises.
    The New Forest is ridiculous in autumn.
    It is hopeless weather.
    Racist abuse is a crime. Report it.
    He was jailed. Smith, a conman, took £2m.
    Crooks are posing as HMRC.
    Don't be a fool.
    The snake is harmless.
    These thugs were jailed today.
    Sam Smith is charged with being a corrupt official.
    You idiot-proof your passwords.
    Bullies are never right.
    What a shambles it was before we tidied it.
    Calling someone an idiot online is bullying.
    “You're an idiot” isn't banter. #AntiBullyingWeek
    If you think you're useless, talk to somebody.
    Feeling worthless? Samaritans: 116 123.
    You are not useless, you are ill.
    Clowns and jugglers at the fair on Saturday
    The clown is Sam, from our Hull library.
    The muppets exhibition opens at the museum.
    You are disgusting, says the ogre: story time at 2pm
    Loan sharks are liars. Report them.
    Scammers are clever; you are not to blame.
    Trolls live under the bridge: story time
    The joke is on us: April Fool.
    You're joking: it's half price?
    He is a legend.
    She is fearless.
    Our officers are a credit to the force.
    The court heard that Smith is a proven liar.
    Mr Jones is unwell.
    Dr Smith is an expert on cowards' bravery in war poetry.
    King Lear is a fool, says the Fool.
    The donkey is called Jo.
    Sick building syndrome is no joke.
    Corrupt files: how to repair them
    The lazy river is open.
    Cheats never prosper: exam rules
    Exam cheats were caught.
""")
