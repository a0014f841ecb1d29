"""The learned weights of the check of enquirers: above 0 for press, below for the public.

Written by `make weights` from the cases in training/cases/, and never by hand.
"""

from policy.weighing import Weights, read

CASES = "941216dd5bc55402"
"""The digest of the cases."""
BIO = """
<day> 0.03
<day> <number> 0.07
<handle> 1.34
<handle> <number> -0.04
<mail> 0.64
<money> -0.36
<number> -0.27
<number> <number> -0.20
<number> <outlet> -0.06
<number> and -0.04
<number> call -0.07
<number> copies 0.23
<number> featured -0.13
<number> in 0.02
<number> kg -0.07
<number> local -0.05
<number> min -0.10
<number> nufc -0.04
<number> people -0.03
<number> requests -0.08
<number> signatures -0.12
<number> st -0.02
<number> subscribers -0.03
<number> to 0.03
<number> trucks -0.05
<number> under -0.08
<number> wage 0.28
<outlet> 0.40
<outlet> ! -0.09
<outlet> <outlet> 0.07
<outlet> <year> -0.05
<outlet> at -0.02
<outlet> chartered -0.05
<outlet> contributor 0.26
<outlet> covering 0.11
<outlet> cricket -0.03
<outlet> crossword -0.18
<outlet> former -0.16
<outlet> in -0.06
<outlet> look 0.12
<outlet> mid 0.04
<outlet> my -0.15
<outlet> nctj 0.17
<outlet> once -0.08
<outlet> politics 0.05
<outlet> radio 0.27
<outlet> reader -0.13
<outlet> send 0.41
<outlet> sheep 0.35
<outlet> so -0.54
<outlet> subscriber -0.14
<outlet> tips 0.02
<year> -0.10
<year> <year> -0.51
<year> and -0.06
<year> not 0.36
? -0.02
? no -0.58
a <day> 0.04
a <number> -0.06
a blog -0.05
a bored -0.02
a breakfast 0.63
a e -0.07
a journalist -0.71
a level -0.15
a living 0.09
a lot -0.12
a newsletter 0.53
a podcast -0.03
a public -0.07
a reporter -0.18
a story 0.06
a thing 0.67
a very -0.10
about 0.22
about buses 0.02
about the 0.09
about trains 0.27
access 0.04
accordion -0.11
accountants -0.15
ad 0.20
ad ad 0.37
admin 0.07
admin at 0.03
advice -0.41
advisor 0.03
affairs editor 0.17
affairs manager -0.06
after -0.36
again -0.08
against -0.06
agency -0.02
aid -0.17
all liars -0.06
all views 0.02
allotment choir 0.03
also 0.05
always -0.35
amateur -0.04
an emergency -0.09
analyst -0.07
and 0.06
and a 0.70
and one -0.06
and pictures 0.58
and proud -0.23
and sometimes 0.22
and the 0.16
angel -0.10
anonymous 0.03
anything 0.20
anything that 0.63
apples -0.05
appointments -0.04
apprentice -0.06
architect -0.13
archive 0.55
are 0.18
are my 0.27
are not -0.07
are the 0.02
army -0.21
artist -0.08
as featured -0.07
ask -0.18
ask for -0.03
ask me -0.08
asks 0.04
asleep 0.13
at -0.03
at <number> -0.02
at <outlet> 0.23
at large -0.03
at little -0.04
at self -0.04
at the -0.05
auto -0.02
automated -0.71
automated by -0.06
award -0.04
award winning -0.04
back 0.11
bad knees -0.06
baker -0.06
bank -0.07
banter -0.07
barista -0.08
be -0.03
be kind -0.08
be nice 0.23
beats -0.32
beauty -0.13
beekeeper 0.03
beer -0.23
before 0.02
believe -0.08
bell -0.19
bell ringer -0.09
belt 0.02
bench -0.03
bench press -0.03
benefits 0.06
best -0.17
best life -0.07
big 0.38
bins -0.06
bio -0.07
biscuit -0.12
blog 0.29
blog <number> -0.03
blog about -0.06
blog for 0.22
blog since 0.45
blogs -0.31
blogs about -0.15
board -0.17
boilers -0.16
book -0.26
booker at 0.10
bookings -0.08
bookkeeper -0.15
books 0.03
border -0.03
bored -0.08
borough -0.02
bot -0.47
botherer 0.50
bowls -0.18
brain -0.04
branch -0.42
brand -0.09
breakfast 0.30
breakfast show 0.63
bro 1.61
broadcast -0.61
broadcast engineer -0.12
brum 0.05
bureau 1.05
bus -0.15
bus driver -0.11
buses 0.34
business -0.03
buyer -0.07
by <handle> -0.76
by a -0.23
by me -0.02
by name -0.29
by two 0.25
bylines 0.23
bylines in 0.17
cabinet member -0.09
cadet -0.09
cake -0.08
cakes -0.12
call -0.19
call <number> -0.23
calls 0.07
camera 0.14
campaign -0.57
campaigner 0.06
campaigns -0.56
campaigns media -0.05
candidate -0.35
candles -0.14
car 0.02
caravan -0.12
care -0.09
cars 0.36
case -0.03
casework -0.18
cash -0.08
cat 0.03
cat person 0.39
cats -0.08
centre -0.20
ceramics -0.09
certified -0.09
chain -0.05
champion <year> -0.03
chaos -0.06
charity -0.68
chess -0.14
chippy -0.07
choir 0.02
cider -0.23
citizen -0.03
citizen journalist -0.33
city 0.02
civil -0.71
civil servant -0.18
claim -0.07
clerk's -0.28
closures 0.43
club -0.28
co op 0.05
coach -0.07
code -0.17
code by -0.07
coffi 0.02
collabs 0.04
collabs <mail> 0.74
collector -0.07
columnist -0.22
columnist <outlet> -0.06
columns -0.04
comment -0.10
committee -0.06
comms -0.04
community 0.42
community news 0.13
community page 0.61
commuter -0.04
complaints -0.11
consumer 0.12
consumer champion 0.03
content creator -0.15
content editor 0.74
contract -0.06
contributor 0.54
copies 0.23
copywriter -0.07
corps -0.05
correspondent -0.29
correspondent <outlet> -0.13
correspondent at -0.05
cost -0.08
council ! 0.36
councillor -0.24
counting -0.08
counting not -0.04
county -0.46
courts 0.28
courts and 0.02
covering 0.50
creator -0.15
crime here -0.04
crime officer -0.04
crossword -0.28
crossword champion -0.05
curious -0.06
current -0.17
currently 0.11
customs -0.11
customs broker -0.11
cyclist -0.02
darts -0.22
data 0.34
data unit 0.39
day -0.03
deadline -0.08
debate -0.09
deliver -0.04
delivery -0.07
deputy 0.41
deputy news 0.05
derby -0.12
designer -0.17
desk 0.04
dial -0.05
dial <number> -0.05
diary 0.03
die 0.02
digital -0.12
digital team -0.06
director -0.92
director public -0.02
dissertation -0.05
dissertation on -0.05
do -0.03
do the 0.02
do your -0.25
dog biscuit -0.04
dog person -0.59
dog walker -0.16
don't ask -0.05
don't believe -0.08
don't report -0.04
dot 0.67
down -0.02
drill -0.08
driver -0.23
driver and -0.08
dull -0.05
e -0.07
early 0.30
ed 0.84
ed <handle> 0.61
editor -0.13
editor <handle> 0.16
editor <outlet> -0.04
editor at 0.66
edits -0.06
else 0.07
elsewhere 0.40
em -0.04
emergency -0.09
emergency dial -0.05
employed -0.21
engineer -0.12
enquiries -0.33
enquiries <mail> -0.05
ep 0.78
ep <day> 0.20
ep every 0.17
every 0.04
every <day> 0.04
every <number> -0.34
every day -0.07
every other 0.52
every thurs 0.33
everything 0.11
ex fleet -0.06
ex local -0.05
ex stv -0.02
examiner -0.04
exists -0.05
explain 0.47
factual 0.75
fan -0.45
farm -0.08
farmer -0.18
fast -0.02
featured -0.46
featured in -0.39
features 0.44
feet -0.06
fellow -0.07
ferries 0.84
file 0.20
film -0.07
filming 0.89
finance 0.07
finishing -0.03
firm -0.12
fish 0.06
fitter -0.09
fleet -0.22
fleet street -0.12
flower -0.18
folk -0.04
follow -0.06
followers -0.12
for <outlet> 0.29
for a 0.02
for people 0.39
for various 0.47
former -0.17
former <outlet> -0.13
former editor -0.12
forum 0.03
foster -0.09
founder -0.11
free 0.04
free quotes -0.08
freelance 0.31
freelance journalist -0.02
from <number> -0.08
from a -0.17
from the 0.71
ft -0.02
funded 0.59
funds -0.05
g -0.17
g <number> -0.17
garage -0.21
gardening -0.07
gas safe -0.06
gcse -0.14
get you -0.02
ghostwriter 0.02
gin 0.25
glass -0.04
golf -0.18
gone -0.11
gossip 0.71
got a 0.05
gov -0.12
government -0.11
governor -0.21
grandad 0.03
green -0.03
grey 0.02
grey belt 0.02
guest -0.09
guide -0.16
guide dog -0.04
hacker -0.06
hair -0.28
hairdresser -0.05
ham -0.07
hand -0.06
hard -0.05
hard for -0.05
have 0.08
have a -0.04
have to 0.05
haven't -0.25
head -0.11
head of -0.05
headlines -0.16
headlines from -0.10
health 0.06
health correspondent -0.03
here -0.02
hi -0.03
high -0.09
hill -0.06
hills -0.06
hire -0.11
hobbyist -0.03
home 0.03
home affairs 0.67
horrors 0.02
hospital -0.10
hospital radio -0.10
host of 0.90
hour 0.03
hourly -0.06
house -0.24
house of -0.02
human -0.32
humans -0.09
hyperlocal 0.23
i'm 0.15
if you're 0.02
ill -0.15
im -0.04
in a 0.14
in an -0.21
in public 0.04
in that 0.03
independent 0.09
ink -0.04
ins -0.21
insured -0.09
into the 0.07
investigations 1.19
investigative 0.13
investigative journalism 0.23
is a -0.32
is my -0.11
ish 0.04
island 0.02
it is -0.03
it's 0.03
its -0.13
jokes 0.02
journal -0.44
journal of -0.31
journalism student -0.19
journalist -0.02
journalist at 0.16
journalist just -0.03
journalist now -0.09
judge 0.22
just -0.25
just a -0.15
just nosy -0.02
keep -0.06
kg -0.07
kind -0.25
kinship -0.14
knitting -0.48
labour -0.32
land -0.03
landlord -0.33
last -0.08
late 0.63
law 0.11
lawyer 0.17
lead -0.12
leaflets -0.14
leaks 0.39
leave 0.16
lecturer -0.29
legal aid -0.06
letterheads -0.16
levels -0.15
liars -0.19
liars do -0.10
librarian -0.41
libraries -0.13
library -0.08
lies -0.50
lighting -0.07
lighting now -0.07
listener -0.11
lists -0.21
live 0.06
living my -0.07
local history -0.13
local news 0.21
local paper -0.05
local papers -0.17
lollipop 0.03
long 0.02
long reads 0.19
longer -0.13
look 0.12
lorries -0.04
loss -0.04
lost 0.02
lost dogs 0.58
lost funds -0.05
lot -0.12
lot of -0.04
love -0.26
lover 0.87
lunch 0.02
made -0.16
made by -0.04
mag 0.71
magazine 0.13
magazine about 0.50
mainly 0.29
maintained -0.18
maintained by -0.18
making 0.35
manager -0.35
manager <number> -0.03
manchester -0.19
maps 0.29
marathon -0.06
marathon <number> -0.06
market -0.09
maths -0.05
me with -0.06
me your 0.51
media -0.06
media buyer -0.07
media enquiries -0.04
media website 0.33
meet -0.06
meetings -0.02
meetings so 0.12
member of 0.02
members -0.06
mention -0.21
mention me -0.21
message 0.31
message us 0.10
microphone 0.47
mid mornings 0.04
midwife -0.14
mild -0.06
mill -0.07
min -0.10
min made -0.02
mine 0.02
mirrors -0.10
moan 1.12
model -0.07
money 1.37
money editor 0.06
monitored -0.17
monitored <number> -0.10
monthly -0.03
morning 0.23
mornings 0.86
mornings <number> 0.72
most 0.37
mostly 0.41
mostly the 0.36
much -0.04
mud 0.53
music 0.02
my best -0.07
my own 0.06
my real -0.03
myself -0.06
na -0.09
nails -0.20
name -0.40
nation 0.96
national 0.20
nature 0.05
netball -0.07
new 0.07
new ep 0.40
news 0.40
news at 0.20
news ed 0.16
news editor 0.19
news for 0.33
news from 0.19
news lost 0.07
news media 0.33
newsletter -0.09
newsletter on 0.11
newspapers -0.23
newsroom 0.10
next 0.19
nice 0.10
no -0.09
no <number> -0.16
no longer -0.13
no sponsors 0.40
nobody -0.05
nobody reads -0.12
nominated 0.03
none -0.02
not -0.12
not advice -0.05
not for -0.08
not monitored -0.11
not on -0.07
not your 0.04
notes 0.15
nothing 0.02
now <outlet> 0.62
nufc -0.04
numbers -0.10
nurse -0.25
o 0.62
obviously 0.33
occasional 0.26
odd 0.74
of -0.12
of <outlet> 0.06
of award -0.09
of media -0.14
of my -0.25
of nothing -0.06
of parliament -0.02
of something -0.09
of the -0.09
of them 0.40
of us -0.05
of you 0.07
off -0.30
off the -0.05
office -0.62
officer -0.13
official -0.68
official account -0.02
official page -0.04
old -0.12
on 0.07
on <number> 0.03
on a 0.04
on it -0.09
on request 0.04
on them 0.16
on tiktok 0.56
on today -0.09
once -0.80
one 0.04
one microphone 0.17
only -0.03
open data -0.09
opinions mine -0.05
or -0.02
order 0.03
organisation -0.14
other 0.03
other <day> 0.52
other people's 0.06
otters -0.06
our -0.13
overdue -0.07
own life -0.06
own research -0.02
own views -0.14
owned 0.56
owner -0.75
page regular -0.26
papers -1.20
parcels -0.02
parish -0.36
parish clerk's -0.03
parish magazine -0.05
parliament -0.20
parliament for -0.02
parody -0.26
pass -0.05
payroll manager -0.08
peer -0.26
pen -0.10
people 0.77
people who 0.39
people's 0.06
petitions -0.03
pets -0.09
photographer -0.02
pictures 0.87
pilot -0.07
place 0.04
plain 0.71
planner 0.10
planning 0.92
planning law 0.38
plasterer -0.06
plumber -0.32
podcast 0.12
podcast about 0.10
podcast addict -0.05
podcasts -0.27
poles -0.06
police -0.26
police crime -0.12
police not -0.02
policy -0.13
policy <outlet> 0.15
policy public -0.12
political 0.21
politics 0.02
politics mostly 0.35
post -0.07
post office -0.10
postie -0.06
potter -0.18
presenter 0.05
press -0.41
press <number> -0.07
press enquiries -0.04
press officer -0.08
press photographer 0.32
press releases -0.16
previously 0.19
primary -0.06
primary teacher -0.08
printed -0.05
printers -0.06
printing -0.02
probate -0.07
producer factual 0.36
producer of -0.51
promoted -0.09
promoted by -0.09
prospective -0.06
prospective candidate -0.06
proud -0.87
public -0.05
public affairs -0.33
publications 0.47
pudding -0.06
puns 0.17
questions -0.02
quiz -0.14
quotes -0.08
radio 0.10
rail 0.18
railway 0.59
rates 0.02
read 0.07
read the -0.21
reader and -0.06
reader funded 0.59
reader since -0.07
reads -0.02
reads <outlet> -0.07
real -0.26
really 0.02
recovering journalist -0.07
reform -0.13
regional -0.06
registered -0.08
registered manager -0.08
regular -0.26
regular <outlet> -0.14
regulated 0.58
releases -0.16
rep -0.27
rep'd 0.02
rep'd by 0.02
replies -0.25
report -0.25
report crime -0.04
reporter -0.13
reporter <handle> 0.08
reporter <outlet> 0.26
reporter at 0.11
reporter covering 0.03
reporting -0.15
reports -0.06
request 0.04
requests -0.50
rescue -0.05
research fellow -0.22
researcher -0.07
resident 0.03
residents -0.30
residents campaign -0.08
ret'd -0.05
retd -0.36
reviews <number> -0.04
rights 0.18
ringer -0.21
road closures 0.43
roadworks 0.44
rolls -0.18
room -0.45
rte 0.92
run 0.03
runner -0.05
runs a -0.07
rural 0.02
rural crime -0.07
s n -0.05
safe -0.06
saints -0.05
same -0.15
satire -0.12
sausage 0.02
say 0.34
school -0.43
school account -0.04
school governor -0.12
scientist -0.08
screens -0.03
script -0.06
se 0.12
sec -0.05
seeker -0.13
self -0.02
self employed -0.10
sell -0.18
send 0.19
send me 0.51
send us 0.13
sense 0.17
servant -0.18
service -0.47
sets -0.08
sewage 0.02
shared 0.06
shared data 0.39
shelter 0.07
shift 0.04
shop -0.28
show -0.07
shower -0.03
shower screens -0.03
sign -0.10
signatures -0.19
since <number> 0.03
site -0.16
skint -0.05
skipper -0.08
sleepy -0.06
slimming -0.10
slimming world -0.10
slow 0.21
small -0.15
small charity -0.06
so you 0.02
social affairs 0.19
social policy -0.29
soil -0.11
solicitor -0.10
sometimes 0.03
sorry -0.07
sound -0.06
sources -0.09
south 0.11
sparky -0.06
special -0.06
splashbacks -0.17
splashbacks shower -0.03
sponsors 0.40
squash -0.07
st -0.03
staff 0.08
staff writer 0.47
standard -0.06
station 0.03
stationery -0.16
statistician -0.07
statistics -0.18
still 0.06
stirling -0.05
stop -0.08
stories 0.20
stories ! 0.07
story 0.06
story ? 0.06
street -0.21
stringer 0.25
structural -0.19
stubborn 0.05
student -0.13
sub 0.05
sub at 0.10
subs 0.18
subs desk 0.04
subscriber -0.56
subscribers 0.11
suffering -0.10
support -0.18
support worker -0.04
supremacy -0.14
surgery -0.03
surname -0.27
sysadmin -0.15
tables -0.18
tall 0.12
tanks -0.08
taxi -0.14
tea 0.04
teach -0.07
teacher -0.25
tech 0.25
telly 0.15
tennis -0.07
terriers 0.03
than 0.04
that 0.08
that order 0.03
the <number> -0.07
the <outlet> -0.06
the council 0.02
the odd 0.37
the papers -0.19
the people 0.16
the s -0.05
the year -0.18
theirs 0.03
them 0.10
therapist -0.07
thing 0.02
things 0.20
think 0.02
thinker -0.08
third 0.14
third year 0.14
this morning 0.23
thought -0.08
thought leader -0.08
thread -0.08
thurs 0.15
tiktok 0.13
tiktok collabs 0.38
till 0.05
time -0.44
times -0.53
times tables -0.02
tips 1.12
tired -0.04
title -0.08
to -0.06
to <outlet> 0.02
to a -0.17
to my -0.02
to people 0.42
to the -0.41
to two -0.07
to write -0.08
today -0.02
too 0.11
top -0.02
top <number> -0.02
town -0.07
train 0.04
trainee 0.08
trainee reporter 0.23
trainer -0.12
trains 0.08
transmitters -0.03
travel -0.04
trucks -0.05
true 0.38
turned -0.05
two 0.03
two ex 0.36
u -0.48
u <number> -0.04
un -0.09
under <number> -0.08
uni -0.06
uni <number> -0.06
union -0.10
unit 0.05
unite -0.04
unpaid 0.74
unroll -0.11
until -0.13
up 0.06
up at 0.48
us 0.22
us your 0.64
used -0.14
used to -0.14
user -0.08
v -0.06
van -0.02
various 0.47
various publications 0.47
vet -0.17
vice -0.04
video editor -0.12
views are 0.44
views mine 0.06
views my 0.03
voiceover -0.07
volunteer -0.68
volunteers -0.04
wage 0.28
wait 0.16
waiting -0.04
walker -0.26
ward -0.09
warrior -0.06
watch -0.36
water -0.10
we -0.04
we get -0.10
we press -0.13
we sell -0.07
we're -0.23
website 0.33
wee -0.08
weekly 0.93
weekly newsletter 0.39
welcome -0.07
welder -0.10
welfare 0.06
welfare rights 0.40
wet 0.04
whatever 0.42
when -0.02
when the 0.08
when they -0.03
which 0.11
who 0.26
wi -0.03
will 0.02
winning -0.04
wolves -0.43
words 0.34
words and 0.58
words in 0.09
work -0.29
worked -0.40
worked at -0.21
worker -0.32
working -0.31
working hard -0.05
worse 0.03
worshipper -0.05
would -0.26
write 0.09
write about 0.22
write the 0.19
write things 0.02
writer 0.02
writer of -0.11
writes -0.05
writes for 0.47
writes the 0.31
wrote -0.13
x -0.02
x <number> -0.08
years at -0.11
yeovil -0.03
yes -0.09
yes really 0.02
you in -0.02
you'd 0.64
you're 0.14
you've 0.05
your 0.12
your local -0.07
your money 0.19
your own -0.25
your stories 0.07
"""
MESSAGE = """
! 0.04
! <number> -0.04
! any 0.17
! could 0.06
! do 0.12
! i'm -0.02
! is 0.51
! my -0.03
! we're -0.02
! would -0.07
! your -0.06
<day> <number> -0.04
<day> <time> 0.20
<day> ? -0.03
<day> and -0.05
<day> can -0.07
<day> do 0.49
<day> please -0.26
<day> s 0.36
<link> -0.10
<mail> -0.07
<money> -0.10
<money> ? -0.45
<money> a -0.03
<money> energy -0.05
<money> from -0.07
<money> is 0.14
<money> on 0.03
<money> or -0.08
<number> -0.03
<number> ? 0.21
<number> about -0.03
<number> are 0.05
<number> been 0.02
<number> but -0.02
<number> by -0.07
<number> closure 0.59
<number> could -0.02
<number> days -0.07
<number> drivers -0.06
<number> for -0.02
<number> from -0.09
<number> hours 0.55
<number> how 0.26
<number> hrs -0.31
<number> minute -0.12
<number> nd 0.03
<number> new -0.20
<number> on 0.23
<number> or -0.05
<number> pages -0.07
<number> para 0.43
<number> please -0.02
<number> posts -0.05
<number> questions -0.12
<number> s -0.44
<number> secs 0.27
<number> since -0.05
<number> st -0.38
<number> subscribers 0.48
<number> th -0.09
<number> this 0.03
<number> times -0.12
<number> today 0.33
<number> tomorrow -0.18
<number> weeks -1.10
<number> what 0.17
<number> which 0.58
<number> wks -0.07
<number> words 0.52
<number> working -0.20
<number> year 0.10
<outlet> 0.15
<outlet> have 0.56
<outlet> here 0.88
<outlet> on 0.02
<outlet> programme -0.10
<outlet> that -0.14
<outlet> to -0.06
<outlet> who -0.08
<time> 0.87
<time> ? -0.02
<time> on -0.05
<time> or -0.13
<year> -0.14
<year> and -0.05
<year> is -0.12
<year> please -0.27
? 0.37
? a -0.16
? accountant -0.06
? any -0.04
? asking -0.03
? can 0.11
? can't 0.23
? council 0.33
? curious -0.24
? doing 0.76
? early 0.34
? filming 0.24
? five -0.05
? folk 0.04
? for 0.16
? genuinely -0.10
? going 0.25
? happy 0.22
? i'd 0.46
? i'm 0.11
? it's -0.59
? its 0.37
? lots 0.26
? many 0.60
? need -0.02
? not 0.33
? on -0.10
? our -0.33
? ours -0.49
? piece 0.24
? readers 0.45
? residents -0.15
? staff -0.07
? ta 0.04
? thanks 0.03
? the 0.13
? two 0.03
? we -0.03
? we'd -0.02
? we've 0.11
? will 0.21
? would 1.06
? writing 0.15
? your 0.19
a -0.06
a <money> -0.04
a background 0.20
a bath -0.08
a bid 0.18
a bus 0.03
a change -0.07
a charity -0.15
a chat 0.22
a client -0.46
a comment 0.86
a constituent -0.02
a copy -0.04
a couple 0.02
a day 0.02
a deadline -0.19
a delegation -0.05
a different 0.19
a feature 0.02
a figure 0.32
a good 0.11
a human -0.02
a job -0.22
a known -0.02
a letter -0.11
a licence -0.11
a line 0.60
a list -0.07
a lot 0.15
a meeting -0.24
a minister 0.43
a named -0.03
a new -0.36
a novel -0.10
a parish -0.06
a passport 0.02
a phone -0.02
a photo 1.22
a piece 0.08
a plan -0.09
a pool 0.29
a pothole -0.10
a press -0.08
a production 0.36
a public -0.11
a quick 0.37
a quote 0.14
a reader 0.87
a reel 0.54
a refund 0.03
a reply -0.53
a report -0.58
a reporter 0.32
a request -0.02
a response 0.04
a screen -0.08
a screenshot 0.45
a series 0.42
a service -0.05
a set -0.02
a short 0.07
a source -0.06
a spokesperson 0.25
a story 0.87
a tip 0.43
a two 0.22
a typo 0.08
able 0.38
able to 0.38
about 0.03
about getting 0.15
about how -0.04
about it -0.02
about my -0.45
about the 0.61
about this 0.04
about your -0.02
accountant -0.24
accountants -0.15
accurate 0.21
action -0.14
active -0.08
active travel -0.08
ad -0.09
address -0.08
addressed -0.03
addressed to -0.03
admin 0.31
advance 0.04
advise -0.05
affairs -0.07
affected 0.73
affected ? 0.62
after <number> -0.27
after the 1.06
afternoon 0.31
again -0.03
again to -0.06
against -0.21
agency staff -0.06
agent -0.05
agents telling 0.11
agreed 0.29
agreement 0.17
agrees -0.04
ahead of -0.02
aid 0.03
air 0.80
airport -0.12
alarm 0.09
alert -0.23
all a 0.15
all day -0.07
all on 0.20
allegations 0.92
allergen -0.17
allotment -0.09
allowance -0.07
allowance ? -0.17
allowance count -0.03
allowed -0.04
also ? 0.02
also is 0.27
alt -0.34
alt text -0.20
always -0.10
am <number> -0.06
am an -0.04
am not -0.04
am rywun 0.59
am writing -0.16
an answer -0.11
an article 0.02
an hour 0.02
an interview 0.05
an on 0.04
an update -0.04
analysing -0.08
and -0.02
and <number> 0.04
and <outlet> 0.02
and another -0.07
and have -0.04
and i'd -0.07
and i'm 0.04
and if 0.63
and is 0.09
and my -0.27
and need 0.03
and no 0.24
and nobody -0.04
and so 0.03
and talk -0.10
and the -0.17
and then -0.03
and they -0.07
and this -0.04
and we 0.15
and we'll 0.30
and which 0.47
and wondered 0.18
and would 0.43
and your -0.03
annex 0.48
announced -0.03
announcement -0.02
annual -0.18
annual report -0.18
anonymised -0.07
another -0.77
answer before -0.04
answer the -0.19
answered the -0.12
answers on 0.02
answers to 0.39
any chance 0.41
any comment 0.02
any news -0.12
any steer -0.12
anybody 0.52
anybody who 0.22
anyone 0.40
anyone else -0.11
anyone from 0.13
anyone who 0.03
anything 0.10
anything on 0.04
anywhere ? -0.07
apology -0.08
appeal -0.03
appeals 0.02
application -0.45
application or -0.04
applications 0.04
applications ? -0.09
applied -0.05
applies to -0.16
apply 0.10
apply ? 0.30
apply for -0.26
apply to -0.02
appointee -0.04
appointments 0.03
apprenticeship -0.04
apprenticeship levy -0.04
approval -0.23
approved 0.03
archived -0.08
are 0.03
are affected 0.35
are asking 0.11
are being 0.02
are doing 0.51
are in 0.12
are still 0.62
are stopping -0.16
are the -0.04
are they -0.07
arrive -0.04
arrived -0.02
article 0.10
articles -0.18
as an -0.06
as in 0.03
as of 0.02
as well 0.05
asap 0.02
ask me -0.07
ask the -0.09
asked for -0.04
asked us 0.52
asking about -0.07
asking us 0.42
asking when -0.02
asks -0.17
asks for -0.03
assessment -0.15
assessors 0.03
assist -0.08
at 0.16
at <money> -0.18
at <number> 0.27
at <outlet> 0.48
at <time> -0.07
at all 0.71
at home -0.03
at it 0.03
at this 0.05
audio 0.33
august -0.25
authorisation 0.73
authorised -0.12
authority 0.02
authority who 0.08
autumn 0.84
available 0.23
available for 0.54
awaiting -0.17
away -0.02
back 0.02
back on -0.05
backdated -0.05
background 0.02
background conversation 0.20
bag -0.08
band -0.06
bank -0.34
bank holiday -0.49
bank statement 0.03
base 0.61
based 0.69
bath -0.08
be -0.02
be able 0.08
be glad 0.05
be out -0.15
be saying 0.30
be there -0.12
be told 0.17
be up 0.32
beach -0.25
become -0.21
become a -0.09
been <number> -0.04
been asked -0.09
been in -0.09
been made 0.02
been renewed -0.02
been withdrawn 0.28
bees -0.08
before <number> 0.11
before <time> 0.54
before or -0.03
before second -0.03
before the -0.03
before we 0.16
behalf -0.04
behalf of -0.04
being 0.08
being renewed -0.09
below 0.03
benefits 0.05
best 0.91
best to 0.49
bet 0.07
better -0.05
bid 0.34
bid ? 0.63
bike -0.04
bill -0.14
bin -0.13
bins -0.02
birth -0.04
birth certificate -0.04
biscuit agrees -0.04
bit -0.02
bless -0.27
blog 0.63
blue -0.22
blue badge -0.13
board -0.17
boards -0.11
body -0.16
boiler -0.28
boilers -0.08
bookings -0.09
books -0.10
bootle -0.04
bost 0.03
bounced 0.02
box -0.61
brand -0.04
breach 0.40
bread -0.05
break -0.25
breakdown 0.58
breakfast 0.04
breakfast show 0.14
breaking -0.08
brilliant -0.34
bring 0.03
broadcast 0.45
brock 0.24
brock on 0.04
budget -0.20
building safety -0.13
bus pass -0.02
bus passes -0.07
buses -0.14
business rates -0.17
businesses ? -0.12
but it's -0.06
but the 0.03
buttons -0.07
by -0.05
by <number> 0.08
by a -0.10
by email 0.16
by me -0.04
by region -0.09
by you -0.09
by your -0.32
cake 0.03
call ? -0.08
call centre -0.02
call for -0.05
call me 0.13
came -0.05
camera 1.02
camera at 0.05
camera or 0.36
campaign -0.16
campaign film -0.02
campaign poster -0.02
can a -0.39
can be 0.02
can my -0.02
can our -0.20
can post 0.02
can see -0.12
can share -0.06
can somebody 0.07
can someone 0.02
can talk 0.16
can tell -0.22
can use 0.42
can you 0.60
can your 0.08
can't 0.16
card machine -0.11
care 0.04
carnets 0.02
case 0.03
cases 0.20
cash 0.05
cc -0.05
centre 0.22
certificate -0.23
certs -0.09
chance 0.09
chance of 0.41
change of -0.20
changed -0.29
changes -0.06
changes ? -0.10
changing -0.11
charge -0.30
charged -0.07
charity -0.15
chart -0.20
chase -0.07
chased -0.04
chat 0.16
chat about 0.18
check our 0.39
check the -0.03
checker -0.07
checks -0.43
cheers -0.22
chi 0.15
chwilio 0.59
chwilio am 0.59
circulation -0.02
circulation <number> -0.02
cite -0.13
citizens 1.09
claim -0.70
claim ? 0.02
claim for -0.06
claim the -0.03
claims 0.08
claims in 0.44
clarification -0.10
class <number> 0.61
clearance 0.17
cleared 0.04
cleared it 0.04
click -0.06
client -0.03
client's 0.24
client's new 0.04
clients -0.40
clinic -0.05
clip 0.72
close 0.16
closes -0.24
closes at -0.24
closing -0.02
closing ? -0.03
closure 0.23
closures 0.28
closures ? 0.02
club -0.29
cod 0.05
code -0.05
code ? -0.12
cold -0.09
colleague -0.30
column 0.18
come on 0.97
comes -0.05
coming in -0.06
coming to -0.08
comment 0.23
comment by 0.25
comment on 0.11
commenting 0.46
commissioned 0.25
commissioned by 0.25
committee -0.03
common 0.04
common travel 0.04
comms -0.02
comms team -0.02
community 0.33
company 0.04
company making 0.36
compensation 0.39
compensation scheme 0.52
complain -0.29
complaints -0.04
computer -0.02
concern 0.05
confirm 0.05
confirm in -0.09
confirm on 0.03
confirm or 0.02
confirm receipt 0.03
confirm the 0.06
confirmed 0.07
confused 0.24
consent attached -0.04
constituent -0.25
constituents -0.04
consultation 0.07
consultation response -0.04
consulted 0.64
contact us -0.09
content -0.17
contract 0.22
contract ? 0.53
contractor 0.03
contractors -0.08
conversation 0.20
conversation with 0.20
copyright -0.14
correct that 0.09
correspondence -0.40
cost 0.02
could 0.09
could a -0.02
could do -0.02
could someone -0.02
could we 0.28
could you 0.02
could your 0.17
council ? -0.03
council says 0.65
council tax -0.02
count -0.47
count ? -0.04
count as -0.04
counted -0.08
couple 0.02
couple of 0.02
covering the -0.07
credit ? 0.53
credit line 0.02
credit to -0.05
credits -0.44
crew 0.80
crime 0.02
crisis -0.08
cross -0.03
crossing -0.09
crying -0.06
csv 0.57
curious -0.24
customer -0.43
customers asking -0.05
cut -0.02
cut off -0.04
dashboard 0.03
data 0.13
data breach 0.40
dataset -0.22
date -0.02
date in 0.02
dated 0.33
dates 0.06
days ? 0.19
days late -0.03
days notice -0.15
days or -0.06
days overdue -0.04
dda 0.03
deadline ? -0.02
deadline for -0.16
deadline is 0.30
deadline's the -0.03
deal 0.02
dear colleague -0.20
dear press -0.04
debate 0.03
decision 0.02
decision been 0.19
declaration -0.04
dedicated -0.04
dedicated line -0.04
delayed 0.81
delays 0.78
delegation of -0.05
demand -0.15
deny 0.02
department 0.08
department about 0.03
department any 0.54
department had 0.46
department has 0.34
department meet -0.20
department was 0.16
department's 0.45
departments -0.11
departments use -0.03
dept 0.10
deserve -0.29
deserve an -0.04
desk 0.07
development 0.19
did the 0.03
die 0.71
diesel -0.07
differ -0.05
different 0.11
different answers 0.59
digital sign 0.12
direct -0.13
director -0.05
disgrace -0.06
dissertation -0.35
dissertation on -0.12
do <number> -0.03
do a 0.25
do my -0.06
do not -0.28
do special -0.06
do the -0.66
do we -0.21
do you 0.16
docs -0.07
does -0.04
does a -0.08
does my -0.03
does not -0.04
doesn't 0.14
doesn't sum 0.55
doesnt 0.39
dogs -0.08
doing 0.34
doing a 0.27
doing an 0.04
doing the 0.18
don't 0.02
done -0.51
done to -0.02
dont -0.29
door -0.03
down -0.02
down ? -0.05
down again -0.07
down by 0.05
down on -0.05
down or -0.07
down the 0.21
draught -0.02
draught relief -0.02
dream -0.06
dream it -0.06
drive -0.06
drivers -0.26
drone -0.13
drop -0.02
dropped 0.44
drops 0.27
drug drive -0.06
due 0.36
duty press 0.84
each 0.03
early 0.10
early days 0.23
early development 0.17
earned 0.02
earnings -0.08
easement 0.57
ed 0.26
editor 0.14
editor at 0.02
eight -0.08
either 0.14
either way 0.48
election -0.06
electric 0.82
eleven 0.08
else -0.11
else's 0.42
email 0.25
emailed 0.15
emails 0.06
embargo 0.37
embargoed 0.64
embargoed copy 0.45
employer -0.45
employment -0.06
end of -0.06
ends 0.13
energy -0.18
enforcement 0.19
enough -0.17
ep 0.11
episode 0.74
escalate -0.07
estate 0.03
ethics -0.22
ethics approval -0.10
evaluation 0.44
even 0.10
even a 0.12
evening 0.61
ever 0.19
ever come 0.23
everyone -0.15
exemption ? 0.07
exercise 0.50
existing 0.03
expect a -0.07
expense -0.04
expensing -0.04
explain 0.40
explain the 0.21
export -0.31
export health -0.09
extended 0.72
extra 0.04
f 0.67
face -0.03
faint 0.17
faint o 1.07
fair -0.14
faithfully -0.11
far 0.51
far ? 0.51
farmers 0.36
farms 0.33
feature 0.07
feature your 0.02
feed -0.22
fees 0.19
ferries 0.29
ffs -0.12
figure 0.06
figure for 0.05
figures 0.03
filing 0.48
filing at 0.43
fill 0.02
film 0.10
film in -0.15
filming 0.76
filming at 0.16
filming requests 0.07
finance -0.15
find it 0.19
find the 0.02
finding -0.05
fine 0.54
fined -0.04
finish 0.02
fix -0.03
fix ? -0.12
fixed -0.06
flat -0.09
flood -0.03
flood grants -0.02
flooding 0.38
fly <day> 0.03
fly on -0.06
folk 0.19
folk here 0.38
folks 0.49
follow 0.06
followers asking -0.02
following 0.37
following up 0.78
food -0.32
for <day> 0.26
for <outlet> 0.26
for all 0.02
for comment -0.02
for evidence -0.05
for extra 0.04
for me -0.43
for new -0.07
for next 0.19
for once 0.03
for people 0.64
for photo -0.05
for publication 0.21
for section -0.05
for several -0.06
for tomorrow 0.20
for tomorrow's 0.70
for under -0.05
for work -0.03
for your -0.04
force -0.08
force ? -0.06
forces -0.07
form -0.55
form ? -0.27
form has -0.04
former -0.09
forward to -0.03
four -0.04
four times -0.02
framed -0.06
fraud 0.53
freelance 0.19
freelance commissioned 0.06
freight 0.65
friendly 0.29
from 0.07
from <number> -0.05
from <outlet> 0.32
from a -0.02
from the 0.04
from you -0.09
from your 0.05
fuel payment 0.10
full expensing -0.04
fund -0.97
funeral -0.02
ga 0.03
garage -0.06
gas -0.40
general licence -0.02
genuinely -0.38
get <number> -0.09
get a 0.06
get my -0.14
get the -0.02
getting 0.14
getting the 0.46
give 0.04
give us 0.09
gives -0.47
glad 0.05
go 0.02
go on 0.03
go to 0.02
goes 0.07
goes out 0.02
goes to 0.06
going up 0.06
gone -0.13
gone in -0.05
good 0.26
good afternoon 0.03
good morning 0.35
got -0.02
got any 0.24
got my -0.14
got the 0.05
got to -0.13
gotchas 0.63
gov -0.02
government -0.24
government grant -0.06
govt 0.45
grant ? 0.06
grant cover -0.09
grants -0.02
graphic ? -0.07
graphics -0.05
green -0.28
grid 0.02
grid says -0.12
groups 0.17
guardians -0.06
guardians get -0.06
guidance ? 0.26
guidance will -0.08
guide -0.08
ha -0.07
had <outlet> 0.05
had it 0.23
half 0.05
half a 0.23
handed 0.38
handles 0.09
handles your -0.08
happened 0.43
happening 0.23
happening at 0.02
happening with 0.23
happens -0.12
happens to -0.12
happy with 0.25
has been -0.05
has had -0.20
has moved -0.21
has not -0.04
has passed -0.02
has put -0.16
has the 0.17
hauliers 0.28
have asked 0.12
have emailed -0.02
have it 0.40
have lost -0.09
have no -0.15
have now -0.03
have one 0.67
have posters -0.09
have read -0.07
have the 0.16
have to -0.54
have told 0.15
head of -0.07
health -0.17
health certs -0.09
hear by -0.04
hear it -0.09
heard -0.31
heard on -0.05
hearing 0.24
heat -0.06
hello 0.22
hello ! 0.06
hello could 0.44
hello dear -0.23
hello i'm 0.42
hello i've 0.25
hello is 0.02
help -0.08
help to -0.15
helpline -0.07
hens -0.06
hens ? -0.06
here 0.09
here from 0.52
hey 0.57
hey ! 0.22
hi 0.60
hi ! 0.14
hi all 1.08
hi following 0.05
hi i'm -0.02
hi is 0.14
hi looking 0.04
hi my -0.18
hi our -0.03
hi quick 0.31
hi team 0.54
hi the 0.39
hi there 0.36
hi we -0.06
hiding -0.10
hiding the -0.10
high 0.07
hill 0.82
hire -0.05
hit -0.07
hiya 0.30
hiya ! 0.11
hold -0.02
hold music -0.02
holders 0.53
holiday -0.38
holiday <day> -0.04
hoping 0.62
hoping to 0.46
horse 0.04
hospital 0.02
hotel 0.20
hotels -0.11
hotline -0.08
hotline has -0.04
hour 0.02
hours ? -0.05
hours codes 0.55
house -0.42
how ? -0.17
how departments -0.03
how long -0.57
how many 0.12
how much 0.04
how to -0.14
how you -0.09
hrs -0.31
hub -0.11
human -0.28
i'd 0.90
i'd like -0.05
i'd need 0.41
i'd rather 0.34
i'm 0.17
i'm a 0.15
i'm filing 0.24
i'm hoping 0.46
i'm trying 0.08
i'm with -0.04
i've been -0.02
idea when -0.07
identity 0.81
if a -0.16
if it 0.27
if it's 0.03
if its -0.04
if my -0.06
if not 0.45
if poss 0.63
if the 0.06
if we -0.45
if you 0.13
ignored -0.02
image -0.07
impact -0.36
impact assessment -0.36
import -0.12
imprint -0.15
in -0.03
in <day> 0.62
in <outlet> -0.33
in advance 0.04
in august -0.06
in early 0.17
in force -0.56
in house -0.05
in it 0.55
in law -0.15
in may -0.25
in one -0.25
in our -0.02
in para 0.07
in post 0.62
in that -0.08
in the 0.03
in this 0.03
inbox 0.54
include the -0.05
independent -0.02
industrial 0.03
inheritance -0.08
ink -0.15
inquest 0.02
inside 0.79
inside the 0.62
inspection -0.05
inspection ? -0.05
inspector's -0.19
inspector's report -0.09
insurance -0.08
intend 0.02
intend to 0.02
internal 0.03
interview 0.15
interview ? 0.14
interview a 0.42
interview with 0.04
into 0.15
is -0.02
is <money> 0.02
is a -0.02
is anyone 0.68
is covering -0.06
is dated 0.03
is dead -0.18
is down -0.58
is fine 0.76
is for -0.27
is happening 0.02
is in -0.02
is late -0.05
is my -0.59
is no -0.13
is now -0.15
is ready -0.06
is the 0.08
is there -0.02
is this 0.02
is to -0.04
is waiting -0.05
isn't -0.03
issue 0.15
issued -0.53
it -0.03
it ? 0.04
it before 0.06
it correct 0.48
it goes 0.06
it in -0.02
it include 0.02
it is 0.02
it just -0.05
it ok -0.05
it on 0.02
it published 0.38
it right 0.03
it says -0.08
it that's -0.13
it the 1.18
it there -0.13
it tomorrow -0.03
it up 0.92
it wrong 0.06
it's <number> -0.04
it's not -0.13
its -0.02
its a -0.12
its for 0.03
job losses 0.31
jobcentre 0.23
jobcentre van 0.13
joint -0.05
joint release -0.03
joke -0.06
jubilee -0.09
just for -0.12
just me -0.07
just want -0.17
keen to -0.05
keep -0.12
kind -0.04
kind regards -0.04
kindly -0.03
kindly assist -0.08
kindly confirm -0.10
kinship 0.06
kinship allowance -0.03
kits -0.11
knew 0.05
know by -0.04
know the -0.04
know when -0.03
known ? -0.08
labels -0.05
laid ? -0.08
land 0.02
land ? 0.62
landlord -0.13
large -0.13
last 0.22
last night -0.07
last time 0.39
last year 0.67
last year's -0.16
late -0.27
latest 0.52
launch 0.02
law -0.35
leading 0.44
leading on 0.44
leaflets -0.04
leave in -0.06
legal aid 0.02
legislation -0.07
lesson -0.08
let 0.08
let me 0.17
letter -0.11
letter from -0.05
letter is -0.26
letter of -0.04
letter says -0.08
letter to -0.08
letters 0.04
letters ? 0.43
letters went 0.18
level -0.22
licence -0.11
licence do -0.05
licence for -0.30
licence renewal -0.06
licensing 0.02
lifted 0.12
like an -0.05
like the 0.03
like to 0.04
line 0.47
line ? 0.39
line by 0.09
line for -0.02
line from 0.37
line has -0.04
line in 0.02
line on 0.86
lines 0.15
lines ? 0.35
link -0.10
link to 0.02
list 0.05
list for 0.13
list in 0.02
listed -0.51
listeners 0.61
listeners are 0.59
live 0.29
live ? -0.11
live at 0.61
loads 0.29
loads of 0.29
log -0.19
logo 0.04
lol -0.31
long -0.02
long for -0.03
long is -0.22
longer 0.09
look 0.04
look at 0.05
look forward -0.03
looking 0.92
looking at 0.07
looking for 0.12
looking into 0.30
looking to 0.05
loose -0.05
lorry park -0.16
lose -0.11
lose my -0.05
losses 0.31
lost my -0.03
lot of 0.15
lots 0.35
lots of 0.35
love a 0.40
love to -0.03
lovelies 0.33
lovelies ! 0.33
made my -0.03
magazine 0.06
magazine circulation -0.02
mailbox -0.07
make -0.02
making 0.11
making a 0.08
making tax 0.12
many 0.33
many of 0.18
many people 0.25
many thanks 0.22
mast -0.04
mate -0.46
mate says -0.06
math 0.58
math a 0.42
may -0.04
may ? -0.06
me <number> -0.09
me about 0.04
me back 0.02
me for -0.22
me how 0.21
me if -0.08
me on -0.02
me the 0.62
me to -0.03
me your 0.02
media 0.03
media is -0.06
median 0.02
medical -0.11
meet -0.03
meet a -0.39
meeting -0.09
meeting <number> -0.05
meeting ? 0.02
meeting on -0.06
members -0.36
members are -0.38
members have -0.03
mentions of -0.08
menu -0.06
methodology -0.15
methodology note -0.15
mi -0.27
middle -0.07
might 0.18
mile -0.13
mileage -0.05
million 0.27
minimum -0.05
minimum wage -0.05
minister 0.10
minister actually -0.14
minister at 0.79
minister for -0.02
minister in 0.03
minister promised -0.07
minister will 1.01
minister with -0.11
minister's 0.18
ministerial 0.02
mins -0.02
mins at 0.02
minutes on 0.09
mis 0.03
missed 0.04
mobile -0.02
mobile jobcentre 0.13
moment 0.03
moment ? 0.03
more -0.57
morning 0.17
morning ! 0.81
morning <outlet> 0.49
morning can 0.03
morning is 0.27
morning's 0.43
movement -0.13
movement licence -0.05
much 0.06
much of 0.02
music -0.04
must 0.14
must write 0.56
my -0.84
my <money> -0.02
my bank -0.03
my birth -0.04
my column 0.68
my complaint -0.21
my deadline 0.45
my dissertation -0.35
my email 0.47
my employer -0.02
my friend -0.02
my late -0.09
my letter -0.05
my mate -0.06
my money -0.08
my name -0.03
my neighbour -0.04
my next 0.47
my own -0.49
my passport -0.27
my passport's -0.07
my readers 0.66
my settled -0.08
my staff -0.02
my student -0.15
my tax -0.19
my week -0.07
na 0.16
name and -0.04
named -0.05
names 0.13
national -0.02
nationals 0.27
nd 0.03
near -0.07
need -0.02
need <number> -0.17
need ? 0.02
need an -0.13
need it 0.08
need someone 0.37
need something 0.06
need to -0.15
needed for 0.04
needs a -0.04
neighbour -0.14
neighbourhood -0.09
network 0.33
never -0.56
never got -0.02
new consultation 0.03
new duty -0.11
new ferry -0.09
new guidance -0.06
new mentions -0.08
new one -0.05
new regs -0.02
new rules -0.12
new scheme 0.66
new tenancy -0.08
news ed 0.26
news on -0.13
news site 0.28
newsdesk 0.18
newsletter -0.57
newsletter goes -0.18
next week 0.18
nice to -0.05
night -0.10
night ? 0.09
night and -0.13
nine -0.10
no answer -0.06
no gotchas 0.63
no reply -0.03
nobody -0.06
non 0.02
not ? 0.05
not for 0.59
not the 0.06
not to 0.07
not urgent 0.22
not why 0.45
not work -0.02
note the -0.07
notes 0.14
notice -0.02
notified 0.02
novel -0.10
now -0.06
now in -0.05
number ? -0.06
number of 0.11
number on 0.08
number please -0.06
numbers 0.03
numbers ? 0.68
nurses 0.03
o 0.07
o licence 0.02
objection -0.15
occasions -0.09
oes 0.23
of -0.05
of <money> -0.29
of hours -0.05
of lines 0.02
of people 0.30
of reply 0.66
of the 0.17
of them -0.02
of us -0.23
of your -0.02
of yours -0.05
off 0.02
offer -0.02
office 0.22
office ? 0.02
office for 0.04
office has -0.04
office is -0.08
office on 0.02
office open -0.08
office shut 0.19
office twice 0.03
officer -0.02
officers -0.27
offices -0.12
official 0.25
officials -0.05
ok to -0.05
ol -0.11
old -0.05
old one -0.03
on <day> 0.09
on <outlet> -0.28
on air 0.32
on at 0.96
on bank -0.04
on behalf -0.04
on camera 0.48
on deadline 0.16
on for 0.05
on gov 0.59
on hold -0.10
on how -0.04
on kinship 0.02
on ministerial -0.05
on our -0.04
on record 0.14
on sat -0.11
on stage -0.09
on the 0.14
on timing -0.06
on to 0.46
on why -0.53
once 0.03
one ? 0.04
one and -0.03
one for 0.24
one thing -0.08
only -0.02
open ? 0.03
open for -0.28
open on -0.31
open our -0.11
open yet 0.84
opening date -0.10
opposite -0.05
or 0.07
or <money> -0.08
or <number> -0.04
or a 0.17
or all -0.13
or deny 0.02
or do -0.20
or has 0.18
or have -0.04
or is 0.11
or me -0.06
or next -0.07
or not 0.05
or off 0.04
or shall 0.04
or so 0.09
or the 0.06
order in -0.09
orders -0.14
orders ? -0.07
other 0.04
our -0.02
our client 0.03
our client's 0.02
our followers 0.16
our members -0.25
our minister 0.04
our newsletter -0.20
our old -0.08
our own -0.07
our press 0.19
our readers 0.32
our ref -0.07
our school -0.09
out 0.08
out ? 0.11
out a -0.02
out at -0.04
out of -0.02
out on 1.05
out to 0.35
out today 0.02
outage ? -0.05
outside 0.15
outside the 0.16
over the 0.03
overdue -0.18
overseas 0.09
owe -0.06
owe <money> -0.10
own release 0.46
own tax -0.03
owns -0.07
pack -0.04
page and -0.02
page just 0.39
page says 0.09
page that -0.05
paid -0.65
paid for -0.06
paid on -0.03
paper on 0.02
papers -0.08
papers and -0.06
para 0.08
para <number> 0.17
parish -0.07
parish council -0.06
parish election -0.06
parish magazine -0.02
park -0.05
park at -0.02
pass -0.06
passed -0.52
passed <number> -0.02
passed in -0.02
passport interview 0.45
passport is -0.07
passport need -0.05
passport office 0.16
passport photo -0.38
passport's been -0.07
passports -0.04
past 0.07
paused 0.14
pay -1.02
pay remit -0.02
payday -0.08
paying -0.08
payment -0.02
payment for -0.07
payment letters 0.21
payments 0.22
pending 0.13
people 0.23
people are 0.61
people asking 0.05
people have 0.02
people were 0.21
people who 0.85
perm 0.37
perm sec 0.37
permanent 0.67
person 0.13
person who 0.02
petition -0.51
phone at -0.14
phone today -0.03
phones -0.10
photo -0.08
photo in -0.03
photograph 0.04
photos 0.06
pick -0.13
picture 0.02
picture of 0.06
piece 0.31
piece about -0.03
piece on 0.16
pin -0.02
pipeline 0.41
plain -0.05
plan to 0.33
plans 0.35
platform -0.09
please ? 0.04
please advise -0.05
please and 0.33
please can 0.02
please find -0.15
please give -0.03
please help -0.16
please is -0.07
please on 0.75
please supply -0.08
please treat 0.17
pls 0.08
pls help -0.05
pod 0.55
podcast 0.16
point 0.82
point me 0.24
policy ? 0.08
politics -0.07
polling -0.04
pool 0.14
port 0.98
portal -0.06
portal says -0.12
position 0.07
poss 0.63
possible to -0.09
post 0.06
post ? 0.25
post it 0.12
post on -0.02
poster -0.61
poster as -0.02
poster in -0.07
posters -0.32
posters for -0.13
posts -0.29
pothole -0.24
pounds -0.04
poverty -0.04
power -0.07
practice -0.18
preparing -0.12
present -0.02
press 0.19
press contact 0.37
press desk 0.58
press office 0.37
press officer -0.03
press release -0.11
press releases -0.08
press team 0.08
pressing -0.09
price -0.22
print 0.09
print <day> 0.04
print at 0.08
printed for -0.16
printed since 0.05
printing 0.27
prison 0.05
private -0.21
probate -0.02
process 0.02
processing since -0.04
producers -0.04
production 0.36
production company 0.36
programme goes 0.60
promise 0.39
promised -0.08
proof -0.16
provide 0.16
provide a 0.13
provide the 0.02
public ? 0.60
publication 0.03
publish -0.04
publish at 0.50
publish our -0.09
publish the -0.02
published 0.05
published ? 0.02
published anywhere 0.48
publisher -0.08
publishing 0.72
publishing a 0.31
publishing the 0.07
put it 0.29
put on -0.09
put something 0.09
putting 0.38
putting it -0.07
putting out 0.61
quarter -0.04
quarterly release 0.34
query 0.02
question 0.08
question down -0.05
questions 0.10
questions ? -0.03
questions we 0.39
queue -0.16
queues -0.09
quick 0.13
quick one 0.17
quota 0.02
quote 0.22
quote ? 0.60
quote by 0.02
quote for 0.05
quote you -0.07
r u -0.06
rail 0.17
raised -0.05
raised this -0.05
rang -0.13
rate -0.03
rate for -0.21
rateable -0.07
rateable value -0.07
rates -0.20
rates change -0.10
rates relief -0.05
re 0.16
re my -0.05
re the 0.98
reach 0.46
reaction 0.56
read in -0.35
read out 0.14
read the -0.06
reader 0.43
reader in 0.33
readers 1.14
readers are 0.63
readers have 0.12
readers in -0.05
readers keep 0.31
real or 0.28
really 0.12
reason 0.07
receipt 0.37
received a -0.04
reception -0.07
recess ? -0.09
record 0.13
recording 0.02
records -0.11
recovered -0.06
recycling -0.05
red -0.17
red diesel -0.07
reel 0.05
ref -0.08
ref <number> -0.02
ref in -0.18
reform 0.61
refused 0.07
regards -0.02
region -0.09
regional -0.11
register -0.81
register for -0.04
registered 0.05
registration 0.02
regs -0.02
regulations 0.07
rejected -0.13
release 0.51
release ? 0.71
release about -0.03
release has 0.66
release says 0.60
release with 0.21
releases -0.08
remain 0.36
remit -0.02
removal -0.06
removal of -0.06
removed -0.07
renew my -0.02
renewal -0.02
renewed -0.02
rent -0.02
reply -0.02
reply before 0.02
reply by -0.18
reply letter 0.03
reply stop -0.09
reply to -0.27
reply within -0.03
report a -0.08
report for -0.05
report out 0.85
reproduce -0.10
reproduce your -0.10
request 0.14
request ? 0.02
request for 0.15
requests ? 0.07
res 0.05
rescue -0.07
research -0.16
researcher 0.04
researcher at 0.30
residents -0.02
residents are -0.06
residents deserve -0.07
respite -0.08
response 0.05
response for 0.17
response to 0.04
retention -0.07
return -0.09
return is -0.04
returning -0.08
returning <number> -0.08
retweet -0.09
retweet our -0.09
reuse -0.25
reuse your -0.13
review 0.73
reviewed 0.18
reviews 0.82
right 0.20
right ? 0.21
right of 0.66
right that 0.02
right the 0.20
right to -0.32
rights -0.02
ring about 0.02
ringing -0.10
rings 0.17
rings out 0.17
roi 1.36
rooms 0.33
rota -0.23
round ? 0.02
round tomorrow 0.18
roundabout -0.04
roundtable -0.04
row 0.05
royal -0.07
rules -0.03
rules ? -0.09
rules for -0.17
rules on -0.13
ruling 1.20
rung 0.41
running 0.27
running a -0.03
rural -0.11
rywun 0.59
s ? -0.02
s issue 0.59
s paper 0.38
s use -0.04
safeguarding -0.08
safety -0.74
safety levy -0.04
said -0.04
same -0.08
sanctioned -0.08
sat -0.38
sat ? -0.09
saved -0.06
saw -0.46
saw your -0.06
sawl 0.03
say -0.02
say it's -0.06
say no -0.10
say so -0.07
say whether 0.43
says -0.03
says it's 0.04
scams -0.09
scheduled 0.30
scheme 0.07
scheme open 0.15
school groups 0.49
schools -0.05
screen reader -0.06
screenshot 0.45
sea 0.03
sec 0.05
second reading -0.03
secs 0.27
section -0.31
section <number> -0.31
security 0.29
see -0.10
see the -0.04
seed -0.10
seen -0.12
self -0.15
self assessment -0.05
sell -0.06
send it 0.34
send us 0.26
sent 0.18
sent a 0.29
sent to 0.04
sentence 0.51
series 0.03
series about 0.34
serious question -0.20
service -0.54
service down -0.09
set -0.29
set text -0.02
sets -0.07
settle 0.12
settlement 0.03
several clients -0.10
shall -0.02
shame -0.08
share code -0.52
share our -0.15
share the 0.05
sharing -0.13
shops -0.02
short 0.12
short of 0.02
shortly 0.34
show 0.09
show tomorrow 0.12
shows -0.21
shut 0.18
side 0.36
sight -0.12
sight of -0.12
sign up -0.02
signed 0.32
signed up 0.04
simple 0.03
simple question 0.03
since <number> 0.04
since <year> -0.16
since it -0.03
since may -0.08
since yesterday -0.10
single 0.03
site 0.50
site ? 0.12
site in 0.53
six 0.23
six weeks 0.03
slip -0.06
slips 0.67
slot 0.18
small -0.53
so 0.14
so and 0.20
so far 0.51
so is 0.08
so long -0.05
so when -0.05
social media -0.44
sole trader -0.06
some -0.06
somebody 0.64
someone 0.30
someone call 0.14
someone come -0.10
someone else's 0.29
someone from 0.41
someone in 0.02
someone on 0.39
someone to 0.55
something 0.54
something by 0.06
something on 0.26
sorry 0.05
sorry if 0.25
sorry to 0.11
sort -0.04
sorted -0.47
sortio -0.08
source -0.23
sources 0.77
spain -0.29
speak 0.07
speak to 0.10
speaker -0.03
speaks 0.02
special guardians -0.06
speech 0.97
spent 0.02
spokesman -0.09
spokesman on -0.09
spokesperson 0.23
sponsor licence -0.04
st -0.38
st ? -0.10
staff were 0.73
stage -0.02
stamp 0.02
stand 0.37
stand up 0.17
standards -0.08
start -0.09
start ? 0.04
start date -0.06
statement 0.05
statement by 0.02
statement from 0.07
statement on 0.07
statement please 0.12
stats -0.10
statutory -0.17
steer on -0.05
still <money> -0.07
still <number> 0.03
still need 0.30
still not -0.22
still on -0.24
still the 0.54
stood 0.16
stop to -0.09
stopped 0.11
story 0.10
story about -0.03
story on 0.28
story with -0.06
street -0.14
strength -0.06
strike 0.09
strike ? 0.02
stroke -0.04
student finance -0.15
students 0.36
students being 0.12
students got 0.04
submission -0.08
subscribers 0.48
sum 0.11
supplier 1.10
suppliers 0.03
supply -0.05
support fund -0.14
surcharge -0.06
sure -0.06
survey -0.18
swansea 0.02
switch -0.07
system -0.07
tagged -0.09
take 0.02
takes 0.03
talk to 0.14
tax credits -0.05
tax digital 0.12
tax free 0.22
tax office 0.02
taxi -0.10
team 0.04
team ! 0.14
tell me 0.06
tell the -0.06
tell you -0.12
telling 0.16
telling me 0.08
telly -0.09
template -0.17
ten 0.39
tenancy -0.08
th -0.09
th ? -0.02
than -0.15
thank -0.07
thank you -0.08
thanks -0.09
thanks for -0.21
thankyou -0.22
thankyou for -0.06
that a 0.10
that is -0.08
that my -0.03
that the 0.02
that true -0.04
that's -0.87
thats -0.08
the <money> 0.30
the a 0.15
the access 0.03
the active -0.08
the allergen -0.08
the allowance -0.07
the attendance 0.07
the bank -0.15
the beach -0.13
the broken -0.10
the budget -0.12
the bus -0.05
the call -0.05
the card -0.11
the change 0.24
the claims 0.51
the clocks -0.03
the committee -0.56
the common 0.04
the consultation -0.04
the contract 0.49
the contractor 0.03
the council -0.21
the data 0.02
the date 0.03
the dates 0.75
the deadline -0.15
the delays 0.35
the department 0.21
the department's 0.45
the dept 0.23
the draft 0.03
the draught -0.02
the drug 0.02
the embargoed 0.59
the end -0.06
the fair -0.04
the figure 0.19
the final 0.02
the flood 0.86
the flooding 0.38
the fraud 0.53
the free -0.06
the general -0.02
the grant -0.06
the hardship 0.14
the house -0.07
the impact -0.36
the inheritance -0.08
the inspector's -0.05
the internet 0.02
the jobcentre 0.07
the landlord -0.13
the last 0.33
the latest 0.44
the licence -0.12
the line 0.21
the link -0.03
the list -0.06
the local -0.08
the lorry -0.02
the making 0.12
the median 0.02
the minimum -0.05
the minister 0.08
the minister's 0.29
the moment 0.03
the morning 0.26
the news -0.44
the newsdesk -0.03
the number 0.20
the one 0.40
the order 0.53
the other 0.03
the page 0.06
the paper -0.20
the park -0.06
the passport -0.11
the permanent 0.31
the petition -0.10
the phone -0.07
the pilot 0.36
the pod 0.55
the policy 0.08
the portal -0.04
the post -0.02
the poster -0.07
the practice -0.07
the press 0.13
the programme 0.03
the public -0.02
the published -0.03
the question -0.08
the queue -0.07
the record 0.06
the removal -0.06
the report 0.02
the response -0.04
the right 0.33
the royal -0.07
the rules -0.12
the school 0.02
the second 0.96
the section -0.05
the seed -0.10
the self -0.05
the send -0.09
the service -0.09
the six 0.84
the sponsor -0.08
the staff -0.07
the stats 0.51
the story -0.28
the supplier 0.57
the tax 0.18
the third -0.10
the total 0.16
the training -0.06
the tribunal 0.03
the tweet -0.06
the updated 0.02
the vet 0.03
the voter -0.05
the website 0.47
their -0.04
them ? 1.13
them and -0.03
theory -0.10
there 0.02
there ? 0.03
there a 0.03
there anybody 0.22
there anyone -0.03
there i'm 0.27
there to 0.04
there was -0.08
they ? -0.07
they are -0.06
they'll 0.18
they're -0.03
they've asked -0.04
thing ? -0.25
thing and -0.03
thing for 0.53
think -0.09
third 0.06
this 0.03
this <day> -0.11
this ? 0.52
this evening 0.56
this in -0.06
this morning's 0.43
this now -0.08
this stage 0.05
this year -0.39
those 0.07
three 0.02
three clients -0.07
three times -0.14
thresholds -0.09
through -0.18
through the -0.10
thurs 0.11
thx -0.05
tick -0.14
tick tock -0.05
time 0.09
time ? 0.04
time asking 0.04
time does -0.10
time is 0.87
times -0.86
timetable 0.02
timetable ? 0.02
timing -0.12
timing of -0.12
tip 0.43
tips -0.10
tmrw 0.66
to -0.07
to ? 0.07
to about 0.02
to ask 0.02
to be 0.03
to chat 0.12
to claim -0.16
to comment 0.26
to email -0.02
to explain 0.36
to feature 0.02
to film 0.03
to get 0.03
to have 0.20
to interview 0.04
to join -0.10
to keep -0.28
to know -0.07
to me 0.02
to my -0.61
to our -0.02
to pay -0.02
to print 0.48
to publish 0.07
to put -0.03
to register -0.21
to request 0.66
to reuse -0.05
to see -0.18
to stand 0.07
to stop -0.06
to switch -0.07
to take 1.09
to talk 0.12
to this 0.79
to understand 0.19
to us -0.03
to whoever -0.07
to work -0.21
tock -0.05
today 0.07
today ? 0.04
today if 0.12
today's 0.06
together 0.13
told 0.06
told they -0.02
told to 0.08
tomorrow 1.16
tomorrow <number> 0.03
tomorrow ? 0.11
tomorrow about 0.22
tomorrow or 0.25
tomorrow's 0.83
tonight 0.79
tonight ? 0.05
too -0.08
too ? -0.06
took -0.02
toolkit -0.13
top up -0.06
total -0.02
totals 0.02
trade -0.12
trader -0.06
trading -0.22
trading allowance -0.07
traffic -0.30
training -0.21
tranche 0.03
transitional -0.09
transparency 0.47
transport -0.07
travel area 0.04
travel fund -0.03
tried 0.08
tro 0.04
true ? -0.12
true the 0.05
trying 0.43
trying to 0.43
turned -0.02
turned down 0.03
twice and 0.19
twice now 0.04
two 0.22
two different 0.42
two of 0.04
two questions 0.48
type -0.37
typo 0.05
u -0.30
u can -0.06
u got -0.07
u let 0.12
u lot -0.05
u tell -0.14
un 0.06
under <number> -0.04
underpayment 0.41
understand 0.29
uni -0.03
uniform -0.05
universal -0.09
universal credit -0.09
up 0.48
up <day> 0.34
up <number> -0.36
up ? 0.47
up a 0.07
up for 0.70
up here -0.03
up in -0.23
up is 0.34
up my 0.05
up on 0.11
up the 0.26
up to 0.66
up tonight 0.47
update -0.04
updated ? 0.37
ur -0.07
ur website -0.04
us 0.03
us about -0.12
us for -0.06
us on -0.03
us the 0.66
us when -0.06
use ? 0.02
use social -0.03
used to -0.06
using -0.18
vacancies -0.12
valid -0.11
van 0.06
van is 0.24
vanish -0.05
vans 0.62
very 0.03
via -0.04
video 0.06
video on 0.61
view on 0.04
viewers 0.33
visit to 0.32
voice 0.09
voter -0.12
w 0.14
wage -0.12
wait 0.22
wait for 0.33
waiting for -0.09
waiting on 0.10
walked 0.02
wall 0.03
want a -0.05
wanted -0.07
wants a 0.02
wants it -0.03
wants to -0.10
ward -0.20
was a -0.28
was it 0.13
was the 0.10
was told 0.03
was your -0.08
wash 0.87
watching 0.18
water -0.06
we -0.05
we ? -0.16
we ask -0.04
we go 0.39
we haven't 0.04
we intend 0.08
we need -0.10
we plan 0.33
we publish 0.06
we record 0.32
we reproduce -0.10
we understand 0.06
we used -0.06
we will 0.15
we'd like 0.06
we'll -0.03
we're a 0.14
we're analysing -0.04
we're publishing 0.31
we're running 0.18
we're writing -0.04
we've 0.03
we've a 0.11
we've got -0.02
we've had 0.03
weather -0.08
webchat -0.07
wee -0.06
week concerning 0.02
week's 0.35
weekend ? -0.13
weekly 0.48
weeks -0.24
weeks for 0.04
welcome -0.42
welcome a -0.03
well done -0.02
well please 0.41
went 0.03
went to 0.18
were 0.66
were told 0.17
what a -0.11
what do -0.08
what happened 0.43
what happens -0.12
what now -0.05
what's 0.08
what's going 0.07
whats happening 0.82
whats the -0.06
when -0.13
when a -0.04
when did 0.23
when do -0.02
when does -0.04
when is -0.26
where is -0.02
where should 0.27
where's -0.42
where's the -0.32
wheres -0.14
whether -0.02
which 0.04
which form -0.08
which one 0.53
white -0.02
who ? -0.07
who can 0.02
who could 0.16
who handles 0.25
who is -0.08
who leads -0.08
who signed 0.29
who signs -0.05
who was -0.14
who wrote -0.05
who'd 0.06
who's 0.18
who's best 0.32
who's leading 0.44
whoever runs -0.06
whoever wrote -0.02
whom -0.03
whom do -0.06
whose -0.05
why has 0.09
why is -0.13
why my -0.27
why not 0.45
wi -0.09
wi the -0.09
wide 0.82
will close 0.03
will get 0.44
will post 0.16
will you -0.02
winter payment -0.02
wish 0.02
with 0.06
with <number> 0.02
with <outlet> 0.72
with a -0.09
with credit 0.88
with me -0.07
with our -0.02
with this -0.06
with us 0.26
with whoever 0.07
withdrawn 0.28
withdrawn or 0.28
within <number> -0.03
without anyone 0.02
without the 0.02
wks -0.07
won't -0.56
wondered 0.20
wonderful -0.13
wondering -0.10
wont -0.02
wool -0.12
word 0.08
words 0.68
words on 0.06
words or 0.09
work -0.98
work at -0.03
work for -0.21
worker -0.02
working -0.05
working days -0.20
working on 0.03
would 0.16
would be -0.03
would like 0.08
would love 0.12
would one 0.10
would somebody 0.17
would the 0.34
would welcome -0.12
write for 0.28
write it 0.25
writes -0.07
writes your -0.07
writing -0.06
writing a -0.04
writing about 0.79
writing it 0.15
writing on -0.06
written 0.02
x 0.06
ye -0.07
year -0.02
year <number> -0.31
year's -0.16
years ago 0.03
yer -0.20
yes ? -0.06
yesterday -0.04
yet 0.17
yet ? 0.25
you -0.03
you ? 0.10
you are -0.06
you be 0.27
you confirm 0.44
you correct -0.09
you do -0.11
you explain 0.04
you fix -0.11
you for -0.08
you give 0.04
you going -0.06
you have 0.34
you hiding -0.10
you let -0.03
you need 0.42
you or -0.21
you point 0.19
you publish -0.02
you retweet -0.09
you said -0.04
you say 0.06
you send 0.63
you sent 0.38
you share 0.07
you tell 0.02
you to -0.41
you want -0.12
you'd 0.28
you're -0.02
you've 0.04
your -0.04
your <year> -0.02
your alt -0.08
your building 0.02
your call -0.12
your comms -0.02
your dept -0.15
your digital -0.05
your government -0.06
your hold -0.45
your letter -0.15
your lot 0.36
your map -0.06
your media 0.06
your own 0.32
your press 0.54
your release 0.19
your reply -0.11
your response 0.07
your small -0.07
your spokesman -0.09
your team 0.32
your thread -0.07
your website -0.03
yours faithfully -0.11
yours or 0.02
zone 0.04
"""
SIGNS = """
automated automated slight -0.06
automated automated strong -1.13
elected elected strong -2.24
media_class blogger fair 1.23
media_class journalist fair 1.59
media_class journalist slight 0.20
naming journalist fair 0.85
naming journalist slight -0.03
naming journalist strong 0.60
official official fair -0.10
outlet journalist fair 0.57
outlet journalist strong 1.30
pages blogger fair -0.02
pages blogger strong 1.03
pages journalist fair 0.09
pages journalist slight 0.11
pages journalist strong 0.95
press_list journalist slight -0.09
press_list journalist strong 1.98
role journalist fair 1.19
role journalist slight 0.33
role journalist strong 1.71
writer blogger fair 0.28
writer blogger slight 0.64
writer journalist fair 0.06
"""
LEARNED = Weights(
    start=-1.73,
    refer=1.20,
    public=-0.68,
    person=-0.25,
    bio=read(BIO),
    message=read(MESSAGE),
    signs=read(SIGNS),
)
