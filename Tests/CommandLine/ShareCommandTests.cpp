// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FolderWithTake.h"

#include "Comparison/ProgrammeMeter.h"
#include "Recording/WavBytes.h"
#include "SoundSource/AudioFile.h"

using namespace plus48;
using test::CommandLineFolder;
using test::WavBytes;

namespace
{
/** A folder with a take of two seconds. */
struct FolderToShare : test::FolderWithTake
{
    FolderToShare() : FolderWithTake ("voice", 2.0), share ("share --take \"" + wav.getFullPathName() + "\" ") {}

    juce::var shared (const juce::String& options) const
    {
        const auto run = this->run (share + options + " --json");
        INFO (options << ": " << run.err);
        REQUIRE (run.status == 0);
        return run.json();
    }

    juce::String share;
};

double lufsOf (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    const std::vector<std::vector<double>> channels { { audio.channels.front().begin(), audio.channels.front().end() } };
    return test::lufsByLibrary (AudioRange::whole (channels, audio.sampleRate)).value_or (-200.0);
}
} // namespace

TEST_CASE ("A take is shared as it was recorded, at another rate and word length, and as another version", "[commandline][sharing]")
{
    const FolderToShare folder;
    const auto recorded = WavBytes (folder.wav).chunk ("data");

    const auto json = folder.shared ("--kind wav --out same.wav");
    CHECK ((WavBytes (folder.file ("same.wav")).chunk ("data") == recorded));
    CHECK (static_cast<bool> (json["a"]["as_recorded"]));
    CHECK (json["bits"].toString() == "24");
    CHECK (json["recipe"].toString().contains ("Made with:"));

    folder.shared ("--kind wav --out other.wav --bits 16 --sample-rate 44100");
    const WavBytes other (folder.file ("other.wav"));
    CHECK (other.bits() == 16);
    CHECK (other.sampleRate() == 44100);
    CHECK (other.numFrames() == 88200);

    // As recorded, it does without the raw performance; another version does not.
    CHECK_FALSE (static_cast<bool> (folder.shared ("--kind flac --out louder.flac --gain 50")["a"]["as_recorded"]));
    CHECK (lufsOf (folder.file ("louder.flac")) == Approx (lufsOf (folder.wav) + 5.0).margin (0.1));
    REQUIRE (folder.raw.deleteFile());
    folder.shared ("--kind flac --out same.flac");
    CHECK (folder.run (folder.share + "--kind wav --out version.wav --gain 50").isBadInput());
}

TEST_CASE ("A pair is two equally loud files, named by hand or counting up in a folder", "[commandline][sharing]")
{
    const FolderToShare folder;
    const auto json = folder.shared ("--kind pair --out both.flac --bits 16 --b-preamp tube-60s --b-preamp-gain 40");
    CHECK (lufsOf (folder.file ("both - A.flac")) == Approx (lufsOf (folder.file ("both - B.flac"))).margin (0.05));
    CHECK (static_cast<bool> (json["a"]["as_recorded"]));
    CHECK_FALSE (static_cast<bool> (json["b"]["as_recorded"]));
    CHECK (std::abs (static_cast<double> (json["residual_lu"])) <= 0.05);
    CHECK (json["b"]["rig"]["channels"][0]["external"]["preamp"].toString() == "tube-60s");

    REQUIRE (folder.file ("out").createDirectory());
    const auto first = folder.shared ("--kind pair --out out --a-gain 40 --b-gain 50"), second = folder.shared ("--kind pair --out out --a-gain 40 --b-gain 50");
    CHECK (juce::File (first["files"][1].toString()).getFileName() == "Take 1 - Voice - B 50 dB.wav");
    CHECK (juce::File (second["files"][0].toString()).getFileName() == "Take 1 - Voice - A 40 dB 2.wav");
    CHECK (static_cast<double> (first["match_gain_db"]) == Approx (-10.0).margin (0.1));

    const auto asIs = folder.shared ("--kind pair --out asis.wav --a-gain 40 --b-gain 50 --loudness as-is --start 0.5 --seconds 1");
    CHECK (WavBytes (folder.file ("asis - A.wav")).numFrames() == 48000);
    CHECK (lufsOf (folder.file ("asis - B.wav")) == Approx (lufsOf (folder.file ("asis - A.wav")) + 10.0).margin (0.2));
}

