"""Pictures: decoded in a process apart, written anew without metadata; undecodable files do no harm."""

import hashlib
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, update

from bot.errors import NotNow, Unusable
from bot.model.content import Picture
from bot.proposing.pictures import DECODER, MOST_BYTES, MOST_PIXELS_OUT, Pictures
from bot.store import Store
from bot.store.tables import pictures as table
from tests import pictures as made
from tests.databases import sharing_engines, sqlite_in
from tests.fakes import FakeClock
from tests.world import World

CORNERS = {"red": (2, 2), "lime": (61, 2), "blue": (2, 45), "black": (61, 45)}
COLOURS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "black": (0, 0, 0)}


@pytest.fixture
def pictures(tmp_path: Path, clock: FakeClock) -> Iterator[Pictures]:
    """The real store, on SQLite: a decoder's result does not depend on the database."""
    engines = sharing_engines(sqlite_in(tmp_path))
    yield Pictures(Store(engines, clock), clock)
    engines.dispose()


def bytes_of(pictures: Pictures, picture: Picture) -> bytes:
    data = pictures.data(picture.sha256)
    assert data is not None
    return data


def said_of(pictures: Pictures, raw: bytes) -> str:
    """The words for a person who adds the file."""
    with pytest.raises(Unusable) as refused:
        pictures.take_in(raw)
    assert refused.value.field == "pictures"
    return str(refused.value)


def is_upright(data: bytes) -> bool:
    image = made.opened(data).convert("RGB")
    near = {
        name: all(abs(a - b) < 60 for a, b in zip(image.getpixel(at), COLOURS[name], strict=True))  # type: ignore[arg-type]
        for name, at in CORNERS.items()
    }
    return all(near.values())


# What comes out


@pytest.mark.parametrize(
    ("raw", "mimes"),
    [
        (made.png(), {"image/png"}),
        (made.jpeg(), {"image/jpeg"}),
        (made.gif(), {"image/gif"}),
        (made.webp(), {"image/png", "image/jpeg"}),
        (made.moving_gif(), {"image/gif"}),
    ],
    ids=["png", "jpeg", "gif", "webp", "moving gif"],
)
def test_a_picture_comes_out_as_a_kind_that_slack_shows(pictures: Pictures, raw: bytes, mimes: set[str]) -> None:
    picture = pictures.take_in(raw)
    data = bytes_of(pictures, picture)
    assert picture.mime in mimes
    assert (picture.width, picture.height, picture.size, picture.alt) == (64, 48, len(data), "")
    assert hashlib.sha256(data).hexdigest() == picture.sha256
    assert is_upright(data)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_nothing_comes_out_but_the_pixels(pictures: Pictures, form: str) -> None:
    raw = made.with_everything(form)
    assert b"CANARY" in raw
    data = bytes_of(pictures, pictures.take_in(raw))
    assert not any(word in data for word in made.SECRETS)
    image = made.opened(data)
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a47_a_phones_picture_says_no_longer_where_it_was_taken(pictures: Pictures) -> None:
    raw = made.with_everything("JPEG")
    assert made.opened(raw).getexif().get_ifd(0x8825)
    image = made.opened(bytes_of(pictures, pictures.take_in(raw)))
    assert not image.getexif().get_ifd(0x8825)


