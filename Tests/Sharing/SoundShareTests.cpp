// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "SharedFolder.h"

#include "Comparison/ProgrammeMeter.h"
#include "Recording/DiskFile.h"
#include "Recording/WavBytes.h"
#include "Sharing/SoundShare.h"
#include "SoundSource/AudioFile.h"

#include <sndfile.h>

using namespace plus48;
using test::SharedFolder;

namespace
{
constexpr std::size_t twoSeconds = 96000;

std::vector<std::vector<double>> samplesOf (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    std::vector<std::vector<double>> samples;

    for (const auto& channel : audio.channels)
        samples.emplace_back (channel.begin(), channel.end());

    return samples;
}

SharedSounds read (const SharedTake& take)
{
    SharedSounds sounds;
    REQUIRE (readSharedTake (take, SharedFolder::catalogue, sounds).wasOk());
    return sounds;
}

/** The files of `names` in a folder, written as asked. */
ShareResult write (const juce::File& folder, const juce::StringArray& names, const SoundFormat& format, const SharedTake& take, SharedSounds& sounds, const RenderWatch& watch = {}, Disk* disk = nullptr, Existing existing = Existing::keep)
{
    SoundFiles files { format, {}, {}, "Recipe: line one\nand line two\n", existing };

    for (const auto& name : names)
    {
        files.files.push_back (folder.getChildFile (name));
        files.descriptions.add ("described");
    }

    return writeSoundFiles (files, resolve (format, take.versions), sounds, watch, disk);
}

int numFilesIn (const juce::File& folder) { return folder.getNumberOfChildFiles (juce::File::findFiles | juce::File::ignoreHiddenFiles) + folder.getNumberOfChildFiles (juce::File::findFiles, ".*"); }

/** A disk with so much room. */
struct SmallDisk : Disk
{
    std::unique_ptr<DiskFile> create (const juce::File& file, int& error) override { return real().create (file, error); }
    std::unique_ptr<DiskFile> open (const juce::File& file, int& error) override { return real().open (file, error); }
    juce::int64 bytesFree (const juce::File&) override { return room; }

    juce::int64 room = 100000;
};
} // namespace

TEST_CASE ("A take as recorded is shared to the bit, whatever its word length", "[sharing]")
{
    const auto bits = GENERATE (BitDepth::int16, BitDepth::int24, BitDepth::float32);
    const SharedFolder folder;
    auto rig = SharedFolder::builtInRig();
    rig.bits = bits;
    const SharedTake take { { folder.recorded (rig, test::beats (twoSeconds), bits) } };
    auto sounds = read (take);
    REQUIRE (write (folder.get(), { "shared.wav" }, {}, take, sounds).isDone());

    const test::WavBytes original (take.versions.front().recorded), shared (folder.get().getChildFile ("shared.wav"));
    CHECK (shared.bits() == original.bits());
    CHECK (shared.sampleRate() == 48000);
    CHECK ((shared.chunk ("data") == original.chunk ("data")));
    CHECK (shared.chunk ("LIST").find ("Recipe: line one\nand line two") != std::string::npos);

    if (bits == BitDepth::float32)
        return;

    // Rendered from its raw performance it is the same again.
    auto rendered = take;
    rendered.versions.front().recorded = juce::File();
    auto again = read (rendered);
    CHECK ((again.sounds.front().channels == read (take).sounds.front().channels));

    // FLAC holds the same integers.
    sounds = read (take);
    REQUIRE (write (folder.get(), { "shared.flac" }, { SoundFormat::Type::flac, {}, {} }, take, sounds).isDone());
    CHECK ((samplesOf (folder.get().getChildFile ("shared.flac")) == samplesOf (take.versions.front().recorded)));
}

TEST_CASE ("A FLAC file has its word length, rate, channels and recipe", "[sharing]")
{
    const SharedFolder folder;
    auto rig = SharedFolder::builtInRig();
    rig.channels.push_back (rig.channels.front());
    rig.channels.back().builtIn.gainDb = 44.0;
    const SharedTake take { { folder.recorded (rig, test::beats (twoSeconds)) } };
    auto sounds = read (take);
    REQUIRE (write (folder.get(), { "shared.flac" }, { SoundFormat::Type::flac, BitDepth::int16, 44100.0 }, take, sounds).isDone());

    SF_INFO info {};
    auto* file = sf_open (folder.get().getChildFile ("shared.flac").getFullPathName().toRawUTF8(), SFM_READ, &info);
    REQUIRE (file != nullptr);
    CHECK (info.format == (SF_FORMAT_FLAC | SF_FORMAT_PCM_16));
    CHECK (info.samplerate == 44100);
    CHECK (info.channels == 2);
    CHECK (info.frames == 88200);
    CHECK (juce::String (sf_get_string (file, SF_STR_COMMENT)).contains ("Recipe: line one\nand line two"));
    sf_close (file);
    CHECK ((samplesOf (folder.get().getChildFile ("shared.flac")) == sounds.sounds[0].channels));
}

