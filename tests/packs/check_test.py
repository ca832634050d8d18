#!/usr/bin/env python3
"""The check itself is checked: each rule is broken once in a pack that is otherwise fine."""
import datetime
import sys
import unittest

sys.dont_write_bytecode = True  # the source folder stays as it is
import check  # noqa: E402
import reading  # noqa: E402

BY = datetime.date(2026, 11, 23)
WORDS = check.refused_words("# a comment\nstreak\nre:\\bonly [0-9]\n")
TOPICS = ("urge", "worry", "harsh-thought", "too-much", "low", "need-rest")


def toolbox(first=""):
    """A whole pack; `first` takes the place of its first item."""
    text = "pack: toolbox\nversion: 1\nlanguage: en\nlicense: CC0-1.0\nitems:\n"
    items = [f'  - id: {topic}-{n}\n    topic: {topic}\n    text: "Sit down."\n'
             for topic in TOPICS for n in ("a", "b", "c", "d", "e")]
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
        self.assertIn("urge has 4 items", found[1])

    def test_celebrations_say_cost_and_company(self):
        pack = check.Pack("celebrations", "", WORDS, BY)
        pack.check_item({"id": "a", "topic": "warm", "text": "Sing.", "tags": ["cost-0", "alone", "someone"]})
        self.assertEqual(len(pack.problems), 1, pack.problems)


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
