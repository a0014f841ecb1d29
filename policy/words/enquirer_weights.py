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
<day> in 0.67
<day> not 0.30
<handle> 1.31
<handle> <number> -0.10
<handle> ex 0.24
<handle> lobby 0.03
<handle> maps 0.35
<mail> 1.49
<mail> signal 0.02
<money> -0.02
<number> -0.05
<number> <money> -0.16
<number> <number> -0.18
<number> barista -0.26
<number> call -0.25
<number> copies 0.12
<number> down 0.02
<number> ex 0.06
<number> featured -0.29
<number> followers -0.05
<number> for -0.31
<number> form -0.06
<number> greyhound 0.04
<number> kg -0.09
<number> live 0.91
<number> media -0.25
<number> min -0.34
<number> mins 0.26
<number> nights -0.07
<number> no -0.11
<number> not -0.10
<number> nufc -0.08
<number> pages 0.91
<number> people -0.09
<number> podcasts -0.36
<number> press -0.05
<number> published -0.07
<number> readers -0.06
<number> report -0.04
<number> requests -0.36
<number> reviews -0.08
<number> signatures -0.23
<number> sources -0.08
<number> subscribers -0.13
<number> th -0.09
<number> tramper -0.16
<number> trucks -0.42
<number> under -0.18
<number> wage 0.24
<number> words 0.40
<number> years -0.20
<outlet> 0.50
<outlet> ! -0.20
<outlet> <day> -0.03
<outlet> <outlet> 0.35
<outlet> <year> -0.60
<outlet> all -0.03
<outlet> and -0.02
<outlet> association -0.07
<outlet> at -0.10
<outlet> chartered -0.06
<outlet> chief 0.13
<outlet> contributor 0.24
<outlet> covering 0.08
<outlet> cricket -0.05
<outlet> crossword -0.55
<outlet> editor 0.17
<outlet> every -0.02
<outlet> ex 0.19
<outlet> farming 0.07
<outlet> former -0.20
<outlet> formerly 0.36
<outlet> from -0.31
<outlet> got 0.28
<outlet> in -0.32
<outlet> ish 0.19
<outlet> lives 0.69
<outlet> look 0.02
<outlet> mag 0.10
<outlet> my -0.33
<outlet> nctj 0.16
<outlet> on 0.19
<outlet> once -0.34
<outlet> patch 0.47
<outlet> politics 0.03
<outlet> producer -0.05
<outlet> radio 0.20
<outlet> reader -0.26
<outlet> send 0.23
<outlet> sheep 0.65
<outlet> since 0.09
<outlet> so -0.90
<outlet> sometimes 1.10
<outlet> south 0.20
<outlet> star -0.13
<outlet> subscriber -0.26
<outlet> tell 0.10
<outlet> the 0.04
<outlet> three 0.23
<outlet> trustee -0.03
<outlet> views 0.10
<outlet> when -0.11
<time> 0.88
<time> nap -0.02
<year> <number> -0.11
<year> <outlet> 0.03
<year> <year> -0.91
<year> and -0.09
<year> blog 0.36
<year> ex 0.20
<year> not 0.31
? -0.07
? no -0.25
a <day> 0.15
a <number> -0.24
a bored -0.07
a breakfast 0.58
a day -0.45
a e -0.27
a full 0.03
a housing -0.03
a journalist -1.10
a level -0.32
a levels -0.37
a living 0.34
a monthly 1.16
a newsletter 0.84
a newspaper -0.05
a podcast -0.16
a post 0.04
a public -0.08
a real 0.05
a reporter -0.38
a story 0.07
a thing 0.75
a time 0.04
a wee -0.09
a week 0.29
a year 0.12
about 0.47
about being 0.29
about buses 0.04
about it -0.10
about send 0.19
about the 0.36
about trains 0.26
ac ambell 0.42
academic -0.17
access 0.11
accordion -0.54
account -0.21
account exec -0.02
account monitored -0.02
accredited 0.02
acquisition -0.30
across 0.07
ad 0.11
ad ad 0.48
adar 0.81
addict -0.02
adjacent 1.37
admin 0.25
admin at 0.03
ads 0.21
adverts 0.34
adverts message 0.10
advice 0.02
adviser -0.15
adviser citizens -0.09
advisor 0.03
affairs <outlet> 0.32
affairs editor 0.16
affiliated 0.02
after <number> -0.02
against -0.08
agenda 0.80
agendas 0.02
ago -0.16
agony 0.85
ale -0.07
all liars -0.08
all over 0.07
all views 0.06
allegedly 0.02
alliance -0.04
allotment 0.03
allotment choir 0.04
allotments -0.26
allows 0.10
also 0.02
alto -0.08
alumni 0.08
always 0.06
am 0.02
ambell 1.02
an 0.13
analyst -0.58
and 0.16
and a 0.36
and lost 0.15
and my -0.33
and one -0.41
and pictures 0.40
and proud -0.28
and road 0.04
and sometimes 0.18
and still -0.14
and there 0.28
and two -0.15
angel -0.23
angry -0.20
animal -0.34
animal vet -0.09
anon 0.34
anonymous 0.18
another -0.16
answer 0.03
any -0.03
anyone 0.07
anything 0.14
anything that 0.41
anywhere 0.31
apostrophe's 0.03
apostrophes 0.02
apparently 0.64
apples -0.07
applications 0.02
appointed -0.07
appointments -0.14
apprentice -0.09
architect -0.42
archive 0.03
archivist -0.17
archivist county -0.03
are 0.22
are hard -0.07
are my 0.75
are open -0.22
artist -0.23
as -0.16
as a -0.14
as featured -0.22
as in -0.13
as they -0.05
ask -0.02
ask for -0.11
ask me -0.06
asked for -0.05
asks 0.04
asleep 0.14
aspiring -0.25
association -0.07
association of -0.04
at <number> -0.03
at <outlet> 0.05
at <time> 0.40
at a 0.03
at it -0.17
at large 0.26
at little -0.26
at self -0.17
at the -0.02
attache -0.13
audio 0.88
audiobooks -0.09
auditor 0.03
auf 1.15
author -0.05
author of -0.14
auto -0.26
auto posts -0.08
automated -1.14
automated by -0.11
automated headlines -0.03
awake 0.05
award -0.02
award winning -0.31
away 0.05
ay -0.05
ay we -0.05
back 0.07
background -0.02
badminton -0.05
baker -0.22
bald 1.03
bands -0.22
banking -0.06
banned -0.06
banners -0.27
banter -0.30
bar -0.13
barely -0.25
barista -0.33
based -0.02
bath -0.04
bathroom -0.11
be -0.06
be nice 0.50
beal 1.60
beats -0.46
beauty -0.48
bed -0.04
beekeeper 0.11
been -0.05
beep -0.86
beep made -0.04
beer 0.02
bees -0.11
before 0.05
believe -0.26
believe what -0.14
bell -0.40
bell ringer -0.20
bench 0.06
bench <number> 1.26
bench press -0.03
benefits 0.66
best -0.66
best life -0.08
between 0.24
bias -0.17
big 0.30
big issue 0.26
bills 0.35
bills so 0.09
bingo -0.42
bins -0.13
bio -0.30
biologist -0.31
birds -1.19
birmingham 0.07
biscuit -0.58
bits 0.54
blessed -0.10
blocked -0.24
blog 0.38
blog <number> -0.11
blog about -0.19
blog for 0.19
blog since 0.73
blogs -0.87
blogs about -0.25
blood -0.26
board -0.42
body -0.09
boilers -0.31
book <number> -0.23
booker -0.04
booker at 0.07
bookings -0.29
bookkeeper -0.48
bookstagram -0.19
borders 0.12
bored -0.27
boring 0.19
borough -0.03
bot -0.97
bot by -0.04
both -0.02
botherer 1.29
bowls -1.29
box 0.22
bradford 0.02
brain -0.08
branch -0.20
brand -0.55
brand videos -0.17
brands -0.24
brass -0.22
brass bands -0.22
break -0.09
breakfast 0.32
breakfast show 0.58
bred -0.11
bridge -0.26
briefly -0.17
bro 1.14
broadcast -1.16
broadcast journalism -0.12
broadcaster 0.08
broadcaster <outlet> 0.05
broadcasting -0.05
brum 0.03
building -0.11
built -0.18
bulletin 0.51
bulletins 0.22
bulletins <number> 0.03
bureau 1.36
bus -0.02
bus driver -0.36
buses 0.23
business -0.04
business cards -0.08
but 0.03
buyer -0.46
by <handle> -0.50
by <time> 0.28
by a -0.09
by email 0.02
by hand -0.04
by me -0.03
by name -0.68
by night 0.02
by the 0.12
by trade -0.08
by two 0.64
bylaws -0.08
byline 0.81
bylines 0.63
bylines in 0.06
cabbie -0.17
cabinet -0.11
cabinet member -0.20
cabinet office -0.08
cables 0.03
cadet -0.16
cakes -0.56
call <number> -0.15
called 0.02
calls 0.48
camera 0.03
campaign -1.09
campaign group -0.09
campaign to -0.08
campaigns -0.73
campaigns media -0.03
can't say 0.32
canals 0.04
cancelled -0.24
candidate -1.24
candles -0.53
captain -0.09
car 0.03
caravan -0.52
caravans -0.10
card -0.15
cardio 0.02
cards -0.08
care -0.05
care homes 0.42
carry 0.03
cars 0.35
case 0.02
case study 0.02
casework -0.39
casework <mail> -0.02
cash -0.22
casualty -0.09
cat person 0.40
cats <number> -0.12
cattle -0.02
centre -0.56
ceramics -0.54
certified -0.41
champion <year> -0.05
change -0.08
changes -0.14
chaos -0.49
charities -0.16
charity -0.89
charity in -0.03
chartered -0.21
chartered accountants -0.13
chartered surveyor -0.22
chat 0.17
cheap 0.39
checks things 0.27
cheese 0.09
chess -1.02
chief 0.34
chief <outlet> 0.31
chief journal -0.18
chief reporter 0.16
chief sub 0.89
chip 1.00
chippy -0.31
choc -0.12
choir alto -0.08
ci 1.31
cider -0.37
circ -0.12
circ <number> -0.12
citizen -0.09
citizen journalist -0.95
citizens -0.19
citizens advice -0.09
city 0.07
civic -0.05
civil -1.29
civil servant -0.13
civil service -0.06
claim -0.15
claimants -0.18
class -0.18
class <number> -0.09
clay -0.10
clay not -0.10
cleaner -0.15
clerk's -0.58
clients -0.52
climate 0.10
closed -0.02
closures 0.50
club -0.36
co op 0.20
coach -0.46
coastguard -0.09
cod 0.39
code -0.31
code by -0.15
coffee 0.04
coffi 0.08
cold 0.07
collabs 0.13
collabs <mail> 0.53
collect -0.36
collect old -0.21
collector -0.22
college -0.06
collies 0.29
colour -0.07
column 0.13
column in 0.23
columnist -0.32
columnist <outlet> -0.18
columnist in -0.47
columns in -0.02
come 0.02
commas 0.07
comment -0.32
commentator -0.02
commissioned 0.91
commissioning 0.51
comms -0.73
comms for -0.31
community 0.28
community news 0.35
community page 0.59
community reporter 0.35
commuter -0.12
comp -0.32
complains -0.11
complaints -0.33
compost -0.13
conference -0.02
consular -0.40
consular help -0.08
consultant -0.08
consumer 0.69
consumer champion 0.72
consumer editor 0.17
content -0.02
content creator -0.31
content editor 0.87
contract -0.16
contributor 0.36
contributor to -0.24
cook 0.02
copies 0.12
copy 0.11
copywriter -0.36
cor -0.12
corporate -0.61
corps -0.10
corr 1.31
corr <outlet> 0.33
corrections 0.74
correspondent -0.47
correspondent <handle> 0.09
correspondent <outlet> 0.04
correspondent at -0.11
cosy -0.29
council 0.05
council ! 0.31
council meetings 0.32
councillor -0.42
councils 0.79
counting -0.24
counting not -0.03
county -0.35
county councillor -0.11
county record -0.03
court 0.03
court appointed -0.07
courts 1.09
cover 1.20
covering 0.61
covers 0.12
crashes 0.29
creator -0.55
credits <outlet> 0.29
cricket 0.03
crime 0.02
crime here -0.09
crime officer -0.09
crime reports -0.08
crisps 0.06
critic 0.07
crochet -0.22
croft -0.08
crofter -0.40
crossbench -0.92
crossbench peer -0.14
crossword -0.08
crossword champion -0.15
crosswords -0.43
cruise 0.35
cry 0.12
crying -0.23
crying in -0.12
curious -0.29
current affairs 0.42
currently 0.04
customs -0.19
customs broker -0.19
cwyno 0.81
cyfieithu 0.70
dairy <number> -0.18
dame -0.14
darts -0.67
data 0.31
data every -0.02
data reporter 0.02
data unit 0.36
dates pinned -0.04
day -0.02
day job -0.05
day since -0.24
days 0.17
days out 0.02
daytime 0.69
deacon 0.47
deadline -0.08
debate -0.18
debate club -0.08
deer 0.77
defence -0.11
definitely 0.14
delays 0.24
deliver -0.25
delivered 0.07
deliveroo -0.15
delivers <outlet> -0.29
delivery -0.16
dem -0.16
dental -0.26
dental nurse -0.11
deputy 0.10
deputy ed 0.37
deputy editor 0.44
deputy news 0.57
deserts -0.14
designer -0.35
desk 1.03
despair -0.16
development 0.82
devolution -0.26
dial -0.22
dial <number> -0.22
diaries 0.08
diary 0.32
died -0.15
digest -0.02
digital -0.03
digital team -0.10
disco -0.16
dissertation -0.26
dissertation on -0.05
district -0.34
do the 0.14
do your -0.64
doc 0.52
doc on 0.39
docs 0.97
doesn't 0.60
dog -0.04
dog biscuit -0.04
dog called 0.02
dog person -0.99
dog walker -0.48
dog's 0.05
dogs -0.02
dogs and 0.04
dogsbody -0.20
don't -0.02
don't ask -0.04
don't believe -0.26
don't have -0.05
don't report -0.07
don't ring 0.59
donations -0.13
dont -0.12
door 0.12
doors 0.04
dot 0.59
down 0.05
down the 0.15
drama -0.30
drill -0.14
drive 1.82
driver -0.73
driver and -0.08
drums -0.11
dull -0.20
duty -0.08
dysgu 0.03
e <number> 0.15
early 0.24
eat 0.24
ecologist -0.14
ed 2.23
ed <handle> 0.32
ed <outlet> 0.13
ed at 0.39
edit 0.37
editor -0.14
editor <handle> 0.21
editor <number> -0.10
editor <outlet> 0.07
editor at 0.38
editor premiere -0.06
electrician -0.13
else 0.02
elsewhere 0.22
em -0.15
emergencies -0.06
emergencies here -0.02
emergency -0.03
emergency dial -0.10
employed -0.09
employer's -0.06
en 0.35
end -0.45
endorsement 0.04
endorsements 0.08
energy transition 0.53
eng lit -0.20
engineering -0.11
enquiries -0.77
enquiries <mail> -0.12
entrepreneur -0.14
ep 0.90
ep <day> 0.10
ep <number> 0.45
ep every 0.21
errors -0.13
est 0.22
est <year> 0.22
etsy -0.08
evangelist 0.05
events -0.10
every 0.02
every <day> 0.04
every <number> -0.93
every day -0.27
every new -0.13
every other 0.57
every thurs 0.47
everyone 0.09
everything 0.06
everywhere 0.04
ex army -0.22
ex fleet -0.09
ex hack -0.09
ex librarians 0.49
ex local -0.31
ex spad 0.06
ex stv -0.03
examiner -0.05
exists -0.09
experience -0.23
explain 0.56
explain the 0.47
explaining 0.90
extra -0.13
eyes 1.00
eyes on 0.80
fact 0.12
factual 1.11
fades -0.06
fair -0.27
falling 0.63
falling out 0.89
famous -0.27
fan -0.03
farm -0.15
farming 0.81
featured -0.38
featured in -0.31
features 0.14
fee -0.47
feed -0.91
feed from -0.04
feel 0.03
fell -0.02
fellow -0.12
fells 0.04
fenland 0.82
ferrets 0.03
ferries 0.94
ferry -0.06
ferry passenger -0.20
fest -0.10
fi 0.12
fiddle -0.27
fietst 1.28
fight 0.05
file 0.29
file for 0.45
file on 0.46
filed 0.59
filing 1.66
filing from 0.51
film -0.25
filming 0.18
finalist -0.02
finance 0.46
finance bills 0.35
financial -0.32
financial advice -0.11
find 0.02
fine -0.51
finished -0.09
finishing -0.04
fintech -0.02
firm -0.63
first 0.02
fishing 0.35
fitter -0.24
five -0.32
flag 0.97
flask 0.89
fleet street -0.30
floods 0.19
flower -0.66
folk -0.08
follow -0.25
followers -0.34
followers message 0.11
football 0.14
for 0.03
for <day> 0.03
for <handle> 0.46
for <outlet> 0.26
for a 0.16
for an -0.16
for fun 0.03
for hire -0.04
for money 0.75
for nice -0.15
for nothing 0.19
for people 0.78
for reporting -0.02
for the 0.16
for various 0.52
foreign 0.67
forklift -0.09
form -0.48
former -0.67
former <outlet> -0.34
former editor -0.15
former spad -0.11
formerly 0.89
formerly a 0.34
formerly of 0.51
forms 0.53
fortnightly 1.24
foster -0.34
founder -0.50
free 0.19
free quotes -0.33
freelance 0.75
freelance journalist -0.02
fridge 0.77
from a -0.06
from the 0.23
front 0.10
fruher 0.81
full time -0.18
fully -0.17
fully insured -0.17
fun 0.07
funded 0.78
funds -0.08
gallery 0.89
gamer -0.08
garage -0.37
gas safe -0.09
geek -0.21
get you -0.35
gets 0.41
getting 0.18
gifted 0.02
gifted where 0.02
gin 0.02
glass -0.09
glazing -0.19
glazing and -0.19
glow -0.27
glue -0.11
go 0.13
goalie -0.12
goblin -0.12
going 0.77
going on 0.50
golf -0.03
golygydd 0.68
gone -0.21
gospel -0.29
gospel choir -0.11
gossip 1.35
got 0.05
got a 0.31
gov -0.73
government -0.02
governor -0.69
grad 0.02
grade -0.23
grandad x -0.09
grandchildren -0.11
graphics 0.35
greggs 0.08
greyhound 0.04
group -0.07
group <number> -0.36
grumpy -0.10
guard -0.05
guest -0.02
guests 1.00
guide -0.44
guide dog -0.10
gwenyn 0.06
gyda 0.11
gyda <outlet> 0.11
gym -0.19
hack <number> -0.14
hacker -0.06
hairdresser -0.12
half 1.04
hall -0.06
hallam -0.15
ham -0.58
hand -0.16
happening 0.77
happening in 0.29
happier -0.05
happy -0.29
hard -0.37
hard for -0.06
hargeisa 0.75
hauls -0.12
have 0.30
have a -0.05
have me 0.08
have to 0.05
haven't -0.46
head -0.25
head of -0.10
headlines -0.04
headlines from -0.20
health 0.07
health correspondent -0.04
heard of 0.57
heart 0.10
heat -0.16
heating -0.10
heavy -0.03
help -0.15
hen 0.02
hens 0.19
here and 0.28
hi -0.06
high -0.16
highways -0.02
hills -0.21
hire -0.26
historian 0.37
history of 0.18
hobby -0.33
hobbyist -0.04
holding 1.45
home affairs 0.68
homes 0.04
hospital -0.02
hospital radio -0.21
host of 0.19
hour 0.16
hourly -0.20
house -0.05
house of -0.03
how 0.09
hub 0.18
human -0.84
human reads -0.03
humans -0.19
hungry 1.45
hygiene -0.09
hyperlocal 0.22
i'm 0.30
if 0.67
if it 0.22
if it's 0.26
if you 0.03
if you're 0.02
ignored -0.02
ill -0.26
im -0.13
in a 0.29
in an -0.07
in bio -0.13
in chief 0.34
in court 0.20
in it 0.25
in journalism -0.14
in leith -0.11
in link -0.02
in magistrates 0.37
in may -0.06
in media -0.09
in my 0.14
in pinned 0.30
inbox 0.28
inbox us 0.15
inboxes 1.20
independent 0.07
independent news 0.58
independent reader 0.71
independent thinker -0.09
indie 0.52
industry 0.07
influencer -0.39
ink -0.27
ink under -0.08
ins -0.62
insta 0.95
instagram 0.35
installer -0.27
internal -0.13
into the 0.04
investigations 0.94
investigations <handle> 0.45
investigations mostly 0.22
investigative 0.04
investigative journalism 0.11
is 0.07
is a -0.87
is my -0.09
is not 0.03
ish 0.07
island 0.11
isn't -0.04
issue 0.26
it -0.06
it's 0.13
it's a 0.05
it's on 0.26
its 0.06
job -0.07
jobs -0.22
join 0.02
jokes 0.05
journal -1.09
journal of -0.29
journalism -0.22
journalism student -0.23
journalism studies -0.63
journalist at 0.15
journalist just -0.06
journalist now -0.19
journals -0.19
journo -0.02
journos -0.64
judge 0.26
junkie -0.03
just -0.33
just a -0.22
just nosy -0.02
keep -0.12
kettle 0.98
kg -0.09
kinship -0.49
kit 0.52
kitchens -0.12
knackered 0.02
knits 0.02
knitter -0.12
knitting -1.14
knocks 0.04
korespondentka 1.50
labour -1.05
landlord -0.03
lane 0.04
large 0.02
lashes -0.13
last -0.37
late 0.95
laundry -0.06
law 0.11
lawyer 0.08
lead -0.66
leader -0.34
leaflets -0.33
leaks 1.25
leave 0.62
lecturer -0.71
lecturer in -0.17
lecturer social -0.06
lefel -0.15
leicester -0.02
leider 0.56
leith -0.42
leodhas 0.64
let 0.27
let me 0.27
letter -0.40
letter writer -0.20
letterboxd -0.43
letterboxd <number> -0.19
letterheads -0.36
letterpress -0.03
letters -0.16
letters page -0.09
level -0.03
level examiner -0.02
levels -0.11
levels every -0.02
liars -0.61
liars do -0.08
libe 0.55
librarian -0.81
librarians 0.49
libraries -0.25
library -0.39
licence -0.51
licence fee -0.30
lie -0.34
lies -0.66
lighting -0.08
lighting now -0.08
like 0.02
likes 0.07
line -0.03
lines 0.83
listen -0.16
listen to -0.16
listener -0.67
listens -0.11
listens to -0.11
lit -0.20
live 0.55
live here 0.36
lives 0.22
lives in 0.07
living my -0.08
living room -0.20
llai -0.02
llyn 0.03
lobby 0.67
local government 0.40
local history -0.41
local news -0.02
local paper -0.31
local papers -0.14
local radio 0.04
long 0.12
long reads 1.29
longer -0.35
look 0.41
look at 0.02
lorries -0.08
loser 0.27
loss -0.05
lost -0.08
lost dogs 0.74
lost funds -0.08
lottery -0.69
loud 0.13
loudly -0.15
love -1.14
lover 0.84
lunch 0.07
lunchtime 0.51
lunchtime bulletin 0.51
lurchers 0.07
luton -0.07
ma journalism -0.11
made 0.02
made by -0.32
mag 0.98
mag circ -0.12
magazine 0.04
magazine about 0.67
magistrates 0.37
mainly 0.27
maintained -0.53
maintained by -0.53
make -0.02
make sense 0.15
maker -0.38
makes 0.14
making 0.46
mama -0.14
manufacturing -0.16
maps 0.63
marathon -0.23
marathon <number> -0.10
mark -0.12
marking -0.03
marshes 0.14
maths -0.08
mcr 0.02
me 0.03
me to -0.09
me with -0.14
me your 0.38
meat -0.10
media -0.70
media a -0.05
media buyer -0.17
media comms -0.05
media enquiries -0.19
media film -0.19
media news 0.82
media now -0.04
media studies -0.25
media trainer -0.17
media training -0.15
media website 0.42
medical -0.19
medical advice -0.06
meet -0.26
meet <number> -0.10
meetings 0.02
meetings so 0.36
member -0.02
member for -0.07
member since 0.03
memories 0.02
mention -0.34
mention me -0.34
menu 0.03
message 0.64
message us 0.26
met -0.12
metal 0.30
mic 0.05
microfilm -0.09
microphone 0.42
microphone no 0.30
mid -0.05
midwife -0.48
might 0.65
mild -0.12
milk -0.40
mill -0.22
min -0.34
mine obvs -0.09
minister 0.03
mins 0.26
mirrors -0.14
moan 0.65
moan about 0.40
moans 0.30
moans <number> 0.48
moans about 0.56
model -0.18
money 1.40
money editor 0.05
monitored -0.36
monitored <number> -0.14
monitored at -0.04
month 0.59
monthly 0.23
morning 0.47
mornings 1.75
mornings <number> 0.70
morris -0.12
moss -0.23
most 0.20
mostly 0.61
mostly about 0.09
mostly here 0.21
mostly of 0.08
mostly sometimes -0.02
mostly the 0.24
moved -0.24
moves 0.26
much -0.34
mwy -0.02
my -0.04
my best -0.17
my cardio 0.02
my employer's -0.06
my living -0.20
my real -0.06
my sins 0.54
myself -0.06
nails -0.91
nails chaos -0.04
name -0.13
names 0.10
naps -0.16
national 0.64
nctj -0.06
nctj trainee -0.02
neach 0.23
needn't 0.87
net 1.37
network 0.03
network <number> 0.19
new 0.44
new ep 0.43
news -0.02
news at 0.04
news company 0.82
news deserts -0.14
news ed 0.12
news editor 0.40
news for 0.82
news from 0.03
news junkie -0.16
news lost 0.16
news media 0.42
news page -0.05
news roadworks 0.37
news tips 0.27
news you 0.34
newsagent -0.85
newsletter -0.30
newsletter <number> 0.11
newsletter about -0.04
newsletter every 0.37
newsletter on 0.16
newspaper -0.02
newspaper archivist -0.03
newspapers -0.69
newsroom 0.09
next 0.07
nice 0.05
nice food -0.15
night 0.19
night editor -0.02
night shift 0.05
no -0.04
no human -0.03
no longer -0.35
no not -0.14
no politics 0.30
no sponsors 0.09
nobody -0.04
nobody asked -0.05
nobody currently -0.13
nobody reads -0.24
nominated 0.19
nominated once 0.02
nominee 0.27
norfolk 1.19
nosey -0.08
not -0.15
not <outlet> 0.11
not a -0.11
not affiliated 0.02
not endorsements 0.08
not financial -0.11
not for -0.25
not here -0.07
not human -0.03
not me 0.03
not monitored -0.29
not run -0.15
not speaking -0.13
not that -0.05
not the -0.03
not your 0.02
notes 0.27
nothing else -0.12
nottm -0.28
novels -0.49
now 0.12
now <handle> 0.12
now <outlet> 0.64
now do 0.36
now freelance 0.87
now mostly -0.41
now on -0.02
now the 0.40
nufc -0.36
nurse -1.10
nyrs -0.15
o 0.65
obits 1.31
obviously 0.03
occasional 0.12
occasional talking -0.07
occasionally 0.79
odd 0.25
of -0.02
of award -0.12
of bed 0.14
of cosy -0.18
of four -0.31
of life 0.04
of media -0.55
of my -0.60
of nothing -0.87
of parliament -0.07
of sheep -0.03
of social -0.19
of something -0.15
of strathclyde -0.44
of the -0.12
of them 0.07
of two 0.40
of us 0.09
of which 0.08
of you 0.43
off the -0.21
office -1.21
office <number> -0.05
office hours -0.04
officer -0.52
officer a 0.02
official -0.80
official account 0.06
official ish -0.05
official not -0.03
official page -0.14
often -0.02
ohne 0.65
oil 0.28
old 0.23
on 0.16
on <day> 0.22
on <number> 0.43
on <outlet> -0.05
on a 0.25
on fire 0.18
on in 0.53
on look -0.17
on my 0.51
on request 0.08
on them 0.15
on this 0.05
on tiktok 0.59
on today -0.23
on what 0.20
on yt 0.06
once -0.07
one 0.19
one <number> 0.04
one microphone 0.32
one of 0.02
one with 0.08
ones 0.02
only -0.08
op 0.05
op member 0.47
open -0.08
open <number> -0.16
open data -0.27
open for 0.11
open signal 0.17
operator -0.09
opinion 0.03
opinions mine -0.11
ops -0.16
or -0.17
orders -0.18
organisation -0.47
organist -0.12
other 0.16
other <day> 0.55
other one 0.05
other things 0.17
otters -0.25
out 0.04
out in -0.36
out now 0.62
out of 0.05
output 1.03
over 0.04
overdraft 0.32
overnights 1.25
own life -0.09
own research -0.23
own thing 0.38
own tweets 0.02
own views 0.02
owned 1.06
owner -0.37
page 0.02
page <number> 0.29
page on 0.80
page regular -0.70
page run 0.10
paid 1.18
pals -0.12
panto -0.14
panto dame -0.14
paper 0.90
paper round -0.54
papers -0.31
papers lie -0.14
papers vapes -0.05
parish -0.11
parish clerk's -0.05
parish magazine -0.13
park 0.09
park in 0.65
parliament 0.03
parliament for -0.07
parliamentary -0.35
parliamentary researcher -0.02
parody -0.50
party -0.19
passenger -0.20
past 0.51
patch 0.47
patience -0.03
pay 0.33
paying 0.57
payroll -0.10
pays 0.55
paywall 0.31
peace -0.30
peat 0.57
peckham 0.50
peer -0.41
pen -0.30
people 0.63
people out 0.14
people who 0.20
permit -0.10
personal finance 0.31
petition -0.29
petitions -0.07
pets -0.24
pharmacist -0.79
philosopher -0.12
photos 0.46
physicist -0.11
picture 0.04
picture desk 0.04
pictures 1.48
pictures mostly 0.07
pieces 0.06
pieces in 0.06
pies 0.07
pigeons -0.38
pilot -0.15
pink 0.60
pinned 0.11
pints 0.13
pitch 0.14
pitch me 0.98
plain 0.70
planner buyer -0.09
planning 1.67
planning <outlet> 0.20
planning applications 0.02
planning desk 0.44
planning ed 0.12
planning law 0.31
plasterer -0.11
please be -0.02
pls 0.02
plumber -0.82
pod 1.03
podcast 0.05
podcast about 0.40
podcast addict -0.47
podcast listener -0.19
podcasts -0.63
podcasts a -0.11
poet 0.02
poetry -0.15
pole -0.53
police -0.13
police crime -0.21
police not -0.04
policing -0.03
policy -0.11
policy <outlet> 0.12
policy lead -0.06
policy public -0.16
political editor -0.09
politics eng -0.08
politics mostly 0.23
ponies -0.19
pops -0.33
post office -0.10
posted -0.06
postie -0.80
posting 0.04
postmaster -0.11
posts every -0.04
posts new -0.13
posts when -0.27
pots -0.12
potter -0.28
pottery -0.13
power 0.09
power in 0.09
premiere -0.15
present -0.03
presenter 0.14
presenter at -0.06
presenter reporter 0.34
press -0.72
press <number> -0.15
press comms -0.02
press enquiries -0.14
press office -0.03
press officer -0.05
press operator -0.09
press photographer 0.41
press releases -0.09
presses -0.09
prev 0.02
previously 0.47
previously <outlet> -0.02
primary -0.13
primary teacher -0.09
print -0.06
printers -0.27
printing -0.17
printing press -0.05
prints 0.24
private hire -0.09
probably 0.27
probate -0.23
processing -0.06
prod 0.15
producer 0.08
producer <outlet> 0.32
producer factual 0.35
producer of -0.94
production -0.06
prof -0.26
prof of -0.14
projectionist -0.04
promoted -0.33
promoted by -0.33
proofreader -0.13
prospective -0.03
prospective candidate -0.03
protection 0.02
proud -1.65
public -0.36
public affairs -1.02
public service -0.09
publications 0.52
publicist -0.22
publish -0.24
published -0.12
published in -0.58
publisher -0.05
publishing -0.33
pubs 0.53
pudding -0.15
pulse 0.64
puns 0.33
questions -0.43
quilts -0.42
quit -0.28
quiz -0.02
quotas 0.39
quotes -0.33
r 0.39
r <number> 0.03
radio 0.06
radio ham -0.37
rail 0.49
railway 0.10
rain 0.41
rants 0.07
rates 0.21
re -0.13
reach 1.15
read 0.10
read finance 0.09
read on 0.36
reader -0.05
reader and -0.08
reader funded 0.37
reader in -0.06
reader of -0.17
reader since -0.15
readers 0.33
readers <number> 0.40
reading the -0.12
reads <outlet> -0.15
reads replies -0.02
real 0.02
receptionist -0.13
record -0.10
record office -0.03
recovering journalist -0.17
recycling 0.48
recycling world 0.48
reels 0.02
referral -0.21
reform -0.62
reform curious -0.16
regional -0.16
registered -0.34
regular <outlet> -0.21
regulated 0.98
regulated by 0.48
relations -0.06
releases -0.17
releases from -0.05
rent -0.08
rep -0.67
reply -0.20
report -0.85
report crime -0.09
report emergencies -0.02
report it -0.02
reporter -0.21
reporter <handle> 0.13
reporter <outlet> 0.13
reporter covering -0.03
reporter the -0.12
reporting crime -0.02
reputation -0.16
request 0.08
requests -0.92
requests counting -0.08
requests from -0.05
rescue -0.27
research -0.09
research fellow -0.37
researcher -0.13
reserve -0.21
resident 0.14
residents -0.73
residents campaign -0.19
residents v -0.10
rest 0.02
rest is -0.07
restaurant 0.22
restaurant critic 0.22
ret'd -0.08
retd -0.88
review 0.30
reviewed 0.02
reviews 0.02
reviews <number> -0.08
rhedeg 0.23
ribbon 0.06
riding 0.59
ring 0.15
ringer -0.42
risk 1.47
rn -0.05
road 0.38
road closures 0.50
roads 0.04
roads policing -0.03
roadworks 0.51
roadworks lost 0.37
romance -0.27
romantasy -0.28
room -0.23
rota -0.30
round -0.02
round the 0.07
row 0.03
rows 0.82
rows <outlet> 0.56
rte 1.20
rubbish 0.51
run -0.02
run a -0.11
run by -0.04
runs 0.02
runs a -0.12
rural affairs 0.32
rural crime -0.09
rust -0.12
rygbi 0.22
sad -0.19
sadly -0.03
safe -0.09
saints -0.35
salmon 0.47
sandwich 0.03
sat in -0.11
sausage 0.46
sausage dogs 0.76
sausage rolls 0.02
say 0.32
scaffolder -0.25
scandals 0.41
school -0.33
school account -0.07
school cook -0.10
school governor -0.26
scientist -0.17
scones -0.30
screens -0.05
script -0.15
scripted -0.12
se 0.03
sec -0.08
section 0.03
sector -0.43
see pinned 0.02
seeker -0.27
seeking -0.05
seeking work -0.05
seen on -0.13
self employed -0.44
self shooter 0.95
self shooting 0.27
sell -0.31
send 0.28
send help -0.16
send me 0.26
send us 0.27
senedd -0.31
series 0.83
series producer 0.27
servant -0.16
service -0.15
set -0.52
set in -0.06
sets -0.14
sewage 0.27
sewing -0.03
sgarlets -0.16
shared 0.13
shared data 0.35
shed 0.36
sheet 1.44
sheff 0.04
shelter 0.02
shift 0.07
shift national 0.76
shifts 1.01
shifts at 0.23
shinty 0.59
shinty when 0.10
shooter 0.95
shooting 0.51
shop -0.06
short -0.03
shorthand 0.44
shouting 0.12
shouting about 0.68
show -0.05
show up 0.13
show you've 0.14
shower -0.05
shower screens -0.05
shows 0.48
shut -0.02
sick -0.14
sick of -0.14
side -0.02
sign -0.19
signal 1.94
signal in 0.35
signal on 0.14
signatures -0.44
signatures press -0.04
since 0.05
sins 0.54
sit 0.38
sit through 0.12
sketch 1.07
skipper -0.16
sleepy -0.28
slimming -0.04
slimming world -0.04
slow 0.27
slow replies 0.02
slowly 0.05
small -0.33
small business -0.08
small charity -0.26
snapper 0.52
so -0.07
so you 0.04
social affairs 0.21
social policy -1.17
soft -0.35
software -0.45
soil -0.43
sold -0.02
solicitor -0.16
somehow 0.46
someone 0.66
something -0.04
sometimes 0.23
sometimes on -0.18
sometimes the 0.19
somewhere 0.04
sorry 0.84
soup -0.13
sources -0.51
spad -0.04
sparky -0.57
speaker -0.03
speaking -0.13
speaking for -0.13
special -0.16
splashbacks -0.44
splashbacks shower -0.05
sponsors 0.23
sport 0.12
sports -0.07
spotify 0.23
spreadsheets 0.24
spuds -0.02
squash -0.10
staff writer 0.31
standard -0.44
star -0.02
start -0.28
stated 0.02
station 0.17
stationery -0.42
statistician -0.31
statistics -0.34
steam -0.09
steel 0.04
steward -0.21
still 0.04
still here -0.13
stirling -0.40
stone columns -0.18
stood -0.25
stop -0.04
stopped -0.09
stories 0.29
stories ! 0.06
stories to -0.07
story -0.07
story ? 0.07
straeon 1.42
strategy -0.30
strathclyde -0.06
street -0.46
stringer 0.18
structural -0.33
stubborn 0.06
student newspaper 0.17
studies -0.48
studies film -0.05
studio -0.35
study 0.02
stuff 0.37
stv -0.02
style -0.30
sub 0.12
sub at 0.16
sub editor -0.04
sub postmaster -0.11
subs 0.68
subscriber -0.86
subscribers 0.71
sufferer -0.04
suffering -0.17
super 0.03
support -0.47
support worker -0.08
supremacy -0.22
surf 0.14
surgery -0.14
surgery dates -0.04
surname -0.49
surname yes -0.06
surveillance 0.71
surveyor -0.84
swearing 0.14
sysadmin -1.00
ta -0.11
tables -0.30
talk 0.18
talk radio 0.07
talk to 0.02
talking head -0.07
tall 0.15
tanks -0.17
tax -0.02
taxi -0.48
taxi driver -0.04
tea always 0.60
teach -0.16
teacher -0.58
teaching -0.28
team -0.04
team not -0.08
tell -0.06
tell me 0.59
telly 0.14
tennis -0.25
tester -0.22
tests 0.64
th -0.09
than 0.03
thank you -0.10
that 0.15
that one -0.09
that's 1.36
the 0.11
the <number> -0.11
the branch -0.06
the bureau 0.33
the county -0.21
the courts -0.03
the famous -0.13
the ferry 0.28
the hour 1.11
the job -0.03
the media -0.14
the news -0.09
the odd 0.34
the one 0.13
the paper 1.04
the papers -0.24
the parish -0.12
the people 0.04
the press -0.03
the rest 0.02
the telly -0.10
the umbrella 0.71
the university 1.39
the year -0.07
theirs 0.03
them on 0.85
then 0.86
there 0.31
they let 0.27
they them -0.05
thing 0.08
thing for -0.03
things 0.25
things for 0.58
things that 0.56
think 0.04
thinker -0.30
third 0.41
third year 0.13
thought -0.23
thought leader -0.23
thread -0.14
threads -0.16
three 0.12
three books 0.32
through 0.76
through the 0.23
thurs 0.04
tiktok 0.19
tiktok collabs 0.23
til <number> -0.09
till it 0.72
till they -0.02
time -0.26
times -0.27
times are -0.07
times tables -0.05
tip 0.76
tips 1.77
tips <mail> 0.31
tips signal 0.05
tired -0.29
tired tea -0.11
titles 0.10
to <mail> 0.20
to <number> -0.02
to a -0.48
to be -0.02
to do -0.02
to my -0.18
to nobody -0.13
to pages -0.11
to people 0.41
to two -0.27
toilets -0.33
tomorrow's 0.03
too 0.06
top -0.04
top <number> -0.04
tortoise 1.01
tours -0.06
trade 0.02
train 0.03
trainee reporter 0.41
trainer -0.44
training -0.15
tramper -0.16
tramping -0.09
transition 0.53
translator 0.04
transmitters -0.07
transparency -0.13
travel 0.14
tref -0.11
trials 0.73
trucks -0.42
trust -0.10
truth -0.04
truth seeker -0.04
trying -0.14
turn -0.09
turn threads -0.09
turned -0.08
tutor -0.04
two 0.24
two ex 0.89
two of 0.25
two volunteers 0.15
type -0.07
type things 0.39
u -1.28
u <number> -0.31
umbrella 0.71
un -0.14
uni -0.16
uni <number> -0.10
union -0.53
union rep -0.06
unit -0.03
unite -0.06
unofficial -0.08
unroll -0.34
until -0.28
up 0.44
up <number> 0.03
up at 0.55
up on -0.02
ups -0.09
us 0.20
us your 0.56
used -0.35
used to -0.35
user -0.40
usual 0.33
usually 0.36
usually in 0.95
v -0.23
vans 0.04
vapes -0.37
various 0.27
various publications 0.52
verification 0.85
vertical 0.28
very much -0.10
vet -0.38
vibes -0.09
vice 0.03
video -0.02
video editor -0.57
views are 0.63
views mine 0.03
views not -0.14
views own -0.21
views personal -0.13
villages 0.14
vinyl -0.05
voiceover -0.21
volunteer -1.15
volunteers since 0.15
voor 0.84
w 0.36
w <number> 0.27
w <outlet> -0.19
w the 0.39
wage 0.24
wait 0.17
waiting -0.03
walesonline 0.37
walk -0.13
walk ins -0.13
walker -0.74
want -0.13
ward -0.71
warehouse -0.17
warnings -0.03
warrior -0.36
watch -0.51
watching 0.16
water -0.10
we -0.20
we are -0.42
we get -0.23
we press -0.21
we read 0.50
we sell -0.19
we're -0.30
weather 1.53
website 0.96
wee -0.31
week 0.52
weekend 0.15
weekend ed 0.47
weekends 0.05
weekly 1.78
weekly newsletter 0.19
weirdos 0.39
welder -0.28
welfare rights 0.07
were 0.18
wet 0.31
what 0.05
what the 0.20
what's 0.99
what's happening 0.52
whatever 0.26
when -0.02
when a -0.20
when the 0.39
when they -0.15
where stated 0.02
wherever 0.68
which 0.64
which ? 0.07
while -0.20
whippets 0.03
whisky -0.06
whitehall -0.03
who 0.24
who pays 0.87
who read -0.02
whoever 0.57
whoever's 0.97
wi -0.07
will travel 0.37
wind 0.05
wine -0.87
winner -0.02
winning -0.31
wire 0.02
wireless 0.86
with 0.07
with a 0.28
with jokes 0.39
with stories 0.33
with unroll -0.05
wolves -0.92
wolves ay -0.05
won -0.05
wonks 0.28
wonks one 0.28
words 0.78
words <outlet> 0.17
words and 0.40
words at -0.05
words in 0.25
words mostly 0.40
words on 0.14
work -0.61
work coach -0.03
work experience -0.23
work in -0.04
worked -0.57
worked at -0.29
worker -0.79
working -0.60
working boiler -0.09
working hard -0.06
works -0.03
worse 0.02
worshipper -0.10
would -0.57
write -0.04
write about 0.79
write the -0.09
writer <number> -0.12
writer of -0.62
writes -0.03
writes for 0.52
writes the 0.75
writing 0.39
writing about 0.39
written 0.21
written by 0.14
wrong 0.04
wrote -0.06
wye -0.07
x 0.03
x <number> 0.03
x a 0.82
year <number> -0.22
year <year> -0.19
years -0.12
years <number> -0.08
years at -0.20
yeovil -0.07
yoga -0.36
york 0.70
you 0.23
you don't 0.05
you in -0.11
you needn't 0.87
you weirdos 0.39
you'd 0.31
you're 0.03
you've 0.10
you've definitely 0.14
your 0.28
your local -0.15
your money 0.32
your own -0.99
your photos 0.23
your stories 0.15
your telly -0.05
yours 0.02
yt 0.22
yt <number> 1.28
"""
MESSAGE = """
! 0.04
! any 0.23
! do 0.19
! doing 0.02
! for -0.13
! is 1.25
! my -0.08
! we're -0.03
! would -0.03
! your -0.15
<day> 0.11
<day> <number> -0.06
<day> <time> 0.26
<day> ? 0.12
<day> about 0.38
<day> do 0.37
<day> for 0.02
<day> please -0.02
<day> pls -0.10
<day> we -0.05
<link> -0.30
<link> have -0.07
<money> -0.15
<money> a -0.11
<money> cap 0.19
<money> energy -0.05
<money> from -0.15
<money> is 0.09
<money> or -0.02
<money> to -0.05
<number> -0.02
<number> ? 0.49
<number> a -0.16
<number> about -0.10
<number> and -0.02
<number> are 0.05
<number> broadcast -0.06
<number> business -0.10
<number> by -0.15
<number> cars -0.08
<number> closure 0.36
<number> correspondence -0.10
<number> days -0.07
<number> drivers -0.04
<number> for -0.25
<number> form -0.02
<number> from -0.17
<number> how 0.12
<number> hrs -0.34
<number> if 0.07
<number> in 0.02
<number> junction 0.07
<number> last -0.02
<number> letters -0.02
<number> mentions -0.12
<number> min -0.08
<number> mins -0.02
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
<number> rows 0.42
<number> secs 0.26
<number> slot 0.04
<number> students 0.07
<number> subscribers 0.30
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
<number> wks -0.39
<number> words 0.25
<number> working -0.31
<number> year 0.07
<number> yours -0.03
<outlet> 0.20
<outlet> <number> 0.90
<outlet> ? -0.09
<outlet> about -0.02
<outlet> agents -0.07
<outlet> am 0.22
<outlet> any 0.14
<outlet> can 0.50
<outlet> could 0.27
<outlet> have 0.53
<outlet> here 0.90
<outlet> in 0.27
<outlet> newsdesk 0.50
<outlet> on 0.29
<outlet> programme -0.12
<outlet> saying -0.13
<outlet> that -0.32
<outlet> who -0.09
<time> 0.48
<time> ? -0.02
<time> am 0.14
<time> on -0.05
<time> or -0.34
<year> -0.05
<year> do -0.02
<year> is -0.14
<year> please -0.45
<year> you -0.14
? 0.28
? <number> 0.02
? ? -0.10
? accountant -0.16
? and 0.02
? any -0.16
? asked -0.17
? best 0.47
? by 0.07
? can't 0.10
? cheers 0.09
? clients -0.45
? commissioned 0.14
? copy 0.10
? curious -0.23
? customers -0.09
? doing 0.34
? early 0.21
? ethics -0.04
? filming 0.19
? five -0.05
? folk 0.07
? genuinely -0.25
? getting 0.04
? going 0.95
? happy 0.37
? i'd 0.12
? i'm 0.10
? if 0.53
? it's -0.36
? its 0.19
? just 0.53
? lots 0.35
? making 0.41
? many 0.12
? mate -0.06
? no -0.06
? not 0.15
? our -0.47
? ours -0.57
? piece 0.23
? pls 0.26
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
? will 0.36
? would 0.88
? writing -0.03
? yes -0.38
? your 0.74
a -0.07
a <money> -0.04
a background 0.23
a bag -0.07
a bath -0.21
a bid 0.43
a body -0.09
a book -0.10
a briefing -0.17
a broken -0.08
a change -0.08
a charity -0.13
a chat 0.17
a client -0.60
a clip 0.05
a coma 0.41
a comment 0.79
a constituent -0.10
a consultation 0.03
a copy -0.06
a crime -0.08
a csv 0.55
a deadline -0.37
a delegation -0.04
a different 0.17
a disgrace -0.09
a down 0.02
a drone -0.05
a e -0.10
a feature 0.11
a figure 0.34
a form -0.03
a hole 0.09
a home -0.05
a hospital -0.13
a job -0.30
a joint 0.07
a known -0.03
a letter -0.08
a level -0.03
a licence -0.08
a line 0.86
a list -0.16
a long 0.18
a lot 0.12
a meeting -0.26
a minister 0.13
a mock -0.03
a neighbour -0.04
a new -0.55
a news 0.98
a notice -0.16
a novel -0.22
a number -0.03
a page -0.06
a paper -0.23
a parish -0.08
a passport 0.05
a permit -0.06
a photo 0.51
a pic 0.03
a piece 0.02
a plan -0.10
a pool 0.55
a post 0.34
a poster -0.05
a pothole -0.13
a press -0.03
a prison -0.10
a production 0.27
a quick 0.65
a quote 0.02
a reader 0.74
a real -0.04
a reel 0.52
a release 0.08
a reply -0.78
a report -0.22
a reporter 0.09
a response 0.05
a screen -0.10
a screenshot 0.39
a second -0.19
a sentence 0.47
a series 0.34
a service -0.08
a set -0.02
a short 0.16
a shower -0.02
a source -0.08
a spokesperson 0.03
a story 0.87
a three 0.09
a tip 0.38
a two 0.29
a typo 0.15
a vehicle 0.49
a vid 0.37
a video 0.21
a warm -0.04
a week 0.02
a weekly 0.15
a wonderful 0.03
a year -0.08
able 0.44
able to 0.44
about 0.03
about <number> -0.02
about bailiffs 0.25
about blue -0.06
about getting 0.19
about it -0.04
about my -0.14
about plastic -0.02
about scams -0.08
about the 0.75
about your 0.02
absence -0.07
absolute -0.52
accept 0.07
access 0.08
access for 0.53
accommodation -0.02
account ? 0.52
accountable -0.06
accountant -0.36
accountant says -0.08
accountants -0.12
accreditation 0.53
accreditation for 0.53
accurate 0.22
across -0.20
across the -0.20
action -0.14
ad -0.16
add 0.03
address -0.19
address ? -0.06
addressed -0.05
addressed to -0.05
addresses 0.06
admin 0.02
adroddiad 0.05
advance 0.02
advert -0.04
advise -0.25
affairs -0.07
affected 0.65
affected ? 0.60
after the 1.38
afternoon 0.51
afternoon for -0.02
agaibh 0.48
again -0.05
again ? -0.02
again any -0.05
again to -0.06
again today 0.57
again who -0.03
against -0.40
agency staff -0.06
agent -0.20
agents telling 0.16
ago -0.02
agreed 0.32
agreement 0.25
agrees -0.04
ahead 0.03
air 0.46
airport -0.27
alarm 0.06
align 0.24
all a 0.13
all correspondence -0.02
all day -0.11
all on 0.20
all the -0.04
all we've 0.06
allegations 0.98
allergen -0.49
allergen labels -0.04
allergen rule -0.07
allocation -0.27
allotment -0.09
allowance -0.19
allowance ? -0.28
allowance count -0.06
allowance for -0.18
allowance going -0.05
allowed -0.21
allowed to -0.13
alone 0.54
alright 0.04
also 0.02
also ? 0.02
also is 0.29
alt -0.54
alt text -0.37
always -0.10
am 0.02
am <number> -0.21
am an -0.02
am not -0.05
am putting 0.34
am rywun 0.53
am the 0.25
am writing -0.38
an -0.03
an animal -0.08
an answer -0.03
an article 0.08
an assignment -0.09
an early 0.21
an email 0.20
an episode 0.10
an hour 0.08
an informal 0.09
an interview 0.02
an issue -0.10
an official 0.03
an on 0.03
analysing -0.08
and 0.07
and <number> 0.21
and a 0.04
and another -0.03
and cannot -0.08
and does 0.06
and explain 0.16
and for -0.08
and got -0.24
and have -0.04
and how 0.30
and i'd 0.12
and i'm -0.04
and if 0.73
and is 0.22
and my -0.41
and no 0.12
and nobody -0.08
and not -0.04
and on 0.02
and so 0.02
and somebody 0.11
and then -0.05
and this -0.03
and was 0.66
and we 0.18
and we'd 0.08
and we'll 0.33
and we're -0.05
and what 0.14
and whether 0.13
and which 0.05
and will 0.05
and wondered -0.04
and would 0.15
animal -0.08
annex 0.57
announcement 0.06
announces -0.12
annual -0.25
annual report -0.16
anonymised -0.12
anonymised ethics -0.05
anonymous -0.03
another -1.23
answer -0.03
answer before -0.12
answer for -0.08
answer on 0.02
answer the -0.41
answer word 0.19
answered my 0.13
answered the -0.15
answering 0.02
answers on 0.09
answers to 0.32
any chance 0.10
any help -0.06
any jobs -0.16
any news -0.33
any newspaper -0.06
any of 0.02
any response 0.23
any statement -0.34
any steer -0.13
anybody 0.25
anybody who 0.14
anyone 0.12
anyone able 0.56
anyone else -0.10
anyone from -0.03
anyone in -0.10
anyone there -0.04
anyone up 0.26
anyone who 0.18
anything 0.08
anything at 0.23
anywhere 0.04
application -0.71
application or -0.05
applications 0.25
applications ? -0.10
applications from 0.60
applied -0.18
applied for -0.11
applies to -0.34
apply 0.06
apply ? 0.25
apply for -0.49
applying -0.10
appointee -0.16
appointee ? -0.04
apprenticeship -0.43
apprenticeship levy -0.09
apprenticeships -0.13
approval -0.15
approved 0.08
archived -0.08
are <number> -0.03
are affected 0.30
are asking 0.05
are being 0.02
are below 0.07
are closing -0.08
are coming -0.12
are doing 0.15
are going 0.45
are in 0.03
are on 0.56
are still 0.28
are stopping -0.18
are the -0.10
are they -0.08
are you 0.06
argument -0.20
arrangement 0.64
arrival 0.41
arrive -0.03
arrived -0.15
arrived and -0.08
arriving -0.07
article 0.19
article on 0.13
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
asked us 0.41
asking about -0.03
asking as -0.11
asking me 0.04
asking us 0.39
asking when -0.02
asks -0.18
asks for -0.03
assessed -0.07
assessment -0.02
assessment before 0.05
assessors 0.02
assets -0.06
assets for -0.06
assist -0.21
at 0.16
at <money> -0.22
at <number> 0.39
at <outlet> 0.36
at <time> -0.08
at a -0.03
at all 0.34
at home -0.03
at its -0.05
at my -0.02
at six 0.04
at them 0.16
at this 0.07
attached by 0.14
attached kind -0.03
attached please -0.06
attendees -0.10
audio 0.35
august -0.06
authorisation 0.88
authorised -0.32
authority who 0.05
automatically 0.09
autumn 0.08
autumn ? -0.11
available 0.06
available for 0.64
average response -0.04
avian 0.03
avian flu 0.03
awaiting -0.26
award -0.02
aye -0.11
bach 0.02
back after -0.03
back in -0.05
back on -0.05
background 0.15
background conversation 0.23
background fine 0.58
badge -0.03
badge gone -0.03
bag -0.21
bailiffs 0.25
band -0.14
bank -0.22
bank holiday -0.57
bank statement 0.02
banned -0.15
banner -0.17
bar -0.09
base 0.60
based 0.45
bath -0.21
bc -0.12
be a 0.02
be able -0.03
be available -0.05
be confirmed 0.05
be good 0.12
be interviewed -0.04
be moved -0.08
be out -0.02
be right 0.68
be saying 0.17
be the 0.02
be there -0.14
be told 0.09
be up 0.45
beach -0.21
become -0.56
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
before <time> 0.58
before <year> -0.05
before ? 0.02
before committee -0.05
before it 0.04
before recess 0.03
before second -0.06
before we 0.35
behalf -0.10
behalf of -0.27
behind table -0.24
being paid 0.04
being renewed -0.13
being reviewed 0.04
being told -0.07
bench -0.06
bereavement support 0.30
best 1.24
best to 0.41
better -0.15
bid 0.37
bid ? 0.52
bike -0.08
bin -0.41
binned -0.08
bins -0.08
biometric -0.10
birth -0.16
birth certificate -0.03
birthday -0.08
biscuit agrees -0.04
biscuits 0.03
bit -0.04
bless -0.38
bless you -0.05
blog 1.19
blue -0.10
blue badge -0.30
board -0.24
boards -0.15
body -0.40
boiler -0.45
boilers -0.10
bookings -0.22
bookings in -0.07
books -0.09
bootle -0.04
border -0.03
border force 0.06
border workers 0.37
bother -0.03
bother you -0.03
bounced is 0.64
box -0.23
braille -0.03
brand -0.03
breach 0.11
breaches 0.22
bread -0.06
break -0.37
breakdown 0.09
breakfast 0.13
breakfast show 0.13
breaking -0.21
brief -0.32
brief our -0.11
brilliant -0.55
bring a -0.09
broadcast 0.17
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
buses -0.15
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
by email 0.30
by ethnicity -0.15
by me -0.04
by phone 0.03
by region -0.08
by you -0.10
by your -0.32
bypass -0.04
cakes -0.17
call ? -0.11
call centre -0.02
call for -0.14
call me 0.08
called -0.04
came -0.06
came with -0.09
camera 1.08
camera at 0.06
camera or 0.31
campaign -0.30
campaign ? -0.13
campaign poster -0.02
can a -0.56
can be 0.19
can confirm 0.14
can my -0.06
can one 0.42
can our -0.26
can post 0.14
can share -0.06
can somebody 0.04
can speak 0.18
can talk 0.21
can tell -0.03
can use 0.26
can you 0.48
can your 0.05
can't 0.08
canal -0.04
cannot -0.49
cannot find -0.21
cap -0.02
capital -0.05
card -0.03
card ? 0.36
card machine -0.14
cards -0.04
care 0.06
carnets 0.02
case 0.02
cases 0.18
catch 0.56
cc -0.05
centre 0.33
ceremony 0.72
cert -0.39
certificate -0.09
certificate for -0.03
certificates -0.11
certs -0.11
chairman 0.02
chance of 0.26
change in -0.09
change of -0.18
change the -0.13
changed -0.02
changes -0.04
changes ? -0.11
changing -0.02
chapter -0.07
charge -0.43
charity -0.23
chart -0.37
chart <number> -0.10
chase -0.15
chased -0.02
chat 0.17
chat about 0.21
chat with 0.25
check our 0.31
checker -0.07
checks -0.11
chemtrails -0.05
chemtrails over -0.05
chi 0.22
chwilio 0.53
chwilio am 0.53
cite -0.27
citizens 1.14
claim -0.59
claim for -0.09
claim gift -0.03
claim the -0.09
claims 0.14
claims in 0.35
clarification -0.16
clash 0.61
class <number> 0.64
class wrote -0.06
clause 0.33
clause <number> 0.33
clawed -0.03
clawed back -0.03
clean 0.27
clear 0.26
clearance 0.09
cleared 0.16
cleared it 0.04
click -0.29
click to -0.04
clicked -0.03
clicked it -0.03
client -0.03
client in -0.04
client is 0.12
client's 0.07
client's new 0.05
clients -0.55
clinic -0.07
clip 0.83
clip ? 0.06
close ? 0.19
closed ? 0.11
closes -0.06
closes at -0.30
closing ? -0.03
closing the -0.10
closure 0.16
closure of 0.09
closures 0.04
closures ? 0.02
club -0.34
co 0.04
cod 0.05
code -0.16
code ? -0.11
code for -0.07
code say -0.02
code valid -0.03
cold -0.18
cold weather -0.09
colleague -0.45
colleagues -0.04
column 0.66
coma 0.41
come on 1.23
come out 0.02
come to -0.02
comes -0.04
coming in -0.16
coming on 0.09
coming to 0.03
comment 0.11
comment by 0.27
comment on 0.10
commenting 0.41
comments 0.34
commercial -0.02
commissioned 0.56
commissioned by 0.34
commissioned yet 0.12
committee ? 0.02
committee on -0.05
common 0.03
common travel 0.03
comms team 0.02
community 0.02
community radio 0.16
company making 0.27
compensation 0.31
compensation scheme 0.46
complain -0.45
complain to -0.03
complaints -0.19
cones -0.05
confirm 0.07
confirm by -0.02
confirm how -0.08
confirm if 0.27
confirm in -0.11
confirm or 0.02
confirm receipt 0.39
confirm the 0.14
confirm whether -0.02
confirmation -0.18
confirmation of -0.07
confirmed please -0.03
confused 0.19
constituent -0.39
constituent's -0.15
constituents -0.13
constituents in -0.07
consultants -0.08
consulted 0.11
consulted on 0.02
contact ? 0.14
contact for -0.11
contacted 0.18
content -0.73
contract 0.42
contract ? 0.53
contracts 0.05
contracts finder 0.02
control 0.02
conversation 0.23
conversation with 0.23
cookie -0.09
cookie banner -0.09
copi -0.10
copies -0.08
copy 0.08
copy due 0.35
copy is 0.13
copyright -0.18
corner 0.09
corner shops 0.09
correct 0.04
correct that 0.07
corrected 0.02
correspondence -0.69
correspondence with -0.09
correspondent 0.25
correspondent of 0.25
cost 0.04
cost ? 0.42
could 0.11
could anyone -0.02
could not -0.07
could someone 0.08
could talk 0.37
could use 0.26
could we 0.10
could you 0.03
could your 0.02
couldn't -0.03
couldn't run -0.10
council ? -0.04
council resolved -0.05
council says 0.03
council tax -0.02
councils -0.05
count -0.67
count ? -0.02
count as -0.06
count for -0.04
counted -0.21
country 0.19
couple of 0.07
coursework -0.08
courts 0.04
covering for -0.10
credit -0.02
credit ? 0.45
credit to -0.05
credit where -0.09
credits -0.54
crew 0.02
cricket -0.12
crisps 0.02
crossing -0.17
crying -0.10
csv 0.30
csv of 0.55
curious -0.23
current average 0.49
current version -0.11
customer -0.41
customers -0.15
customers asking -0.33
customers have -0.02
cut off -0.13
cuts 0.26
cycle -0.06
cycle to -0.06
cycling -0.06
cyrraedd -0.24
cyrraedd ? -0.10
daft -0.15
damp 0.02
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
datganiad 0.35
datganiad am 0.53
day ? -0.02
days ? 0.25
days in -0.09
days late -0.03
days notice -0.18
days or -0.06
days overdue -0.04
days running 0.23
days to -0.09
dda 0.27
dda ? 0.07
ddwyieithog -0.08
deadline <day> 0.33
deadline <number> 0.74
deadline for -0.44
deadline is 0.03
deadline passed -0.14
deadline's the -0.06
dealer -0.08
dear all 0.52
dear colleague -0.34
dear press -0.10
death -0.04
death on -0.02
deaths 0.11
decision and -0.13
decision been 0.17
decision please -0.02
declaration -0.16
decree -0.03
dedicated -0.06
dedicated line -0.06
deficit 0.33
delay -0.04
delayed 0.25
delays 0.52
delegation of -0.04
demand -0.44
demand a -0.23
demanding -0.04
deny it -0.19
department 0.08
department about 0.10
department announces -0.05
department any 0.55
department had 0.40
department has 0.38
department in -0.05
department like -0.05
department meet -0.21
department was 0.13
department's 0.37
departments use -0.07
dependants 0.13
deposit -0.04
dept 0.03
deputy 0.03
deputy news 0.03
deserve -0.48
deserve an -0.02
deserve answers -0.12
desk 0.32
development 0.15
di -0.13
did not -0.02
did the 0.11
die 0.61
diff -0.06
differ -0.08
different 0.16
different answers 0.51
digest -0.12
digest <number> -0.12
digital sign 0.16
direct -0.19
disgrace -0.31
display -0.08
display ? -0.04
dissertation -0.49
dissertation on -0.14
do -0.04
do <number> -0.02
do a 0.13
do anything -0.08
do my -0.06
do not -0.57
do special -0.07
do the -0.22
do they -0.03
do two 0.38
do we -0.22
do you 0.09
docs -0.30
docs for -0.04
documentary 0.40
dod 0.05
does -0.03
does a -0.21
does my -0.02
does not -0.11
doesn't 0.02
doesn't sum 0.54
doesn't work -0.04
doesnt 0.07
dogs -0.19
doing 0.27
doing a 0.32
doing an 0.16
doing the 0.13
doing this 0.32
done -1.05
dont -0.05
door -0.04
down -0.03
down ? -0.09
down a 0.04
down again -0.19
down by 0.05
down for 0.15
down on -0.05
down since -0.12
down the -0.02
dream -0.08
dream it -0.08
drive -0.06
driven -0.02
drivers -0.30
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
each way -0.05
early 0.25
early days 0.13
early development 0.15
earn -0.19
earn <number> -0.11
easement 0.71
ed 0.24
edition 0.08
editor -0.03
editor at 0.03
editor of 0.04
efo -0.10
eight -0.15
either 0.11
either way 0.21
election -0.08
electric 0.19
eleven 0.10
else -0.10
else's 0.15
email 0.26
email to 0.43
emailed 0.17
emailed the 0.16
embargo 0.52
embargo <number> 0.05
embargo lifted 0.02
embargo time 0.44
embargoed 0.12
embargoed copy 0.53
embargoed until 0.23
emergency 0.23
emergency alert 0.06
employ -0.29
employ in -0.16
employed -0.29
employer -1.13
enclosed -0.05
end of -0.05
ending on 0.31
energy -0.06
enforcement 0.06
enough -0.34
enquiry service -0.04
ep 0.10
episode 0.58
erbyn 0.06
erbyn <number> 0.63
error or 0.29
escalate -0.04
escalation -0.09
escalation contact -0.04
ethics -0.29
ethics approval -0.04
ethics approved -0.05
ethnicity -0.15
etifeddiant 0.61
eto -0.28
ev -0.08
evaluation 0.53
even a 0.08
evening 0.42
event ? -0.09
ever 0.09
ever come 0.21
every -0.05
every day -0.20
everyone or 0.12
everything -0.11
evidence -0.05
evidence ? -0.03
ex -0.08
exec -0.12
exemption ? 0.06
exercise 0.68
expect -0.05
expect a -0.07
expect to -0.09
expense -0.03
expensing -0.04
expired -0.04
explain 0.68
explain the 0.36
export -0.03
export health -0.18
extended 0.68
extra -0.04
eyes -0.06
f 0.56
face -0.02
faint o 0.18
fair -0.34
fair ? -0.04
faithfully -0.31
fancy 0.19
fancy coming 0.19
far 0.61
far ? 0.61
farm 0.70
farmers 0.10
farms 0.22
feature 0.05
feature your 0.02
fee gone -0.08
fee is 0.02
feed -0.22
feel -0.04
fees 0.03
ferries 0.37
ferry money 0.35
fewer -0.18
ffigyrau 0.74
ffilmio 0.91
ffs -0.14
fi -0.12
figure 0.02
figure for 0.03
figure on 0.08
figures 0.12
figures ? 0.12
file 0.02
files 0.12
filing 0.13
filing at 0.37
fill the -0.03
film 0.11
film in -0.14
film outside -0.07
filming 0.83
filming at 0.15
filming on 0.18
filming outside -0.05
filming requests 0.34
final -0.02
finance -0.71
find a -0.19
find it 0.03
find out 0.06
find the 0.04
finder 0.02
finding -0.05
fine 0.76
fine we 0.08
fined -0.19
fines 0.02
first ? 0.05
first adult 0.21
first passport -0.03
fishing 0.03
fit's -0.28
fix -0.10
fix ? -0.16
fixes -0.07
flats -0.27
flats ? -0.05
flight -0.23
flood 0.03
flood alert -0.03
flood grant 0.43
flood grants -0.02
flooding 0.26
fly on -0.32
fod -0.11
folk 0.15
folk have 0.08
folk here 0.34
folks 0.05
followers -0.03
followers are 0.13
following 0.20
following up 0.85
food -0.69
footpath -0.08
for <day> 0.92
for <outlet> 0.78
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
for next 0.10
for people 0.72
for photo -0.06
for real -0.02
for renewal -0.04
for school 0.36
for section -0.10
for several -0.11
for sharing -0.04
for tax -0.02
for tomorrow 0.28
for tomorrow's 0.60
for tonight's 0.20
for under -0.31
for us 0.08
for volunteers 0.02
for word 0.25
for work -0.05
force -0.05
force ? -0.09
forest -0.06
form -1.06
form ? -0.38
form has -0.03
form to -0.03
forum -0.08
forward to -0.06
fory 0.73
fostering -0.03
fostering allowance -0.03
four occasions -0.02
four times -0.06
framed -0.08
fraud 0.53
freelance -0.06
freelance commissioned 0.11
freelancers -0.07
freight 0.14
friendly 0.35
from 0.02
from <outlet> 0.38
from a -0.05
from home -0.05
from someone 0.13
from when 0.33
from you -0.15
fuel -0.02
full expensing -0.04
fund -0.12
funded 0.21
funeral -0.07
fyi -0.17
ga 0.02
gaeaf -0.07
gaidhlig 0.55
galon -0.08
galon am -0.08
gambling 0.76
garage -0.11
gas -0.04
gates 0.03
gateway <number> -0.08
gauge 0.26
genuinely -0.08
genuinely asking -0.03
get <number> -0.06
get fined -0.05
get it 0.29
get my -0.19
get someone 0.57
get that -0.06
get the -0.15
gets -0.26
gets the -0.07
getting 0.21
getting someone 0.13
getting the 0.43
gift -0.11
gift aid -0.03
give a -0.04
give us -0.05
gives -0.08
gives me -0.10
glitch 0.09
gloch 0.50
gods -0.15
goes to 0.07
going 0.03
going ahead 0.56
going live 0.72
going off 0.24
going out 0.20
going up 0.06
gone -0.22
gone in -0.23
gone up -0.51
good 0.17
good afternoon 0.06
good day 0.07
good morning 0.34
good news -0.10
good or 0.31
got -0.02
got any 0.15
got my -0.24
got to -0.20
gotchas 0.68
government -0.02
government grant -0.07
grace 0.31
grace period 0.31
grand 0.36
grant ? 0.03
grant cover -0.08
grant for -0.04
grant of -0.05
grant only -0.12
grants -0.09
graphic ? -0.16
graphics -0.06
grass -0.07
green -0.39
grid 0.04
grid says -0.15
gritters -0.07
groups 0.09
guardians -0.13
guardians get -0.07
guidance ? 0.29
guidance in -0.11
guidance out 0.02
guidance will -0.10
gull 0.03
gull licence 0.03
gweinidog 0.03
gweithio 0.91
gyda 0.30
gyda'r -0.10
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
halo 0.30
halo a 0.24
handed 0.03
handle -0.09
handles 0.28
handles your -0.12
hanner 0.11
happened 0.20
happened to 0.03
happening 0.03
happening at 0.02
happening with 0.23
happy 0.09
happy to 0.08
happy with 0.19
has 0.02
has died -0.03
has had -0.24
has moved -0.19
has no -0.06
has passed -0.03
has put -0.17
has the 0.15
has this 0.25
hate 0.56
hattie -0.02
hauliers 0.05
have a -0.07
have actually 0.11
have any -0.03
have asked 0.17
have emailed -0.02
have it 0.09
have lost -0.05
have never -0.04
have no -0.16
have one 0.60
have posters -0.07
have read -0.14
have settled -0.16
have the 0.26
have they -0.12
have to -0.21
have told 0.25
haven't had -0.09
head of -0.07
health -0.38
health certs -0.11
hear -0.07
hear by -0.08
hear it -0.10
heard -0.09
heard it -0.04
heard on -0.16
hearing 0.03
heat -0.30
heat pump -0.08
hello 0.34
hello ! 0.13
hello could 0.64
hello dear -0.31
hello hope 0.23
hello hoping 0.03
hello how 0.48
hello i've 0.15
hello is 0.16
hello lovely 0.23
hello my -0.09
hello would 0.14
help -0.12
help to -0.18
help with 0.10
helpline -0.22
helpline says -0.14
hens -0.09
hens ? -0.09
here 0.02
here <link> -0.07
here <number> -0.03
here are 0.24
here from 0.43
here in 0.14
here please 0.22
hey 0.60
hey ! 0.40
hi 0.67
hi ! 0.30
hi <outlet> 0.15
hi all 1.11
hi could -0.04
hi folks 0.30
hi following 0.04
hi i'm -0.04
hi is 0.04
hi looking 0.09
hi lovely -0.02
hi my -0.17
hi our -0.03
hi quick 0.27
hi team 0.12
hi the 0.51
hi there 0.17
hi we -0.15
hi we're 0.16
hi when -0.22
hi who 0.08
hide the -0.05
hiding -0.07
hiding the -0.07
high 0.06
hiii -0.03
hill 0.81
hire -0.11
hives -0.04
hiya 0.37
hiya ! 0.08
hiya can 0.02
hiya is 0.03
hiya who 0.15
hobby -0.06
hold a -0.03
hold photographs 0.37
holders 0.40
holding 0.03
hole 0.09
hole in 0.09
holi 0.04
holiday -0.53
holiday <day> -0.05
holiday for -0.04
honest -0.11
honestly 0.11
hope -0.03
hoping 0.82
hoping for 0.12
hoping to 0.59
horse 0.03
hospital -0.02
hotel 0.22
hotels 0.03
hotline -0.20
hotline has -0.03
hour 0.04
hours -0.07
hours ? -0.06
hours code -0.08
hours codes 0.55
house -0.09
houses 0.26
how ? -0.24
how a -0.09
how departments -0.07
how long -0.18
how many 0.19
how to -0.15
how you -0.05
hrs -0.34
hub -0.23
hub money -0.03
human -0.05
hundred 0.16
husband's 0.02
hustle 0.16
hustle tax 0.16
i'd 0.22
i'd like -0.03
i'd need 0.41
i'd rather 0.31
i'm 0.07
i'm a 0.02
i'm filing 0.32
i'm following 0.23
i'm hoping 0.41
i'm on -0.02
i'm trying 0.12
i'm with -0.05
i've asked 0.16
i've been -0.05
i've had 0.05
idea -0.03
idea when -0.09
ideally 0.06
identity 0.73
if a -0.02
if im -0.07
if its -0.06
if my -0.23
if not 0.49
if poss 0.75
if so 0.68
if the 0.10
if we -0.16
if you 0.04
if you've 0.02
image -0.12
import -0.16
important -0.03
imported 0.02
imprint -0.17
in <day> 0.74
in <outlet> -0.26
in advance 0.06
in braille -0.03
in browser -0.05
in country 0.19
in early 0.09
in error -0.04
in force -0.98
in full 0.18
in hand -0.05
in house -0.06
in it 0.27
in law -0.26
in may -0.48
in national -0.06
in on -0.05
in one -0.31
in para 0.07
in person -0.11
in post 0.48
in progress 0.03
in table 0.23
in tears -0.14
in that -0.09
in this 0.03
in writing -0.02
inbox 0.72
incident 0.31
include the -0.08
independent -0.02
industrial 0.02
infographic -0.05
informal 0.09
ink -0.34
inquest 0.08
inside 0.93
inside the 0.82
inspection ? -0.05
inst -0.15
insurance -0.24
intend 0.06
intend to 0.06
interested -0.30
interesting 0.18
intern -0.09
internal 0.03
interview 0.03
interview ? 0.15
interview a 0.30
interview for -0.08
interview on -0.06
interview someone 0.03
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
is anybody 0.52
is anyone 0.54
is best 0.14
is closed -0.06
is closing 0.09
is coming 0.18
is covering -0.05
is dead -0.15
is down -0.54
is embargoed 0.39
is fine 0.75
is late -0.04
is my -0.67
is no -0.08
is not 0.03
is ready -0.12
is right -0.03
is running -0.02
is stopping 0.07
is this 0.02
is waiting -0.05
is with -0.07
is your -0.03
issue 0.24
issued -0.80
issuing 0.08
issuing a 0.03
it <number> -0.07
it back -0.17
it correct 0.63
it goes 0.11
it in -0.14
it include 0.02
it is 0.02
it just -0.02
it may -0.06
it ok -0.07
it out 0.06
it please -0.04
it published 0.58
it right 0.19
it says -0.10
it that's -0.16
it thats -0.05
it the 0.51
it there -0.20
it tomorrow -0.03
it twice -0.04
it up 0.60
it won't -0.08
it wrong 0.03
it you -0.05
it's <number> -0.12
it's a -0.14
it's not -0.27
its -0.02
its a -0.12
its been -0.15
its like -0.04
its meeting -0.05
its shut -0.04
ive -0.23
jabs 0.34
job centre 0.44
job losses 0.28
jobcentre 0.19
jobcentre is 0.15
jobcentre van 0.11
jobs -0.02
jobs going -0.16
joint 0.03
jointly 0.25
jointly owned 0.25
joke -0.12
joke of -0.05
joking 0.02
journalism student -0.08
journalists -0.24
jubilee -0.11
junction 0.19
junior 0.13
just for -0.10
just not 0.09
just the -0.02
just wanna -0.04
just want -0.49
keen to -0.07
keep -0.04
keeper -0.09
kindly -0.20
kindly assist -0.13
kindly confirm -0.17
king 0.04
kinship allowance -0.04
kinship care -0.02
knew 0.04
know what -0.10
know when -0.03
known ? -0.07
label -0.21
label do -0.04
labels -0.13
labels on -0.04
land ? 0.54
landing 0.46
landlord -0.42
lane -0.18
language 0.09
large -0.16
larne -0.06
last 0.13
last chance -0.08
last night -0.06
last time 0.42
last week 0.02
last year 0.28
last year's -0.23
late -0.02
later 0.69
later ? 0.28
latest 0.07
launching 0.34
law -0.18
lead on 0.07
leader 0.04
leading 0.54
leading on 0.54
leaflets -0.29
leak -0.06
lease 0.05
leasehold 0.02
leave in -0.07
left 0.03
left the -0.08
legal -0.02
legal aid 0.02
legal deposit -0.04
legislation -0.06
lesson -0.12
let 0.03
let me 0.29
let people 0.11
letter -0.14
letter about -0.09
letter from -0.06
letter in -0.03
letter is -0.29
letter of -0.11
letter says -0.07
letter to 0.20
letters 0.07
letters ? 0.33
letters for 0.35
letters went 0.16
level -0.04
levy -0.02
library -0.04
licence -0.23
licence back -0.03
licence do -0.05
licence for -0.38
licence is -0.08
licence on 0.03
licence renewal -0.08
licences were -0.02
lift -0.11
lifted 0.11
like -0.07
like <money> -0.06
like an -0.04
like the -0.02
line 0.49
line ? 0.33
line at -0.02
line by 0.18
line for -0.02
line from 0.43
line has -0.06
line in 0.23
line is 0.05
line on 0.20
line up 0.18
line who -0.12
lines 0.24
lines ? 0.39
lines are 0.02
link -0.13
link on -0.08
list 0.02
list ? 0.07
list for 0.14
listed -0.41
listed building -0.09
listeners 0.80
listeners are 0.51
live 0.30
live ? -0.16
live at 0.60
live now 0.52
loads 0.45
loads of 0.45
loans 0.04
local -0.02
local radio -0.15
log -0.46
log in -0.04
long ? 0.02
long for -0.22
long is -0.25
long read 0.18
longer 0.08
look 0.11
look at 0.15
look forward -0.06
looked -0.06
looking 0.86
looking at 0.24
looking for 0.02
looking into 0.48
looking to 0.07
looks -0.03
looks after 0.31
loose -0.06
lorry park -0.18
lose my -0.06
loss 0.29
losses 0.28
lost -0.13
lost my -0.02
lot <number> 0.36
lot couldn't -0.04
lot of 0.12
lots 0.60
lots of 0.60
love -0.04
love a 0.43
love an 0.40
love somebody 0.14
love someone 0.10
love the -0.25
love this 0.02
love to -0.02
loved 0.51
lovelies 0.20
lovelies ! 0.20
lovely -0.02
lovely team -0.02
lovely to -0.07
low 0.22
lower -0.08
lun 0.03
lunch -0.11
ma ? 0.03
mad 0.04
made <money> -0.04
made my -0.04
made on 0.03
magazine 0.04
magistrates 0.33
magistrates court 0.12
mailbox -0.26
mailbox is -0.06
maintenance -0.02
maintenance loans 0.06
make -0.03
make <money> -0.04
making 0.11
making a 0.20
many 0.36
many applications 0.20
many of 0.16
many people 0.18
many thanks 0.28
map -0.03
map ? 0.49
marker -0.06
market -0.08
mast -0.05
mat -0.03
mate -0.66
mate says -0.05
math 0.54
math a 0.29
may concern -0.06
may is -0.06
may one -0.06
may or 0.54
may we -0.03
me <number> -0.09
me a 0.03
me and 0.15
me for -0.29
me have 0.31
me how 0.28
me if -0.29
me know 0.10
me not -0.20
me the 0.18
me to -0.03
me when 0.16
me who 0.57
media ? -0.08
media is -0.04
media monitoring -0.06
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
members are -0.52
members have -0.03
mentions -0.05
mentions of -0.12
menu -0.15
message -0.03
met -0.03
methodology -0.26
methodology note -0.13
mhensiwn -0.10
mi -0.04
microdata -0.17
microdata behind -0.08
middle -0.33
middle name -0.16
mile -0.13
mileage -0.08
mill -0.03
million 0.27
min -0.04
minimum -0.05
minimum wage -0.05
minister 0.07
minister about -0.04
minister actually -0.15
minister at 0.75
minister come 0.12
minister for -0.03
minister or 0.14
minister promised -0.06
minister that -0.04
minister told 0.07
minister will 0.98
minister with -0.11
minister would -0.02
minister's 0.10
ministerial 0.02
minor -0.11
mins -0.03
mins ? -0.10
mins remote 0.16
mins this -0.07
minutes on 0.42
missed 0.04
moan -0.06
mock -0.03
modelling -0.07
module 0.02
moment 0.11
moment ? 0.02
money 0.13
money ? 0.10
money for -0.03
monitoring -0.21
month or -0.04
months late -0.04
more -0.02
more of -0.05
morning 0.31
morning ! 0.33
morning <outlet> 0.37
morning ? 0.55
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
much to -0.08
must 0.05
must have -0.02
must write 0.57
my -0.91
my <money> -0.02
my bank -0.03
my birth -0.03
my class -0.02
my column 0.99
my complaint -0.25
my coursework -0.04
my customers -0.07
my deadline 0.16
my dissertation -0.49
my driving 0.03
my email 0.44
my friend -0.02
my husband's 0.02
my letter -0.05
my licence -0.15
my lot 0.10
my mate -0.06
my medical -0.02
my money -0.07
my name -0.04
my neighbour -0.08
my next 0.77
my own -0.70
my passport -0.02
my passport's -0.18
my phone -0.03
my provisional -0.34
my readers 0.69
my residents -0.02
my screen -0.07
my self -0.02
my settled -0.13
my share -0.03
my son's -0.05
my staff -0.03
my student -0.09
my tax -0.20
my thesis -0.07
my universal -0.04
my week -0.07
my winter -0.04
n -0.07
nad -0.23
nah -0.14
name -0.02
name after -0.04
name and -0.05
named -0.02
names 0.25
national press -0.06
nationals 0.65
nd -0.06
near -0.17
nearly -0.06
neb -0.11
need -0.04
need <number> -0.29
need a -0.06
need an -0.41
need for -0.19
need it 0.03
need permission -0.09
need someone 0.40
need something 0.22
need to -0.05
needs -0.06
needs a -0.05
neighbour -0.45
neighbourhood -0.07
nesa 0.02
network 0.36
never -0.75
never got -0.02
new bus 0.17
new consultation 0.03
new duty -0.11
new ferry -0.09
new fit -0.06
new guidance -0.07
new logo -0.06
new mentions -0.09
new one -0.16
new salary 0.11
new scheme 0.64
new tenancy -0.07
news agency 0.24
news ed 0.18
news editor 0.09
news on -0.33
news site 0.41
newsdesk 0.31
newsletter about 0.19
newsletter goes -0.37
next 0.04
next <day> -0.11
next <number> 0.12
next ? -0.08
next release -0.09
next week 0.19
nice to -0.06
night -0.03
night ? 0.19
night and -0.17
nine -0.02
no <number> -0.02
no ? 0.05
no and 0.09
no answer -0.26
no filming 0.05
no gotchas 0.68
no reply -0.09
nobody -0.14
nobody at -0.04
nobody has -0.04
nobody will -0.02
non 0.04
not ? 0.06
not answered 0.02
not from -0.05
not gone -0.08
not have -0.13
not reply -0.04
not to 0.05
not urgent 0.26
not why 0.49
not work -0.04
note the -0.08
notes 0.13
nothing 0.06
nothing on 0.04
nothing since 0.03
notice again -0.06
noticeboard -0.03
noticeboard ? -0.03
notices -0.04
notices to 0.23
novel -0.22
now <number> 0.02
now been 0.58
now in -0.09
now the -0.06
nowt 0.09
number -0.03
number ? -0.17
number is -0.02
number of 0.33
number on 0.04
number please -0.10
number rejected -0.07
number to -0.06
numbers 0.14
numbers ? 0.57
nurses 0.03
o galon -0.08
o'clock 0.02
objection -0.20
occasions -0.13
odd -0.07
odd one -0.07
oedi 0.30
oedi gyda 0.30
oes 0.44
oes ffigyrau 0.38
of -0.04
of <money> -0.25
of contact -0.11
of department -0.05
of hours -0.10
of lines 0.04
of ministerial -0.07
of my 0.02
of our -0.07
of people 0.43
of postgraduate 0.13
of reply 0.69
of tax -0.02
of the 0.22
of them -0.04
of us -0.35
of you -0.02
of yours -0.07
of yous 0.10
off 0.02
off ? 0.15
off at 0.34
offer -0.05
office 0.07
office closing 0.02
office has -0.03
office in 0.05
office is -0.08
office open -0.08
office shut 0.15
office twice 0.02
officer -0.02
officer's -0.09
officers -0.06
offices -0.31
official 0.05
official do 0.11
official on 0.06
ol -0.25
old one -0.03
ombudsman -0.04
on 0.03
on <day> 0.14
on air 0.54
on and 0.30
on at 0.99
on background 0.07
on behalf -0.27
on camera 0.57
on consultants -0.08
on contracts 0.24
on cross -0.07
on deadline 0.12
on four -0.02
on from 0.12
on gov 0.42
on here 0.06
on how -0.04
on maintenance 0.06
on ministerial -0.04
on record -0.02
on request -0.02
on sat -0.12
on stage -0.09
on the 0.21
on this 0.11
on timing -0.06
on to 0.55
on today 0.16
on votes -0.05
on what 0.12
on when -0.11
on why -1.01
one ? 0.02
one and -0.04
one for 0.22
one if 0.06
one in -0.07
one of -0.02
one thing -0.25
one's 0.16
one's right 0.16
online or -0.05
only -0.02
only ? -0.05
only find -0.11
only for -0.12
only the 0.57
open ? 0.09
open again -0.06
open for -0.38
open on -0.32
open our -0.15
open yet 0.67
opening -0.10
opening date -0.11
opens -0.09
opposite -0.06
ops 0.50
or 0.11
or <money> -0.39
or a 0.09
or all -0.16
or by 0.18
or deny 0.02
or has 0.38
or have -0.20
or in 0.37
or just 0.11
or later 0.28
or me -0.11
or nah -0.14
or next -0.23
or no 0.02
or not 0.05
or off 0.02
or only 0.02
or policy 0.22
or shall 0.02
or so 0.13
or still -0.05
or whether 0.30
or your -0.06
order in -0.12
orders -0.17
orders ? -0.07
our -0.04
our class -0.08
our deadline -0.05
our followers 0.20
our group -0.11
our listeners -0.03
our members -0.11
our minister 0.04
our old -0.09
our own -0.10
our press 0.94
our readers 0.20
our ref -0.10
our school -0.22
our viewers 0.21
out 0.07
out <number> 0.27
out ? 0.03
out a 0.12
out again -0.07
out if 0.21
out on 1.15
out to 0.19
out with 0.13
outage ? -0.09
outstanding -0.03
over it -0.12
over the 0.07
overdue -0.19
overdue please -0.02
overpaid 0.36
overseas 0.09
owe -0.13
owe <money> -0.08
own release 0.54
own site 0.34
own tax -0.05
owned 0.25
owners 0.35
owns -0.11
pack -0.19
packaging -0.02
packaging tax -0.05
page 0.06
page just 0.39
page says 0.16
page that -0.06
paid -0.16
paid early -0.04
paid for -0.58
paid in -0.08
paid on -0.06
paper do -0.05
paper how 0.02
papers and -0.07
para 0.15
para <number> 0.29
paragraph on 0.44
parish council -0.06
parish election -0.08
park -0.06
park at -0.07
parking -0.03
parliament -0.07
part series 0.09
party -0.24
pass -0.34
pass at -0.08
passed -0.09
passed <number> -0.11
passed in -0.03
passenger -0.06
passport -0.03
passport fees -0.06
passport for -0.07
passport has 0.03
passport interview 0.31
passport is -0.16
passport its -0.03
passport need -0.07
passport office 0.18
passport photo -0.31
passport sent -0.12
passport's been -0.18
past 0.28
pathway 0.66
paused 0.13
pavement -0.05
pay -0.22
pay remit -0.06
payday -0.07
paying -0.11
payment -0.02
payment automatic -0.08
payment for -0.10
payment letters 0.16
payment please -0.13
payments 0.14
payroll -0.05
pays -0.08
payslip -0.03
pending 0.07
pennod 0.78
pensiwn -0.11
people 0.04
people actually 0.25
people are 0.59
people asking 0.03
people get -0.23
people have 0.04
people were 0.20
people who 0.33
per holding 0.36
period 0.16
period ending 0.31
perm 0.30
perm sec 0.30
permanent 0.59
permit 0.02
person 0.05
person to 0.21
person who 0.02
pet -0.05
petition -0.48
phishing -0.08
phone -0.03
phone at -0.12
phone in -0.02
phone is 0.02
phone today -0.03
phones -0.10
photo -0.10
photo in -0.04
photograph 0.13
photographing 0.39
photographs 0.77
photos 0.06
photos to -0.06
pick -0.27
pick this -0.06
pick up -0.07
picking 0.02
pictures 0.15
piece 0.10
piece in 0.05
pilot 0.07
pin -0.02
pipeline 0.31
pitches -0.12
plain -0.06
plan to 0.37
plans 0.11
plastic -0.09
plastic packaging -0.05
plates 0.05
please -0.04
please ? 0.02
please advise -0.13
please and 0.24
please can 0.22
please find -0.12
please give -0.04
please help -0.41
please is -0.07
please on 0.13
please pass -0.06
please please 0.03
please publish -0.09
please supply -0.05
please tell 0.02
please what -0.06
please would -0.03
pls 0.12
plus a 0.35
pod 0.81
pod ? 0.15
pod or 0.47
podcast 0.05
point 0.31
point me 0.47
point of -0.11
points 0.07
police 0.02
policy 0.05
policy ? 0.07
politics -0.12
polling -0.02
pool 0.30
pooled 0.41
port 1.07
portal -0.06
portal down -0.15
portal says -0.18
poss 0.75
possible 0.17
post 0.08
post ! -0.06
post it 0.10
post office 0.03
post up 0.17
post whatever 0.33
poster -0.71
poster as -0.02
poster in -0.06
posters -0.45
posters for -0.16
posts -0.34
potholes -0.17
pounds -0.06
practice -0.21
press 0.19
press contact 0.27
press desk 0.44
press inbox 0.26
press office 0.18
press officers -0.08
press on 0.35
press release -0.06
press releases -0.23
press team 0.23
pressing -0.08
price -0.36
print 0.17
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
processing since -0.09
producer -0.02
producer on 0.16
producers -0.03
production 0.27
production company 0.27
programme 0.02
programme about 0.40
programme goes 0.58
progress 0.03
promise 0.37
promised -0.17
proof -0.36
properly 0.04
provide 0.07
provide a 0.24
provide all -0.04
provide the 0.02
provisional -0.17
provisional licence -0.21
public ? 0.11
public pavement 0.07
publicly 0.04
publish at 0.65
publish it 0.05
publish our -0.24
publish your -0.06
published 0.06
published ? 0.06
published anywhere 0.65
published in 0.02
published tables 0.35
published this 0.06
publisher -0.10
publishing 0.37
publishing a 0.07
publishing the 0.09
pulled 0.06
pump -0.08
pump grant -0.04
pupils -0.08
put -0.03
put a 0.17
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
putting together 0.34
quad -0.02
quarter 0.02
quarterly release 0.22
quarterly updates -0.10
quay 0.29
query 0.06
question 0.04
question about -0.02
question down -0.05
question for 0.50
questions 0.03
questions ? -0.03
questions we 0.22
queue -0.39
quick 0.30
quick one 0.44
quota 0.02
quote 0.13
quote ? 0.55
quote by 0.07
r u -0.08
raglen 0.29
rail 0.28
raise -0.06
raised -0.26
raised this -0.05
ramp -0.07
rang -0.04
rang <number> -0.10
rate -0.14
rate for -0.18
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
re the 0.98
reach 0.44
reaction 0.78
read -0.05
read about 0.18
read in -0.37
read out 0.07
read the -0.16
read these -0.06
reader 0.51
reader in 0.25
readers 1.68
readers are 0.65
readers have 0.17
readers in -0.07
readers keep 0.25
reading ? -0.07
readout 0.45
readout of 0.45
real life 0.10
real or 0.07
really 0.05
reason 0.12
receipt 0.60
receive -0.14
received a -0.04
reception -0.08
recess ? -0.09
record 0.08
record for 0.48
recording 0.23
recover -0.06
recovered -0.06
reel 0.03
reel on 0.17
reels -0.02
ref -0.04
ref <number> -0.03
ref ends 0.03
referrals 0.25
reform 0.02
refund -0.33
refund still -0.04
refusal 0.17
refusal rates 0.17
reg -0.12
regarding 0.08
regime 0.03
region -0.08
regional -0.70
register -0.37
register as -0.02
register for -0.13
registered 0.02
registration 0.03
regs -0.31
regulation -0.14
regulations 0.02
regulations be -0.07
rejected -0.28
release 0.47
release ? 0.84
release about -0.02
release at 0.33
release has 0.49
release says 0.60
release with 0.37
releases -0.23
remain 0.27
remedy -0.07
remit -0.06
remote -0.07
removed -0.15
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
reply we 0.14
reply within -0.06
report a -0.21
report for -0.07
report out 0.84
reporting 0.10
reports -0.05
represent -0.12
reproduce -0.24
reproduce your -0.24
request <number> -0.03
request ? 0.02
requests ? 0.06
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
respite -0.26
response 0.08
response <number> -0.04
response by 0.53
response for 0.15
response out 0.02
response to 0.02
responsible 0.06
results 0.18
retention -0.06
return -0.04
return is -0.05
returned 0.75
returning -0.09
returning <number> -0.09
retweet -0.12
retweet our -0.12
reuse -0.24
reuse your -0.12
review 0.12
reviewed 0.26
reviews 0.80
revision 0.32
rhoi 0.64
riding -0.05
riding on -0.05
right 0.47
right ? 0.30
right of 0.69
right person 0.30
right the 0.11
right to -0.46
rights day -0.02
ring about 0.07
ringing -0.20
ringing me -0.10
rings out 0.03
rise 0.44
rising -0.10
risk 0.34
road at -0.12
road safety -0.14
roi 1.47
rooms 0.06
rota -0.22
round 0.02
round tomorrow 0.17
roundabout -0.05
roundtable -0.09
route -0.06
row 0.06
rows 0.06
royal -0.08
rubbish -0.17
rule on 0.65
rules for -0.20
rules on -0.14
ruling 1.16
run -0.02
run the 0.08
rung 0.39
running 0.52
running ? -0.05
running a -0.06
running at 0.33
running it 0.03
running something 0.03
runs -0.04
runs this -0.11
rural -0.25
rush -0.02
rwan -0.10
rydym 0.49
rywun 0.53
sa -0.08
safeguarding -0.12
safety -0.17
said -0.04
sale -0.06
same -0.06
same day 0.05
same in -0.10
sanctioned -0.18
sanctioned for -0.07
sanctions 0.11
sat -0.46
sat ? -0.08
saved -0.08
saw -0.58
saw your -0.06
sawl 0.02
say <number> 0.19
say is 0.32
say it's -0.07
say no -0.09
say so -0.04
say something -0.15
say the -0.07
say to 0.07
say whether 0.84
saying the 0.38
says <number> 0.02
says it's 0.05
says something -0.02
says the -0.03
says two 0.25
scams -0.32
scams ? -0.08
scheduled 0.32
scheme 0.10
scheme dead 0.74
scheme open 0.11
school groups 0.62
schools -0.14
scrapped -0.07
scrapping -0.34
scrapping the -0.16
screen -0.04
screen reader -0.07
screenshot 0.91
sea 0.03
sec 0.07
second reading -0.13
secs 0.26
section <number> -0.42
sector -0.06
security 0.22
security txt -0.04
see a -0.10
see attached 0.61
seed -0.23
seems 0.40
seems to 0.40
seen -0.03
selected -0.06
self -0.53
self assessment -0.22
self employed -0.07
sell -0.40
sell at -0.08
selling -0.21
seminar -0.09
send ? 0.02
send me 0.27
send over -0.02
send you -0.11
senedd -0.04
sent 0.18
sent a 0.24
sent me 0.28
sent to 0.04
sentence 0.61
seo -0.18
series about 0.31
series for 0.04
serious 0.14
service -0.29
service <number> -0.07
service down -0.15
services -0.04
set -0.23
set text -0.02
sets -0.06
settle 0.03
settlement 0.08
settlement scheme 0.43
settling -0.11
settling a -0.11
several clients -0.10
sewage -0.04
sgwennu -0.13
shall go -0.04
shambles -0.03
shame -0.08
shapefile 0.64
share code -0.62
share our -0.32
share the 0.18
share your 0.07
sharing -0.26
shoot -0.05
shop 0.03
short 0.05
short of 0.02
shortage -0.04
shortly 0.44
shortly since 0.21
should 0.08
shout 0.02
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
signed 0.18
signed it 0.27
signed off 0.04
signed up 0.05
silence -0.17
simpler -0.04
simpler recycling -0.04
since <number> 0.30
since it -0.03
since may -0.12
since yesterday -0.11
site 0.40
site ? 0.14
site in 0.63
six 0.20
six questions 0.06
slip road -0.08
slipped ? -0.18
slips 0.58
slot 0.19
slot down 0.04
slots -0.10
small boat 0.44
small business -0.11
so 0.08
so ? -0.07
so and 0.21
so far 0.61
so is 0.03
so long -0.06
so much -0.06
so when -0.04
social -0.02
social media -0.34
software -0.18
sold -0.23
sole trader -0.16
some -0.03
some of -0.06
somebody 0.25
somebody else's 0.10
somebody ring 0.46
somebody to -0.07
somebody who 0.10
someone 0.23
someone call 0.09
someone else's 0.41
someone explain 0.14
someone from 0.41
someone in 0.07
someone on 0.32
someone send 0.43
someone to 0.42
someone who -0.02
something 0.67
something by 0.05
something on 0.34
something we 0.11
sorry 0.02
sorry if 0.24
sorry to 0.02
sort -0.41
sort it -0.05
sorted -0.23
sorted in 0.02
sorted my -0.20
sortio -0.09
source -0.07
sources 0.16
sources tell 0.03
spare -0.09
speak 0.05
speak to 0.10
speaker 0.02
special -0.03
special guardians -0.13
speech 0.91
spend -0.02
spend on -0.04
spent on -0.07
splendid 0.53
spokesman -0.12
spokesman on -0.12
spokesperson 0.08
spokesperson due -0.11
sponsor licence -0.04
sponsor licences 0.25
staff ? -0.22
staff were 0.16
staff who 0.06
stage 0.05
stand 0.43
stand up 0.28
standard -0.11
standards -0.19
star -0.34
start -0.03
start date -0.07
stat 0.05
statement 0.04
statement by 0.03
statement please 0.04
statements -0.06
statements ? -0.06
stats -0.07
status but -0.09
status for -0.02
statutory -0.19
steer on -0.06
still <money> -0.08
still get -0.05
still in 0.09
still need 0.04
still not -0.27
still on -0.04
still open 0.03
still or -0.12
still the 0.51
stock -0.10
stood 0.16
stop -0.03
stop to -0.09
stopped 0.11
stopped ? 0.46
stops 0.28
story 0.04
story on 0.22
story with -0.05
straight 0.03
street -0.24
strength -0.07
strike 0.02
strike ? 0.03
stroke -0.07
stuck on -0.08
student finance -0.47
student paper 0.05
students 0.52
students being 0.14
students got 0.06
students here 0.07
style 0.06
subject -0.22
submission -0.09
subscribers 0.69
subsidy -0.11
successor 0.28
sum 0.02
supplier 0.91
supply -0.05
support fund -0.06
support payment 0.30
surcharge -0.05
sure -0.06
survey -0.08
swimming -0.08
switch -0.15
sydyn -0.10
sylwadau'r 0.50
system -0.13
ta 0.02
tab 0.22
tab <number> 0.16
table <number> -0.02
tables 0.15
tagged -0.22
taken 0.06
takes 0.02
taliad -0.12
talk 0.06
talk about 0.23
talk to 0.03
tank -0.12
tanwydd -0.07
target 0.07
tax account -0.08
tax credits -0.06
tax free 0.49
tax on -0.25
taxi -0.20
team -0.02
team at -0.05
team can -0.02
team could -0.10
team is 0.19
team we -0.02
team we're -0.02
tears -0.14
tell me 0.04
tell our -0.08
tell the -0.26
tell them 0.58
tell you -0.11
telling 0.39
telling me 0.26
telly -0.12
template -0.16
temporary -0.04
temporary accommodation -0.04
ten 0.10
tenancy -0.07
tenants -0.14
tenants ? -0.05
test centre 0.09
testing 0.44
th -0.02
th inst -0.10
thank -0.03
thank you -0.03
thanks -0.09
thanks for -0.49
thankyou -0.30
thankyou for -0.06
that ? -0.10
that a 0.13
that is -0.11
that just -0.09
that my -0.06
that true -0.04
that we 0.25
that's -1.07
that's the -0.03
thats -0.34
thats it -0.05
thats the -0.05
the -0.02
the <day> 0.59
the <money> 0.52
the a 0.24
the access 0.24
the active -0.13
the actual -0.05
the allergen -0.09
the allowance -0.06
the app -0.05
the apprenticeship -0.11
the attendance 0.09
the avian 0.03
the backdated -0.04
the bank -0.17
the beach -0.10
the big -0.09
the bill -0.40
the blog 0.41
the boiler -0.05
the border -0.05
the broken -0.12
the building -0.02
the bus -0.07
the capital -0.05
the card -0.14
the change 0.22
the claims 0.44
the clocks -0.12
the closure 0.09
the closures 0.12
the code 0.79
the comments 0.39
the committee -0.03
the common 0.03
the contract 0.67
the council -0.06
the court -0.07
the dates 0.64
the deadline -0.16
the debate -0.05
the delays 0.51
the department 0.20
the department's 0.37
the depot 0.07
the dept 0.30
the draft 0.03
the drone -0.06
the drug 0.02
the email 0.03
the embargo 0.07
the embargoed 0.84
the end -0.05
the energy -0.05
the fair -0.13
the figure 0.13
the figures 0.03
the film 0.02
the final 0.02
the flood 1.15
the flooding 0.26
the form 0.02
the fraud 0.53
the free -0.05
the garage -0.07
the general -0.04
the grant -0.03
the guidance 0.05
the gull 0.03
the hardship 0.22
the headline 0.20
the home 0.03
the house -0.07
the impact -0.07
the intern -0.09
the job 0.44
the jobcentre 0.09
the king 0.04
the landlord -0.16
the last 0.34
the latest 0.43
the leasehold 0.05
the letter -0.02
the licence -0.21
the line 0.58
the link -0.21
the list -0.22
the live 0.06
the local -0.21
the lorry -0.07
the lovely -0.20
the maintenance -0.02
the making 0.16
the media -0.05
the methodology -0.09
the microdata -0.08
the minimum -0.05
the minister 0.04
the minister's 0.13
the moment 0.11
the morning 0.24
the name -0.07
the news -0.42
the newsdesk -0.03
the noticeboard -0.03
the number 0.17
the numbers -0.14
the office -0.02
the ombudsman -0.04
the one 0.21
the order 0.52
the other 0.02
the page 0.20
the paper -0.03
the papers -0.04
the park -0.07
the pay -0.03
the permanent 0.34
the petition -0.09
the phone -0.04
the pilot 0.42
the pod 0.39
the point -0.11
the policy 0.08
the portal -0.04
the poster -0.06
the practice -0.09
the press 0.12
the programme 0.04
the quay 0.29
the question -0.20
the queue -0.07
the rail 0.13
the real -0.12
the reason 0.28
the record 0.10
the release 0.70
the rent -0.08
the report 0.03
the response -0.04
the right 0.31
the royal -0.08
the rule 0.07
the rules -0.14
the rural -0.08
the same -0.11
the second 1.30
the section -0.05
the seed -0.11
the self -0.09
the service -0.14
the show 0.21
the simpler -0.04
the six 0.73
the sponsor -0.10
the staff -0.23
the stats 0.60
the story -0.23
the supplier 0.44
the tax 0.04
the telly -0.06
the test 0.09
the third -0.13
the timetable -0.04
the toolkit -0.05
the total 0.09
the training -0.07
the tweet -0.12
the unroll -0.07
the updated 0.02
the van -0.07
the vehicle -0.15
the video 0.05
the visit 0.10
the voter -0.04
the warm -0.07
the weather -0.05
the website 1.04
the whole -0.15
the written 0.28
their 0.05
them ? 1.13
them and -0.05
theory -0.13
there a 0.09
there any -0.03
there anybody 0.14
there anyone -0.06
there to 0.02
there'd 0.59
there'd be 0.59
these days 0.14
thesis -0.17
they ? -0.08
they are -0.15
they get -0.12
they say 0.03
they'll 0.12
they're -0.06
they've 0.05
they've asked -0.05
they've had 0.29
thing ? -0.35
thing and -0.02
thing for 0.59
thing from -0.17
thing still -0.05
think -0.68
think tank -0.12
third year -0.06
this 0.02
this <day> -0.11
this ? 0.47
this a 0.03
this afternoon 0.21
this evening 0.55
this in -0.06
this message -0.06
this month -0.28
this morning's 0.36
this now -0.08
this quarter 0.36
this stage 0.07
this term 0.11
this week's 0.39
this year -0.35
thought not -0.05
thread is -0.04
three 0.02
three clients -0.08
three days 0.23
three different -0.05
three letters -0.05
three part 0.09
three readers 0.25
three times -0.41
thru -0.09
thurs 0.02
tick -0.10
tick tock -0.05
ticket -0.03
tiktok -0.08
time 0.11
time ? 0.03
time do -0.11
time does -0.12
time for 0.33
time is 0.32
time of -0.19
time the 0.32
times -0.09
times ref -0.09
timetable ? 0.02
timetable for -0.04
timing -0.23
timing of -0.23
tip 0.21
tmrw 0.63
to -0.07
to <outlet> -0.02
to <year> -0.09
to align 0.24
to all -0.04
to answer 0.06
to ask 0.05
to bed 0.55
to bother -0.03
to brief -0.19
to chat 0.07
to claim -0.17
to come 0.10
to comment 0.55
to complain -0.08
to do -0.02
to email -0.07
to explain 0.37
to feature 0.02
to film 0.04
to find 0.70
to get 0.48
to have 0.30
to help -0.27
to join -0.10
to keep -0.32
to know -0.06
to look 0.29
to my -0.23
to order -0.11
to our -0.13
to pay -0.21
to plan -0.04
to press 0.45
to print 0.35
to provide 0.04
to publish 0.04
to quote 0.08
to recover -0.06
to register -0.10
to renew -0.03
to request 0.39
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
to talk 0.23
to this 0.10
to understand 0.12
to whoever -0.14
to work -0.02
tock -0.05
today 0.02
today if 0.25
today please 0.99
today's 0.05
together 0.14
together a 0.34
told 0.18
told about 0.06
told the 0.20
told to 0.08
tomorrow 1.44
tomorrow <number> 0.02
tomorrow ? 0.09
tomorrow about 0.24
tomorrow and 0.13
tomorrow on 0.19
tomorrow or 0.21
tomorrow's 0.85
tonight 1.18
tonight so 0.17
tonight's 0.20
tonight's bulletin 0.20
too -0.09
took it 0.02
toolkit -0.63
top -0.02
top up -0.03
total -0.03
total spend -0.04
trader -0.28
trading -0.34
trading allowance -0.07
traffic -0.29
train -0.03
training -0.22
trains -0.07
transitional -0.08
transparency 0.07
transport -0.21
travel area 0.03
travel authorisation 0.36
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
true what -0.16
trunk 0.02
trunk road 0.02
trwyddedau 0.04
trying 0.23
trying to 0.23
tunnel 0.15
turn off -0.14
turned -0.02
turned down 0.03
turned up -0.10
tweet -0.05
twenty -0.02
twice ? 0.02
twice now 0.03
twice this -0.06
two 0.10
two different 0.52
two minutes 0.38
two questions 0.36
two things 0.18
txt -0.04
ty -0.09
type -0.07
typo ? -0.03
u -0.45
u can -0.04
u got -0.08
u let 0.10
u lot -0.10
u say -0.05
u tell -0.22
umbrella company -0.08
un 0.05
under <number> -0.20
under embargo -0.02
underlying -0.10
underpayment 0.43
understand 0.25
uni -0.02
uniform -0.15
universal -0.39
universal credit -0.39
unless -0.09
unroll -0.07
until <day> -0.21
up 0.23
up <day> 0.31
up <number> -0.52
up ? 0.17
up a -0.07
up and 0.05
up for 0.46
up from -0.04
up here -0.03
up in -0.41
up is 0.36
up my 0.04
up on 0.24
up so 0.16
up the 0.29
up this 0.06
up to 0.10
up tonight 0.53
update -0.03
update ? -0.12
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
us the 0.15
us when -0.19
use please 0.13
use social -0.03
use with 0.25
used to -0.18
using -0.31
v 0.04
vacancies -0.14
valid -0.65
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
video 0.16
video on 0.59
video you 0.37
view in -0.05
view on 0.04
viewers 0.59
village hall -0.08
visit 0.07
visit <number> -0.07
visit ? 0.07
visit to 0.45
voice 0.13
voicemail 0.56
voluntary -0.14
vote -0.06
voter -0.19
votes -0.29
votes at -0.29
wait 0.08
wait for 0.32
waiting for -0.27
waiting on 0.05
waits -0.02
wanna -0.04
want <number> -0.05
want a -0.07
want the -0.05
wanted -0.07
wants -0.02
wants a 0.02
wants it -0.02
wants to -0.36
ward -0.19
warm homes -0.07
warned 0.39
warning -0.08
was a -0.03
was about -0.03
was an -0.17
was it 0.16
was renewed 0.19
was sent 0.02
was stopped 0.03
was the 0.10
was told 0.09
was your -0.09
wash 0.71
waste -0.16
water -0.21
we -0.05
we ? -0.19
we ask -0.06
we claim -0.03
we could 0.10
we demand -0.03
we fly 0.08
we get 0.03
we go 0.40
we intend 0.20
we may 0.36
we need -0.03
we only -0.12
we plan 0.37
we promise 0.11
we publish 0.08
we put 0.41
we record 0.21
we reproduce -0.24
we run -0.05
we should 0.14
we understand 0.09
we used -0.10
we would 0.04
we write -0.14
we'd 0.03
we'd be -0.08
we'd like 0.05
we'd love 0.04
we'll share 0.07
we're 0.08
we're a 0.09
we're analysing -0.04
we're doing 0.02
we're issuing 0.03
we're publishing 0.03
we're putting -0.03
we're running 0.20
we're writing -0.11
we've -0.07
we've <number> -0.12
we've a 0.16
we've had 0.07
weather -0.18
webchat -0.14
website 0.02
wee -0.15
week about 0.04
week concerning 0.02
week on 0.12
week's 0.08
week's paper 0.28
weekly 0.37
weekly page 0.15
weeks -0.03
weeks ago -0.11
weeks for 0.08
weeks ref -0.17
weeks we 0.05
welcome -0.03
well done -0.14
well please 0.55
wellness -0.02
wen -0.09
went to 0.16
were 0.57
were never -0.03
were refused -0.02
were the 0.42
were told 0.21
what changed 0.38
what do -0.02
what happened 0.12
what now -0.08
what to -0.11
what's 0.11
what's going 0.06
what's on 0.36
whatever 0.48
whatever you 0.48
whats happening 0.63
whats the -0.20
whatsapp 0.13
when -0.36
when a -0.04
when are -0.11
when can -0.04
when did 0.37
when do -0.08
when does -0.23
when is -0.38
when might -0.08
when will -0.04
when's -0.06
when's the -0.18
where -0.04
where can 0.02
where do -0.02
where is -0.10
where should 0.31
where's -0.43
where's the -0.32
wheres -0.22
wheres my -0.17
whether -0.03
whether it 0.04
which 0.04
which ? 0.09
which date -0.04
which form -0.18
which of 0.02
which one 0.40
which one's 0.16
which was -0.02
who -0.02
who ? -0.08
who actually -0.10
who authorised -0.07
who can 0.02
who could 0.24
who gets -0.06
who handles 0.50
who in 0.09
who leads -0.23
who might 0.19
who owns -0.03
who runs -0.03
who signed 0.54
who signs -0.06
who sorted -0.14
who took 0.05
who was -0.02
who wrote -0.13
who'd be 0.17
who's 0.09
who's best 0.25
who's leading 0.38
who's the -0.19
who's your 0.13
whoever is 0.53
whoever runs -0.07
whom do -0.05
whom it -0.06
why -0.02
why does 0.19
why has 0.02
why is -0.19
why my -0.31
why not 0.49
why was -0.03
why wont 0.02
why you -0.05
wi the -0.08
wide 0.73
widows 0.30
will close 0.02
will do 0.30
will get 0.48
will post 0.14
willing -0.04
willing to -0.04
window 0.02
with 0.15
with <outlet> 0.68
with a -0.06
with credit 0.83
with me -0.24
with someone 0.25
with the 0.03
with this -0.07
with us 0.44
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
wks -0.39
won't -0.79
won't be -0.08
won't take -0.02
wondered -0.06
wondered if 0.16
wondered whether -0.06
wondering -0.07
wont -0.16
wood -0.03
wool -0.12
word 0.02
word for 0.25
words 0.29
words on 0.37
words or 0.13
work -0.51
work ? -0.13
work at -0.06
work for -0.05
work please -0.03
workers 0.10
working -0.03
working days -0.31
working on 0.09
would 0.17
would anyone 0.03
would do 0.03
would it -0.02
would like 0.17
would need 0.15
would one 0.17
would somebody 0.14
would the 0.24
would you -0.02
write for 0.34
write it 0.37
writes your -0.05
writing about 0.59
writing it 0.19
writing my -0.02
writing on -0.09
writing to -0.25
written question -0.07
written statement 0.28
wrong ? 0.43
wrong and 0.32
wrote -0.11
wrote to -0.08
x 0.06
ye -0.06
year <number> -0.62
year journalism -0.08
year's -0.23
years ago 0.02
yer -0.33
yes ? -0.06
yes or 0.02
yesterday ? 0.41
yet 0.15
yet ? 0.17
ym 0.86
ym mis 0.72
you -0.02
you ! 0.02
you ? 0.04
you able 0.25
you announced -0.04
you are -0.19
you be 0.05
you confirm 0.71
you correct -0.21
you demanding -0.04
you deny -0.10
you do -0.22
you explain 0.06
you fix -0.11
you get -0.14
you give 0.03
you go -0.09
you going -0.14
you got 0.08
you have 0.28
you hide -0.05
you hiding -0.07
you kindly -0.04
you let -0.06
you look 0.32
you need 0.04
you of -0.02
you or -0.41
you point 0.40
you really -0.09
you retweet -0.12
you said -0.03
you say 0.14
you sent 0.63
you share 0.03
you tell 0.02
you to -0.78
you want -0.04
you would -0.02
you you -0.07
you'd 0.03
you'll -0.07
you're scrapping -0.18
you've 0.07
your -0.03
your <year> -0.04
your alt -0.08
your bar -0.09
your call -0.17
your comms 0.02
your content -0.07
your contractors -0.08
your cookie -0.09
your dept -0.45
your digital -0.05
your government -0.07
your infographic -0.05
your letter -0.18
your lines 0.51
your map -0.07
your media 0.03
your office -0.11
your own 0.80
your page 0.03
your post -0.10
your press 1.02
your quarterly 0.40
your release 0.20
your response 0.09
your road -0.05
your side 0.57
your silence -0.07
your small -0.22
your spokesman -0.12
your team 0.06
your thread -0.15
yours -0.03
yours ? -0.03
yours faithfully -0.31
yours or 0.06
yous 0.06
youve -0.07
ysgrifenedig -0.11
ysgrifennu -0.10
zero -0.41
zero rated -0.09
"""
SIGNS = """
automated automated slight -0.04
automated automated strong -1.49
elected elected strong -2.97
media_class blogger fair 1.53
media_class journalist fair 1.73
media_class journalist slight 0.52
naming journalist fair 1.31
naming journalist slight -0.05
naming journalist strong 0.33
official official fair -0.51
official official slight -0.02
official official strong -0.02
outlet journalist fair 0.58
outlet journalist slight -0.12
outlet journalist strong 1.54
pages blogger fair -0.02
pages blogger strong 0.77
pages journalist fair 0.71
pages journalist slight 0.21
pages journalist strong 1.21
press_list journalist strong 2.35
role journalist fair 1.42
role journalist slight 0.86
role journalist strong 1.76
writer blogger fair -0.04
writer blogger slight 0.66
writer journalist fair 0.48
"""
LEARNED = Weights(
    start=-1.62,
    refer=1.86,
    public=-0.06,
    person=-0.08,
    no_press=-1.11,
    bio=read(BIO),
    message=read(MESSAGE),
    signs=read(SIGNS),
)
