"""How hard a text is to read: the grade of Flesch and Kincaid (1975), with syllables counted by rule of thumb."""
import re

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|[0-9]+")
VOWELS = re.compile(r"[aeiouy]+")
# Pairs of vowels said apart, and those of them that are said together after all.
APART = re.compile(r"i(?:a|o(?!u)|um|et|ence)|e(?:o|um|ing)|ying|uou")
JOINED = re.compile(r"[tcsg]ion|[tc]ia|eop")


def words(text):
    """The words of a text; a number is one word."""
    return WORD.findall(text)


def syllables(word):
    """At least one; a number counts as two."""
    if word[0].isdigit():
        return 2
    word = re.sub("[^a-z]", "", word.lower().replace("'s", "").replace("’s", ""))
    count = len(VOWELS.findall(word)) + len(APART.findall(word)) - len(JOINED.findall(word))
    if re.search(r"[^aeiouy]e$", word) and not re.search(r"[^aeiouy]le$", word):
        count -= 1
    elif re.search(r"[^aeiouytd]ed$", word) or re.search(r"[^aeiouyscxzhg]es$", word):
        count -= 1
    return max(count, 1)


def sentences(text):
    """How many; a text without a stop at its end is one."""
    ends = re.findall(r"[.!?…]+(?=\s|\"|$)", text)
    return max(len(ends), 1)


def grade(texts):
    """The grade of several texts taken together."""
    found = [word for text in texts for word in words(text)]
    if not found:
        return 0.0
    stops = sum(sentences(text) for text in texts)
    return 0.39 * len(found) / stops + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
