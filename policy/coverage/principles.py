"""The Principles of 2009, line by line."""

from policy.coverage.row import parsed

ROWS = parsed("""
PR01 “The Civil Service Code applies to your participation online”
  people: Whether a post keeps to the values of the Code is for its author and its approver; the card names both.
  in: handlers/cards/judged.py: the card names who wrote it and who approves it
PR02 “participate in the same way as you would with other media”
  people: Read it as if it were a press line or said from a platform. Tone beyond plain cues is not looked for.
PR03 “Disclose your position as a representative of your department or agency”
  rules: CIV-08
  in: bot/config/shape.py: every account is an official one, named with its department
  people: Whether an account says enough about who speaks.
PR04 “such as a potential threat to personal security”
  rules: CIV-08
  in: bot/model/withheld.py: an author at risk is named to one senior approver alone
  people: Whether naming somebody puts them at risk; say so to a senior approver, not in the post's note.
PR05 “Never give out personal details like home address and phone numbers”
  rules: PERS-*
  in: bot/config/policy_shape.py: what is published for everybody is a published contact, and free
  people: Whether a number is published for everybody.
PR06 “your comments being permanently available and open to being republished”
  people: Once out it can be copied for good: read it as a screenshot. Taking a post down does not take copies back.
PR07 “Stay within the legal framework”
  rules: LAW-*
  people: All legal judgement.
PR08 “be aware that libel, defamation”
  rules: LAW-06 LAW-07
  people: Truth, privilege and evidence.
PR09 “copyright and data protection laws apply”
  rules: LAW-08 CRED-09
  people: Checking the licence.
PR10 “data protection laws apply”
  rules: PERS-*
  people: Consent and lawful basis.
PR11 “you should not disclose information”
  rules: LAW-01 LAW-11 LAW-12 LAW-13 LAW-15 LAW-16
  people: Whether a fact is public already.
PR12 “make commitments or engage in activities on behalf of Government”
  rules: CIV-01 CIV-03 CIV-13 CIV-14
  people: Whether it is announced, and who may commit government.
PR13 “activities on behalf of Government unless you are authorised”
  in: bot/model/permissions.py: one table says who may propose, approve and stop
  in: bot/authority/roles.py: entitlement is looked up fresh for every decision
PR14 “may already be delegated or may be explicitly granted”
  rules: CIV-07
  in: bot/config/policy_shape.py: delegations and spokespeople with their topics and an end
  people: The delegation itself.
PR15 “this may attract media interest in you as an individual”
  rules: PERS-09 CIV-10
  people: Consent and safety of colleagues who are named.
PR16 “proceed with care whether you are participating in an official”
  people: Take the time you need; "Not yet" gives it.
  in: handlers/listeners/decide.py: an approver says "not yet" with a reason, and nothing is lost
PR17 “If you have any doubts, take advice from your line manager”
  people: Ask your manager or an approver; a draft that is stopped keeps its words meanwhile.
  in: bot/proposing/proposals.py: whatever was typed is kept
PR18 “Be accurate, fair, thorough and transparent”
  rules: CRED-01 CRED-02 CRED-11 CRED-12 CRED-13 CRED-06
  people: Whether it is fair, complete and true.
PR19 “fair, thorough and transparent”
  rules: CRED-07
  people: Fairness and spin.
PR20 “Encourage constructive criticism and deliberation”
  rules: CONS-03
  people: Tone.
PR21 “Be cordial, honest and professional at all times”
  rules: PROP-02 PROP-03 CONS-01 CONS-02 CONS-03 CONS-05 CONS-06
  people: Tone.
PR22 “When you gain insight, share it where appropriate”
  people: Whether something is worth sharing, and with whom.
PR23 “align online participation with other offline communications”
  rules: INTG-01
  people: Whether it agrees with what is said elsewhere.
PR24 “Remember that you are an ambassador for your organisation”
  rules: CIV-02
""")
