"""Slurs: words that put people down for race, nation, faith, disability, sex or love.

Provenance: general knowledge, written for this product; no list was copied.
"""

from policy.text import words

SLURS = words("""
    abos boong boongs beaner beaners bogtrotter bogtrotters chinkies chinkys chinki chinkee chingchong coonass
    currymuncher currymunchers dago dagos dagoes darkey darkeys darkies darky dothead dotheads eyetie eyeties
    golliwogs golliwogg gollywog gollywogs gollywogg golliwoggs greaseball greaseballs gippos gipo gipos gypos gypoes
    gyppoes gyppy jewboy jewboys sheeny sheenies hymies jigaboo jigaboos jiggaboo kikey kykes kyke nignog nigguh
    nigguhs niggah niggahs nigar nigars niglet niglets niggerish negroid pakibasher pakibashers pakibashing paky
    pakkis pakki packi pakies pikie pikies pykey pykeys piky pikeyscum raghead sandnigger sandniggers sheepshagger
    sheepshaggers spearchucker spearchuckers spick spicks slanteye slanteyes slanteyed taig taigs tarbaby towelheads
    wogs woggy yiddos yids zipperheads bohunk bohunks battyboys bumboy carpetmuncher carpetmunchers dykey fagg faggs
    faggit faggits fagit fagits faggotry fagbag faghag faghags fudgepacker gayboy gaylords fgt fgts lezzie lezzies
    lezbo lezbos pillowbiter pillowbiters poofta pooftahs pooftas rugmunchers shitstabber shitstabbers turdburglars
    woofter woofters heshe heshes ladyboy ladyboys shemales trannys tranney tranneys trannie flid flids mongtard mongy
    mongoloids retart retarts reetard reetards spacka spackas spakker spakkers spacky spazza spazzas spazzed spazzer
    spazzers spazzes spazzy spastics spazmo spazmos tards windowlicker windowlickers libtards fucktards cripplefag
    halfbreed halfbreeds
""")
