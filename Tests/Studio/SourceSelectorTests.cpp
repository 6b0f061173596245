// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Recording/WavFile.h"
#include "Support/AudioThread.h"
#include "Support/Peak.h"

using namespace plus48;

namespace
{
/** The first samples that a performance gives to so many channels. */
std::vector<std::vector<float>> play (LiveSources& performance, int numChannels, int numSamples = 4800, const float* const* inputs = nullptr, int numInputs = 0)
{
    std::vector<std::vector<float>> channels (static_cast<std::size_t> (numChannels), std::vector<float> (static_cast<std::size_t> (numSamples), 9.0f));
    std::vector<float*> pointers;

    for (auto& channel : channels)
        pointers.push_back (channel.data());

    const AudioThreadScope scope;
    performance.read (inputs, numInputs, 0, pointers.data(), numChannels, numSamples);
    return channels;
}
} // namespace

TEST_CASE ("Every shipped performance opens, and its peak is what its document says", "[studio][source]")
{
    SourceSelector selector;
    juce::StringArray warnings;

    for (const auto& performance : selector.shipped().all)
    {
        INFO (performance.id);
        REQUIRE (selector.open (performance.id, warnings).wasOk());
        CHECK (selector.title (performance.id) == performance.name);
        CHECK (selector.numChannels (performance.id) == static_cast<int> (performance.channels.size()));
        REQUIRE (selector.peakDbfs ({ performance.id, 0 }).has_value());
        CHECK (*selector.peakDbfs ({ performance.id, 0 }) < 0.0);
        CHECK (*selector.peakDbfs ({ performance.id, 0 }) > -12.0);
    }

    CHECK (warnings.isEmpty());
    selector.keepOnly ({ "bass" });
    CHECK (selector.isOpen ("bass"));
    CHECK_FALSE (selector.isOpen ("band"));
}

TEST_CASE ("A part plays the channel that it names; the only channel of a performance is every one of them", "[studio][source]")
{
    SourceSelector selector;
    juce::StringArray warnings;
    REQUIRE (selector.open ("band", warnings).wasOk());
    std::vector<SourceSelector::Part> parts;

    for (int channel = 0; channel < 8; ++channel)
        parts.push_back ({ { "band", channel } });

    const auto all = play (*selector.liveSources (parts, 48000.0), 8, 480000);
    const auto some = play (*selector.liveSources ({ parts[6], parts[2] }, 48000.0), 2, 480000);
    CHECK (test::peakOf (all[6]) > 0.0);
    CHECK (some[0] == all[6]);
    CHECK (some[1] == all[2]);
    CHECK (all[2] != all[6]);
    CHECK (selector.title (InputSource { "band", 0 }) == "Kick");

    REQUIRE (selector.open ("voice", warnings).wasOk());
    const auto same = play (*selector.liveSources ({ { { "voice", 0 } }, { { "voice", 3 } } }, 48000.0), 2, 96000);
    CHECK (test::peakOf (same[0]) > 0.01);
    CHECK (same[0] == same[1]);
    CHECK (selector.shippedChannel ({ "voice", 3 }) != nullptr);
}

TEST_CASE ("Performances side by side each play what they play alone, and begin again at their own end", "[studio][source]")
{
    SourceSelector selector;
    juce::StringArray warnings;
    REQUIRE (selector.open ("voice", warnings).wasOk());
    REQUIRE (selector.open ("electric-guitar", warnings).wasOk());
    REQUIRE (selector.open ("sine:440@-20", warnings).wasOk());
    const SourceSelector::Part voice { { "voice", 0 } }, guitar { { "electric-guitar", 0 } }, tone { { "sine:440@-20", 0 } };
    constexpr int length = 48000 * 45;
    const auto together = play (*selector.liveSources ({ guitar, voice, tone }, 48000.0), 3, length);
    CHECK (together[0] == play (*selector.liveSources ({ guitar }, 48000.0), 1, length)[0]);
    CHECK (together[1] == play (*selector.liveSources ({ voice }, 48000.0), 1, length)[0]);
    CHECK (together[2] == play (*LiveSources::fromSignal ({ 440.0, -20.0 }, 48000.0), 1, length)[0]);

    // 17.8 and 21.604 s by their document.
    for (const auto& [channel, seconds] : { std::pair { 0, 21.604 }, std::pair { 1, 17.8 } })
    {
        const auto& samples = together[static_cast<std::size_t> (channel)];
        const auto loop = static_cast<std::ptrdiff_t> (std::lround (seconds * 48000.0));
        INFO (channel);
        CHECK (std::equal (samples.begin() + loop, samples.begin() + 2 * loop, samples.begin()));
    }
}

