// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "Preamp/CharacterWords.h"

#include <algorithm>

using namespace plus48;

namespace
{
juce::StringArray wordsOf (const char* id)
{
    const auto catalogue = Catalogue::shipped();
    juce::StringArray words;

    for (const auto& each : characterWords (*catalogue.preamp (id)))
        words.add (each.word);

    return words;
}
} // namespace

TEST_CASE ("Every external preamp has words, each with one sentence that has a figure in it", "[character]")
{
    for (const auto& preamp : Catalogue::shipped().preamps)
    {
        const auto words = characterWords (preamp);
        INFO (preamp.identity.id);
        CHECK_FALSE (words.empty());

        for (const auto& [word, cause] : words)
        {
            INFO (word << ": " << cause);
            CHECK (cause.endsWithChar ('.'));
            CHECK_FALSE (cause.contains (". "));
            CHECK (cause.containsAnyOf ("0123456789"));
        }
    }
}

TEST_CASE ("Words follow from causes: tubes are warm, iron is fat, feedback is clean, a low input is thin", "[character]")
{
    CHECK (wordsOf ("clean") == juce::StringArray { "clean" });
    CHECK (wordsOf ("tube-60s") == juce::StringArray { "warm", "fat", "vintage", "thin and cool" });
    CHECK (wordsOf ("class-a-transformer").contains ("vintage"));
    CHECK (wordsOf ("discrete-transformer") == juce::StringArray { "firm", "fat" });
    CHECK (wordsOf ("budget-tube").contains ("fuzzy"));
    CHECK_FALSE (wordsOf ("budget-tube").contains ("vintage"));
    CHECK (wordsOf ("variable-impedance").contains ("thin and cool"));

    // Without its figures the same topology has nothing to say.
    auto silent = *Catalogue::shipped().preamp ("tube-60s");
    silent.harmonics = {};
    silent.inputOhms = { 3000.0 };
    const auto words = characterWords (silent);
    CHECK (std::none_of (words.begin(), words.end(), [] (const CharacterWord& word) { return word.word == "warm"; }));
}
