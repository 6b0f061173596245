// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NoiseRender.h"
#include "PlayedVersions.h"

namespace plus48
{
/** The noise of both versions of a take, to be heard instead of them: made in the background when it is first asked for. [message thread] */
class NoiseVersions
{
public:
    /** Which sources are heard by themselves; none: all of them. */
    using Solo = std::array<bool, numNoiseSources>;

    /** What is heard is turned up by so much, in A and B alike: a hiss at -78 dBFS is as loud as soft speech. */
    static constexpr double liftDb = 40.0;

    NoiseVersions (PlayedVersions&, const Catalogue&);
    ~NoiseVersions();

    /** Of these two recipes: as recorded, and the other one. What is there already is heard until the new one is. On failure the message is one sentence. */
    juce::Result make (const TakeMetadata& asRecorded, const TakeMetadata& other);

    /** What belonged to the take that was loaded before. */
    void forget();

    /** Whether it has been made, or is being made, for what was given last. */
    bool isWanted() const noexcept { return wanted; }

    /** Another version is compared now: what was made counts no more. */
    void setOutdated() noexcept { wanted = false; }

    /** From 0 to 1, of what `solo` needs. */
    double progress (const Solo&) const;

    /** One sentence where it cannot be made; empty otherwise. */
    const juce::String& problem() const noexcept { return error; }

    /** What is to be heard of one version, `other` or as recorded, without any lift: nothing while some of it is still on its way. A source that is
        silent is no weight.
    */
    std::optional<std::vector<PlayedVersions::Weight>> weights (bool other, const Solo&) const;

    /** Of one source, or all of them, in dBFS(A) by formula, before levels are matched; nothing where it is silent or not known yet. */
    std::optional<double> dbfsA (bool other, NoiseRender::Part) const;

    /** Whether all levels are known. */
    bool hasLevels() const noexcept { return numKnown == NoiseRender::numParts; }

    /** Some 30 times a second. True when more can be heard than before. */
    bool update();

private:
    struct Part
    {
        bool isKnown = false;
        std::optional<double> dbfsA;
        int version = 0;
    };

    using Parts = std::array<Part, NoiseRender::numParts>;

    static std::size_t indexOf (bool other, NoiseRender::Part part) noexcept { return (part.has_value() ? 2 * (1 + static_cast<std::size_t> (*part)) : 0) + (other ? 1 : 0); }
    void remove (Parts&);

    PlayedVersions& versions;
    const Catalogue& catalogue;
    std::unique_ptr<NoiseRender> render;
    CancelledJobs cancelled;
    bool wanted = false;
    juce::String error;
    Parts parts;
    std::size_t numKnown = 0;

    /** Of the recipes before, until there is something of the new ones. */
    Parts before;
};
} // namespace plus48
