"""Words that are never learned: what tells of somebody's sex and family, age, health, faith, origin or language.

A weight on such a word would judge people by what the law protects (Equality Act 2010, section 4), whatever the cases
happen to show. Names of people and places are left out too: first names by the list that the rules use, and every
word that the cases write with a capital letter in the middle of a sentence.
"""

from policy.text import words
from policy.words.first_names import FIRST_NAMES

SEX_AND_FAMILY = words("""
    she he her him his hers herself himself she's he's mum mum's mums mummy mam mammy mother mother's mothers dad dads
    father grandfather grandmother grandson grandsons grandkids gran nan nan's nans nana nain taid mamgu wife wife's
    husband widow widower married maternity pregnant pregnancy baby babies newborn newborns twins son sons daughter
    daughters brother sister nephew niece aunt uncle girl girls boy boys lad lads lad's lass lady ladies woman women
    man men guy bloke queer gay lesbian trans bisexual parent parents family families kid kids child child's children
    children's childcare childminder partner sir madam mr mrs ms miss girlfriend boyfriend hun wedding weddings
    marriage divorced
""")
AGE = words("""
    age aged older elderly young youth retired retirement pension pensions pensioner pensioners oap teen teenager
    teenagers born waspi grandparent
""")
HEALTH = words("""
    disabled disability disabilities blind deaf autistic autism adhd cancer dementia wheelchair carer carers carer's
    illness chronic chronically asthma diabetes epilepsy depression anxiety pip esa dla motability hospice medication
    medicines vape smoker injured insulin sober vegan physio patient patients
""")
FAITH = words("""
    god allah church churches chapel mosque temple synagogue christian christians catholic protestant muslim islam
    jewish jew sikh hindu buddhist atheist faith religion religious vicar rev reverend priest imam rabbi bishop cofe
    jesus pray prayer prayers bible ramadan eid diwali hanukkah salaam salam
""")
ORIGIN = words("""
    english welsh scottish irish british britain uk england wales scotland ireland european europe eu asian african
    indian pakistani bangladeshi polish romanian nigerian chinese dutch german swedish french ethnic racist immigrant
    immigrants immigration migrant migration refugee refugees asylum visa visas evisa windrush citizenship nationality
    gypsy traveller roma cymru alba eire lagos brexit
""")
OTHER_LANGUAGES = words("""
    a'r abertawe admin adran aelod aig ailagor air airson aithris am an anfon annwyl ap ar araf ateb athro bersonol
    bheil beachdan bobl bod bonjour bore bryd byddwn byw caerdydd cael canu cau cos cwm cyfrif cyfweliad cyhoeddi
    cymraeg cyn cynhyrchydd cynllun cysylltu da daflen dal daliad daliadau ddoe ddweud defaid dim diolch diwedd
    diwrnod dobry dros dwi dwi'n dydd dyddiad dzien ei eich ein er ers fawr feasgar ffarmwr ffermwr ffon ffurflen
    ffurflenni fhin fersiwn fy fydd fyddai gadarnhau gael gaelic gaeilgeoir gallu gan ganolfan garej gawn gofrestru
    gofyn gohebydd gwasanaeth gwelwch gyfer gymraeg heb heddiw helo heno hoffem hon i'n i'r i'w iawn korrespondent
    korrespondentin la las lein lleol llinell llythyr llythyrau llywodraeth londres lwfans mae mae'r mai modd moira
    mor mynd naidheachd naidheachdan nesaf newidiadau newydd newyddiadurwr newyddion nghymru nos o'r ofyn ogledd ond
    os papur pam podlediad prynhawn pwy pryd rhaid rhedwr rhif rhifyn rhywun roinn s'mae saesneg schreibt siarad
    stori steornabhagh sut swyddfa swyddog swyddogol sydd sy'n sylw tad tudalen warschau wedi wnewch wythnos ydi'r
    ymateb yn yng ynghylch yr yrs ysgol yw yw'r y yo airport's allwch mawr merci hola guten tag bitte gracias gofal
    plant plis
""") - words("air am an admin as her")  # fmt: skip
"""Words of Welsh, Gaelic, Irish, German, French and Polish in the cases; English words of the same letters stay."""
PROTECTED = SEX_AND_FAMILY | AGE | HEALTH | FAITH | ORIGIN | OTHER_LANGUAGES | FIRST_NAMES
