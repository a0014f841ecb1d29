"""Texts that exercise tone, reading and accuracy, each under the rule that should notice it, with their look-alikes.

The day is Monday 5 January 2026. Written for this product before the rules were tuned on them.
"""

from policy.text import lines

NOTICED: dict[str, tuple[str, ...]] = {
    "CONS-01": lines("""
        PLEASE STOP CALLING US ABOUT THIS
        READ THE GUIDANCE BEFORE YOU WRITE TO US AGAIN
        We said it before: THIS IS NOT OUR JOB, contact your council.
        YOU NEED TO FILL IN THE FORM FIRST
        THE DEADLINE HAS PASSED AND THERE IS NOTHING WE CAN DO
        Our new service is THE BEST THING EVER MADE
        NOBODY IS GOING TO ANSWER YOU AT THE WEEKEND
        It is YOUR RESPONSIBILITY TO CHECK the rules.
        WE ARE VERY EXCITED TO TELL YOU ABOUT OUR NEW APP
        GREAT NEWS FOR ALL OUR CUSTOMERS TODAY
    """),
    "CONS-02": lines("""
        Apply now!!! It only takes five minutes!!!
        What a day!!!
        Please read the form!!
        Are you serious?!?!
        Seriously?? You did not get our letter???
        Wow!!!!! Our team won!
        Don't forget!! The deadline is today!!
        Hurry!!! Places are going fast.
        Thank you!!!!!!
        No. Just no!!!
    """),
    "CONS-03": lines("""
        That's just wrong. Do your research.
        Nonsense. Read the guidance.
        As we have already told you, the form is online.
        Calm down, it's only a form.
        That is not our problem.
        You clearly haven't read our letter.
        Maybe read the page before complaining?
        Get over it.
        Whatever.
        Google it.
        You obviously don't understand how benefits work.
        Not our fault you missed the deadline.
        Sure, because that's how tax works. Not.
        Try reading the question again.
        If you had bothered to look you would have found it.
    """),
    "CONS-04": lines("""
        Don't miss out on this amazing offer!
        You won't believe what our scientists found.
        This one simple trick will cut your bills.
        Hurry, last chance to grab your free tickets!
        The results will shock you.
        The secret that energy firms don't want you to know.
        Everyone is talking about our incredible new app.
        Game-changing! Our revolutionary new portal has landed.
        Click here to find out more.
        Tag a friend who needs to see this!
        Like and share to win an iPad.
        Jaw-dropping pictures inside.
        A once-in-a-lifetime opportunity you can't afford to miss.
        Number 7 will surprise you.
    """),
    "CRED-06": lines("""
        Join us on Monday 6 January 2026.
        The office is closed on Friday 25 December 2026, sorry: Saturday 26 December 2026 is fine, Monday 27 December 2026 not.
        Webinar: Tuesday 13 March 2026 at 10am.
        The deadline is Sunday, 31 January.
        Drop in on Wed 14th January 2027.
        Closes on Thursday 1 May 2026.
        See you on Saturday the 10th of March 2026.
        Elections are on Thursday 6 May 2026.
        Open day: Sunday 1st of February 2027.
        The meeting is on Friday, February 7th, 2026.
    """),  # noqa: E501 — one text a line
    "CRED-07": lines("""
        Our world-leading scientists have done it again.
        A record number of people found work.
        This is an unprecedented investment in buses.
        The best ever year for exports.
        Britain's world-beating test and trace system.
        The most ambitious housing plan in history.
        The biggest ever boost to school funding.
        The UK has the best health service in the world.
        The largest increase in a generation.
        Our service is second to none.
        Record levels of investment in rail.
        The toughest sentences ever handed out.
        We have completely solved the backlog.
        Everyone agrees that the new system works.
        The world's first ban of its kind.
        Nobody does it better than our teams.
        The fastest growth in the G7.
        Historic new deal for the North.
    """),
    "CRED-08": lines("""
        Allegedly the road will be shut all week.
        The bridge has reportedly collapsed.
        Not sure, but I believe the office shuts at noon.
        We think the deadline might be Friday.
        As far as we know the form has not changed.
        The fire was apparently started by a barbecue.
        Supposedly the rules change next month.
        It's probably fine to apply late.
        We can't confirm this, but people say the beach is closed.
        Unconfirmed reports of a second blast.
        If memory serves, the fee is £20.
        Don't quote us on this, but the rate should rise.
        I'm guessing you need form P45.
        It is said that the tunnel is haunted by bad drivers.
        Presumably your employer has told you.
    """),
    "CRED-09": lines("""
        “This scheme has changed everything for my family and I would recommend it to anybody who is thinking of applying.”
        "We never thought that we would be able to buy our own home until we found this scheme last year"
        One customer: “I have never had such a quick answer from anybody in government in all my years.”
        “Nothing about this was easy but the team made it feel as if it was, every single day.” #ThankYou
        Lovely words today: “The kindness of the staff at the centre got me through the worst week of my life.”
    """),  # noqa: E501 — one text a line
    "ACC-05": lines("""
        𝗔𝗽𝗽𝗹𝘆 𝗻𝗼𝘄 for our new scheme.
        This is 𝘷𝘦𝘳𝘺 𝘪𝘮𝘱𝘰𝘳𝘵𝘢𝘯𝘵 news.
        𝓗𝓪𝓹𝓹𝔂 𝓝𝓮𝔀 𝓨𝓮𝓪𝓻 from all of us
        Ⓝⓔⓦ guidance is out
        𝙾𝚙𝚎𝚗 𝚍𝚊𝚢 on Saturday
        🅽🅴🆆 service
        ＮＥＷ guidance for schools
        ᴛʜɪɴᴋ before you click
        H̶u̶r̶r̶y̶ Apply today
        ˢᵐᵃˡˡ print
    """),
    "ACC-04": lines("""
        Well done 👏👏👏 to all our apprentices
        🎉🎉 We're hiring!
        🚨🚨🚨 Road closed
        ✅ Check ✅ Apply ✅ Done
        👇👇👇 Read more
        Meet 🧑‍🚒 Sam 🚒 our 🏅 new 🎓 apprentice ❤️
        🔥 Stay 🧯 safe 🏠 tonight ☎️ call
        💙💙💙💙
        Happy 🌈 Pride 🏳️‍🌈 Month 🎊 everybody 💜
        🌧️🌧️ Flood warning
    """),
    "ACC-06": lines("""
        The department has today published its long-awaited response to the consultation on late payment which sets out how large firms will have to report on the time that they take to pay their suppliers and what will happen to those that do not.
        If you live in an area where a flood warning has been issued and you have a ground floor flat or a basement you should move your family, pets and any valuables to the upper floor or to the home of a friend until the warning has been lifted.
        Applicants who have already registered for the service and who have received their confirmation by post should now sign in with the code that is printed at the top of the letter and then follow the steps on the screen to choose an appointment.
        Our inspectors visited more than thirty sites across the county last week to check that the work on the new pipes was being carried out in line with the plans that were agreed with the council and residents before it started in the spring.
        Whether you are just starting out or have been trading for many years and want to grow, our advisers can help you to find the right mix of grants, loans and training for your business wherever in the United Kingdom you happen to be based.
    """),  # noqa: E501 — one text a line
    "ACC-07": lines("""
        Our new report is out #NHS #Health #Care #Data
        #Apprenticeships #Skills #Jobs are on the rise
        We're at #COP30 with #Partners for #Nature and #Climate
        Read it #Now #Today #Here
        #One #Two #Three
    """),
    "ACC-09": lines("""
        You can utilise the new form.
        Please commence your application prior to Friday.
        We facilitate access to grants in order to help farmers.
        Going forward we will leverage our synergies.
        We are empowering stakeholders to collaborate.
        The team undertook a deep dive into the data.
        Approximately 40 officers attended; additional ones assisted.
        Please ascertain whether you are eligible.
        We aim to streamline and incentivise recycling.
        Individuals must submit evidence in respect of their claim.
        With regard to your enquiry, see below.
        We have implemented a robust, holistic approach to key stakeholders.
    """),
    "ACC-10": lines("""
        Read more: https://bit.ly/3abcDEF
        Sign up at tinyurl.com/floods2026
        Details: https://ow.ly/XyZ12
        The report: https://t.co/abc123XYZ
        Have your say: http://goo.gl/forms/abc
        Book here https://buff.ly/4a5B6c
        lnkd.in/eAbCdEf has the details
        https://is.gd/Fl00ds
    """),
    "RESP-04": lines("""
        Please send us your National Insurance number and we'll look.
        Reply with your date of birth and postcode so we can check.
        Can you tell us your full name and address?
        What's your NI number?
        Tweet us your reference number and date of birth.
        Post your phone number below and we'll ring you.
        Could you confirm your home address please?
        Let us have your email address and passport number.
        Comment with your postcode and house number.
        Please share your NHS number with us here.
        Send your bank details and we'll refund you.
        We need your case number, name and date of birth to help.
    """),
    "RESP-05": lines("""
        We'll get back to you within 24 hours.
        You will hear from us by the end of the day.
        We will reply within two working days.
        Someone will call you back in an hour.
        We aim to answer within 30 minutes.
        We'll have an answer for you by tomorrow morning.
        Expect a reply by Friday.
        We respond to all messages the same day.
        An adviser will contact you within the hour.
        You'll have a reply in 48 hours.
    """),
    "RESP-08": lines("""
        Have your say: our consultation on buses closes on 2 January 2026.
        The consultation closed on 31 December. Send us your views!
        Respond to our call for evidence by 1 December 2025.
        Our survey on parks ends on 4 January. Take part.
        Last chance to respond to the consultation, which ends on 3 January 2026.
    """),
    "RESP-09": lines("""
        We're consulting on new rules for taxis. Tell us what you think.
        What do you think of our plans for the high street? Have your say.
        Our consultation on tree planting is open.
        We want your views on the new bus routes.
        Call for evidence: how do you use e-scooters?
    """),
    "PROP-14": lines("""
        Two people died in the crash on the A1 last night 😀
        Remembering the victims of the fire today 🎉
        We're thrilled to launch our report on suicide! 🎊
        A body has been found in the river 🙂
        Happy Holocaust Memorial Day!
        Fantastic turnout for the funeral of PC Jones 👏🥳
        Hooray: figures on child deaths are out today
        Murder investigation launched in Leeds 😂
    """),
    "LAW-08": lines("""
        The damage after the storm. Photo: Getty Images
        Crowds on the Mall this morning. Picture: PA
        © Reuters 2026
        Image by Jo Bloggs, all rights reserved
        The view from the bridge (Photo credit: AFP)
        Courtesy of Shutterstock
        Video via BBC News
        Lyrics: “Yesterday, all my troubles seemed so far away”
        Read the full article from The Times here, reprinted with thanks
        Picture by Sam Smith Photography
    """),
    "CIV-09": lines("""
        Off to the pub with the kids, see you Monday!
        Just landed in Tenerife, two weeks of sun.
        My husband says I work too much lol
        Can't wait for the weekend!
        So hungover today.
        Watching the match with my mates tonight, come on City!
        My son has just passed his driving test!
        Had the best date night ever.
        Ugh, Mondays.
        Loving my new trainers 😍
    """),
    "CIV-11": lines("""
        Our website is rubbish, sorry.
        Our own IT system is a shambles.
        The department's phone lines are a joke.
        We know our app is terrible.
        Head office has messed this up again.
        Our processes are a mess.
    """),
    "RESP-11": lines("""
        Read more at https://en.wikipedia.org/wiki/River_Severn
        See the talk page: en.wikipedia.org/wiki/Talk:Defra
        Background: https://www.reddit.com/r/unitedkingdom/comments/abc
    """),
}