@pytest.mark.parametrize("profile", [None, made.profile()], ids=["no profile", "a colour profile"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_before_the_camera_is_forgotten(
    pictures: Pictures, orientation: int, profile: bytes | None
) -> None:
    from PIL import Image

    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    held = made.drawn()
    if orientation in turns:
        held = held.transpose(turns[orientation])
    picture = pictures.take_in(made.encoded(held, "JPEG", quality=95, exif=made.exif(orientation), icc_profile=profile))
    assert (picture.width, picture.height) == (64, 48)
    assert is_upright(bytes_of(pictures, picture))


def test_a_moving_gif_keeps_its_frames_and_their_times(pictures: Pictures) -> None:
    image = made.opened(bytes_of(pictures, pictures.take_in(made.moving_gif())))
    assert image.n_frames == 4  # type: ignore[attr-defined]
    assert image.info["loop"] == 0
    times = []
    for number in range(4):
        image.seek(number)
        times.append(image.info["duration"])
    assert times == [100, 150, 200, 250]
    assert "comment" not in image.info


def test_what_can_be_seen_through_stays_so(pictures: Pictures) -> None:
    for form in ("PNG", "WEBP"):
        raw = made.encoded(made.drawn(mode="RGBA"), form, lossless=True)
        see_through = made.opened(raw)
        see_through.putalpha(90)
        picture = pictures.take_in(made.encoded(see_through, form, lossless=True))
        out = made.opened(bytes_of(pictures, picture))
        assert picture.mime == "image/png"
        assert out.getpixel((2, 2)) == (255, 0, 0, 90)
    palette = made.drawn(mode="P")
    palette.info["transparency"] = palette.getpixel((2, 2))
    out = made.opened(bytes_of(pictures, pictures.take_in(made.encoded(palette, "PNG"))))
    corner = out.convert("RGBA").getpixel((2, 2))
    assert isinstance(corner, tuple)
    assert corner[3] == 0


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_taken(pictures: Pictures, mode: str) -> None:
    image = made.drawn().convert("L").convert("I;16") if mode == "I;16" else made.drawn(mode=mode)
    assert pictures.take_in(made.encoded(image, "PNG")).mime == "image/png"


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_kind_of_jpeg_is_taken(pictures: Pictures, mode: str) -> None:
    picture = pictures.take_in(made.encoded(made.drawn(mode=mode), "JPEG"))
    assert picture.mime == "image/jpeg"
    assert made.opened(bytes_of(pictures, picture)).mode in {"L", "RGB"}


def test_a_very_large_picture_is_made_smaller(pictures: Pictures) -> None:
    picture = pictures.take_in(made.bomb(8000, 4500))
    assert picture.width * picture.height <= MOST_PIXELS_OUT
    assert picture.width / picture.height == pytest.approx(8000 / 4500, rel=0.01)


# What is not taken


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "SVG"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC"),
        (b"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00mif1avif", "AVIF"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00", "video"),
        (b"%PDF-1.7\n", "PDF"),
        (b"GIF7", "PNG, JPEG, WebP or GIF"),
        (b"II*\x00 a TIFF", "PNG, JPEG, WebP or GIF"),
        (b"BM a bitmap", "PNG, JPEG, WebP or GIF"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "PNG, JPEG, WebP or GIF"),
        (b"#!/bin/sh\necho", "PNG, JPEG, WebP or GIF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(MOST_BYTES), "10 MB"),
    ],
)
def test_a47_what_is_no_picture_is_called_what_it_is(pictures: Pictures, raw: bytes, says: str) -> None:
    assert says in said_of(pictures, raw)


@pytest.mark.parametrize("raw", [made.png(), made.jpeg(), made.webp(), made.gif(), made.moving_gif()])
def test_a47_a_file_that_breaks_off_is_not_taken(pictures: Pictures, raw: bytes) -> None:
    assert "damaged or incomplete" in said_of(pictures, raw[: len(raw) * 2 // 3])


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (made.bomb(50_000, 50_000), "40 million pixels"),
        (made.png_that_says(2**31 - 1, 2**31 - 1), "damaged|40 million|more to open"),
        (made.text_bomb(), "damaged|more to open"),
        (made.gif_of(5000, (800, 600)), "animation is too large"),
        (made.gif_of(3, (65_535, 65_535), (8, 8)), "40 million pixels|more to open"),
        (made.encoded(made.drawn(), "WEBP", save_all=True, append_images=[made.drawn(mode="L").convert("RGB")]), "GIF"),
        (made.encoded(made.drawn(), "PNG", save_all=True, append_images=[made.drawn(mode="L").convert("RGB")]), "GIF"),
    ],
    ids=["bomb", "a size beyond reason", "text bomb", "frames", "large frames", "moving webp", "moving png"],
)
def test_a47_what_is_too_much_to_open_is_left_alone(pictures: Pictures, raw: bytes, says: str) -> None:
    with pytest.raises(Unusable, match=says):
        pictures.take_in(raw)


def test_a47_what_rides_on_a_picture_does_not_come_along(pictures: Pictures) -> None:
    rider = b"PK\x03\x04 a programme <script>alert(1)</script> <svg>"
    for raw in (made.png() + rider, made.jpeg() + rider, made.gif() + rider):
        data = bytes_of(pictures, pictures.take_in(raw))
        assert b"script" not in data
        assert b"PK\x03\x04" not in data


spoilt_files = given(
    raw=st.sampled_from([made.png(), made.jpeg(), made.webp(), made.moving_gif(), made.with_everything("JPEG", 6)]),
    at=st.integers(0, 10**6),
    change=st.binary(min_size=1, max_size=12),
)


def spoilings(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def is_taken_clean_or_refused_kindly(pictures: Pictures, raw: bytes, at: int, change: bytes) -> None:
    place = at % len(raw)
    spoilt = raw[:place] + change + raw[place + len(change) :]
    with suppress(Unusable):
        picture = pictures.take_in(spoilt)
        data = bytes_of(pictures, picture)
        assert not made.opened(data).getexif()
        assert hashlib.sha256(data).hexdigest() == picture.sha256


@spoilings(15)
@spoilt_files
def test_whatever_is_done_to_a_file_it_is_taken_clean_or_refused_kindly(
    pictures: Pictures, raw: bytes, at: int, change: bytes
) -> None:
    is_taken_clean_or_refused_kindly(pictures, raw, at, change)


@pytest.mark.slow
@spoilings(200)
@spoilt_files
def test_whatever_is_done_to_many_files_they_are_taken_clean_or_refused_kindly(
    pictures: Pictures, raw: bytes, at: int, change: bytes
) -> None:
    is_taken_clean_or_refused_kindly(pictures, raw, at, change)


# What becomes of a decoder


def a_decoder(*lines: str) -> tuple[str, ...]:
    return (sys.executable, "-c", "\n".join(lines))


REAL = ("import sys, bot.proposing.decoder as decoding", "decoding.PROCESSOR_SECONDS = 1")
BROKEN_DECODERS = {
    "killed": a_decoder("import os, signal", "os.kill(os.getpid(), signal.SIGKILL)"),
    "crashed": a_decoder("import os, signal", "os.kill(os.getpid(), signal.SIGSEGV)"),
    "silent": a_decoder("import sys", "sys.stdin.buffer.read()"),
    "deaf": a_decoder("import os", "os.close(0)", "raise SystemExit"),
    "no sense": a_decoder("print('hello')"),
    "no JSON object": a_decoder("print('[1]')"),
    "one line for ever": a_decoder("import sys", "while True: sys.stdout.write('x' * 65536)"),
    "a picture for ever": a_decoder(
        "import sys", 'print(\'{"width": 1, "height": 1}\')', "while True: sys.stdout.write('x' * 65536)"
    ),
    "less than it says": a_decoder('print(\'{"width": 1, "height": 1, "size": 900}\')'),
    "no picture": a_decoder('print(\'{"width": 1, "height": 1, "size": 5}\')', "print('<svg', end='>')"),
    "impossible size": a_decoder(
        "import sys",
        'sys.stdout.buffer.write(b\'{"width": 99999, "height": 99999, "size": 4}\\nGIF8\')',
    ),
    "a word we do not know": a_decoder('print(\'{"fault": "<@U1> pay me", "size": 0}\')'),
    "memory": a_decoder(*REAL, "decoding.clean = lambda raw: bytearray(8 * 2**30)", "decoding.main()"),
    "processor": a_decoder(*REAL, "decoding.clean = lambda raw: [one for one in iter(int, 1)]", "decoding.main()"),
    "a file": a_decoder(
        *REAL,
        "import tempfile",
        "decoding.clean = lambda raw: tempfile.TemporaryFile().write(bytes(9))",
        "decoding.main()",
    ),
}


@pytest.mark.parametrize("what", BROKEN_DECODERS)
def test_a_decoder_that_fails_fails_alone(pictures: Pictures, what: str) -> None:
    says = said_of(replace(pictures, decoder=BROKEN_DECODERS[what]), made.png())
    assert "pay me" not in says
    assert not list(pictures.store.read(Connection.execute, table.select()))
    assert pictures.take_in(made.png()).mime == "image/png"


def test_a_decoder_that_hangs_is_ended(pictures: Pictures) -> None:
    forever = a_decoder("import threading", "threading.Event().wait()")
    says = said_of(replace(pictures, decoder=forever, patience=0.3), made.png() + bytes(2**20))
    assert "left alone" in says


def test_no_decoder_at_all_is_no_fault_of_the_picture(pictures: Pictures) -> None:
    with pytest.raises(NotNow):
        replace(pictures, decoder=("/nowhere/python",)).take_in(made.png())


def test_a_decoder_is_told_no_secrets(pictures: Pictures, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "canary")
    seen = tmp_path / "environment"
    tell_tale = a_decoder(
        "import os", f"open({str(seen)!r}, 'w').write(repr(dict(os.environ)) + os.getcwd())", "print('{}')"
    )
    with pytest.raises(Unusable):
        replace(pictures, decoder=tell_tale).take_in(made.png())
    assert "PATH" in seen.read_text()
    assert "canary" not in seen.read_text()


def test_decoders_run_a_few_at_a_time(pictures: Pictures, tmp_path: Path) -> None:
    folder = tmp_path / "running"
    folder.mkdir()
    watched = a_decoder(
        "import os, runpy, sys",
        f"mine = {str(folder)!r} + '/' + str(os.getpid())",
        "open(mine, 'w').close()",
        f"together = len([name for name in os.listdir({str(folder)!r}) if not name.startswith('seen')])",
        f"open({str(folder)!r} + '/seen' + str(together), 'w').close()",
        "import threading",
        "threading.Event().wait(0.1)",
        "os.remove(mine)",
        "runpy.run_module('bot.proposing.decoder', run_name='__main__')",
    )
    busy = replace(pictures, decoder=watched)
    came: list[Picture] = []
    threads = [threading.Thread(target=lambda: came.append(busy.take_in(made.png()))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(came) == 6
    assert max(int(path.name[4:]) for path in folder.glob("seen*")) <= 2


def test_the_decoder_is_our_own_module() -> None:
    assert (sys.executable, "-P", "-m", "bot.proposing.decoder") == DECODER


# What is kept


@pytest.mark.both_databases
def test_the_same_bytes_are_kept_once(world: World) -> None:
    pictures = world.bot.pictures
    assert pictures.take_in(made.png()) == pictures.take_in(made.png())
    assert len(list(world.store.read(Connection.execute, table.select()))) == 1


def test_a_picture_that_was_changed_where_it_lies_is_not_given_out(world: World) -> None:
    pictures = world.bot.pictures
    picture = pictures.take_in(made.png())
    with world.store.begin() as tx:
        tx(Connection.execute, update(table).values(data=made.jpeg()))
    assert pictures.data(picture.sha256) is None
    assert pictures.data("0" * 64) is None


@pytest.mark.both_databases
def test_the_file_in_slack_is_remembered_and_forgotten(world: World) -> None:
    pictures = world.bot.pictures
    picture = pictures.take_in(made.png())
    assert pictures.in_slack([picture]) == {}
    pictures.remember_in_slack(picture, "F0123456789")
    assert pictures.take_in(made.png()) == picture
    assert pictures.in_slack([picture]) == {picture.sha256: "F0123456789"}
    pictures.forget_in_slack("F0123456789")
    assert pictures.in_slack([picture]) == {}


@pytest.mark.both_databases
def test_what_went_into_no_proposal_is_forgotten_after_a_week(world: World) -> None:
    pictures = world.bot.pictures
    used, unused = pictures.take_in(made.png()), pictures.take_in(made.jpeg())
    world.proposes(pictures=(replace(used, alt="Four colours."),))
    world.clock.moves(days=6)
    assert pictures.forget_unused() == 0
    world.clock.moves(days=2)
    assert pictures.forget_unused() == 1
    assert pictures.data(used.sha256) is not None
    assert pictures.data(unused.sha256) is None


# For the card of a link


@pytest.mark.parametrize(
    "raw",
    [made.png((1800, 900)), made.webp(), made.moving_gif(), made.encoded(made.drawn(mode="RGBA"), "PNG")],
    ids=["large", "webp", "moving", "see-through"],
)
def test_a_picture_for_a_card_is_a_small_still_jpeg(pictures: Pictures, raw: bytes) -> None:
    picture = pictures.take_in(raw, for_card=True)
    assert picture.mime == "image/jpeg"
    assert max(picture.width, picture.height) <= 1200
    assert made.opened(bytes_of(pictures, picture)).size == (picture.width, picture.height)


def test_nothing_comes_out_on_a_card_but_the_pixels(pictures: Pictures) -> None:
    data = bytes_of(pictures, pictures.take_in(made.with_everything("JPEG"), for_card=True))
    assert not any(word in data for word in made.SECRETS)


def test_a_broken_picture_is_none_for_a_card(pictures: Pictures) -> None:
    with pytest.raises(Unusable):
        pictures.take_in(made.jpeg()[:-200], for_card=True)
