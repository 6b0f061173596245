// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <atomic>
#include <cstdint>
#include <vector>

struct _jack_client;
struct _jack_port;

namespace plus48::test
{
/** A JACK client that plays samples into a port, over and over by the server's own count of frames, or records from one. */
class JackPump
{
public:
    /** Plays: frame n of the server's count is samples[n % size]. */
    static JackPump player (const juce::String& toPort, std::vector<float> samples);

    /** Records so many samples; element 0 is the frame `firstFrame()`. */
    static JackPump recorder (const juce::String& fromPort, std::size_t numSamples);

    ~JackPump();
    JackPump (const JackPump&) = delete;
    JackPump& operator= (const JackPump&) = delete;

    bool isConnected() const noexcept { return connected; }
    bool isComplete() const noexcept { return done.load() == samples.size(); }
    std::uint32_t firstFrame() const noexcept { return first; }
    const std::vector<float>& recorded() const noexcept { return samples; }

private:
    JackPump (const char* name, bool plays, const juce::String& otherPort, std::vector<float> samplesToUse);
    static int process (std::uint32_t numFrames, void* pump);

    const bool isPlayer;
    std::vector<float> samples;
    std::atomic<std::size_t> done { 0 };
    std::uint32_t first = 0;
    bool connected = false;
    _jack_client* client = nullptr;
    _jack_port* port = nullptr;
};
} // namespace plus48::test
