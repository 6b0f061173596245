// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "CommandLineRun.h"

#include "SoundSource/AudioBytes.h"

using namespace plus48;
using test::CommandLineFolder;

namespace
{
/** One line, exit status 2, and nothing written. */
void checkRefused (const CommandLineFolder& folder, const juce::String& words, const juce::String& expected)
{
    const auto before = folder.get().getNumberOfChildFiles (juce::File::findFilesAndDirectories);
    const auto run = folder.run (words);
    INFO (words);
    INFO (run.err);
    CHECK (run.isBadInput());
    CHECK (run.err.contains (expected));
    CHECK (folder.get().getNumberOfChildFiles (juce::File::findFilesAndDirectories) == before);
}
} // namespace

TEST_CASE ("Strange audio files are refused in one sentence that names them", "[commandline]")
{
    const CommandLineFolder folder;
    const std::string samples (4000, '\x01');
    const auto whole = test::wav ({ 1, 1, 48000, 16 }, samples);

    const auto add = [&] (const char* name, const std::string& bytes) { folder.write (name, bytes.data(), bytes.size()); };

    add ("empty.wav", {});
    add ("cut.wav", whole.substr (0, 30));
    add ("nothing-in-it.wav", test::wav ({ 1, 1, 48000, 16 }, {}));
    add ("many.wav", test::wav ({ 1, 13826, 48000, 16 }, samples));
    add ("none.wav", test::wav ({ 1, 0, 48000, 16 }, samples));
    add ("text.wav", "This is a letter, and no music at all.\n");
    add ("noise.wav", std::string (5000, '\x7e'));

    for (const auto* name : { "empty.wav", "cut.wav", "nothing-in-it.wav", "many.wav", "none.wav", "text.wav", "noise.wav" })
        checkRefused (folder, juce::String ("render --out x.wav --in ") + name, juce::String ("--in ") + name);
}

TEST_CASE ("Unusual audio files are played", "[commandline]")
{
    const CommandLineFolder folder;
    const std::string samples (4800, '\x01');
    const auto whole = test::wav ({ 1, 1, 48000, 16 }, samples);

    const auto plays = [&] (const char* name, const std::string& bytes, int numChannels, int numSamples) {
        folder.write (name, bytes.data(), bytes.size());
        const auto run = folder.run (juce::String ("render --json --in ") + name + " --out out-" + name);
        INFO (name);
        INFO (run.err);
        REQUIRE (run.status == 0);
        CHECK (static_cast<int> (run.json()["channels"]) == numChannels);
        CHECK (static_cast<int> (run.json()["samples"]) == numSamples);
        return run;
    };

    plays ("eight-bits.wav", test::wav ({ 1, 1, 48000, 8 }, samples), 1, 4800);
    plays ("fast.wav", test::wav ({ 1, 1, 96000, 16 }, samples), 1, 1200);
    plays ("twelve.wav", test::wav ({ 1, 12, 48000, 16 }, samples), 12, 200);

    // Cut off behind its header: what there is, is played, and said.
    const auto cut = plays ("cut-off.wav", whole.substr (0, whole.size() - 800), 1, 2000);
    CHECK (cut.err.contains ("cut off"));
}

TEST_CASE ("Strange rigs are refused in one sentence that names the file", "[commandline]")
{
    const CommandLineFolder folder;
    folder.write ("cut.json", R"({ "format": "plus48-rig", "version": 1, "channels": [ { "micro)");
    folder.write ("newer.json", R"({ "format": "plus48-rig", "version": 99 })");
    folder.write ("nonsense.json", "Lorem ipsum");
    folder.write ("other.json", R"({ "format": "shopping-list" })");
    folder.write ("gain.json", R"({ "format": "plus48-rig", "version": 1, "channels": [ { "builtIn": { "gain": 1e9 } } ] })");

    for (const auto* name : { "cut.json", "newer.json", "nonsense.json", "other.json", "gain.json", "missing.json" })
        checkRefused (folder, juce::String ("render --in silence --seconds 0.1 --out x.wav --rig ") + name, juce::String ("--rig ") + name);

    folder.write ("id.json", R"({ "format": "plus48-rig", "version": 1, "interface": "home-3" })");
    checkRefused (folder, "render --in silence --seconds 0.1 --out x.wav --rig id.json", "did you mean home-2?");
}

