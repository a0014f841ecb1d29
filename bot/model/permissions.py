"""The permission table: who may do each act, and the sentence for a person who may not."""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import NotAllowed
from bot.model.acts import Act


class Role(StrEnum):
    """The relation of an actor to the subject of an act, at the moment of the act."""

    MEMBER = "member"  # a full member of the workspace: everybody else holds no role at all
    PROPOSER = "proposer"  # may write for the account
    APPROVER = "approver"
    SENIOR = "senior"
    OWNER = "owner"
    LEAD = "lead"  # a digital lead of the department
    MEDIA = "media"  # of the department's media team
    CONTRIBUTOR = "contributor"  # wrote some revision of the proposal
    RELEASER = "releaser"  # named for the go-ahead
    NAMED = "named"  # named on a restricted post
    GIVER = "giver"  # gave the approval in question
    DELEGATE = "delegate"  # holds delegated authority for exactly these words
    SENDER = "sender"  # may send an agreed line, by the line's terms
    ON_DUTY = "on_duty"
    IN_DEPARTMENT = "in_department"  # has some part in the department: on any list of its accounts or teams
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Permission:
    """Any of `needs` suffices, any of `bars` rules out; `otherwise` and `barred` are said to the person refused."""

    needs: frozenset[Role]
    bars: frozenset[Role] = frozenset()
    otherwise: str = "You can't do that here. Ask one of the approvers."
    barred: str = ""


def _when(*needs: Role, bars: Set[Role] = frozenset(), otherwise: str = "", barred: str = "") -> Permission:
    return Permission(
        frozenset(needs), frozenset(bars), otherwise or Permission(frozenset()).otherwise, barred or otherwise
    )


_BY_THE_SYSTEM = _when(Role.SYSTEM, otherwise="Only Countersign itself does that.")
BY_ITSELF = frozenset({Role.SYSTEM})
"""The roles of Countersign itself, when no person acts."""
_BY_APPROVERS = _when(
    Role.APPROVER,
    Role.SENIOR,
    otherwise="Thanks for looking. Only this account's approvers decide, so this didn't count.",
)
_BY_APPROVERS_WHO_DID_NOT_WRITE = _when(
    Role.APPROVER,
    Role.SENIOR,
    bars={Role.CONTRIBUTOR},
    otherwise="Thanks for looking. Only this account's approvers can approve, so this didn't count.",
    barred="You wrote some of these words, so somebody else approves them. Nothing else is needed from you.",
)
_BY_WHOEVER_IS_INVOLVED = _when(
    Role.CONTRIBUTOR,
    Role.APPROVER,
    Role.SENIOR,
    Role.OWNER,
    otherwise="Only the people who wrote this and this account's approvers can do that. Ask one of them in the thread.",
)
_BY_AN_INDEPENDENT_APPROVER = _when(
    Role.APPROVER,
    Role.SENIOR,
    bars={Role.CONTRIBUTOR},
    otherwise="An approver decides this. Ask one of them in the thread.",
    barred="You wrote some of this, so an approver who didn't decides. Ask one of them in the thread.",
)
_BY_WRITERS = _when(
    Role.PROPOSER,
    otherwise="You're not yet on the list of people who write for this account. Its owner can add you. "
    "Your words are kept.",
)
_BY_COLLEAGUES = _when(
    Role.MEMBER, otherwise="Only colleagues in this workspace can do that; guests and visitors can't."
)
_BY_THE_MEDIA_TEAM = _when(
    Role.MEDIA,
    otherwise="The media team does that. If you know something about this, tell them in the thread.",
)
_BY_THE_MEDIA_TEAM_OR_BY_ITSELF = _when(
    Role.MEDIA,
    Role.SYSTEM,
    otherwise="Press lists are the media team's. Send the file to one of them: they drop it into a message to me.",
)
_OF_THE_MEDIA_TEAMS_LISTS = _when(
    Role.MEDIA,
    Role.SYSTEM,
    otherwise="Press lists are the media team's to see and to change. If one should change, ask one of them.",
)
_BY_WHO_ANSWERS_FOR_ALL_OF_IT = _when(
    Role.APPROVER,
    Role.SENIOR,
    Role.OWNER,
    Role.LEAD,
    Role.SYSTEM,
    otherwise="That is for those who approve for every account concerned, own them, or lead the department's digital "
    "team. You can hold an account that you approve for; for more, ask one of them.",
)
_BY_WHO_ANSWERS_FOR_MUCH = _when(  # an approver of one account should not silence another department's
    Role.SENIOR,
    Role.OWNER,
    Role.LEAD,
    Role.SYSTEM,
    otherwise="Everything at once is for a digital lead, a senior approver or an account's owner. You can hold the "
    "accounts that you approve for; for the rest, ask one of them.",
)
_BY_TWO_OF_THEM = _when(
    Role.APPROVER,
    Role.SENIOR,
    Role.OWNER,
    Role.LEAD,
    otherwise="Two people settle that, of those who approve for the department's accounts, own them, or lead its "
    "digital team. Ask one of them.",
)
_BY_LEADS = _when(
    Role.LEAD,
    otherwise="A digital lead of the department does that. Ask one of them.",
)
_BY_THE_ACCOUNTS_PEOPLE = _when(
    Role.PROPOSER,
    Role.APPROVER,
    Role.SENIOR,
    Role.OWNER,
    Role.LEAD,
    otherwise="Those who write or approve for this account, own it, or lead the digital team can say that. If you know "
    "something about it, tell them in the thread.",
)
_BY_WHO_BROUGHT_IT = _when(
    Role.CONTRIBUTOR,
    Role.SYSTEM,
    otherwise="That plan is somebody else's. Drop your own file into a message to Countersign.",
)

