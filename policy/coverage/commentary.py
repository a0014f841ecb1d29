"""Commentary on the Principles, line by line."""

from policy.coverage.row import parsed

ROWS = parsed("""
BL01 “to talk about an actual or potential civil service supplier”
  rules: CIV-04 CIV-12
  people: Whether it is comment or notice.
BL02 “really slate a supplier or potential supplier”
  rules: CIV-05
BL03 “that I had learned during the course of my duties”
  rules: CIV-06
  people: Whether it is public.
BL04 “you will be seen as an ambassador for that organisation”
  rules: CIV-02
BL05 “cover every circumstance, but are a good starting point”
  in: policy/report.py: nothing found reads "Nothing found by the checks; a person still decides."
BL06 “encounter a problem with a product or service provided by your organisation”
  rules: CIV-11
BL07 “how you would want people”
  people: How people behave to each other.
BL08 “accurate, fair, thorough and transparent”
  rules: CRED-01
  people: Whether it is fair, thorough and transparent.
BL09 “line of duty”
  in: bot/config/shape.py: only accounts of the configuration are known here
  people: Personal accounts are not checked here; your department's own guidance is for those.
DP01 “difference between a civil servant commenting on a post”
  rules: RESP-11 CIV-08
  in: policy/draft.py: post, reply, quote, direct message and comment elsewhere are told apart
DP02 “commenting in a post on their own departmental blog”
  in: policy/draft.py: a post on the department's own account is one of the kinds
DP03 “writing on a personal blog of their own”
  in: bot/checking/checking.py: an account that is not set up is refused, and the words are kept
DP04 “grown and expanded as people see is appropriate”
  in: policy/catalogue.py: rules are found by looking, each with its code, its citation and its version
  in: policy/rule.py: a code once published is never reused
DP05 “much wider audience of all public sector workers in the UK”
  in: bot/config/policy_shape.py: every department has its own rules, lists and windows
DP06 “provide some sense of security for those already”
  in: policy/fine.py: what is fine is said first
DP07 “The guidance is nice and short”
  in: bot/cli/words.py: five findings at most are shown, the rest folded
TF01 “Any feedback on these guidelines would be of great interest”
  in: bot/showing/feedback.py: "this check was wrong" is kept for whoever looks after the rules
TF02 “without being over-prescriptive, which is what guidelines should be like”
  in: policy/outcome.py: five outcomes, of which only one stops a post
TF03 “mistake to try to pin down every eventuality or situation”
  people: Judgement. No rule stands in for it; at most two statements are asked of a proposer.
  in: policy/report.py: two statements to confirm at most
TF04 “we trust you to do your job”
  in: policy/waiver.py: a finding can be set aside with a reason
TF05 “these guidelines feed into the paranoia”
  in: tests/policy/test_coverage.py: no finding threatens anybody
TF06 “active and positive approach which worked on the basis of”
  in: policy/rule.py: every finding says the next step
TF07 “speak with real voice and to tell the business story”
  rules: ACC-09
  people: Voice.
TF08 “to market, promote or even”
  rules: CONS-04
  people: Whether a campaign may promote.
TF09 “rather than as a conversational space”
  in: policy/draft.py: replying is one of the kinds, and free once somebody has looked who is asking
TF10 “proactively participating in user-generated social spaces”
  in: bot/networks: a network is a file, and an account on it a table
  people: Which spaces to be in.
TF11 “where civil servants should participate online”
  in: bot/config/shape.py: each account says where it is and who may write there
TF12 “pointers to correct travel advice in a forum where this is”
  in: policy/detectors/links.py: public bodies are told by how their addresses end; such links are free
  people: Whether the forum welcomes it.
TF13 “intervention might be thought inappropriate or intrusive”
  rules: RESP-06
  people: Whether a reply would be welcome.
TF14 “how government should partner with online communities”
  in: bot/config/policy_shape.py: trusted domains are the places people may be pointed to
  people: The choice of partners.
TF15 “with urgent travel advice for fear of admonishment”
  in: policy/periods.py: what is tagged safety stays free on a sensitive day, and what a window calls essential in it
  people: Whether it is urgent.
TF16 “open to such massive amounts of discussion, debate and repositioning”
  in: policy/report.py: nothing is scored; each finding stands for itself
  people: Fairness and honesty.
""")
