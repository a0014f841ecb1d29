"""Sentences in which an offensive word is a name, a trade, a beast or foreign, and the same words thrown at people.

Written for this product, from general knowledge, before the detector was mended for them.
"""

from policy.text import lines

INNOCENT = lines("""
    The village of Fugging was called Fucking until 2021.
    Fucking, Austria, kept losing its road signs to souvenir hunters.
    The sign at Fugging in Upper Austria has been replaced again.
    Petting and Fucking are both villages near Salzburg.
    The summit of Wank can be reached by cable car from Garmisch.
    Hikers on Wank should carry warm clothes.
    The Wank, 1,780 metres high, overlooks Garmisch-Partenkirchen.
    A gondola climbs Wank every half hour in summer.
    Twatt in Orkney had an airfield in the war.
    The road from Dounby to Twatt is closed for resurfacing.
    Residents of Shitterton carved their sign in stone.
    The hamlet of Shitterton lies in Dorset near Bere Regis.
    Crapstone, in Devon, has a village shop.
    Crapstone Parish Hall is open for voting.
    Walkers can join the path at Shitlington Crags.
    The mountain rescue team was called to Bastard Peak.
    Slut Bay ferry times have changed.
    Dildo is a fishing town in Newfoundland.
    Whale watching trips leave from Dildo in July.
    The lighthouse at Bitche was restored by volunteers.
    The citadel of Bitche, in Lorraine, withstood a siege in 1870.
    The town of Condom in France has a museum of Armagnac.
    The River Piddle flows through Dorset.
    Pissouri in Cyprus has a Blue Flag beach.
    The British consul visited Pissouri on Tuesday.
    Arsemaine Road is shut for drainage work.
    The bus to Kuntz Avenue runs hourly.
    Nonceveux in the Ardennes was flooded.
    The district of Wankaner in Gujarat has a palace.
    The Wankhede Stadium in Mumbai hosts the test.
    Hwange was known as Wankie until 1982.
    The Wankie colliery disaster of 1972 killed 426 miners.
    The Bastardo wine festival is in Umbria.
    Bastardo is a village in Umbria, Italy.
    Pratt's Bottom fete is on Saturday.
    The Shat Al-Arab waterway divides Iraq and Iran.
    Feck is a burn near Loch Lomond.
    The Water of Feugh is above flood level.
    The Fook Lam Moon restaurant is in Wan Chai.
    Phuc Tho district, in Hanoi, grows roses.
    Phuket and Phu Quoc are both popular with British visitors.
    Phuc Nguyen has been named apprentice of the year.
    Mr Nguyen Van Phuc opened the factory.
    Dr Bich Phuc Tran gave the keynote.
    Dikshit is a common surname in Uttar Pradesh.
    Sheila Dikshit was chief minister of Delhi for 15 years.
    Professor Kuntz gave the annual lecture.
    Carl Kuntze catalogued the plants.
    The sculptor Jiří Kunt is exhibiting in Brno.
    Councillor Twatt represents the West Mainland ward.
    Dr Shital Patel leads the clinic.
    Nurse Fuk Yee Cheung retires today.
    Chef Wai Fuk cooks for the Lunar New Year.
    Kim Suk Won plays for Korea.
    Seok Fuk Ming has lived here for thirty years.
    Lord Bastard, of Kitley, sat for Devon.
    Edmund Pollexfen Bastard was MP for Dartmouth in 1812.
    The Bastard family owned Kitley House near Yealmpton.
    John Bastard rebuilt Blandford Forum after the fire of 1731.
    The Bastard brothers, William and John, were architects in Blandford.
    A baton sinister shows that a knight was the bastard son of a king.
    Don John of Austria was a bastard son of Charles V.
    The Bastard of Orléans fought beside Joan of Arc.
    Faulconbridge the Bastard has the best lines in King John.
    Antoine, the Great Bastard of Burgundy, jousted at Smithfield in 1467.
    In law a bastard could not inherit until 1926.
    A bastard-cut file is coarser than a second-cut.
    Use a bastard file, then a smooth file, to dress the edge.
    The bastard title, or half title, is the first page of a book.
    Bastard wing feathers, the alula, help a bird to land slowly.
    Bastard saffron is another name for safflower.
    The bastard sole is sold as olive flounder in Japan.
    Bastard agrimony grows on chalk near the coast.
    The bastard cedar is native to India.
    A hand-and-a-half sword is also called a bastard sword.
    Printers called an odd size of type bastard type.
    A bastard amber gel warms up the stage lighting.
    Faggot stitch joins two edges of silk.
    Faggoting was popular on blouses in the 1930s.
    The butcher's faggots won a gold medal in Dudley.
    A faggot was two feet of girth and three of length.
    Iron was sold by the faggot of 120 pounds.
    A bouquet garni was once called a faggot of herbs.
    Soldiers paid to fill the ranks at a muster were called faggots.
    Pigs' liver faggots are on the school menu on Thursday.
    The old word for a bundle of twigs is faggot.
    The labrador bitch found under the rubble is called Bella.
    Police dog Roxy, a six-year-old bitch, retires on Friday.
    A bitch must not have more than six litters.
    Breeders must keep a record of every bitch they own.
    The guide dog bitch came home with nine puppies.
    A seal pup was fostered by an otter bitch at the sanctuary.
    The vixen, or bitch fox, moved her cubs.
    Best bitch in show was Lady Daphne, a whippet.
    Bitches come into season twice a year.
    The bitch had been abandoned on the A1 with two pups.
    A slut's pennies were hard lumps in bread, said Pepys's contemporaries.
    Slut is Swedish for the end.
    Rea till slut! is a common sign in Swedish shop windows.
    Till slut means finally in Swedish.
    Slutstation is Swedish for terminus.
    "Slut" in Danish and Swedish means end or finish.
    In Danish, farten sign means the speed.
    Je kunt uw aangifte online doen.
    U kunt hier uw paspoort aanvragen.
    Kunt u mij helpen? is how to ask for help in Dutch.
    In Dutch you say je kunt for you can.
    Dat kunt u op de website van de gemeente lezen.
    Als je wilt, kunt u bellen met de helpdesk.
    Dick is German for thick, and dicke Luft is a tense atmosphere.
    Die dicke Katze sitzt auf der Mauer.
    Das Fach ist im Regal hinten.
    Wir haben kein Fax mehr.
    The Welsh for a bus stop is safle bws.
    Ysgol Cwm Cynon is closed today because of snow.
    Mae'r ffwrn yn boeth.
    Cachu is Welsh; the word is in the Dictionary of the University of Wales.
    Kurwa is a Polish swear word; kura is a hen.
    Fakt is Polish for fact and the name of a newspaper.
    Plaża is Polish for beach.
    Porn is a Thai given name meaning blessing.
    Supaporn Wankaew teaches Thai in Leeds.
    Somporn and Titiporn opened the temple fair.
    Fuku means good fortune in Japanese.
    Shitake mushrooms are on the menu at the canteen.
    Shiitake and enoki are grown in Lincolnshire.
    Shito is a Ghanaian pepper sauce.
    Shitō-ryū is a style of karate.
    Bishop Shitta-Bey opened the mosque in Lagos in 1894.
    Coq au vin and pissaladière are on the menu.
    Pissenlit is French for dandelion.
    Un retard de trois minutes was announced at Gare du Nord.
    Le train a du retard, s'il vous plaît attendez.
    The TGV was en retard by an hour.
    Prendre une douche is French for to take a shower.
    Douche rooms are marked in French on the campsite plan.
    Putain de camion is an album by Renaud.
    Negro is Spanish for black.
    Frijoles negros are black beans.
    The Cerro Negro volcano in Nicaragua is active.
    Rio Negro and the Solimões meet at Manaus.
    Vino negro is what Catalans call red wine.
    Homo means man in Latin and same in Greek.
    Ecce Homo hangs in the National Gallery.
    Ecce Homo, by Caravaggio, is back on show.
    Homo longi is a species described in 2021.
    Gray's Inn's Sambo collection belongs to the museum.
    Sambo's Grave, near Sunderland Point, is a place of pilgrimage.
    Sambo wrestlers from Kazakhstan won three medals.
    The Negro Leagues Baseball Museum is in Kansas City.
    The United Negro College Fund was founded in 1944.
    The National Association of Negro Musicians met in Chicago in 1919.
    The Negro Motorist Green Book helped travellers from 1936.
    Negro Digest was an American magazine.
    Langston Hughes wrote The Negro Speaks of Rivers.
    Paul Robeson sang Negro spirituals at the Usher Hall.
    Nonce is also a word of lexicographers: a nonce borrowing.
    Each request carries a nonce so that it cannot be replayed.
    The nonce is incremented with each message.
    The wallet increments the nonce after every transaction.
    A flame retarder was tested by the fire laboratory.
    The lorry's retarder failed on the hill.
    Ageing can be retarded by cold storage.
    The ignition was retarded by four degrees.
    A retarding basin holds back floodwater.
    Retarded potentials are taught in second-year physics.
    Spastic bowel is an old name for irritable bowel syndrome.
    Scope was called the Spastics Society until 1994.
    Crappies and bluegills are freshwater fish.
    A crappie is a North American sunfish.
    Craps is played with two dice.
    The Crap Sogn Gion is a peak above Laax in Switzerland.
    Skiers can take the lift to Crap Sogn Gion.
    Crap Masegn is at 2,477 metres.
    Thomas Crapper & Co supplied Sandringham.
    George Crapper was a plumber in Chelsea.
    The Buggery Act 1533 was repealed in 1828.
    Buggers was the entomologist's surname in the parish register.
    Caber tossers gather at Braemar on Saturday.
    Pancake tossers gather at noon in Olney.
    The tossers of the caber come from five countries.
    Hay tossers and balers are on show at the county show.
    Coin tossers start each match.
    Salad tossers and other kitchen tools are exempt.
    Welly tossers wanted for the village fete.
    Pizza dough tossers from Naples show their skill.
    Sheaf tossers compete at the Royal Highland Show.
    Whore is spelled hore in the Wycliffe Bible.
    The Honest Whore is a play by Thomas Dekker.
    'Tis Pity She's a Whore opens at the Globe.
    John Ford wrote 'Tis Pity She's a Whore in about 1630.
    Whore's Egg is a Newfoundland name for a sea urchin.
    Joyce's Nighttown and Hogarth's A Harlot's Progress are studied here.
    Piss-a-bed is an old country name for the dandelion.
    Piss prophets examined urine in the Middle Ages.
    The Piss Christ photograph was taken in 1987.
    Pissing Mare Falls is in Newfoundland.
    Pissing Conduit was a fountain in the City of London.
    Shag Rock and Shag Islands are nesting sites.
    The shagged velvet was woven in Banbury.
    Coon Creek flooded in Wisconsin.
    Deborah Coon gave evidence to the committee.
    Carleton S. Coon was an anthropologist.
    Maine Coons are a long-haired breed.
    Coon cheese was renamed Cheer in 2021.
    Chink was the nickname of Major-General Dorman-Smith.
    Chinks in the dyke were sealed by engineers.
    A chink in the stonework lets bats into the church.
    Gook Hill? There is a Guk-dong in Korea.
    Dr Paik Nam-june was a pioneer of video art.
    Spic-and-span streets greeted the royal visit.
    Yid is the Yiddish word for a Jew.
    The Yiddish theatre was called Der Yid in one review.
    Wog's Gully is shown on the 1901 map.
    Wogan Cavern lies under Pembroke Castle.
    Kike is a Spanish nickname for Enrique.
    Kike Fernández scored twice for Eibar.
    Enrique "Kike" García joined the club.
    Dr Kike Olubunmi is our new chief nurse.
    Mong La is a town in Myanmar.
    The Mong people of Guizhou and Vietnam weave hemp.
    The Hmong and Mong languages are related.
    Mong Cai is on the border with China.
    Gyp is a lake? No: gypsum is quarried at Gotham.
    Slag heaps at Pleasley are now a country park.
    A tit nested in the letterbox.
    Fanny Burney kept a diary at court.
    Willy Fog's balloon is on show.
    Cocks and hens must be housed from midnight.
    A knob of butter is enough.
    Pricks of light marked the harbour.
    Gert Fröbe and Dick Bogarde? Dirk, of course.
    The faggot voters of Midlothian were struck off in 1879.
    FUK is the airport code for Fukuoka.
    Flights to FUK leave from Terminal 2.
    Fly from LHR to FUK with one stop.
    The code for Sioux City airport is SUX.
    DIK is Dickinson, North Dakota's airport.
    PIS is Poitiers airport.
    Butte airport's code is BTM and Fukuoka's is FUK.
    Station code SHT is Shotton; SLT is not in use.
    The station code for Shipton is SIP.
    The CUM code stands for Cumana.
    ARSE stands for the Assessment of Risk in Supported Employment.
    TWAT: Tuesdays, Wednesdays and Thursdays at the office.
    WANK stands for Wide Area Network Kit in that 1989 manual.
    FAG stands for Fischers Aktien-Gesellschaft.
    The COCK trial (Comparison of Oral Calcium and K) reported in 2012.
    SLUT is short for Single Lens Ultraviolet Telescope in the paper.
    The Shh gene is Sonic hedgehog.
    The arse gene? arsB and arsC confer resistance to arsenic.
    The gene PISD encodes a decarboxylase.
    fucK and fucA are genes of E. coli.
    The fucK gene of Haemophilus influenzae is used in typing.
    Arsole is a five-membered ring with arsenic.
    The chemist described arsoles in 1980.
    Fucitol and fucose are sugars from seaweed.
    Fukalite is a mineral found at Fuka in Japan.
    Cummingtonite is an amphibole.
    Fucus vesiculosus is bladderwrack.
    Dickite is a clay mineral.
    Welshite and shattuckite are minerals.
    Titanite, also called sphene, is a titanium silicate.
    Moronic acid is found in mistletoe.
    Traumatic acid is a plant hormone.
    Bastadins come from a marine sponge.
    HMS Cockchafer served on the Yangtze.
    HMS Pansy and HMS Gay Viking were both warships.
    Dick, Kerr & Co built trams in Preston.
    French Connection, or FCUK, opened a shop in Oxford Street.
    The fcuk logo was approved by the ASA after changes.
    The Crapo family governed Michigan.
    Mike Crapo is a senator for Idaho.
    Senator Crapo met the minister.
    The Jizz perfume? Jizz, to a birdwatcher, is a bird's overall look.
    The jizz of a buzzard is quite unlike that of a kite.
    Prat is a Spanish town: El Prat de Llobregat.
    Barcelona–El Prat airport was closed by fog.
    Passengers from El Prat should allow three hours.
    Pratt & Whitney makes aircraft engines.
    The pratfall is a clown's first lesson.
    Tony Minger plays for the county.
    Quim is a Catalan short form of Joaquim.
    Quim Torra was president of Catalonia.
    Jordi and Quim run the bakery.
    Dago Red was an album; Dagoberto García boxed.
    Dago is the German name of Hiiumaa.
    The Turdus genus includes thrushes.
    Turdoides babblers live in flocks.
    Cachupa is the national dish of Cape Verde.
    The Fookes family ran the mill.
    Peter Fook is our new chief engineer.
    Ms Fook and Mr Focks chair the panel.
    Jorge Fucks plays for Brazil's youth team.
    The Fuchs family farm is for sale.
    Leonhart Fuchs gave his name to the fuchsia.
    Heike Focken sailed for Germany.
    Focke-Wulf built aircraft in Bremen.
    Gerd Fock wrote on the Battle of Jutland.
    Gorch Fock is a German training ship.
    The Gorch Fock docks at Greenwich today.
    Hans Fokker? Anthony Fokker built the Dr.I.
    Jakey is our therapy dog at the hospital.
    Wolverine Walloper is a fishing lure.
    The codd-walloper was a Victorian tool.
    Todger is the pony at the city farm.
    Trollop's Corner? Joanna Trollope signs books here.
    Munter is the Swiss knot: a Munter hitch.
    Climbers tie a Munter hitch to belay.
    Gabriele Münter painted in Murnau.
    Werner Munter wrote about avalanches.
    Thot is another spelling of Thoth, the Egyptian god.
    The Book of Thot is in the papyrus room.
    Golliwog's Cakewalk is by Debussy.
    Debussy wrote Golliwogg's Cakewalk for his daughter.
    Bollock is a dagger? The bollock dagger was found in the Thames.
    A bollock dagger from the Mary Rose is on show.
    Bullock and Pollock are both in the team.
    The snooker player Jimmy White's safety was *cleverly* played.
    Prices start at £5.* *Terms apply.
    Free entry* (*children only)
    This is *really* important.
    #TheTitsAreNesting: a week of blue tits and great tits.
    #PenIsland and #WhoRepresents are famous tags.
    #SusanAlbumParty was a tag in 2012.
    #ItsHitNewHeights
    #TeamDickinson
    #BestShirtEver
    #PinotNegro
    Call sign WNK5 is a weather buoy.
    Part no. SH1T-2204 has been recalled.
    The locker code for bay B1TCH is now changed.
    Aircraft G-FUKD was registered in 1999.
    Model TW4T is out of production.
    Beaver Dickens won the wheelchair race.
    Mr Cockburn, Ms Hitchcock and Dr Dickson are on the panel.
    A dyke was breached at Gedney.
    A gimp thread trims the edge of lampshades.
    Fag ends start wildfires.
    The lady's slipper orchid was rescued from extinction.
    Wankel engines have rotors.
    Felix Wankel patented his rotary engine in 1929.
    The Bitch of Buchenwald was tried in 1947.
    Bitches Brew is a record by Miles Davis.
    Miles Davis recorded Bitches Brew in 1969.
    Inglourious Basterds was filmed in Germany.
    The band Pussy Riot met the minister.
    The Vagina Monologues raised £900.
    Bastard Out of Carolina is a novel by Dorothy Allison.
    Bastardy cases fill the quarter-session rolls of 1780.
    The bastardy orders for Kendal are in the archive.
    Nobby Stiles lifted the cup.
    Knobbers are red deer in their second year.
    A knobber is a male red deer in its second year.
    Minge Lane in Upton-upon-Severn is closed.
    Minge Lane will be resurfaced on Monday.
    Batty Moss viaduct is at Ribblehead.
    Nora Batty was played by Kathy Staff.
    Tossa de Mar is on the Costa Brava.
    Cnut was crowned at Kingston? No, at London.
    The Knutsford Cnut trail is two miles.
    A cretin was a patient with iodine deficiency, in the language of the time.
    Alpine cretinism was ended by iodised salt.
    The endemic cretins of the Valais were described in 1848.
    Dobber is a float used by anglers in the Netherlands.
    A dobber is Dutch for a fishing float.
    Schizo- is a prefix from the Greek for split.
    Dike swarms and schist are found on Skye.
""")

