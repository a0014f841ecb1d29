"""The cue words of patterns: a key for each pattern, then sets of words of which every match has one each.

Written by `make docs` from the patterns: change those, not this list. How is told in `policy/required_words.py`.
"""

DERIVED = """
0075e71115 learn | lesson something thing | allies colleagues could cousins friends might neighbours partners should
0078dacff2 arson arsonist arsonists attack blast bomb cigarette cyberattack drink drugs drunk error explosion failure fault fire foul gas hack hacker hackers hoax inside lab leak mistake negligence outbreak prank sabotage spark speeding suicide vandalism vandals virus | arson arsonist arsonists attack blast bomb cigarette cyber cyberattack drink drugs drunk error explosion failure fault fire gas hack hacker hackers hoax job lab leak mistake negligence outbreak play prank sabotage spark speeding suicide vandalism vandals virus | been might
01427cba54 10 bute city deserve deserves downing him holyrood imagine job needs no10 number senedd stormont wants westminster
02b85e1a64 border brexit brussels independence ireland referendum say saying union vote voting westminster yes
030709d662 ever forever | for forever
038672920a appeal application claim court decision inspector judge panel tribunal | ensure see sure | accept accepts approved decide decides find finds goes rule rules see sees way
03c9ff6726 below guess guilty innocent inquest inquestand inquestguilty inquesthave inquestso inquestvote inquestwhat jury juryand juryguilty juryhave juryso juryvote jurywhat poll reckon trial trialand trialguilty trialhave trialso trialvote trialwhat verdict verdictand verdictguilty verdicthave verdictso verdictvote verdictwhat view vote
03e2daec63 billion hundred million pounds thousand | average each every per typical | eight eleven five four hundreds many nine one seven several six ten three twelve two
040a0eee5d candidate | only | can has will
04494776cb clear enough happy plain simple | are now that
04c89ede5c approved bag done granted paid sorted won yours | good | as
04d4bb97c7 times | better bigger biggier busier busiier cheaper cheapier cleaner cleanier deader deadier dearer dearier dirtier dirtiier eight faster fastier fewer five four greater greatier healther healthier higher highier hundred larger largier less likeler likelier longer longier lower lowier many more nine poorer poorier quicker quickier richer richier safer safier seven several six slower slowier smaller smallier stronger strongier ten three twenty two worse | a times
051ee3f8f8 anas boris eluned humza jezza keir kemi nige priti rhun rishi suella swinney zarah | brexit britain budget cabinet conference deal failure failures freebies gamble government leadership legacy mess party performance plan plans pledge pledges premiership promise promises record reset tax taxes u uturn uturns vision | s turn turns
07235e909a pose posing pretend pretending | citizen citizens customer customers dad dads fan fans member members mum mums parent parents patient patients resident residents user users | citizen citizens customer customers dad dads fan fans mum mums parent parents patient patients public resident residents user users
0773d0e91c saying | just
0855c3f905 alone cashes herself himself lock locks open opens sleeps travels works | alone her herself himself his | alone by own up
0a8137b16e alongside canvass canvassing door doorknock doorknocking doors leaflet leafleting leafletting phone phonebank phonebanking | alongside canvass canvassing door doorknock doorknocking doors leaflet leafleting leafletting on phone phonebank phonebanking
0acc629257 hands | off | bbc belt benefits council councils country countryside democracy farm farms fire hospital hospitals jobs land libraries library office parliament pension pensions railway railways rights savings school schools senedd town village wages water
0ad8f9765b absolute abysmal amateurish another appalling area atrocious awful bad baked barmy basket bit bonkers botched bully bunch callous cause chaotic childish clueless clumsy complete con coward cowardly crap crazy daft deaf deluded denial depth diabolical dire disastrous disgrace disgraceful dishonest dismal dreadful elephant embarrassing embarrassment farce farcical feeble fisted fit flawed greedy gutless halfbaked hamfisted having headed hopeless horrendous hypocrite hypocritical idiotic ignorant incompetent inept inexcusable infantile insane insult job joke late laughable laughing lazy liability load lousy ludicrous menace mess mockery moral moronic naive national nightmare nonsense nonsensical nuts outrageous overpriced past pathetic petty pitiful pointless poor preposterous priced proper puppet real reckless ridiculous rip ripoff rotten rubbish scandal scandalous scratch selfish shabby shambles shambolic shameful shameless shocking shockingly shoddy short shortsighted sick silly slapdash sloppy slow spineless stitch stitchup stupid substandard taking talk terrible thug tonedeaf toothless total touch unacceptable unacceptably unbelievable unforgivable up useless utter waste weak wicked woeful woefully worthless wrongheaded
0bbb869cab course likely presumably probably surely | arson arsonist arsonists attack blast bomb cause cigarette cyberattack drink drugs drunk error explosion failure fault fire foul gas hack hacker hackers hoax inside lab leak mistake negligence outbreak prank sabotage spark speeding suicide vandalism vandals virus | arson arsonist arsonists attack blast bomb cause cigarette cyber cyberattack drink drugs drunk error explosion failure fault fire gas hack hacker hackers hoax job lab leak mistake negligence outbreak play prank sabotage spark speeding suicide vandalism vandals virus
0c062e1d13 bankrupted broke crashed partied trashed wrecked | britain car country downing economy finances nhs pound system | lot ministers ones party people politicians
0c3eac46b1 campaign | byelection election leadership mayoralty seat | kick kicked kicking kicks launch launched launches launching start started starting starts
0d5e4a4ec4 capt captain cllr col colonel councillor cpl dame dc di dr father insp inspector judge lady lord major miss mr mrs ms mx nurse pc prof professor rev sergeant sgt sir sister supt | ave avenue close court crescent croft drive end ffordd flat gardens green grove heol hill lane mews park place rd rise road row square st street stryd terrace view walk way
0d8ec4080d account address application b bank bill birth booking brp card case claim code contact customer d details diagnosis dob history id insurance licence mobile name nhs ni nino number passport password payslip payslips phone postcode ref reference registration tax telephone utr visa | account address application b booking card case claim code contact customer d details diagnosis dob driving history insurance mail mobile mother name nhs ni nino number of passport password phone postcode ref reference registration tax telephone utr
0fc31697b0 anybody anyone caused causes ever failed harmed harms hurt lost missed possibly | affect cannot cant cause could couldn couldnt fail hacked happen harm n never nt t unsafe wrong
100c472ab1 hack tip trick | easy quick simple weird | one
10367225df fri friday mon monday sat satday satur saturday sun sunday thu thuday thur thurday thurs thursday tue tueday tues tuesday wed wedday wednes wednesday | apr april aug august dec december feb february jan january jul july jun june mar march may nov november oct october sep sepember sept september
1289b08234 leaked | green leaked mail mails white | copies copy draft e email emails figures letter memo minutes paper report slide slides version
131e76bfa3 lodging sleeping staying | ambassador chancellor duchess duke judge king minister pm prince princess queen secretary witness | ambassador chancellor duchess duke judge king minister pm prime prince princess queen state witness
14bce88a22 ever | fewer less than | before ever more
15571c9678 accept act apologise apologize ashamed back be buy compromise deserve deserves do end fight get give go grow hand join keep leave lose needs negotiate ought pay quit rejoin resign right sell settle shut step stop surrender take talk win wrong
157ad18641 hope | mind notice sue | doesn doesnt don dont won wont
15f30ae636 rate rates | cut hike hold raise slash | bank chancellor ecb fed mpc treasury
1631d1653d finally government | last this
1748d30504 abolishing banning doubling extending freezing introducing scrapping | ll will | be
174e887048 draft | confidential early first secret unpublished
17d95db5a8 granted | always councillors holyrood ministers parties politicians take taken taking took westminster
17fea406d8 already knows reckon reckons saying suspect suspects think thinks | all everybody everyone people round whole
1965804469 vote | early often
199fe37d9b reason | the
19c9bf382f abortion addiction adhd aids alcoholism alzheimer alzheimers anorexia anxiety attack autism bipolar blood breakdown cancer chemo chemotherapy condition counselling covid dementia depression detox diabetes diagnosis disability disorder epilepsy harm health hepatitis hiv hysterectomy illness injury ivf leukaemia leukemia medication miscarriage ms multiple operation overdose parkinson parkinsons pregnancy problem psychosis ptsd rehab scan schizophrenia selfharm sickness stress stroke surgery test therapy treatment tumor tumour vasectomy | abortion addiction adhd aids alcoholism alzheimers anorexia anxiety autism bipolar blood breakdown cancer chemo chemotherapy condition counselling covid dementia depression detox diabetes diagnosis disability disorder drinking drug eating epilepsy heart hepatitis hiv hysterectomy illness injury ivf leukaemia leukemia long medication mental miscarriage ms operation overdose parkinsons pregnancy psychosis ptsd rehab result results s schizophrenia sclerosis self selfharm sickness stress stroke surgery tests therapy treatment tumor tumour vasectomy | chronic her his ongoing recent severe terminal your
1a74fa068b best better cheapest does finest makes nicest sell sells serve serves tastiest | 4 accenture aldi amazon amey apple arriva asda atos avanti babcock bae balfour barclays biffa bolt boots bp british bt capita carillion deliveroo deloitte disney dpd e easyjet edf ee evri ey facebook firstgroup fujitsu g4s getir google greggs gwr halifax hermes hsbc ibm infosys ingeus iss kier klarna kpmg laing lidl lloyds lner mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons nationwide natwest netflix northern o2 octopus openai oracle ovo palantir paypal power pwc revolut rolls ryanair sainsbury sainsburys samsung santander serco shell sodexo specsavers spotify stagecoach starling suez talktalk tesco tesla uber united veolia virgin vodafone waitrose water | 4 accenture aldi amazon amey apple arriva asda atos avanti babcock bae balfour barclays biffa bolt boots bp british bt capita carillion deliveroo deloitte disney dpd e easyjet edf ee evri ey facebook firstgroup fujitsu g4s getir google greggs gwr halifax hermes hsbc ibm infosys ingeus iss kier klarna kpmg laing lidl lloyds lner mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons nationwide natwest netflix northern o2 octopus openai oracle ovo palantir paypal power pwc revolut rolls ryanair sainsbury sainsburys samsung santander serco shell sodexo specsavers spotify stagecoach starling suez talktalk tesco tesla trent uber united veolia virgin vodafone waitrose water west
1c58875195 allt bro bryn cae cefn clos cwrt ffordd gerddi heol llys lon maes parc pen rhes rhiw rhodfa stryd tan teras trem
1c7597eb65 accountants airbnb alexa booking builders bumble canva chat chatgpt citymapper claude copilot deepseek deliveroo doorbell dropbox duolingo eat electrical gemini go grammarly grok insurance justeat klarna limited llp ltd monzo motors netflix nordvpn paypal perplexity plc plumbing quickbooks removals revolut roofing shein siri solicitors spotify starling strava taxis temu tinder trainline turbotax uber vinted waze windows xero | accountants airbnb alexa booking builders bumble canva chat chatgpt citymapper claude copilot deepseek deliveroo doorbell dropbox duolingo eat electrical gemini good grammarly grok insurance justeat klarna limited llp ltd monzo motors netflix nordvpn paypal perplexity plc plumbing quickbooks removals revolut roofing shein siri solicitors spotify starling strava taxis temu tinder trainline turbotax uber vinted waze windows xero | accountants airbnb alexa builders bumble canva chatgpt citymapper claude com copilot deepseek deliveroo dropbox duolingo electrical gemini gpt grammarly grok insurance just justeat klarna limited llp ltd monzo motors netflix nordvpn paypal perplexity plc plumbing quickbooks removals revolut ring roofing shein siri solicitors spotify starling strava taxis temu tinder too trainline turbotax uber vinted waze windows xero
1c9285a064 bars caught custody finally locked safely street streets where | arsonist arsonists attacker attackers burglar burglars crook crooks culprit culprits dealer dealers fraudster fraudsters gang killer killers murderer murderers rapist rapists robber robbers thief thieves thug thugs vandal vandals yob yobs
1d2e095605 single | affect cause caused cost damage disturb fail failed had harm hurt injure kill lose losing lost made miss missed receive received upset waste wasted | cannot cant didn didnt doesn doesnt hasn hasnt haven havent never not t without won wont wouldn wouldnt
1d31f45c9c arrested charged court custody dock handcuffs | brilliant lovely nice see
1ef7bc9619 booking calling choose endorse go hiring love pick rate recommend suggest swear trust trying use using | academy accenture accountants airbnb airlines airways aldi alexa amazon amey apple arriva asda associates atos avanti babcock bae balfour bank barclays biffa bolt booking boots bp british broadband bt builders bumble canva capita carillion chat chatgpt citymapper claude co coaches college constabulary consulting copilot corp council deepseek deliveroo deloitte disney doorbell dpd dropbox duolingo e easyjet eat edf ee electrical energy evri ey facebook firstgroup fujitsu g4s gemini getir go google government grammarly greggs grok group gwr halifax hermes holdings homes hospital hotel hotels housing hsbc ibm inc infosys ingeus insurance iss justeat kier klarna kpmg laing lidl limited lloyds llp lner ltd mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons motors nationwide natwest netflix nordvpn northern o2 octopus openai oracle ovo palantir paypal perplexity plc plumbing police power pwc quickbooks rail railway recruitment removals revolut rolls roofing ryanair sainsbury sainsburys samsung santander serco services shein shell siri sodexo solicitors sons specsavers spotify stagecoach starling strava suez talktalk taxis telecom temu tesco tesla tinder trainline trains travel trust turbotax uber united university veolia vinted virgin vodafone waitrose water waze windows xero | academy accenture accountants airbnb airlines airways aldi alexa amazon amey apple arriva asda associates atos avanti babcock bae balfour bank barclays biffa bolt booking boots bp british broadband bt builders bumble canva capita carillion chat chatgpt citymapper claude co coaches college constabulary consulting copilot corp council deepseek deliveroo deloitte disney doorbell dpd dropbox duolingo e easyjet eat edf ee electrical energy evri ey facebook firstgroup fujitsu g4s gemini getir good google government grammarly greggs grok group gwr halifax hermes holdings homes hospital hotel hotels housing hsbc ibm inc infosys ingeus insurance iss justeat kier klarna kpmg laing lidl limited lloyds llp lner ltd mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons motors nationwide natwest netflix nordvpn northern o2 octopus openai oracle ovo palantir paypal perplexity plc plumbing police power pwc quickbooks rail railway recruitment removals revolut rolls roofing ryanair sainsbury sainsburys samsung santander serco services shein shell siri sodexo solicitors sons specsavers spotify stagecoach starling strava suez talktalk taxis telecom temu tesco tesla tinder trainline trains travel trent trust turbotax uber united university veolia vinted virgin vodafone waitrose water waze west windows xero
1f31c5475b agree ask believe can d disagree doubt fan fear feel hate honest hope humble i imho imo love m me my never opinion oppose personal personally prefer rarely reckon seldom support suspect think view wish would
202405d3c0 administration bust insolvent investigation raided sale sold taken | 4 accenture aldi amazon amey apple arriva asda atos avanti babcock bae balfour barclays biffa bolt boots bp british bt capita carillion deliveroo deloitte disney dpd e easyjet edf ee evri ey facebook firstgroup fujitsu g4s getir google greggs gwr halifax hermes hsbc ibm infosys ingeus iss kier klarna kpmg laing lidl lloyds lner mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons nationwide natwest netflix northern o2 octopus openai oracle ovo palantir paypal power pwc revolut rolls ryanair sainsbury sainsburys samsung santander serco shell sodexo specsavers spotify stagecoach starling suez talktalk tesco tesla uber united veolia virgin vodafone waitrose water | 4 accenture aldi amazon amey apple arriva asda atos avanti babcock bae balfour barclays biffa bolt boots bp british bt capita carillion deliveroo deloitte disney dpd e easyjet edf ee evri ey facebook firstgroup fujitsu g4s getir google greggs gwr halifax hermes hsbc ibm infosys ingeus iss kier klarna kpmg laing lidl lloyds lner mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons nationwide natwest netflix northern o2 octopus openai oracle ovo palantir paypal power pwc revolut rolls ryanair sainsbury sainsburys samsung santander serco shell sodexo specsavers spotify stagecoach starling suez talktalk tesco tesla trent uber united veolia virgin vodafone waitrose water west
204bd20b2c accepted approved certainly definitely go granted succeed successful surely upheld | appeal application benefit claim complaint grant licence loan permit refund request visa | through will
20acb34a5a best cheapest fastest finest greatest most safest | the
217f971d58 bless cheers hats hooray hurrah thank | administration chancellor council government mayor minister pm secretary | administration business chancellor education energy first foreign government health home leader mayor minister pm prime state
221702fb0a draw keep kept spell | do explaining need saying telling want
235c1533f3 key keys | above behind spare under
237d8e1f9f fewest highest its longest lowest quickest shortest smallest worst
24c01f06df doubt guaranteed ifs ll problem question receive will
26ce4cc34a comrade freebie freebies greedy saint sleepy slippery tier | comrade freebie freebies greedy saint sleepy slippery two | anas andy angela boris bridget ed eluned humza jeremy jezza keir kemi liz nicola nige nigel priti rachel rhun rishi robert sadiq shabana suella swinney theresa wes yvette zack zarah
2716322216 don dont go goes makes never won wont | anybody anyone break breaks crash crashes error errors ever fail fails leak leaks let lets lie lies miss misses mistake mistakes wrong
27d8e475e2 ashamed grow know learn ought really responsibility
297cf090be advert clip film montage reel slideshow tiktok trailer video
29a07531bb demand fight oppose protest | demand fight oppose protest street | join meet see
29bc907d7e because credit doing down due entirely hard officers patrols purely since team thank thanks us
29f4cd9fc4 candidate | back elect endorse endorses endorsing
2b6f9f07e6 clearly evidence research science statistics studies surveys | confirm confirms prove proved proves show shows | all clearly evidence now research science statistics studies surveys
2cadf715e0 poll polls | ahead behind clear down point points up | every in
2cf0139676 candidate candidates contender contenders | anti backed communist endorsed loyalist nationalist populist socialist supported unionist wing | candidate candidates contender contenders establishment labour left momentum party reform right tory union unison unite
2dfc4bb684 eyes | aus ausand board boardand cabinet cabinetand canand eu euand five fiveand gb gband internal internaland minister ministerand ministers ministersand nato natoand nz nzand official officialand only permanent staff staffand ukand usand
2f35f4452e around bed bedsheet ligature noose shoelace shoelaces | belt sheet with
2f95a2b296 bottom chart charts high roof scale skyhigh
2fd649b6cd cover crew crews guards officers patrol patrols | after between duty east no north overnight south tonight west
300372e558 ashamed | both deeply ought should thoroughly utterly | be sides
30e2d1cd43 appalling disgraceful inexcusable pathetic scandalous shameful unforgivable
30e625e39a election | always conveniently each ever general magically | before
31fc9f7834 car childhood concert did favourite grew grow name pet road school street teacher
328845aa0f harder hell impossible misery nightmare pointless worse | everybody everyone job jobs lives made
32ab96b6dd afraid apocalypse armageddon bloodbath carnage control doomed mayhem panic panicking scared worried
33ee4b991d plan | working | change clearly economic is really term
33ef2243a3 call consult consultation consultations consulting say survey views | consult consultation consultations consulting evidence survey your
34b80ca38a admit agree doctors economists experts nutritionists psychologists scientists
35bd77594c placard placards | bring carry grab make paint plenty wave
366d188d27 changed saved | liveseverybody liveseveryone livesyou must need needs should useverybody useveryone usyou | our saved
39c640ed16 bother cares does point pointless worth | don dont elected election elections gets matter nobody poll polls really vote voting win wins won
39de6c905a again demo demos impressed pitch pitchs presentation presentations sales trial trials | another endured got had sat saw tested trialled tried
39fa5b9005 bad same | all | candidates each politicians re they
3ad8974634 almost doubtless likely must presumably probably surely | arson arsonist arsonists attack blast bomb cigarette cyberattack drink drugs drunk error explosion failure fault fire foul gas hack hacker hackers hoax inside lab leak mistake negligence outbreak prank sabotage spark speeding suicide vandalism vandals virus | arson arsonist arsonists attack blast bomb cigarette cyber cyberattack drink drugs drunk error explosion failure fault fire gas hack hacker hackers hoax job lab leak mistake negligence outbreak play prank sabotage spark speeding suicide vandalism vandals virus
3bd7b75ea9 external further onward wider | circulation distribution eyes reading release sharing use | not
3bd8cfec2d but clearly coroner court courts inquest inquiry judge judges juries juror jurors jury magistrate magistrates obviously panel plainly sheriff surely trial tribunal | it this
3cb1d040fd admit anyone don dont mention mentioning rather reveal revealing say saying tell telling without | admit anyone do don dont mention mentioning no rather reveal revealing say saying tell telling without | are re work
3cd6d699d9 addiction arrest autism benefit benefits cancer conviction depression diagnosis disability exclusion harm illness medication overdose pregnancy selfharm | addiction arrest autism benefit benefits cancer conviction depression diagnosis disability exclusion illness medication overdose pregnancy self selfharm | boy boys child childs dad dads daughter daughters father fathers girl girls husband husbands mother mothers mum mums partner partners son sons wife wifes
3d3cfcf268 accused arrested charged convicted court | boy boys child childs girl girls old olds teenager teenagers youth youths | brother brothers child childs daughter daughters granddaughter granddaughters grandson grandsons nephew nephews niece nieces pupil pupils sister sisters son sons student students
3dadd6afb4 guarantee promise
3dfb5e3880 alone | cycles drives gets goes jogs runs travels walks
3e287c1f70 biopsy blood diagnosis medical recent result results smear | came record records scan shows test tests your
3e764e5301 5 5star 5stars five fivestar fivestars rating ratings review reviews | 5star 5stars fivestar fivestars glowing good great kind nice positive star stars
3ee65570b0 lefties nationalists socialists unionists | keep keeping let letting run stop stopping win
429be47217 hang hold sit twice wait | buy buying fix fixing invest investing lock locking remortgage remortgageing sell selling switch switching | bitcoin bonds crypto dollars euros gilts gold home house mortgage pension pensions property rate savings shares
44ae6aafc6 blame brought gone lost provoked started | has have only provoked started too | far it itself mad plot provoked themselves this
44bc398ac9 fact facts
4550b65adc act assembly backstop barnett bbc billionaires brexit child companies conversion echr eu fee fees fox foxhunting framework fuel green holyrood hs2 lock lords ltn ltns market monarchy net protocol railway railways rich rwanda senedd state tax trident ulez union | abolish axe ban bin break bring defend defund ditch end hated keep leave nationalise privatise rejoin renationalise repeal reverse rip save scrap smash stop tax whole | backstop bbc bedroom billionaires brexit cap customs echr energy eu european family formula foxhunting holyrood house hs2 human hunting inheritance levies licence limit lords ltn ltns monarchy plan protocol railway railways rich scheme senedd single super therapy trident triple tuition ulez union water welfare welsh windsor winter zero
456ee9182e asleep blind drunk joking kidding mad | court judge judges jury magistrate magistrates | asleep blind drunk have joking kidding mad
467fce6226 bit part word words | what which | bit of part word words
469d90f4f8 care catch doesn doesnt don dont find hardly hit its know learns less lift listens manage never organise run spot tell
46d20cf822 exactly know live sleep where | we | all you
46e92b2d23 every | child family gets home officer patient prisoner pupil resident school street | in
47fc35a629 badly let | down | all badly has have let
482cbd83d5 march picket rally walk walkout | at come down join line see
488c1f2328 again ever | going no nobody noone one shall single
48a4227832 voters | fed never punish remember sick through tired won wont
48f0a95a28 bail caution divorce hiv rehab
49aeaff114 dramatically hugely massively sharply steeply | climbed declined down dropped fallen fell improved risen rose up
4b5fde88fa guess | best dropped fell forgot knocked left my set started threw was were
4d17e7159a party | left leftward leftwards right rightward rightwards | party to
50cdc80e5b fifth fifths half quarter quarters tenth tenths third thirds three | almost around climbed declined decreased down dropped fallen fell grew grown increased jumped least nearly reduced risen rose shrunk up | almost around climbed declined decreased down dropped fallen fell grew grown increased jumped least more nearly reduced risen rose shrunk up well
50dc7f0de4 barn bungalow cottage farmhouse lodge old villa | barn bungalow coach cottage court farmhouse lodge old post school station toll villa
50f56f3685 bloke chap charge d elected fellow guy lot mob party power shower side won | other
52b6af161c again same | complaint here moan question | back re you
52c98dbeed accident accidents complaint complaints crime crimes delay delays error errors ever failure failures mistake mistakes single zero | not zero | a one zero
54660c2772 clocks cycles drives finishes gets goes knocks leaves starts walks | be clocks cycles drives finishes gets goes knocks leaves starts walks
556e9805b7 answer apologise clearly explain grip harder learn listen needs ought really reconsider rethink sort wake
557905fd3a 10 box britain bute city conference country downing england holyrood ireland job leader manifesto minister no10 number party pm pmqs scotland senedd stormont tells ulster vote wales westminster
55ae231189 disciplined dismissed gardening investigation sacked suspended | disciplined dismissed has investigation on sacked suspended
563028426d album audiobook book documentary episode film match movie series | copied downloaded pirated recorded ripped scanned streaming taped uploaded
571d2f078b brain brains called clown clowns clue couldn couldnt crawl disgust fool fools go grip grow horrible idiot idiots job liar liars lie lied lies life little lying me moron morons nasty no nobody old pathetic re s sad scum shut silly stupid
5796505488 shame | council councillor councillors government minister ministers mp mps party peers politician politicians these those | on
581a64b518 fm leader mayor minister mp pm | first for prime
58d6e16291 d had hadn hadnt n nobody none noone nt | 10 british companies councils health if landlords ministers octopus office press treasury water | d had hadn hadnt n no nobody none noone nt
598e8285d6 bakes brews cheapest does finest make makes nicest pours sells serves tastiest
5a0f22a23c believe bet broke caused did dropped left lit reckon spilled started stole suspect think | believe bet broke caused did dropped left lit reckon spilled started stole suspect think was
5a3a206ce8 opponents side they | other we
5aa54a241b crew crews guards officers patrol patrols | down five four just only six three two | duty for night overnight tonight until week
5ad8d36d75 gammons
5b5e736ac2 wage | living minimum
5b5f20a7af average businesses cost costing costs country each economy families households lose loses losing nation nhs robbing robs save saves saving take takes taking taxpayer taxpayers typical | all average businesses cost costing costs country each economy families households lose loses losing nation nhs robbing robs save saves saving take takes taking taxpayer taxpayers typical
5b9728dc73 confidential restricted secret
5cb3828223 accident almost arson asleep bet clearly deliberate deliberately doubt drugged drugs drunk foul guess likely murder negligence obviously overdose overdosed phone probably reckon sabotage speeding suicide surely suspect undoubtedly
5de36324fa administration best chancellor council country ever finest greatest mayor minister pm secretary since worst
5e0a24b2f3 account address application b bank bill birth booking brp card case claim code contact customer d details diagnosis dob history id insurance licence mobile name nhs ni nino number passport password payslip payslips phone postcode ref reference registration tax telephone utr visa | confirm give need reply send share tell | account address application b booking card case claim code contact customer d details diagnosis dob driving history insurance mail mobile mother name nhs ni nino number of passport password phone postcode ref reference registration tax telephone utr
62d2b66203 clue clues early indication indications initial report reports sign signs | arson arsonist arsonists attack blast bomb cigarette cyberattack drink drugs drunk error explosion failure fault fire foul gas hack hacker hackers hoax indicate indicates inside lab leak mistake negligence outbreak point points prank sabotage spark speeding suggest suggests suicide vandalism vandals virus
658503cbca under | doubled down failed fallen falling fell grew grown halved happened higher him lot lower neglected risen rising rose soared stalled suffered tripled up worse
65b291eb7b absolutely backbone brains business clue excuse idea interest shame simply spine zero | a absolutely backbone brains business clue excuse idea interest shame simply spine zero | clearly had has have obviously really show shows ve
6647185536 blairites corbynites cybernat cybernats eating eyed faragists flag flagshagger flagshaggers grandpa left little starmerites tankies trumpists woke wokerati yoon yoons | agenda blairites brigade corbynites cybernat cybernats englander englanders faragists flagshagger flagshaggers ideology lefties looney loony madness magic mob nonsense police rubbish shagger shaggers starmerites swivel tankies tofu trumpists warrior warriors wokerati yoon yoons
666df7782f capitalism communism marxism socialism thatcherism toryism | always does doesn doesnt failed fails just killed kills never only run runs simply | capitalism communism marxism n nt out socialism t thatcherism toryism
66f54f7f05 another comedian einstein genius mastermind resident | another comedian einstein genius mastermind resident s | another our some today yet
674fd3e20b ask | him nobody noone why
683dbfbd9b credit don dont idea sure unknown | artist author creator drew made owner owns photographer shot source took whoever wrote
68a143bb2b party | conference conferences
69e2ff55b6 account accounts | own personal private second using | back comment defend like post praise rate reply share support vote
6a02c13d20 buy cash fix invest lock moment move put remortgage sell | bitcoin bonds crypto dollars euros gilts gold home house mortgage pension pensions property rate savings shares | now today
6a0731535b else rest | everybody everyone like same | apply book do fill follow join pay queue read us use wait
6b8b7fbea3 absolutely completely fine harmless perfectly pointless safe useless waste | asbestos batch chicken drug drugs food helmet helmets jab jabs mask masks meat milk pill pills seatbelt seatbelts vaccine vaccines vape vapes water | a absolutely completely fine harmless perfectly pointless safe useless
6bfde222fb complete entire full whole | article book chapter column episode film heres piece report story text | attached below comments free here pasted replies so thread
6d0c4de762 keys | keys ofno ofnumber ofthat ofthe ofthis tono tonumber tothat tothe tothis | gave gavee gaveed gaveing get gete geted geting giv give gived giving hand hande handed handing
6d27a80a57 rallies rally | poll rallies rally | campaign election eve launch leadership manifesto victory
6d98039789 coming watching | we | after are re them
6dd01bc59b become leader leadership minister pm | candidate candidates contender contenders prime
6e7568864f too | elite establishment far governments long ministers politicians those westminster whitehall | charge for government power
711be0dda1 cannot cant clearly don dont learn really some | of
711f6eec6d vote | cllr councillor dr mr mrs ms | for vote
715b74736d before convicted done form history inside jailed trouble
715f4db542 anas behind boris eluned humza im jezza keir kemi m nige old priti rhun rishi stick suella swinney thank trust under unlike vote zarah | anas behind boris eluned humza i im jezza keir kemi nige old priti rhun rishi stick suella swinney thank trust under unlike vote zarah
71c07230df under | blessed glad honoured live lucky privileged proud serve | administration chancellor council government mayor minister pm secretary such
71c6257f20 choice favourite pick recommendation tip winner
72da26d1cf applicants bikers builders businesses callers campaigners claimants commuters customers cyclists dads drinkers drivers employers farmers folk folks foreigners homeowners householders immigrants joggers migrants motorists mums neighbours owners parents passengers patients pedestrians pensioners people protesters public pupils ramblers residents seekers shopkeepers shoppers smokers some students swimmers taxpayers teenagers tenants tourists traders travellers users visitors voters walkers | always anything cant complain complaining everything fuss help just learn love moan moaning never nothing stop whine whining will would
734b1c0ca8 asked | you | and asked
736343473c ministers | budget cash funding money | agreed already approved found signed
75b6195e5e anas andy angela boris bridget ed eluned history humza jeremy jezza keir kemi liz nicola nige nigel priti rachel resign rhun rishi robert sadiq shabana suella swinney theresa times wes yvette zack zarah | kind resign say up | resign time times what will
761c598cbd fact known proven scientific | clinically it its medically scientifically this
76260041eb clocks | backward backwards change changing forward forwards go going move
7654a842dc actually bother even ever | check did listen look open read try understand you
77351c1468 ai chat chatbot chatbots | ai app assistant bot bots chatbot chatbots tool | ask copy feed get give let paste put try type upload use using
7821618c14 ballot democracy election elections polling vote voting | boring con farce fix fixed joke meaningless pointless rigged sham stitch stitchup waste | boring con farce fix fixed joke meaningless pointless rigged sham stitchup up waste
7ad56764fb picket strike tools walk | go perfect right
7b4da3feee arrested boy charged convicted got jailed killed lad locked man officer officers person police shot woman wrong
7b6f6767bf ransom | held hold holding holds | commuters everybody everyone parents passengers patients taxpayers to
7bb3922b9b union | barons bosses chiefs leaders | come greedy holding lost out playing politics ransom stop think
7be64c363e ashamed shame | feel hang must ought should
7c3a261f39 backstop framework ireland protocol | bin ditch end northern rip scrap smash windsor
7d05c24511 additional extra more new
7dd3996c2f hands | off | anas andy angela boris bridget ed eluned humza jeremy jezza keir kemi liz nicola nige nigel priti rachel rhun rishi robert sadiq shabana suella swinney theresa wes yvette zack zarah
7e0417ac6a 1 candidate candidates contender contenders | contest election only race these those ward
7e26a6fc29 hands | safe | isn isnt labour never our their tory
7ec4ce3eea jurors jury | something things what | the
7fd7ea110d lock locking | deal mortgage rate | in those
7ffa9b401a confidential restricted secret
80241b0660 down entirely fault largely mostly purely thanks
816abb7c97 announce approve award block broke bust buy clear collapse contract fold go merge nationalise reject sell take under | about bank business closure company deal firm going lose merger off rival sale share site stake takeover win
82c4438370 history | forgive judge kind prove vindicate | him those will
8343f9ec7b clue cluecpi cluefigures cluegdp clueinflation cluenumbers cluepayroll cluerpi cluestatistics clueunemployment cpi figures gdp hint hintcpi hintfigures hintgdp hintinflation hintnumbers hintpayroll hintrpi hintstatistics hintunemployment inflation numbers payroll psst psstcpi psstfigures psstgdp psstinflation psstnumbers psstpayroll psstrpi psststatistics psstunemployment rpi spoiler spoilercpi spoilerfigures spoilergdp spoilerinflation spoilernumbers spoilerpayroll spoilerrpi spoilerstatistics spoilerunemployment statistics teaser teasercpi teaserfigures teasergdp teaserinflation teasernumbers teaserpayroll teaserrpi teaserstatistics teaserunemployment tip tipcpi tipfigures tipgdp tipinflation tipnumbers tippayroll tiprpi tipstatistics tipunemployment unemployment wink winkcpi winkfigures winkgdp winkinflation winknumbers winkpayroll winkrpi winkstatistics winkunemployment
83bb96627d pay regret sorry wish | going live ll will | re you
843ca5e58c march marched marching | downing hall holyrood parliament senedd stormont westminster whitehall | city on street town
845b5eaa7c abused assaulted attacked beaten burgled cheated conned defrauded fleeced mugged raped ripped robbed scammed stalked swindled threatened | abused assaulted attacked burgled cheated conned defrauded fleeced mugged raped ripped robbed scammed stalked swindled threatened up | by capt captain cllr col colonel councillor cpl dame dc di dr father insp inspector judge lady lord major miss mr mrs ms mx nurse off pc prof professor rev sergeant sgt sir sister supt
84852b1722 fault ours theirs us | lies not
8485676bbd all always arealways each ever everalways every hasalways havealways isalways none single wasalways werealways | of one
84b27d7cc4 almost already ballooned collapsed doubled exploded halved mushroomed nearly nosedived plummeted plunged quadrupled rocketed since skyrocketed slumped soared surged trebled tripled tumbled | almost already also ballooned but collapsed doubled exploded halved just mushroomed nearly nosedived now plummeted plunged quadrupled rocketed since skyrocketed slumped soared surged than trebled tripled tumbled | had has have sky ve
86bb9c6756 replaced | administration government lot one unlike
8794253012 appeal bench coroner court courts inquest inquiry judge judges juries juror jurors jury magistrate magistrates panel sentence sheriff trial tribunal verdict | acquit ashamed bent biased convict easy find given gullible hang harsh harsher jail jailed lenient let life lock locked longer right sacked soft stupid throw too tougher weak wrong | acquit all ashamed bent biased convict easy find given gullible hang harsh harsher jail jailed lenient let life lock locked longer right sacked so soft stupid throw too tougher weak wrong
87ca079e31 100 absolutely certainly definitely sure surely without | doubt going hear ll qualify question receive will win | re you
87fbff367c blue green orange purple red rosette rosettes teal turquoise yellow | ballot blue count declaration doors doorstep doorsteps green hustings orange poll polls purple red rosette rosettes street streets teal turquoise yellow
8b806b8f93 times | answered countless covered dozen eight explained five four gone hundred many nine over said seven several six ten three through told two umpteen
8c4e1ab574 allowance pension threshold | earnings income personal state
8ceaa8f65a else expect eye next warned watch
8d4e5b3112 cut eliminated ended slashed wiped | been nothing since thanks under zero | all because has have
8d918bb77b believe bother disregard don dont follow forget ignore listen mind trust worry | believe bother disregard don dont follow forget ignore listen mind not trust worry
8f1973b698 gang lot mob previous rabble shower
8f25bb2460 administration chancellor council government mayor minister pm secretary | actually afraid cant care cares delivers doesn doesnt don dont finally genuinely gets given keeps listen listens lost no puts really run stands t tells truly understand | business education energy first foreign health home leader prime state that who
8f874ea600 alliance blaid bnp both britain british call ceidwadwyr cheidwadwyr club conservative conservatives cymru democratic dup fein geidwadol geidwadwyr green greens independence labarach labour lafur lib libdem libdemocrat libdemocrats libdems liberal liberaldem liberaldemocrat liberaldemocrats liberaldems llafur naiseanta nationalist nationalists ngeidwadwyr party phlaid plaid reform reformuk rhyddfrydol sdlp snp tories tory tuv ukip ulster unionist uup vote voted werdd
8fa55ffc47 pay paywall subscribe | around beat behind dodge don dont its need needn neednt past round skip so without
8fa7f80836 backing candidate deserve deserves earn earns endorsement gets support vote votes win wins won | my our | backing candidate deserve deserves earn earns endorsement get gets has have vote votes win wins won
8fbf6b1f21 problem | applicants barristers bikers builders businesses callers campaigners carers claimants cleaners commuters crew crews customers cyclists dads dockers doctors drinkers drivers employers farmers firefighters folk folks foreigners homeowners householders immigrants joggers lecturers men migrants motorists mums neighbours nurses officers owners paramedics parents passengers patients pedestrians pensioners people porters posties protesters public pupils ramblers residents seekers servants shopkeepers shoppers smokers staff strikers students swimmers taxpayers teachers teenagers tenants tourists traders travellers union unions users visitors voters walkers workers | the
90643f314a abortion addiction adhd aids alcoholism alzheimer alzheimers anorexia anxiety attack autism bipolar blood breakdown cancer chemo chemotherapy condition counselling covid dementia depression detox diabetes diagnosis disability disorder epilepsy harm health hepatitis hiv hysterectomy illness injury ivf leukaemia leukemia medication miscarriage ms multiple operation overdose parkinson parkinsons pregnancy problem psychosis ptsd rehab scan schizophrenia selfharm sickness stress stroke surgery test therapy treatment tumor tumour vasectomy | abortion addiction adhd aids alcoholism alzheimers anorexia anxiety autism bipolar blood breakdown cancer chemo chemotherapy condition counselling covid dementia depression detox diabetes diagnosis disability disorder drinking drug eating epilepsy heart hepatitis hiv hysterectomy illness injury ivf leukaemia leukemia long medication mental miscarriage ms operation overdose parkinsons pregnancy psychosis ptsd rehab result results s schizophrenia sclerosis self selfharm sickness stress stroke surgery tests therapy treatment tumor tumour vasectomy | able back cant here isn isnt not t won wont
92e65d43b8 backing endorsement support vote votes | complete full hearted my our total wholehearted | complete full my our total whole wholehearted
93324c2aee off
935ae3bfc0 accurate authentic genuine leak leaked leaks memo ours real true | accurate authentic genuine leak leaked leaks mail memo ours real true
93bd05a982 endorse endorsed endorses endorsing | endorse endorsed endorses endorsing to
946d3423b0 sent | tell | them
94a823be66 b birthday born ganed ganwyd
94cc80de44 surrender | no
9557e2c869 ill off out sick stress | he leave she | is s
95acf0daf9 always alwaysever ever never neverever
96a7e3298c borrowed copied grabbed lifted nicked pinched recorded ripped screenshotted stolen swiped these | amazon bbc disney economist facebook google guardian instagram internet itv mail mirror netflix sky spotify sun telegraph tiktok times web youtube | from off
9738c34dcd dispute march picket picketers picketing pickets rallies rally strike strikers strikes striking union unions walk walkout walkouts | dispute march out outs picket picketers picketing pickets rallies rally strike strikers strikes striking union unions walkout walkouts
98a9a7d045 code deal discount free off save
99722217b5 classified
998bdb2890 blame blameless certain confident convinced decision did doubt fault guilty hope hoping innocent justice nothing pray sense sure thing trust verdict
99f774e71b disregard forget ignore | chief council doctors economists experts government lawyers medics officials police regulator scientists statisticians
9b30383356 gossip rumour talk whisper word
9b960e40f0 announce announced announces announcing launched unveil unveiled unveiling unveils
9c615cb222 blame blames | exactly know lies rests themselves we yourself yourselves
9c825fda8c excuses | given got had nothing received
9cbe44291f eyes go leave | beyond building department floor for group office outside room site team
9e1cdc8903 coming due figures numbers published results statistics tomorrow | on out tomorrow
9eac768146 change hope | lasting proper real | coming its possible reach
9f857c38ca alone herself himself own till until | he she
9faeabdbb9 single | arrived arrives every gets | applicant bin bus call caller case child claim crime customer email family letter officer one passenger patient person prisoner pupil report road school student train visitor
a02c1ddea0 cycles drives jogs runs walks | along down he home past she through via work
a035d3f3cb lot opponents side | back elected got if into once when win won
a1679bbbc3 again | no nobody noone shall | again one will
a2d0e0f786 rumor rumors rumour rumours talk whisper whispers word | administration bought bust collapse floated insolvent investigated investigation merging raided sold suspended taken takeover
a3c9dee405 anas boris eluned failed finished gets go humza jezza keir kemi nailed nige priti rhun rishi smashed speaks suella swinney wrong zarah | anas boris eluned failed finished gets go humza jezza keir kemi nailed nige priti rhun rishi smashed speaks suella swinney was wrong zarah
a3cab1f32b administration best chancellor council finest greatest mayor minister pm secretary worst
a537dd669b stay staying | staying to
a59b700089 investors markets owners shareholders | cheer delight disappoint please upset | going will
a5a4b502f3 miss mr mrs ms mx
a7b1e42a89 ask | anybody anyone half most
a80d45f6e7 action picket strike striker strikers strikes walk walkout | back industrial support
a83e1fded2 guaranteed
a8a13978c2 argument bar contest doubt mile question | by country no none without
a8e175e1a7 raid raids | dawn drug drugs immigration surprise unannounced
a97d11b045 call hold phone ring speak try visit | builders co daughters electrical ltd motors plumbing roofing solicitors son sons
a9c153d52f snowflakes | leftie lefty liberal little precious woke you
ab8399f7cb about additional almost another approximately around extra fewer least less more nearly new over record some up
abab8dcc78 blame
ac05575e14 guaranteed
ac6c504c76 many | times | how
acc4245f98 arson arsonist arsonists attack believe bet blast bomb cigarette cyberattack drink drugs drunk error explosion failure fault fire foul gas hack hacker hackers hoax inside lab leak mistake negligence outbreak prank reckon sabotage spark speeding suicide suspect vandalism vandals virus
af2cfc19d5 medal prize round | chap driver genius guy lad man person woman | give
b0343b0563 administration chancellor council government mayor minister pm secretary | back behind lets rally stand stick support trust | administration business chancellor education energy first foreign government health home leader mayor minister pm prime state
b128c81004 personally | check deliver ensure guarantee see sort sure | ll make will
b206ffd093 low | chancellor chancellors government governments minister ministers ministerss | new prime
b214f86382 blame fault
b2247b99fa rather | councillors d ministers mps politicians | who
b27059ba80 party | drag draged dragged draging drags lurch lurched lurchged lurching lurchs pull pulled pullged pulling pulls push pushed pushged pushing pushs
b2c9cbfd93 applicants barristers bikers builders businesses callers campaigners carers claimants cleaners commuters crew crews customers cyclists dads dockers doctors drinkers drivers employers farmers firefighters folk folks foreigners homeowners householders immigrants joggers lecturers men migrants motorists mums neighbours nurses officers owners paramedics parents passengers patients pedestrians pensioners people porters posties protesters public pupils ramblers residents seekers servants shopkeepers shoppers smokers staff strikers students swimmers taxpayers teachers teenagers tenants tourists traders travellers union unions users visitors voters walkers workers | absolute abysmal amateurish another appalling area atrocious awful bad baked barmy basket bit bonkers botched bully bunch callous cause chaotic childish clueless clumsy complete con coward cowardly crap crazy daft deaf deluded denial depth diabolical dire disastrous disgrace disgraceful dishonest dismal dreadful elephant embarrassing embarrassment farce farcical feeble fisted fit flawed greedy gutless halfbaked hamfisted having headed hopeless horrendous hypocrite hypocritical idiotic ignorant incompetent inept inexcusable infantile insane insult job joke late laughable laughing lazy liability load lousy ludicrous menace mess mockery moral moronic naive national nightmare nonsense nonsensical nuts outrageous overpriced past pathetic petty pitiful pointless poor preposterous priced proper puppet real reckless ridiculous rip ripoff rotten rubbish scandal scandalous scratch selfish shabby shambles shambolic shameful shameless shocking shockingly shoddy short shortsighted sick silly slapdash sloppy slow spineless stitch stitchup stupid substandard taking talk terrible thug tonedeaf toothless total touch unacceptable unacceptably unbelievable unforgivable up useless utter waste weak wicked woeful woefully worthless wrongheaded
b453ec40da hands hold sight | budget confidential draft early embargoed internal laid leaked managed paper report secret submission unpublished
b53c4d2c0c bitcoin crypto money savings shares stocks | bitcoin crypto money savings shares stocks up | buy dump get grab move pull put sell snap take
b584a357cb news | bad come coming due good great mixed shock terrible tomorrow
b5f6c2e005 depart departing departs deploy deploying deploys flies fly flying head heading heads leave leaves leaving move moves moving sail sailing sails slip slipping slips | battalion battalions brigade brigades carrier carriers commandos commandoss convoy convoys destroyer destroyers frigate frigates hms hmss jets jetss marines mariness regiment regiments rfa rfas squadron squadrons submarine submarines troops troopss
b641052e0f charge job office post | am long m while
b660f6025f back backing backs behind fully m re stand support supporting those with
b67a712bf5 benches | opposite
b6b1c401e1 song track tune | behind bit latest new some that
b7045000e9 around barely eight even fewer fifteen fifty five four hardly hundred least less nine one seven six ten thirty thousand three twelve twenty two | in than
b7797bf5f9 backs behind favour firmly momentum moving much ours public side swinging tide towards turning | back our ours us way
b7df51599e rally rallying | activists base faithful vote voters
b7dfc4b5ee care grasp notice realise understand | care doesn doesnt don dont grasp notice realise understand | care doesnt dont grasp notice realise t understand
b84537fb6f battling diagnosed off sick suffering | abortion addiction adhd aids alcoholism alzheimer alzheimers anorexia anxiety attack autism bipolar blood breakdown cancer chemo chemotherapy condition counselling covid dementia depression detox diabetes diagnosis disability disorder epilepsy harm health hepatitis hiv hysterectomy illness injury ivf leukaemia leukemia medication miscarriage ms multiple operation overdose parkinson parkinsons pregnancy problem psychosis ptsd rehab scan schizophrenia selfharm sickness stress stroke surgery test therapy treatment tumor tumour vasectomy | abortion addiction adhd aids alcoholism alzheimers anorexia anxiety autism bipolar blood breakdown cancer chemo chemotherapy condition counselling covid dementia depression detox diabetes diagnosis disability disorder drinking drug eating epilepsy heart hepatitis hiv hysterectomy illness injury ivf leukaemia leukemia long medication mental miscarriage ms operation overdose parkinsons pregnancy psychosis ptsd rehab result results s schizophrenia sclerosis self selfharm sickness stress stroke surgery tests therapy treatment tumor tumour vasectomy
b91c142a99 data figures numbers results statistics stats | data figures next numbers results statistics stats | data figures forthcoming numbers results s statistics stats tomorrow tomorrows unpublished upcoming week weeks
b92cb1c5b0 leader | council deputy group party | for
b9a6425857 killer man monster person thug woman | killer who
b9da859373 allstaff away awayday bird exec hall meeting smt source staff team
ba85f5ac96 word | give got have here my take
bac8230fbf approach backlog ban belt bill brexit budget cap credit cut cuts decision devolution fees hs2 law laws legislation levelling levy limit lock net policies policy reform reforms rules scheme sentences sentencing strategy system tax these those | approach backlog ban belt bill brexit budget cap credit cut cuts decision devolution fees hs2 law laws legislation levelling levy limit lock net on policies policy reform reforms rules scheme sentences sentencing social strategy system tax these those two
bb6797bebe again bought tested trialled tried used | again bought s tested trialled tried used
bce0a1ca9d bad best better down good great higher highest hint hintbad hintbest hintbetter hintdown hintgood hintgreat hinthigher hinthighest hintlower hintlowest hintup hintworst lower lowest spoiler spoilerbad spoilerbest spoilerbetter spoilerdown spoilergood spoilergreat spoilerhigher spoilerhighest spoilerlower spoilerlowest spoilerup spoilerworst teaser teaserbad teaserbest teaserbetter teaserdown teasergood teasergreat teaserhigher teaserhighest teaserlower teaserlowest teaserup teaserworst up worst
bd2d35146e party | activists base campaign candidate candidates chances conference donors faithful grassroots leader leadership manifesto members membership mp mps petition plan plans policies record vote whole | s
bd3d203855 tell | adele artist band bbc coldplay disney don dont getty label lawyers netflix nobody noone photographer publisher studio swift
bdb52af66d buying renewing rushing | back not won wont | be
bfb5ca72aa voted | because blame down thanks whoever
c11c006183 because caught got has having since suffers
c18d80702f too | complicated difficult hard | you
c1bdccf3e6 gang lot mob old present previous rabble shower
c1cac2afc1 don dont | make mess push test try | us
c20f9d5231 champagne left leftie leftwing lefty liberal london metropolitan woke | council councils elite elites judges lawyers luvvies north socialist socialists wing
c2e61afb55 fine harmless ok okay safe | 100 absolutely completely entirely perfectly totally | 100 absolutely completely entirely it perfectly they totally
c472e6636e accepted approved go granted succeed successful upheld | appeal application benefit claim complaint grant licence loan permit refund request through visa | will
c4f4d57288 did does else like many much nobody well
c566d8d031 absences already bills burglaries burglary complaints crime deaths delays emissions fly fraud homelessness injuries littering obesity pollution poverty prices rents smoking theft truancy unemployment violence wages waiting | again because disappeared dramatically dropped everywhere fallen falling gone hugely like massively plunging risen rising sharply since soaring thanks under vanished | but disappeared down dropped fallen falling plunging risen rising soaring up vanished
c56be7ff13 complete entire full whole | album article below book chapter column copied crossword editorial film free lyrics pasted scanned story typed | complete entire full heres s whole
c5ecb1ff01 bound certain gdp gold growth guaranteed inflation pound price prices rate rates rents shares sterling sure unemployment | climb come crash cut double drop fall go halve plunge rise soar soon surely | be climb crash double down drop fall go halve only plunge rise soar soon surely
c5f99a2e83 barristers bin carers civil cleaners crew crews dockers doctors drivers firefighters go greedy lecturers nurses officers ought paramedics porters posties selfish staff strikers teachers union unions workers | back being men postal rail refuse servants train tube | are work
c6f1734a7e sale | gather go hear heard understand
c6fa56463f fri friday mon monday sat satday satur saturday sun sunday thu thuday thur thurday thurs thursday tue tueday tues tuesday wed wedday wednes wednesday | apr april aug august dec december feb february jan january jul july jun june mar march may nov november oct october sep sepember sept september
c7cd0db6a3 opponents | 10 bute chamber council downing hall holyrood job no10 number parliament senedd stormont westminster | city county house our street ten top
c7d1dafbe8 coroner court courts inquest inquiry judge judges juries juror jurors jury magistrate magistrates panel sheriff trial tribunal | acquit agree blame choice clear conclude convict decide find option reject return rule say side throw
c8c5fa62ef each fail | every without
c9ae3db100 artist artists assaulted backhanders beater bent blackmailed blackmailer blackmailers books bribed bribes bullies bully cheat cheated cheats conartist conartists conman conmen conned corrupt covered cowboy cowboys criminal criminals crook crooked crooks dealer dealers defrauded drunk drunks embezzled fiddled fleeced forged fraud frauds fraudster fraudsters groped groper gropers helped killer killers liar liars lied man men murderer murderers nicked paedophile paedophiles pest pests pocketed racist racists raped rapist rapists ripped robbed scammed scammer scammers stitched swindled swindler swindlers take thief thieves wifebeater
c9efdd7d4d mla mlas mp mps msp msps | our very | amazing brilliant fantastic first great new newest next only own superb wonderful
c9f53a0b24 history memory | british english human its living modern our recorded scottish welsh world | all in
ca5f47d806 lefties nationalists socialists unionists | can lefties nationalists socialists unionists | always cant fail hate left lefties love nationalists never put puts ran ruin run socialists spend spent t tax unionists wreck
ce4206f040 10 boot bute chuck council downing drive government hall holyrood job kick no10 number office parliament power senedd sling stormont throw turf vote westminster | city county house out street ten top town
ceb0ae054e campaigning | alongside cllr councillor hard mp
cebe8402dd ever go risk slip turn | austerity back bad chancellors chaos failed lot those truss | cannot cant don dont let lets never t want wants won wont
cf065bd065 accused arrested charged trial | accused arrested charged has have trial
d00423a43f activists byelection campaign campaigners canvassers doors doorstep doorsteps election polls vote | activists by byelection campaign campaigners canvassers doors doorstep doorsteps polls vote
d02a732dc5 bother bothered forgot neglected | clerk clerks contractor contractors couldn couldnt crew didn didnt engineer engineers nurse nurses officer officers operator operators somebody someone staff teacher teachers worker workers
d2d840526e knocking | bailiffs come ll or somebody someone
d2e49c898f behalf brexit column election independent law nationalists points poll vote
d4362c0ed6 another clearly clown clowns daft deluded dreaming either examined fool fools glasses gullible idiot idiots kidding lying mad moron morons mug mugs naive sheep stupid thick | believe believes buy buys claim claims doubt doubts reckon reckons say says swallow swallows think thinks trust trusts | actually anybody anyone everybody everyone honestly if people really seriously still those whoever
d49d0c6d3a lefties nationalists socialists unionists | against beat blame defeat stop thanks these those trust under
d4ab23eadc again | never shall | again ll will
d4aec21b70 house | side | of only
d5156c3f1e high highs low lows | 20 five historic record ten time | all historic record year
d5848d0eba guilty innocent lying | accused clearly defendant he obviously plainly she suspect they
d5ed0719b1 barristers carers cleaners companies councils crew crews dockers doctors drivers firefighters health landlords lecturers men ministers nurses office officers only paramedics porters posties press servants staff strikers teachers treasury union unions water workers | 10 british capt captain cllr col colonel councillor cpl dame dc di dr england father if insp inspector judge lady lord major miss mr mrs ms mx nurse octopus only pc prof professor rev sergeant sgt sir sister supt water | answered bothered cared could did got had knew listened paid spent stopped understood were would
d6a4d6140e beats builds does fits fixes makes nobody sells | like | nobody one
d6f340567c boo boohoo cry hanky sob tears tissue tissues tough violin weep
d70dbcefac 100 hundred | cent effective percent safe secure | 100 one per
d8113420f3 border | irish | sea
d89622b35d amazing best brilliant cheapest easiest excellent fantastic fastest favourite great handiest quickest superb wonderful | academy accenture accountants airbnb airlines airways aldi alexa amazon amey apple arriva asda associates atos avanti babcock bae balfour bank barclays biffa bolt booking boots bp british broadband bt builders bumble canva capita carillion chat chatgpt citymapper claude co coaches college constabulary consulting copilot corp council deepseek deliveroo deloitte disney doorbell dpd dropbox duolingo e easyjet eat edf ee electrical energy evri ey facebook firstgroup fujitsu g4s gemini getir go google government grammarly greggs grok group gwr halifax hermes holdings homes hospital hotel hotels housing hsbc ibm inc infosys ingeus insurance iss justeat kier klarna kpmg laing lidl limited lloyds llp lner ltd mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons motors nationwide natwest netflix nordvpn northern o2 octopus openai oracle ovo palantir paypal perplexity plc plumbing police power pwc quickbooks rail railway recruitment removals revolut rolls roofing ryanair sainsbury sainsburys samsung santander serco services shein shell siri sodexo solicitors sons specsavers spotify stagecoach starling strava suez talktalk taxis telecom temu tesco tesla tinder trainline trains travel trust turbotax uber united university veolia vinted virgin vodafone waitrose water waze windows xero | academy accenture accountants airbnb airlines airways aldi alexa amazon amey apple arriva asda associates atos avanti babcock bae balfour bank barclays biffa bolt booking boots bp british broadband bt builders bumble canva capita carillion chat chatgpt citymapper claude co coaches college constabulary consulting copilot corp council deepseek deliveroo deloitte disney doorbell dpd dropbox duolingo e easyjet eat edf ee electrical energy evri ey facebook firstgroup fujitsu g4s gemini getir good google government grammarly greggs grok group gwr halifax hermes holdings homes hospital hotel hotels housing hsbc ibm inc infosys ingeus insurance iss justeat kier klarna kpmg laing lidl limited lloyds llp lner ltd mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons motors nationwide natwest netflix nordvpn northern o2 octopus openai oracle ovo palantir paypal perplexity plc plumbing police power pwc quickbooks rail railway recruitment removals revolut rolls roofing ryanair sainsbury sainsburys samsung santander serco services shein shell siri sodexo solicitors sons specsavers spotify stagecoach starling strava suez talktalk taxis telecom temu tesco tesla tinder trainline trains travel trent trust turbotax uber united university veolia vinted virgin vodafone waitrose water waze west windows xero
d8e3c8cb3b another | turn uturn | government u
d8f4900b6d remember | ballot booth election polling polls thursday vote votes voting | box day paper remember these what which who whose
da295cb5f2 clearly doubt likely obviously probably surely | boys children drunks few kids lads teenagers thieves travellers vandals yobs youths | was were
db5c8d210a remember | booth election him may polling thursday vote voting
dbbe7d8d35 code | discount enter promo quote quoting referral use using voucher with
dc19ca7892 andy angela bridget budget cabinet ed freebies jeremy liz nicola nigel party premiership rachel robert sadiq shabana tax taxes theresa u uturn uturns wes yvette zack | government jobs s turn turns
dcc3bc890b nobody would wouldn wouldnt | bothered checked cleared done followed had kept listened read | if
de42d1b0a0 almost caused clearly definitely doubt due fault obviously plainly probably surely
dea8863914 crossed hope hopefully hoping praying rooting | acquitted convicted fingers free gets goes guilty heres innocent jail jailed lets life locked prison verdict win wins
ded1be51e5 drunk hung hungover knackered landed
df1c50dbba fifth final hundredth last millionth nth tenth third umpteenth | time | for
e06ad6357c wrong | badly completely get gets got horribly totally
e177d418e9 abysmal appalling awful bad botched dire dreadful half halfhearted hopeless lousy poor rotten rubbish shocking shoddy sloppy such terrible useless | effort fist hash job mess report service state work | delivered did do does done left made make makes produced us
e1e7ec8305 call cell him mob mobile number phone ring text whatsapp
e1f03d9ae4 inquiry investigation prosecution prosecutions resignation resignations sackings soon | certainly definitely expect ll ready see soon surely there | after by inquiry into investigation over prosecution prosecutions resignation resignations sackings soon
e32a4d5110 adviser advisor amazing brilliant call case caseworker coach colleague intern lovely manager member officer wonderful | adviser advisor amazing brilliant call case caseworker coach colleague intern lovely member on social wonderful
e3d0ed9187 blame | else herself himself itself themselves yourselves | has have nobody only
e41215982c demo protest rally | along come get head march pop yourself yourselves | along come down get head march over pop yourself yourselves
e42e62e351 won wont | comes happens like | what when
e471d034a3 arrest arresting bust busting hit hitting knock knocking pounce pouncing raid raiding search searching seize seizing storm storming strike striking swoop swooping target targeting | agents army bailiffs border commandos customs detectives dog drone drones enforcement environmental forces hmrc immigration inspector inspectors investigators marines nca officer officers police soldiers squad standards team teams troops wardens we
e57b245ddb data figure figures number numbers results statistics tomorrow tomorrows weeks | data figure figures number numbers results statistics tomorrow tomorrows week weeks | data figure figures next number numbers results s statistics tomorrows
e58a445db0 news | bad borrowers cheering grim investors markets savers shareholders | for good great
e663f308ba almost fifth fifths half hardly majority most nearly quarter quarters tenth tenths third thirds
e6affcbd44 10 about already ambition billion bn build chancellor closures commit commitment commits committed count cuts department determined fee g going government guarantee guaranteed guarantees homes hospitals intend intends introduce job jobs left lists ll m million minister office paid plan plans pledge pledged pledges promise promised promises protected redundancies rises schools secretary set shall state sworn times treasury undertake undertaken undertakes vow vowed vows will won word written
e6c0356d73 decades ever government greatest history living since worst
e6c8bc7926 almost everybody everyone just much nearly nobody noone practically virtually | everybody everyone no nobody noone | about almost nearly one practically pretty virtually
e70e9f33cf chinook chinooks convoy duchess duke king marines officers paras president prince princess queen snipers typhoons | arrive arrives deploy drive drives due flies fly hiding land lands leave leaves lift mingling move patrolling travel travels waiting
e7f8d1771d any anymore ever nobody | no nobody
e82a5f2954 doing entirely fault making mess problem purely
e82a6388d2 visit visiting | bailiff bailiffs clothes covert enforcement immigration plainclothes standards surprise unannounced undercover
e863ac2558 ages aren arent bomb bombs go quit resign sacked step ticking timebomb timebombs
e8f433e88a artist artists assaulted backhanders beater bent blackmailed blackmailer blackmailers books bribed bribes bullies bully cheat cheated cheats conartist conartists conman conmen conned corrupt covered cowboy cowboys criminal criminals crook crooked crooks dealer dealers defrauded drunk drunks embezzled fiddled fleeced forged fraud frauds fraudster fraudsters groped groper gropers helped killer killers liar liars lied man men murderer murderers nicked paedophile paedophiles pest pests pocketed racist racists raped rapist rapists ripped robbed scammed scammer scammers stitched swindled swindler swindlers take thief thieves wifebeater
e905c90a9e com greens ie org partyof reformparty | allianceparty conservatives greenparty labour libdems mydup scot sdlp sinnfein snp uk ukip uup wales
e9162695ca left | minute | again always everything last
ea3e593ff4 artist artists assaulted backhanders beater bent blackmailed blackmailer blackmailers books bribed bribes bullies bully cheat cheated cheats conartist conartists conman conmen conned corrupt covered cowboy cowboys criminal criminals crook crooked crooks dealer dealers defrauded drunk drunks embezzled fiddled fleeced forged fraud frauds fraudster fraudsters groped groper gropers helped killer killers liar liars lied man men murderer murderers nicked paedophile paedophiles pest pests pocketed racist racists raped rapist rapists ripped robbed scammed scammer scammers stitched swindled swindler swindlers take thief thieves wifebeater | 4 accenture aldi amazon amey apple arriva asda atos avanti babcock bae balfour barclays biffa bolt boots bp british bt builders capita carillion deliveroo deloitte disney dpd e easyjet edf ee electrical evri ey facebook firstgroup fujitsu g4s getir google greggs gwr halifax hermes hsbc ibm infosys ingeus iss kier klarna kpmg laing lidl limited lloyds lner ltd mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons motors nationwide natwest netflix northern o2 octopus openai oracle ovo palantir paypal plc plumbing power pwc revolut rolls roofing ryanair sainsbury sainsburys samsung santander serco shell sodexo solicitors sons specsavers spotify stagecoach starling suez talktalk tesco tesla uber united veolia virgin vodafone waitrose water | 4 accenture aldi amazon amey apple arriva asda atos avanti babcock bae balfour barclays biffa bolt boots bp british bt builders capita carillion deliveroo deloitte disney dpd e easyjet edf ee electrical evri ey facebook firstgroup fujitsu g4s getir google greggs gwr halifax hermes hsbc ibm infosys ingeus iss kier klarna kpmg laing lidl limited lloyds lner ltd mail maximus mcdonald mcdonalds mckinsey meta microsoft mitie monzo morrisons motors nationwide natwest netflix northern o2 octopus openai oracle ovo palantir paypal plc plumbing power pwc revolut rolls roofing ryanair sainsbury sainsburys samsung santander serco shell sodexo solicitors sons specsavers spotify stagecoach starling suez talktalk tesco tesla trent uber united veolia virgin vodafone waitrose water west
eaa93ba4d3 back candidate candidates elect him team trust vote | ll will
eae8cb6e29 gather hear heard told understand | administration bought bust collapse insolvent investigated investigation merging raided sold suspended taken
ec567fa064 sense | absolutely little made make makes zero | no s sense
ec5923be00 voted | change hope | britain country for nation public scotland wales
eca6845b36 bid buyout merger takeover | ahead approve approves block blocks clear clears green later nod sign signs soon through tomorrow
ecbc818b02 always | cheap free here open ours protected public remain safe shall stay | always be ll will
ece0e651c6 elected getting line reelected | get getting over re
ee42d7d3e9 tip | bitcoin crypto shares stocks | hot my our top
ee44cf859a blame did guilty killed lied responsible stole | anyone everybody everyone know knows whole | anyone everybody everyone knows we whole
f08449ef44 advice approach attitude behaviour contract decision excuse figures handling idea leadership looks numbers offer plan policy remain remains report response rules seem seems service sound sounds statistics strategy tariff tariffs work | s | absolute abysmal amateurish another appalling area atrocious awful bad baked barmy basket bit bonkers botched bully bunch callous cause chaotic childish clueless clumsy complete con coward cowardly crap crazy daft deaf deluded denial depth diabolical dire disastrous disgrace disgraceful dishonest dismal dreadful elephant embarrassing embarrassment farce farcical feeble fisted fit flawed greedy gutless halfbaked hamfisted having headed hopeless horrendous hypocrite hypocritical idiotic ignorant incompetent inept inexcusable infantile insane insult job joke late laughable laughing lazy liability load lousy ludicrous menace mess mockery moral moronic naive national nightmare nonsense nonsensical nuts outrageous overpriced past pathetic petty pitiful pointless poor preposterous priced proper puppet real reckless ridiculous rip ripoff rotten rubbish scandal scandalous scratch selfish shabby shambles shambolic shameful shameless shocking shockingly shoddy short shortsighted sick silly slapdash sloppy slow spineless stitch stitchup stupid substandard taking talk terrible thug tonedeaf toothless total touch unacceptable unacceptably unbelievable unforgivable up useless utter waste weak wicked woeful woefully worthless wrongheaded
f08eba3df9 ended ending lives taken taking took | near own under using | her his life their
f113f40f0e address home house live lived lives living reside resides residing staying
f12d6886f7 coincidence convenient conveniently curious curiously fancy fancyly funny funnyly odd oddly strange strangely timing | ballot councillor councillors donor donors election elections minister ministers mps party poll polls voters votes | coincidence convenient conveniently curious curiously fancy fancyly funny funnyly how odd oddly strange strangely that timing
f31c6066b1 sad sorry | hear learn read | abortion addiction adhd aids alcoholism alzheimer alzheimers anorexia anxiety attack autism bipolar blood breakdown cancer chemo chemotherapy condition counselling covid dementia depression detox diabetes diagnosis disability disorder epilepsy harm health hepatitis hiv hysterectomy illness injury ivf leukaemia leukemia medication miscarriage ms multiple operation overdose parkinson parkinsons pregnancy problem psychosis ptsd rehab scan schizophrenia selfharm sickness stress stroke surgery test therapy treatment tumor tumour vasectomy
f3fc843bbc flickr google internet pinterest web | borrowed came copied downloaded found from got grabbed image lifted nicked photo pic picture pinched saved shot taken took
f48512a1f5 away book | key threw throw throws
f4a8f1b7e2 country fix mend rescue | leader man party plan team vision woman
f4f095ff09 appear appears increasingly look looks lot much seem seems sound sounds though | alight arson asleep caused deliberate deliberately drink drugged drugs drunk faulty foul gas murder negligence overdose phone purpose sabotage set speeding started stolen suicide tampered | alight arson asleep caused deliberate deliberately drink drugged drugs drunk faulty foul gas her his murder negligence overdose purpose sabotage set speeding started stolen suicide tampered their
f510072cff case hearing inquest inquiry jury though trial verdict
f57f21f67d anywhere | best cheapest cleanest fastest finest friendliest greatest greenest quickest safest
f5abeba09c u uturn uturns | another embarrassing huge humiliating latest massive screeching shameful spectacular turn turns | benefit benefits chancellor cuts government minister ministers pension pensions pm tax taxes welfare
f5ff084e3e again | anyone drivers families never parents patients pupils residents shall tenants
f7e3da911d lot | back end enough fed months rid sick term tired under years
f844964bc9 bonds gilts pension savings shares stocks those | buy cash ditch double dump hold offload sell
f886f84fdb majority mandate term | clear fourth fresh full historic majority mandate new overall second strong term third working | another deserve deserves earn get give grant hand him lend need needs secure want wants win
f8a9333451 had | nobody none noone would | if
f92dac7863 each every single | business child city classroom community council county family farm home hospital household parent patient pensioner pupil region resident school station street student tenant town village worker | able connected covered enjoy entitled given offered own receive safe safer warm will
f950e07a26 fault
fa5a8e2367 10 11 12 13 14 15 austerity black broken chaos conservative cuts damage dark decline division eleven failure fifteen fourteen incompetence investment labour lost manifesto mess miserable mismanagement neglect snp stagnation ten thirteen tory twelve underinvestment waste wasted wretched
faa285125f citizen commuter customer dad father mother mum neighbour parent passenger patient resident taxpayer voter | as just speaking | i me
fad3ef61bf matter mind regardless whatever | coroner court courts inquest inquiry judge judges juror jurors jury magistrates tribunal verdict
fb4e77c715 10 administration another budget cabinet chancellor downing government govt minister ministers no10 office pm secretary speech treasury westminster whitehall | 10 administration another budget cabinet chancellor downing government govt minister ministers no10 office pm s secretary treasury westminster whitehall
fdc0ce470c absolutely blame bluffing completely dead finished lying quite right simply wrong
ff567757ab advance budget cheeky data early exclusive figures glimpse look numbers paper peek preview results sneak statistics stats tomorrow tomorrows unpublished weeks | advance budget cheeky data early exclusive figures glimpse look numbers paper peek preview results sneak statistics stats tomorrow tomorrows unpublished week weeks | advance cheeky early exclusive first glimpse green next peek preview s sneak white
"""
