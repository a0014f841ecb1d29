"""The configuration file: the values read, and the words about each entry that does not fit."""

import re
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Config, load
from bot.config.checks import crossed
from bot.config.words import describe
from bot.errors import ConfigError, Refused
from bot.model.call_out import CallOutWay
from bot.model.sealing import keys_from, new_key
from bot.networks import networks
from bot.outbound.grants import Grant
from bot.outbound.network import Connection
from policy import AccountKind, Outcome, Rule
from policy import load as load_rules

ROOT = Path(__file__).parents[3]
EXAMPLE = (ROOT / "countersign.example.toml").read_text(encoding="utf-8")
TOKEN = "xoxb-1234-5678-abcdefgh"
FINE = """\
[slack]
bot_token = "env:SLACK_BOT_TOKEN"
app_token = "env:SLACK_APP_TOKEN"
[departments.example]
name = "Department for Example"
media_channel = "C0MEDIA0001"
digest_channel = "C0DIGEST001"
media_team = ["S0MEDIATEAM"]
zone = "Europe/Belfast"
[departments.example.policy]
published_contacts = ["0300 123 4567"]
[accounts.one]
department = "example"
network = "mastodon"
handle = "@DeptExample"
channel = "C0APPROVE01"
proposers = ["S0PROPOSERS"]
approvers = ["U0SAM000001", "U0JO0000001"]
[accounts.one.settings]
instance = "https://mastodon.example"
[accounts.one.secrets]
token = "env:DEPT_MASTODON_TOKEN"
"""


def now() -> datetime:
    return datetime(2027, 1, 5, 12, tzinfo=UTC)


def read(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "countersign.toml"
    path.write_bytes(text.encode())
    return load(path, clock=now)


def problems(tmp_path: Path, text: str) -> list[str]:
    """The problems named in a file, without the file's folder."""
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    return [problem.removeprefix(f"{tmp_path}/") for problem in caught.value.problems]


def changed(old: str, new: str) -> str:
    assert FINE.count(old) == 1, old
    return FINE.replace(old, new)


def rule_that(outcome: Outcome) -> Rule:
    return next(rule for rule in load_rules() if rule.outcome is outcome)


def test_the_example_can_be_used_as_it_is() -> None:
    config = load(ROOT / "countersign.example.toml", clock=now)
    assert config.warnings == ()
    assert "@DeptExample on Mastodon" in describe(config, clock=now)


def test_the_example_shows_each_default_as_it_is(tmp_path: Path) -> None:
    shown, count = re.subn(r"^# (?!url)([a-z_]+ = [^#\n]*  #)", r"\1", EXAMPLE, flags=re.MULTILINE)
    plain, literal = read(tmp_path, EXAMPLE), read(tmp_path, shown)
    assert count >= 8
    assert (plain.slack, plain.departments, plain.accounts) == (literal.slack, literal.departments, literal.accounts)


def test_a_department_may_set_how_much_one_person_piles_up(tmp_path: Path) -> None:
    config = read(tmp_path, f"{FINE}\n[departments.example.limits]\nquestions = 40\n")
    assert config.departments["example"].limits == {"questions": 40}
    assert "Limits         questions 40, for one person" in describe(config, clock=now)
    assert problems(tmp_path, f"{FINE}\n[departments.example.limits]\nquestions = 1\n")
    assert problems(tmp_path, f"{FINE}\n[departments.example.limits]\nholds = 10\n")


def test_elected_people_and_official_bodies_may_have_channels_of_their_own(tmp_path: Path) -> None:
    config = read(tmp_path, changed("digest_channel", 'elected_channel = "C0PRIVATE01"\ndigest_channel'))
    assert config.departments["example"].offices == {"elected": "C0PRIVATE01"}


PAGING = """
[departments.example.paging]
webhook = "env:PAGER_URL"
webhook_signing = "env:PAGER_SIGNING"
notify_key = "env:NOTIFY_KEY"
sms_template = "f33517ff-2a88-4f6e-b855-c550268ce08a"
[departments.example.paging.people.U0SAM000001]
sms = "file:/run/secrets/sam"
"""


def test_a_department_says_how_its_rota_is_reached_beside_slack(tmp_path: Path) -> None:
    config = read(tmp_path, f"{FINE}{PAGING}")
    paging = config.departments["example"].paging
    assert paging.ways("U0SAM000001") == (CallOutWay.WEBHOOK, CallOutWay.SMS)
    assert paging.ways("U0JO0000001") == (CallOutWay.WEBHOOK,)
    assert "Beside Slack   everybody by webhook; U0SAM000001 by sms" in describe(config, clock=now)
    for line, says in (
        ('webhook_signing = "env:PAGER_SIGNING"', "needs `webhook_signing`"),
        ('notify_key = "env:NOTIFY_KEY"', "text messages go out by GOV.UK Notify: they need `notify_key`"),
        ('sms_template = "f33517ff-2a88-4f6e-b855-c550268ce08a"', "and `sms_template` above"),
    ):
        assert says in " ".join(problems(tmp_path, f"{FINE}{PAGING.replace(line, '')}"))
    said = " ".join(problems(tmp_path, f"{FINE}{PAGING.replace('file:/run/secrets/sam', '+447700900123')}"))
    assert "say where the secret is kept" in said
    assert "7700900123" not in said


def test_an_owner_of_the_tables_is_for_postgresql(tmp_path: Path) -> None:
    owner = 'owner_url = "postgresql://owner@/countersign"'
    (problem,) = problems(tmp_path, f"{FINE}\n[database]\n{owner}\n")
    assert "owner_url is for PostgreSQL" in problem
    config = read(tmp_path, f'{FINE}\n[database]\nurl = "postgresql://bot@/countersign"\n{owner}\n')
    assert config.database().reveal() == "postgresql://bot@/countersign"
    assert config.database(as_owner=True).reveal() == "postgresql://owner@/countersign"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('heads = "countersign.heads"', 'Write the whole path, from "/" on.'),
        ('key = "c2VjcmV0"', "is to say where the secret is kept"),
        ('public_keys = ["c2VjcmV0"]', "is no public key"),
        ('public_keys = ["???"]', "is no public key"),
    ],
)
def test_a_way_to_keep_heads_that_cannot_be_is_said(tmp_path: Path, line: str, says: str) -> None:
    (problem,) = problems(tmp_path, f"{FINE}\n[audit]\n{line}\n")
    assert says in problem
    assert "c2VjcmV0" not in problem


