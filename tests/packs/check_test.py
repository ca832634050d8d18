#!/usr/bin/env python3
"""The check itself is checked: each rule is broken once in a pack that is otherwise fine."""
import datetime
import sys
import unittest

sys.dont_write_bytecode = True  # the source folder stays as it is
import check  # noqa: E402
import reading  # noqa: E402
import shapes  # noqa: E402

BY = datetime.date(2026, 11, 23)
WORDS = check.refused_words("# a comment\nstreak\nre:\\bonly [0-9]\n")
TOPICS = ("urge", "worry", "harsh-thought", "too-much", "low", "need-rest")


def toolbox(first=""):
    """A whole pack; `first` takes the place of its first item."""
    text = "pack: toolbox\nversion: 1\nlanguage: en\nlicense: CC0-1.0\nitems:\n"
    items = [f'  - id: {topic}-{n}\n    topic: {topic}\n    text: "Sit down."\n'
             for topic in TOPICS for n in "abcdefghijklmn"]
    items[0] = first or items[0]
    return text + "".join(items)


def urge(text="Sit down.", name="urge-a", more=""):
    return f'  - id: {name}\n    topic: urge\n    text: "{text}"\n{more}'


def helplines(**changes):
    """One row, after the changes; None takes a key away. What other countries lack is a problem each."""
    row = {"id": "us-line", "region": "us", "name": "A line", "for": "crisis", "call": '"988"',
           "source": "https://example.org", "verified-on": "2026-01-06", "confidence": "high"} | changes
    lines = [f"{key}: {value}" for key, value in row.items() if value is not None]
    return ("pack: helplines\nversion: 1\nlanguage: en\nlicense: CC0-1.0\nitems:\n  - "
            + "\n    ".join(lines) + "\n")


class PackTest(unittest.TestCase):
    def problems(self, text, name="toolbox"):
        return check.Pack(name, text, WORDS, BY).check()

    def assert_one(self, text, said):
        found = self.problems(text)
        self.assertEqual(len(found), 1, found)
        self.assertIn(said, found[0])

    def test_a_pack_that_keeps_the_rules_has_no_problem(self):
        self.assertEqual(self.problems(toolbox()), [])

    def test_refused_words_and_patterns_are_found(self):
        self.assert_one(toolbox(urge("A long Streak.")), "says 'streak'")
        self.assert_one(toolbox(urge("It was only 2.")), "only [0-9]")
        self.assertEqual(self.problems(toolbox(urge("Streaks are fine."))), [])

    def test_texts_are_short_and_calm(self):
        self.assert_one(toolbox(urge("No. " * 50 + "No.")), "203 characters")
        self.assertEqual(self.problems(toolbox(urge("No. " * 49 + "Yes."))), [])
        self.assert_one(toolbox(urge("Oh! Oh!")), "more than one '!'")
        self.assert_one(toolbox(urge("Sit down")), "does not end")
        self.assert_one(toolbox(urge("Sit\\u202edown.")), "can't be seen")

    def test_hard_reading_is_found(self):
        # 8 words, 37 syllables: 0.39 * 8 + 11.8 * 37 / 8 - 15.59 = 42.1
        hard = "Organizational considerations necessitate additional deliberation regarding environmental opportunities."
        self.assert_one(toolbox(urge(hard)), "reading grade")

    def test_ids_are_plain_and_unique(self):
        self.assert_one(toolbox(urge(name="Urge_a")), "lower-case words")
        self.assert_one(toolbox(urge(name="urge-b")), "there twice")

    def test_shape_is_looked_at(self):
        self.assert_one(toolbox(urge(more="    size: big\n")), "unknown key size")
        self.assert_one(toolbox(urge(more="    id: urge-a\n")), "id is there twice")
        self.assert_one(toolbox('  - {id: urge-a, topic: urge, text: "Sit down."}\n'), "not in block style")
        self.assert_one(toolbox(urge(more="    tags: [no]\n")), "tags is not a list")
        self.assert_one(toolbox().replace("version: 1", "version: 2"), "version is 2")

    def test_each_topic_has_its_number(self):
        found = self.problems(toolbox('  - id: urge-a\n    topic: joy\n    text: "Sit down."\n'))
        self.assertEqual(len(found), 2, found)
        self.assertIn("unknown topic joy", found[0])
        self.assertIn("urge has 13 items", found[1])

    def test_celebrations_say_cost_and_company(self):
        pack = check.Pack("celebrations", "", WORDS, BY)
        pack.check_item({"id": "a", "topic": "warm", "text": "Sing.", "tags": ["cost-0", "alone", "someone"]})
        self.assertEqual(len(pack.problems), 1, pack.problems)


