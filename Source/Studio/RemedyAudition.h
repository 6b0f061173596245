// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Notices.h"
#include "TakeComparison.h"

#include "Measurement/PreampAdvice.h"

namespace plus48
{
/** Now, and with a row of the verdict: four seconds of the newest take through the two chains that were judged, made in the background from its raw
    performance, heard in a loop and equally loud by measurement. Nothing is kept, and nothing of the setup changes. [message thread]
*/
class RemedyAudition
{
public:
    static constexpr double loopSeconds = 4.0;

    enum class Side
    {
        now,
        withIt
    };

    RemedyAudition (const Catalogue&, const TakeLibrary&, Transport&, TakeComparison&, Notices&);

    /** What played before is there again, paused. */
    ~RemedyAudition();

    /** The newest take that such chains can be heard on; 0: there is none. `source`, as takes call it, has to be what played into it; empty: whatever it was. */
    int takeFor (const Rig& chainNow, const juce::String& source = {}) const;

    /** Whether a row can be heard on that take: one whose source or microphone stood elsewhere cannot. */
    static bool canBeHeard (const PreampAdvice::Remedy& remedy, bool hasRealRoom) noexcept { return remedy.isUsable() && ! (hasRealRoom && remedy.kind == PreampAdvice::Kind::closer); }

    /** One of the two, as soon as it has been made; what was heard before stops. On failure the message is one sentence. */
    juce::Result hear (const Rig& chainNow, const PreampAdvice::Remedy&, Side, const juce::String& source = {});

    /** Silence, and nothing is made any more. */
    void stop();

    /** Another setup has other chains. */
    void forget();

    /** What was asked for last: the row's name and the side; nothing: silence. */
    struct Heard
    {
        juce::String row;
        Side side = Side::now;

        bool operator== (const Heard&) const = default;
    };

    const std::optional<Heard>& heard() const noexcept { return wanted; }

    /** It sounds; before, both are made: from 0 to 1. */
    bool isSounding() const noexcept { return sounding; }
    double progress() const noexcept;

    /** What the two are apart after matching, in LU; nothing before that is known. */
    std::optional<double> residualLu() const;

    /** Some 30 times a second. */
    void update();

private:
    struct Version
    {
        TakeMetadata recipe;
        juce::File file;
        int played = VersionPair::notThere;

        bool isOf (const TakeMetadata& wantedRecipe) const { return played != VersionPair::notThere && recipe.rig == wantedRecipe.rig; }
    };

    bool isLoaded();
    TakeMetadata recipeOf (const Rig& chain) const;
    void make (Version&, const TakeMetadata&);
    void finishRender();
    void letGo (Version&);
    void choose();
    void sound();
    void fail (const juce::String& why);

    const Catalogue& catalogue;
    const TakeLibrary& library;
    Transport& transport;
    TakeComparison& comparison;
    Notices& notices;

    /** How it was before. */
    const int loadedBefore;
    const std::optional<juce::Range<double>> rangeBefore;
    const bool wasLooping;

    int take = 0, loads = -1;
    TakeMetadata recorded;
    std::optional<Heard> wanted;
    TakeMetadata wantedNow, wantedWithIt;
    Version now, withIt;
    bool pausesOnceLoaded = false, isChosen = false, sounding = false;
    std::unique_ptr<VersionRender> render;
    Version* rendered = nullptr;
    CancelledJobs cancelled;
};
} // namespace plus48