def test_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    config = read(tmp_path, FINE)
    account = config.accounts["one"]
    assert config.database_url == "sqlite:///countersign.db"
    assert config.slack.api == "https://slack.com/api/"
    assert config.departments["example"].digest_at == time(9)
    assert config.departments["example"].retention == timedelta(days=90)
    assert (account.kind, account.approvals, account.seniors) == (AccountKind.CORPORATE, 1, ())
    assert (account.undo, account.grace) == (timedelta(minutes=1), timedelta(minutes=30))
    assert (account.fresh_for, account.later) == (timedelta(hours=4), timedelta(hours=24))


def test_an_account_without_a_zone_has_its_department_s(tmp_path: Path) -> None:
    assert read(tmp_path, FINE).accounts["one"].zone.key == "Europe/Belfast"


def test_what_was_read_cannot_be_changed(tmp_path: Path) -> None:
    config = read(tmp_path, FINE)
    with pytest.raises(TypeError):
        config.accounts["one"].settings["instance"] = "https://elsewhere.example"  # type: ignore[index]
    with pytest.raises(TypeError):
        config.departments["other"] = config.departments["example"]  # type: ignore[index]


def test_every_problem_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        FINE.replace('"C0MEDIA0001"', '"#press-office"')
        .replace('department = "example"', 'department = "exmaple"')
        .replace('channel = "C0APPROVE01"', 'chanel = "C0APPROVE01"')
        .replace('token = "env:DEPT_MASTODON_TOKEN"', f'token = "{TOKEN}"')
    )
    assert problems(tmp_path, text) == [
        (
            'countersign.toml, line 6: "media_channel" in [departments.example] has the name "#press-office". '
            "Use the channel's id instead: in Slack under About."
        ),
        (
            'countersign.toml, line 12: [accounts.one] needs "channel": the id of the channel where approvers see '
            "its cards."
        ),
        'countersign.toml, line 13: there is no department "exmaple". Did you mean "example"?',
        'countersign.toml, line 16: [accounts.one] has no key "chanel". Did you mean "channel"?',
        (
            'countersign.toml, line 22: "token" in [accounts.one.secrets] is to say where the secret is kept, not the '
            "secret itself. Write env:NAME for an environment variable, or file:/path for a file."
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("[accounts.one]", '[accounts."my own"]\na = 1\n[accounts.one]', 12, 'the name "my own" is to be letters'),
        ("[accounts.one]", "[account.one]", 12, 'the file has no key "account". Did you mean "accounts"?'),
        ('"mastodon"', '"mastodn"', 14, 'there is no network "mastodn". Did you mean "mastodon"?'),
        ('network = "mastodon"', "network = 5", 14, '"network" in [accounts.one] is to be text in quotes.'),
        ('["S0PROPOSERS"]', '"S0PROPOSERS"', 17, '"proposers" in [accounts.one] is to be a list'),
        ('["U0SAM000001", "U0JO0000001"]', "[]", 18, '"approvers" in [accounts.one] is empty. It needs the people'),
        ('["U0SAM000001", "U0JO0000001"]', "[]", 18, 'it is never "anyone"'),
        ('["U0SAM000001", "U0JO0000001"]', '["sam"]', 18, 'has "sam", which is not a person\'s or a user group\'s id.'),
        ('["U0SAM000001", "U0JO0000001"]', '["@sam"]', 18, 'has the name "@sam". Use a person\'s or'),
        ('["U0SAM000001", "U0JO0000001"]', '["C0APPROVE01"]', 18, 'has "C0APPROVE01", which is not a person'),
        ('"C0APPROVE01"', '"COMMS"', 16, 'has "COMMS", which is not the channel\'s id.'),
        ('"Europe/Belfast"', '"Europe/Belfats"', 9, 'no time zone. Did you mean "Europe/Belfast"?'),
        ('"Europe/Belfast"', '"../../etc/passwd"', 9, 'no time zone. Write one such as "Europe/London".'),
        ('"Europe/Belfast"', '"Europe"', 9, "which is no time zone."),
        ('zone = "Europe/Belfast"', 'digest_at = "9am"', 9, 'has "9am". Write the time as "09:00"'),
        ('zone = "Europe/Belfast"', 'digest_at = "24:00"', 9, 'has "24:00"'),
        ('zone = "Europe/Belfast"', "retention_days = 0", 9, "retention_days"),
        ('zone = "Europe/Belfast"', "digest_at = 9", 9, 'is to be a time such as "09:00".'),
        ('zone = "Europe/Belfast"', 'policy_url = "http://x.example/p"', 9, "must begin with https://."),
        ('zone = "Europe/Belfast"', 'policy_url = "our policy"', 9, "is not a web address"),
        ('"https://mastodon.example"', '"http://mastodon.example"', 20, "must begin with https://."),
        ('instance = "', 'instanse = "', 20, 'Mastodon has no setting "instanse". Did you mean "instance"?'),
        ('instance = "', 'instanse = "', 19, 'Mastodon needs "instance" in [accounts.one.settings].'),
        ('token = "env:D', 'tokne = "env:D', 22, 'Mastodon has no secret "tokne". Did you mean "token"?'),
        ('handle = "@DeptExample"', 'handle = " "', 15, '"handle" in [accounts.one] is empty.'),
        ('handle = "@DeptExample"', 'handle = "x"\nkind = "court"', 16, 'there is no kind of account "court".'),
        ('handle = "@DeptExample"', 'handle = "x"\napprovals = 3', 16, '"approvals" asks for 3, and 2 may approve.'),
        ('handle = "@DeptExample"', 'handle = "x"\napprovals = 0', 16, "is to be 1 or more."),
        ('handle = "@DeptExample"', 'handle = "x"\napprovals = "2"', 16, "is to be a whole number, without quotes."),
        ('handle = "@DeptExample"', 'handle = "x"\napprovals = true', 16, "is to be a whole number"),
        ('handle = "@DeptExample"', 'handle = "x"\ngrace_minutes = -5', 16, "is to be 1 or more."),
        ('handle = "@DeptExample"', 'handle = "x"\ninbox_minutes = 0', 16, "is to be 1 or more."),
        ('handle = "@DeptExample"', 'handle = "x"\ninbox_minutes = 1441', 16, "is to be 1440 or less."),
        ('handle = "@DeptExample"', 'handle = "x"\ninbox_minutes = "15 minutes"', 16, "whole number, without quotes."),
        ('network = "mastodon"', 'network = "by_hand"\ninbox_minutes = 15', 15, "we read no inbox there (posted to by"),
        ('handle = "@DeptExample"', 'handle = "x"\nowner = "jo"', 16, 'has "jo", which is not a person\'s'),
        ("[slack]", '[database]\nurl = "mysql://db/x"\n[slack]', 2, 'is to begin with "sqlite:///" or "postgresql://"'),
        ("[slack]", '[slack]\napi = "http://slack.example/api/"', 2, "must begin with https://."),
        ("[slack]\n", "[slack]\nbot_token = 'env:X'\n", 3, "This key is written a second time. Keep one of the two."),
        ("[accounts.one.secrets]", "[accounts.one.settings]", 21, "This table is written a second time."),
        ('name = "Dep', "name = Dep", 5, "A value is missing or cannot be read. Text goes in quotes."),
        ('for Example"', "for Example", 5, "A text is not closed on its own line"),
        ("[slack]", "[slack", 1, "The name of a table is to end with a square bracket."),
        ("media_team = ", "= ", 8, "This line does not begin with a key or a table."),
        ("name = ", "name ", 5, "A key is to be followed by = and a value."),
    ],
)  # fmt: skip
def test_a_problem_is_told_at_its_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    told = problems(tmp_path, changed(old, new))
    assert any(problem.startswith(f"countersign.toml, line {line}: ") and says in problem for problem in told), told