TEST_CASE ("What a performance has no channel for is silent", "[studio][source]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("two.wav");
    REQUIRE (writeWavFile (file, { std::vector<double> (4800, 0.25), std::vector<double> (4800, -0.5) }, {}, Existing::replace).wasOk());

    SourceSelector selector;
    juce::StringArray warnings;
    const auto name = file.getFullPathName();
    REQUIRE (selector.open (name, warnings).wasOk());
    CHECK (selector.title (name) == "two.wav");
    CHECK (selector.title (InputSource { name, 1 }) == "two.wav, channel 2");
    CHECK (*selector.peakDbfs ({ name, 1 }) == Approx (-6.0206).margin (0.001));
    CHECK_FALSE (selector.peakDbfs ({ name, 2 }).has_value());
    CHECK (selector.shippedChannel ({ name, 0 }) == nullptr);

    const auto played = play (*selector.liveSources ({ { { name, 0 } }, { { name, 1 } }, { { name, 2 } }, { { "/nowhere/at/all.wav", 0 } } }, 48000.0), 4, 480);
    CHECK (played[0][100] == Approx (0.25f));
    CHECK (played[1][100] == Approx (-0.5f));
    CHECK (test::peakOf (played[2]) == 0.0);
    CHECK (test::peakOf (played[3]) == 0.0);
}

TEST_CASE ("What cannot be opened leaves what there was", "[studio][source]")
{
    SourceSelector selector;
    juce::StringArray warnings;
    REQUIRE (selector.open ("bass", warnings).wasOk());

    for (const auto* what : { "no-such-thing", "/nowhere/at/all.wav", "sine:nonsense", "" })
    {
        const auto opened = selector.open (what, warnings);
        INFO (what);
        CHECK (opened.failed());
        CHECK_FALSE (opened.getErrorMessage().contains ("--in"));
        CHECK (opened.getErrorMessage().endsWithChar ('.') + opened.getErrorMessage().endsWithChar ('?') == 1);
        CHECK_FALSE (selector.isOpen (what));
        CHECK (selector.title ("bass") == "Bass guitar");
    }
}

TEST_CASE ("Another rate plays at the same pitch", "[studio][source]")
{
    SourceSelector selector;
    juce::StringArray warnings;
    REQUIRE (selector.open ("bass", warnings).wasOk());
    const auto at48 = play (*selector.liveSources ({ { { "bass", 0 } } }, 48000.0), 1, 96000);
    const auto at96 = play (*selector.liveSources ({ { { "bass", 0 } } }, 96000.0), 1, 192000);
    auto worst = 0.0;

    for (std::size_t n = 1000; n < 95000; ++n)
        worst = std::max (worst, static_cast<double> (std::abs (at48[0][n] - at96[0][2 * n])));

    CHECK (worst < 0.01 * test::peakOf (at48[0]));
}

TEST_CASE ("The device's inputs arrive where they were sent, beside what is played", "[studio][source]")
{
    SourceSelector selector;
    juce::StringArray warnings;
    REQUIRE (selector.open ("sine:1000@-20", warnings).wasOk());
    CHECK (selector.isOpen (Setup::liveInput));
    CHECK_FALSE (selector.peakDbfs ({ Setup::liveInput, 0 }).has_value());

    const std::vector<float> one (480, 0.1f), two (480, 0.2f), three (480, 0.3f);
    const float* inputs[] { one.data(), two.data(), three.data() };
    const InputSource live { Setup::liveInput, 0 };
    const auto played = play (*selector.liveSources ({ { live, 2 }, { { "sine:1000@-20", 0 } }, { live, 0 }, { live, 7 } }, 48000.0), 4, 480, inputs, 3);
    CHECK (played[0][5] == 0.3f);
    CHECK (test::peakOf (played[1]) == Approx (0.1).margin (0.001));
    CHECK (played[2][5] == 0.1f);
    CHECK (test::peakOf (played[3]) == 0.0);
}

TEST_CASE ("What sounds already goes on where it is, and a channel that joins it is in step", "[studio][source]")
{
    SourceSelector selector;
    juce::StringArray warnings;
    REQUIRE (selector.open ("band", warnings).wasOk());
    REQUIRE (selector.open ("voice", warnings).wasOk());
    const SourceSelector::Part bass { { "band", 4 } }, guitar { { "band", 5 } }, voice { { "voice", 0 } };
    const auto whole = play (*selector.liveSources ({ bass, guitar }, 48000.0), 2, 480000);
    const auto tail = [] (const std::vector<float>& samples, int from, int count) { return std::vector<float> (samples.begin() + from, samples.begin() + from + count); };

    const auto first = selector.liveSources ({ bass }, 48000.0);
    (void) play (*first, 1, 100000);
    const auto second = selector.liveSources ({ voice, guitar, bass }, 48000.0);
    second->continueWhatPlays();
    test::onAudioThread ([&] { second->continueFrom (*first); });
    const auto together = play (*second, 3, 200000);
    CHECK (test::peakOf (together[1]) > 0.01);
    CHECK (together[2] == tail (whole[0], 100000, 200000));
    CHECK (together[1] == tail (whole[1], 100000, 200000));
    CHECK (together[0] == play (*selector.liveSources ({ voice }, 48000.0), 1, 200000)[0]);

    // A take begins at the beginning.
    const auto fresh = selector.liveSources ({ bass }, 48000.0);
    test::onAudioThread ([&] { fresh->continueFrom (*second); });
    CHECK (play (*fresh, 1, 100000)[0] == tail (whole[0], 0, 100000));
}
