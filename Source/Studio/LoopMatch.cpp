// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoopMatch.h"

#include "Recording/WavReader.h"

namespace plus48
{
namespace
{
juce::Result readLoop (const juce::File& file, const LoopRegion& loop, std::vector<std::vector<double>>& samples, double& sampleRate)
{
    std::unique_ptr<WavReader> reader;

    if (const auto opened = WavReader::open (file, reader); opened.failed())
        return opened;

    std::vector<std::vector<float>> channels;

    if (! reader->read (loop.start, loop.length(), channels))
        return juce::Result::fail (file.getFileName() + " cannot be read.");

    sampleRate = reader->sampleRate();

    for (const auto& channel : channels)
        samples.emplace_back (channel.begin(), channel.end());

    return juce::Result::ok();
}
} // namespace

LoopMatch::LoopMatch (Job jobToDo) : toDo (std::move (jobToDo)) { begin ("Plus48 loop"); }

juce::Result LoopMatch::run()
{
    std::vector<std::vector<double>> recorded, version;
    auto rate = 48000.0;

    if (const auto read = readLoop (toDo.recorded, toDo.loop, recorded, rate); read.failed())
        return read;

    if (const auto read = readLoop (toDo.version, toDo.loop, version, rate); read.failed())
        return read;

    if (isCancelled())
        return cancelled();

    if (recorded.size() == version.size() && ! recorded.empty() && recorded.front().size() == version.front().size())
        found = MatchedPair::of (AudioRange::whole (recorded, rate), AudioRange::whole (version, rate));

    return juce::Result::ok();
}
} // namespace plus48