def test_nobody_may_approve_unless_somebody_is_named(tmp_path: Path) -> None:
    told = problems(tmp_path, changed('approvers = ["U0SAM000001", "U0JO0000001"]\n', ""))
    assert told == [
        (
            'countersign.toml, line 12: [accounts.one] needs "approvers": the people or user groups who may approve; '
            'it is never "anyone".'
        )
    ]


def test_how_many_a_user_group_has_is_left_to_slack(tmp_path: Path) -> None:
    text = changed('["U0SAM000001", "U0JO0000001"]', '["S0APPROVERS"]\napprovals = 3')
    assert read(tmp_path, text).accounts["one"].approvals == 3


@pytest.mark.parametrize("instance", ["http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:1"])
def test_plain_http_is_for_this_machine_only(tmp_path: Path, instance: str) -> None:
    config = read(tmp_path, changed("https://mastodon.example", instance))
    assert config.accounts["one"].settings["instance"] == instance


def test_a_number_of_characters_may_be_written_as_a_number(tmp_path: Path) -> None:
    config = read(tmp_path, changed("[accounts.one.secrets]", "characters = 5000\n[accounts.one.secrets]"))
    assert config.accounts["one"].settings["characters"] == "5000"


SECOND = FINE[FINE.index("[accounts.one]") :].replace("accounts.one", "accounts.two")


