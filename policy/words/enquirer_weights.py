"""The learned weights of the check of enquirers: above 0 for press, below for the public.

Written by `make weights` from the cases in training/cases/, and never by hand.
"""

from policy.weighing import Weights, read

CASES = "7a128dd85df18763"
"""The digest of the cases."""
BIO = """
! -0.06
! ! -0.02
<day> 0.46
<day> <number> 0.02
<day> <time> 0.02
<day> in 0.69
<day> not 0.32
<handle> 1.31
<handle> <number> -0.13
<handle> <outlet> 0.23
<handle> ex 0.22
<handle> lobby 0.04
<handle> maps 0.32
<mail> 1.55
<mail> signal 0.02
<number> -0.10
<number> <money> -0.15
<number> <number> -0.18
<number> <outlet> 0.18
<number> barista -0.24
<number> call -0.23
<number> copies 0.13
<number> down 0.02
<number> ex 0.06
<number> featured -0.30
<number> followers -0.05
<number> for -0.29
<number> form -0.06
<number> greyhound 0.04
<number> kg -0.08
<number> media -0.24
<number> min -0.30
<number> mins 0.16
<number> nights -0.06
<number> no -0.10
<number> not -0.08
<number> nufc -0.08
<number> pages 0.95
<number> people -0.09
<number> podcasts -0.44
<number> press -0.05
<number> published -0.08
<number> readers -0.07
<number> report -0.04
<number> requests -0.35
<number> reviews -0.07
<number> signatures -0.22
<number> sources -0.08
<number> subscribers -0.13
<number> th -0.08
<number> tramper -0.15
<number> trucks -0.40
<number> under -0.18
<number> wage 0.26
<number> words 0.46
<number> years -0.18
<outlet> 0.62
<outlet> ! -0.61
<outlet> <day> -0.04
<outlet> <outlet> 0.46
<outlet> <year> -0.67
<outlet> a -0.02
<outlet> all -0.03
<outlet> an 0.23
<outlet> and -0.08
<outlet> association -0.08
<outlet> at -0.13
<outlet> before 0.55
<outlet> chartered -0.06
<outlet> chief 0.13
<outlet> contributor 0.49
<outlet> covering 0.09
<outlet> cricket -0.04
<outlet> crossword -0.67
<outlet> editor 0.14
<outlet> engineering -0.26
<outlet> every -0.03
<outlet> ex 0.22
<outlet> farming 0.08
<outlet> former -0.21
<outlet> formerly 0.30
<outlet> from -0.36
<outlet> got 0.29
<outlet> in -0.61
<outlet> ish 0.16
<outlet> lives 0.65
<outlet> mag 0.09
<outlet> mid 0.02
<outlet> my -0.34
<outlet> nctj 0.17
<outlet> nights 0.43
<outlet> now 0.06
<outlet> on 0.24
<outlet> once -0.06
<outlet> patch 0.41
<outlet> politics 0.03
<outlet> producer -0.05
<outlet> radio 0.16
<outlet> reader -0.54
<outlet> send 0.18
<outlet> sheep 0.60
<outlet> shinty 0.06
<outlet> since 0.06
<outlet> so -0.91
<outlet> sometimes 0.98
<outlet> south 0.22
<outlet> star -0.15
<outlet> stringer 0.02
<outlet> subscriber -0.31
<outlet> tea 0.49
<outlet> tell 0.10
<outlet> the 0.68
<outlet> then 0.63
<outlet> three 0.22
<outlet> trustee -0.03
<outlet> views 0.12
<outlet> w 0.54
<outlet> whoever 0.25
<time> 0.93
<time> nap -0.02
<year> <number> -0.11
<year> <outlet> 0.02
<year> <year> -0.89
<year> and -0.09
<year> blog 0.37
<year> ex 0.20
<year> not 0.31
? -0.11
? no -0.32
a <day> 0.16
a <number> -0.21
a bored -0.07
a breakfast 0.62
a day -0.46
a e -0.32
a full 0.03
a housing -0.03
a journalist -1.05
a level -0.32
a levels -0.37
a living 0.34
a monthly 1.20
a newsletter 0.88
a newspaper -0.07
a podcast -0.20
a public -0.07
a real 0.06
a reporter -0.38
a story 0.07
a thing 0.72
a wee -0.08
a week 0.27
a year 0.11
about 0.43
about being 0.29
about buses 0.05
about it -0.09
about send 0.19
about the 0.40
about trains 0.26
ac ambell 0.35
academic -0.17
access 0.12
accordion -0.51
account -0.21
account exec -0.02
account monitored -0.02
accredited 0.03
acquisition -0.29
across 0.10
ad 0.14
ad ad 0.49
adar 0.72
addict -0.02
adjacent 1.33
admin 0.26
admin at 0.03
ads 0.22
adverts 0.34
adverts message 0.10
advice 0.02
adviser -0.14
adviser citizens -0.09
affairs <outlet> 0.29
affairs editor 0.16
affiliated 0.02
after <number> -0.02
against -0.07
agenda 0.78
agendas 0.02
ago -0.18
agony 0.82
ale -0.07
all liars -0.11
all over 0.09
all views 0.05
allegedly 0.03
alliance -0.04
allotment 0.03
allotment choir 0.04
allotments -0.24
allows 0.09
also 0.02
alto -0.07
alumni 0.07
always 0.04
am 0.03
ambell 1.02
an 0.12
analyst -0.55
and 0.18
and a 0.32
and lost 0.15
and my -0.32
and one -0.38
and pictures 0.42
and proud -0.30
and road 0.03
and sometimes 0.19
and still -0.12
and there 0.30
and two -0.15
angel -0.22
angry -0.20
animal -0.36
animal vet -0.08
anon 0.37
anonymous 0.21
another -0.14
answer 0.03
any -0.04
anyone 0.07
anything 0.14
anything that 0.41
anywhere 0.34
apostrophe's 0.03
apostrophes 0.02
apparently 0.56
apples -0.07
applications 0.02
appointed -0.07
appointments -0.13
apprentice -0.08
architect -0.39
archive 0.02
archivist -0.15
archivist county -0.02
are 0.22
are hard -0.07
are my 0.74
are open -0.22
artist -0.22
as -0.17
as a -0.12
as featured -0.25
as in -0.11
as they -0.05
ask -0.02
ask for -0.10
ask me -0.05
asked for -0.05
asks 0.04
asleep 0.16
aspiring -0.24
association -0.08
association of -0.03
at -0.02
at <number> -0.02
at <outlet> -0.08
at <time> 0.44
at a 0.02
at it -0.18
at large 0.13
at little -0.24
at self -0.16
attache -0.12
audio 0.79
audiobooks -0.09
auditor 0.03
auf 1.22
author -0.05
author of -0.14
auto -0.24
auto posts -0.07
automated -1.10
automated by -0.11
automated headlines -0.02
awake 0.03
award -0.02
award winning -0.33
away 0.03
ay -0.04
ay we -0.04
back 0.08
background -0.02
badminton -0.05
baker -0.21
bald 1.05
bands -0.21
banking -0.04
banned -0.05
banners -0.29
banter -0.29
bar -0.12
barely -0.25
barista -0.32
based -0.02
bath -0.04
bathroom -0.11
be -0.05
be nice 0.53
beal 1.16
beats -0.43
beauty -0.49
bed -0.03
beekeeper 0.13
been -0.05
beep -0.92
beep made -0.04
beer 0.02
bees -0.06
before 0.03
believe -0.33
believe what -0.16
bell -0.39
bell ringer -0.20
bench 0.06
bench <number> 1.33
bench press -0.03
benefits 0.68
best -0.62
best life -0.08
between 0.25
bias -0.18
big 0.21
bills 0.36
bills so 0.10
bingo -0.44
bins -0.12
bio -0.28
biologist -0.30
birds -1.16
birmingham 0.07
biscuit -0.60
bits 0.59
blessed -0.09
blocked -0.22
blog 0.41
blog <number> -0.12
blog about -0.19
blog for 0.18
blog since 0.72
blogs -0.86
blogs about -0.26
blood -0.27
board -0.40
body -0.09
boilers -0.30
book <number> -0.21
booker at 0.10
bookings -0.27
bookkeeper -0.47
bookstagram -0.18
borders 0.11
bored -0.26
boring 0.20
borough -0.03
bot -0.95
bot by -0.04
both -0.02
botherer 1.26
bowls -1.34
box 0.16
bradford 0.02
brain -0.07
branch -0.19
brand -0.55
brand videos -0.18
brands -0.23
brass -0.21
brass bands -0.21
break -0.08
breakfast 0.29
breakfast show 0.62
bred -0.11
bridge -0.24
briefly -0.19
bro 1.17
broadcast -1.15
broadcast journalism -0.12
broadcaster 0.08
broadcaster <outlet> 0.04
broadcasting -0.05
brum 0.03
building -0.11
built -0.16
bulletin 0.53
bulletins 0.13
bureau 1.17
bus driver -0.37
buses 0.24
business -0.04
business cards -0.07
but 0.02
buyer -0.42
by <handle> -0.48
by <outlet> 0.07
by <time> 0.29
by a -0.09
by email 0.02
by hand -0.04
by me -0.02
by name -0.67
by night 0.03
by trade -0.07
by two 0.65
bylaws -0.08
byline 0.86
bylines 0.47
bylines <outlet> 0.23
bylines in 0.04
cabbie -0.17
cabinet -0.12
cabinet member -0.24
cabinet office -0.08
cables 0.03
cadet -0.13
cakes -0.53
call <number> -0.13
called 0.02
calls 0.49
camera 0.02
campaign -1.07
campaign group -0.07
campaign to -0.08
campaigns -0.71
campaigns media -0.03
can't say 0.28
canals 0.02
cancelled -0.23
candidate -1.23
candles -0.66
captain -0.08
car 0.04
caravan -0.48
caravans -0.09
card -0.15
cardio 0.02
cards -0.07
care -0.05
care homes 0.48
carry 0.03
cars 0.37
case study 0.02
casework -0.36
casework <mail> -0.02
cash -0.23
casualty -0.09
cat person 0.36
cats <number> -0.11
cattle -0.02
centre -0.61
ceramics -0.51
certified -0.41
champion -0.02
champion <year> -0.05
champion of -0.02
change -0.08
changes -0.13
chaos -0.48
charities -0.15
charity -0.92
charity in -0.03
chartered -0.21
chartered accountants -0.12
chartered surveyor -0.23
chat 0.19
cheap 0.45
checks things 0.27
cheese 0.09
chess -0.99
chief 0.35
chief <outlet> 0.32
chief journal -0.18
chief reporter 0.18
chief sub 0.95
chip 0.82
chippy -0.28
choc -0.17
choir alto -0.07
ci 1.32
cider -0.35
circ -0.09
circ <number> -0.09
citizen -0.09
citizen journalist -0.94
citizens -0.19
citizens advice -0.09
city 0.08
civic -0.05
civil -1.26
civil servant -0.13
civil service -0.05
claim -0.14
claimants -0.17
class -0.14
class <number> -0.06
clay -0.09
clay not -0.09
cleaner -0.14
clerk's -0.55
clients -0.56
climate 0.11
closed -0.02
closures 0.54
club -0.40
co op 0.20
coach -0.47
coastguard -0.08
cod 0.33
code -0.30
code by -0.14
coffee 0.04
coffi 0.06
cold 0.07
collabs 0.13
collabs <mail> 0.56
collect -0.33
collect old -0.19
collector -0.21
college -0.06
collies 0.28
colour -0.06
column 0.11
column in 0.17
columnist -0.32
columnist <outlet> -0.13
columnist in -0.46
columns in -0.02
come 0.03
commas 0.08
comment -0.37
commentator -0.02
commissioned 0.57
commissioning 0.53
comms -0.67
comms for -0.28
community 0.26
community news 0.34
community page 0.64
community reporter 0.32
commuter -0.12
comp -0.32
complains -0.10
complaints -0.31
compost -0.13
conference -0.02
consular -0.39
consular help -0.08
consultant -0.07
consumer 0.68
consumer champion 0.61
consumer editor 0.18
content -0.03
content creator -0.31
content editor 0.84
contract -0.15
contributor 0.21
contributor to -0.22
cook 0.02
copies 0.13
copy 0.10
copywriter -0.35
cor -0.11
corporate -0.61
corps -0.10
corr 1.33
corr <outlet> 0.28
corrections 0.73
correspondent -0.53
correspondent <handle> 0.11
correspondent <outlet> 0.14
correspondent at -0.02
cosy -0.28
council 0.06
council ! 0.31
council meetings 0.32
councillor -0.41
councils 0.76
counting -0.24
counting not -0.03
county -0.39
county councillor -0.11
county record -0.02
court 0.04
court appointed -0.07
courts 1.00
cover 1.19
covering 0.61
covers 0.14
crashes 0.33
creator -0.54
credits <outlet> 0.24
cricket 0.04
crime 0.02
crime here -0.08
crime officer -0.08
crime reports -0.07
crisps 0.06
critic 0.06
crochet -0.20
croft -0.07
crofter -0.39
crossbench -0.98
crossbench peer -0.12
crossword -0.09
crossword champion -0.19
crosswords -0.41
cruise 0.39
cry 0.12
crying -0.22
crying in -0.11
curious -0.30
current affairs 0.44
currently 0.02
customs -0.18
customs broker -0.18
cwyno 0.72
cyfieithu 0.69
dairy <number> -0.16
dame -0.13
darts -0.64
data 0.25
data every -0.02
data reporter 0.02
dates pinned -0.03
day -0.02
day job -0.05
day since -0.26
days 0.17
days out 0.02
daytime 0.72
deacon 0.54
deadline -0.07
debate -0.17
debate club -0.07
deer 0.71
defence -0.11
definitely 0.14
delays 0.25
deliver -0.26
delivered 0.07
deliveroo -0.13
delivers <outlet> -0.35
delivery -0.15
dem -0.17
dental -0.25
dental nurse -0.10
deputy 0.11
deputy ed 0.39
deputy editor 0.50
deputy news 0.59
deserts -0.15
designer -0.35
desk 1.07
despair -0.15
development 0.83
devolution -0.26
dial -0.20
dial <number> -0.20
diaries 0.11
diary 0.25
died -0.15
digest -0.02
digital -0.03
digital team -0.10
disco -0.15
dissertation -0.24
dissertation on -0.05
district -0.31
do the 0.15
do your -0.72
doc 0.36
doc on 0.20
docs 0.67
doctor -0.02
doesn't 0.44
dog -0.04
dog biscuit -0.04
dog called 0.02
dog person -1.04
dog walker -0.46
dog's 0.06
dogs -0.02
dogs and 0.03
dogsbody -0.20
don't -0.02
don't ask -0.03
don't believe -0.33
don't have -0.06
don't report -0.07
don't ring 0.63
donations -0.11
dont -0.11
door 0.11
doors 0.05
dot 0.95
down 0.05
down the 0.16
drama -0.29
drill -0.12
drive 1.74
driver -0.71
driver and -0.08
drums -0.10
dull -0.20
duty -0.07
dysgu 0.03
e <number> 0.16
early 0.25
eat 0.23
ecologist -0.14
ed 2.27
ed <handle> 0.34
ed <outlet> 0.15
ed at 0.43
edit 0.30
editor -0.12
editor <handle> 0.23
editor <number> -0.09
editor <outlet> -0.06
editor at 0.38
editor premiere -0.06
electrician -0.12
else will -0.02
elsewhere 0.20
em -0.14
emergencies -0.07
emergencies here -0.02
emergency -0.02
emergency dial -0.09
employed -0.09
employer's -0.06
en 0.34
end -0.44
endorsement 0.04
endorsements 0.10
energy transition 0.33
eng lit -0.18
engineering -0.17
enquiries -0.73
enquiries <mail> -0.12
entrepreneur -0.16
ep 0.94
ep <day> 0.12
ep <number> 0.46
ep every 0.22
errors -0.11
est 0.21
est <year> 0.21
etsy -0.08
evangelist 0.05
events -0.09
every 0.02
every <day> 0.06
every <number> -1.00
every day -0.25
every new -0.13
every other 0.59
every thurs 0.47
everyone 0.14
everything 0.06
everywhere 0.03
ex <outlet> -0.02
ex army -0.20
ex fleet -0.09
ex hack -0.08
ex librarians 0.49
ex local -0.28
ex spad 0.06
examiner -0.05
exists -0.08
experience -0.24
explain 0.59
explain the 0.49
explaining 0.93
extra -0.15
eyes 1.07
eyes on 0.81
fact 0.12
factual 1.18
fades -0.05
fair -0.45
falling 0.40
falling out 0.44
famous -0.25
fan -0.03
farm -0.14
farmer -0.02
farming 0.43
featured -0.37
featured in -0.31
features 0.13
fee -0.48
feed -0.90
feed from -0.03
feel 0.03
fell -0.02
fellow -0.14
fells 0.04
fenland 0.83
ferrets 0.03
ferries 0.77
ferry -0.07
ferry passenger -0.19
fest -0.09
fewer 0.02
fi 0.13
fiddle -0.27
fietst 1.25
fight 0.05
file 0.07
file for 0.57
filed 0.55
filing 1.71
filing from 0.54
film -0.22
filming 0.19
finalist -0.02
finance 0.40
finance bills 0.36
financial -0.30
financial advice -0.10
find 0.03
fine -0.47
finished -0.08
finishing -0.03
fintech -0.02
firm -0.63
first 0.02
fishing 0.18
fitter -0.22
five -0.30
flag 0.62
flask 0.88
fleet street -0.29
floods 0.14
flower -0.63
folk -0.07
follow -0.24
followers -0.34
followers message 0.10
football 0.15
for <day> 0.03
for <handle> 0.28
for <outlet> 0.12
for a 0.17
for an -0.15
for fun 0.04
for hire -0.05
for money 0.68
for nice -0.17
for nothing 0.22
for people 0.81
for reporting -0.02
for the 0.08
for various 0.54
foreign 0.70
forklift -0.08
form -0.46
former -0.66
former <outlet> -0.38
former editor -0.17
former spad -0.10
formerly 0.84
formerly a 0.39
formerly of 0.37
forms 0.54
fortnightly 1.26
forum 0.03
foster -0.31
founder -0.50
free 0.19
free quotes -0.37
freelance 0.83
freelance journalist -0.02
fridge 0.65
from <number> 0.02
from a -0.07
from the 0.17
front 0.11
fruher 0.57
full time -0.16
fully -0.16
fully insured -0.16
fun 0.08
funded 0.73
funds -0.07
gallery 1.00
gamer -0.08
garage -0.34
gas safe -0.09
geek -0.20
get you -0.35
gets 0.39
getting 0.15
gifted 0.02
gifted where 0.02
gin 0.02
glass -0.08
glazing -0.22
glazing and -0.22
glow -0.26
glue -0.11
go 0.14
goalie -0.11
goblin -0.13
going 0.79
going on 0.52
golf -0.03
golygydd 0.68
gone -0.21
gospel -0.28
gospel choir -0.10
gossip 1.38
got 0.04
got a 0.33
gov -0.71
government -0.02
governor -0.69
grad 0.02
grade -0.28
grandad x -0.08
grandchildren -0.10
graphics 0.32
greggs 0.08
greyhound 0.04
group -0.10
group <number> -0.34
grumpy -0.15
guard -0.04
guest -0.02
guests 0.99
guide -0.42
guide dog -0.09
gwenyn 0.02
gyda 0.12
gyda <outlet> 0.12
gym -0.18
hack <number> -0.13
hacker -0.06
hairdresser -0.11
half 0.98
hall -0.05
hallam -0.14
ham -0.58
hand -0.16
happening 0.79
happening in 0.28
happier -0.05
happy -0.26
hard -0.36
hard for -0.06
hargeisa 0.81
hauls -0.11
have 0.27
have a -0.05
have to 0.05
haven't -0.44
head -0.29
head of -0.13
headlines -0.04
headlines from -0.19
health 0.06
health correspondent -0.09
heard of 0.60
heart 0.08
heat -0.15
heating -0.09
heavy -0.03
help -0.14
hen 0.02
hens 0.19
here and 0.30
hi -0.06
high -0.15
highways -0.02
hills -0.20
hire -0.28
historian 0.37
history of 0.19
hobby -0.32
hobbyist -0.05
holding 1.49
home affairs 0.71
homes 0.05
honest -0.15
hospital -0.02
hospital radio -0.21
host 0.02
host of 0.21
hour 0.18
hourly -0.20
house -0.05
house of -0.03
how 0.07
hub 0.18
human -0.87
human reads -0.02
humans -0.19
hungry 1.52
hurt 0.02
hygiene -0.08
hyperlocal 0.21
i'm 0.30
if 0.68
if it 0.23
if it's 0.26
if you 0.03
if you're 0.02
ignored -0.02
ill -0.24
im -0.12
in -0.02
in <outlet> -0.03
in a 0.15
in an -0.06
in bio -0.12
in chief 0.33
in court 0.20
in it 0.26
in journalism -0.13
in leith -0.11
in magistrates 0.38
in may -0.06
in media -0.08
in my 0.13
in pinned 0.26
in that 0.02
inbox 0.28
inbox us 0.15
inboxes 1.25
independent 0.08
independent news 0.58
independent reader 0.72
independent thinker -0.08
indie 0.54
industry 0.08
influencer -0.38
ink -0.30
ink under -0.09
ins -0.65
insta 0.92
instagram 0.37
installer -0.26
internal -0.12
investigations 1.00
investigations <handle> 0.48
investigations mostly 0.22
investigative 0.03
investigative journalism 0.08
is 0.04
is a -0.87
is my -0.08
is not 0.04
ish 0.07
island 0.10
isn't -0.05
it -0.06
it i'm -0.02
it's 0.14
it's a 0.06
it's on 0.26
its 0.03
job -0.07
jobs -0.20
join 0.02
jokes 0.05
journal -1.08
journal of -0.29
journalism -0.21
journalism student -0.22
journalism studies -0.63
journalist at 0.17
journalist just -0.06
journalist now -0.18
journals -0.18
journo -0.02
journos -0.65
judge 0.29
junkie -0.05
just -0.32
just a -0.22
just nosy -0.02
keep -0.11
kettle 0.92
kg -0.08
kinship -0.54
kit 0.55
kitchens -0.11
knackered 0.03
knitter -0.12
knitting -1.10
knocks 0.03
korespondentka 0.82
labour -1.06
landlord -0.03
lane 0.02
lashes -0.12
last -0.36
late 0.94
laundry -0.05
law 0.13
lawyer 0.08
lead -0.64
leader -0.33
leaflets -0.39
leaks 1.28
leave 0.63
lecturer -0.70
lecturer in -0.16
lecturer social -0.07
lefel -0.14
leicester -0.02
leider 0.41
leith -0.41
leodhas 0.51
let 0.23
let me 0.23
letter -0.42
letter writer -0.20
letterboxd -0.42
letterboxd <number> -0.19
letterheads -0.41
letterpress -0.02
letters -0.24
letters page -0.17
level -0.02
levels -0.10
levels every -0.02
liars -0.70
liars do -0.11
libe 0.21
libe <outlet> 0.21
librarian -0.79
librarians 0.49
libraries -0.22
library -0.37
licence -0.53
licence fee -0.32
lie -0.39
lies -0.68
life -0.03
lighting -0.07
lighting now -0.07
like 0.02
likes 0.07
line -0.03
lines 0.86
listen -0.15
listen to -0.15
listener -0.72
listens -0.18
listens to -0.18
lit -0.18
literally -0.02
live 0.21
live here 0.38
lives 0.22
lives in 0.08
living my -0.08
living room -0.18
llai -0.03
llyn 0.03
lobby 0.64
local government 0.43
local history -0.39
local news -0.03
local paper -0.28
local papers -0.12
local radio 0.05
long 0.11
long reads 1.09
longer -0.32
look 0.05
look after 0.02
look at 0.03
lorries -0.08
loser 0.24
loss -0.05
lost -0.08
lost dogs 0.75
lost funds -0.07
lottery -0.72
loud 0.12
loudly -0.14
love -1.21
lover 0.86
lunch 0.07
lunchtime 0.53
lunchtime bulletin 0.53
lurchers 0.07
luton -0.11
ma journalism -0.09
made 0.02
made by -0.30
mag 0.84
mag circ -0.09
magazine 0.04
magazine about 0.71
magistrates 0.38
mainly 0.29
maintained -0.53
maintained by -0.53
make -0.03
make sense 0.17
maker -0.36
makes 0.18
making 0.48
mama -0.14
manufacturing -0.15
many 0.02
maps 0.57
marathon -0.22
marathon <number> -0.09
mark -0.10
marking -0.03
marshes 0.15
maths -0.09
mcr 0.02
me to -0.08
me with -0.14
me your 0.33
meat -0.10
media -0.76
media a -0.05
media buyer -0.16
media comms -0.04
media enquiries -0.16
media film -0.18
media news 0.84
media now -0.04
media studies -0.22
media trainer -0.17
media training -0.15
media website 0.43
medical -0.19
medical advice -0.05
meet -0.25
meet <number> -0.09
meetings 0.03
meetings so 0.37
member -0.02
member for -0.06
member since 0.04
memories 0.03
mention -0.33
mention me -0.33
menu 0.03
message 0.64
message us 0.24
met -0.11
metal 0.30
microfilm -0.08
microphone 0.42
microphone no 0.30
mid -0.05
mid mornings 0.02
midwife -0.44
might 0.59
mild -0.11
milk -0.40
mill -0.19
min -0.30
mine obvs -0.08
minister 0.03
mins 0.16
mirrors -0.13
moan 0.62
moan about 0.41
moans 0.26
moans <number> 0.50
moans about 0.41
model -0.16
money 1.34
money editor 0.05
monitored -0.35
monitored <number> -0.13
monitored at -0.04
month 0.41
monthly 0.23
morning 0.39
mornings 1.18
mornings <number> 0.61
morris -0.09
moss -0.22
most 0.21
mostly 0.62
mostly about 0.11
mostly here 0.21
mostly of 0.09
mostly sometimes -0.02
mostly the 0.21
moved -0.21
moves 0.26
much -0.33
mwy -0.03
my -0.04
my best -0.16
my cardio 0.02
my employer's -0.06
my living -0.18
my own 0.02
my real -0.06
my sins 0.55
myself -0.06
na -0.24
nails -0.87
nails chaos -0.03
name -0.12
names 0.13
naps -0.16
national 0.67
nctj -0.05
nctj trainee -0.02
neach 0.20
needn't 0.87
new 0.47
new ep 0.46
news 0.02
news <outlet> 0.27
news at 0.04
news company 0.84
news deserts -0.15
news ed 0.13
news editor 0.35
news for 0.83
news from 0.03
news junkie -0.24
news lost 0.15
news media 0.43
news page -0.05
news roadworks 0.37
news tips 0.29
news you 0.35
newsagent -0.86
newsletter -0.28
newsletter <number> 0.11
newsletter about -0.04
newsletter every 0.35
newsletter on 0.15
newspaper -0.02
newspaper archivist -0.02
newspapers -0.67
newsroom 0.09
next 0.07
nice 0.04
nice food -0.17
night 0.20
night editor -0.03
night shift 0.05
no -0.04
no <number> -0.02
no human -0.02
no longer -0.32
no not -0.13
no politics 0.30
no sponsors 0.08
nobody -0.04
nobody asked -0.05
nobody currently -0.12
nobody else -0.02
nobody reads -0.20
nominated 0.20
nominated once 0.02
nominee 0.24
norfolk 1.23
nosey -0.07
not -0.13
not <outlet> 0.10
not a -0.11
not affiliated 0.02
not endorsements 0.10
not financial -0.10
not for -0.23
not here -0.07
not human -0.02
not me 0.03
not monitored -0.28
not run -0.19
not speaking -0.12
not that -0.06
not the -0.02
not your 0.03
notes 0.22
nothing else -0.12
nottm -0.25
novels -0.46
now 0.09
now <handle> 0.12
now <outlet> 0.49
now do 0.42
now freelance 0.90
now mostly -0.44
now on -0.02
now the 0.41
nufc -0.34
nurse -1.04
nyrs -0.14
o 0.61
obits 1.35
occasional 0.13
occasional talking -0.08
occasionally 0.68
odd 0.17
of -0.02
of award -0.11
of bed 0.12
of cosy -0.17
of four -0.29
of life 0.05
of media -0.52
of my -0.86
of nothing -0.88
of parliament -0.07
of sheep -0.04
of social -0.18
of something -0.16
of strathclyde -0.45
of the -0.12
of them 0.04
of two 0.36
of us 0.11
of which 0.09
of you 0.47
off the -0.20
office -1.20
office <number> -0.04
office hours -0.03
officer -0.52
official -0.75
official account 0.07
official ish -0.05
official not -0.03
official page -0.14
often -0.02
ohne 0.71
oil 0.19
old 0.25
on 0.11
on <day> 0.15
on <number> 0.10
on <outlet> -0.12
on a 0.29
on fire 0.18
on in 0.55
on my 0.55
on request 0.08
on them 0.15
on this 0.03
on tiktok 0.60
on today -0.25
on what 0.23
on yt 0.07
once -0.08
one 0.15
one <number> 0.04
one microphone 0.32
one of 0.03
one with 0.02
ones 0.03
only -0.09
op 0.05
op member 0.44
open -0.04
open <number> -0.17
open data -0.26
open for 0.11
open signal 0.17
operator -0.08
opinion 0.03
opinions mine -0.11
ops -0.15
or -0.16
orders -0.17
organisation -0.45
organist -0.12
other 0.11
other <day> 0.57
other one 0.02
other things 0.19
otters -0.24
out 0.03
out in -0.34
out now 0.65
out of 0.04
output 1.07
overdraft 0.26
overnights 1.28
own life -0.07
own research -0.24
own thing 0.38
own views 0.02
owned 1.08
owner -0.38
page <number> 0.20
page on 0.84
page regular -0.70
page run 0.10
paid 1.27
pals -0.12
panto -0.13
panto dame -0.13
paper 0.84
paper round -0.50
papers -0.29
papers lie -0.16
papers vapes -0.05
parish -0.11
parish clerk's -0.05
parish magazine -0.13
park 0.08
park in 0.62
parliament 0.04
parliament for -0.07
parliamentary -0.34
parody -0.49
party -0.19
passenger -0.19
past 0.54
patch 0.41
patience -0.03
pay 0.37
paying 0.63
payroll -0.13
pays 0.39
paywall 0.29
peace -0.38
peat 0.56
peckham 0.53
peer -0.39
pen -0.28
people 0.60
people out 0.12
people who 0.19
permit -0.10
personal finance 0.34
petition -0.33
petitions -0.06
pets -0.22
pharmacist -0.75
philosopher -0.11
photos 0.42
physicist -0.10
picture 0.04
picture desk 0.04
pictures 1.47
pictures mostly 0.07
pieces 0.03
pieces in 0.03
pies 0.06
pigeons -0.42
pilot -0.14
pink 0.65
pinned 0.11
pints 0.14
pitch 0.14
pitch me 0.99
plain 0.72
planner buyer -0.08
planning 1.65
planning <outlet> 0.17
planning applications 0.02
planning desk 0.45
planning ed 0.13
planning law 0.32
plasterer -0.11
pls 0.02
plumber -0.76
pod 1.09
podcast 0.06
podcast about 0.38
podcast addict -0.45
podcast listener -0.17
podcasts -0.66
podcasts a -0.18
poetry -0.14
pole -0.58
police -0.14
police crime -0.21
police not -0.04
policing -0.03
policy -0.11
policy <outlet> 0.11
policy lead -0.06
policy public -0.18
political editor -0.09
politics eng -0.07
politics mostly 0.18
ponies -0.18
pops -0.38
post office -0.09
posted -0.06
postie -0.81
posting 0.05
postmaster -0.11
posts 0.02
posts every -0.03
posts new -0.13
posts when -0.25
pots -0.11
potter -0.27
pottery -0.13
power 0.09
power in 0.09
premiere -0.14
present -0.03
presenter 0.18
presenter at -0.04
presenter reporter 0.30
press -0.71
press <number> -0.13
press comms -0.02
press enquiries -0.14
press office -0.02
press officer -0.05
press operator -0.08
press photographer 0.26
press releases -0.08
presses -0.10
prev 0.03
previously 0.47
previously <outlet> -0.03
primary -0.12
primary teacher -0.08
print -0.06
printers -0.25
printing -0.14
printing press -0.04
prints 0.25
private hire -0.08
probably 0.29
probate -0.20
processing -0.06
prod 0.22
producer 0.11
producer <outlet> 0.34
producer factual 0.37
producer of -0.91
production -0.06
prof -0.26
prof of -0.15
projectionist -0.04
promoted -0.31
promoted by -0.31
proofreader -0.12
prospective -0.03
prospective candidate -0.03
protection 0.02
proud -1.68
public -0.34
public affairs -1.02
public service -0.07
publications 0.54
publicist -0.19
publish -0.22
published -0.13
published in -0.66
publisher -0.05
publishing -0.31
pubs 0.52
pudding -0.14
pulse 0.65
puns 0.28
questions -0.40
quilts -0.40
quit -0.27
quiz -0.02
quotas 0.33
quotes -0.37
r 0.27
radio 0.07
radio ham -0.37
rail 0.38
railway 0.17
rain 0.42
rants 0.08
rates 0.23
re -0.12
reach 1.13
read 0.12
read finance 0.10
read on 0.26
reader -0.06
reader and -0.09
reader funded 0.38
reader in -0.05
reader of -0.17
reader since -0.15
readers 0.38
readers <number> 0.41
reading the -0.13
reads <outlet> -0.16
reads replies -0.02
real 0.02
receptionist -0.13
record -0.09
record office -0.02
recovering journalist -0.15
reels 0.02
referral -0.19
reform -0.61
reform curious -0.17
regional -0.15
registered -0.31
regular <outlet> -0.22
regulated 1.02
regulated by 0.52
regulatory -0.02
relations -0.06
releases -0.16
releases from -0.05
rent -0.08
rep -0.65
reply -0.19
report -0.81
report crime -0.08
report emergencies -0.02
report it -0.02
reporter -0.18
reporter <handle> 0.16
reporter <outlet> 0.16
reporter at 0.05
reporter covering -0.04
reporter the -0.12
reporting -0.26
reporting crime -0.02
reputation -0.15
request 0.08
requests -0.91
requests counting -0.08
requests from -0.05
rescue -0.26
research -0.09
research fellow -0.39
researcher -0.15
reserve -0.19
residents -0.76
residents campaign -0.23
residents v -0.09
rest 0.02
rest is -0.06
restaurant 0.21
restaurant critic 0.21
ret'd -0.07
retd -0.84
review 0.28
reviewed 0.02
reviews <number> -0.07
rhedeg 0.24
ribbon 0.07
riding 0.60
ring 0.14
ringer -0.41
risk 0.98
rn -0.04
road 0.38
road closures 0.54
roads 0.05
roads policing -0.03
roadworks 0.51
roadworks lost 0.37
romance -0.24
romantasy -0.28
room -0.23
rota -0.28
round -0.02
round the 0.07
row 0.03
rows 0.77
rows <outlet> 0.47
rte 1.22
rubbish 0.59
run a -0.09
run by -0.04
runs a -0.11
rural affairs 0.29
rural crime -0.09
rust -0.11
rygbi 0.18
sad -0.17
sadly -0.02
safe -0.09
saints -0.34
salmon 0.44
sandwich 0.03
sat in -0.10
sausage 0.44
sausage dogs 0.66
sausage rolls 0.02
say 0.43
scaffolder -0.24
scandals 0.36
school -0.32
school account -0.06
school cook -0.09
school governor -0.27
schools 0.02
scientist -0.16
scones -0.28
screens -0.04
script -0.14
scripted -0.10
se 0.03
sec -0.08
sector -0.43
see pinned 0.02
seeker -0.24
seeking -0.05
seeking work -0.05
seen on -0.11
self employed -0.42
self shooter 1.00
self shooting 0.31
sell -0.33
send 0.30
send help -0.15
send me 0.22
send us 0.27
senedd -0.31
sense 0.02
sentence -0.02
series 0.89
series producer 0.27
servant -0.16
service -0.33
set -0.50
set in -0.06
sets -0.17
sewage 0.28
sewing -0.03
sgarlets -0.15
shed 0.41
sheet 1.53
sheff 0.04
shift 0.05
shift national 0.77
shifts 1.07
shifts at 0.23
shinty 0.59
shinty when 0.09
shooter 1.00
shooting 0.49
shop -0.06
short -0.05
shorthand 0.48
shorthand <number> 0.04
shouting 0.12
shouting about 0.74
show up 0.14
show you've 0.14
shower -0.04
shower screens -0.04
shows 0.53
shut -0.02
sick -0.14
sick of -0.14
side -0.02
sign -0.18
signal 1.99
signal in 0.35
signal on 0.14
signatures -0.42
signatures press -0.04
since 0.05
sins 0.55
sit 0.37
sit through 0.11
sketch 1.05
skipper -0.15
sleepy -0.27
slimming -0.03
slimming world -0.03
slow 0.27
slow replies 0.02
slowly 0.05
small -0.32
small business -0.08
small charity -0.26
snapper 0.25
so -0.07
so you 0.03
social affairs 0.24
social policy -1.12
soft -0.33
software -0.44
soil -0.42
sold -0.02
solicitor -0.16
some 0.02
somehow 0.48
someone 0.68
something -0.04
sometimes 0.22
sometimes on -0.15
sometimes the 0.22
somewhere 0.03
sorry 0.87
soup -0.12
sources -0.49
spad -0.03
sparky -0.52
speaker -0.03
speaking -0.12
speaking for -0.12
special -0.15
splashbacks -0.49
splashbacks shower -0.04
sponsors 0.25
sport 0.12
sports -0.03
spotify 0.25
spreadsheets 0.25
spuds -0.02
squash -0.10
staff writer 0.35
standard -0.40
star -0.02
start -0.26
stated 0.02
station 0.18
stationery -0.44
statistician -0.29
statistics -0.34
steam -0.08
steel 0.04
steward -0.20
still 0.04
still here -0.12
stirling -0.37
stone columns -0.17
stood -0.25
stop -0.05
stopped -0.08
stories 0.38
stories ! 0.06
stories to -0.08
story -0.06
story ? 0.07
straeon 1.05
strategy -0.29
strathclyde -0.06
street -0.44
stringer 0.24
structural -0.33
stubborn 0.06
student newspaper 0.19
studies -0.50
studies film -0.04
studio -0.42
study 0.02
stuff 0.34
style -0.29
sub 0.12
sub at 0.17
sub editor -0.04
sub postmaster -0.11
subs 0.70
subscriber -0.95
subscribers 0.71
sufferer -0.04
suffering -0.19
super 0.03
support -0.45
support worker -0.08
supremacy -0.22
surf 0.13
surgery -0.12
surgery dates -0.03
surname -0.47
surname yes -0.06
surveillance 0.70
surveyor -0.80
swearing 0.14
sysadmin -0.89
ta -0.10
tables -0.30
talk 0.21
talk radio 0.08
talk to 0.03
talking head -0.08
tall 0.15
tanks -0.19
tax -0.02
taxi -0.45
taxi driver -0.04
tea always 0.63
teach -0.15
teacher -0.61
teaching -0.27
team -0.05
team not -0.08
tell -0.08
tell me 0.36
telly 0.14
tennis -0.24
tester -0.20
tests 0.68
th -0.08
than 0.05
thank you -0.09
that 0.15
that one -0.08
that order 0.02
that's 1.41
the 0.08
the <number> -0.09
the branch -0.06
the county -0.19
the courts -0.03
the famous -0.12
the ferry 0.14
the hour 1.21
the job -0.03
the media -0.15
the news -0.08
the numbers 0.02
the odd 0.25
the one 0.07
the paper 1.13
the papers -0.24
the parish -0.09
the people 0.05
the press -0.03
the rest 0.02
the telly -0.09
the umbrella 0.29
the university 1.43
the year -0.08
theirs 0.03
them on 0.50
then 0.60
there 0.33
they let 0.23
they them -0.07
thing 0.06
thing for -0.04
things 0.27
things for 0.55
things that 0.60
think 0.04
thinker -0.33
third 0.29
third year 0.16
thought -0.24
thought leader -0.24
thread -0.13
threads -0.16
three 0.15
three books 0.31
through 0.81
through the 0.25
thurs 0.04
tiktok 0.20
tiktok collabs 0.23
til <number> -0.08
till it 0.66
till they -0.03
time -0.31
times -0.27
times are -0.07
times tables -0.04
tip 0.77
tips 1.81
tips <mail> 0.31
tips signal 0.05
tired -0.28
tired tea -0.11
titles 0.11
to <mail> 0.21
to <number> -0.02
to a -0.46
to be -0.02
to do -0.02
to my -0.18
to nobody -0.13
to pages -0.11
to people 0.30
to the -0.02
to two -0.26
toilets -0.31
tomorrow's 0.03
too 0.06
top -0.04
top <number> -0.04
tortoise 1.08
tours -0.06
train 0.03
trainee 0.02
trainee reporter 0.40
trainer -0.44
training -0.15
tramper -0.15
tramping -0.07
transition 0.33
translator -0.05
transmitters -0.09
transparency -0.12
travel 0.15
tref -0.11
trials 0.84
trucks -0.40
trust -0.10
truth -0.04
truth seeker -0.04
trying -0.13
turn -0.08
turn threads -0.08
turned -0.10
tutor -0.03
two 0.27
two ex 0.90
two of 0.28
two volunteers 0.14
type -0.08
type things 0.43
u -1.29
u <number> -0.30
umbrella 0.29
un -0.13
uni -0.15
uni <number> -0.08
union -0.51
union rep -0.06
unite -0.06
unofficial -0.08
unroll -0.33
until -0.29
up 0.47
up <number> 0.03
up at 0.52
up on -0.02
ups -0.09
us 0.22
us your 0.55
used -0.34
used to -0.34
user -0.37
usual 0.28
usually 0.38
usually in 0.97
v -0.23
vans 0.04
vapes -0.37
various 0.35
various publications 0.54
verification 0.88
vertical 0.31
very much -0.09
vet -0.36
vibes -0.08
vice 0.03
video editor -0.56
views are 0.56
views mine 0.03
views not -0.13
views own -0.18
views personal -0.13
villages 0.16
vinyl -0.05
voiceover -0.20
volunteer -1.10
volunteers since 0.14
voor 0.89
w 0.23
w <number> 0.17
w <outlet> -0.20
w the 0.42
wage 0.26
wait 0.18
waiting -0.03
walk -0.15
walk ins -0.15
walker -0.72
want -0.12
ward -0.67
warehouse -0.16
warnings -0.03
warrior -0.36
was -0.02
watch -0.51
watching 0.15
watching the -0.02
water -0.09
we -0.19
we are -0.45
we get -0.24
we press -0.19
we read 0.50
we sell -0.20
we're -0.29
weather 1.56
website 1.00
wee -0.34
week 0.51
weekend 0.16
weekend ed 0.38
weekends 0.05
weekly 1.84
weekly newsletter 0.18
weirdos 0.40
welder -0.28
welfare rights 0.08
were 0.15
wet 0.29
what 0.04
what the 0.23
what's 1.03
what's happening 0.54
whatever 0.20
when -0.02
when a -0.18
when the 0.23
when they -0.14
where stated 0.02
wherever 0.36
which 0.57
which ? 0.09
while -0.20
whippets 0.03
whisky -0.06
whitehall -0.02
who 0.28
who pays 0.80
who read -0.02
whoever 0.55
whoever pays 0.02
whoever's 0.99
wi -0.06
will -0.02
will travel 0.35
wind 0.06
wine -0.88
winner -0.02
winning -0.33
wire 0.02
wireless 0.92
with 0.06
with a 0.31
with jokes 0.38
with stories 0.39
with the -0.02
with unroll -0.05
wolves -0.93
wolves ay -0.04
won -0.04
wonks 0.29
wonks one 0.29
words 0.74
words <outlet> 0.20
words and 0.42
words at -0.05
words in 0.20
words mostly 0.45
words on 0.16
work -0.58
work coach -0.03
work experience -0.24
work in -0.03
worked -0.54
worked at -0.27
worker -0.77
working -0.56
working boiler -0.08
working hard -0.06
works -0.05
world -0.03
worse 0.04
worshipper -0.09
would -0.56
write about 0.85
write the -0.09
writer <number> -0.11
writer of -0.59
writes -0.05
writes for 0.54
writes in -0.04
writes the 0.81
writing 0.39
writing about 0.39
written 0.23
written by 0.15
wrong 0.04
wrote -0.08
wye -0.07
x 0.03
x <number> 0.03
x a 0.78
year <number> -0.20
year <year> -0.21
years -0.11
years <number> -0.08
years at -0.22
yeovil -0.06
ymddeol 0.02
yoga -0.40
york 0.72
you 0.25
you don't 0.05
you in -0.11
you needn't 0.87
you weirdos 0.40
you'd 0.33
you're 0.03
you've 0.12
you've definitely 0.14
your 0.29
your local -0.14
your money 0.30
your own -1.04
your photos 0.23
your stories 0.14
your telly -0.05
yours 0.03
yt 0.24
yt <number> 1.32
"""
MESSAGE = """
! 0.06
! any 0.24
! do 0.20
! doing 0.02
! for -0.12
! is 1.26
! my -0.08
! we're -0.03
! would -0.03
! your -0.14
<day> 0.11
<day> <number> -0.07
<day> <time> 0.26
<day> ? 0.13
<day> about 0.38
<day> do 0.36
<day> for 0.02
<day> please -0.02
<day> pls -0.09
<day> we -0.05
<link> -0.29
<link> have -0.07
<money> -0.14
<money> a -0.10
<money> cap 0.19
<money> energy -0.05
<money> from -0.15
<money> is 0.09
<money> or -0.02
<money> to -0.05
<number> ? 0.48
<number> a -0.15
<number> about -0.07
<number> and -0.02
<number> are 0.05
<number> broadcast -0.05
<number> business -0.10
<number> by -0.15
<number> cars -0.08
<number> closure 0.36
<number> correspondence -0.10
<number> days -0.07
<number> drivers -0.04
<number> for -0.24
<number> form -0.02
<number> from -0.16
<number> how 0.12
<number> hrs -0.34
<number> if 0.07
<number> in 0.02
<number> junction 0.07
<number> last -0.02
<number> letters -0.02
<number> mentions -0.11
<number> min -0.08
<number> mins -0.03
<number> minute -0.07
<number> money 0.39
<number> nd -0.06
<number> new -0.22
<number> of -0.05
<number> on 0.03
<number> pages -0.13
<number> para 0.32
<number> passport -0.10
<number> posts -0.09
<number> readers 0.28
<number> rows 0.43
<number> secs 0.27
<number> slot 0.04
<number> students 0.07
<number> subscribers 0.31
<number> th -0.02
<number> the 0.16
<number> thing -0.02
<number> this 0.03
<number> today 0.18
<number> tomorrow -0.10
<number> we 0.09
<number> weeks -0.05
<number> what 0.09
<number> which 0.14
<number> wks -0.40
<number> words 0.26
<number> working -0.30
<number> year 0.07
<number> yours -0.03
<outlet> 0.27
<outlet> <number> 0.85
<outlet> ? -0.10
<outlet> about -0.04
<outlet> agents -0.08
<outlet> am 0.86
<outlet> any 0.14
<outlet> are -0.05
<outlet> can 0.48
<outlet> could 0.26
<outlet> have 0.51
<outlet> here 0.89
<outlet> in 0.28
<outlet> newsdesk 0.49
<outlet> on 0.28
<outlet> programme -0.13
<outlet> saying -0.14
<outlet> says -0.02
<outlet> that -0.32
<outlet> we're 0.11
<outlet> who -0.09
<time> 0.49
<time> ? -0.02
<time> am 0.15
<time> on -0.05
<time> or -0.33
<year> -0.05
<year> do -0.03
<year> is -0.14
<year> please -0.43
<year> you -0.14
? 0.30
? <number> 0.02
? ? -0.10
? accountant -0.16
? and 0.02
? any -0.16
? asked -0.17
? best 0.46
? by 0.07
? can't 0.10
? cheers 0.09
? clients -0.46
? commissioned 0.13
? copy 0.10
? curious -0.23
? customers -0.09
? doing 0.34
? early 0.19
? ethics -0.04
? filming 0.19
? five -0.05
? folk 0.07
? genuinely -0.23
? getting 0.05
? going 0.96
? happy 0.39
? i'd 0.12
? i'm 0.09
? if 0.54
? it's -0.35
? its 0.19
? just 0.54
? lots 0.33
? making 0.41
? many 0.12
? mate -0.06
? no -0.06
? not 0.16
? our -0.47
? ours -0.57
? piece 0.23
? pls 0.27
? readers 0.35
? residents -0.28
? running 0.36
? serious 0.02
? small -0.15
? ta 0.09
? thanks 0.02
? the 0.06
? three 0.05
? two 0.04
? we'd 0.03
? who -0.04
? will 0.38
? would 0.89
? writing -0.08
? yes -0.38
? your 0.76
a -0.06
a <money> -0.04
a background 0.23
a bag -0.08
a bath -0.20
a bid 0.42
a body -0.09
a book -0.09
a briefing -0.16
a broken -0.07
a change -0.07
a charity -0.13
a chat 0.17
a client -0.59
a clip 0.05
a coma 0.41
a comment 0.79
a constituent -0.10
a consultation 0.03
a copy -0.06
a crime -0.08
a csv 0.56
a deadline -0.35
a delegation -0.04
a different 0.17
a disgrace -0.08
a down 0.02
a drone -0.05
a e -0.10
a feature 0.11
a figure 0.34
a form -0.03
a hole 0.08
a home -0.05
a hospital -0.12
a job -0.30
a joint 0.06
a known -0.03
a letter -0.07
a level -0.04
a licence -0.07
a line 0.87
a list -0.15
a long 0.18
a lot 0.12
a meeting -0.25
a minister 0.13
a mock -0.03
a neighbour -0.04
a new -0.56
a news 0.99
a notice -0.16
a novel -0.21
a number -0.03
a page -0.07
a paper -0.25
a parish -0.10
a passport 0.05
a permit -0.07
a photo 0.37
a pic 0.03
a piece 0.02
a plan -0.10
a pool 0.56
a post 0.35
a poster -0.05
a pothole -0.13
a press -0.03
a prison -0.11
a production 0.28
a quick 0.66
a quote 0.02
a reader 0.75
a real -0.04
a reel 0.52
a release 0.08
a reply -0.76
a report -0.24
a reporter 0.09
a response 0.05
a screen -0.10
a screenshot 0.39
a second -0.18
a sentence 0.46
a series 0.34
a service -0.08
a set -0.02
a short 0.14
a shower -0.02
a source -0.08
a spokesperson 0.04
a story 0.87
a three 0.09
a tip 0.39
a two 0.28
a typo 0.15
a vehicle 0.50
a vid 0.37
a video 0.22
a warm -0.04
a week 0.02
a weekly 0.16
a wonderful 0.03
a year -0.07
able 0.44
able to 0.44
about 0.04
about bailiffs 0.25
about blue -0.06
about getting 0.19
about it -0.05
about my -0.13
about plastic -0.02
about scams -0.08
about the 0.75
about your 0.02
absence -0.07
absolute -0.51
accept 0.07
access 0.08
access for 0.54
accommodation -0.04
account ? 0.52
accountable -0.06
accountant -0.35
accountant says -0.07
accountants -0.12
accreditation 0.53
accreditation for 0.53
accurate 0.22
across -0.20
across the -0.20
action -0.14
ad -0.15
add 0.03
address -0.19
address ? -0.06
addressed -0.05
addressed to -0.05
addresses 0.05
admin 0.02
adroddiad 0.05
advance 0.02
advert -0.04
advise -0.25
affairs -0.07
affected 0.65
affected ? 0.59
after the 1.38
afternoon 0.51
agaibh 0.48
again -0.05
again ? -0.02
again any -0.05
again to -0.06
again today 0.58
again who -0.03
against -0.39
agency staff -0.07
agent -0.19
agents telling 0.16
ago -0.02
agreed 0.29
agreement 0.24
agrees -0.04
ahead 0.03
air 0.45
airport -0.25
alarm 0.06
align 0.24
all a 0.13
all correspondence -0.02
all day -0.11
all on 0.19
all the -0.04
all we've 0.05
allegations 0.99
allergen -0.48
allergen labels -0.04
allergen rule -0.07
allocation -0.29
allotment -0.09
allowance -0.19
allowance ? -0.28
allowance count -0.06
allowance for -0.17
allowance going -0.05
allowed -0.23
allowed to -0.15
alone 0.55
alright 0.04
also 0.02
also ? 0.02
also is 0.29
alt -0.56
alt text -0.40
always -0.09
am 0.02
am <number> -0.20
am an -0.02
am not -0.05
am putting 0.35
am rywun 0.54
am the 0.25
am writing -0.37
an -0.02
an animal -0.07
an answer -0.03
an article 0.08
an assignment -0.09
an early 0.21
an email 0.20
an episode 0.10
an hour 0.09
an informal 0.09
an interview 0.02
an issue -0.10
an official 0.04
an on 0.03
analysing -0.08
and 0.08
and <number> 0.22
and a 0.04
and another -0.03
and cannot -0.08
and does 0.06
and explain 0.16
and for -0.08
and got -0.23
and have -0.04
and how 0.30
and i'd 0.12
and i'm -0.04
and if 0.74
and is 0.21
and my -0.41
and no 0.12
and nobody -0.08
and not -0.04
and on 0.02
and so 0.02
and somebody 0.11
and then -0.05
and this -0.03
and was 0.67
and we 0.18
and we'd 0.08
and we'll 0.32
and we're -0.05
and what 0.15
and whether 0.13
and which 0.05
and will 0.05
and wondered -0.04
and would 0.16
animal -0.07
annex 0.58
announcement 0.06
announces -0.11
annual -0.24
annual report -0.16
anonymised -0.12
anonymised ethics -0.06
anonymous -0.03
another -1.21
answer -0.03
answer before -0.12
answer for -0.08
answer on 0.02
answer the -0.42
answer word 0.20
answered my 0.13
answered the -0.15
answers on 0.09
answers to 0.32
any chance 0.10
any help -0.06
any jobs -0.17
any news -0.32
any newspaper -0.05
any of 0.03
any response 0.22
any statement -0.34
any steer -0.13
anybody 0.26
anybody who 0.14
anyone 0.13
anyone able 0.57
anyone else -0.10
anyone from -0.03
anyone in -0.11
anyone there -0.04
anyone up 0.26
anyone who 0.18
anything 0.08
anything at 0.25
anywhere 0.04
application -0.70
application or -0.05
applications 0.25
applications ? -0.10
applications from 0.62
applied -0.18
applied for -0.11
applies to -0.34
apply 0.07
apply ? 0.27
apply for -0.48
applying -0.10
appointee -0.16
appointee ? -0.04
apprenticeship -0.42
apprenticeship levy -0.09
apprenticeships -0.14
approval -0.15
approved 0.08
archived -0.08
are <number> -0.03
are affected 0.31
are asking 0.05
are being 0.02
are below 0.06
are closing -0.08
are coming -0.10
are doing 0.15
are going 0.46
are in 0.03
are on 0.56
are still 0.27
are stopping -0.20
are the -0.10
are they -0.08
are you 0.06
argument -0.20
arrangement 0.66
arrival 0.41
arrive -0.03
arrived -0.14
arrived and -0.08
arriving -0.06
article 0.20
article on 0.12
articles -0.27
as a -0.09
as an -0.12
as of 0.02
as urgent -0.08
as well 0.09
ashamed -0.06
ask ? 0.02
ask you 0.03
asked for -0.05
asked me -0.03
asked the -0.03
asked three -0.13
asked us 0.40
asking about -0.04
asking as -0.10
asking me 0.04
asking us 0.41
asking when -0.02
asks -0.18
asks for -0.03
assessed -0.07
assessment -0.02
assessment before 0.05
assessors 0.02
assets -0.06
assets for -0.06
assist -0.20
at 0.15
at <money> -0.23
at <number> 0.40
at <outlet> 0.67
at <time> -0.08
at a -0.03
at all 0.34
at home -0.03
at its -0.05
at my -0.02
at them 0.16
at this 0.07
attached by 0.14
attached kind -0.03
attached please -0.05
attendees -0.09
audio 0.34
august -0.06
authorisation 0.89
authorised -0.32
authority who 0.05
automatically 0.09
autumn 0.08
autumn ? -0.10
available 0.06
available for 0.64
average response -0.04
avian 0.04
avian flu 0.04
awaiting -0.27
award -0.02
aye -0.10
bach 0.02
back after -0.03
back in -0.05
back on -0.07
background 0.16
background conversation 0.22
background fine 0.60
badge -0.02
badge gone -0.02
bag -0.22
bailiffs 0.25
band -0.14
bank -0.21
bank holiday -0.56
bank statement 0.02
banned -0.14
banner -0.16
bar -0.09
base 0.61
based 0.48
bath -0.20
bc -0.12
be a 0.02
be able -0.03
be available -0.04
be confirmed 0.05
be good 0.12
be interviewed -0.04
be moved -0.08
be out -0.02
be right 0.66
be saying 0.17
be the 0.02
be there -0.15
be told 0.09
be up 0.45
beach -0.20
become -0.55
become a -0.07
become an -0.04
bed 0.12
been <number> -0.05
been approved 0.35
been commissioned 0.07
been made 0.02
been received -0.04
been renewed -0.02
been selected -0.06
been withdrawn 0.26
bees -0.08
before 0.03
before <number> 0.17
before <time> 0.57
before <year> -0.05
before ? 0.02
before committee -0.05
before it 0.04
before recess 0.03
before second -0.06
before we 0.36
behalf -0.10
behalf of -0.27
behind table -0.30
being paid 0.04
being renewed -0.13
being reviewed 0.04
being told -0.07
bench -0.06
bereavement support 0.31
best 1.24
best to 0.42
better -0.15
bid 0.38
bid ? 0.52
bike -0.08
bin -0.41
binned -0.08
bins -0.07
biometric -0.10
birth -0.16
birth certificate -0.03
birthday -0.08
biscuit agrees -0.04
biscuits 0.03
bit -0.03
bless -0.36
bless you -0.05
blog 1.20
blue -0.10
blue badge -0.29
board -0.24
boards -0.17
body -0.39
boiler -0.44
boilers -0.09
bookings -0.23
bookings in -0.07
books -0.09
bootle -0.04
border -0.02
border force 0.06
border workers 0.37
bother -0.02
bother you -0.02
bounced is 0.64
box -0.22
braille -0.03
brand -0.03
breach 0.11
breaches 0.23
bread -0.06
break -0.36
breakdown 0.06
breakfast 0.13
breakfast show 0.13
breaking -0.20
brief -0.34
brief our -0.11
brilliant -0.58
bring a -0.09
broadcast 0.18
brochure -0.09
brock 0.17
brock on 0.02
browser -0.05
building safety -0.02
bulletin 0.09
bulletin could -0.05
bundle -0.04
burned 0.05
bus -0.04
bus pass -0.21
bus passes -0.09
buses -0.16
business -0.04
business case -0.03
business rates -0.18
businesses ? -0.11
but -0.02
but it's -0.09
but the 0.03
buttons -0.09
buying -0.08
by -0.03
by <number> 0.58
by <outlet> 0.07
by <time> -0.06
by a -0.02
by email 0.27
by ethnicity -0.15
by me -0.04
by phone 0.03
by region -0.08
by you -0.10
by your -0.31
bypass -0.04
cakes -0.17
call ? -0.11
call centre -0.02
call for -0.14
call me 0.08
called -0.04
came -0.06
came with -0.08
camera 1.08
camera at 0.06
camera or 0.32
campaign -0.29
campaign ? -0.13
campaign poster -0.02
can a -0.55
can be 0.19
can confirm 0.14
can my -0.06
can one 0.43
can our -0.25
can post 0.15
can share -0.05
can somebody 0.04
can speak 0.18
can talk 0.21
can tell -0.02
can use 0.27
can you 0.49
can your 0.05
can't 0.08
canal -0.04
cannot -0.49
cannot find -0.20
cap -0.02
capital -0.06
card -0.03
card ? 0.37
card machine -0.13
cards -0.04
care 0.06
carnets 0.02
case 0.02
cases 0.19
catch 0.56
cc -0.04
centre 0.34
ceremony 0.73
cert -0.39
certificate -0.09
certificate for -0.03
certificates -0.10
certs -0.11
chairman 0.02
chance of 0.26
change in -0.08
change of -0.17
change the -0.13
changed -0.02
changes -0.04
changes ? -0.11
chapter -0.06
charge -0.43
charity -0.23
chart -0.36
chart <number> -0.10
chase -0.16
chased -0.02
chat 0.16
chat about 0.21
chat with 0.26
check our 0.30
checker -0.07
checks -0.11
chemtrails -0.05
chemtrails over -0.05
chi 0.23
chwilio 0.54
chwilio am 0.54
cite -0.28
citizens 0.94
claim -0.59
claim for -0.09
claim gift -0.02
claim the -0.08
claims 0.14
claims in 0.35
clarification -0.16
clash 0.60
class <number> 0.54
class wrote -0.06
clause 0.34
clause <number> 0.34
clawed -0.03
clawed back -0.03
clean 0.28
clear 0.27
clearance 0.10
cleared 0.16
cleared it 0.04
click -0.27
click to -0.03
clicked -0.03
clicked it -0.03
client -0.03
client in -0.03
client is 0.12
client's 0.07
client's new 0.05
clients -0.55
clinic -0.07
clip 0.84
clip ? 0.05
close ? 0.19
closed ? 0.11
closes -0.06
closes at -0.29
closing ? -0.03
closing the -0.10
closure 0.16
closure of 0.09
closures 0.04
closures ? 0.02
club -0.33
co 0.04
cod 0.05
code -0.16
code ? -0.11
code for -0.08
code say -0.02
code valid -0.03
cold -0.18
cold weather -0.08
colleague -0.44
colleagues -0.04
column 0.66
coma 0.41
come on 1.24
come out 0.02
come to -0.02
comes -0.04
coming in -0.15
coming on 0.10
coming to 0.03
comment 0.11
comment by 0.27
comment on 0.10
commenting 0.40
comments 0.34
commercial -0.02
commissioned 0.56
commissioned by 0.33
commissioned yet 0.12
committee ? 0.02
committee on -0.05
common 0.03
common travel 0.03
comms team 0.02
community 0.02
community radio 0.15
company making 0.28
compensation 0.31
compensation scheme 0.44
complain -0.44
complain to -0.03
complaints -0.19
computer -0.02
cones -0.05
confirm 0.08
confirm by -0.02
confirm how -0.08
confirm if 0.26
confirm in -0.10
confirm or 0.02
confirm receipt 0.39
confirm the 0.14
confirm whether -0.02
confirmation -0.18
confirmation of -0.06
confirmed ? 0.02
confirmed please -0.03
confused 0.16
constituent -0.38
constituent's -0.15
constituents -0.12
constituents in -0.07
consultants -0.08
consultation 0.02
consulted 0.10
contact ? 0.15
contact for -0.11
contacted 0.19
content -0.72
contract 0.42
contract ? 0.52
contracts 0.04
contracts finder 0.02
control 0.02
conversation 0.22
conversation with 0.22
cookie -0.08
cookie banner -0.08
copi -0.10
copies -0.07
copy 0.08
copy due 0.35
copy is 0.12
copyright -0.18
corner 0.09
corner shops 0.09
correct 0.04
correct that 0.07
corrected 0.02
correspondence -0.68
correspondence with -0.09
correspondent 0.25
correspondent of 0.25
cost 0.04
cost ? 0.42
could 0.12
could anyone -0.02
could not -0.06
could someone 0.09
could talk 0.38
could use 0.27
could we 0.11
could you 0.03
could your 0.03
couldn't -0.03
couldn't run -0.10
council ? -0.04
council resolved -0.05
council says 0.03
council tax -0.02
councils -0.05
count -0.64
count ? -0.02
count as -0.06
count for -0.04
counted -0.21
country 0.19
couple of 0.06
coursework -0.08
courts 0.04
covering for -0.10
credit -0.02
credit ? 0.46
credit to -0.04
credit where -0.09
credits -0.54
cricket -0.13
crisps 0.02
crossing -0.17
crying -0.10
csv 0.31
csv of 0.56
curious -0.23
current average 0.49
current version -0.11
customer -0.42
customers -0.17
customers asking -0.33
customers have -0.02
cut off -0.13
cuts 0.26
cycle -0.05
cycle to -0.05
cycling -0.06
cyrraedd -0.23
cyrraedd ? -0.09
daft -0.14
dashboard 0.12
data breach 0.11
database 0.02
database fee 0.02
dataset -0.33
date for 0.03
date in 0.06
date on 0.02
date the -0.02
dated 0.04
dates 0.04
datganiad 0.33
datganiad am 0.55
day ? -0.02
days ? 0.25
days in -0.08
days late -0.03
days notice -0.17
days or -0.06
days overdue -0.04
days running 0.24
days to -0.09
dda 0.28
dda ? 0.07
ddwyieithog -0.08
deadline <day> 0.34
deadline <number> 0.75
deadline for -0.46
deadline is 0.03
deadline passed -0.13
deadline's the -0.06
dealer -0.08
dear all 0.51
dear colleague -0.34
dear press -0.10
death -0.04
death on -0.02
deaths 0.11
decision and -0.14
decision been 0.17
decision please -0.02
declaration -0.16
decree -0.02
dedicated -0.06
dedicated line -0.06
deficit 0.33
delay -0.04
delayed 0.25
delays 0.54
delegation of -0.04
demand -0.45
demand a -0.24
demanding -0.03
deny it -0.19
department 0.08
department about 0.10
department announces -0.05
department any 0.55
department had 0.41
department has 0.38
department in -0.04
department like -0.06
department meet -0.21
department was 0.12
department's 0.38
departments use -0.07
dependants 0.13
deposit -0.04
dept 0.02
deputy 0.03
deputy news 0.03
deserve -0.48
deserve an -0.02
deserve answers -0.13
desk 0.33
development 0.15
di -0.12
did not -0.02
did the 0.11
die 0.61
diff -0.06
differ -0.08
different 0.16
different answers 0.51
digest -0.11
digest <number> -0.11
digital sign 0.16
direct -0.19
disgrace -0.30
display -0.07
display ? -0.03
dissertation -0.49
dissertation on -0.14
do -0.04
do <number> -0.02
do a 0.12
do anything -0.07
do my -0.06
do not -0.56
do special -0.07
do the -0.22
do they -0.03
do two 0.38
do we -0.21
do you 0.09
docs -0.29
docs for -0.04
documentary 0.41
dod 0.05
does -0.03
does a -0.21
does my -0.02
does not -0.10
doesn't 0.02
doesn't sum 0.54
doesn't work -0.04
doesnt 0.07
dogs -0.19
doing 0.28
doing a 0.32
doing an 0.16
doing the 0.13
doing this 0.32
done -1.06
dont -0.05
door -0.03
down -0.03
down ? -0.08
down a 0.04
down again -0.18
down by 0.05
down for 0.15
down on -0.05
down since -0.11
dream -0.08
dream it -0.08
drive -0.06
driven -0.02
drivers -0.30
driving test -0.02
drone -0.29
dropped 0.08
drops 0.19
drug drive -0.06
due 0.02
due in -0.03
duty contact -0.05
duty press 0.95
duty stamp -0.06
dw 0.02
e gates 0.03
each way -0.04
early 0.24
early days 0.11
early development 0.15
earn -0.20
earn <number> -0.12
easement 0.72
ed 0.24
edition 0.09
editor -0.03
editor at 0.03
editor of 0.04
efo -0.09
eight -0.16
either 0.11
either way 0.22
election -0.10
electric 0.19
eleven 0.09
else -0.10
else's 0.15
email 0.26
email to 0.43
emailed 0.17
emailed the 0.16
embargo 0.48
embargo <number> 0.05
embargo lifted 0.02
embargo time 0.46
embargoed 0.13
embargoed copy 0.54
embargoed until 0.23
emergency 0.23
emergency alert 0.06
employ -0.30
employ in -0.16
employed -0.29
employer -1.14
enclosed -0.05
end of -0.05
ending on 0.31
energy -0.06
enforcement 0.06
enough -0.36
enquiry service -0.04
ep 0.10
episode 0.58
erbyn 0.07
erbyn <number> 0.65
error or 0.29
escalate -0.04
escalation -0.08
escalation contact -0.03
ethics -0.29
ethics approval -0.04
ethics approved -0.06
ethnicity -0.15
etifeddiant 0.61
eto -0.27
ev -0.08
evaluation 0.53
even a 0.08
evening 0.42
event ? -0.09
ever 0.09
ever come 0.21
every -0.05
every day -0.19
everyone or 0.12
everything -0.11
evidence -0.05
evidence ? -0.03
ex -0.07
exec -0.12
exemption ? 0.06
exercise 0.69
expect -0.05
expect a -0.07
expect to -0.08
expense -0.03
expensing -0.04
expired -0.04
explain 0.68
explain the 0.36
export -0.03
export health -0.18
extended 0.66
extra -0.03
eyes -0.05
f 0.56
face -0.02
faint o 0.18
fair -0.33
fair ? -0.04
faithfully -0.30
fancy 0.19
fancy coming 0.19
far 0.61
far ? 0.61
farm 0.72
farmers 0.10
farms 0.22
feature 0.06
feature your 0.02
fee gone -0.07
fee is 0.02
feed -0.20
feel -0.04
fees 0.03
ferries 0.37
ferry money 0.35
fewer -0.16
ffigyrau 0.73
ffilmio 0.89
ffs -0.13
fi -0.12
figure 0.02
figure for 0.03
figure on 0.08
figures 0.12
figures ? 0.12
file 0.02
files 0.12
filing 0.13
filing at 0.38
fill the -0.03
film 0.11
film in -0.14
film outside -0.07
filming 0.83
filming at 0.15
filming on 0.18
filming outside -0.05
filming requests 0.32
final -0.02
finance -0.71
find a -0.19
find it 0.03
find out 0.06
find the 0.04
finder 0.02
finding -0.05
fine 0.78
fine we 0.08
fined -0.18
fines 0.02
first ? 0.06
first adult 0.21
first passport -0.03
fishing 0.02
fit notes 0.02
fit's -0.28
fix -0.10
fix ? -0.16
fixes -0.07
flats -0.26
flats ? -0.05
flight -0.24
flood 0.03
flood alert -0.03
flood grant 0.43
flood grants -0.02
flooding 0.26
fly on -0.32
fod -0.10
folk 0.15
folk have 0.08
folk here 0.34
folks 0.05
followers -0.03
followers are 0.13
following 0.21
following up 0.86
food -0.71
footpath -0.10
for <day> 0.94
for <outlet> 0.82
for <year> -0.07
for all 0.05
for answers 0.06
for any -0.10
for broadcast 0.02
for by -0.06
for change -0.07
for confirmation -0.18
for each -0.05
for everyone 0.03
for evidence -0.14
for extra 0.03
for first 0.21
for flats -0.05
for good 0.31
for how 0.11
for missing -0.07
for next 0.11
for people 0.73
for photo -0.06
for real -0.02
for renewal -0.04
for school 0.34
for section -0.09
for several -0.11
for sharing -0.04
for tax -0.02
for tomorrow 0.29
for tomorrow's 0.62
for tonight's 0.20
for under -0.30
for us 0.08
for volunteers 0.02
for word 0.26
for work -0.04
force -0.05
force ? -0.08
forest -0.07
form -1.05
form ? -0.37
form has -0.03
form to -0.03
forum -0.08
forward to -0.06
fory 0.74
fostering -0.03
fostering allowance -0.03
four occasions -0.02
four times -0.06
framed -0.09
fraud 0.53
freelance -0.05
freelance commissioned 0.11
freelancers -0.06
freight 0.14
friendly 0.36
from 0.03
from <outlet> 0.41
from a -0.05
from home -0.05
from someone 0.13
from when 0.33
from you -0.15
fuel -0.02
full expensing -0.04
fund -0.12
funded 0.20
funeral -0.06
fyi -0.17
ga 0.02
gaeaf -0.07
gaidhlig 0.56
galon -0.08
galon am -0.08
gambling 0.76
garage -0.11
gas -0.04
gates 0.03
gateway <number> -0.07
gauge 0.29
general licence -0.02
genuinely -0.08
genuinely asking -0.03
get <number> -0.06
get fined -0.05
get it 0.30
get my -0.19
get someone 0.57
get that -0.06
get the -0.15
gets -0.26
gets the -0.08
getting 0.21
getting someone 0.13
getting the 0.43
gift -0.10
gift aid -0.02
give a -0.04
give us -0.04
gives -0.08
gives me -0.10
glitch 0.09
gloch 0.52
go to 0.02
gods -0.15
goes to 0.06
going 0.03
going ahead 0.54
going live 0.73
going off 0.24
going out 0.21
going up 0.06
gone -0.22
gone in -0.23
gone up -0.55
good 0.17
good afternoon 0.06
good day 0.06
good morning 0.35
good news -0.10
good or 0.31
got any 0.15
got my -0.24
got to -0.21
gotchas 0.68
government grant -0.07
grace 0.31
grace period 0.31
grand 0.37
grant ? 0.04
grant cover -0.08
grant for -0.04
grant of -0.05
grant only -0.11
grants -0.09
graphic ? -0.16
graphics -0.06
grass -0.06
green -0.38
grid 0.04
grid says -0.15
gritters -0.06
groups 0.09
guardians -0.14
guardians get -0.07
guidance ? 0.29
guidance in -0.10
guidance out 0.02
guidance will -0.09
gull 0.03
gull licence 0.03
gweinidog 0.03
gweithio 0.64
gyda 0.30
gyda'r -0.09
gyrru 0.16
ha -0.07
had 0.02
had <outlet> 0.06
had eleven 0.26
had it 0.18
had the -0.02
half a 0.20
half an 0.18
half the -0.05
halo 0.31
halo a 0.25
handed 0.03
handle -0.09
handles 0.28
handles your -0.11
hanner 0.11
happened 0.20
happened to 0.03
happening 0.04
happening at 0.02
happening with 0.24
happy 0.08
happy to 0.09
happy with 0.19
has 0.02
has died -0.03
has had -0.23
has moved -0.20
has no -0.06
has passed -0.03
has put -0.16
has the 0.16
has this 0.26
hate 0.56
hattie -0.02
hauliers 0.06
have a -0.07
have actually 0.12
have any -0.03
have asked 0.17
have emailed -0.02
have it 0.09
have lost -0.06
have never -0.04
have no -0.16
have one 0.61
have posters -0.07
have read -0.14
have settled -0.15
have the 0.26
have they -0.12
have to -0.21
have told 0.26
haven't had -0.09
head of -0.07
health -0.37
health certs -0.11
hear -0.07
hear by -0.08
hear it -0.10
heard -0.09
heard it -0.04
heard on -0.17
hearing 0.03
heat -0.30
heat pump -0.08
hello 0.36
hello ! 0.13
hello could 0.65
hello dear -0.30
hello hope 0.23
hello hoping 0.03
hello how 0.49
hello i've 0.15
hello is 0.15
hello lovely 0.23
hello my -0.09
hello would 0.11
help -0.11
help to -0.18
help with 0.10
helpline -0.21
helpline says -0.14
hens -0.09
hens ? -0.09
here 0.02
here <link> -0.07
here <number> -0.03
here ? -0.02
here are 0.24
here from 0.40
here in 0.14
here please 0.22
hey 0.60
hey ! 0.40
hi 0.67
hi ! 0.31
hi <outlet> 0.14
hi all 1.11
hi could -0.04
hi folks 0.31
hi following 0.04
hi i'm -0.04
hi is 0.05
hi looking 0.09
hi lovely -0.02
hi my -0.18
hi our -0.03
hi quick 0.27
hi team 0.12
hi the 0.51
hi there 0.17
hi we -0.15
hi we're 0.16
hi when -0.23
hi who 0.09
hide the -0.05
hiding -0.06
hiding the -0.06
high 0.07
hiii -0.03
hill 0.81
hire -0.10
hives -0.04
hiya 0.38
hiya ! 0.08
hiya can 0.02
hiya is 0.03
hiya who 0.15
hobby -0.06
hold a -0.03
hold photographs 0.37
holders 0.40
holding 0.03
hole 0.08
hole in 0.08
holi 0.04
holiday -0.53
holiday <day> -0.05
holiday for -0.04
honest -0.11
honestly 0.11
hope -0.03
hoping 0.84
hoping for 0.12
hoping to 0.60
horse 0.03
hospital -0.02
hotel 0.21
hotels 0.03
hotline -0.20
hotline has -0.03
hour 0.04
hours -0.07
hours ? -0.05
hours code -0.08
hours codes 0.55
house -0.08
houses 0.27
how ? -0.23
how a -0.09
how departments -0.07
how long -0.18
how many 0.20
how to -0.15
how you -0.05
hrs -0.34
hub -0.22
hub money -0.03
human -0.05
hundred 0.17
husband's 0.02
hustle 0.16
hustle tax 0.16
i'd 0.22
i'd like -0.03
i'd need 0.42
i'd rather 0.31
i'm 0.08
i'm a 0.02
i'm filing 0.32
i'm following 0.23
i'm hoping 0.42
i'm on -0.02
i'm trying 0.11
i'm with -0.05
i've asked 0.16
i've been -0.04
i've had 0.05
idea -0.03
idea when -0.08
ideally 0.06
identity 0.70
if a -0.02
if im -0.07
if its -0.06
if my -0.25
if not 0.50
if poss 0.77
if so 0.69
if the 0.10
if we -0.16
if you 0.03
if you've 0.02
image -0.11
import -0.16
important -0.03
imported 0.02
imprint -0.19
in <day> 0.77
in <outlet> -0.31
in advance 0.06
in braille -0.03
in browser -0.05
in country 0.19
in early 0.09
in error -0.04
in force -1.02
in full 0.18
in hand -0.05
in house -0.06
in it 0.27
in law -0.25
in may -0.48
in national -0.06
in on -0.05
in one -0.31
in para 0.07
in person -0.11
in post 0.49
in progress 0.03
in table 0.23
in tears -0.13
in that -0.09
in this 0.03
in writing -0.02
inbox 0.73
incident 0.31
include the -0.08
independent -0.02
industrial 0.02
infographic -0.04
informal 0.09
ink -0.35
inquest 0.07
inside 0.90
inside the 0.78
inspection ? -0.04
inst -0.15
insurance -0.23
intend 0.06
intend to 0.06
interested -0.29
interesting 0.19
intern -0.09
internal 0.03
interview 0.03
interview ? 0.15
interview a 0.30
interview for -0.08
interview on -0.06
interview someone 0.04
interview with 0.02
interviewed -0.04
into 0.03
into a -0.03
invoice -0.03
is -0.02
is <money> 0.02
is <number> -0.03
is <time> 0.29
is actually -0.06
is all -0.03
is an -0.05
is anybody 0.53
is anyone 0.53
is best 0.14
is closed -0.06
is closing 0.09
is coming 0.17
is covering -0.05
is dated 0.02
is dead -0.15
is down -0.53
is embargoed 0.39
is fine 0.75
is happening 0.02
is late -0.04
is my -0.66
is no -0.08
is not 0.03
is ready -0.12
is right -0.03
is running -0.02
is stopping 0.07
is this 0.02
is waiting -0.05
is with -0.06
is your -0.03
issue 0.24
issued -0.79
issuing 0.08
issuing a 0.03
it <number> -0.07
it back -0.15
it correct 0.64
it goes 0.11
it in -0.14
it include 0.02
it is 0.02
it just -0.02
it may -0.06
it ok -0.07
it out 0.06
it please -0.04
it published 0.57
it right 0.20
it says -0.10
it that's -0.15
it thats -0.05
it the 0.52
it there -0.19
it tomorrow -0.03
it twice -0.04
it up 0.59
it won't -0.08
it wrong 0.03
it you -0.05
it's <number> -0.12
it's a -0.14
it's not -0.28
its -0.02
its a -0.11
its been -0.14
its like -0.04
its meeting -0.05
its shut -0.04
ive -0.21
jabs 0.34
job centre 0.43
job losses 0.27
jobcentre 0.20
jobcentre is 0.15
jobcentre van 0.11
jobs -0.02
jobs going -0.17
joint 0.03
jointly 0.25
jointly owned 0.25
joke -0.11
joke of -0.05
joking 0.02
journalism student -0.08
journalists -0.26
jubilee -0.10
junction 0.19
junior 0.13
just for -0.10
just not 0.09
just the -0.02
just wanna -0.04
just want -0.48
keen to -0.06
keep -0.04
keeper -0.09
kindly -0.19
kindly assist -0.12
kindly confirm -0.17
king 0.04
kinship allowance -0.04
kinship care -0.02
knew 0.04
know what -0.09
know when -0.03
known ? -0.06
label -0.25
label do -0.04
labelling 0.02
labels -0.13
labels on -0.04
land ? 0.54
landing 0.47
landlord -0.41
lane -0.18
language 0.09
large -0.16
larne -0.06
last 0.14
last chance -0.07
last night -0.06
last time 0.40
last week 0.02
last year 0.28
last year's -0.23
late -0.02
later 0.70
later ? 0.28
latest 0.09
launching 0.34
law -0.18
lead on 0.07
leader 0.05
leading 0.55
leading on 0.55
leaflets -0.28
leak -0.06
lease 0.06
leasehold 0.02
leave in -0.07
left 0.04
left the -0.08
legal -0.02
legal aid 0.02
legal deposit -0.04
legislation -0.06
lesson -0.12
let 0.04
let me 0.30
let people 0.11
letter -0.14
letter about -0.09
letter from -0.06
letter in -0.03
letter is -0.28
letter of -0.11
letter says -0.07
letter to 0.21
letters 0.07
letters ? 0.32
letters for 0.36
letters went 0.15
level -0.04
levy -0.02
library -0.04
licence -0.24
licence back -0.03
licence do -0.05
licence for -0.37
licence is -0.08
licence on 0.03
licence renewal -0.09
licences were -0.02
lift -0.10
lifted 0.12
like -0.06
like <money> -0.06
like an -0.03
like the -0.02
line 0.50
line ? 0.33
line at -0.02
line by 0.17
line for -0.02
line from 0.45
line has -0.06
line in 0.22
line is 0.06
line on 0.19
line up 0.18
line who -0.12
lines 0.24
lines ? 0.39
lines are 0.02
link -0.13
link on -0.08
list 0.02
list ? 0.07
list for 0.15
listed -0.44
listed building -0.08
listeners 0.81
listeners are 0.51
live 0.31
live ? -0.15
live at 0.61
live now 0.53
loads 0.45
loads of 0.45
loans 0.04
local -0.02
local radio -0.13
log -0.45
log in -0.04
long for -0.21
long is -0.24
long read 0.18
longer 0.08
look 0.08
look at 0.16
look forward -0.06
looked -0.06
looking 0.88
looking at 0.24
looking for 0.02
looking into 0.49
looking to 0.06
looks -0.03
looks after 0.32
loose -0.06
lorry park -0.17
lose my -0.06
loss 0.29
losses 0.27
lost -0.12
lost my -0.02
lot <number> 0.42
lot are 0.02
lot couldn't -0.04
lot of 0.12
lots 0.58
lots of 0.58
love -0.04
love a 0.43
love an 0.41
love somebody 0.14
love someone 0.10
love the -0.25
love this 0.03
love to -0.02
loved 0.51
lovelies 0.20
lovelies ! 0.20
lovely -0.02
lovely team -0.02
lovely to -0.07
low 0.21
lower -0.08
lun 0.03
lunch -0.10
ma ? 0.03
mad 0.05
made <money> -0.04
made my -0.07
made on 0.03
magazine 0.04
magistrates 0.33
magistrates court 0.12
mailbox -0.25
mailbox is -0.06
maintenance loans 0.06
make -0.03
make <money> -0.04
making 0.12
making a 0.21
many 0.37
many applications 0.21
many of 0.16
many people 0.18
many thanks 0.29
map -0.03
map ? 0.47
marker -0.06
market -0.08
mast -0.05
mat -0.03
mate -0.65
mate says -0.05
math 0.53
math a 0.29
may -0.02
may concern -0.06
may is -0.06
may one -0.07
may or 0.53
may we -0.03
me <number> -0.09
me a 0.03
me and 0.16
me for -0.30
me have 0.32
me how 0.27
me if -0.29
me know 0.10
me not -0.21
me the 0.19
me to -0.03
me when 0.15
me who 0.58
media ? -0.07
media is -0.04
media monitoring -0.05
medical -0.32
meet -0.03
meet a -0.37
meet us -0.12
meeting -0.04
meeting <number> -0.05
meeting ? 0.02
meeting on -0.19
meetings -0.09
members -0.22
members ? -0.07
members and -0.07
members are -0.51
members have -0.03
mentions -0.05
mentions of -0.11
menu -0.14
message -0.02
met -0.03
methodology -0.26
methodology note -0.13
mhensiwn -0.10
mi -0.03
microdata -0.16
microdata behind -0.08
middle -0.32
middle name -0.15
mile -0.13
mileage -0.08
mill -0.03
million 0.26
min -0.03
minimum -0.05
minimum wage -0.05
minister 0.08
minister about -0.04
minister actually -0.15
minister at 0.75
minister come 0.12
minister for -0.03
minister or 0.14
minister promised -0.06
minister that -0.04
minister told 0.07
minister will 0.99
minister with -0.11
minister would -0.02
minister's 0.10
ministerial 0.03
minor -0.10
mins -0.03
mins ? -0.10
mins remote 0.16
mins this -0.08
minutes on 0.42
missed 0.03
moan -0.06
mock -0.03
modelling -0.07
module 0.02
moment 0.11
moment ? 0.02
money 0.13
money ? 0.10
money for -0.03
monitoring -0.20
month or -0.04
months late -0.04
more -0.02
more of -0.05
morning 0.32
morning ! 0.33
morning <outlet> 0.36
morning ? 0.56
morning can -0.04
morning has 0.06
morning is 0.56
morning that -0.08
morning's 0.36
moved -0.02
moved ? -0.11
movement -0.17
movement licence -0.04
mu 0.32
much of 0.02
much to -0.08
must 0.05
must have -0.02
must write 0.57
my -0.90
my <money> -0.02
my bank -0.03
my birth -0.03
my class -0.02
my column 1.00
my complaint -0.24
my coursework -0.04
my customers -0.07
my deadline 0.16
my dissertation -0.49
my driving 0.03
my email 0.45
my friend -0.02
my husband's 0.02
my letter -0.05
my licence -0.15
my lot 0.10
my mate -0.06
my medical -0.02
my money -0.08
my name -0.04
my neighbour -0.08
my next 0.77
my own -0.69
my passport -0.02
my passport's -0.19
my phone -0.03
my provisional -0.32
my readers 0.68
my residents -0.02
my screen -0.07
my self -0.02
my settled -0.12
my share -0.03
my son's -0.05
my staff -0.03
my student -0.09
my tax -0.19
my thesis -0.07
my universal -0.04
my week -0.12
my winter -0.04
n -0.06
nad -0.23
nah -0.13
name -0.02
name after -0.04
name and -0.06
named -0.02
names 0.22
national press -0.06
nationals 0.63
nd -0.06
near -0.17
nearly -0.06
neb -0.10
need -0.04
need <number> -0.29
need a -0.06
need an -0.40
need for -0.18
need it 0.03
need permission -0.09
need someone 0.41
need something 0.22
need to -0.05
needs -0.06
needs a -0.05
neighbour -0.45
neighbourhood -0.07
nesa 0.02
network 0.39
never -0.75
never got -0.02
new bus 0.17
new consultation 0.02
new duty -0.11
new ferry -0.09
new fit -0.06
new guidance -0.06
new logo -0.06
new mentions -0.09
new one -0.17
new salary 0.11
new scheme 0.64
new tenancy -0.07
news agency 0.24
news ed 0.18
news editor 0.08
news on -0.32
news site 0.41
newsdesk 0.31
newsletter about 0.19
newsletter goes -0.39
next 0.04
next <day> -0.10
next <number> 0.11
next ? -0.07
next release -0.09
next week 0.18
nice to -0.06
night -0.03
night ? 0.19
night and -0.17
nine -0.02
no ? 0.05
no and 0.10
no answer -0.25
no filming 0.05
no gotchas 0.68
no reply -0.08
nobody -0.13
nobody at -0.04
nobody has -0.04
nobody will -0.02
non 0.04
not ? 0.07
not answered 0.02
not from -0.05
not gone -0.08
not have -0.13
not reply -0.04
not to 0.04
not urgent 0.26
not why 0.50
not work -0.04
note the -0.08
notes 0.12
nothing 0.06
nothing on 0.04
nothing since 0.03
notice again -0.06
noticeboard -0.03
noticeboard ? -0.03
notices -0.04
notices to 0.23
novel -0.21
now <number> 0.02
now been 0.58
now in -0.09
now the -0.07
nowt 0.09
number -0.02
number ? -0.17
number is -0.02
number of 0.34
number on 0.03
number please -0.10
number rejected -0.06
number to -0.06
numbers 0.15
numbers ? 0.56
nurses 0.03
o galon -0.08
o'clock 0.02
objection -0.19
occasions -0.14
odd -0.06
odd one -0.06
oedi 0.30
oedi gyda 0.30
oes 0.44
oes ffigyrau 0.37
of -0.03
of <money> -0.25
of contact -0.11
of department -0.04
of hours -0.10
of lines 0.03
of ministerial -0.07
of my 0.02
of our -0.07
of people 0.44
of postgraduate 0.13
of reply 0.70
of tax -0.02
of the 0.21
of them -0.04
of us -0.34
of you -0.02
of yours -0.07
of yous 0.10
off 0.03
off ? 0.15
off at 0.34
offer -0.05
office 0.08
office closing 0.02
office has -0.03
office in 0.06
office is -0.08
office open -0.08
office shut 0.15
office twice 0.02
officer's -0.09
officers -0.06
offices -0.30
official 0.05
official do 0.11
official on 0.06
ol -0.24
old one -0.03
ombudsman -0.04
on 0.04
on <day> 0.15
on air 0.53
on and 0.31
on at 0.98
on background 0.08
on behalf -0.27
on camera 0.58
on consultants -0.08
on contracts 0.24
on cross -0.07
on deadline 0.12
on four -0.02
on from 0.12
on gov 0.43
on here 0.06
on how -0.04
on maintenance 0.06
on ministerial -0.04
on record -0.02
on request -0.02
on sat -0.11
on stage -0.10
on the 0.21
on this 0.12
on timing -0.06
on to 0.54
on today 0.17
on votes -0.05
on what 0.12
on when -0.11
on why -1.00
one 0.02
one ? 0.02
one and -0.04
one for 0.24
one if 0.06
one in -0.08
one of -0.02
one thing -0.24
one's 0.17
one's right 0.17
online or -0.05
only -0.02
only ? -0.06
only find -0.11
only for -0.11
only the 0.56
open ? 0.09
open again -0.05
open for -0.39
open on -0.31
open our -0.15
open yet 0.68
opening -0.09
opening date -0.11
opens -0.09
opposite -0.06
ops 0.48
or 0.12
or <money> -0.38
or a 0.09
or all -0.16
or by 0.18
or deny 0.02
or has 0.37
or have -0.21
or in 0.39
or just 0.11
or later 0.28
or me -0.10
or nah -0.13
or next -0.22
or no 0.02
or not 0.06
or off 0.02
or only 0.02
or policy 0.23
or shall 0.02
or so 0.12
or still -0.05
or whether 0.30
or your -0.06
order in -0.11
orders -0.18
orders ? -0.07
our -0.04
our class -0.08
our deadline -0.05
our followers 0.20
our group -0.12
our listeners -0.03
our members -0.11
our minister 0.04
our old -0.08
our own -0.11
our press 0.94
our readers 0.20
our ref -0.10
our school -0.22
our viewers 0.21
out 0.08
out <number> 0.28
out ? 0.03
out a 0.12
out again -0.07
out if 0.21
out on 1.11
out to 0.19
out with 0.13
outage ? -0.09
outstanding -0.03
over it -0.11
over the 0.06
overdue -0.18
overdue please -0.02
overpaid 0.37
overseas 0.09
owe -0.13
owe <money> -0.09
own release 0.54
own site 0.34
own tax -0.05
owned 0.25
owners 0.35
owns -0.10
pack -0.18
packaging -0.02
packaging tax -0.05
page 0.06
page just 0.39
page says 0.17
page that -0.06
paid -0.15
paid early -0.04
paid for -0.56
paid in -0.07
paid on -0.06
paper do -0.05
paper how 0.02
papers and -0.07
para 0.16
para <number> 0.29
paragraph on 0.44
parish council -0.06
parish election -0.10
park -0.06
park at -0.06
parking -0.03
parliament -0.07
part series 0.09
party -0.24
pass -0.35
pass at -0.08
passed -0.09
passed <number> -0.10
passed in -0.03
passenger -0.06
passport -0.03
passport fees -0.05
passport for -0.07
passport has 0.03
passport interview 0.31
passport is -0.15
passport its -0.03
passport need -0.06
passport office 0.18
passport photo -0.29
passport sent -0.11
passport's been -0.19
past 0.28
pathway 0.68
paused 0.13
pavement -0.05
pay -0.22
pay remit -0.06
payday -0.07
paying -0.11
payment -0.02
payment automatic -0.08
payment for -0.11
payment letters 0.16
payment please -0.13
payments 0.13
payroll -0.04
pays -0.08
payslip -0.03
pending 0.07
pennod 0.80
pensiwn -0.10
people 0.03
people actually 0.25
people are 0.60
people asking 0.04
people get -0.22
people have 0.04
people on 0.02
people were 0.20
people who 0.32
per holding 0.36
period 0.16
period ending 0.31
perm 0.30
perm sec 0.30
permanent 0.60
permit 0.02
person 0.05
person to 0.21
person who 0.02
pet -0.05
petition -0.47
phishing -0.08
phone -0.03
phone at -0.13
phone in -0.02
phone is 0.02
phone today -0.03
phones -0.10
photo -0.12
photo in -0.04
photograph 0.12
photographing 0.39
photographs 0.78
photos 0.06
photos to -0.06
pick -0.26
pick this -0.06
pick up -0.07
picking 0.02
pictures 0.15
piece 0.10
piece in 0.05
pilot 0.08
pin -0.02
pipeline 0.34
pitches -0.11
plain -0.06
plan to 0.37
plans 0.11
plastic -0.09
plastic packaging -0.05
plates 0.06
please -0.04
please ? 0.03
please advise -0.12
please and 0.23
please can 0.22
please find -0.12
please give -0.04
please help -0.40
please is -0.07
please on 0.12
please pass -0.05
please please 0.03
please publish -0.09
please supply -0.05
please what -0.05
please would -0.03
pls 0.12
plus a 0.35
pod 0.81
pod ? 0.15
pod or 0.48
podcast 0.05
point 0.32
point me 0.47
point of -0.11
points 0.07
police 0.02
policy 0.05
policy ? 0.07
politics -0.12
polling -0.02
pool 0.31
pooled 0.41
port 1.08
portal -0.06
portal down -0.14
portal says -0.20
position 0.02
poss 0.77
possible 0.18
post 0.02
post ! -0.06
post it 0.10
post office 0.03
post up 0.18
post whatever 0.34
poster -0.70
poster as -0.02
poster in -0.06
posters -0.47
posters for -0.18
posts -0.34
potholes -0.16
pounds -0.06
practice -0.20
press 0.19
press contact 0.27
press desk 0.43
press inbox 0.26
press office 0.18
press officers -0.08
press on 0.35
press release -0.06
press releases -0.24
press team 0.20
pressing -0.08
price -0.34
print 0.16
print <day> 0.14
print ? 0.11
print at 0.30
print on -0.02
printed for -0.24
printed since 0.17
printing 0.21
private -0.17
probate -0.07
process 0.02
processing since -0.08
producer -0.02
producer on 0.16
producers -0.03
production 0.28
production company 0.28
programme 0.02
programme about 0.41
programme goes 0.55
progress 0.03
promise 0.37
promised -0.18
proof -0.38
properly 0.04
provide 0.07
provide a 0.24
provide all -0.03
provide the 0.02
provisional -0.17
provisional licence -0.20
public ? 0.09
public pavement 0.07
publicly 0.04
publish at 0.65
publish it 0.05
publish our -0.25
publish your -0.06
published 0.06
published ? 0.06
published anywhere 0.63
published in 0.02
published tables 0.35
published this 0.06
publisher -0.10
publishing 0.38
publishing a 0.07
publishing the 0.09
pulled 0.06
pump -0.08
pump grant -0.04
pupils -0.09
put -0.03
put a 0.18
put it 0.04
put my -0.06
put on -0.10
put something 0.11
put the 0.05
put up -0.02
put your 0.04
putting 0.23
putting it -0.22
putting out 0.53
putting together 0.35
quad -0.02
quarter 0.02
quarterly release 0.22
quarterly updates -0.10
quay 0.29
query 0.06
question 0.04
question about -0.03
question down -0.05
question for 0.51
questions 0.03
questions ? -0.03
questions we 0.22
queue -0.39
quick 0.31
quick one 0.45
quota 0.02
quote 0.13
quote ? 0.55
quote by 0.07
r u -0.08
raglen 0.28
rail 0.32
raise -0.05
raised -0.26
raised this -0.05
ramp -0.06
rang -0.04
rang <number> -0.10
rate -0.13
rate for -0.17
rateable -0.07
rateable value -0.07
rated -0.09
rates -0.14
rates change -0.10
rates for 0.17
rates on -0.04
rates relief -0.07
rather 0.08
rather not 0.25
re 0.17
re my -0.05
re the 0.96
reach 0.44
reaction 0.79
read -0.05
read about 0.18
read in -0.38
read out 0.07
read the -0.15
read these -0.06
reader 0.51
reader in 0.26
readers 1.69
readers are 0.65
readers have 0.17
readers in -0.07
readers keep 0.25
reading ? -0.07
readout 0.46
readout of 0.46
real life 0.10
real or 0.07
really 0.05
reason 0.11
receipt 0.60
receive -0.14
received a -0.04
reception -0.08
recess ? -0.09
record 0.08
record for 0.48
recording 0.23
recover -0.06
recovered -0.05
reel 0.03
reel on 0.17
reels -0.02
ref -0.04
ref <number> -0.03
ref ends 0.03
referrals 0.26
reform 0.02
refund -0.31
refund still -0.04
refusal 0.17
refusal rates 0.17
reg -0.12
regarding 0.08
regime 0.03
region -0.08
regional -0.83
register -0.36
register as -0.02
register for -0.13
registered 0.03
registration 0.03
regs -0.31
regulation -0.14
regulations 0.02
regulations be -0.08
rejected -0.28
release 0.47
release ? 0.80
release about -0.02
release at 0.33
release has 0.48
release says 0.60
release with 0.37
releases -0.24
remain 0.27
remedy -0.07
remit -0.06
remote -0.07
removed -0.14
renew -0.03
renew my -0.09
renewal ? -0.08
renewal has 0.03
renewed my 0.02
repayments 0.31
replacement -0.07
reply ? -0.04
reply by -0.02
reply stop -0.09
reply to -0.04
reply we 0.15
reply within -0.06
report a -0.20
report for -0.07
report out 0.84
reporter -0.02
reporting 0.10
reports -0.04
represent -0.12
reproduce -0.24
reproduce your -0.24
request <number> -0.03
request ? 0.02
requests ? 0.04
res 0.04
rescue -0.07
researcher at 0.05
researching 0.04
resident -0.03
residents -0.05
residents are -0.21
residents deserve -0.09
resit -0.03
resolved -0.05
respite -0.24
response 0.09
response <number> -0.04
response by 0.54
response for 0.14
response out 0.02
response to 0.02
responsible 0.06
results 0.18
retention -0.05
return -0.04
return is -0.05
returned 0.75
returning -0.08
returning <number> -0.08
retweet -0.11
retweet our -0.11
reuse -0.23
reuse your -0.12
review 0.12
reviewed 0.26
reviews 0.80
revision 0.32
rhoi 0.65
riding -0.05
riding on -0.05
right 0.47
right ? 0.28
right of 0.70
right person 0.30
right the 0.11
right to -0.45
rights day -0.02
ring about 0.07
ringing -0.20
ringing me -0.10
rings out 0.04
rise 0.44
rising -0.10
risk 0.34
road at -0.11
road safety -0.13
roi 1.50
rooms 0.06
rota -0.21
round tomorrow 0.17
roundabout -0.06
roundtable -0.09
route -0.06
row 0.07
rows 0.06
royal -0.08
rubbish -0.16
rule on 0.67
rules for -0.19
rules on -0.13
ruling 1.18
run -0.02
run the 0.08
rung 0.39
running 0.53
running ? -0.05
running a -0.06
running at 0.33
running it 0.03
running something 0.03
runs -0.04
runs this -0.12
rural -0.24
rush -0.02
rwan -0.09
rydym 0.44
rywun 0.54
sa -0.07
safeguarding -0.16
safety -0.16
said -0.04
salary -0.02
sale -0.05
same -0.05
same day 0.05
same in -0.10
sanctioned -0.18
sanctioned for -0.07
sanctions 0.11
sat -0.44
sat ? -0.07
saved -0.08
saw -0.58
saw your -0.06
sawl 0.02
say -0.02
say <number> 0.19
say is 0.33
say it's -0.06
say no -0.09
say so -0.04
say something -0.15
say the -0.07
say to 0.08
say whether 0.84
saying the 0.37
says <number> 0.02
says it's 0.05
says something -0.02
says the -0.03
says two 0.24
scams -0.31
scams ? -0.08
scheduled 0.32
scheme 0.10
scheme dead 0.77
scheme open 0.11
school groups 0.60
schools -0.14
scrapped -0.06
scrapping -0.35
scrapping the -0.16
screen -0.04
screen reader -0.07
screenshot 0.91
sea 0.02
sec 0.07
second reading -0.13
secs 0.27
section <number> -0.41
sector -0.06
security 0.22
security txt -0.04
see a -0.10
see attached 0.61
seed -0.22
seems 0.41
seems to 0.41
seen -0.03
selected -0.06
self -0.52
self assessment -0.21
self employed -0.07
sell -0.40
sell at -0.08
selling -0.20
seminar -0.09
send ? 0.02
send me 0.28
send over -0.02
send you -0.11
senedd -0.04
sent 0.17
sent a 0.24
sent me 0.30
sent to 0.04
sentence 0.61
seo -0.18
series 0.02
series about 0.31
series for 0.04
serious 0.14
service -0.28
service <number> -0.07
service down -0.15
services -0.04
set -0.23
set text -0.02
sets -0.06
settle 0.03
settlement 0.08
settlement scheme 0.44
settling -0.11
settling a -0.11
several clients -0.10
sewage -0.04
sgwennu -0.13
shall go -0.05
shambles -0.03
shame -0.07
shapefile 0.63
share code -0.61
share our -0.32
share the 0.18
share your 0.07
sharing -0.25
shoot -0.06
shop 0.03
short 0.04
short of 0.02
shortage -0.04
shortly 0.43
shortly since 0.20
should 0.08
shout 0.02
show 0.02
show tomorrow 0.07
show would 0.13
shower -0.04
shut 0.07
shutting 0.09
sick -0.06
side 0.55
side hustle 0.16
sight -0.10
sight of -0.10
sign up -0.02
signed 0.19
signed it 0.27
signed off 0.04
signed up 0.04
silence -0.17
simpler -0.03
simpler recycling -0.03
since <number> 0.30
since it -0.02
since may -0.11
since yesterday -0.11
site 0.41
site ? 0.14
site in 0.61
six 0.16
six questions 0.06
slip road -0.08
slipped ? -0.18
slips 0.58
slot 0.20
slot down 0.04
slots -0.09
small boat 0.45
small business -0.11
so 0.09
so ? -0.07
so and 0.20
so far 0.61
so is 0.03
so long -0.05
so much -0.05
so when -0.05
social -0.02
social media -0.34
software -0.18
sold -0.22
sole trader -0.15
some -0.02
some of -0.05
somebody 0.26
somebody else's 0.10
somebody ring 0.46
somebody to -0.06
somebody who 0.10
someone 0.24
someone call 0.09
someone else's 0.41
someone explain 0.14
someone from 0.41
someone in 0.07
someone on 0.32
someone send 0.42
someone to 0.43
someone who -0.02
something 0.68
something by 0.05
something on 0.33
something we 0.11
sorry 0.02
sorry if 0.24
sorry to 0.02
sort -0.40
sort it -0.05
sorted -0.23
sorted in 0.02
sorted my -0.20
sortio -0.09
source -0.07
sources 0.17
sources tell 0.03
spare -0.09
speak 0.04
speak to 0.09
speaker 0.02
special -0.03
special guardians -0.14
speech 0.92
spend -0.02
spend on -0.04
spent on -0.07
splendid 0.50
spokesman -0.11
spokesman on -0.11
spokesperson 0.08
spokesperson due -0.11
sponsor licence -0.04
sponsor licences 0.24
staff ? -0.22
staff were 0.17
staff who 0.06
stage 0.04
stand 0.43
stand up 0.28
standard -0.11
standards -0.18
star -0.34
start -0.02
start date -0.07
stat 0.05
statement 0.03
statement by 0.03
statement please 0.03
statements -0.06
statements ? -0.06
stats -0.07
status but -0.08
status for -0.02
statutory -0.20
steer on -0.06
still <money> -0.09
still get -0.05
still in 0.09
still need 0.04
still not -0.27
still on -0.04
still open 0.03
still or -0.11
still the 0.53
stock -0.10
stood 0.16
stop -0.03
stop to -0.09
stopped 0.11
stopped ? 0.46
stops 0.29
story 0.04
story on 0.23
story with -0.05
straight 0.03
street -0.23
strength -0.12
strike 0.02
strike ? 0.03
stroke -0.06
stuck on -0.07
student finance -0.47
student paper 0.04
students 0.52
students being 0.14
students got 0.05
students here 0.07
studio 0.02
stuff -0.02
style 0.06
subject -0.21
submission -0.09
subscribers 0.71
subsidy -0.12
successor 0.29
sum 0.02
supplier 0.97
supply -0.07
support fund -0.06
support payment 0.31
surcharge -0.04
sure -0.06
survey -0.07
swimming -0.08
switch -0.15
sydyn -0.09
sylwadau'r 0.51
system -0.12
ta 0.02
tab 0.23
tab <number> 0.17
table -0.02
table <number> -0.03
tables 0.15
tagged -0.21
taken 0.06
takes 0.02
taliad -0.10
talk 0.07
talk about 0.22
talk to 0.02
tank -0.12
tanwydd -0.07
target 0.07
tax account -0.07
tax credits -0.06
tax free 0.50
tax on -0.26
taxi -0.20
team -0.02
team at -0.05
team could -0.10
team is 0.20
team we -0.02
team we're -0.02
tears -0.13
tell me 0.04
tell our -0.08
tell the -0.28
tell them 0.57
tell you -0.11
telling 0.39
telling me 0.26
telly -0.11
template -0.16
temporary -0.05
temporary accommodation -0.05
ten 0.10
tenancy -0.07
tenants -0.14
tenants ? -0.05
test centre 0.08
testing 0.36
th -0.02
th inst -0.10
thank -0.04
thank you -0.04
thanks -0.08
thanks for -0.48
thankyou -0.29
thankyou for -0.06
that ? -0.09
that a 0.13
that is -0.10
that just -0.09
that my -0.06
that true -0.04
that we 0.25
that's -1.16
that's the -0.03
thats -0.33
thats it -0.05
thats the -0.05
the <day> 0.59
the <money> 0.52
the <outlet> -0.03
the a 0.26
the access 0.25
the active -0.13
the actual -0.05
the allergen -0.09
the allowance -0.06
the app -0.05
the apprenticeship -0.11
the attendance 0.09
the avian 0.04
the backdated -0.04
the bank -0.16
the beach -0.10
the big -0.09
the bill -0.41
the blog 0.42
the boiler -0.04
the border -0.05
the broken -0.12
the building -0.02
the bus -0.06
the capital -0.06
the card -0.13
the change 0.22
the claims 0.44
the clocks -0.12
the closure 0.09
the closures 0.12
the code 0.80
the comments 0.40
the committee -0.03
the common 0.03
the contract 0.68
the council -0.05
the court -0.07
the dates 0.65
the deadline -0.17
the debate -0.05
the delays 0.51
the department 0.21
the department's 0.38
the depot 0.07
the dept 0.30
the draft 0.03
the drone -0.05
the email 0.03
the embargo 0.08
the embargoed 0.85
the end -0.05
the energy -0.05
the fair -0.13
the figure 0.13
the figures 0.03
the film 0.02
the final 0.02
the flood 1.17
the flooding 0.26
the form 0.02
the fraud 0.53
the free -0.05
the garage -0.06
the general -0.05
the grant -0.03
the guidance 0.05
the gull 0.03
the hardship 0.22
the headline 0.20
the home 0.03
the house -0.07
the impact -0.07
the intern -0.09
the job 0.43
the jobcentre 0.09
the king 0.04
the landlord -0.15
the last 0.33
the latest 0.44
the leasehold 0.05
the letter -0.02
the licence -0.21
the line 0.59
the link -0.21
the list -0.22
the live 0.06
the local -0.20
the lorry -0.06
the lovely -0.20
the making 0.16
the media -0.05
the methodology -0.09
the microdata -0.08
the minimum -0.05
the minister 0.04
the minister's 0.12
the moment 0.11
the morning 0.25
the name -0.10
the news -0.42
the newsdesk -0.03
the noticeboard -0.03
the number 0.17
the numbers -0.14
the office -0.02
the ombudsman -0.04
the one 0.21
the order 0.53
the other 0.02
the page 0.20
the paper -0.03
the papers -0.04
the park -0.07
the pay -0.03
the permanent 0.35
the petition -0.09
the phone -0.05
the pilot 0.43
the pod 0.39
the point -0.11
the policy 0.08
the portal -0.03
the poster -0.06
the practice -0.09
the press 0.12
the programme 0.02
the quay 0.29
the question -0.21
the queue -0.07
the rail 0.13
the real -0.11
the reason 0.27
the record 0.10
the release 0.70
the rent -0.08
the report 0.04
the response -0.04
the right 0.32
the room -0.02
the royal -0.08
the rule 0.07
the rules -0.14
the rural -0.08
the same -0.11
the second 1.32
the section -0.05
the seed -0.11
the self -0.09
the service -0.13
the show 0.21
the simpler -0.03
the six 0.76
the sponsor -0.10
the staff -0.21
the stats 0.60
the story -0.23
the supplier 0.49
the tax 0.04
the telly -0.06
the test 0.08
the third -0.13
the timetable -0.04
the toolkit -0.05
the total 0.10
the training -0.07
the tweet -0.11
the unroll -0.07
the updated 0.02
the van -0.07
the vehicle -0.15
the video 0.05
the visit 0.10
the voter -0.04
the warm -0.07
the weather -0.05
the website 0.99
the whole -0.14
the written 0.28
their 0.06
them ? 1.11
them and -0.05
theory -0.13
there a 0.07
there any -0.03
there anybody 0.14
there anyone -0.06
there to 0.02
there'd 0.59
there'd be 0.59
these days 0.15
thesis -0.16
they ? -0.08
they are -0.14
they get -0.12
they say 0.02
they'll 0.12
they're -0.05
they've 0.05
they've asked -0.04
they've had 0.28
thing ? -0.34
thing and -0.02
thing for 0.60
thing from -0.17
thing still -0.05
think -0.67
think tank -0.12
third year -0.06
this 0.02
this <day> -0.11
this ? 0.49
this a 0.04
this afternoon 0.21
this evening 0.52
this in -0.06
this message -0.05
this month -0.29
this morning's 0.36
this now -0.08
this quarter 0.37
this stage 0.07
this term 0.11
this week's 0.39
this year -0.34
thought not -0.06
thread is -0.04
three 0.02
three clients -0.08
three days 0.24
three different -0.06
three letters -0.05
three part 0.09
three readers 0.26
three times -0.40
thru -0.08
thurs 0.02
tick -0.10
tick tock -0.05
ticket -0.02
tiktok -0.08
time 0.12
time ? 0.02
time do -0.11
time does -0.12
time for 0.34
time is 0.33
time of -0.19
time the 0.33
times -0.09
times ref -0.08
timetable ? 0.02
timetable for -0.04
timing -0.23
timing of -0.23
tip 0.21
tmrw 0.63
to -0.07
to <year> -0.10
to align 0.24
to all -0.04
to answer 0.06
to ask 0.05
to bed 0.57
to bother -0.02
to brief -0.20
to chat 0.07
to claim -0.17
to come 0.10
to comment 0.56
to complain -0.08
to do -0.02
to email -0.07
to explain 0.36
to feature 0.02
to film 0.04
to find 0.70
to get 0.45
to have 0.31
to help -0.27
to join -0.10
to keep -0.33
to know -0.06
to look 0.29
to my -0.23
to order -0.11
to our -0.13
to pay -0.20
to plan -0.05
to press 0.45
to print 0.35
to provide 0.04
to publish 0.05
to put -0.02
to quote 0.07
to recover -0.06
to register -0.10
to renew -0.03
to request 0.40
to reuse -0.06
to ring 0.56
to send -0.03
to share 0.07
to show -0.07
to speak -0.02
to stand 0.09
to stop -0.10
to switch -0.07
to take 0.05
to talk 0.26
to this 0.10
to understand 0.12
to whoever -0.17
to work -0.02
tock -0.05
today 0.02
today if 0.24
today please 0.99
today's 0.06
together 0.14
together a 0.35
told 0.18
told about 0.06
told the 0.20
told to 0.08
tomorrow 1.42
tomorrow <number> 0.02
tomorrow ? 0.09
tomorrow about 0.23
tomorrow and 0.13
tomorrow on 0.19
tomorrow or 0.21
tomorrow's 0.85
tonight 1.20
tonight so 0.17
tonight's 0.20
tonight's bulletin 0.20
too -0.08
took it 0.02
toolkit -0.62
top -0.02
top up -0.03
total -0.03
total spend -0.04
trader -0.27
trading -0.35
trading allowance -0.08
traffic -0.28
train -0.03
training -0.22
trains -0.07
transitional -0.08
transparency 0.07
transport -0.20
travel area 0.03
travel authorisation 0.37
travel fund -0.06
travelling 0.55
trial 0.40
tribunals 0.48
tried 0.12
tried the 0.34
tried to 0.43
trip is 0.02
tro 0.03
true -0.02
true ? -0.13
true the 0.05
true what -0.17
trunk 0.02
trunk road 0.02
trwyddedau 0.02
trying 0.25
trying to 0.25
tunnel 0.16
turn off -0.12
turned -0.02
turned down 0.03
turned up -0.09
tweet -0.05
twenty -0.02
twice ? 0.02
twice now 0.03
twice this -0.07
two 0.11
two different 0.52
two minutes 0.38
two questions 0.37
two things 0.18
txt -0.04
ty -0.09
type -0.08
typo ? -0.03
u -0.44
u can -0.03
u got -0.08
u let 0.10
u lot -0.10
u say -0.05
u tell -0.24
umbrella company -0.08
un 0.05
under <number> -0.20
under embargo -0.04
underlying -0.09
underpayment 0.43
understand 0.24
uni -0.02
uniform -0.14
universal -0.39
universal credit -0.39
unless -0.09
unroll -0.07
until <day> -0.21
up 0.23
up <day> 0.31
up <number> -0.56
up ? 0.16
up a -0.07
up and 0.06
up for 0.45
up from -0.03
up here -0.03
up in -0.41
up is 0.35
up my 0.04
up on 0.25
up so 0.17
up the 0.29
up this 0.07
up to 0.10
up tonight 0.56
update -0.03
update ? -0.11
updated 0.02
updated ? 0.43
updates -0.10
upgrade -0.06
ur -0.07
ur website -0.04
urgent -0.02
us -0.02
us ? -0.03
us a -0.04
us about -0.12
us in -0.06
us know -0.02
us once -0.05
us something 0.11
us the 0.16
us when -0.19
use please 0.14
use social -0.03
use with 0.25
used to -0.19
using -0.31
v 0.04
vacancies -0.14
valid -0.64
van is 0.03
van's -0.04
vanish -0.08
vans 0.51
vehicle enquiry -0.14
vehicles -0.02
very 0.04
very friendly 0.09
very much 0.02
vet -0.03
veterinary -0.02
via -0.04
vid 0.37
vid tonight 0.17
video 0.14
video on 0.60
video you 0.37
view in -0.05
view on 0.04
viewers 0.60
village hall -0.08
visit 0.08
visit <number> -0.07
visit ? 0.07
visit to 0.46
voice 0.13
voicemail 0.57
voluntary -0.13
vote -0.06
voter -0.19
votes -0.28
votes at -0.28
wait 0.08
wait for 0.35
waiting for -0.26
waiting on 0.05
waits -0.02
wanna -0.04
want <number> -0.05
want a -0.07
want the -0.05
want to 0.02
wanted -0.09
wants -0.02
wants a 0.02
wants it -0.02
wants to -0.37
ward -0.19
warm homes -0.07
warned 0.39
warning -0.07
was a -0.03
was about -0.03
was an -0.16
was it 0.14
was renewed 0.21
was sent 0.02
was stopped 0.03
was the 0.11
was told 0.09
was your -0.08
wash 0.69
waste -0.15
water -0.20
we -0.05
we ? -0.20
we ask -0.05
we claim -0.03
we could 0.11
we demand -0.04
we fly 0.08
we get 0.03
we go 0.41
we intend 0.19
we may 0.37
we need -0.03
we only -0.14
we plan 0.37
we promise 0.11
we publish 0.08
we put 0.42
we record 0.22
we reproduce -0.24
we run -0.05
we should 0.14
we understand 0.08
we used -0.10
we would 0.04
we write -0.14
we'd 0.03
we'd be -0.08
we'd like 0.05
we'd love 0.04
we'll share 0.07
we're 0.07
we're a 0.09
we're analysing -0.04
we're doing 0.02
we're issuing 0.03
we're publishing 0.03
we're putting -0.03
we're running 0.18
we're writing -0.11
we've -0.07
we've <number> -0.12
we've a 0.16
we've had 0.06
weather -0.18
webchat -0.14
wee -0.14
week about 0.04
week concerning 0.02
week on 0.12
week's 0.09
week's paper 0.29
weekly 0.38
weekly page 0.16
weeks -0.03
weeks ago -0.11
weeks for 0.09
weeks ref -0.17
weeks we 0.05
welcome -0.03
well done -0.13
well please 0.55
wellness -0.02
wen -0.09
went to 0.15
were 0.56
were never -0.03
were refused -0.02
were the 0.42
were told 0.21
what changed 0.39
what happened 0.12
what now -0.07
what to -0.10
what's 0.11
what's going 0.06
what's on 0.36
whatever 0.49
whatever you 0.49
whats happening 0.65
whats the -0.18
whatsapp 0.13
when -0.36
when a -0.04
when are -0.11
when can -0.03
when did 0.37
when do -0.08
when does -0.22
when is -0.36
when might -0.08
when will -0.04
when's -0.07
when's the -0.19
where -0.04
where can 0.02
where do -0.02
where is -0.10
where should 0.30
where's -0.44
where's the -0.33
wheres -0.24
wheres my -0.18
whether -0.03
whether it 0.04
which 0.04
which ? 0.09
which date -0.04
which form -0.18
which of 0.02
which one 0.40
which one's 0.17
which was -0.02
who -0.02
who ? -0.07
who actually -0.11
who authorised -0.07
who could 0.24
who gets -0.06
who handles 0.51
who in 0.10
who leads -0.22
who might 0.19
who owns -0.03
who runs -0.03
who signed 0.55
who signs -0.07
who sorted -0.15
who took 0.04
who was -0.02
who wrote -0.12
who'd be 0.17
who's 0.10
who's best 0.25
who's leading 0.38
who's the -0.19
who's your 0.13
whoever is 0.52
whoever runs -0.10
whom do -0.05
whom it -0.06
why -0.02
why does 0.19
why has 0.02
why is -0.18
why my -0.31
why not 0.50
why was -0.02
why wont 0.02
why you -0.05
wi the -0.08
wide 0.74
widows 0.30
will close 0.02
will do 0.30
will get 0.48
will post 0.14
willing -0.04
willing to -0.04
window 0.02
with 0.14
with <outlet> 0.73
with a -0.05
with credit 0.85
with me -0.25
with someone 0.26
with the 0.02
with this -0.06
with us 0.45
with whoever 0.07
with your 0.04
withdraw -0.05
withdraw the -0.05
withdrawn 0.03
withdrawn or 0.26
within <number> -0.15
without 0.16
without the 0.04
witness -0.05
wks -0.40
won't -0.81
won't be -0.08
won't take -0.02
wondered -0.06
wondered if 0.16
wondered whether -0.06
wondering -0.07
wont -0.17
wood -0.03
wool -0.12
word 0.02
word for 0.26
words 0.30
words on 0.38
words or 0.12
work -0.49
work ? -0.12
work at -0.07
work for -0.05
work please -0.03
workers 0.09
working -0.03
working days -0.30
working on 0.08
would 0.18
would anyone 0.03
would do 0.03
would it -0.03
would like 0.17
would need 0.15
would one 0.17
would somebody 0.11
would the 0.26
would your -0.02
write for 0.34
write it 0.37
writes your -0.05
writing about 0.60
writing it 0.20
writing my -0.02
writing on -0.09
writing to -0.25
written question -0.08
written statement 0.28
wrong ? 0.43
wrong and 0.32
wrote -0.10
wrote to -0.08
x 0.07
ye -0.06
year <number> -0.62
year journalism -0.08
year's -0.23
years ago 0.02
yer -0.32
yes ? -0.06
yes or 0.02
yesterday ? 0.38
yet 0.15
yet ? 0.17
ym 0.82
ym mis 0.71
you -0.02
you ! 0.02
you ? 0.04
you able 0.26
you announced -0.03
you are -0.19
you be 0.05
you confirm 0.71
you correct -0.20
you demanding -0.03
you deny -0.10
you do -0.22
you explain 0.05
you fix -0.11
you get -0.14
you give 0.03
you go -0.08
you going -0.14
you got 0.08
you have 0.29
you hide -0.05
you hiding -0.06
you kindly -0.04
you let -0.06
you look 0.31
you need 0.04
you of -0.02
you or -0.41
you point 0.40
you really -0.09
you retweet -0.11
you said -0.03
you say 0.13
you sent 0.61
you share 0.03
you tell 0.02
you to -0.79
you want -0.04
you would -0.02
you you -0.07
you'd 0.03
you'll -0.06
you're scrapping -0.18
you've 0.07
your -0.03
your <year> -0.04
your alt -0.10
your bar -0.09
your call -0.16
your comms 0.02
your content -0.07
your contractors -0.07
your cookie -0.08
your dept -0.53
your digital -0.05
your government -0.07
your infographic -0.04
your letter -0.17
your lines 0.51
your map -0.06
your media 0.03
your office -0.11
your own 0.80
your page 0.03
your post -0.09
your press 1.04
your quarterly 0.41
your release 0.19
your response 0.09
your road -0.05
your side 0.58
your silence -0.06
your small -0.23
your spokesman -0.11
your team 0.07
your thread -0.15
yours -0.02
yours ? -0.03
yours faithfully -0.30
yours or 0.06
yous 0.06
youve -0.07
ysgrifenedig -0.10
ysgrifennu -0.10
zero -0.42
zero rated -0.09
"""
SIGNS = """
automated automated slight -0.04
automated automated strong -1.48
elected elected strong -2.98
media_class blogger fair 1.61
media_class journalist fair 1.70
media_class journalist slight 0.50
naming journalist fair 1.32
naming journalist slight -0.05
naming journalist strong 0.34
official official fair -0.49
official official slight -0.02
official official strong -0.02
outlet journalist fair 0.52
outlet journalist slight -0.13
outlet journalist strong 1.46
pages blogger fair -0.02
pages blogger strong 0.81
pages journalist fair 0.58
pages journalist slight 0.19
pages journalist strong 1.36
press_list journalist strong 2.35
role journalist fair 1.61
role journalist slight 1.18
role journalist strong 1.68
writer blogger slight 0.68
writer journalist fair 0.47
"""
LEARNED = Weights(
    start=-1.72,
    refer=1.96,
    public=0.02,
    person=0.03,
    no_press=-1.01,
    bio=read(BIO),
    message=read(MESSAGE),
    signs=read(SIGNS),
)
