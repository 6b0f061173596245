// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/LivePerformance.h"
#include "Performance/PerformanceSource.h"

namespace plus48
{
/** What is played into the inputs: a shipped performance, a file, a test signal, or the audio device's own inputs. [message thread] */
class PerformanceDesk
{
public:
    PerformanceDesk();

    const ShippedPerformances& shipped() const noexcept { return library; }

    /** As Setup::performance names it. On failure the message is one sentence, and what there was stays. What went
        wrong but does not matter much is a sentence in `warnings`.
    */
    juce::Result open (const juce::String& what, juce::StringArray& warnings);

    /** What is open. */
    const juce::String& name() const noexcept { return what; }

    /** For titles: `Voice`, a file's name, `My microphone`. */
    juce::String title() const;

    /** It listens to the audio device. */
    bool isLive() const noexcept { return live; }

    /** The levels and equipment of a shipped performance; none for anything else. */
    const std::vector<ShippedChannel>& shippedChannels() const;

    /** The one that belongs to an input; nullptr for anything but a shipped performance. */
    const ShippedChannel* shippedChannel (int input) const;

    /** Of what is open; 1 for a test signal and the device. */
    int numChannels() const noexcept { return std::max (1, static_cast<int> (samples.size())); }

    /** The highest sample of an input's channel, in dBFS; nothing for a live input, which is not known before. */
    std::optional<double> peakDbfs (int input) const;

    /** Ready to be played into these inputs: one channel for each. With none, or while it waits, it is silence. */
    std::unique_ptr<LivePerformance> perform (const std::vector<int>& inputs, const std::vector<int>& deviceInputs, double sampleRate, bool waits);

private:
    int channelOf (int input) const;

    ShippedPerformances library;
    juce::String what;
    bool live = false;
    PerformanceSource source;
    std::optional<TestSignal> signal;

    /** At the rate it was last asked for, and the highest magnitude of each. */
    std::vector<std::vector<float>> samples;
    std::vector<double> peaks;
    double samplesRate = 48000.0;
};
} // namespace plus48