@pytest.mark.parametrize("handle", ["@DeptExample", "deptexample"])
def test_one_account_cannot_be_two(tmp_path: Path, handle: str) -> None:
    told = problems(tmp_path, FINE + SECOND.replace("@DeptExample", handle))
    assert told == [
        "countersign.toml, line 26: [accounts.two] is the same account as [accounts.one]. Keep one of the two."
    ]


def test_one_handle_on_two_servers_is_two_accounts(tmp_path: Path) -> None:
    assert len(read(tmp_path, FINE + SECOND.replace("mastodon.example", "other.example")).accounts) == 2


@pytest.mark.parametrize(
    "place",
    [
        'token = "{}"', 'token = ["{}"]', 'token = "env:{}"', 'password = "{}"', "'{}' = 'env:X'", "'{}' = 5",
    ],
)  # fmt: skip
def test_a_secret_in_the_file_is_refused_and_never_repeated(tmp_path: Path, place: str) -> None:
    told = problems(tmp_path, changed('token = "env:DEPT_MASTODON_TOKEN"', place.format(TOKEN)))
    assert told
    assert TOKEN not in "\n".join(told)


@pytest.mark.parametrize("key", ["network", "handle", "channel", "department", "kind", "owner", "zone", "unheard_of"])
def test_a_secret_in_the_wrong_place_is_never_repeated(tmp_path: Path, key: str) -> None:
    lines = [line for line in FINE.splitlines() if not line.startswith(f"{key} =")]
    lines.insert(lines.index("[accounts.one]") + 1, f'{key} = "{TOKEN}"')
    text = "\n".join(lines)
    if key != "handle":
        assert TOKEN not in "\n".join(problems(tmp_path, text))


