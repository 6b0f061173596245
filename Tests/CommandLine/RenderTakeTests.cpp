// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FolderWithTake.h"

#include "Recording/WavBytes.h"
#include "Recording/WavFile.h"
#include "Rig/Json.h"
#include "SoundSource/AudioFile.h"

#include <functional>

using namespace plus48;
using test::CommandLineFolder;
using test::WavBytes;

namespace
{
/** With a take of a third of a second. */
struct FolderToRender : test::FolderWithTake
{
    FolderToRender() : FolderWithTake ("sine:997@-20", 0.3) {}

    /** The whole command line but for the chain's options. */
    static juce::String render (const juce::File& take) { return "render --force --out again.wav --take \"" + take.getFullPathName() + "\" "; }

    void editRecipe (const std::function<void (juce::DynamicObject&)>& edit) const
    {
        juce::var json;
        REQUIRE (parseJson (recipe.loadFileAsString().toStdString(), json).wasOk());
        edit (*json.getDynamicObject());
        REQUIRE (recipe.replaceWithText (toJsonText (json)));
    }
};

void checkTakeRefused (const FolderToRender& folder, const juce::String& words, const juce::String& expected)
{
    const auto run = folder.run (words);
    INFO (words);
    INFO (run.err);
    CHECK (run.isBadInput());
    CHECK (run.err.contains (expected));
    CHECK_FALSE (folder.file ("again.wav").existsAsFile());
}
} // namespace

TEST_CASE ("A take is rendered again to the bit, named by its recording or its recipe", "[commandline][take]")
{
    const FolderToRender folder;
    const auto recorded = WavBytes (folder.wav).chunk ("data");
    REQUIRE (recorded.size() >= 3 * 14400);

    for (const auto& named : { folder.wav, folder.recipe })
    {
        const auto run = folder.run (FolderToRender::render (named) + "--json");
        INFO (run.err);
        REQUIRE (run.status == 0);
        CHECK (run.err.isEmpty());
        CHECK (static_cast<bool> (run.json()["as_recorded"]));
        const WavBytes again (folder.file ("again.wav"));
        CHECK (again.bits() == 24);
        CHECK ((again.chunk ("data") == recorded));
    }
}

TEST_CASE ("With options of the chain a take becomes another version of itself, and stays as it is", "[commandline][take]")
{
    const FolderToRender folder;
    const juce::MemoryBlock before = [&] { juce::MemoryBlock bytes; folder.wav.loadFileAsData (bytes); return bytes; }();

    const auto version = [&] (const juce::String& options) {
        const auto run = folder.run (FolderToRender::render (folder.wav) + options + " --json");
        INFO (options << ": " << run.err);
        REQUIRE (run.status == 0);
        CHECK_FALSE (static_cast<bool> (run.json()["as_recorded"]));
        return run.json();
    };

    // Its own gain again is the take itself; another seed is other noise.
    const auto recorded = WavBytes (folder.wav).chunk ("data");
    version ("--gain 45");
    CHECK ((WavBytes (folder.file ("again.wav")).chunk ("data") == recorded));
    version ("--seed 99");
    CHECK ((WavBytes (folder.file ("again.wav")).chunk ("data") != recorded));

    CHECK (static_cast<double> (version ("--gain 50")["rig"]["channels"][0]["builtIn"]["gain"]) == 50.0);
    const auto tube = version ("--preamp tube-60s --preamp-gain 45 --interface cheap-2");
    CHECK (tube["rig"]["channels"][0]["external"]["preamp"].toString() == "tube-60s");
    CHECK (tube["rig"]["interface"].toString() == "cheap-2");
    CHECK (WavBytes (folder.file ("again.wav")).bits() == 16);
    CHECK (static_cast<double> (version ("--preamp clean --preamp-drive pushed")["rig"]["channels"][0]["external"]["trim"]) < -5.0);

    juce::MemoryBlock after;
    folder.wav.loadFileAsData (after);
    CHECK (after == before);
}

TEST_CASE ("A take that cannot be rendered is refused in one sentence", "[commandline][take]")
{
    const FolderToRender folder;
    const auto render = FolderToRender::render (folder.wav);

    checkTakeRefused (folder, "render --out again.wav --take nowhere.wav", "nowhere.wav does not exist");
    folder.write ("song.wav", "RIFF", 4);
    checkTakeRefused (folder, "render --out again.wav --take song.wav", "song.wav is no take");
    checkTakeRefused (folder, render + "--in voice", "--in");
    checkTakeRefused (folder, render + "--sample-rate 96000", "--sample-rate");
    checkTakeRefused (folder, render + "--block 64", "--block");
    checkTakeRefused (folder, render + "--quality high", "--quality");
    checkTakeRefused (folder, render + "--gain 99", "--gain 99");
    checkTakeRefused (folder, render + "--microphone nothing", "nothing");
    checkTakeRefused (folder, render + "--preamp-gain 40", "--preamp");
    checkTakeRefused (folder, "render --take \"" + folder.wav.getFullPathName() + "\"", "--out");

    // The take's own files are never written over, whatever is forced.
    checkTakeRefused (folder, "render --force --take \"" + folder.wav.getFullPathName() + "\" --out \"" + folder.wav.getFullPathName() + "\"", "belongs to the take");

    folder.editRecipe ([] (juce::DynamicObject& recipe) { recipe.getProperty ("rig")["channels"][0].getDynamicObject()->setProperty ("microphone", "sold-long-ago"); });
    checkTakeRefused (folder, render, "sold-long-ago");
    folder.editRecipe ([] (juce::DynamicObject& recipe) { recipe.setProperty ("version", 2); });
    checkTakeRefused (folder, render, "version 2");

    REQUIRE (folder.raw.deleteFile());
    folder.editRecipe ([] (juce::DynamicObject& recipe) { recipe.setProperty ("version", 1); });
    checkTakeRefused (folder, render, "Raw/Take 001.wav");
    folder.recipe.replaceWithText ("Lorem ipsum");
    checkTakeRefused (folder, render, folder.recipe.getFileName());
    REQUIRE (folder.recipe.deleteFile());
    checkTakeRefused (folder, render, folder.recipe.getFileName());
}

TEST_CASE ("A raw performance that is not the take's is refused, and one that was cut off is rendered with a word about it", "[commandline][take]")
{
    const FolderToRender folder;
    AudioFile raw;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (folder.raw, raw, warnings).wasOk());
    std::vector<std::vector<double>> channels;

    for (const auto& channel : raw.channels)
        channels.emplace_back (channel.begin(), channel.end() - 1000);

    const auto write = [&] (double rate) { REQUIRE (writeWavFile (folder.raw, channels, { rate, BitDepth::float32, {}, {} }, Existing::replace).wasOk()); };
    write (raw.sampleRate);
    const auto run = folder.run (FolderToRender::render (folder.wav));
    CHECK (run.status == 0);
    CHECK (run.err.contains ("ends 1000 samples early"));

    REQUIRE (folder.file ("again.wav").deleteFile());
    write (2.0 * raw.sampleRate);
    checkTakeRefused (folder, FolderToRender::render (folder.wav), "sampling rate");
}

TEST_CASE ("A take of another engine is rendered with a word about it", "[commandline][take]")
{
    const FolderToRender folder;
    folder.editRecipe ([] (juce::DynamicObject& recipe) { recipe.setProperty ("engine", "0.0.9"); });
    const auto run = folder.run (FolderToRender::render (folder.recipe));
    CHECK (run.status == 0);
    CHECK (run.err.contains ("0.0.9"));
}
