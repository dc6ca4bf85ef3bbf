"""Counts by rule, and the tables that tell them."""

from collections import Counter

HALVES = ("development", "final")
# What should be found, and what should not.
WANTED = ("says", "fresh", "second", "evasion", "misheard", "absentExamples")
NEAR_MISSES = ("nearMiss", "freshNearMiss", "secondNearMiss")
UNWANTED = (*NEAR_MISSES, "customerSays", "shouldSay")


def share(part, whole):
    return f"{part}/{whole} {part / whole:.2f}" if whole else "–"


class Table:
    def __init__(self, language, judged):
        self.language = language
        self.judged = judged
        self.rules = list(dict.fromkeys(one.text.rule for one in judged if one.text.rule))
        self.ordinary = [one for one in judged if one.text.kind == "ordinary"]
        self.alarms = Counter(rule for one in self.ordinary for rule in one.hits)

    def counted(self, kind, rule=None, half=None, any_rule=False):
        """Sentences that hit their rule (or any), and all of them."""
        chosen = [one for one in self.judged if one.text.kind == kind and rule in (None, one.text.rule)
                  and half in (None, one.text.half)]
        hit = sum(bool(one.hits) if any_rule else one.text.rule in one.hits for one in chosen)
        return share(hit, len(chosen))

    def show(self, half, rule):
        """Names each sentence that was judged wrongly, and the words of false alarms."""
        for one in self.judged:
            text = one.text
            is_chosen = half and rule in (None, text.rule) and (half == "both" or text.half == half)
            if is_chosen and text.kind in WANTED and text.rule not in one.hits:
                print(f"missed    {text.rule}  {text.kind}  {text.text}  [{' '.join(one.hits)}]")
            elif is_chosen and text.kind in UNWANTED and text.rule in one.hits:
                print(f"hit       {text.rule}  {text.kind}  {text.text}  [{one.hits[text.rule]}]")
            elif is_chosen and text.kind in UNWANTED and one.hits and text.kind != "shouldSay":
                print(f"other     {text.rule}  {text.kind}  {text.text}  {one.hits}")
        for one in self.ordinary if half else ():
            for found, words in one.hits.items():
                if rule in (None, found):
                    print(f"alarm     {found}  [{words}]  {one.text.text}")

    def print(self, is_markdown):
        rows = [["rule", "phrasings", "fresh", "second", "second, unseen", "near-misses", "customer's", "false alarms"]]
        for rule in self.rules:
            said, unwanted = ("says", "nearMiss") if self.has("says", rule) else ("absentExamples", "shouldSay")
            rows.append([rule, self.counted(said, rule), self.counted("fresh", rule),
                         self.counted("second", rule),
                         self.counted("second", rule, HALVES[1]),
                         self.counted(unwanted, rule), self.counted("customerSays", rule), str(self.alarms[rule])])
        for row in rows:
            print("| " + " | ".join(row) + " |" if is_markdown else
                  row[0].ljust(28) + "".join(cell.rjust(14) for cell in row[1:]))
            if is_markdown and row is rows[0]:
                print("| --- |" + " --: |" * (len(row) - 1))
        print()
        for line in self.totals():
            print(f"- {line}" if is_markdown else line)
        print()

    def has(self, kind, rule):
        return any(one.text.kind == kind and one.text.rule == rule for one in self.judged)

    def totals(self):
        yield f"{self.language}, sentences that hit their own rule:"
        for kind in (*WANTED[:3], "absentExamples", *NEAR_MISSES, "shouldSay"):
            halves = ", ".join(f"{half} half {self.counted(kind, half=half)}" for half in HALVES)
            yield f"{kind}: {self.counted(kind)} ({halves})"
        for kind in ("customerSays", "evasion", "misheard"):
            yield f"{kind}: {self.counted(kind)}"
        for kind in (*WANTED[:3], *NEAR_MISSES, "customerSays"):
            yield f"{kind} that hit any rule: {self.counted(kind, any_rule=True)}"
        alarms, all_of_them = sum(self.alarms.values()), len(self.ordinary)
        if all_of_them:
            rate = 1000 * alarms / all_of_them
            yield f"false alarms: {alarms} in {all_of_them} ordinary utterances, {rate:.2f} per 1,000"
