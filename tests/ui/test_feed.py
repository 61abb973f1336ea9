from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from senezh_desk.domain.topics import Topic
from senezh_desk.ui.feed import Feed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_change_from_another_thread_arrives_on_the_screen_thread(qtbot: QtBot) -> None:
    feed, threads = Feed(), list[bool]()
    feed.changed.connect(
        lambda _: threads.append(threading.current_thread() is threading.main_thread())
    )
    with qtbot.waitSignal(feed.changed) as change:
        announcer = threading.Thread(target=feed.announce, args=(frozenset({Topic.PEOPLE}),))
        announcer.start()
        announcer.join()
    assert change.args == [frozenset({Topic.PEOPLE})]
    assert threads == [True]


def test_nothing_arrives_inside_the_act_that_caused_it(qtbot: QtBot) -> None:
    feed = Feed()
    with qtbot.assertNotEmitted(feed.changed):
        feed.announce(frozenset({Topic.SCANS}))
    with qtbot.waitSignal(feed.changed):
        pass


def test_a_burst_becomes_few_redraws_with_all_topics(qtbot: QtBot) -> None:
    feed, seen = Feed(), list[frozenset[Topic]]()
    feed.changed.connect(seen.append)

    def burst() -> None:
        for _ in range(200):
            feed.announce(frozenset({Topic.PRESENCE}))
            feed.announce(frozenset({Topic.SCANS}))

    threads = [threading.Thread(target=burst) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: frozenset[Topic]().union(*seen) == {Topic.PRESENCE, Topic.SCANS})
    qtbot.wait(120)
    assert len(seen) <= 3


def test_a_change_during_the_pause_is_not_lost(qtbot: QtBot) -> None:
    feed, seen = Feed(), list[frozenset[Topic]]()
    feed.changed.connect(seen.append)
    feed.announce(frozenset({Topic.PEOPLE}))
    qtbot.waitUntil(lambda: len(seen) == 1)
    feed.announce(frozenset({Topic.BADGES}))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [{Topic.PEOPLE}, {Topic.BADGES}]


def test_the_file_is_asked_for_foreign_changes_again_and_again(qtbot: QtBot) -> None:
    asked: list[bool] = []
    feed = Feed(lambda: asked.append(True))
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=3000)
    feed.deleteLater()