TEST_CASE ("Two versions are equally loud, in step, and of one length, in every format", "[sharing]")
{
    const SharedFolder folder;
    const auto performance = test::beats (2 * twoSeconds);
    const SharedTake take { { folder.recorded (SharedFolder::builtInRig(), performance), folder.rendered (SharedFolder::externalRig(), performance) } };
    const auto format = GENERATE (SoundFormat {}, SoundFormat { SoundFormat::Type::wav, BitDepth::int16, 44100.0 }, SoundFormat { SoundFormat::Type::flac, BitDepth::int16, {} },
                                  SoundFormat { SoundFormat::Type::wav, BitDepth::float32, 96000.0 });
    const auto ending = juce::String (format.type == SoundFormat::Type::flac ? ".flac" : ".wav");
    auto sounds = read (take);
    REQUIRE (sounds.pair.has_value());
    REQUIRE (write (folder.get(), { "a" + ending, "b" + ending }, format, take, sounds).isDone());

    const auto a = samplesOf (folder.get().getChildFile ("a" + ending)), b = samplesOf (folder.get().getChildFile ("b" + ending));
    const auto rate = format.sampleRate.value_or (48000.0);
    REQUIRE (a.front().size() == b.front().size());
    CHECK (a.front().size() == static_cast<std::size_t> (4.0 * rate));
    CHECK (*test::lufsByLibrary (AudioRange::whole (a, rate)) == Approx (*test::lufsByLibrary (AudioRange::whole (b, rate))).margin (0.02));

    // The best fit of B to A is at no delay.
    const auto likeness = [&] (int delay) {
        auto sum = 0.0;

        for (std::size_t n = 1000; n + 1000 < a.front().size(); ++n)
            sum += a.front()[n] * b.front()[static_cast<std::size_t> (static_cast<int> (n) + delay)];

        return sum;
    };

    for (const auto delay : { -3, -2, -1, 1, 2, 3 })
        CHECK (std::abs (likeness (0)) > std::abs (likeness (delay)));
}

TEST_CASE ("A version that would clip once it is matched takes both down, and they stay equally loud", "[sharing]")
{
    const SharedFolder folder;
    const auto performance = test::beats (twoSeconds, 0.5);
    const SharedTake take { { folder.recorded (SharedFolder::builtInRig (47.0), performance), folder.rendered (SharedFolder::builtInRig (30.0), performance) }, {}, true, true };
    auto sounds = read (take);
    sounds.turn (3.0);
    REQUIRE (write (folder.get(), { "a.wav", "b.wav" }, { SoundFormat::Type::wav, BitDepth::int16, {} }, take, sounds).isDone());
    const auto a = samplesOf (folder.get().getChildFile ("a.wav")), b = samplesOf (folder.get().getChildFile ("b.wav"));

    for (const auto& channels : { a, b })
        for (const auto sample : channels.front())
            REQUIRE (std::abs (sample) < 1.0);

    CHECK (*test::lufsByLibrary (AudioRange::whole (a, 48000.0)) == Approx (*test::lufsByLibrary (AudioRange::whole (b, 48000.0))).margin (0.02));
    CHECK (sounds.gainsDb[1] - sounds.gainsDb[0] == Approx (sounds.pair->gainDb).margin (1.0e-9));
}

TEST_CASE ("Turned up for listening, a take is at -16 LUFS, or as far as its peaks let it", "[sharing]")
{
    const SharedFolder folder;
    SharedTake take { { folder.recorded (SharedFolder::builtInRig (30.0), test::beats (2 * twoSeconds)) }, {}, true, true };
    auto sounds = read (take);
    CHECK (*test::lufsByLibrary (AudioRange::whole (sounds.sounds[0].channels, 48000.0)) == Approx (-16.0).margin (0.02));

    // One loud moment in a soft take.
    auto spiky = test::beats (2 * twoSeconds, 0.005);
    spiky[48000] = 0.3f;
    take.versions = { folder.recorded (SharedFolder::builtInRig (30.0), spiky) };
    sounds = read (take);
    CHECK (dbFromGain (sounds.sounds[0].peak()) == Approx (-1.0).margin (1.0e-6));
}

