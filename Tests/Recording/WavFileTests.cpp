// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/WavBytes.h"
#include "Recording/WavFile.h"
#include "TemporaryFolder.h"

#include <cmath>
#include <functional>

using namespace plus48;
using test::WavBytes;

TEST_CASE ("Every integer of a word length is stored as it is", "[recording]")
{
    const test::TemporaryFolder folder;

    for (const auto& [bits, depth] : { std::pair { 16, BitDepth::int16 }, std::pair { 24, BitDepth::int24 } })
    {
        const auto steps = 1 << (bits - 1);
        const auto stride = bits == 16 ? 1 : 127;
        std::vector<int> integers { -steps, -steps + 1, -1, 0, 1, steps - 2, steps - 1 };

        for (int value = -steps; value < steps; value += stride)
            integers.push_back (value);

        std::vector<double> samples;

        for (const auto value : integers)
            samples.push_back (static_cast<double> (value) / steps);

        const auto file = folder.get().getChildFile (juce::String (bits) + ".wav");
        REQUIRE (writeWavFile (file, { samples }, { 48000.0, depth, {}, {} }).wasOk());

        const WavBytes wav (file);
        const auto data = wav.chunk ("data");
        REQUIRE (wav.bits() == bits);
        REQUIRE (wav.numFrames() == integers.size());

        std::size_t wrong = 0;

        for (std::size_t i = 0; i < integers.size(); ++i)
            wrong += WavBytes::integerIn (data, i, bits) != integers[i] ? 1u : 0u;

        CHECK (wrong == 0);
    }
}

TEST_CASE ("What was never quantised is rounded to the nearest step and clips at full scale", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("x.wav");
    REQUIRE (writeWavFile (file, { { 1.0, 2.0, -2.0, 0.6 / 32768.0, -0.6 / 32768.0 } }, { 48000.0, BitDepth::int16, {}, {} }).wasOk());

    const auto data = WavBytes (file).chunk ("data");
    const int expected[] { 32767, 32767, -32768, 1, -1 };

    for (std::size_t i = 0; i < 5; ++i)
        CHECK (WavBytes::integerIn (data, i, 16) == expected[i]);
}

TEST_CASE ("Volts are stored as floats, whatever their size", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("volts.wav");
    const std::vector<double> volts { 0.0, 1.0, -24.5, 1.0e-9, 0.1 };
    REQUIRE (writeWavFile (file, { volts }, { 96000.0, BitDepth::float32, {}, {} }).wasOk());

    const WavBytes wav (file);
    const auto data = wav.chunk ("data");
    CHECK (wav.format() == 3);
    CHECK (wav.bits() == 32);
    CHECK (wav.sampleRate() == 96000);
    REQUIRE (wav.numFrames() == volts.size());

    for (std::size_t i = 0; i < volts.size(); ++i)
        CHECK (std::equal_to<>() (WavBytes::numberIn<float> (data, 4 * i), static_cast<float> (volts[i])));
}

TEST_CASE ("Channels lie side by side, as many as there are, and are no loudspeakers", "[recording]")
{
    const test::TemporaryFolder folder;

    for (const auto count : { 1, 2, 3, 8, 32 })
    {
        std::vector<std::vector<double>> channels;

        for (int channel = 0; channel < count; ++channel)
            channels.push_back ({ channel / 64.0, -channel / 64.0, 0.25 });

        const auto file = folder.get().getChildFile (juce::String (count) + ".wav");
        REQUIRE (writeWavFile (file, channels, { 48000.0, BitDepth::int24, {}, {} }).wasOk());

        const WavBytes wav (file);
        const auto data = wav.chunk ("data");
        CHECK (wav.format() == 1);
        CHECK (wav.channels() == count);
        REQUIRE (wav.numFrames() == 3);

        for (int channel = 0; channel < count; ++channel)
            CHECK (WavBytes::integerIn (data, static_cast<std::size_t> (count + channel), 24) == -channel * 131072);
    }
}

TEST_CASE ("The header is right to the byte, for odd lengths too", "[recording]")
{
    const test::TemporaryFolder folder;

    for (const auto length : { 0, 1, 2, 4095, 4096, 4097, 10001 })
    {
        const auto file = folder.get().getChildFile (juce::String (length) + ".wav");
        REQUIRE (writeWavFile (file, { std::vector<double> (static_cast<std::size_t> (length), 0.5) }, { 44100.0, BitDepth::int24, "Name", "What it is" }).wasOk());

        const WavBytes wav (file);
        CHECK (wav.bytes.compare (0, 4, "RIFF") == 0);
        CHECK (wav.number<std::uint32_t> (4) + 8 == wav.bytes.size());
        CHECK (wav.sampleRate() == 44100);
        CHECK (wav.numFrames() == static_cast<std::size_t> (length));
    }
}

TEST_CASE ("A file says what it is", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("x.wav");
    REQUIRE (writeWavFile (file, { { 0.0 } }, { 48000.0, BitDepth::int24, "Voice", "Voice: stage dynamic, built-in" }).wasOk());

    const WavBytes wav (file);
    CHECK (wav.chunk ("bext").substr (0, 30) == "Voice: stage dynamic, built-in");
    CHECK (wav.chunk ("LIST").find ("INAM") != std::string::npos);
    CHECK (wav.chunk ("LIST").find ("Voice") != std::string::npos);
    CHECK (wav.chunk ("LIST").find ("Plus48") != std::string::npos);
}

TEST_CASE ("A description that is too long is cut to the 256 bytes it has", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("x.wav");
    REQUIRE (writeWavFile (file, { { 0.5 } }, { 48000.0, BitDepth::int16, {}, juce::String::repeatedString ("0123456789", 100) }).wasOk());

    const WavBytes wav (file);
    CHECK (wav.chunk ("bext").size() >= 602);
    CHECK (WavBytes::integerIn (wav.chunk ("data"), 0, 16) == 16384);
}
