// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Glossary/Glossary.h"

using namespace plus48;

namespace
{
bool contains (const std::vector<const glossary::Term*>& found, const char* name)
{
    return std::any_of (found.begin(), found.end(), [&] (const auto* term) { return term->name == name; });
}
} // namespace

TEST_CASE ("Every term has one short sentence, a name that can be shown, and spellings of its own", "[glossary]")
{
    REQUIRE (glossary::terms().size() >= 42);
    juce::StringArray all;

    for (const auto& term : glossary::terms())
    {
        INFO (term.explained());
        CHECK (term.name.isNotEmpty());
        CHECK ((term.name[0] != juce::CharacterFunctions::toLowerCase (term.name[0]) || term.name.startsWith ("dB")));
        CHECK (term.meaning.length() <= 140);
        CHECK (term.meaning.endsWithChar ('.'));
        CHECK_FALSE (term.meaning.containsAnyOf ("!|"));
        CHECK_FALSE (term.meaning.contains (". "));

        // What is short and wrong as U+002D is U+2212 here.
        CHECK_FALSE (term.meaning.contains (" -"));

        for (const auto& spelling : term.spellings)
        {
            INFO (spelling);
            CHECK (spelling == spelling.trim());
            CHECK (spelling.isNotEmpty());
            CHECK_FALSE (all.contains (spelling));
            CHECK (glossary::find (spelling) == &term);
            CHECK (glossary::meaningIn ("Here it is: " + spelling + ", 3") == term.explained());
            all.add (spelling);
        }
    }
}

TEST_CASE ("What stands on screen is explained, the longer term before the one that is a part of it", "[glossary]")
{
    const std::pair<const char*, const char*> texts[] {
        { "Input noise (EIN): -128 dBu", "EIN" },
        { "-82.1 dBFS (A)", "dBFS (A)" },
        { "+26 dBu, then it clips", "dBu" },
        { "-12.0 dBFS", "dBFS" },
        { "16 dBA", "dBA" },
        { "79 dB SPL", "dB SPL" },
        { "58 dB", "dB" },
        { "-23.1 LUFS", "LUFS" },
        { "0.1 LU apart", "LU" },
        { "2.2 dBV", "dBV" },
        { "0.3 % THD", "THD" },
        { "Interface buffer", "interface buffer" },
        { "Device delay", "device delay" },
        { "Buffer 128", "buffer" },
        { "+48V", "phantom power" },
        { "+48 V", "phantom power" },
        { "MIC", "mic input" },
        { "LINE", "line input" },
        { "INST", "instrument input" },
        { "Pad", "pad" },
        { "Low cut", "low cut" },
        { "Flip", "phase flip" },
        { "Direct", "direct monitoring" },
        { "Level match", "level match" },
        { "Blind test", "blind test" },
        { "Spill", "spill" },
        { "Loop gain 3 dB", "loop gain" },
        { "Self-noise", "self-noise" },
        { "Input impedance", "impedance" },
        { "Sensitivity", "sensitivity" },
        { "Pattern", "pattern" },
        { "Bass when close", "proximity effect" },
        { "Trim", "trim" },
        { "Headroom", "headroom" },
        { "Clipped", "clipping" },
        { "Overtones", "harmonic" },
        { "Sample rate", "sample rate" },
        { "XLR", "XLR" },
        { "TRS", "TRS" },
        { "ADAT", "optical link" },
        { "Clock", "clock" },
        { "Passive ribbons", "ribbon" },
    };

    for (const auto& [text, term] : texts)
    {
        INFO (text);
        REQUIRE (glossary::find (term) != nullptr);
        CHECK (glossary::meaningIn (text) == glossary::explained (term));
    }
}

TEST_CASE ("A term is a whole word, and what has capitals has them", "[glossary]")
{
    for (const auto* text : { "Artists", "LUGGAGE", "padding", "a line of text", "one mic", "slump", "", "7" })
    {
        INFO (text);
        CHECK (glossary::meaningIn (text).isEmpty());
    }

    CHECK (glossary::meaningIn ("LOW CUT") == glossary::explained ("low cut"));
    CHECK (glossary::meaningIn ("harmonics") == glossary::explained ("harmonic"));
}

TEST_CASE ("Who types finds what begins like that first, then what has it inside, then what says it", "[glossary]")
{
    CHECK (glossary::search ({}).size() == glossary::terms().size());

    const auto found = glossary::search ("bu");
    REQUIRE (found.size() > 2);
    CHECK (found.front()->name == "Buffer");
    CHECK (contains (found, "dBu"));
    CHECK (glossary::search ("Hiss").size() > 1);
    CHECK (contains (glossary::search (" ADC "), "Converter"));
    CHECK (glossary::search ("qxz").empty());

    const auto all = glossary::search ({});

    for (std::size_t i = 1; i < all.size(); ++i)
        CHECK (all[i - 1]->name.compareNatural (all[i]->name) < 0);
}

TEST_CASE ("No term is where there is none", "[glossary]")
{
    CHECK (glossary::find ("flux") == nullptr);
    CHECK (glossary::find ({}) == nullptr);
    CHECK (glossary::find ("AUDIO interface") != nullptr);
}