LEFT_ALONE = lines("""
    DANGER: keep away from the river.
    WARNING: heavy snow on the M62.
    STOP. Think. Protect your money from fraud.
    SEVERE FLOOD WARNING for the River Aire at Leeds.
    The NHS, DWP, HMRC, DVLA and Defra are all hiring.
    ROAD CLOSED: A59 at Blubberhouses.
    HMS PRINCE OF WALES sails at noon.
    MISSING: Sam, 15, from Hull. Call 101.
    Thank you! See you on Saturday.
    Who knew? Otters hold hands.
    You may have the wrong address on your licence. Update it here: https://www.gov.uk/example
    It is nonsense poetry week at the library.
    Please read the guidance on filling in your return: https://www.gov.uk/example
    Missed the deadline? Tell us why and you may not have to pay a penalty.
    Last day to register to vote is Tuesday.
    Book your free ticket: https://www.gov.uk/example
    Tickets are free. Places are limited.
    Join us on Monday 5 January 2026.
    The offices are closed on Thursday 1 January.
    Meet us on Friday 9 January at 2pm.
    The bank holiday is on Monday 25 May 2026.
    Open from Tuesday 6 to Thursday 8 January.
    The deadline is 31 January.
    Land Registry keeps records of property.
    Record your meter reading today.
    A criminal record does not have to stop you.
    She holds the world record for the 10km walk.
    World Heritage Day at the Jurassic Coast.
    First aid can save a life.
    The best way to avoid a queue is to renew online.
    The most common questions about tax credits, answered.
    The largest reservoir in Wales is Llyn Brianne.
    Rain may turn to snow over the Pennines.
    Sea levels might rise by a metre, the study found: https://www.gov.uk/example
    You might be eligible for Pension Credit.
    You could be owed a refund.
    There may be delays at the port.
    Scientists think the crater is 40 million years old: https://www.gov.uk/example
    “Being an apprentice has given me the confidence to aim for a degree in engineering,” said Amir, 19.
    The Minister for Roads said: “We are fixing the potholes that make every journey slower and more costly.”
    “I keep six honest serving-men (They taught me all I knew)”: Rudyard Kipling at the archives.
    Happy Diwali to everyone celebrating 🪔
    Snow ahead ❄️ Check your tyres.
    Our new apprentices start today 🎓 Welcome!
    Sign up for flood warnings. #FloodAware
    Roads are icy. Take care. #Gritting #Winter
    Apply before Friday. Ask us for help.
    Read the guidance: https://www.gov.uk/example
    We never ask for your National Insurance number on social media.
    Please don't share your date of birth or address here.
    Never send your bank details to someone who calls you.
    Send us a direct message through the secure form: https://www.gov.uk/contact
    Have your National Insurance number ready when you call.
    You will need your passport number to apply: https://www.gov.uk/example
    Enter your postcode to find your polling station.
    Use your postcode to check your flood risk: https://www.gov.uk/example
    It takes up to 10 working days to process your application.
    Your passport should arrive within three weeks.
    Have your say on bus lanes by 30 January 2026: https://www.gov.uk/example
    The consultation closed on 12 December. Read our response: https://www.gov.uk/example
    We've published what you told us in the consultation on parks: https://www.gov.uk/example
    Remembering those who died in the Aberfan disaster.
    Flowers were laid at the memorial this morning.
    Congratulations to the winners of the poppy appeal poster prize 🎉
    Drink driving kills. Plan your lift home. 🚗
    Version 10.4.2 is out.
    Section 4.2.1.1 of the manual has changed.
    © Crown copyright 2026
    Photo: Crown copyright
    Picture: Cpl Jo Smith, MOD Crown Copyright
    Meet Priya, who fosters in Leeds: “My kids love having a full house.”
    Our apprentice says: “I can't wait for the weekend shifts.”
    Parents: is your son or daughter starting school in September?
    Going on holiday? Check your passport.
    Planning a weekend away? Check your tyres.
    We're sorry that our website is down. We hope to have it back by noon.
    Our phone lines are busy this morning. You can also use webchat.
    Some customers cannot sign in. We are looking into it.
    The website is unavailable from 6pm on Saturday for maintenance.
    Find out how to utilise: oh no, use! Plain English Day is 13 October.
    The Utilities Act 2000 explained.
    Robust lambs at the rare breeds show.
    The deep dive team found the wreck.
    The Key Stage 2 tests are in May.
    Read the Wikipedia entry? Now see the original in our reading room.
    The Reddit community asked us about tides; our hydrographer answered.
    Find more at https://www.metoffice.gov.uk/weather
    A free course: https://www.open.edu/openlearn/course
    Please do not call 999 about power cuts. Call 105.
    Amber warning for wind.
    Yellow alert: hot weather in London.
    OFFICE HOURS: 9am to 5pm, Monday to Friday.
    UK and EU reach agreement on fishing.
    The AA, RAC and RNLI joined us at the show.
    NOTICE OF ROAD WORKS: Mill Lane, 3 to 5 March.
    FREE bus travel for under 22s in Scotland.
    Wow, what a sunset over Holy Island!
""")