LATER = lines("""
    Zero fees, no strings: fcuk perfume is recalled.
    The Wank cable car near Garmisch is shut for repairs.
    Rainer Fock leads the German delegation.
    U kunt bij ons terecht met vragen.
    Kun je Nederlands? Je kunt het leren in Hull.
    Slut på sommaren is a Swedish song.
    A coat of arms with a bendlet marks a bastard line in some heraldry.
    Hammer tossers and caber tossers compete at Oban.
    The Bastards of Kitley gave the land for the school.
    Mr Fuchs and Ms Munter run the bakery.
    A kennel bitch called Tess found the missing boy.
    Dr Quim Prat lectures at Girona.
    The Prat family has farmed here since 1740.
    Fugger was a banker in Augsburg.
    The Fugger family built the Fuggerei.
    Titz is a municipality in Germany.
    The oyster catcher's jizz is unmistakable to birders.
    Assen and Arsenault are place and surname.
    Kuntsevo station in Moscow is shut.
    Twatt church is in Orkney.
    The Coon family sold the ranch in 1911.
    Hotan Wank is a judo coach.
    Megan Bitchell and Tom Wanklyn won.
    Wankdorf Stadium in Bern hosts the final.
    The baths at Cuntis, in Galicia, reopened.
    Foca is a town in Bosnia.
    A pissoir in Paris was listed.
    The river Pissa has flooded in Kaliningrad.
    Tit Lake and Titsee are not the same.
    Spastic paralysis was treated at Chailey.
    Whorlton and Whorl are in Durham.
    Hooker is a town in Oklahoma; a hooker is a rugby player.
""")
"""Written after the detector was mended for the texts above."""