def script(pauses, first="Eyes open or resting. Stop when you like."):
    """Lines of a script, one for each pause."""
    return [{"say": first if n == 0 else f"Sit, {n}.", "pause": pause} for n, pause in enumerate(pauses)]


# An item of each shape that keeps the rules. The script takes 111 seconds and its 22 words, said aloud, 8.8.
GOOD = {
    "breathing": {"id": "box", "text": "A box.", "phases": [["in", 4], ["stay", 4], ["out", 4], ["stay", 4]], "cycles": 8,
                  "cautions": ["breath-hold"], "anchor": "Look at a wall."},
    "grounding": {"id": "a", "text": "Find a chair.", "topic": "see", "tags": ["bus"]},
    "halt": {"id": "a", "text": "Sit down.", "topic": "tired"},
    "imagery": {"id": "a", "text": "A chair.", "topic": "body-light", "minutes": 2, "cautions": ["body-focus"],
                "lines": script([15, 16, 16, 16, 16, 16, 16]), "last": "Look up."},
    "journal": {"id": "a", "text": "Why not?", "topic": "hope", "depth": 2},
    "reframes": {"id": "a", "text": "It guesses.", "topic": "a guess", "ask": "Who said so?",
                 "words": ["what if", "bound to", "will", "won't"],
                 "lines": [f"I can sit for {n}." for n in range(5)]},
    "messages": {"id": "a", "text": "Noted.", "topic": "streak", "tags": ["quiet"]},
    "openers": {"id": "a", "text": "Hello.", "topic": "friend", "tags": ["text", "call"]},
    "share": {"id": "a", "text": "One step was …", "topic": "share"},
    "solve": {"id": "a", "text": "What is it?", "topic": "define"},
    "steps": {"id": "a", "text": "Walk.", "topic": "physical", "tiny": "Stand up.", "if-then": "If it rains, then I stretch.",
              "cost": 0},
    "waves": {"id": "a", "text": "A wave.", "lines": script([2, 40, 9, 9, 9]), "last": "Look up."},
}


