"""The command line: the commands, their flags, and a line of help for each."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bot.cli import accounts, archive, audit, commands, contacts, enquiries, logs, paging, time_commands
from bot.cli.installation import CONFIG

SETTINGS = f"a department's own settings ({CONFIG}, where that file is)"
TO = "a new file, made for its owner alone (standard output)"
Act = Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class WithSlack:
    """The commands that need Slack, from the only module that imports both the bot and its Slack handlers."""

    run: Act
    demo: Act
    doctor: Act
    manifest: Act


def arguments(acts: WithSlack) -> argparse.ArgumentParser:
    """Build the parser of the command line; what it parses names the act to `run`."""
    parser = argparse.ArgumentParser(
        prog="countersign", description="Posts for official accounts: proposed, checked, countersigned, on time."
    )
    parser.add_argument("--version", action="version", version=f"Countersign {version('countersign')}")
    parser.set_defaults(log_level="warning", log_format="plain")
    every = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    _log_flags(_command(every, "run", acts.run, "run the bot", config=True), level="info")

    cmd = _command(every, "demo", acts.demo, "try it all in your browser: no Slack, no token, no network")
    cmd.add_argument("--port", type=_port, default=8765, help="the port on this computer (8765); 0 picks a free one")
    cmd.add_argument(
        "--play", action="store_true", help="play the whole story without a browser, and say what was seen"
    )
    cmd.add_argument("--json", action="store_true", help="say it in JSON lines")
    cmd.add_argument("--policy", type=Path, metavar="FILE", help="use the policy tables of a department's own file")
    _log_flags(cmd, level="warning")

    db = every.add_parser("db", help="look after the database").add_subparsers(required=True, metavar="COMMAND")
    _command(db, "upgrade", commands.db_upgrade, "bring the tables up to this version", config=True)
    cmd = _command(db, "backup", commands.db_backup, "copy a SQLite database, also while the bot runs", config=True)
    cmd.add_argument("file", type=Path, metavar="FILE", help="a new file, made for its owner alone")

    cmd = _command(every, "digest", commands.digest, "send today's digests now", config=True)
    cmd.add_argument("--now", action="store_true", help="whatever the hour")

    cmd = _command(every, "hold", commands.hold, "put posts on hold at once, whether or not the bot runs", config=True)
    what = cmd.add_mutually_exclusive_group(required=True)
    what.add_argument("--everything", action="store_true", help="every account of every department")
    what.add_argument("--department", metavar="KEY", help="every account of one department")
    what.add_argument("--account", metavar="KEY", help="one account")
    cmd.add_argument("--reason", required=True, metavar="WORDS", help="why: people read it on every card")
    cmd.add_argument("--exempt", action="append", default=[], metavar="KEY", help="an account that goes on")
    _command(every, "holds", commands.holds, "list what is on hold", config=True)

    time = every.add_parser("time", help="whether this machine's clock is believed").add_subparsers(
        required=True, metavar="COMMAND"
    )
    _command(time, "show", time_commands.show, "say what the clock reads, and whether posts wait for it", config=True)
    _command(time, "confirm", time_commands.confirm, "say that the clock is right: posts go on", config=True)

    cmd = _command(
        every, "import", commands.import_plan, "check a content plan, and leave it for somebody to propose", config=True
    )
    cmd.add_argument("plan", metavar="PLAN.CSV", help="the plan, as a spreadsheet saves it; - for standard input")
    cmd.add_argument(
        "--for",
        dest="person",
        metavar="U0…",
        help="who is asked in Slack whether to propose it: nothing else proposes it",
    )
    cmd = _command(
        every, "export", commands.export, "write a week as a content plan, or what came of posts", config=True
    )
    cmd.add_argument("--week", default="", metavar="2026-W48", help="which week (this one)")
    cmd.add_argument("--results", action="store_true", help="what came of posts, instead of a plan")
    cmd.add_argument("--from", dest="since", default="", metavar="DATE", help="results of posts from that day on")
    cmd.add_argument("--until", default="", metavar="DATE", help="results of posts until that day, included")
    cmd.add_argument("--account", action="append", default=[], metavar="KEY", help="results of that account only")
    cmd.add_argument("--department", default="", metavar="KEY", help="of one department only")
    cmd.add_argument("--to", type=Path, metavar="FILE", help=TO)

    cmd = _command(
        every, "page", paging.page, "call somebody beside Slack, with words that say it is a test", config=True
    )
    cmd.add_argument("person", metavar="U0…", help="who: a colleague who knows that you do this")

    _contacts(every.add_parser("contacts", help="the press lists"))
    _enquiries(every.add_parser("enquiries", help="what is kept about a person who wrote in"))
    _reports(every.add_parser("report", help="figures for those who answer for it"))
    _accounts(every.add_parser("accounts", help="the accounts' credentials"))

    _command(
        every, "check-config", commands.check_config, "check the configuration, and say what is in force", config=True
    )
    cmd = _command(
        every, "doctor", acts.doctor, "look at everything, and say what is wrong and how to mend it", config=True
    )
    cmd.set_defaults(log_level="critical")  # findings are in the report
    _command(every, "manifest", acts.manifest, "print the Slack app manifest")

    trail = every.add_parser("audit", help="the audit trail").add_subparsers(required=True, metavar="COMMAND")
    cmd = _command(trail, "verify", audit.verify, "recompute every row, and hold the records to them", config=True)
    cmd.add_argument(
        "--head", default="", metavar="N:HASH", help="a head from an earlier digest, that must still be there"
    )
    cmd.add_argument(
        "--heads",
        type=Path,
        metavar="FILE",
        help="heads kept elsewhere, in place of those that the configuration names",
    )
    cmd = _command(trail, "key", audit.key, "make a key that signs the trail's heads")
    cmd.add_argument("file", type=Path, metavar="FILE", help="a new file, made for its owner alone")
    cmd = _command(trail, "export", audit.export, "write it out, row by row", config=True)
    cmd.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")
    cmd.add_argument("--with-names", action="store_true", help="the names of authors at risk too: for an auditor only")
    cmd.add_argument("--to", type=Path, metavar="FILE", help=TO)
    _command(trail, "reasons", audit.reasons, "count what each not yet, and each no, was about", config=True)
    cmd = _command(every, "archive", archive.archive, "move the words of posts long over into a file", config=True)
    cmd.add_argument("--before", default="", metavar="DATE", help="posts that were over before that day: 2027-01-01")
    cmd.add_argument("--to", type=Path, metavar="FILE", help="a new file, made for its owner alone; or to go on with")
    cmd.add_argument("--check", type=Path, metavar="FILE", help="hold an archive against the audit trail instead")
    _command(every, "feedback", commands.feedback, "list what people called wrong about the checks", config=True)

    cmd = _command(every, "check", commands.check, "hold words against the policy")
    cmd.add_argument("text", nargs="*", help="the words")
    cmd.add_argument(
        "--file", action="append", default=[], metavar="FILE", help="words in a file, - for standard input"
    )
    cmd.add_argument("--jsonl", metavar="FILE", help="one JSON object a line, - for standard input")
    cmd.add_argument("--config", type=Path, metavar="FILE", help=SETTINGS)
    for name, says in (
        ("account", "an account of the configuration"),
        ("account-kind", "corporate, service, ministerial or police"),
        ("network", "where it goes: mastodon, …"),
        ("kind", "post, reply, quote, dm or external"),
        ("alt", "a picture's alt text"),
        ("reply-to", "whom it answers"),
        ("reply-url", "the post it answers: that post's address"),
        ("at", "when it goes out"),
        ("thread", "plain or numbered: as a thread, where it is too long or divided by lines of ---"),
    ):
        cmd.add_argument(f"--{name}", metavar="WORD", help=says)

    cmd = _command(every, "replay", commands.replay, "what the rules would have said of last month's posts")
    cmd.add_argument("posts", metavar="POSTS.CSV", help="the posts, as a spreadsheet saves them; - for standard input")
    cmd.add_argument("--config", type=Path, metavar="FILE", help=SETTINGS)
    cmd.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="WHAT=NAME",
        help="which column holds the text, date, account, network or alt, where its name does not say so",
    )
    cmd.add_argument("--page", type=Path, metavar="OUT.HTML", help="a page with the examples, for others to read")

    cmd = _command(every, "enquirer", commands.enquirer, "judge who somebody is")
    cmd.add_argument("--jsonl", metavar="FILE", help="one JSON object a line, - for standard input")
    cmd = _command(every, "count", commands.count, "count texts as the networks do")
    cmd.add_argument(
        "--jsonl", metavar="FILE", help='one JSON object a line with "network" and "text", - for standard input'
    )
    cmd = _command(every, "rules", commands.rules, "list the rules")
    cmd.add_argument("--json", action="store_true", help="with everything about each")

    cmd = _command(every, "docs", commands.docs, "write the generated pages of the docs again")
    cmd.add_argument("--folder", type=Path, default=Path("docs"), help="where (docs)")
    return parser


def _accounts(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=accounts.listed)
    _config(parser)
    every = parser.add_subparsers(metavar="COMMAND", help="list, unless you say another")
    _command(
        every,
        "list",
        accounts.listed,
        "list the accounts, and how long each credential lasts",
        config=True,
        said_before=True,
    )
    cmd = _command(every, "test", accounts.test, "prove credentials, without posting", config=True, said_before=True)
    cmd.add_argument("name", nargs="*", metavar="NAME", help="an account of the configuration (every account)")
    cmd.set_defaults(log_level="critical")  # what is wrong is said
    cmd = _command(
        every, "connect", accounts.connect, "get an account's credential, step by step", config=True, said_before=True
    )
    cmd.add_argument("name", metavar="NAME", help="an account of the configuration")
    cmd.add_argument("--paste", action="store_true", help="paste the address the browser ends at: it is elsewhere")
    cmd.set_defaults(log_level="critical")
    cmd = _command(every, "key", accounts.key, "make a key that encrypts the tokens which networks renew")
    cmd.add_argument("file", type=Path, metavar="FILE", help="a new file, made for its owner alone")
    _command(
        every, "rekey", accounts.rekey, "encrypt everything with the first key named", config=True, said_before=True
    )


def _contacts(parser: argparse.ArgumentParser) -> None:
    every = parser.add_subparsers(required=True, metavar="COMMAND")
    cmd = _command(every, "import", contacts.import_list, "read a press list, and take it into use", config=True)
    cmd.add_argument("list", metavar="LIST.CSV", help="the list, as a media database exports it; - for standard input")
    cmd.add_argument("--department", required=True, metavar="KEY", help="whose list it is")
    cmd.add_argument("--source", required=True, metavar="WORDS", help="where it comes from")
    cmd.add_argument("--basis", default="", metavar="WORDS", help="the lawful basis for keeping it (public task)")
    cmd.add_argument("--until", default="", metavar="DATE", help="the last day it is kept: 2027-01-31 (in a year)")
    cmd.add_argument("--yes", action="store_true", help="import without being asked")
    _command(every, "list", contacts.listed, "list the press lists in use", config=True)
    cmd = _command(every, "remove", contacts.remove, "delete a press list, and everybody on it", config=True)
    cmd.add_argument("source", metavar="SOURCE", help="the list's source")
    cmd.add_argument("--department", default="", metavar="KEY", help="of which department, where several have one")
    cmd.add_argument("--yes", action="store_true", help="delete without being asked")


def _enquiries(parser: argparse.ArgumentParser) -> None:
    every = parser.add_subparsers(required=True, metavar="COMMAND")
    show = _command(every, "show", enquiries.show, "show everything kept about a person", config=True)
    show.add_argument("--json", action="store_true", help="as JSON, for a program")
    show.add_argument("--to", type=Path, metavar="FILE", help=TO)
    forget = _command(every, "forget", enquiries.forget, "forget a person, and what they wrote", config=True)
    forget.add_argument("--even-open", action="store_true", help="although their question is open: it ends unanswered")
    forget.add_argument("--yes", action="store_true", help="forget without being asked")
    for cmd in (show, forget):
        cmd.add_argument("handle", metavar="HANDLE", help="the person's handle, or e-mail address, as they wrote in")
        cmd.add_argument("--network", action="append", default=[], metavar="NAME", help="only there: x, email, …")
        cmd.add_argument("--department", default="", metavar="KEY", help="of one department only")


def _reports(parser: argparse.ArgumentParser) -> None:
    every = parser.add_subparsers(required=True, metavar="COMMAND")
    cmd = _command(every, "enquiries", enquiries.report, "who asked, and how soon they were answered", config=True)
    cmd.add_argument("--from", dest="since", default="", metavar="DATE", help="from that day on (four weeks)")
    cmd.add_argument("--until", default="", metavar="DATE", help="until that day, included (today)")
    cmd.add_argument("--department", default="", metavar="KEY", help="of one department only")
    cmd.add_argument("--csv", action="store_true", help="as a spreadsheet")
    cmd.add_argument("--to", type=Path, metavar="FILE", help=TO)


def _command(
    every: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    act: Act,
    says: str,
    *,
    config: bool = False,
    said_before: bool = False,
) -> argparse.ArgumentParser:
    """Add a command; with `said_before`, what is said of the configuration before its name counts, too."""
    parser = every.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
    parser.set_defaults(run=act)
    if config:
        _config(parser, default=argparse.SUPPRESS if said_before else CONFIG)
    return parser


def _config(parser: argparse.ArgumentParser, default: object = CONFIG) -> None:
    parser.add_argument("--config", type=Path, default=default, metavar="FILE", help=f"the configuration ({CONFIG})")


def _log_flags(command: argparse.ArgumentParser, *, level: str) -> None:
    command.add_argument("--log-level", choices=logs.LEVELS, default=level, help=f"what is logged ({level})")
    command.add_argument(
        "--log-format", choices=("plain", "json"), default="plain", help="for people (plain), or a JSON object a line"
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
