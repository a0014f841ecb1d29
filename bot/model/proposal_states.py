"""The states of a proposal, and the table of acts between them."""

from enum import StrEnum

from bot.model.acts import Act
from bot.model.transitions import Transitions


class ProposalState(StrEnum):
    """Where a proposal stands."""

    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    DONE = "done"
    NOT_YET = "not_yet"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


_DRAFT, _PENDING, _APPROVED, _DONE = (
    ProposalState.DRAFT,
    ProposalState.PENDING,
    ProposalState.APPROVED,
    ProposalState.DONE,
)
_NOT_YET = ProposalState.NOT_YET
_OPEN = {_PENDING, _APPROVED, _NOT_YET}
ENDED = frozenset({_DONE, ProposalState.REJECTED, ProposalState.WITHDRAWN, ProposalState.EXPIRED})

TRANSITIONS: Transitions[ProposalState] = {
    Act.SUBMIT: ({_DRAFT}, {_PENDING}),
    Act.SEND_UNDER_MANDATE: ({_DRAFT}, {_APPROVED}),
    Act.LAPSE_MANDATE: ({_APPROVED}, {_PENDING}),
    Act.REVISE: (
        {_DRAFT, *_OPEN, ProposalState.REJECTED, ProposalState.WITHDRAWN, ProposalState.EXPIRED},
        {_DRAFT},
    ),
    Act.TAKE_UP: ({_DRAFT}, {_DONE}),
    Act.APPROVE: ({_PENDING, _NOT_YET}, {_PENDING, _APPROVED}),
    Act.TAKE_BACK: ({_PENDING, _APPROVED}, {_PENDING}),
    Act.VOID: ({_PENDING, _APPROVED}, {_PENDING, _APPROVED}),
    Act.ASK_FOR_MORE: ({_APPROVED}, {_PENDING}),
    Act.PUT_OFF: ({_PENDING, _APPROVED}, {_NOT_YET}),
    Act.REJECT: (_OPEN, {ProposalState.REJECTED}),
    Act.EXPLAIN: ({_NOT_YET, ProposalState.REJECTED}, {_NOT_YET, ProposalState.REJECTED}),
    Act.WITHDRAW: ({_DRAFT, *_OPEN}, {ProposalState.WITHDRAWN}),
    Act.EXPIRE: ({_PENDING, _NOT_YET}, {ProposalState.EXPIRED}),
    Act.EXPIRE_UNRELEASED: ({_APPROVED}, {ProposalState.EXPIRED}),
    Act.RETIME: ({_APPROVED}, {_APPROVED}),
    Act.FOLLOW_ZONE: ({_DRAFT, *_OPEN}, {_DRAFT, *_OPEN}),
    Act.GO: ({_APPROVED}, {_APPROVED}),
    Act.FREEZE: ({_APPROVED}, {_APPROVED}),
    Act.FINISH: ({_APPROVED}, {_DONE}),
    Act.ARCHIVE: (ENDED, ENDED),
}

SAID = {
    _DRAFT: "This is still a draft; its author hasn't sent it for approval yet.",
    _PENDING: "This is waiting for approval.",
    _APPROVED: "This is already approved.",
    _DONE: "This is finished: nothing more of it will be sent.",
    _NOT_YET: "An approver said not yet to this. Its author can change it and send it again.",
    ProposalState.REJECTED: "This was rejected. Its author can change it and propose it again.",
    ProposalState.WITHDRAWN: "This was withdrawn. Its author can propose it again.",
    ProposalState.EXPIRED: "This passed its time without an approval. Its author can propose it again.",
}
"""The sentence for each state, said to a person whose act the state does not allow."""
