"""Texts written after the rules were mended on another author's, to see whether the mending holds elsewhere."""

from policy.text import lines

DUTIES = lines("""
    I sat in on the ministerial meeting yesterday and they are split down the middle on this.
    The permanent secretary is fuming about the newspapers this morning.
    According to our lawyers we haven't a leg to stand on.
    Our solicitors reckon the claim will be settled before Christmas.
    As agreed at yesterday's senior team meeting, the Hull office moves in May.
    Nobody outside the building knows yet, but the site is being sold.
    The draft report says that the bridge should never have opened.
    Staff haven't been told yet, so keep it quiet.
    This hasn't been announced yet, but you'll love it.
    A source close to the minister tells us it's off.
    The King is due to open the new wing on the 9th. Shh!
    The minister is going to announce a new hospital for Ripon next week.
    We're going to double the grant in April.
    There will be no redundancies at the depot, whatever happens.
    We promise that every pothole will be mended by summer.
    The new charge will be scrapped as soon as we can.
    HMRC should have known better than to send those letters.
    The contractor couldn't be bothered to turn up.
    It's all the county council's fault, not ours.
    Another blunder by the rail company, and our passengers pay for it.
    The hospital made a dog's dinner of the rota.
    The Home Office got this one badly wrong.
    Thanks to the developer's incompetence, the road is still shut.
    We're at loggerheads with the Welsh Government over the bill.
    What a waste of money that inquiry was.
    The union has let its members down. Shameful.
    Teachers should get back to work and stop moaning.
    Congratulations on the silliest complaint of the year!
    Someone didn't bother to read the sign.
    Imagine needing to be told not to park on a fire exit.
    Some genius has put a sofa in the recycling.
    Typical man, never asks for directions.
    Bless your little heart, that is not how council tax works.
    Boo hoo. Everybody else managed to fill it in.
    Those people at the hostel never put their bins out.
    Honestly I don't support this policy at all.
    I think the ban is wrong and so do most of my colleagues.
    The two-child limit is cruel and should be scrapped.
    The new sentencing rules are a joke.
    Everyone should switch to Zephyr Broadband, it's been brilliant for us.
    Our printers are from Inkly and they've been faultless for us.
    You'd be daft not to shop at Barker's.
    Brought to you by Tonks Insurance.
    15% off at Grimshaw's Garden Centre with code SPRING15 for our followers.
    We can't recommend Brightway Builders highly enough.
    Superb column by Dan Marsh in the Mail about lazy civil servants.
    Inflation next month will come in lower than everybody thinks.
    Unemployment is set to fall again next week, we hear.
    The bank is about to collapse, so get your money out.
    The airline is going bust, sources say.
    The takeover of Hallam Steel is coming: watch this space.
    Sell your shares now!
    The door code is on the wall behind the desk in the picture.
    Our servers run on Windows 2012, so bear with us.
    The alarm code is written on the board by the till.
    Security goes home at 10 on the east side.
    She threw herself off the car park in Mill Street.
    He hanged himself in cell 14.
    [add name of minister] opened the bridge.
    Today XX,XXX people got their letters.
    Dear {{firstname}}, your bins are changing.
    Not speaking for the council, but I love this shop.
    Posting as a resident, not as an official: vote yes to the parking zone.
    Tidied up the minister's Wikipedia entry this morning.
    Fraudsters such as Hallam Roofing are about again.
    The boy charged on Friday is the nephew of a local councillor.
    The victim, who cannot be named, works at the chip shop in Ormskirk.
    Lock him up and throw away the key: the trial starts on Monday.
    We all know who did it: the defendant is back in court on Friday.
    We'll have to wait and see what the court decides, but nothing will change here.
    The fire was probably started by the tenants.
    It looks like arson to us.
    The fee is £45, or is it £54?
    Don't be surprised if the Chancellor puts up beer duty.
    My money's on a snap election in the spring.
    There may be a general election this autumn, so register now.
    Every doctor will tell you that this jab is perfectly harmless.
    We're the friendliest council in England and no other council comes close.
    Three times as many people cycled this year.
    Eat garlic and you'll never get a cold.
    Reply with a picture of your driving licence and we'll sort it.
    What's your National Insurance number? Post it below.
    Clocks go back on Sunday 18 October.
    Our consultation ends on 1 March 2025: have your say!
    The candidate for the Northgate ward dropped in for a cuppa.
""")
"""Each has something that a colleague would point out. Written once, in one sitting, after the rules."""
EVERYDAY = lines("""
    House parties are fun until somebody calls us. Keep the music down after 11pm.
    We apologise to anybody who is waiting longer than usual for a reply.
    The question was put to the vote and the motion on dog bins was carried.
    Join us at the town hall on Saturday and tell us what you want from your park.
    I'm delighted to be your new Chief Fire Officer, and I want to hear from you.
    Every child deserves a library card. It's free, so why not join today?
    Water companies must tell us about a spill within the hour.
    The best time to plant a tree is now. We want to help you do it.
    The Petitions Committee meets at 4.30pm in Westminster Hall.
    Thousands of people came to the parade, and we want to thank every one of them.
    The council has agreed its budget for next year: what it means for your council tax.
    Britain in Bloom judges visit our streets on Thursday. Let's give them a warm welcome.
    The Chancellor will make a statement to the House at 12.30pm. Watch live.
    A better bus for everyone: it's time to have your say on routes and fares.
    The polls are open until 10pm. If you are in the queue by then you can vote.
    We are proud of our young people, who again got better results than ever before at Leeds College.
    You won't be charged for parking while the machines are broken.
    The sale of alcohol at the ground will be up to the club.
    We need more foster carers in the north of the county. Could you be one?
    The strike means that there will be no trains on Friday. Plan ahead.
    Councillors voted to approve the new school by nine votes to three.
    We're looking for people who want to change lives: work with us.
    The school should have your form by Friday.
    Blame the weather: the fair is off.
    The best place in the district to see bluebells is Foxley Wood.
    Don't let scammers win. Stop, think, and hang up.
    If you are about to buy a house, check its flood risk first.
    The admin team is at the desk from 9am.
    He was sentenced to three years for burglary. The man who drove the car got two.
    The bypass is about to open.
    Use code word “Angela” at the bar if you don't feel safe.
    Growth areas: where the new homes could go, and what you told us about them.
    We expect delays on the A19 until noon.
    Everyone should switch to their winter tyres before they drive over the pass.
    She jumped into the river and saved two children. Today she got a medal.
    Your PIN is in the letter that we sent you.
    The government will respond to your petition within 28 days.
    The councils will decide in January, subject to approval by the Secretary of State.
    The judge jailed him for six years for the theft of £2m.
    We're hiring: £31,000 to £34,500 and a 27% employer pension contribution.
""")
"""Ordinary texts, with the words that gave ordinary posts a bad name."""
CAMPAIGNING = lines("""
    Knocking doors with our brilliant volunteers in Harrow. Nobody has a good word for the government.
    Stop Farage. Join us.
    After fourteen wasted years, we are rebuilding.
    The other lot had their chance and blew it.
    Keep Labour out of the town hall.
    Only one party has a plan for our rivers.
    A government that finally listens. That's the difference.
    Their leader can't even run a bath, never mind a country.
    You know who to vote for on Thursday.
    We need an MP who lives here.
    The Conservative years cost every family dear.
    Let down by this Chancellor again.
    Ministers have failed patients, and voters will remember.
    The people of Barnsley have spoken.
    My column on why Westminster has stopped listening.
    Fed up with both of them? So are we. Join our movement.
    Under my leadership the council will freeze your tax.
    Our opponents would close your library.
    The Right has nothing to offer but anger.
    Sick of being taken for granted? Lend us your vote.
    When I'm mayor the buses will run on time.
    Tell them what you think of the tax rises on polling day.
    Starmer is finished, and his own ministers know it.
    The administration has wasted your money on consultants.
    Politicians have talked for years. We get on with it.
    Send a message to Downing Street this May.
    They trashed the economy. We are fixing it.
    It's only thanks to our MPs that the hospital was saved.
    Turn this town blue on 7 May.
    Solidarity with the nurses on the picket line this morning.
""")
PRESS = (
    ("Sky News Radio", "Can we get someone on at ten past?"),
    ("Deputy news ed, Yorkshire Post. Leeds fan.", "Which wards are affected?"),
    ("Researcher at BBC Panorama", "Could you tell me when the guidance changed?"),
    ("", "I present the mid-morning show on Hallam FM. Can the chief fire officer ring in?"),
    ("I write The Bus Stop, a Substack on rural transport", "Why was the 84 cut?"),
    ("muckrack.com/jo-tanner", "How many people have been fined so far?"),
    ("", "We're hoping to put this in tonight's edition. What is your response?"),
    ("", "I'm putting together a podcast episode on asylum hotels, could someone help?"),
    ("Freelance, words in the Guardian, the i, Huck", "Is there someone I could interview?"),
    ("Everything Ripon: news, events and gossip", "What happened on Skellgate?"),
    ("", "We've had a tip-off about mould at the hospital. What do you say to that?"),
    ("", "Is this on or off the record?"),
    ("Independent film-maker", "I'd like to film inside the court for a documentary"),
    ("Nottingham Post", "Any update on the tram?"),
    ("", "Does the council wish to respond before we publish tomorrow?"),
    ("TikTok news for Gen Z, 400k followers", "We're doing a video on the new exam rules. Who can go on camera?"),
    ("", "Hello, Tom from the Stoke Sentinel. Has the report been finished?"),
    ("", "Rwy'n ohebydd gyda Golwg. Oes modd cael datganiad?"),
    ("Investigations, Byline Times", "Did you award the contract without a tender?"),
    ("", "My deadline's 3. Yes or no: has she resigned?"),
)
"""Bio and message of people from the press."""
PUBLIC = (
    ("Avid Guardian reader", "When will my bin be emptied?"),
    ("Retired printer", "I read in the Post that fares are going up. Are they?"),
    ("Podcasts, pints, Port Vale", "Is the lake open to swimmers?"),
    ("Producer of fine cheeses", "Do I need an export certificate?"),
    ("PhD researcher at Kent", "Where are the 1991 records kept?"),
    ("", "I'm writing a complaint. Where do I send it?"),
    ("Editor of my own life", "How do I get a blue badge?"),
    ("Mum. Blogger in another life", "Can I get free school meals?"),
    ("", "My deadline for the form is Friday. Can I have longer?"),
    ("", "Could you comment on my application? It's been six weeks."),
    ("Newsagent in Wem", "Can I still sell single vapes?"),
    ("", "The film crew outside my house never asked. Did you give them a permit?"),
    ("Fan of the Mirror crossword", "What time does the museum close?"),
    ("", "Please respond to my story: I lost my job and can't get through."),
    ("Ex-Reuters, now a potter", "Can I fire a kiln in a smoke control area?"),
    ("Student, media and comms", "Is there a reading list for the apprenticeship?"),
    ("", "I blogged about this last year and nobody read it. Still, when is the road open?"),
    ("Times tables teacher", "Is the library free for schools?"),
    ("Works in radio (the kind with antennas)", "Do I need a licence for a repeater?"),
    ("", "Can I interview somebody for my job application? I mean shadow them."),
)
"""Bio and message of everybody else."""
