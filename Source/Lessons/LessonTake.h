// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/EngineBinding.h"
#include "Studio/SourceSelector.h"

#include "Recording/SessionFolder.h"

#include <functional>

namespace plus48
{
/** A setup, played for some seconds by an engine of its own that has no device: a take of it as anybody would record it, in a folder that is not the session's, and what the
    headphones get meanwhile. What spills, howls, is late or silent is so here too, as it is the same engine.
*/
class LessonTake
{
public:
    /** The fresh chain settles first, and a howl has come to its end by then. */
    static constexpr double settleSeconds = 1.0, seconds = 8.0;

    /** The folder is this one's own. */
    LessonTake (const Catalogue&, const juce::File& folder);

    /** [message thread] What plays has to be open. On failure the message is one sentence. */
    juce::Result prepare (const Setup&, const SourceSelector&, double sampleRate);

    /** [any other thread] As a device would, and faster; `goesOn` is told how much is done, from 0 to 1, and says whether to go on. */
    void play (const std::function<bool (double)>& goesOn);

    /** [message thread] Once it has been played: nothing more comes. */
    void end();

    /** [message thread] After `end`: the take is on the disk, or has failed. */
    bool isOnDisk();
    juce::Result finish();

    /** After `finish`; all its channels, from the first sample of the performance on. */
    const juce::File& file() const noexcept { return recorded; }

    /** After `play`: what both ears get, in full scale of the output, from the first sample on. */
    const std::vector<double>& headphones() const noexcept { return heard; }

private:
    std::unique_ptr<LiveSources> sourcesOf (const Setup&, const SourceSelector&, double sampleRate) const;

    EngineBinding binding;
    SessionFolder session;
    double rate = 48000.0;
    std::int64_t numSamples = 0;
    std::vector<double> heard;
    juce::File recorded;
};
} // namespace plus48