class ShapeTest(unittest.TestCase):
    def found(self, name, **changes):
        """The problems of a good item after the changes; None takes a key away."""
        item = {key: value for key, value in (GOOD[name] | changes).items() if value is not None}
        return list(shapes.item_problems(name, item))

    def assert_one(self, said, name, **changes):
        found = self.found(name, **changes)
        self.assertEqual(len(found), 1, found)
        self.assertIn(said, found[0])

    def test_items_that_keep_the_rules_have_no_problem(self):
        self.assertEqual(set(GOOD), set(shapes.SHAPES))
        for name in GOOD:
            self.assertEqual(self.found(name), [], name)

    def test_each_key_is_known_and_those_needed_are_there(self):
        for name, shape in shapes.SHAPES.items():
            with self.subTest(name):
                self.assertIn("unknown key size", self.found(name, size="big"))
                for key in shape.needs:
                    self.assertIn(f"{key} is missing", self.found(name, **{key: None}))

    def test_cautions_are_known_ones(self):
        self.assert_one("cautions are not", "imagery", cautions=["body-focus", "heights"])
        self.assert_one("cautions are not", "breathing", cautions="breath-hold")

    def test_a_breath_that_stays_is_cautioned(self):
        self.assert_one("caution breath-hold", "breathing", cautions=[])
        self.assert_one("caution breath-hold", "breathing", id="gentle", phases=[["in", 3], ["out", 5]], cycles=15)
        self.assertEqual(self.found("breathing", id="gentle", phases=[["in", 3], ["out", 5]], cycles=15, cautions=None), [])

    def test_phases_add_up(self):
        self.assert_one("takes 17 seconds and not 16", "breathing",
                        phases=[["in", 4], ["stay", 4], ["out", 5], ["stay", 4]], cycles=7)
        self.assert_one("not pairs", "breathing", phases=[["hold", 16]])
        self.assert_one("not pairs", "breathing", phases=[["in", 0], ["out", 16]])
        self.assert_one("not pairs", "breathing", phases=[["in"]])
        self.assert_one("from in to out", "breathing", phases=[["stay", 4], ["in", 4], ["out", 8]])

    def test_a_pattern_takes_about_two_minutes(self):
        self.assert_one("9 cycles take 144 seconds", "breathing", cycles=9)
        self.assert_one("come together", "breathing", cycles=None)
        self.assert_one("come together", "breathing", id="own-pace", phases=None, cautions=None)
        self.assertEqual(self.found("breathing", id="own-pace", phases=None, cycles=None, cautions=None), [])

    def test_tags_and_costs_are_those_of_the_pack(self):
        self.assert_one("tags are not one of", "messages", tags=["quiet", "warm"])
        self.assert_one("tags are not one or more of call", "openers", tags=[])
        self.assert_one("cost is True", "steps", cost=True)
        self.assert_one("cost is 3", "steps", cost=3)

    def test_pauses_are_neither_hurried_nor_endless(self):
        self.assert_one("line 2 has a pause of 41", "waves", lines=script([2, 41, 9, 9, 9]))
        self.assert_one("line 1 has a pause of 1", "waves", lines=script([1, 40, 9, 9, 9]))
        self.assert_one("line 1 has a pause of True", "waves", lines=script([True, 40, 9, 9, 9]))
        self.assert_one("has 4 lines", "waves", lines=script([9, 9, 9, 9]))
        self.assert_one("has 15 lines", "waves", lines=script([9] * 15))
        self.assert_one("not a list of {say", "waves", lines=["Sit down."] * 5)

    def test_a_script_can_be_stopped(self):
        self.assert_one("one can stop", "waves", lines=script([9] * 5, first="Eyes open or resting."))
        lines = script([15] + [16] * 6, first="Stop when you like to stop.")
        self.assert_one("eyes open or resting", "imagery", lines=lines)

    def test_a_guided_picture_is_what_it_says(self):
        self.assert_one("not a title", "imagery", text="A chair")
        self.assert_one("not a title", "imagery", text="A" * 60 + ".")
        self.assert_one("body-focus is missing", "imagery", cautions=None)
        self.assert_one("takes 120 seconds and says 3 minutes", "imagery", minutes=3)
        self.assert_one("minutes is 6", "imagery", minutes=6)
        self.assert_one("has 6 lines", "imagery", lines=script([19] * 6))

    def test_a_wave_has_no_length_and_no_enemy(self):
        self.assert_one("'minutes'", "waves", last="It is over in ten minutes.")
        self.assert_one("'fight'", "waves", text="A fight.")

    def test_grounding_says_where(self):
        self.assert_one("tags are not", "grounding", tags=["boat"])
        self.assert_one("tags are not", "grounding", tags=[])

    def test_a_journal_prompt_is_one_question(self):
        self.assert_one("not one question", "journal", text="Why? Why not?")
        self.assert_one("not one question", "journal", text="Say why.")
        self.assert_one("depth is 4", "journal", depth=4)

    def test_a_reframe_has_five_lines_of_ones_own(self):
        lines = GOOD["reframes"]["lines"]
        self.assert_one("five different", "reframes", lines=lines[:4])
        self.assert_one("five different", "reframes", lines=lines[:4] + lines[:1])
        self.assert_one("line 5 is not in the first person", "reframes", lines=lines[:4] + ["You can sit."])
        self.assert_one("four to ten", "reframes", words=["a", "b", "c"])
        self.assert_one("four to ten", "reframes", words=["a", "b", "c", "c"])
        self.assert_one("lower-case", "reframes", words=["a", "b", "c", "D"])
        self.assert_one("not a question", "reframes", ask="Say who.")

    def test_what_cannot_be_done_leads_to_what_can_be_learned(self):
        lines = GOOD["reframes"]["lines"]
        self.assert_one("I can learn from this.", "reframes", id="cant-do-it")
        self.assertEqual(self.found("reframes", id="cant-do-it", lines=lines[:4] + ["I can learn from this."]), [])


