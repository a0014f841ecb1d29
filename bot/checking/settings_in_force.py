"""The policy settings of a department in force today: the file's, and those settled by two people since."""

from dataclasses import dataclass

from bot.model.organisation import Organisation
from bot.model.setting import with_settled
from bot.store import Store, settings
from policy.settings import Settings


@dataclass(frozen=True, slots=True)
class SettingsInForce:
    """The only source of the settings in force.

    Settled settings are read from the store at every look, so that every replica agrees at its next check; looks at the
    same moment share an answer.
    """

    store: Store
    organisation: Organisation

    def of(self, department: str) -> Settings:
        """Give a department's settings, now."""
        return with_settled(
            self.organisation.departments[department].settings, self.store.read_together(settings.in_states, department)
        )
