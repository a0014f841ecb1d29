"""Who may look at lists and open forms: full members of the workspace."""

from dataclasses import dataclass

from bot.authority.roles import Authority
from bot.errors import NotAllowed
from bot.model.people import Person

FOR_MEMBERS = "Countersign is for full members of this workspace. Guests and visitors can't see its lists."


@dataclass(frozen=True, slots=True)
class Members:
    """Refuses guests, visitors, bots and leavers the sight of any list or form."""

    authority: Authority

    def let_in(self, by: Person) -> None:
        """Check that a person is a full member, by a look of the last minute. Raises NotAllowed, or NotNow.

        A press is no proof that a button was there to be pressed: whoever can reach the socket can make one.
        """
        if not self.authority.is_member(by.id):
            raise NotAllowed(FOR_MEMBERS)
