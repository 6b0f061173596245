// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "CommandLineRun.h"

#include "Recording/WavBytes.h"
#include "Signal/Units.h"
#include "SoundSource/AudioBytes.h"

#include <cmath>

using namespace plus48;
using test::CommandLineFolder;
using test::sameBytes;
using test::WavBytes;

namespace
{
/** The amplitude of a sine in float samples, by its RMS over the second half. */
double amplitudeOf (const WavBytes& wav)
{
    const auto data = wav.chunk ("data");
    const auto count = wav.numFrames();
    const auto channels = static_cast<std::size_t> (wav.channels());
    auto power = 0.0;

    for (auto n = count / 2; n < count; ++n)
    {
        const auto sample = static_cast<double> (WavBytes::numberIn<float> (data, 4 * n * channels));
        power += sample * sample;
    }

    return std::sqrt (2.0 * power / static_cast<double> (count - count / 2));
}
} // namespace

TEST_CASE ("A render is the same in blocks of any size", "[commandline]")
{
    const CommandLineFolder folder;
    const juce::String chain = "render --in voice --seconds 0.3 --microphone passive-ribbon --room 30 --preamp class-a-transformer --preamp-gain 55 --low-cut on ";

    for (const auto block : { 1, 17, 64, 480, 512, 8192 })
        REQUIRE (folder.run (chain + "--out " + juce::String (block) + ".wav --block " + juce::String (block)).status == 0);

    for (const auto block : { 1, 17, 64, 480, 8192 })
        CHECK (sameBytes (folder.file (juce::String (block) + ".wav"), folder.file ("512.wav")));
}

TEST_CASE ("The same seed gives the same file, another seed another one", "[commandline]")
{
    const CommandLineFolder folder;
    const juce::String chain = "render --in silence --seconds 0.2 --gain 50 ";

    REQUIRE (folder.run (chain + "--out a.wav").status == 0);
    REQUIRE (folder.run (chain + "--out b.wav --seed 1 --quality live").status == 0);
    REQUIRE (folder.run (chain + "--out c.wav --seed 1 --quality high").status == 0);
    REQUIRE (folder.run (chain + "--out d.wav --seed 2").status == 0);

    CHECK (sameBytes (folder.file ("a.wav"), folder.file ("b.wav")));
    CHECK (sameBytes (folder.file ("a.wav"), folder.file ("c.wav")));
    CHECK_FALSE (sameBytes (folder.file ("a.wav"), folder.file ("d.wav")));
}

TEST_CASE ("A render has exactly seconds times rate samples, in the word length asked for", "[commandline]")
{
    const CommandLineFolder folder;

    const auto check = [&] (const juce::String& options, int rate, int bits, std::size_t frames) {
        INFO (options);
        const auto run = folder.run ("render --in sine:997@-20 --force --out x.wav " + options);
        INFO (run.err);
        REQUIRE (run.status == 0);
        const WavBytes wav (folder.file ("x.wav"));
        CHECK (wav.sampleRate() == rate);
        CHECK (wav.bits() == bits);
        CHECK (wav.format() == (bits == 32 ? 3 : 1));
        CHECK (wav.numFrames() == frames);
    };

    check ("--seconds 0.1", 48000, 24, 4800);
    check ("--seconds 0.1 --bits 16", 48000, 16, 4800);
    check ("--seconds 0.1 --bits 32f", 48000, 32, 4800);
    check ("--seconds 0.1 --interface cheap-2", 48000, 16, 4800);
    check ("--seconds 0.1 --interface cheap-2 --bits 24", 48000, 24, 4800);
    check ("--seconds 0.123 --sample-rate 44100", 44100, 24, 5424);
    check ("--seconds 0.05 --sample-rate 192000", 192000, 24, 9600);
    check ("--seconds 0.00002083333333", 48000, 24, 1);
    check ("--seconds 0.1 --stage microphone", 48000, 32, 4800);
    check ("--seconds 0.1 --stage preamp --bits 16", 48000, 32, 4800);
    check ({}, 48000, 24, 480000);
}

TEST_CASE ("A performance decides how long it is played", "[commandline]")
{
    const CommandLineFolder folder;
    std::string data (2 * 1000, '\x10');
    const auto bytes = test::wav ({ 1, 1, 48000, 16 }, data);
    folder.write ("short.wav", bytes.data(), bytes.size());

    REQUIRE (folder.run ("render --in short.wav --out own.wav").status == 0);
    REQUIRE (folder.run ("render --in short.wav --out longer.wav --seconds 0.1").status == 0);
    REQUIRE (folder.run ("render --in short.wav --out faster.wav --sample-rate 96000").status == 0);
    CHECK (WavBytes (folder.file ("own.wav")).numFrames() == 1000);
    CHECK (WavBytes (folder.file ("longer.wav")).numFrames() == 4800);
    CHECK (WavBytes (folder.file ("faster.wav")).numFrames() == 2000);
}