PERMISSIONS: dict[Act, Permission] = {
    Act.DRAFT: _BY_COLLEAGUES,
    Act.SUBMIT: _BY_WRITERS,
    Act.SEND_UNDER_MANDATE: _when(
        Role.DELEGATE, otherwise="This needs an approval: no authority for it was delegated to you."
    ),
    Act.LAPSE_MANDATE: _BY_THE_SYSTEM,
    Act.ASK_FIRST: _when(
        Role.PROPOSER,
        Role.APPROVER,
        Role.SENIOR,
        otherwise="Only people who write or approve for this account can ask about its drafts.",
    ),
    Act.SHARE_DRAFT: _when(
        Role.CONTRIBUTOR, otherwise="Only somebody who wrote this draft can share it. Ask one of them."
    ),
    Act.REVISE: _when(
        Role.PROPOSER,
        Role.APPROVER,
        Role.SENIOR,
        otherwise="Only people who write or approve for this account can edit this. Ask one of them in the thread.",
    ),
    Act.TAKE_UP: _BY_THE_SYSTEM,
    Act.NAME_TO_SENIOR: _BY_THE_SYSTEM,
    Act.APPROVE: _BY_APPROVERS_WHO_DID_NOT_WRITE,
    Act.LET_FINDING_GO: _BY_APPROVERS_WHO_DID_NOT_WRITE,
    Act.SAY_WRONG: _BY_COLLEAGUES,
    Act.TAKE_BACK: _when(Role.GIVER, otherwise="Only whoever gave an approval takes it back."),
    Act.VOID: _BY_THE_SYSTEM,
    Act.ASK_FOR_MORE: _BY_THE_SYSTEM,
    Act.PUT_OFF: _BY_APPROVERS,
    Act.REJECT: _BY_APPROVERS,
    Act.EXPLAIN: _BY_APPROVERS,
    Act.WITHDRAW: _BY_WHOEVER_IS_INVOLVED,
    Act.EXPIRE: _BY_THE_SYSTEM,
    Act.EXPIRE_UNRELEASED: _BY_THE_SYSTEM,
    Act.READ: _when(
        Role.IN_DEPARTMENT,
        Role.CONTRIBUTOR,
        Role.RELEASER,
        otherwise="These words are for the department's own people: those who write or approve for its accounts, own "
        "them, or are in its teams. Ask one of them.",
    ),
    Act.SEE_RESTRICTED: _when(
        Role.NAMED,
        Role.APPROVER,
        Role.SENIOR,
        Role.OWNER,
        otherwise="This is a restricted post: only the people named on it, and its approvers, can see it or act on it.",
    ),
    Act.READ_PRIVATE: _when(
        Role.PROPOSER,
        Role.APPROVER,
        Role.SENIOR,
        Role.OWNER,
        Role.MEDIA,
        otherwise="A private message: its words are for those who write or approve for the account, own it, or are in "
        "the media team.",
    ),
    Act.GO: _when(
        Role.RELEASER,
        Role.OWNER,
        Role.SENIOR,
        otherwise="Only the person who was named for the go-ahead can give it, or, in their place, the account's owner "
        "or a senior approver. Nothing was sent.",
    ),
    Act.FREEZE: _BY_THE_SYSTEM,
    Act.FINISH: _BY_THE_SYSTEM,
    Act.ARCHIVE: _BY_THE_SYSTEM,
    Act.SCHEDULE: _BY_THE_SYSTEM,
    Act.CLAIM: _BY_THE_SYSTEM,
    Act.SEND_PART: _BY_THE_SYSTEM,
    Act.RECORD_PUBLISHED: _BY_THE_SYSTEM,
    Act.RECORD_FAILED: _BY_THE_SYSTEM,
    Act.RECORD_UNREACHED: _BY_THE_SYSTEM,
    Act.RECORD_UNSURE: _BY_THE_SYSTEM,
    Act.LOOK: _BY_THE_SYSTEM,
    Act.ASK: _BY_THE_SYSTEM,
    Act.REPEAT: _BY_THE_SYSTEM,
    Act.DOUBT: _BY_THE_SYSTEM,
    Act.FIND_BEHIND: _BY_THE_SYSTEM,
    Act.HOLD_BACK: _BY_THE_SYSTEM,
    Act.CANCEL: _BY_THE_SYSTEM,
    Act.HAND_OVER: _BY_THE_SYSTEM,
    Act.STOP: _BY_WHOEVER_IS_INVOLVED,
    Act.CONFIRM_OUT: _BY_AN_INDEPENDENT_APPROVER,
    Act.POST_AGAIN: _BY_AN_INDEPENDENT_APPROVER,
    Act.LET_GO: _BY_WHOEVER_IS_INVOLVED,
    Act.RETIME: _BY_WHOEVER_IS_INVOLVED,
    Act.SPREAD: _BY_THE_SYSTEM,
    Act.SET_RIGHT: _BY_THE_SYSTEM,
    Act.FOLLOW_ZONE: _BY_THE_SYSTEM,
    Act.HAND_IN: _BY_WHOEVER_IS_INVOLVED,
    Act.TAKE_DOWN: _when(
        *_BY_TWO_OF_THEM.needs,
        otherwise="An approver, the account's owner or a digital lead can do that at once. Ask one of them.",
    ),
    Act.TRY_TAKE_DOWN: _BY_THE_SYSTEM,
    Act.RECORD_DOWN: _BY_THE_SYSTEM,
    Act.LEAVE_TAKE_DOWN: _BY_THE_SYSTEM,
    Act.CONFIRM_DOWN: _BY_WHOEVER_IS_INVOLVED,
    Act.REVIEW_TAKE_DOWN: _when(
        *_BY_TWO_OF_THEM.needs,
        bars={Role.GIVER},
        otherwise="Those who approve for this account, own it, or lead the digital team look at it afterwards.",
        barred="You asked for this to be taken down, so somebody else looks at it afterwards.",
    ),
    Act.RAISE_ALARM: _BY_THE_SYSTEM,
    Act.SAY_OURS: _BY_THE_ACCOUNTS_PEOPLE,
    Act.SAY_NOT_OURS: _BY_THE_ACCOUNTS_PEOPLE,
    Act.SAY_DEALT_WITH: _BY_THE_ACCOUNTS_PEOPLE,
    Act.FIND_OURS: _BY_THE_SYSTEM,
    Act.FIND_GONE: _BY_THE_SYSTEM,
    Act.CHECK_ENQUIRER: _BY_COLLEAGUES,
    Act.REFER: _BY_COLLEAGUES,
    Act.HANDLE_ENQUIRY: _BY_COLLEAGUES,
    Act.PUT_BACK: _BY_COLLEAGUES,
    Act.TAKE_REFERRAL: _BY_THE_MEDIA_TEAM,
    Act.REOPEN_REFERRAL: _BY_THE_MEDIA_TEAM,
    Act.HAND_OVER_REFERRAL: _BY_THE_MEDIA_TEAM,
    Act.ANSWER_REFERRAL: _BY_THE_MEDIA_TEAM,
    Act.CLOSE_REFERRAL: _BY_THE_MEDIA_TEAM,
    Act.JOIN_REFERRAL: _BY_COLLEAGUES,
    Act.LEARN_OF_ENQUIRER: _BY_THE_SYSTEM,
    Act.CALL_ON_DUTY: _BY_THE_SYSTEM,
    Act.CALL_OUT: _BY_THE_SYSTEM,
    Act.NOTE_REPLY: _BY_THE_SYSTEM,
    Act.RECORD_REPLY: _BY_THE_SYSTEM,
    Act.CORRECT_VERDICT: _BY_THE_MEDIA_TEAM,
    Act.FORGET_ENQUIRY: _BY_THE_SYSTEM,
    Act.PURGE_ENQUIRY: _BY_THE_SYSTEM,
    Act.FORGET_CONTACT: _BY_THE_SYSTEM,
    Act.SEND_DIGEST: _BY_THE_SYSTEM,
    Act.REPOST_CARD: _BY_THE_SYSTEM,
    Act.SET_COVER: _BY_LEADS,
    Act.END_COVER: _BY_LEADS,
    Act.LAPSE_COVER: _BY_THE_SYSTEM,
    Act.REFUSE: _BY_THE_SYSTEM,
    Act.HOLD: _BY_WHO_ANSWERS_FOR_ALL_OF_IT,
    Act.HOLD_EVERYTHING: _BY_WHO_ANSWERS_FOR_MUCH,
    Act.LIFT: _BY_WHO_ANSWERS_FOR_ALL_OF_IT,
    Act.LIFT_EVERYTHING: _BY_WHO_ANSWERS_FOR_MUCH,
    Act.LET_THROUGH: _when(
        Role.SENIOR,
        bars={Role.CONTRIBUTOR},
        otherwise="Only a senior approver of this account lets a post through a hold. The card names them.",
        barred="You wrote some of these words, so another senior approver decides.",
    ),
    Act.ASK_TO_SETTLE: _BY_TWO_OF_THEM,
    Act.SETTLE: _BY_TWO_OF_THEM,
    Act.DECLINE_TO_SETTLE: _BY_TWO_OF_THEM,
    Act.ASK_TO_END: _BY_TWO_OF_THEM,
    Act.END_SETTING: _BY_TWO_OF_THEM,
    Act.SAY_WINDOW_BEGINS: _BY_THE_SYSTEM,
    Act.HAND_OVER_DUTY: _when(
        Role.ON_DUTY,
        Role.OWNER,
        Role.LEAD,
        otherwise="Whoever is on duty hands over, or the account's owner, or a digital lead. /on-duty names who it is.",
    ),
    Act.BRING_PLAN: _when(Role.MEMBER, Role.SYSTEM, otherwise=_BY_COLLEAGUES.otherwise),
    Act.PROPOSE_PLAN: _when(Role.CONTRIBUTOR, otherwise=_BY_WHO_BROUGHT_IT.otherwise),
    Act.CANCEL_PLAN: _BY_WHO_BROUGHT_IT,
    Act.PROPOSE_LINE: _when(
        Role.PROPOSER,
        Role.APPROVER,
        Role.SENIOR,
        Role.OWNER,
        Role.MEDIA,
        otherwise="Lines are proposed by those who write or approve for all of these accounts, and by the media team. "
        "Ask one of them.",
    ),
    Act.APPROVE_LINE: _when(
        Role.APPROVER,
        Role.SENIOR,
        bars={Role.CONTRIBUTOR},
        otherwise="Thanks for looking. Only those who approve for all of this line's accounts can approve it.",
        barred="You wrote some of this line, so two others approve it. Nothing else is needed from you.",
    ),
    Act.WITHDRAW_LINE: _when(
        Role.CONTRIBUTOR,
        Role.APPROVER,
        Role.SENIOR,
        Role.OWNER,
        Role.LEAD,
        otherwise="A line is withdrawn by whoever wrote it, or by an approver, an owner or a digital lead. Ask one.",
    ),
    Act.REPLACE_LINE: _BY_THE_SYSTEM,
    Act.SEND_LINE: _when(
        Role.SENDER, otherwise="This line's terms name who may send it on these accounts, and you aren't among them."
    ),
    Act.SAY_LINE_RUNS_OUT: _BY_THE_SYSTEM,
    Act.BRING_PRESS_LIST: _BY_THE_MEDIA_TEAM_OR_BY_ITSELF,
    Act.IMPORT_PRESS_LIST: _BY_THE_MEDIA_TEAM_OR_BY_ITSELF,
    Act.CANCEL_PRESS_LIST: _BY_THE_MEDIA_TEAM_OR_BY_ITSELF,
    Act.REPLACE_PRESS_LIST: _BY_THE_SYSTEM,
    Act.KEEP_PRESS_LIST: _OF_THE_MEDIA_TEAMS_LISTS,
    Act.REMOVE_PRESS_LIST: _OF_THE_MEDIA_TEAMS_LISTS,
    Act.EXPIRE_PRESS_LIST: _BY_THE_SYSTEM,
    Act.SAY_PRESS_LIST_ENDS: _BY_THE_SYSTEM,
    Act.FORGET_LISTED: _BY_THE_SYSTEM,
    Act.DOUBT_TIME: _BY_THE_SYSTEM,
    Act.ANCHOR_TIME: _BY_THE_SYSTEM,
    Act.CONFIRM_TIME: _when(
        Role.SENIOR,
        Role.OWNER,
        Role.LEAD,
        Role.SYSTEM,
        otherwise="Thanks for looking. The posts of every account wait for this, so a senior approver, an account's "
        "owner or a digital lead says so. Ask one of them.",
    ),
}


def permit(act: Act, roles: Set[Role]) -> None:
    """Let the act pass, or raise NotAllowed with the sentence for the actor."""
    permission = PERMISSIONS[act]
    if not permission.bars.isdisjoint(roles):
        raise NotAllowed(permission.barred, why="barred")
    if permission.needs.isdisjoint(roles):
        raise NotAllowed(permission.otherwise)