@pytest.mark.parametrize(
    "url", ["postgresql://bot:hunter2@db/x", "postgresql+psycopg://bot:hunter2@db/x", "postgresql://db/x?password=hunter2"]
)  # fmt: skip
def test_a_database_password_is_kept_outside_the_file(tmp_path: Path, url: str) -> None:
    [told] = problems(tmp_path, f'[database]\nurl = "{url}"\n{FINE}')
    assert told.startswith('countersign.toml, line 2: "url" in [database] holds a password')
    assert "hunter2" not in told


def test_the_database_address_can_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = read(tmp_path, f'[database]\nurl = "env:EXAMPLE_DATABASE"\n{FINE}')
    monkeypatch.setenv("EXAMPLE_DATABASE", "postgresql://bot:hunter2@db/x")
    assert config.database().reveal() == "postgresql://bot:hunter2@db/x"
    assert "hunter2" not in repr((config, config.database()))


def test_no_secret_is_fetched_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEPT_MASTODON_TOKEN", raising=False)
    assert read(tmp_path, FINE).accounts["one"].secrets == {"token": "env:DEPT_MASTODON_TOKEN"}


def with_rule(rule: str, *lines: str) -> str:
    return "\n".join((FINE, f"[departments.example.policy.rules.{rule}]", *lines, ""))


GROUNDS = ('reason = "Old hashtags."', 'agreed_by = "Head of Digital"', "review = 2027-04-01")


def test_a_rule_that_is_not_there_is_named(tmp_path: Path) -> None:
    code = load_rules()[0].code
    [told] = problems(tmp_path, with_rule(f"{code}X", 'outcome = "warn"'))
    assert told == f'countersign.toml, line 24: there is no rule "{code}X". Did you mean "{code}"?'


@pytest.mark.parametrize("outcome", [Outcome.SENIOR, Outcome.BLOCK])
def test_a_grave_rule_is_made_lighter_with_grounds_only(tmp_path: Path, outcome: Outcome) -> None:
    rule = rule_that(outcome)
    [told] = problems(tmp_path, with_rule(rule.code, 'outcome = "advise"'))
    assert told.startswith("countersign.toml, line 25: ")
    assert '"reason", "agreed_by", "review"' in told


def test_a_rule_stays_at_its_floor(tmp_path: Path) -> None:
    rule = next(rule for rule in load_rules() if rule.floor)
    [told] = problems(tmp_path, with_rule(rule.code, "off = true", *GROUNDS))
    assert told.startswith("countersign.toml, line 25: ")
    assert "cannot go below" in told


def test_a_rule_with_grounds_becomes_lighter(tmp_path: Path) -> None:
    rule = next(rule for rule in load_rules() if rule.outcome is Outcome.SENIOR and rule.floor in {None, Outcome.WARN})
    config = read(tmp_path, with_rule(rule.code, 'outcome = "warn"', *GROUNDS))
    [said] = config.departments["example"].settings.outcomes
    assert (said.code, said.outcome, said.agreed_by) == (rule.code, Outcome.WARN, "Head of Digital")
    assert f"{rule.code:<9} warn " in describe(config, clock=now)
    assert "(line 24, agreed by Head of Digital, until 1 April 2027)" in describe(config, clock=now)


