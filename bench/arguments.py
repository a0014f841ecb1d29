"""The command line shared by all benches."""

import argparse


def brief(doc: str | None) -> bool:
    """Read the command line: whether to run the smallest numbers, only to see that the bench works."""
    parser = argparse.ArgumentParser(description=(doc or "").partition("\n")[0])
    parser.add_argument("--brief", action="store_true", help="the smallest numbers, to see that the bench works")
    return bool(parser.parse_args().brief)
