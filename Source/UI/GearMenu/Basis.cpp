// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/Basis.h"

namespace plus48::ui
{
namespace
{
/** "pots (two 250 kilohm) a" and "noise and harmonics" become "pots", and "noise" with "harmonics". */
juce::StringArray topicsIn (const juce::String& clause)
{
    auto text = clause.upToFirstOccurrenceOf ("design choice", false, true).trim();

    if (text.endsWith (" a"))
        text = text.dropLastCharacters (2).trim();

    const auto aside = text.fromFirstOccurrenceOf ("(", true, false).upToFirstOccurrenceOf (")", true, false);

    if (aside.isNotEmpty())
        text = text.replace (aside, {});

    auto topics = juce::StringArray::fromTokens (text.replace (" and ", ","), ",", "");
    topics.trim();
    topics.removeEmptyStrings();
    return topics;
}

Basis toldBasis (FigureBasis basis)
{
    switch (basis)
    {
        case FigureBasis::published: return Basis::published;
        case FigureBasis::measured: return Basis::measured;
        case FigureBasis::derived: return Basis::derived;
        case FigureBasis::assumed: break;
    }

    return Basis::assumed;
}
} // namespace

juce::String toText (Basis basis)
{
    switch (basis)
    {
        case Basis::none: return {};
        case Basis::published: return "Published";
        case Basis::designChoice: return "Design choice";
        case Basis::measured: return "Measured";
        case Basis::derived: return "Derived";
        case Basis::assumed: return "Assumed";
        case Basis::calculated: return "Calculated";
        case Basis::byDefault: return "Default";
        case Basis::notStated: return "Not stated";
    }

    return {};
}

Basis basisOf (const Identity& identity, const juce::String& column, const juce::StringArray& topics)
{
    if (identity.defaulted.contains (column))
        return Basis::byDefault;

    if (identity.byName || ! identity.figureBasis.empty())
        return toldBasis (identity.basisOf (column));

    if (identity.basis.trim().isEmpty())
        return Basis::notStated;

    auto clauses = juce::StringArray::fromTokens (identity.basis, ";", "");
    clauses.trim();

    for (const auto& clause : clauses)
    {
        if (! clause.containsIgnoreCase ("design choice"))
            continue;

        if (clause.startsWithIgnoreCase ("design choice"))
            return Basis::designChoice;

        for (const auto& topic : topicsIn (clause))
            if (topics.contains (topic, true))
                return Basis::designChoice;
    }

    return Basis::published;
}
} // namespace plus48::ui