TEST_CASE ("Friends get one page, of the loudest seconds or of those that are named", "[commandline][sharing]")
{
    const FolderToShare folder;
    const auto json = folder.shared ("--kind friends --out page.html --name Mia --trials 16 --question like --start 0.5 --seconds 1 --b-preamp tube-60s --b-preamp-gain 40");
    CHECK (static_cast<double> (json["seconds"]) == Approx (1.0));
    CHECK (std::abs (static_cast<double> (json["residual_lu"])) <= 0.05);
    const auto page = folder.file ("page.html").loadFileAsString();
    CHECK (page.startsWith ("<!doctype html>"));
    CHECK (page.contains ("\"trials\": 16"));
    CHECK (page.contains ("\"question\": \"like\""));

    REQUIRE (folder.file ("out").createDirectory());
    const auto whole = folder.shared ("--kind friends --out out --name Mia --b-gain 50");
    CHECK (juce::File (whole["files"][0].toString()).getFileName() == "Blind test from Mia.html");
    CHECK (static_cast<double> (whole["seconds"]) == Approx (2.0));
}

TEST_CASE ("What cannot be shared is refused in one sentence", "[commandline][sharing]")
{
    const FolderToShare folder;

    const auto refused = [&] (const juce::String& words, const juce::String& expected) {
        const auto run = folder.run (words);
        INFO (words << ": " << run.err);
        CHECK (run.isBadInput());
        CHECK (run.err.contains (expected));
    };

    refused ("share --kind wav --out x.wav", "--take is missing");
    refused ("share --take nowhere.wav --kind wav --out x.wav", "nowhere.wav does not exist");
    refused (folder.share + "--out x.wav", "--kind is missing");
    refused (folder.share + "--kind mp3 --out x.mp3", "--kind \"mp3\"");
    refused (folder.share + "--kind wav", "--out is missing");
    refused (folder.share + "--kind wav --out nowhere/x.wav", "there is no folder");
    refused (folder.share + "--kind wav --out x.wav --bits 20", "--bits");
    refused (folder.share + "--kind flac --out x.flac --bits 32f", "floating point");
    refused (folder.share + "--kind wav --out x.wav --sample-rate 4000", "--sample-rate");
    refused (folder.share + "--kind wav --out x.wav --b-gain 40", "--kind pair");
    refused (folder.share + "--kind pair --out x.wav", "no second version");
    refused (folder.share + "--kind pair --out x --b-gain 40", "is no folder");
    refused (folder.share + "--kind pair --out x.wav --b-gain 99", "B: --b-gain 99");
    refused (folder.share + "--kind friends --out x.html", "no second version");
    refused (folder.share + "--kind friends --out x.html --b-gain 50 --bits 16", "--bits");
    refused (folder.share + "--kind friends --out x.html --b-gain 50 --trials 11", "--trials");
    refused (folder.share + "--kind wav --out x.wav --name Mia", "--kind friends");
    refused (folder.share + "--kind wav --out x.wav --start 9", "--start");
    refused (folder.share + "--kind wav --out x.wav --seconds 9", "--seconds");
    refused (folder.share + "--kind wav --force --out \"" + folder.wav.getFullPathName() + "\"", "belongs to the take itself");
    folder.write ("x.wav", "old", 3);
    refused (folder.share + "--kind wav --out x.wav", "exists already");
    CHECK (folder.run (folder.share + "--kind wav --out x.wav --force").status == 0);
}
