// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThrough.h"

// Which version is heard, and which two are A and B.

namespace plus48
{
using State = HearThrough::Version::State;

juce::Result HearThrough::hear (int id)
{
    const auto index = indexOf (id);

    if (! index.has_value() || comparison.isUnseen())
        return juce::Result::ok();

    if (parts[*index].played == VersionPair::notThere || loads < 0)
        return juce::Result::fail (list[*index].name + " cannot be heard yet.");

    // Whatever has just become of the two.
    choosePair();

    for (const auto path : { Path::a, Path::b })
        if (side (path) == id)
            return comparison.hear (path);

    comparison.hearAside (comparedVersion (id));
    return juce::Result::ok();
}

int HearThrough::heard() const noexcept
{
    const auto* const aside = comparison.heardAside();

    if (! comparison.isChosen() || aside == nullptr)
        return side (comparison.isChosen() ? comparison.activePath() : Path::a);

    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].played == aside->played)
            return list[i].id;

    return asRecorded;
}

juce::Result HearThrough::hearSide (Path path)
{
    if (loads < 0 || comparison.isUnseen())
        return juce::Result::ok();

    if (side (path) == noVersion)
        return juce::Result::fail ("Add a version first: there is nothing to compare with yet.");

    choosePair();
    return comparison.hear (path);
}

void HearThrough::setSide (Path path, int id)
{
    if (! indexOf (id).has_value() || side (path) == id || comparison.isUnseen())
        return;

    const auto ear = heard();
    auto& wanted = path == Path::a ? sideA : sideB;
    auto& other = path == Path::a ? sideB : sideA;

    if (other == id)
        other = wanted;

    wanted = id;

    if (sideA == noVersion)
        sideA = std::exchange (sideB, noVersion);

    isPairOutdated = true;
    choosePair();
    (void) hear (ear);
    save();
    changed();
}

VersionPair::Version HearThrough::comparedVersion (int id) const
{
    const auto index = indexOf (id);

    if (! index.has_value())
        return { recorded, {} };

    const auto& part = parts[*index];
    return { part.recipe, part.file, part.played, list[*index].matchDb.value_or (0.0), list[*index].name, list[*index].chain };
}

/** Tells the comparison of A and B, where they are others than before. */
void HearThrough::choosePair()
{
    if (loads < 0 || ! isPairOutdated)
        return;

    isPairOutdated = false;
    TakeComparison::Choice choice { comparedVersion (sideA), comparedVersion (sideB) };

    for (const auto id : { sideA, sideB })
        if (const auto* version = find (id); version != nullptr && version->state == State::failed)
            choice.problem = version->problem;

    if (sideB == noVersion)
        choice.problem = "Add a version first: there is nothing to compare with yet.";

    if (const auto b = indexOf (sideB); sideA == asRecorded && b.has_value() && parts[*b].played != VersionPair::notThere)
    {
        choice.measured = parts[*b].measured;
        choice.measured->pair = parts[*b].wholePair;
    }

    comparison.choose (choice);
}
} // namespace plus48
