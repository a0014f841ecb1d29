"""Forms: building a modal's inputs, reading people's input, and saying errors at an input."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from slack_bolt import Ack
from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    MarkdownTextObject,
    Option,
    OptionGroup,
    PlainTextInputElement,
    PlainTextObject,
    RadioButtonsElement,
    StaticMultiSelectElement,
    StaticSelectElement,
    TimePickerElement,
    UserMultiSelectElement,
    UserSelectElement,
)
from slack_sdk.models.blocks.basic_components import DispatchActionConfig
from slack_sdk.models.blocks.block_elements import FileInputElement
from slack_sdk.models.views import View

from bot.errors import CountersignError, Unusable
from handlers.blocks.blocks import plainly

INPUT = "input"
"""The action id of every input; block ids tell inputs apart."""
LONGEST_TEXT = 3000
"""Characters that Slack lets people type into an input."""
LONGEST_OPTION = 75
LONGEST_ERROR = 1000
MOST_CHECKBOXES = 10
MOST_OPTIONS = 100


def modal(
    callback_id: str,
    title: str,
    blocks: Sequence[Block],
    *,
    submit: str = "",
    close: str = "Close",
    about: str = "",
    heard: bool = False,
) -> View:
    """A modal; `about` is the private metadata: ids only. Of a form that is `heard`, Slack tells each change of the
    input, and the closing: the closing alone would bring no input.
    """
    view = View(
        type="modal",
        callback_id=callback_id,
        title=PlainTextObject(text=title),
        submit=PlainTextObject(text=submit) if submit else None,
        close=PlainTextObject(text=close),
        blocks=[_heard(block) for block in blocks] if heard else list(blocks),
        private_metadata=about or None,
        notify_on_close=heard or None,
    )
    view.validate_json()
    return view


def text(
    name: str,
    label: str,
    *,
    hint: str = "",
    multiline: bool = False,
    optional: bool = False,
    initial: str = "",
    longest: int = LONGEST_TEXT,
) -> InputBlock:
    """A line, or several, to type."""
    element = PlainTextInputElement(
        action_id=INPUT, multiline=multiline, initial_value=initial[:longest] or None, max_length=longest
    )
    return _input(name, label, element, hint=hint, optional=optional)


def tick(
    name: str,
    label: str,
    options: Mapping[str, str],
    *,
    chosen: Sequence[str] = (),
    hint: str = "",
    optional: bool = False,
    tells: bool = False,
) -> InputBlock:
    """Boxes to tick, or a list when too many for boxes; `options` map values to labels in plain words."""
    every = [_option(value, says) for value, says in options.items()][:MOST_OPTIONS]
    ticked = [option for option in every if option.value in chosen] or None
    element: InputInteractiveElement = (
        CheckboxesElement(action_id=INPUT, options=every, initial_options=ticked)
        if len(every) <= MOST_CHECKBOXES
        else StaticMultiSelectElement(action_id=INPUT, options=every, initial_options=ticked)
    )
    return _input(name, label, element, hint=hint, optional=optional, tells=tells)


def private_message(name: str, *, ticked: bool = False) -> InputBlock:
    """The box for an answer to a private message."""
    return tick(
        name,
        "Did they write privately?",
        {"yes": "It answers a private message"},
        chosen=("yes",) if ticked else (),
        optional=True,
        hint="Then a colleague sends it from the account, by hand and to them alone, never as a post.",
    )


def several(
    name: str, label: str, options: Mapping[str, str], *, chosen: Sequence[str] = (), optional: bool = True
) -> InputBlock:
    """Any of a list, or none if `optional`."""
    every = [_option(value, says) for value, says in options.items()][:MOST_OPTIONS]
    first = [option for option in every if option.value in chosen] or None
    return _input(
        name, label, StaticMultiSelectElement(action_id=INPUT, options=every, initial_options=first), optional=optional
    )


def radio(name: str, label: str, options: Mapping[str, str], *, chosen: str = "", tells: bool = False) -> InputBlock:
    """A choice among few; with `tells`, a change is heard at once."""
    every = [_option(value, says) for value, says in options.items()]
    first = next((option for option in every if option.value == chosen), None)
    element = RadioButtonsElement(action_id=INPUT, options=every, initial_option=first)
    return _input(name, label, element, tells=tells)


def select(
    name: str,
    label: str,
    options: Mapping[str, str],
    *,
    chosen: str = "",
    hint: str = "",
    optional: bool = False,
    tells: bool = False,
) -> InputBlock:
    """A choice from a list."""
    every = [_option(value, says) for value, says in options.items()]
    first = next((option for option in every if option.value == chosen), None)
    return _input(
        name,
        label,
        StaticSelectElement(action_id=INPUT, options=every, initial_option=first),
        hint=hint,
        optional=optional,
        tells=tells,
    )


def grouped(
    name: str, label: str, groups: Mapping[str, Mapping[str, str]], *, chosen: str = "", tells: bool = False
) -> InputBlock:
    """A choice from many in groups; `groups` map headings to options."""
    every = [
        OptionGroup(
            label=PlainTextObject(text=over[:LONGEST_OPTION]),
            options=[_option(value, says) for value, says in [*options.items()][:MOST_OPTIONS]],
        )
        for over, options in [*groups.items()][:MOST_OPTIONS]
        if options
    ]
    offered = (option for group in every for option in group.options or () if option.value == chosen)
    element = StaticSelectElement(action_id=INPUT, option_groups=every, initial_option=next(offered, None))
    return _input(name, label, element, tells=tells)


def day(
    name: str, label: str, *, hint: str = "", optional: bool = False, initial: str = "", tells: bool = False
) -> InputBlock:
    """A date."""
    element = DatePickerElement(action_id=INPUT, initial_date=initial or None)
    return _input(name, label, element, hint=hint, optional=optional, tells=tells)


def time(
    name: str,
    label: str,
    *,
    zone: str,
    hint: str = "",
    optional: bool = False,
    initial: str = "",
    tells: bool = False,
) -> InputBlock:
    """A time of day; the zone is only shown, for Slack converts no times."""
    element = TimePickerElement(action_id=INPUT, initial_time=initial or None, timezone=zone)
    return _input(name, label, element, hint=hint, optional=optional, tells=tells)


def person(name: str, label: str, *, hint: str = "", initial: str = "", optional: bool = True) -> InputBlock:
    """A colleague."""
    element = UserSelectElement(action_id=INPUT, initial_user=initial or None)
    return _input(name, label, element, hint=hint, optional=optional)


def among(name: str, label: str, few: Sequence[str], *, hint: str = "") -> InputBlock:
    """A colleague out of a few, by their ids; anybody, where they are too many for a list that shows names."""
    if not few or len(few) > MOST_CHECKBOXES:
        return person(name, label, hint=hint, optional=False)
    every = [Option(value=each, text=MarkdownTextObject(text=f"<@{each}>", verbatim=True)) for each in few]
    return _input(name, label, RadioButtonsElement(action_id=INPUT, options=every), hint=hint)


def people(name: str, label: str, *, hint: str = "", chosen: Sequence[str] = ()) -> InputBlock:
    """Several colleagues."""
    element = UserMultiSelectElement(action_id=INPUT, initial_users=list(chosen) or None)
    return _input(name, label, element, hint=hint, optional=True)


def files(name: str, label: str, *, kinds: Sequence[str], most: int, hint: str = "") -> InputBlock:
    """Files to add, of the given `kinds`, `most` at most."""
    element = FileInputElement(action_id=INPUT, filetypes=list(kinds), max_files=most)
    return _input(name, label, element, hint=hint, optional=True)


def fields(view: Mapping[str, Any]) -> list[str]:
    """The names of a form's inputs, in their order."""
    return [str(block["block_id"]) for block in view["blocks"] if block["type"] == "input"]


