// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/LoggedDisk.h"
#include "Recording/RecordedSignal.h"
#include "Recording/Repair.h"
#include "Recording/WavFile.h"
#include "Recording/WavHead.h"
#include "Recording/WavReader.h"
#include "TemporaryFolder.h"

#include <juce_audio_formats/juce_audio_formats.h>

using namespace plus48;
using test::WavBytes;

namespace
{
/** What is in the folder of a session while a take is recorded, as a power cut leaves it. */
void copyUnfinishedTake (const juce::File& destination)
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    auto setup = test::setupOf (2);
    setup.rig.channels[0].phantom = true;
    Recorder recorder;
    REQUIRE (recorder.start (session, setup).wasOk());
    test::SignalPusher pusher (recorder, setup);
    pusher.push (8000);
    REQUIRE (test::onAudioThread ([&] { return recorder.event ({ TakeEvent::Kind::activePath, pusher.position, 1, {}, Path::b, 0, GapReason::missing }); }));
    pusher.push (8000);

    for (int i = 0; i < 1000 && recorder.status().numOnDisk < 16000 - pusher.latency; ++i)
        std::this_thread::sleep_for (std::chrono::milliseconds (5));

    REQUIRE (folder.get().copyDirectoryTo (destination));

    // While it is recorded, nobody else may finish it.
    Repaired repaired;
    CHECK (finishTake (folder.get().getChildFile ("Unfinished/Take 001.log"), repaired).getErrorMessage().contains ("is being recorded"));
    juce::StringArray notes;
    CHECK (SessionFolder (folder.get()).open (notes).wasOk());
    CHECK (notes.isEmpty());
    CHECK (session.takes().empty());
}
} // namespace

TEST_CASE ("A take that was cut off is finished from its log, events included", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    const auto session = folder.get().getChildFile ("Session");
    copyUnfinishedTake (session);
    const auto file = session.getChildFile ("Take 001 - Voice - Built-in.wav");
    const auto log = session.getChildFile ("Unfinished/Take 001.log");

    // A cut in the middle of a frame and of a line, and a head from long before.
    file.appendText ("12345", false, false);
    log.appendText ("{ \"position\": 12", false, false);

    Repaired repaired;
    const auto which = GENERATE (0, 1, 2);
    REQUIRE (repair (which == 0 ? file : (which == 1 ? log : session.getChildFile ("Raw/Take 001.wav")), repaired).wasOk());
    CHECK (repaired.file == file);
    CHECK (repaired.hasNewMetadata);
    CHECK_FALSE (log.exists());
    CHECK (test::wrongSamples (WavBytes (file), BitDepth::int24) == 0);

    const auto takes = SessionFolder (session).takes();
    REQUIRE (takes.size() == 1);
    CHECK (takes[0].problem.isEmpty());
    CHECK (takes[0].metadata.numSamples == repaired.numFrames);
    CHECK (takes[0].metadata.rig.channels[0].phantom);
    CHECK (takes[0].metadata.measured.peakDbfs.has_value());
    REQUIRE (takes[0].metadata.events.size() == 1);
    CHECK (takes[0].metadata.events[0].activePath == Path::b);
}

TEST_CASE ("A take that was cut off before its first sample goes away", "[recording]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    {
        Recorder recorder;
        REQUIRE (recorder.start (session, test::setupOf()).wasOk());
        std::this_thread::sleep_for (std::chrono::milliseconds (50));
        REQUIRE (folder.get().getChildFile ("Unfinished").copyDirectoryTo (folder.get().getChildFile ("Kept")));
    }

    folder.get().getChildFile ("Kept/Take 001.log").copyFileTo (folder.get().getChildFile ("Unfinished/Take 001.log"));
    folder.get().getChildFile ("Take 001 - Voice - Built-in.json").deleteFile();
    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());
    CHECK (session.takes().empty());
    CHECK (folder.get().findChildFiles (juce::File::findFiles, false, "*.wav").isEmpty());
}

