// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoiseVersions.h"

#include <algorithm>

namespace plus48
{
namespace
{
bool isAnyOf (const NoiseVersions::Solo& solo) { return std::find (solo.begin(), solo.end(), true) != solo.end(); }
} // namespace

NoiseVersions::NoiseVersions (PlayedVersions& versionsToUse, const Catalogue& catalogueToUse) : versions (versionsToUse), catalogue (catalogueToUse) {}

NoiseVersions::~NoiseVersions() = default;

juce::Result NoiseVersions::make (const TakeMetadata& asRecorded, const TakeMetadata& other)
{
    // What was never whole goes first; what is heard goes on.
    const auto wasWhole = render == nullptr;
    cancelled.add (std::move (render));
    remove (wasWhole ? before : parts);

    if (wasWhole)
        before = std::exchange (parts, {});

    numKnown = 0;
    error.clear();
    wanted = true;
    juce::File file;

    if (const auto folder = versions.newFile (file); folder.failed())
    {
        error = folder.getErrorMessage();
        return folder;
    }

    render = std::make_unique<NoiseRender> (NoiseRender::Job { { asRecorded, other }, file.getParentDirectory() }, catalogue);
    return juce::Result::ok();
}

void NoiseVersions::remove (Parts& old)
{
    for (const auto& part : old)
        versions.remove (part.version);

    old = {};
}

void NoiseVersions::forget()
{
    cancelled.add (std::move (render));
    remove (before);
    remove (parts);
    numKnown = 0;
    wanted = false;
    error.clear();
}

double NoiseVersions::progress (const Solo& solo) const
{
    if (render == nullptr)
        return numKnown > 0 ? 1.0 : 0.0;

    auto needed = std::size_t { 2 };

    for (std::size_t source = 0; source < numNoiseSources; ++source)
        if (solo[source])
            needed = 2 * (source + 2);

    return std::min (1.0, render->progress() * static_cast<double> (NoiseRender::numParts) / static_cast<double> (needed));
}

std::optional<double> NoiseVersions::dbfsA (bool other, NoiseRender::Part part) const { return parts[indexOf (other, part)].dbfsA; }

std::optional<std::vector<PlayedVersions::Weight>> NoiseVersions::weights (bool other, const Solo& solo) const
{
    std::vector<PlayedVersions::Weight> found;

    const auto add = [&] (NoiseRender::Part source) {
        const auto& part = parts[indexOf (other, source)];

        if (part.version > 0)
            found.push_back ({ part.version, 1.0 });

        return part.isKnown;
    };

    if (! isAnyOf (solo))
        return add (std::nullopt) ? std::optional (found) : std::nullopt;

    for (std::size_t source = 0; source < numNoiseSources; ++source)
        if (solo[source] && ! add (static_cast<NoiseSource> (source)))
            return std::nullopt;

    return found;
}

bool NoiseVersions::update()
{
    cancelled.forgetEnded();

    if (render == nullptr)
        return false;

    const auto hasEnded = render->hasEnded();
    const auto made = render->taken();

    for (const auto& each : made)
    {
        auto& part = parts[indexOf (each.version > 0, each.part)];
        part = { true, each.dbfsA, 0 };

        if (each.file != juce::File())
            if (const auto added = versions.add (each.file, part.version); added.failed())
                error = added.getErrorMessage();

        ++numKnown;
    }

    if (hasEnded)
    {
        if (render->result().failed())
            error = render->result().getErrorMessage();

        render.reset();
        remove (before);
    }

    return ! made.empty() || hasEnded;
}
} // namespace plus48