def test_a_light_rule_can_be_switched_off(tmp_path: Path) -> None:
    rule = next(rule for rule in load_rules() if rule.outcome is Outcome.ADVISE and not rule.floor)
    config = read(tmp_path, with_rule(rule.code, "off = true"))
    assert config.departments["example"].settings.outcomes[0].outcome is None
    assert f"{rule.code:<9} off " in describe(config, clock=now)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "is to have either an outcome or off = true."),
        (['outcome = "warn"', "off = true"], "is to have either an outcome or off = true."),
        (['outcome = "off"'], 'there is no outcome "off". Write off = true.'),
        (['outcome = "fatal"'], 'there is no outcome "fatal". There is advise, attest, warn, senior, block.'),
        (['outcome = "block"', 'review = "soon"'], "is to be a date such as 2027-04-01, without quotes."),
        (['outcome = "block"', "review = 2027-04-01T09:00:00"], "is to be a date such as 2027-04-01"),
    ],
)
def test_a_change_to_a_rule_is_unmistakable(tmp_path: Path, lines: list[str], says: str) -> None:
    [told] = problems(tmp_path, with_rule(load_rules()[0].code, *lines))
    assert says in told


def test_a_review_that_has_passed_is_a_warning(tmp_path: Path) -> None:
    rule = rule_that(Outcome.ADVISE)
    config = read(tmp_path, with_rule(rule.code, 'outcome = "warn"', "review = 2027-01-04"))
    [warning] = config.warnings
    assert f"countersign.toml, line 26: the change to {rule.code} was to be looked at again by 4 Jan" in warning
    assert warning in describe(config, clock=now)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "countersign.toml"
    with pytest.raises(ConfigError, match=r"is not there. Copy countersign\.example\.toml to "):
        load(path)


def test_a_file_that_is_no_text_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "countersign.toml"
    path.write_bytes(FINE.encode().replace(b"Department for", b"D\xe9partement"))
    with pytest.raises(ConfigError, match="line 5: the file is to be saved as UTF-8"):
        load(path)


def test_a_folder_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_is_told_what_it_needs(tmp_path: Path, text: str) -> None:
    told = problems(tmp_path, text)
    assert told[0].startswith("countersign.toml: the file needs")
    assert len(told) == 3


def test_a_file_saved_on_windows_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "\ufeff" + FINE.replace("\n", "\r\n")).accounts.keys() == {"one"}


VALUES = ('""', "0", "true", "[]", "{}", "[[]]", "1.5", "nan", "2027-01-01", "{ a = 1 }", "[{}]")


@given(data=st.data())
def test_whatever_stands_in_a_place_the_answer_is_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    lines = FINE.splitlines()
    at = data.draw(st.sampled_from([n for n, line in enumerate(lines) if " = " in line]))
    value = data.draw(
        st.sampled_from(['""', "0", "true", "[]", "{}", "[[]]", "1.5", "nan", "2027-01-01", "{ a = 1 }", "[{}]"])
    )
    lines[at] = f"{lines[at].partition(' = ')[0]} = {value}"
    lines[at] = data.draw(st.sampled_from([lines[at], f"# {lines[at]}", f"x.{lines[at]}"]))
    if data.draw(st.booleans()):
        del lines[data.draw(st.integers(0, len(lines) - 1))]
    folder = tmp_path_factory.mktemp("config")
    try:
        read(folder, "\n".join(lines))
    except ConfigError as error:
        for problem in error.problems:
            assert problem.endswith((".", "?", ".)"))
            assert problem.startswith(f"{folder}/countersign.toml")


def test_the_way_out_is_said_in_the_file_and_nowhere_else(tmp_path: Path) -> None:
    assert (read(tmp_path, FINE).outbound.proxy, read(tmp_path, FINE).outbound.authorities) == ("", "")
    way = '[outbound]\nproxy = "http://proxy.example.gov.uk:8080"\nauthorities = "/etc/ssl/gov.pem"\n'
    config = read(tmp_path, way + FINE)
    assert (config.outbound.proxy, config.outbound.authorities) == (
        "http://proxy.example.gov.uk:8080",
        "/etc/ssl/gov.pem",
    )


def test_a_network_can_forbid_that_links_are_opened(tmp_path: Path) -> None:
    assert read(tmp_path, FINE).outbound.fetch_links
    assert not read(tmp_path, f"[outbound]\nfetch_links = false\n{FINE}").outbound.fetch_links


