"""The guidance of 2014, line by line."""

from policy.coverage.row import parsed

ROWS = parsed("""
SG01 “we must use common sense about everything we publish”
  people: Read it once as a member of the public.
SG02 “Once something has been sent, it’s public”
  rules: PERS-* RESP-10
  in: policy/draft.py: a direct message is held against the rules like a post
SG03 “the same standards of propriety in the digital space as in”
  people: Propriety, where no rule speaks.
SG04 “We can promote what we do, draw on new ideas”
  in: tests/policy/test_coverage.py: plain news of what a department does meets no rule
SG05 “represent the government’s views in discussion”
  rules: CIV-01 CIV-03 CIV-13
  people: Whether a view is the government's.
SG06 “encourage and enable civil servants to use social and other digital”
  in: policy/rule.py: every finding says the next step
SG07 “in accordance with the Civil Service Code”
  people: The Civil Service Code; see PR01.
SG08 “both in and out of work”
  in: bot/config/shape.py: only accounts of the configuration are known here
  people: Personal accounts are out of scope.
SG09 “be more transparent and accountable”
  in: bot/model/audit.py: the trail is a chain to which rows are only added
SG10 “greater responsibility – we are under more scrutiny than ever before”
  people: To know that one is watched.
SG11 “should influence our choice of how and when to communicate”
  rules: INTG-04
  people: Who it is for, and when they look.
SG12 “Going to where our audience already is can save both”
  people: Where the audience is.
SG13 “keep on top of trends, be open minded”
  rules: INTG-02
  people: What else is said under a hashtag.
SG14 “integrity, honesty, objectivity and impartiality”
  people: Integrity, honesty, objectivity and impartiality; the rules of propriety help with the last.
SG15 “to speaking in public or writing for a publication either officially”
  people: Read it as if it were said in public; see PR02.
SG16 “boundaries between professional and personal are often more blurred”
  rules: CIV-02 CIV-09
  people: Whether it is the right account.
SG17 “duties not to disclose official information without authority”
  rules: LAW-01 LAW-09 LAW-14
  people: What is official information.
SG18 “not to take part in any political or other public activity”
  rules: PROP-01 PROP-05 PROP-08 PROP-09 PROP-10 ELEC-02
  people: Perception.
SG19 “might be seen to compromise, our impartial service”
  rules: PROP-06 PROP-07 PROP-08 PROP-09 PROP-10
  people: Perception.
SG20 “of the day or any future government”
  rules: PROP-06 PROP-05 ELEC-01
SG21 “commenting on government policies and practices”
  rules: CIV-03
  people: Authority to judge.
SG22 “should not do so without the proper authorisation”
  rules: CIV-07
  people: Authority.
SG23 “avoid commenting altogether on politically controversial issues”
  rules: PROP-11
  people: What is controversial today: the department keeps the list.
SG24 “avoid making any kind of personal attack”
  rules: PROP-03
  people: Irony.
SG25 “tasteless or offensive remarks to individuals or groups”
  rules: PROP-02
  people: Taste; hate without a slur.
SG26 “applies equally to using personal devices eg smart phones”
  people: The device does not matter: the same checks run whatever Slack runs on.
SG27 “retain the confidence of all the people we deal with”
  people: The confidence of those we deal with.
SG28 “make sure they are aware of their departments’ policy”
  in: bot/config/shape.py: policy_url is a department's own policy, which check-config shows
SG29 “comply with any departmental restrictions”
  rules: DEPT-* PROP-12
SG30 “posting any content that is considered inappropriate”
  in: policy/outcome.py: what harms somebody blocks; the discipline clause is quoted at nobody
SG31 “remember to apply common sense”
  people: Common sense.
SG32 “apply the same standards online as are required offline”
  people: The same standards as offline.
SG33 “If in doubt, don’t post it”
  rules: CRED-08
  people: The doubt.
SG34 “check the accuracy and sensitivity of what you are posting”
  rules: CRED-01 CRED-09 CRED-06 CRED-13 CRED-14
  people: Accuracy.
SG35 “sensitivity of what you are posting before pressing submit”
  rules: PROP-13 PROP-14 PROP-15
  people: Sensitivity.
SG36 “very difficult to remove it”
  people: What is out is hard to take back; see PR06.
SG37 “answer all the queries and questions directed at us via social”
  people: Whether to reply at all.
SG38 “accounts are dedicated to respond to public queries”
  in: policy/draft.py: accounts are corporate, service, ministerial, or of police and courts
SG39 “always be realistic or practical for government to assist”
  rules: RESP-05
SG40 “We should always check who someone is before responding”
  rules: RESP-02 RESP-03 RESP-12 RESP-13
  in: bot/enquiries/enquiries.py: who is asking is looked at before anybody answers
  people: The look itself.
SG41 “we are being approached by a blogger or journalist”
  rules: RESP-01
  in: policy/enquirer.py: evidence for who is asking, each piece with its source
  people: Whether somebody is press.
SG42 “we should refer them to our department’s media team”
  rules: RESP-01
  in: handlers/enquiries/referral_card.py: the media team gets a card
SG43 “can direct users to information and assistance”
  rules: CRED-13 RESP-07
  people: Whether pointing there endorses it.
SG44 “Care should be taken when editing collaboratively edited websites”
  rules: RESP-11
  people: The edit.
SG45 “posts can be linked back to government IP addresses”
  rules: PERS-08
SG46 “Anyone found to be making inappropriate edits will be disciplined”
  in: tests/policy/test_coverage.py: no finding threatens anybody
SG47 “Care should be taken to avoid sharing personal details”
  rules: PERS-*
SG48 “personal details of both the public and ourselves”
  rules: PERS-09
  people: Consent; names without a title or an age are not looked for, nor faces in pictures.
SG49 “asking questions for crowd-sourcing views”
  rules: RESP-09
SG50 “drawing attention to consultation events”
  rules: RESP-08
SG51 “gauge the opinion of people in the business community”
  rules: RESP-09
  people: How answers will be used.
SG52 “It offers us the opportunity to ask them to elaborate”
  rules: RESP-04
SG53 “something that could help them, to share it”
  people: What might help somebody.
SG54 “Often listening is as valuable as engaging”
  people: Listening.
SG55 “tools available which can help us to find out”
  people: The tools for listening.
SG56 “please contact your Permanent Secretary’s office or the Cabinet Office”
  in: bot/config/shape.py: an account's owner and seniors, and the media contact, are whom to ask
  people: The Permanent Secretary's office or the Cabinet Office.
SG57 “Section 4 of the Civil Service Management Code”
  people: Section 4 of the Civil Service Management Code, for whoever writes a rule.
SG58 “whose needs we want to understand better”
  people: Understanding people's needs.
SG59 “we need to be aware of the responsibilities that come with”
  people: The responsibilities that come with it.
""")
