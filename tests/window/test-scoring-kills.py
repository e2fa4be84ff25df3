#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes ten times while a member scores: no tick shown as saved is missing afterwards."""

import random
import subprocess
import sys
import time

import scoring
from desktop import Desktop, wait_for

KILLS = 10
SEED = 20261125


# What was chosen before may be chosen again, and then there is nothing to save: so long “Đã lưu” is waited for.
NOTHING_TO_SAVE_AFTER = 10


def look(desktop):
    """What the screen shows as chosen while it says, before and after, that all is saved, or that nothing was changed."""
    begun = time.monotonic()

    def rests():
        if scoring.is_saved(desktop):
            return True
        return time.monotonic() - begun > NOTHING_TO_SAVE_AFTER and desktop.find('Chưa có thay đổi') is not None

    def both():
        if not rests():
            return None
        chosen = scoring.shown(desktop)
        return (chosen,) if rests() else None
    return wait_for('“Đã lưu”', both)[0]


def score(desktop, chance):
    """Some ticks with time to be saved, and what then shows as saved; more of them, and in the midst of these the end."""
    for _ in range(chance.randint(1, 4)):
        desktop.key(str(chance.randint(1, 2)))
    saved = look(desktop)
    # Only clearing is left out: it would make the first ticks go without anything being lost.
    keys = [key for _ in range(chance.randint(2, 8)) for key in (str(chance.randint(1, 2)),)]
    typing = subprocess.Popen(['xdotool', 'key', '--delay', str(chance.randint(2, 20)), *keys])
    time.sleep(chance.uniform(0, 0.15))
    desktop.kill()
    typing.wait()
    return saved


def test_kill(desktop, city, chance):
    scoring.open_sheet(desktop, city)
    saved = score(desktop, chance)
    held = scoring.marks(city)
    missing = {place: option for place, option in saved.items() if place not in held}
    assert saved, 'nothing was scored'
    assert not missing, f'shown as saved and not in the file: {missing}'
    assert scoring.is_whole(city), 'the file is damaged'
    return held


def test_shown_again(desktop, city, held):
    """After the last of them the screen shows what the file holds."""
    scoring.open_sheet(desktop, city)
    wait_for('the same ticks', lambda: scoring.shown(desktop) == {place: option for place, option in held.items() if option > 0})
    desktop.picture('scoring-kills')
    desktop.end()


def main():
    chance = random.Random(SEED)
    desktop = Desktop()
    failed = 0
    held = {}
    print(f'1..{KILLS + 1}')
    try:
        city = desktop.folder / 'mau.ocop'
        scoring.make_session(desktop, city)
        for number in range(1, KILLS + 2):
            name = f'killed at a random moment, {number}' if number <= KILLS else test_shown_again.__doc__
            try:
                if number <= KILLS:
                    held = test_kill(desktop, city, chance)
                    name += f': {len(held)} ticks in the file'
                else:
                    test_shown_again(desktop, city, held)
                print(f'ok {number} {name}', flush=True)
            except AssertionError as problem:
                failed += 1
                desktop.picture(f'scoring-kills-{number}-failed')
                desktop.kill()
                print(f'not ok {number} {name}\n# {problem}', flush=True)
    finally:
        desktop.close()
    return 1 if failed else 0


sys.exit(main())
