"""What the items of each content pack hold beyond an id and a text: keys, counts, phases, pauses, cautions."""
import collections
import re

BREATHING_SECONDS = {"own-pace": 0, "gentle": 8, "even": 10, "long-out": 10, "coherent": 11, "box": 16, "sighing": 12,
                     "four-seven-eight": 19}  # one round of each, DOMAIN §2.10
PATTERNS = ("all-or-nothing", "fortune-telling", "mind-reading", "name-calling", "only-the-bad", "doesnt-count",
            "its-all-me", "feels-so-it-is", "should-storm", "always-never", "cant-do-it", "blown-it")
THEMES = ("growth", "connection", "kindness", "strength", "rest", "body", "place", "hope", "gratitude", "values",
          "humour", "looking-ahead")
EVENTS = ("breathing-done", "breathing-stopped", "check-in-done", "check-in-low", "comeback", "goal-done", "goal-let-go",
          "goal-resting", "habit-kept", "journal-kept", "kind-words-kept", "milestone-total", "not-today", "nothing-yet",
          "problem-chosen", "reached-out", "rest-ok", "rested", "setback-noted", "since-milestone", "since-started",
          "sitting-done", "small-kept", "step-done", "streak", "unable", "wave-passed", "welcome-back", "win-added",
          "worry-parked")
TONES = {"quiet", "plain", "warm"}
WAYS = {"text", "call", "in-person"}
WHERE = {"anywhere", "bus", "work", "bed"}
CAUTIONS = {"breath-hold", "body-focus", "eyes-closed", "food", "money", "faith"}
PHASES = ("in", "stay", "sip", "out")
PAUSES = range(2, 41)  # seconds after a line
SESSION_SECONDS = range(100, 141)  # of a breathing pattern, "about two minutes"
SPOKEN_WORDS_A_SECOND = 2.5
FROM_ITS_MINUTES = 15  # seconds that a script may be longer or shorter than it says
MOST_TITLE = 60
WEEK = 7  # messages of a topic for those who want none that are warm
MOST_DEEP = 4  # one prompt in so many may be of depth 3

FIRST_PERSON = re.compile(r"\b(I|me|my|mine|myself)\b", re.IGNORECASE)
LEARNING = "I can learn from this."  # what "I can't do this" leads to
# An urge takes the time that it takes, and nobody has to win.
CLAIM_OR_FIGHT = re.compile(r"\b(seconds?|minutes?|hours?|fight|fights|battle|beat|win|war|defeat|conquer|resist|enemy)\b",
                            re.IGNORECASE)

# `ids`: exactly these, in this order. `fewest`: items in all.
Shape = collections.namedtuple("Shape", "needs may ids fewest", defaults=((), (), 0))
SHAPES = {
    "breathing": Shape({"id", "text", "anchor"}, {"phases", "cycles", "cautions"}, ids=tuple(BREATHING_SECONDS)),
    "grounding": Shape({"id", "text", "topic", "tags"}, fewest=35),
    "halt": Shape({"id", "text", "topic"}, fewest=28),
    "imagery": Shape({"id", "text", "topic", "minutes", "lines", "last"}, {"cautions"}, fewest=10),
    "journal": Shape({"id", "text", "topic", "depth"}, fewest=84),
    "messages": Shape({"id", "text", "topic", "tags"}),
    "openers": Shape({"id", "text", "topic", "tags"}),
    "reframes": Shape({"id", "text", "topic", "ask", "words", "lines"}, ids=PATTERNS),
    "share": Shape({"id", "text", "topic"}),
    "solve": Shape({"id", "text", "topic"}),
    "steps": Shape({"id", "text", "topic", "tiny", "if-then", "cost"}, {"tags"}, fewest=96),
    "waves": Shape({"id", "text", "lines", "last"}, fewest=7),
}
# The topics of each pack, and how many items each has at least. What is shown on a day comes back after a week at the
# earliest: seven where one is shown, fourteen where two are.
TOPICS = {
    "celebrations": dict.fromkeys(("quiet", "warm", "big"), 16),
    "grounding": dict.fromkeys(("see", "feel", "hear", "smell", "taste"), 7),
    "halt": dict.fromkeys(("hungry", "angry", "lonely", "tired"), 7),
    "imagery": {"calm-place": 3, "body-light": 2, "next-step": 3, "support-circle": 1, "putting-down": 1},
    "journal": dict.fromkeys(THEMES, 7),
    "messages": dict.fromkeys(EVENTS, 7),
    "openers": dict.fromkeys(("friend", "family", "sponsor-or-peer", "professional", "group"), 7) | {"anyone": 14},
    "share": dict.fromkeys(("ask", "share", "ask-back"), 6),
    "solve": dict.fromkeys(("define", "ideas", "weigh", "choose", "look-back"), 7),
    "steps": dict.fromkeys(("emotional", "environmental", "financial", "intellectual", "occupational", "physical",
                            "social", "spiritual"), 12),
    "toolbox": dict.fromkeys(("urge", "worry", "harsh-thought", "too-much", "low", "need-rest"), 14),
}


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_texts(value):
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def shown(item):
    """(key, text) for each text of an item that a person is shown as a sentence."""
    found = [(key, item[key]) for key in ("text", "tiny", "if-then", "anchor", "ask", "last") if key in item]
    lines = item.get("lines", [])
    for number, line in enumerate(lines if isinstance(lines, list) else [], 1):
        found.append((f"line {number}", line.get("say") if isinstance(line, dict) else line))
    return found