TEST_CASE ("A part of a take is that part of the whole, and a part outside of it is refused", "[sharing]")
{
    const SharedFolder folder;
    SharedTake take { { folder.recorded (SharedFolder::builtInRig(), test::beats (twoSeconds)) } };
    const auto whole = read (take).sounds.front().channels.front();
    take.part = SharedPart { 1000, 5000 };
    CHECK ((read (take).sounds.front().channels.front() == std::vector<double> (whole.begin() + 1000, whole.begin() + 6000)));

    SharedSounds sounds;
    take.part = SharedPart { 92000, 5000 };
    CHECK (readSharedTake (take, SharedFolder::catalogue, sounds).failed());

    std::vector<double> steps (1000, 0.0);
    std::fill (steps.begin() + 300, steps.begin() + 500, 0.5);
    const auto loudest = loudestPart ({ { steps }, 48000.0, {} }, 200);
    CHECK (loudest.first == 300);
    CHECK (loudest.count == 200);
    CHECK (loudestPart ({ { steps }, 48000.0, {} }, 5000).count == 1000);
}

TEST_CASE ("What cannot be written leaves nothing behind, and says why in one sentence", "[sharing]")
{
    const SharedFolder folder;
    const auto performance = test::beats (twoSeconds);
    const SharedTake take { { folder.recorded (SharedFolder::builtInRig(), performance), folder.rendered (SharedFolder::externalRig(), performance) } };
    const auto out = folder.get().getChildFile ("out");
    REQUIRE (out.createDirectory());
    auto sounds = read (take);

    SmallDisk disk;
    const auto full = write (out, { "a.wav", "b.wav" }, {}, take, sounds, {}, &disk);
    CHECK (full.state == ShareResult::State::diskFull);
    CHECK (full.message == "The disk is full: 576 kB needed.");
    CHECK (numFilesIn (out) == 0);

    const auto gone = write (folder.get().getChildFile ("gone"), { "a.wav", "b.wav" }, {}, take, sounds);
    CHECK (gone.state == ShareResult::State::folderNotWritable);
    CHECK (gone.message.contains ("gone"));

    // The second name is taken: the first file goes too.
    REQUIRE (out.getChildFile ("b.wav").replaceWithText ("theirs"));
    CHECK (write (out, { "a.wav", "b.wav" }, {}, take, sounds).state == ShareResult::State::failed);
    CHECK (numFilesIn (out) == 1);
    CHECK (out.getChildFile ("b.wav").loadFileAsString() == "theirs");
    REQUIRE (out.getChildFile ("b.wav").deleteFile());

    // Cancelled in the second file.
    auto furthest = 0.0;
    const RenderWatch watch { [&] (double done) { furthest = done; }, [&] { return furthest > 0.6; } };
    CHECK (write (out, { "a.wav", "b.wav" }, {}, take, sounds, watch).state == ShareResult::State::cancelled);
    CHECK (furthest > 0.6);
    CHECK (numFilesIn (out) == 0);
}

TEST_CASE ("Two files replace two, or neither", "[sharing]")
{
    const SharedFolder folder;
    const auto performance = test::beats (twoSeconds);
    const SharedTake take { { folder.recorded (SharedFolder::builtInRig(), performance), folder.rendered (SharedFolder::externalRig(), performance) } };
    const auto out = folder.get().getChildFile ("out");
    const auto a = out.getChildFile ("a.wav"), b = out.getChildFile ("b.wav");
    REQUIRE (out.createDirectory());
    REQUIRE (a.replaceWithText ("old a"));
    auto sounds = read (take);

    // While the second one is written, a folder takes its name: it cannot be put there any more.
    const RenderWatch watch { [&] (double done) {
                                 if (done > 0.6)
                                     b.createDirectory();
                             },
                              {} };
    CHECK (write (out, { "a.wav", "b.wav" }, {}, take, sounds, watch, nullptr, Existing::replace).state == ShareResult::State::failed);
    CHECK (a.loadFileAsString() == "old a");
    CHECK (numFilesIn (out) == 1);

    // Where nothing was there before, nothing is there behind it.
    REQUIRE (a.deleteFile());
    REQUIRE (b.deleteFile());
    CHECK (write (out, { "a.wav", "b.wav" }, {}, take, sounds, watch, nullptr, Existing::replace).state == ShareResult::State::failed);
    CHECK (numFilesIn (out) == 0);
    REQUIRE (b.deleteFile());

    for (const auto& each : { a, b })
        REQUIRE (each.replaceWithText ("old"));

    CHECK (write (out, { "a.wav", "b.wav" }, {}, take, sounds, {}, nullptr, Existing::replace).isDone());
    CHECK (numFilesIn (out) == 2);
    CHECK (samplesOf (a).front().size() == twoSeconds);
    CHECK (samplesOf (b).front().size() == twoSeconds);
}

TEST_CASE ("A render that is cancelled shares nothing", "[sharing]")
{
    const SharedFolder folder;
    const SharedTake take { { folder.rendered (SharedFolder::builtInRig(), test::beats (twoSeconds)) } };
    SharedSounds sounds;
    CHECK (readSharedTake (take, SharedFolder::catalogue, sounds, { {}, [] { return true; } }).wasOk());
    CHECK (sounds.sounds.empty());
}