TEST_CASE ("Every stage has the voltage it should have", "[commandline]")
{
    const CommandLineFolder folder;

    // 0 dB of full scale at 114 dB SPL, 20 lower: 1 Pa RMS.
    const auto volts = [&] (const juce::String& options) {
        const auto run = folder.run ("render --in sine:997@-20 --seconds 0.5 --quiet mic,preamp,converter --force --out x.wav " + options);
        INFO (run.err);
        REQUIRE (run.status == 0);
        return amplitudeOf (WavBytes (folder.file ("x.wav"))) / sqrtTwo;
    };

    const auto loaded = 1.85e-3 * 3000.0 / 3300.0;
    CHECK (dbFromGain (volts ("--stage microphone") / 1.85e-3) == Approx (0.0).margin (0.1));
    CHECK (dbFromGain (volts ("--stage preamp --gain 40") / (loaded * 100.0)) == Approx (0.0).margin (0.1));
    CHECK (dbFromGain (volts ("--stage preamp --preamp clean --preamp-gain 40 --preamp-trim -6") / (1.85e-3 * 8100.0 / 8400.0 * gainFromDb (34.0))) == Approx (0.0).margin (0.1));

    // home-2: 12 dBu is full scale at 0 dB; its headphones give 10 dBu behind 10 ohm.
    const auto fullScale = dbuFromVolts (loaded) + 40.0 - 12.0;
    CHECK (dbFromGain (volts ("--stage direct --gain 40") * sqrtTwo) == Approx (fullScale).margin (0.1));
    CHECK (dbuFromVolts (volts ("--stage headphones --gain 40")) == Approx (fullScale + 10.0 + dbFromGain (80.0 / 90.0)).margin (0.1));
    CHECK (dbuFromVolts (volts ("--stage headphones --gain 40 --headphones earbuds")) == Approx (fullScale + 10.0 + dbFromGain (16.0 / 26.0)).margin (0.1));
}

TEST_CASE ("Volts are not clipped where full scale would be", "[commandline]")
{
    const CommandLineFolder folder;
    const auto run = folder.run ("render --in sine:997@+20 --seconds 0.2 --gain 60 --stage preamp --out x.wav --json");
    REQUIRE (run.status == 0);

    // 134 dB SPL is 0.185 V, less the loading, times 1000.
    CHECK (static_cast<double> (run.json()["levels"][0]["rms_v"]) == Approx (168.0).margin (4.0));
}

TEST_CASE ("--json is one object and nothing else", "[commandline]")
{
    const CommandLineFolder folder;
    const auto run = folder.run ("render --in band --seconds 0.1 --out x.wav --json");
    REQUIRE (run.status == 0);
    CHECK (run.err.isEmpty());

    const auto json = run.json();
    REQUIRE (json.isObject());
    CHECK (json["file"].toString() == folder.file ("x.wav").getFullPathName());
    CHECK (static_cast<int> (json["samples"]) == 4800);
    CHECK (static_cast<int> (json["channels"]) == 8);
    CHECK (json["levels"].size() == 8);
    CHECK (json["rig"]["channels"].size() == 8);
    CHECK (WavBytes (folder.file ("x.wav")).channels() == 8);
}

TEST_CASE ("The rig that --json prints renders the same file", "[commandline]")
{
    const CommandLineFolder folder;
    const auto run = folder.run ("render --in silence --seconds 0.1 --preamp clean --preamp-gain 33 --room 30 --seed 7 --bits 16 --out a.wav --json");
    REQUIRE (run.status == 0);
    folder.write ("rig.json", toJsonText (run.json()["rig"]));

    REQUIRE (folder.run ("render --in silence --seconds 0.1 --rig rig.json --out b.wav").status == 0);
    CHECK (sameBytes (folder.file ("a.wav"), folder.file ("b.wav")));
}

TEST_CASE ("What exists is overwritten with --force only", "[commandline]")
{
    const CommandLineFolder folder;
    folder.write ("x.wav", "mine");

    const auto refused = folder.run ("render --in silence --seconds 0.1 --out x.wav");
    CHECK (refused.isBadInput());
    CHECK (refused.err.contains ("--force"));
    CHECK (folder.file ("x.wav").loadFileAsString() == "mine");

    CHECK (folder.run ("render --in silence --seconds 0.1 --out x.wav --force").status == 0);
    CHECK (WavBytes (folder.file ("x.wav")).numFrames() == 4800);
}