def check_breathing(item):
    phases, cycles = item.get("phases", []), item.get("cycles", 0)
    if not isinstance(phases, list) or not all(isinstance(one, list) and len(one) == 2 and one[0] in PHASES
                                               and isinstance(one[1], (int, float)) and one[1] > 0 for one in phases):
        yield "phases are not pairs like [in, 3]"
        return
    seconds = sum(one[1] for one in phases)
    expected = BREATHING_SECONDS.get(item.get("id"), seconds)
    if seconds != expected:
        yield f"a round takes {seconds} seconds and not {expected}"
    if phases and (phases[0][0], phases[-1][0]) not in {("in", "out"), ("in", "stay")}:
        yield "a round does not go from in to out"
    if not is_whole(cycles) or (cycles > 0) != bool(phases):
        yield "phases and cycles come together"
    elif phases and int(seconds * cycles) not in SESSION_SECONDS and item.get("id") != "four-seven-eight":
        yield f"{cycles} cycles take {seconds * cycles} seconds"
    if any(one[0] == "stay" for one in phases) != ("breath-hold" in item.get("cautions", [])):
        yield "the caution breath-hold goes with a phase in which the breath stays, and with no other"


def check_script(item, fewest):
    """A list of {say, pause}, of which the first offers to stop."""
    lines = item.get("lines")
    if not isinstance(lines, list) or not all(isinstance(line, dict) and set(line) == {"say", "pause"}
                                              and isinstance(line["say"], str) for line in lines):
        yield 'lines are not a list of {say: "…", pause: 6}'
        return
    if not fewest <= len(lines) <= 14:
        yield f"has {len(lines)} lines"
    for number, line in enumerate(lines, 1):
        if not is_whole(line["pause"]) or line["pause"] not in PAUSES:
            yield f"line {number} has a pause of {line['pause']!r}"
    if lines and not re.search(r"\bstop\b", str(lines[0]["say"]), re.IGNORECASE):
        yield "the first line does not say that one can stop"


def check_imagery(item):
    found = list(check_script(item, fewest=7))
    yield from found
    text, minutes = str(item.get("text")), item.get("minutes")
    if len(text) > MOST_TITLE or not text.endswith("."):
        yield f"text is not a title of at most {MOST_TITLE} characters and a full stop"
    if item.get("topic") == "body-light" and "body-focus" not in item.get("cautions", []):
        yield "the caution body-focus is missing"
    if not is_whole(minutes) or minutes not in range(2, 6):
        yield f"minutes is {minutes!r}"
    elif not found and abs(script_seconds(item) - 60 * minutes) > FROM_ITS_MINUTES:
        yield f"takes {script_seconds(item):.0f} seconds and says {minutes} minutes"
    if not found and not re.search(r"\beyes\b.*\b(open|rest)", item["lines"][0]["say"], re.IGNORECASE):
        yield "the first line does not leave the eyes open or resting"


