"""What is kept of what was made: once for all, within a bound."""

from threading import Barrier, Thread

from travaux.web.shelf import Shelf


def test_threads_that_ask_at_once_have_it_made_once() -> None:
    shelf = Shelf[object](10)
    made: list[object] = []
    start = Barrier(8)
    got: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    def ask() -> None:
        start.wait()
        got.append(shelf.get("key", make))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert got == made * 8


def test_the_least_lately_used_is_thrown_away_first() -> None:
    shelf = Shelf[str](5, len)
    for word in ("aa", "bb"):
        shelf.get(word, lambda word=word: word)  # type: ignore[misc]
    shelf.get("aa", lambda: "not made anew")
    shelf.get("cc", lambda: "cc")
    assert shelf.get("aa", lambda: "anew") == "aa"
    assert shelf.get("bb", lambda: "anew") == "anew"


def test_one_that_is_too_heavy_is_kept_alone() -> None:
    shelf = Shelf[str](2, len)
    shelf.get("a", lambda: "a")
    assert shelf.get("long", lambda: "long") == "long"
    assert len(shelf) == 1


def test_what_could_not_be_made_is_made_the_next_time() -> None:
    shelf = Shelf[int](2)
    try:
        shelf.get("a", lambda: 1 // 0)
    except ZeroDivisionError:
        assert shelf.get("a", lambda: 1) == 1
    else:
        raise AssertionError("the error was swallowed")