@pytest.mark.parametrize("proxy", ["proxy.example:8080", "socks5://proxy.example", "http://me:secret-1@proxy.example"])
def test_a_proxy_that_is_no_proxy_is_told_without_its_password(tmp_path: Path, proxy: str) -> None:
    with pytest.raises(ConfigError) as told:
        read(tmp_path, f'[outbound]\nproxy = "{proxy}"\n' + FINE)
    assert "proxy" in str(told.value)
    assert "secret-1" not in str(told.value)


def test_posting_times_the_distance_and_the_channel_for_restricted_posts(tmp_path: Path) -> None:
    text = FINE.replace(
        'channel = "C0APPROVE01"',
        'channel = "C0APPROVE01"\nposting_times = ["17:00", "09:00", "09:00"]\nposting_days = ["sat", "mon"]\n'
        "spacing_minutes = 15",
    ).replace('digest_channel = "C0DIGEST001"', 'digest_channel = "C0DIGEST001"\nrestricted_channel = "C0SENSITIVE"')
    config = read(tmp_path, text)
    account = config.accounts["one"]
    assert (account.posting_times, account.posting_days) == ((time(9), time(17)), (0, 5))
    assert (account.spacing, account.restricted_channel) == (timedelta(minutes=15), "C0SENSITIVE")
    words = describe(config, clock=now)
    assert "09:00, 17:00 on mon, sat" in words
    assert "15 minutes between posts" in words
    assert "market-sensitive posts: cards in C0SENSITIVE" in words
    plain = read(tmp_path, FINE).accounts["one"]
    assert (plain.posting_times, plain.posting_days, plain.restricted_channel) == ((), (), "")
    assert plain.spacing == timedelta(minutes=1)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('posting_times = ["24:00"]', "from 00:00 to 23:59"),
        ('posting_times = ["9am"]', 'Write the time as "09:00"'),
        ('posting_days = ["Monday"]', "There is mon, tue"),
        ("spacing_minutes = -1", "spacing_minutes"),
        ('restricted_channel = "#secret"', "Use the channel's id"),
    ],
)
def test_what_is_no_time_day_or_channel_is_told(tmp_path: Path, written: str, says: str) -> None:
    text = changed('channel = "C0APPROVE01"', f'channel = "C0APPROVE01"\n{written}')
    assert any(says in problem for problem in problems(tmp_path, text))


def test_a_network_that_renews_its_tokens_asks_for_a_key() -> None:
    def renew(_: Connection, stale: Grant | None) -> Grant:
        raise Refused(f"not connected: {stale}")

    known = {"mastodon": replace(networks()["mastodon"], renew=renew)}
    (says,) = [problem.says for problem in crossed(tomllib.loads(FINE), known)]
    assert "countersign accounts key FILE" in says
    assert not [*crossed(tomllib.loads(f'{FINE}[credentials]\nkey = "env:KEY"\n'), known)]


def test_the_keys_of_credentials_are_fetched_when_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer, older = tmp_path / "newer", new_key()
    newer.write_text(new_key(), encoding="utf-8")
    named = read(tmp_path, f'{FINE}[credentials]\nkey = "file:{newer}"\nearlier_keys = ["env:OLDER_KEY"]\n')
    with pytest.raises(ConfigError, match="OLDER_KEY is not set"):
        named.sealing_keys()
    monkeypatch.setenv("OLDER_KEY", older)
    sealed = keys_from([older]).seal(b"words", "one")
    assert named.sealing_keys().opened(sealed, "one") == b"words"
    assert not named.sealing_keys().is_current(sealed)
    monkeypatch.setenv("OLDER_KEY", "canary-no-key")
    with pytest.raises(ConfigError, match="countersign accounts key FILE") as told:
        named.sealing_keys()
    assert "canary" not in str(told.value)
    with pytest.raises(ConfigError, match="no key is named"):
        read(tmp_path, FINE).sealing_keys()


def test_credentials_without_a_key_are_told(tmp_path: Path) -> None:
    (says,) = problems(tmp_path, f'{FINE}[credentials]\nearlier_keys = ["env:OLDER_KEY"]\n')
    assert "names no key that encrypts" in says
