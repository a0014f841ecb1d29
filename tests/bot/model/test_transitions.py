import pytest

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.proposal_states import SAID, TRANSITIONS, ProposalState
from bot.model.transitions import reached


def test_an_act_leads_where_its_table_says() -> None:
    draft, pending = ProposalState.DRAFT, ProposalState.PENDING
    assert reached(pending, Act.SUBMIT, draft, TRANSITIONS, SAID) is pending


def test_an_act_that_does_not_start_from_here_is_answered_with_what_is_said_of_this_state() -> None:
    with pytest.raises(Superseded, match="already approved"):
        reached(ProposalState.PENDING, Act.SUBMIT, ProposalState.APPROVED, TRANSITIONS, SAID)


def test_an_act_never_leads_to_a_state_that_its_table_does_not_name() -> None:
    with pytest.raises(AssertionError, match="submit never leads to done"):
        reached(ProposalState.DONE, Act.SUBMIT, ProposalState.DRAFT, TRANSITIONS, SAID)