TEST_CASE ("Heads of any recorder are repaired, and whole files are left alone", "[recording]")
{
    const test::TemporaryFolder folder;
    std::vector<double> samples;

    for (int n = 0; n < 1001; ++n)
        samples.push_back (static_cast<double> (test::stepAt (n, 0, BitDepth::int24)) / 8388608.0);

    const auto whole = folder.get().getChildFile ("whole.wav");
    REQUIRE (writeWavFile (whole, { samples }, { 48000.0, BitDepth::int24, "x", "y" }).wasOk());
    const auto before = WavBytes (whole).bytes;
    Repaired repaired;
    REQUIRE (repair (whole, repaired).wasOk());
    CHECK_FALSE (repaired.wasChanged);
    CHECK (repaired.numFrames == 1001);
    CHECK ((WavBytes (whole).bytes == before));

    const auto dataAt = before.find ("data") + 4;
    const auto with = [&] (std::uint32_t riff, std::uint32_t data, std::size_t length) {
        auto bytes = before.substr (0, length);
        std::memcpy (bytes.data() + 4, &riff, 4);
        std::memcpy (bytes.data() + dataAt, &data, 4);
        const auto file = folder.get().getChildFile ("broken.wav");
        file.replaceWithData (bytes.data(), bytes.size());
        return file;
    };

    const auto checkRepaired = [&] (const juce::File& file, std::int64_t numFrames) {
        REQUIRE (repair (file, repaired).wasOk());
        CHECK (repaired.wasChanged);
        CHECK (repaired.numFrames == numFrames);
        const WavBytes wav (file);
        CHECK (wav.number<std::uint32_t> (4) + 8 == wav.bytes.size());
        REQUIRE (wav.numFrames() == static_cast<std::size_t> (numFrames));
        CHECK (test::wrongSamples (wav, BitDepth::int24) == 0);
    };

    // Never closed; closed at a third; longer than it is; in the middle of a sample.
    checkRepaired (with (0, 0, before.size()), 1001);
    checkRepaired (with (1000, 999, before.size()), 1001);
    checkRepaired (with (0xffffffff, 0xffffffff, before.size() - 1), 1001);
    checkRepaired (with (0x10000, 0x10000, before.size() - 5), 999);
}

TEST_CASE ("A take of more than 4 GB that was cut off becomes an RF64 file, as whole as any", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("long.wav");
    WavHead head;
    head.channels = 2;
    const auto bytes = head.bytes (0);
    constexpr std::int64_t frames = 800'000'000;
    auto error = 0;

    // A hole in the file: it takes no room.
    {
        const auto made = Disk::real().create (file, error);
        REQUIRE (made != nullptr);
        REQUIRE (made->write (bytes.data(), bytes.size(), 0).error == 0);
        error = made->truncate (static_cast<juce::int64> (bytes.size()) + frames * 6 + 5);
    }

    // Not every disk has holes, or so much room.
    if (error != 0)
        return;

    Repaired repaired;
    REQUIRE (repair (file, repaired).wasOk());
    CHECK (repaired.numFrames == frames);
    CHECK (file.getSize() == static_cast<juce::int64> (bytes.size()) + frames * 6);

    std::unique_ptr<WavReader> ours;
    REQUIRE (WavReader::open (file, ours).wasOk());
    CHECK (ours->numFrames() == frames);
    const std::unique_ptr<juce::AudioFormatReader> theirs (juce::WavAudioFormat().createReaderFor (file.createInputStream().release(), true));
    REQUIRE (theirs != nullptr);
    CHECK (theirs->lengthInSamples == frames);
    REQUIRE (repair (file, repaired).wasOk());
    CHECK_FALSE (repaired.wasChanged);
}

TEST_CASE ("What is no WAV file is not touched", "[recording]")
{
    const test::TemporaryFolder folder;
    Repaired repaired;
    CHECK (repair (folder.get().getChildFile ("none.wav"), repaired).getErrorMessage().contains ("does not exist"));
    CHECK (repair (folder.get(), repaired).getErrorMessage().contains ("is a folder"));

    const auto text = folder.write ("text.wav", "RIFF of a guitar, and nothing else that matters here");
    CHECK (repair (text, repaired).failed());
    CHECK (text.loadFileAsString() == "RIFF of a guitar, and nothing else that matters here");
    CHECK (repair (folder.write ("empty.wav", ""), repaired).failed());
}
