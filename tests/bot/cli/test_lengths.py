"""`countersign count`: lengths as each network counts them."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.lengths import lengths
from bot.networks import networks

VECTORS = Path(__file__).parents[2] / "vectors" / "atproto" / "measured_post_length.json"


def counted(*lines: object) -> tuple[list[dict[str, object]], int]:
    out = io.StringIO()
    status = lengths(io.StringIO("".join(json.dumps(line) + "\n" for line in lines)), out)
    return [json.loads(line) for line in out.getvalue().splitlines()], status


@pytest.mark.parametrize("network", networks())
def test_every_network_counts(network: str) -> None:
    (said,), status = counted({"network": network, "text": "Pools open at ten."})
    facts = networks()[network]
    assert (status, said["network"], said["limit"], said["unit"]) == (0, network, facts.limit, facts.counts)
    assert (said["used"], said["fits"], said["parts"]) == (18, True, ["Pools open at ten."])


def test_a_text_that_is_too_long_is_given_as_the_posts_of_a_thread() -> None:
    text = " ".join(f"This is sentence number {number} of a long text." for number in range(12))
    (said,), _ = counted({"network": "bluesky", "text": text})
    assert (said["used"], said["limit"], said["fits"]) == (len(text), 300, False)
    assert isinstance(said["parts"], list)
    assert len(said["parts"]) == 2
    assert " ".join(said["parts"]) == text


def test_a_text_that_no_thread_has_room_for_is_given_whole() -> None:
    (said,), _ = counted({"network": "bluesky", "text": "x" * 4000})
    assert (said["used"], said["fits"], said["parts"]) == (4000, False, ["x" * 4000])


def test_lengths_agree_with_a_real_bluesky_server() -> None:
    for case in json.loads(VECTORS.read_text())["cases"]:
        most = case["pds_max_repeats"]
        said, _ = counted(*({"network": "bluesky", "text": case["unit"] * number} for number in (most, most + 1)))
        assert [answer["fits"] for answer in said] == [True, False], case["name"]


def test_a_line_that_cannot_be_used_is_told_and_the_others_are_counted() -> None:
    said, status = counted({"network": "orkut", "text": "x"}, {"network": "x"}, {"network": "x", "text": "x"})
    assert status == 2
    assert str(said[0]["error"]).startswith('line 1: "network" is to be one of bluesky, ')
    assert said[1] == {"error": 'line 2: "text" is missing.'}
    assert said[2]["used"] == 1


def test_the_command_reads_lines_from_its_input() -> None:
    command = [sys.executable, "-m", "bot", "count", "--jsonl", "-"]
    line = json.dumps(
        {"network": "mastodon", "text": "👨‍👩‍👧‍👦 https://www.gov.uk/check-your-area"}, ensure_ascii=False
    )
    done = subprocess.run(command, input=line.encode(), capture_output=True, timeout=60)
    assert (done.returncode, json.loads(done.stdout)["used"]) == (0, 25)
