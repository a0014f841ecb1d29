"""The jobs of the scheduler: what is done every minute, every five minutes, and when work falls due."""

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from functools import partial

from bot.publishing.lanes import Lanes, Pool
from bot.running.scheduler import Aside, Job, Scheduler
from bot.store import Store, call_outs, deliveries, take_downs
from bot.wiring import Bot


def scheduling(
    bot: Bot,
    store: Store,
    pool: Pool,
    checkers: Executor,
    errands: Executor,
    callers: Executor,
    upkeep: Callable[[], object] = lambda: None,
) -> Scheduler:
    """The scheduler of the bot's own work; networks are called in `pool`, but where nothing waits for the answer.

    Plans are checked in `checkers`, people called beside Slack in `callers`. In `errands`, which a silent network may
    hold up: what came of posts, looks at accounts' timelines and inboxes and at who wrote, `upkeep` of credentials, and
    posts taken up for searching, after an upgrade many.
    """
    sending = Lanes(bot.publishing.due, bot.publishing.take_up, pool)
    looking = Lanes(bot.look_ups.due, bot.look_ups.look_for, pool)
    removing = Lanes(bot.take_downs.due, bot.take_downs.take_up, pool)
    checking = Lanes(bot.plan_checks.due, bot.plan_checks.take_up, checkers)
    counting = Lanes(bot.tallies.due, bot.tallies.take_up, errands)
    calling = Lanes(bot.call_outs.due, bot.call_outs.take_up, callers)
    watching = Lanes(bot.timeline_watches.due, bot.timeline_watches.take_up, errands)
    reading = Lanes(bot.intake.due, bot.intake.take_up, errands)
    knowing = Lanes(bot.inbox_looks.due, bot.inbox_looks.take_up, errands)

    def dispatch() -> None:
        for lanes in (calling, sending, looking, removing, checking):
            lanes.dispatch()

    def when_sure(job: Job) -> Job:
        """Leave out, while the time is in doubt, a job that can't be undone: to expire, to lift, to forget, to tell.

        Inboxes are read and the rota is called all the same: somebody's life may be at risk. Looks at who wrote wait:
        by a clock that is ahead they would be given up as too late.
        """
        return lambda: job() if bot.time_doubts.time.is_sure() else None

    def next_wake(after: datetime | None) -> datetime | None:
        moments = (
            store.read(query, after) for query in (deliveries.next_wake, take_downs.next_try, call_outs.next_try)
        )
        return min(filter(None, moments), default=None)

    scheduler = Scheduler(
        dispatch=dispatch,
        next_wake=next_wake,
        every_minute=(
            bot.restores.look,
            bot.look_ups.sweep,
            when_sure(bot.proposal_ends.expire),
            when_sure(bot.releases.expire),
            when_sure(bot.digests.open_due),
            bot.reactions.go_on,
            *map(when_sure, (bot.holds.lift_due, bot.windows.announce, bot.lines.say_what_runs_out, bot.covers.lapse)),
            when_sure(bot.reminders.remind),
            Aside(bot.search.catch_up, errands),
            bot.referrals.calls.ask_due,
            when_sure(bot.referrals.calls.remind_due),
            when_sure(counting.dispatch),
            reading.dispatch,
            *map(when_sure, (watching.dispatch, bot.intake.note_replies, knowing.dispatch)),
        ),
        every_five_minutes=(
            bot.authority.warm,
            bot.reactions.begin,
            bot.entitlement.look_around,
            bot.open_channels.look,
            bot.lost_cards.look_around,
            bot.zone_rules.look,
            *map(when_sure, (bot.pictures.forget_unused, bot.plans.forget, bot.press_lists.forget, bot.answers.forget)),
            when_sure(bot.kept_press_lists.say_ends),
            *map(when_sure, (bot.unsent_input.forget, bot.timeline_watches.forget)),
            *map(when_sure, (bot.retention.purge, bot.retention.forget_contacts, bot.intake.forget)),
            when_sure(bot.retention.forget_seen_to),
            when_sure(Aside(upkeep, errands)),
        ),
        every_look=(bot.links_again.look_ahead, bot.time_doubts.attend),
        clock=bot.organisation.clock,
    )
    calling.freed = sending.freed = looking.freed = removing.freed = scheduler.something_changed
    store.on_due.append(scheduler.something_changed)
    checking.freed = partial(scheduler.soon, checking.dispatch)
    counting.freed = partial(scheduler.soon, when_sure(counting.dispatch))
    reading.freed = partial(scheduler.soon, when_sure(knowing.dispatch))
    store.on_told.append(checking.freed)  # a plan comes with a notice
    return scheduler
