// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FileStamp.h"
#include "InputSource.h"

#include "Live/LiveSources.h"
#include "SoundSource/SoundSource.h"

#include <map>

namespace plus48
{
/** Everything that plays into the inputs, ready to be played: shipped performances, files and test signals, each read once
    however many inputs it plays into. The inputs of the audio device need no reading. [message thread]
*/
class SourceSelector
{
public:
    SourceSelector();

    const ShippedPerformances& shipped() const noexcept { return library; }

    /** As InputSource::name. What is open already stays as it is. On failure the message is one sentence. What went
        wrong but does not matter much is a sentence in `warnings`.
    */
    juce::Result open (const juce::String& name, juce::StringArray& warnings);

    /** Reads a file again that is open. On failure it plays on as it was read before. */
    juce::Result reopen (const juce::String& name, juce::StringArray& warnings);

    /** What has become of an open file since it was read. */
    enum class OnDisk
    {
        same,
        changed,
        gone
    };

    OnDisk onDisk (const juce::String& name) const;

    /** Tells two contents of a file apart; empty for what is no file, or not open. */
    juce::String fingerprint (const juce::String& name) const;

    /** Forgets everything but these. */
    void keepOnly (const juce::StringArray& names);

    bool isOpen (const juce::String& name) const { return name == InputSource::live || opened.count (name) > 0; }

    /** For titles: `Voice`, a file's name, `My microphone`. */
    juce::String title (const juce::String& name) const;

    /** The same, and which channel of several: `Kick`, `duet.wav, channel 2`. */
    juce::String title (const InputSource&) const;

    /** The level and equipment of a shipped performance's channel; nullptr for anything else. */
    const ShippedChannel* shippedChannel (const InputSource&) const;

    /** 1 for a test signal, the device, and what is not open. */
    int numChannels (const juce::String& name) const;

    /** The highest sample, in dBFS; nothing for a live input, which is not known before, and for silence. */
    std::optional<double> peakDbfs (const InputSource&) const;

    /** What plays over and over; nothing for a live input, a test signal and what is not open. */
    struct Loop
    {
        std::shared_ptr<const std::vector<float>> samples;
        double sampleRate;

        double seconds() const noexcept { return static_cast<double> (samples->size()) / sampleRate; }
    };

    std::optional<Loop> loopOf (const InputSource&) const;

    /** What plays into an input, and for a live source the device's input, counted from 0. */
    struct Part
    {
        InputSource source;
        int deviceInput = 0;
    };

    /** Ready to be played at this rate: one channel a part. A part that is not open, or has no such channel, is silent. */
    std::unique_ptr<LiveSources> liveSources (const std::vector<Part>&, double sampleRate);

private:
    struct Opened
    {
        SoundSource source;
        std::optional<TestSignal> signal;

        /** At `sampleRate`, and the highest magnitude of each. Empty for a test signal. */
        std::shared_ptr<const LiveSources::Samples> samples = std::make_shared<const LiveSources::Samples>();
        std::vector<double> peaks;
        double sampleRate = 48000.0;

        /** Of a file, when it was read. */
        FileStamp stamp;
        juce::String fingerprint;
    };

    juce::Result read (const juce::String& name, juce::StringArray& warnings);
    const Opened* find (const juce::String& name) const;
    static int channelOf (const Opened&, int channel);
    LiveSources::Channel channelFor (const Part&, double sampleRate);

    ShippedPerformances library;
    std::map<juce::String, Opened> opened;
    double lastSampleRate = 48000.0;
};
} // namespace plus48
