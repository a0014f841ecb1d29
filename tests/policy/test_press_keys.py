"""Keys of press lists: whatever row the signal finds to match has a key in common with the enquirer."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from policy.enquirer import Enquirer, ProfileLink
from policy.press_keys import domains_of, of_enquirer, of_row
from policy.press_list import Handle, Listing, listing
from policy.signals import press_list

NAMES = st.sampled_from(
    ["Rosa Lane", "rosa lane", "Dr Rosa M. Lane", "Siân Lôn", "Kofi", "Rosa Lane | Example Times", ""]
)
HANDLES = st.sampled_from(["rosalane", "@RosaLane", "rosa@server.example", "sian.example.com", "sianlon", "kofi"])
MAIL = st.sampled_from(["rosa@example.com", "rosa@gmail.com", "desk@example.com"])
ROWS = st.builds(
    Listing,
    row=st.just(2),
    name=NAMES,
    outlet=st.sampled_from(["Example Times", ""]),
    emails=st.lists(MAIL, max_size=2).map(tuple),
    handles=st.lists(
        st.builds(Handle, st.sampled_from(["x", ""]), HANDLES.map(lambda one: one.lower().lstrip("@"))), max_size=2
    ).map(tuple),
)
ENQUIRERS = st.builds(
    Enquirer,
    network=st.sampled_from(["x", "bluesky", "email"]),
    handle=HANDLES | MAIL,
    name=NAMES,
    bio=MAIL | st.just("At the Example Times."),
    links=st.lists(
        st.builds(
            ProfileLink,
            st.sampled_from(["https://example.com/rosa", "https://x.com/rosalane", "https://server.example/@rosa"]),
            st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
)


@given(ROWS, ENQUIRERS)
def test_a_row_that_matches_has_a_key_in_common(row: Listing, enquirer: Enquirer) -> None:
    matches = [*press_list.evidence(replace(enquirer, press_list=(row,)))]
    if matches:
        assert of_row(row) & (of_enquirer(enquirer) | domains_of(enquirer))


def test_cells_that_say_nothing_are_no_handles_and_names_under_a_network_are_none() -> None:
    cells = [("Name", "Rosa Lane"), ("Twitter", "n/a"), ("Bluesky", "none"), ("LinkedIn", "Rosa Lane"), ("Email", "-")]
    row = listing(2, cells)
    assert (row.handles, row.emails) == ((), ())


def test_two_columns_of_the_same_name_both_count() -> None:
    row = listing(2, [("Email", "rosa@example.com"), ("Email", "rosa@gmail.com"), ("Handle", "rosa, @lane; r.lane")])
    assert row.emails == ("rosa@example.com", "rosa@gmail.com")
    assert {account.handle for account in row.handles} == {"rosa", "lane", "r.lane"}


def test_the_evidence_names_the_list_the_day_and_the_row() -> None:
    row = Listing(7, "Rosa Lane", "Example Times", "Reporter", source="“Example Media” of 3 November 2026")
    assert row.shown() == (
        "on the press list “Example Media” of 3 November 2026, row 7: Rosa Lane, Reporter, Example Times"
    )
