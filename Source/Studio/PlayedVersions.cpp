// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlayedVersions.h"

namespace plus48
{
namespace
{
/** Longer than what has been read ahead, and a fade. */
constexpr double keepSeconds = 3.0;
} // namespace

PlayedVersions::PlayedVersions (Transport& transportToFollow, LiveEngine& engineToUse, const juce::File& folderForFiles)
    : transport (transportToFollow), engine (engineToUse), folder (folderForFiles)
{
    // What a program that was killed has left.
    for (const auto& left : folder.findChildFiles (juce::File::findFiles, false, "*.wav"))
        if (left.getLastModificationTime() < juce::Time::getCurrentTime() - juce::RelativeTime::days (1.0))
            left.deleteFile();
}

PlayedVersions::~PlayedVersions() { removeAll(); }

juce::Result PlayedVersions::newFile (juce::File& file) const
{
    if (! folder.createDirectory())
        return juce::Result::fail (folder.getFullPathName() + " cannot be made, which versions of a take are kept in.");

    file = folder.getChildFile (juce::Uuid().toString() + ".wav");
    return juce::Result::ok();
}

Playback* PlayedVersions::player() const { return transport.loadCount() == loadCount ? engine.playback() : nullptr; }

juce::Result PlayedVersions::result (int version) const
{
    const auto found = versions.find (version);
    return found == versions.end() ? juce::Result::ok() : found->second.joined;
}

void PlayedVersions::join (Version& version)
{
    // Somebody who goes through a whole list leaves many behind.
    constexpr auto places = static_cast<std::size_t> (TakePlayer::maxVersions) - 1;

    while (versions.size() + removed.size() >= places && ! removed.empty())
        forgetRemoved (removed.front().sinceSeconds);

    version.place = 0;
    version.joined = player()->take().addVersion (version.file, version.place);
}

void PlayedVersions::letGo (const Version& version)
{
    if (version.owner == FileOf::thisPlayer)
        version.file.deleteFile();
}

juce::Result PlayedVersions::add (const juce::File& file, int& version, FileOf owner)
{
    Version added;
    added.file = file;
    added.owner = owner;

    if (player() != nullptr)
        join (added);

    if (added.joined.failed())
    {
        letGo (added);
        return added.joined;
    }

    version = ++lastVersion;
    versions.emplace (version, added);
    return juce::Result::ok();
}

void PlayedVersions::remove (int version)
{
    if (const auto found = versions.find (version); found != versions.end())
    {
        removed.push_back ({ found->second, 0.0 });
        versions.erase (found);
    }
}

void PlayedVersions::removeAll()
{
    // The player goes with the take, and what it plays with it.
    loadCount = -1;

    while (! versions.empty())
        remove (versions.begin()->first);

    forgetRemoved (0.0);
    heard = { Weight() };
}

void PlayedVersions::forgetRemoved (double olderThanSeconds)
{
    while (! removed.empty() && removed.front().sinceSeconds >= olderThanSeconds)
    {
        const auto& version = removed.front().version;

        if (version.place > 0 && player() != nullptr)
            player()->take().removeVersion (version.place);

        letGo (version);
        removed.pop_front();
    }
}

void PlayedVersions::hear (std::span<const Weight> weights, Passage passage)
{
    heard.assign (weights.begin(), weights.end());
    applyMix (passage);
}

void PlayedVersions::applyMix (Passage passage)
{
    if (player() == nullptr)
        return;

    VersionMix mix {};

    for (const auto& weight : heard)
    {
        const auto found = versions.find (weight.version);

        // What could not join another player stays silent: see result().
        if (weight.version == asRecorded || (found != versions.end() && found->second.place > 0))
            mix[static_cast<std::size_t> (weight.version == asRecorded ? 0 : found->second.place)] += weight.gain;
    }

    player()->setMix (mix, passage);
}

void PlayedVersions::update (double elapsedSeconds)
{
    if (transport.loadedTake() != 0 && transport.loadCount() != loadCount)
    {
        // Another player of the same take: what was in the one before went with it.
        loadCount = -1;
        forgetRemoved (0.0);
        loadCount = transport.loadCount();

        for (auto& [number, version] : versions)
            join (version);

        applyMix (Passage::crossfade);
    }

    for (auto& each : removed)
        each.sinceSeconds += elapsedSeconds;

    forgetRemoved (keepSeconds);
}
} // namespace plus48