class ShapedPackTest(unittest.TestCase):
    def test_the_number_of_items_and_what_they_say(self):
        items = [GOOD["halt"] | {"text": f"Sit, {n}."} for n in range(28)]
        self.assertEqual(list(shapes.pack_problems("halt", items)), [])
        self.assertEqual(list(shapes.pack_problems("halt", items[1:])), ["has 27 items, fewer than 28"])
        items[0] = items[1]
        self.assertEqual(list(shapes.pack_problems("halt", items)), ["says twice: Sit, 1."])

    def test_patterns_are_those_that_the_program_names(self):
        items = [GOOD["reframes"] | {"id": one, "text": one, "ask": f"{one}?", "lines": [], "words": [one]} for one in shapes.PATTERNS]
        found = list(shapes.pack_problems("reframes", items[1:]))
        self.assertEqual(len(found), 1, found)
        self.assertIn("ids are not, in this order: all-or-nothing", found[0])
        items[3]["words"] = ["blown-it"]
        self.assertEqual(list(shapes.pack_problems("reframes", items)), ["'blown-it' leads to two patterns"])

    def test_a_topic_has_a_week_of_messages_without_a_warm_one(self):
        tones = ["quiet"] + ["plain"] * 6
        items = [GOOD["messages"] | {"text": f"Noted, {n}.", "tags": [tone]} for n, tone in enumerate(tones)]
        self.assertEqual(list(shapes.pack_problems("messages", items)), [])
        items[6]["tags"] = ["warm"]
        self.assertEqual(list(shapes.pack_problems("messages", items)), ["streak has 6 that are not warm, fewer than 7"])

    def test_few_prompts_go_deep(self):
        prompts = [GOOD["journal"] | {"text": f"Why {n}?", "depth": 3 if n < 22 else 1} for n in range(84)]
        self.assertEqual(list(shapes.pack_problems("journal", prompts)), ["more than one prompt in 4 has depth 3"])
        prompts[0]["depth"] = 2
        self.assertEqual(list(shapes.pack_problems("journal", prompts)), [])

    def test_every_shown_text_is_looked_at(self):
        for name, changes in {"breathing": {"anchor": "A streak."}, "waves": {"last": "A streak."},
                              "imagery": {"lines": script([15] + [16] * 6, first="Eyes rest. Stop a streak any time.")},
                              "reframes": {"topic": "a streak"}}.items():
            with self.subTest(name):
                pack = check.Pack(name, "", WORDS, BY)
                pack.check_item(GOOD[name] | changes)
                self.assertEqual(len(pack.problems), 1, pack.problems)
                self.assertIn("says 'streak'", pack.problems[0])

    def test_words_to_look_for_are_the_persons_own(self):
        pack = check.Pack("reframes", "", WORDS, BY)
        pack.check_item(GOOD["reframes"] | {"words": ["streak", "b", "c", "d"]})
        self.assertEqual(pack.problems, [])

    def test_a_pack_that_is_not_known_is_told(self):
        text = "pack: songs\nversion: 1\nlanguage: en\nlicense: CC0-1.0\nitems:\n  - id: a\n    text: \"Sing.\"\n"
        self.assertEqual(check.Pack("songs", text, WORDS, BY).check(),
                         ["songs: file: this pack is not one that the check knows"])


class HelplineTest(unittest.TestCase):
    def rows(self, **changes):
        found = check.Pack("helplines", helplines(**changes), WORDS, BY).check()
        return [problem for problem in found if ": file: " not in problem]

    def test_a_row_that_says_all_has_no_problem(self):
        self.assertEqual(self.rows(), [])

    def test_source_and_day_are_needed(self):
        self.assertIn("source is missing", self.rows(source=None)[0])
        self.assertIn("verified-on is missing", self.rows(**{"verified-on": None})[0])
        self.assertIn("can't be copied", self.rows(source="http://example.org")[0])

    def test_no_row_claims_a_day_to_come(self):
        self.assertEqual(self.rows(**{"verified-on": "2026-11-23"}), [])
        self.assertIn("is after 2026-11-23", self.rows(**{"verified-on": "2026-11-24"})[0])

    def test_low_confidence_never_ships(self):
        self.assertIn("confidence is 'low'", self.rows(confidence="low")[0])

    def test_numbers_are_text_that_a_phone_can_copy(self):
        self.assertIn("call can't be copied", self.rows(call="988")[0])
        self.assertIn("call can't be copied", self.rows(call='"0800\u2013111"')[0])
        self.assertEqual(self.rows(text='"HOME to 741741"'), [])
        self.assertIn("text can't be copied", self.rows(text='"text HOME"')[0])

    def test_a_region_that_yaml_reads_as_something_else_is_found(self):
        self.assertIn("region is False", self.rows(region="no")[0])

    def test_a_way_to_reach_it_is_needed(self):
        self.assertIn("no way to reach", self.rows(call=None)[0])

    def test_countries_without_help_are_named(self):
        found = check.Pack("helplines", helplines(), WORDS, BY).check()
        self.assertEqual(len(found), 24, found)  # 12 countries, two each, less ours, and the directory
        self.assertIn("helplines: file: us has no emergency", found)


class ReadingTest(unittest.TestCase):
    def test_syllables_as_dictionaries_divide_them(self):
        for word, count in {"cat": 1, "walked": 1, "wanted": 2, "table": 2, "people": 2, "science": 2,
                            "museum": 3, "recovery": 4, "environmental": 5, "once": 1, "places": 2}.items():
            with self.subTest(word):
                self.assertEqual(reading.syllables(word), count)

    def test_the_grade_is_that_of_the_formula(self):
        # 6 words, 6 syllables, 1 sentence: 0.39 * 6 + 11.8 - 15.59
        self.assertAlmostEqual(reading.grade(["The cat sat on the mat."]), -1.45)
        # 12 words, 14 syllables, 2 sentences: 0.39 * 6 + 11.8 * 14 / 12 - 15.59
        texts = ["The cat sat on the mat.", "The table is at the window"]
        self.assertAlmostEqual(reading.grade(texts), 0.39 * 6 + 11.8 * 14 / 12 - 15.59)


if __name__ == "__main__":
    unittest.main()
