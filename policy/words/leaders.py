"""Political leaders as people speak of them: by office and by first name, with the subjects of party politics.

Provenance: general knowledge; no list was copied.
"""

OFFICE = (
    r"(?i:prime minister|pm|chancellor|first minister|(?:home|foreign|health|education|business|energy) secretary|"
    r"secretary of state|minister|mayor|government|administration|council leader)"
)
AT_ONCE = "Kemi|Keir|Rishi|Boris|Rhun|Humza|Suella|Priti|Zarah|Nige|Anas|Eluned|Swinney|Jezza"
IN_CONTEXT = "Nigel|Zack|Nicola|Angela|Rachel|Wes|Andy|Jeremy|Liz|Ed|Sadiq|Theresa|Yvette|Shabana|Bridget|Robert"
RARE = rf"(?:{AT_ONCE})"
"""First names by which readers think of a politician at once."""
COMMON = rf"(?:{IN_CONTEXT})"
"""Common first names: a politician's only where the words around say so."""
FIRST = rf"(?:{RARE}|{COMMON})(?! [A-Z])"
COUNTRY = r"(?:Britain|Wales|Scotland|England|Northern Ireland|Ulster|[Tt]he country|[Oo]ur country|[Tt]his country)"
SEAT = (
    r"(?i:no\.? ?10|number (?:10|ten)|downing street|bute house|the senedd|holyrood|stormont|westminster|city hall|"
    r"the top job)"
)
"""The seats of government."""
CONTESTED = (
    r"(?:EU|European Union|[Ss]ingle [Mm]arket|[Cc]ustoms [Uu]nion|Senedd|Welsh Assembly|Holyrood|(?:House of )?Lords|"
    r"[Mm]onarchy|BBC|[Ll]icence [Ff]ee|Human Rights Act|ECHR|[Nn]et [Zz]ero|HS2|[Ii]nheritance [Tt]ax|"
    r"[Bb]edroom [Tt]ax|[Ff]amily [Ff]arm [Tt]ax|[Tt]wo-[Cc]hild (?:[Ll]imit|[Cc]ap|[Bb]enefit [Cc]ap)|(?:super-)?rich|"
    r"billionaires|[Rr]ailways?|[Ww]ater [Cc]ompanies|[Ee]nergy [Cc]ompanies|Protocol|Backstop|Windsor Framework|"
    r"Rwanda (?:[Ss]cheme|[Pp]lan)|ULEZ|LTNs?|Barnett [Ff]ormula|Trident|[Tt]uition [Ff]ees|[Gg]reen [Ll]evies|Brexit|"
    r"Union|[Ww]inter [Ff]uel [Cc]uts?|[Tt]riple [Ll]ock|[Ww]elfare [Ss]tate|[Cc]onversion [Tt]herapy|[Ff]ox "
    r"?[Hh]unting)"
)
"""Subjects of dispute between parties."""