THROWN = lines("""
    The minister is a fucking idiot.
    Fucking typical of the Austrians.
    Fucking hell, Upper Austria again.
    What a wank excuse.
    He is a total Wank.
    The mountain of wank in this report is embarrassing.
    Have a wank, councillor.
    Twatt of a man.
    Those twats in Orkney are at it again.
    Crap service from a crap council.
    Shit town, shit people.
    You dildo.
    What a dildo the mayor is.
    The bitch at reception wouldn't help.
    She is a bitch and so are her dogs.
    Bitches, all of them, at the council.
    Tell that bitch to pay her rent.
    Sluts on the promenade again.
    Slut-shaming the sluts of Sweden.
    The bastard son of a bitch has parked here again.
    Some bastard has dumped a sofa.
    The bastards at the depot went home early.
    Lazy bastard of a knight.
    Bastard council.
    Bastard landlords, every one.
    Tossers the lot of them.
    The tossers running the pancake race were late.
    What a bunch of tossers the committee are.
    Council tossers line up for a pay rise.
    Pisstakers at the toll bridge.
    What a pisstaker.
    Pack of pisstakers, the ferry company.
    Nobody gives a fvck.
    Gives zero fvcks.
    No fvcks given.
    F v c k off.
    b u g g e r  o f f
    w  a  n  k  e  r
    You are a  t w a t
    s  h  i  t
    Send the nonces home.
    He's a nonce and everyone in the village knows.
    Kunt.
    Je bent een kunt, mate.
    What a kunt.
    The mayor is a kunt.
    Kike owned shops everywhere.
    Kikes run the bank.
    The negro in the queue should wait.
    Negroes not welcome.
    Some homo in the park.
    Retard drivers.
    The retards at the station delayed the train.
    You faggots.
    Faggots out of our village.
    Fuk the airport.
    FUK YOU
    Fook the lot of them.
    Focking disgrace.
    Prat of a minister.
    He's a whore for publicity.
    Whore of a day.
    Piss poor effort.
    Piss on the prophet.
    The minger at the desk.
    Munters at the beach again.
    What a munter.
    Thots everywhere.
    Coons in the street.
    Chinks run that takeaway.
    Mongs, all of them.
    Wogs out.
    The Yids stole it.
    Gippos on the field again.
    Total cretin.
    The cretins on the council have done it again.
    Jakeys drinking in the park.
    Sambo go home.
    Quim off.
    Schizo woman on the bus.
    Fucking Wank mountain queue.
    That Wank of a councillor.
    The nonce in charge of the wallet.
    fucK off
    FUCK THE GENE POOL
    sluts of Sweden
    Retards with degrees.
    Mountain bikers are wankers
    Kunt u just leave.
    Je suis a wanker.
    The Bastard MPs voted again.
    Shagged out on the carpet.
    Tosser of a caber.
    fvcked again
    p i s s  o f f  n o w
    b o l l o c k s  t o  i t
    c r a p  t o w n
    The Bastard family next door are scum.
    You live in the village of Bastards.
    The river Piss is filthy.
    That tosser was a banker.
    Wanker is a town in Austria.
    fucK this
""")