def script_seconds(item):
    said = sum(len(line["say"].split()) for line in item["lines"]) + len(str(item.get("last")).split())
    return sum(line["pause"] for line in item["lines"]) + said / SPOKEN_WORDS_A_SECOND


def check_waves(item):
    yield from check_script(item, fewest=5)
    for key, text in shown(item):
        if CLAIM_OR_FIGHT.search(str(text)):
            yield f"{key} says how long an urge takes, or speaks of a fight: {CLAIM_OR_FIGHT.search(text).group()!r}"


def check_grounding(item):
    if not is_texts(item.get("tags")) or not item["tags"] or set(item["tags"]) - WHERE:
        yield f"tags are not one or more of {', '.join(sorted(WHERE))}"


def check_messages(item):
    if not is_texts(item.get("tags")) or len(item["tags"]) != 1 or item["tags"][0] not in TONES:
        yield f"tags are not one of {', '.join(sorted(TONES))}"


def check_openers(item):
    if not is_texts(item.get("tags")) or not item["tags"] or set(item["tags"]) - WAYS:
        yield f"tags are not one or more of {', '.join(sorted(WAYS))}"


def check_steps(item):
    if not is_whole(item.get("cost")) or item["cost"] not in (0, 1, 2):
        yield f"cost is {item.get('cost')!r}"


def check_journal(item):
    text = str(item.get("text"))
    if text.count("?") != 1 or not text.endswith("?"):
        yield "text is not one question"
    if not is_whole(item.get("depth")) or item["depth"] not in (1, 2, 3):
        yield f"depth is {item.get('depth')!r}"


def check_reframe(item):
    lines, words = item.get("lines"), item.get("words")
    if not is_texts(lines) or len(lines) != 5 or len(set(lines)) != 5:
        yield "lines are not five different texts"
        return
    for number, line in enumerate(lines, 1):
        if not FIRST_PERSON.search(line):
            yield f"line {number} is not in the first person"
    if not is_texts(words) or not 4 <= len(words) <= 10 or len(set(words)) != len(words):
        yield "words are not four to ten different ones"
    elif any(word != word.strip().lower() or not word for word in words):
        yield "words are not all lower-case"
    if not str(item.get("ask")).endswith("?"):
        yield "ask is not a question"
    if item.get("id") == "cant-do-it" and LEARNING not in lines:
        yield f"no line says: {LEARNING}"


CHECKS = {"breathing": check_breathing, "grounding": check_grounding, "imagery": check_imagery,
          "journal": check_journal, "messages": check_messages, "openers": check_openers, "reframes": check_reframe,
          "steps": check_steps, "waves": check_waves}


def item_problems(name, item):
    """What is not as the pack `name` has it, one text each."""
    shape = SHAPES[name]
    for key in sorted(set(item) - shape.needs - set(shape.may)):
        yield f"unknown key {key}"
    for key in sorted(shape.needs - set(item)):
        yield f"{key} is missing"
    cautions = item.get("cautions", [])
    if not is_texts(cautions) or set(cautions) - CAUTIONS:
        yield f"cautions are not some of {', '.join(sorted(CAUTIONS))}"
    elif name in CHECKS:
        yield from CHECKS[name](item)


def pack_problems(name, items):
    """What holds for all items together."""
    shape, ids = SHAPES[name], tuple(item.get("id") for item in items)
    if shape.ids and ids != shape.ids:
        yield f"its ids are not, in this order: {', '.join(shape.ids)}"
    if len(items) < shape.fewest:
        yield f"has {len(items)} items, fewer than {shape.fewest}"
    texts = [text for item in items for _, text in shown(item)]
    for text in sorted({str(text) for text in texts if texts.count(text) > 1}):
        yield f"says twice: {text}"
    words = [word for item in items for word in item.get("words", [])]
    for word in sorted({word for word in words if words.count(word) > 1}):
        yield f"{word!r} leads to two patterns"
    if name == "messages":
        for topic in sorted({str(item.get("topic")) for item in items}):
            calm = sum(item.get("topic") == topic and item.get("tags") != ["warm"] for item in items)
            if calm < WEEK:
                yield f"{topic} has {calm} that are not warm, fewer than {WEEK}"
    if name == "journal" and sum(item.get("depth") == 3 for item in items) * MOST_DEEP > len(items):
        yield f"more than one prompt in {MOST_DEEP} has depth 3"
