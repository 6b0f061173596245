// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "CommandLineRun.h"

#include "Comparison/ProgrammeMeter.h"
#include "Signal/Units.h"
#include "SoundSource/AudioFile.h"

using namespace plus48;
using test::CommandLineFolder;

namespace
{
const juce::String exact = "--quiet mic,preamp,converter,room --bits 32f --character off --seconds 1 --json ";

juce::var compare (const CommandLineFolder& folder, const juce::String& words)
{
    const auto run = folder.run ("compare " + words);
    INFO (words << ": " << run.err);
    REQUIRE (run.status == 0);
    return run.json();
}

double numberIn (const juce::var& json) { return json.isDouble() || json.isInt() ? static_cast<double> (json) : std::numeric_limits<double>::quiet_NaN(); }

std::vector<double> samplesOf (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    return { audio.channels.front().begin(), audio.channels.front().end() };
}
} // namespace

TEST_CASE ("Two gains are compared as formulas say", "[commandline][comparison]")
{
    const CommandLineFolder folder;
    const auto json = compare (folder, exact + "--in sine:997@-20 --a-gain 40 --b-gain 46");

    // 1 Pa into a stage dynamic at 40 dB is -25.27 dBFS; a sine in one channel reads 3.01 LU less.
    CHECK (numberIn (json["a"]["lufs"]) == Approx (-28.28).margin (0.1));
    CHECK (numberIn (json["b"]["lufs"]) == Approx (-22.28).margin (0.1));
    CHECK (numberIn (json["match_gain_db"]) == Approx (-6.0).margin (0.001));
    CHECK (std::abs (numberIn (json["residual_lu"])) < 0.001);
    CHECK (numberIn (json["null_db"]) < -120.0);
    CHECK (json["basis"].toString() == "integrated");
    CHECK (static_cast<double> (json["a"]["rig"]["channels"][0]["builtIn"]["gain"]) == 40.0);
    CHECK (static_cast<double> (json["b"]["rig"]["channels"][0]["builtIn"]["gain"]) == 46.0);
}

TEST_CASE ("Equal chains differ by digital silence, and inverted ones by twice what they are", "[commandline][comparison]")
{
    const CommandLineFolder folder;
    const auto same = compare (folder, "--in voice --seconds 2 --gain 45 --room 30 --json");
    CHECK (same["difference_dbfs"].isVoid());
    CHECK (same["null_db"].isVoid());
    CHECK_FALSE (std::abs (numberIn (same["match_gain_db"])) > 0.0);

    const auto inverted = compare (folder, exact + "--in sine:997@-20 --gain 40 --b-polarity inverted");
    CHECK (numberIn (inverted["match_gain_db"]) == Approx (0.0).margin (0.001));
    CHECK (numberIn (inverted["null_db"]) == Approx (dbFromGain (2.0)).margin (0.001));
    CHECK (numberIn (inverted["difference_dbfs"]) == Approx (-25.27 + dbFromGain (2.0)).margin (0.1));
}

TEST_CASE ("Both files are equally loud, and A is as it is rendered", "[commandline][comparison]")
{
    const CommandLineFolder folder;
    const auto json = compare (folder, "--in voice --seconds 3 --a-gain 50 --b-preamp tube-60s --preamp-gain 40 --out-a a.wav --out-b b.wav --json");
    REQUIRE (folder.run ("render --in voice --seconds 3 --gain 50 --out rendered.wav").status == 0);
    CHECK ((samplesOf (folder.file ("a.wav")) == samplesOf (folder.file ("rendered.wav"))));

    const std::vector<std::vector<double>> a { samplesOf (folder.file ("a.wav")) }, b { samplesOf (folder.file ("b.wav")) };
    const auto ofA = test::lufsByLibrary (AudioRange::whole (a, 48000.0)), ofB = test::lufsByLibrary (AudioRange::whole (b, 48000.0));
    CHECK (std::abs (*ofA - *ofB) <= 0.05);
    CHECK (*ofA == Approx (numberIn (json["a"]["lufs"])).margin (0.01));
    CHECK (json["b"]["file"].toString() == folder.file ("b.wav").getFullPathName());

    // What is there stays.
    const auto again = folder.run ("compare --in voice --seconds 3 --out-a c.wav --out-b b.wav");
    CHECK (again.isBadInput());
    CHECK (again.err.contains ("--out-b"));
    CHECK_FALSE (folder.file ("c.wav").exists());
}

TEST_CASE ("An option of one version takes the place of the common one", "[commandline][comparison]")
{
    const CommandLineFolder folder;
    const auto json = compare (folder, "--in sine:997@-20 --seconds 0.5 --json --microphone passive-ribbon --b-instrument keyboard-line --a-preamp clean --preamp-gain 40 --a-preamp-trim -3 --b-interface cheap-2");
    CHECK (json["a"]["rig"]["channels"][0]["microphone"].toString() == "passive-ribbon");
    CHECK (json["b"]["rig"]["channels"][0]["instrument"].toString() == "keyboard-line");
    CHECK (json["a"]["rig"]["channels"][0]["external"]["preamp"].toString() == "clean");
    CHECK (static_cast<double> (json["a"]["rig"]["channels"][0]["external"]["trim"]) == -3.0);
    CHECK (json["a"]["rig"]["interface"].toString() == "home-2");
    CHECK (json["b"]["rig"]["interface"].toString() == "cheap-2");
}

TEST_CASE ("Silence has nothing to match, and is said to have none", "[commandline][comparison]")
{
    const CommandLineFolder folder;
    const auto json = compare (folder, "--in silence --seconds 0.5 --quiet mic,preamp,converter,room --bits 32f --json");
    CHECK (json["a"]["lufs"].isVoid());
    CHECK (json["match_gain_db"].isVoid());
    CHECK (json["null_db"].isVoid());
    const auto run = folder.run ("compare --in silence --seconds 0.5 --quiet mic,preamp,converter,room --bits 32f");
    CHECK (run.status == 0);
    CHECK (run.out.contains ("no loudness to match"));
}

TEST_CASE ("What cannot be compared is refused in one sentence", "[commandline][comparison]")
{
    const CommandLineFolder folder;

    const auto refused = [&] (const juce::String& words, const juce::String& expected) {
        const auto run = folder.run ("compare " + words);
        INFO (words << ": " << run.err);
        CHECK (run.isBadInput());
        CHECK (run.err.contains (expected));
    };

    refused ("--gain 40", "--in is missing");
    refused ("--in voice --b-gain 99", "B: --b-gain 99");
    refused ("--in voice --gain 99", "A: --gain 99");
    refused ("--in voice --a-preamp nothing", "A: --a-preamp");
    refused ("--in voice --preamp-gain 40", "--preamp-gain belongs to an external preamp");
    refused ("--in voice --b-sample-rate 96000", "sampling rate");
    refused ("--in voice --b-nonsense 1", "--b-nonsense");
    refused ("--in voice --out-a x.wav --out-b x.wav", "same file");
    refused ("--in voice --seconds 0", "--seconds");
    refused ("--in nothing", "no such file or performance");
}
