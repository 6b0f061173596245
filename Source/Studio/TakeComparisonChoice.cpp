// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeComparison.h"

// Any two versions of the take as A and B, and one that is neither.

namespace plus48
{
namespace
{
bool isSame (const VersionPair::Version& a, const VersionPair::Version& b) { return a.played == b.played && a.file == b.file && a.metadata.rig == b.metadata.rig; }
} // namespace

void TakeComparison::choose (const Choice& choice)
{
    if (takeNumber() == 0)
        return;

    const auto wasChosen = isChosen();
    const auto isOther = ! wasChosen || ! isSame (choice.a, chosen->a) || ! isSame (choice.b, chosen->b);
    const auto isTold = isOther || choice.problem != chosen->problem;
    const auto isTurned = ! wasChosen || choice.a.gainDb < chosen->a.gainDb || choice.a.gainDb > chosen->a.gainDb || choice.b.gainDb < chosen->b.gainDb || choice.b.gainDb > chosen->b.gainDb;

    if (! wasChosen)
        wantedBefore = std::exchange (wanted, Path::a);

    chosen = choice;

    if (isOther)
    {
        chosenPair.set (Path::a, choice.a, choice.b);
        pathFigures = {};

        if (choice.measured.has_value() && areBothThere())
            chosenPair.setOther (choice.b, *choice.measured);
        else if (areBothThere())
            chosenPair.measure();

        // The noise and the difference of two that are not there are nothing.
        if (! areBothThere())
            hears = Heard::everything;

        pairChanged();
    }
    else
    {
        chosenPair.reference().gainDb = choice.a.gainDb;
        chosenPair.other().gainDb = choice.b.gainDb;
        chosenPair.reference().name = choice.a.name;
        chosenPair.other().name = choice.b.name;

        if (isTurned)
            applyMix();
    }

    if (isTold)
        changes.tell (StudioChange::comparison);
}

void TakeComparison::chooseNone()
{
    if (! isChosen())
        return;

    chosen.reset();
    chosenPair.forget();
    aside.reset();
    unseen.reset();
    pathFigures = {};
    hears = Heard::everything;
    wanted = wantedBefore;
    pairChanged();
    changes.tell (StudioChange::comparison);
}

void TakeComparison::hearAside (const VersionPair::Version& version)
{
    aside = version;
    asideFigures.reset();
    (void) change (Heard::everything);
}

void TakeComparison::turnAside (int played, double gainDb)
{
    if (! aside.has_value() || aside->played != played || isUnseen())
        return;

    aside->gainDb = gainDb;

    if (isAside())
        applyMix();
}

/** Of other recipes, the noise is another one too. */
void TakeComparison::pairChanged()
{
    noiseVersions.setOutdated();

    if (hears == Heard::noise && state() == State::ready)
        (void) noiseVersions.make (pair().reference().metadata, pair().other().metadata);

    applyMix();
}
} // namespace plus48
