// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioBytes.h"
#include "Catch.h"
#include "TemporaryFolder.h"

#include "Equipment/Catalogue.h"
#include "SoundSource/SoundSource.h"

#include <set>

using namespace plus48;

namespace
{
juce::String errorAbout (const juce::String& what, const juce::File& folder)
{
    SoundSource source;
    juce::StringArray warnings;
    return SoundSource::open (what, folder, source, warnings).getErrorMessage();
}

SoundSource opened (const juce::String& what, const juce::File& folder)
{
    SoundSource source;
    juce::StringArray warnings;
    const auto result = SoundSource::open (what, folder, source, warnings);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());
    CHECK (warnings.isEmpty());
    return source;
}
} // namespace

TEST_CASE ("Every shipped performance can be played and says what it is", "[source]")
{
    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (shipped).wasOk());
    CHECK (shipped.all.size() >= 6);

    const auto catalogue = Catalogue::shipped();
    std::set<juce::String> ids;

    for (const auto& performance : shipped.all)
    {
        INFO (performance.id);
        CHECK (ids.insert (performance.id).second);
        CHECK (performance.description.isNotEmpty());
        CHECK (performance.licence.isNotEmpty());

        const auto source = opened (performance.id, {});
        CHECK (source.isShipped());
        CHECK (source.numChannels() == static_cast<int> (performance.channels.size()));
        CHECK (source.seconds().value_or (0.0) == Approx (performance.seconds).margin (0.001));

        for (const auto& channel : performance.channels)
        {
            INFO (channel.name);

            if (channel.kind == SoundKind::acoustic)
                CHECK (catalogue.microphone (channel.suggestedMicrophone) != nullptr);
            else
                CHECK (catalogue.instrument (channel.suggestedInstrument) != nullptr);
        }
    }
}

TEST_CASE ("A performance has a level of its own for every channel", "[source]")
{
    const auto band = opened ("band", {});
    REQUIRE (band.shippedChannels().size() == 8);
    CHECK (band.shippedChannels()[0].fullScaleSpl == Approx (123.7));
    CHECK (band.shippedChannels()[4].kind == SoundKind::instrument);
    CHECK (band.shippedChannels()[4].suggestedInstrument == "passive-bass");
    CHECK (band.shippedChannels()[6].kind == SoundKind::line);
    CHECK (band.shippedChannels()[6].fullScaleDbu == Approx (10.0));

    CHECK (opened ("electric-guitar", {}).shippedChannels()[0].suggestedInstrument == "single-coil-guitar");
}

TEST_CASE ("A file is played at the chain's rate", "[source]")
{
    const test::TemporaryFolder folder;
    std::string data;

    for (int n = 0; n < 9600; ++n)
        data += test::bytesOf (static_cast<std::int16_t> (16000));

    const auto bytes = test::wav ({ 1, 1, 96000, 16 }, data);
    folder.write ("fast.wav", bytes.data(), bytes.size());

    const auto source = opened ("fast.wav", folder.get());
    CHECK_FALSE (source.isShipped());
    CHECK (source.seconds().value_or (0.0) == Approx (0.1));

    std::vector<std::vector<float>> channels;
    REQUIRE (source.channelsAt (44100.0, 0, channels).wasOk());
    REQUIRE (channels.size() == 1);
    REQUIRE (channels[0].size() == 4410);
    CHECK (channels[0][2205] == Approx (16000.0 / 32768.0).margin (1.0e-5));
}

TEST_CASE ("A path makes a file of what is also the name of a performance", "[source]")
{
    const test::TemporaryFolder folder;
    folder.write ("voice", "no audio");
    CHECK (errorAbout ("voice", folder.get()).isEmpty());
    CHECK (errorAbout ("./voice", folder.get()).startsWith ("--in voice"));
}

TEST_CASE ("What cannot be played is named", "[source]")
{
    const test::TemporaryFolder folder;
    CHECK (errorAbout ("voise", folder.get()).contains ("did you mean voice?"));
    CHECK (errorAbout ("quite-something-else.wav", folder.get()).contains ("sine:HZ@DBFS"));
    CHECK (errorAbout ("", folder.get()).isNotEmpty());
    CHECK (errorAbout (".", folder.get()).contains ("is a folder"));
    CHECK (errorAbout ("sine:997", folder.get()).startsWith ("--in \"sine:997\""));

    std::vector<std::vector<float>> channels;
    const auto result = opened ("sine:24000@-20", folder.get()).channelsAt (48000.0, 100, channels);
    CHECK (result.getErrorMessage().contains ("less than half"));
}
