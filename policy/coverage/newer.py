"""Newer public guidance, line by line."""

from policy.coverage.row import parsed

ROWS = parsed("""
NG01 GCS propriety: relevant to what government does, and worth public money
  people: Whether it is relevant to government and worth public money.
NG02 GCN 2013: nothing political in a post, behind its link, or passed on
  rules: PROP-01 ELEC-02
  people: What stands in the comments under a story that is linked.
NG03 GCN 2013: a minister's views only as they relate to the government
  rules: PROP-05 PROP-08
  people: Whether a minister speaks for the government.
NG04 GCS propriety: Parliament hears new policy first
  rules: INTG-03
  people: Whether Parliament has heard it first.
NG05 GCN 2013: no perceived attack on interests, organisations or people
  rules: PROP-03 CONS-01 CONS-02 CONS-03 CONS-05 CONS-06
  people: Whether somebody will feel attacked.
NG06 GCN 2013: more informal language is allowed, with the same accuracy
  in: tests/policy/test_coverage.py: plain news of what a department does meets no rule
  people: Informal words are welcome; no rule looks for contractions.
NG07 Cabinet Office 2024: before a general election, essential business only
  rules: ELEC-01 ELEC-02 CONS-04 PROP-08
  in: policy/periods.py: a window opens and closes at a moment, and what is essential stays free
NG08 GCS: do not compete with candidates for attention
  rules: ELEC-01
NG09 Cabinet Office 2024: care in the three weeks before local elections, and no more than care
  rules: ELEC-01
NG10 Cabinet Office 2021: devolved elections have windows of their own
  rules: ELEC-01
NG11 LGA: councils pass on no politicians and show none of their pictures in the period
  rules: ELEC-02
  people: Pictures of politicians, and the note on the account that the period governs it.
NG12 GCS accessible campaigns: 25 words a sentence, no large blocks of text
  rules: ACC-06
NG13 Council guidance: few emoji and hashtags, one link with a clear call to action
  rules: ACC-02 ACC-04 ACC-07 ACC-08
NG14 GCS: standards as must, should and may
  people: GCS's must, should and may: block, warn and advise here.
NG15 GCS accessible by default: alt text, captions, transcripts
  rules: ACC-01
  people: Captions and transcripts of video.
NG16 ONS: what a picture or a chart shows is in its alt text
  rules: ACC-03
NG17 ONS: a picture of statistics names the publication
  rules: ACC-03
  people: The name of the publication in a picture of statistics.
NG18 NIHR: full links, no shorteners; no styled letters
  rules: CRED-13 ACC-05 ACC-10
NG19 GOV.UK style guide: plain English, words to avoid
  rules: ACC-09
NG20 Code of Practice for Statistics: nothing of official statistics before 9.30am on the day
  rules: LAW-09
NG21 OSR: a figure has a public source that is cited
  rules: CRED-01
  people: The caveats; ask the analyst first.
NG22 ICO: a name with a workplace, an address or a number identifies somebody
  rules: PERS-*
  people: Whether a name and a place together identify somebody.
NG23 Law Officers: nothing that could prejudice a trial
  rules: LAW-07
NG24 The National Archives: other people's material is outside the Open Government Licence
  rules: LAW-08
NG25 NCSC, GCS: only authorised people publish, after approval, on the record, with a plan to recover
  in: bot/model/permissions.py: only those who are named may propose and approve
  in: bot/model/audit.py: every act is in the trail
  in: docs/running.md: backup, restore and what to do at two in the morning
NG26 DWP 2025: a department's own social media policy
  in: bot/config/shape.py: policy_url is a department's own policy
NG27 Cabinet Office: passing on is not endorsing; accounts cannot answer everybody
  in: policy/draft.py: passing on is a kind of message, and what is passed on is held against the same rules
  people: Liking a post; it is done on the network itself.
""")