def options(view: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The boxes or choices that an input offers; empty for an input that is not there."""
    found: Mapping[str, Any] = next((block["element"] for block in view["blocks"] if block.get("block_id") == name), {})
    return list(found.get("options") or ())


def typed(view: Mapping[str, Any], name: str) -> str:
    """Read a typed, chosen or picked value; empty for an input left empty."""
    state = _state(view, name)
    option = state.get("selected_option") or {}
    found = state.get("value") or state.get("selected_date") or state.get("selected_time") or option.get("value")
    return str(found or state.get("selected_user") or "")


def initial(view: Mapping[str, Any], name: str) -> str:
    """The text that an input began with; empty for none. Slack gives a form that is closed without its values."""
    found: Mapping[str, Any] = next((block["element"] for block in view["blocks"] if block.get("block_id") == name), {})
    return str(found.get("initial_value") or "")


def ticked(view: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Read the values of ticked boxes."""
    return tuple(str(option["value"]) for option in _state(view, name).get("selected_options") or ())


def named(view: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Read the ids of chosen colleagues."""
    return tuple(str(person) for person in _state(view, name).get("selected_users") or ())


def added(view: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Read the ids of added files."""
    return tuple(str(file["id"]) for file in _state(view, name).get("files") or ())


def in_form(callback_id: str) -> Callable[[Mapping[str, Any]], bool]:
    """Whether a press was in a form, for bolt's `matchers`: forms share the names of their inputs."""
    return lambda body: (body.get("view") or {}).get("callback_id") == callback_id


def refuse(ack: Ack, field: str, error: CountersignError) -> None:
    """Leave a form open as filled in, with an error at an input."""
    lacking(ack, {field: plainly(str(error))})


def lacking(ack: Ack, says: Mapping[str, str]) -> None:
    """Leave a form open as filled in, with words at each input that lacks something."""
    ack(response_action="errors", errors={field: words[:LONGEST_ERROR] for field, words in says.items()})


def field_of(error: CountersignError, view: Mapping[str, Any], otherwise: str) -> str:
    """The input named by an error, if the form has it, else `otherwise`."""
    return error.field if isinstance(error, Unusable) and error.field in fields(view) else otherwise


def _heard(block: Block) -> Block:
    """The block with each change told, for an input whose changes Slack can tell: files come with the others."""
    if isinstance(block, InputBlock) and not isinstance(block.element, FileInputElement):
        block.dispatch_action = True
        if isinstance(block.element, PlainTextInputElement):
            block.element.dispatch_action_config = DispatchActionConfig(trigger_actions_on=["on_character_entered"])
    return block


def _state(view: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = view["state"]["values"].get(name, {}).get(INPUT, {})
    return found if isinstance(found, Mapping) else {}


def _option(value: str, says: str) -> Option:
    return Option(value=value, text=PlainTextObject(text=says[:LONGEST_OPTION]))


def _input(
    name: str,
    label: str,
    element: InputInteractiveElement,
    *,
    hint: str = "",
    optional: bool = False,
    tells: bool = False,
) -> InputBlock:
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        element=element,
        hint=PlainTextObject(text=hint) if hint else None,
        optional=optional,
        dispatch_action=tells or None,
    )