TEST_CASE ("Bad equipment is said line by line, and the rest is used", "[commandline]")
{
    const CommandLineFolder folder;
    const auto equipment = folder.file ("mine");
    equipment.createDirectory();
    equipment.getChildFile ("microphones.csv").replaceWithText ("id,name,sensitivity_mv_pa,self_noise_dba\ngood-mic,Good,10,12\nbad-mic,Bad,much,12\n");
    equipment.getChildFile ("preamps.csv").replaceWithText ("Lorem ipsum");

    const auto list = folder.run ("list microphones --equipment mine");
    CHECK (list.status == 0);
    CHECK (list.out.contains ("good-mic  (your own)"));
    CHECK (list.out.contains ("defaults taken:"));
    CHECK_FALSE (list.out.contains ("bad-mic"));
    CHECK (list.err.contains ("microphones.csv"));
    CHECK (list.err.contains ("sensitivity_mv_pa"));
    CHECK (list.err.contains ("preamps.csv"));

    CHECK (folder.run ("render --in silence --seconds 0.1 --microphone good-mic --equipment mine --out x.wav").status == 0);
    checkRefused (folder, "list --equipment nowhere", "--equipment nowhere");
}

TEST_CASE ("Options out of range are refused before anything is written", "[commandline]")
{
    const CommandLineFolder folder;
    const juce::String render = "render --in silence --seconds 0.1 --out x.wav ";

    checkRefused (folder, render + "--gain 99", "--gain 99");
    checkRefused (folder, render + "--gain", "--gain needs a value");
    checkRefused (folder, render + "--gian 40", "did you mean --gain?");
    checkRefused (folder, render + "--block 0", "--block");
    checkRefused (folder, render + "--block 1.5", "--block");
    checkRefused (folder, render + "--stage kitchen", "--stage");
    checkRefused (folder, render + "--quality best", "--quality");
    checkRefused (folder, render + "--headphones none", "--headphones");
    checkRefused (folder, render + "more", "\"more\"");
    checkRefused (folder, "render --in silence --out x.wav --seconds 0", "--seconds");
    checkRefused (folder, "render --in silence --out x.wav --seconds -1", "--seconds");
    checkRefused (folder, "render --in silence --out x.wav --seconds 1e9", "--seconds");
    checkRefused (folder, "render --in silence --out nowhere/x.wav", "there is no folder");
    checkRefused (folder, "render --in silence --out .", "it is a folder");
    checkRefused (folder, "render --in silence", "--out is missing");
    checkRefused (folder, "render --out x.wav", "--in is missing");
    checkRefused (folder, "render --in voise --out x.wav", "did you mean voice?");
    checkRefused (folder, "render --in sine:30000@-20 --out x.wav", "less than half");
    checkRefused (folder, "list micros", "list \"micros\"");
    checkRefused (folder, "measure --in voice", "sine:HZ@DBFS");
    checkRefused (folder, "measure --at-hz 5", "--at-hz");
    checkRefused (folder, "measure --channel 2", "--channel");
    checkRefused (folder, "measur", "did you mean measure?");
}

TEST_CASE ("A report goes into a folder, and over an old one with --force only", "[commandline]")
{
    const CommandLineFolder folder;
    folder.write ("file", "mine");
    folder.file ("old").createDirectory();
    folder.file ("old/index.html").replaceWithText ("mine");

    checkRefused (folder, "report", "--out is missing");
    checkRefused (folder, "report --out file", "is a file");
    checkRefused (folder, "report --out old", "--force");
    CHECK (folder.file ("old/index.html").loadFileAsString() == "mine");
}

TEST_CASE ("A line break in a name does not break the sentence", "[commandline]")
{
    const CommandLineFolder folder;
    const auto run = folder.runAsIs ({ "render", "--in", "a\nb", "--out", "x.wav" });
    CHECK (run.isBadInput());
}
