// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "TemporaryFolder.h"

#include "Recording/NewTake.h"
#include "SoundSource/AudioFile.h"

using namespace plus48;

namespace
{
/** A session with one take, and another one that is to be made of it. */
struct Another
{
    Another()
    {
        juce::StringArray notes;
        REQUIRE (session.open (notes).wasOk());
        REQUIRE (test::recordShortTake (session, take).wasOk());
        AudioFile audio;
        REQUIRE (readAudioFile (take.recorded, audio, notes).wasOk());
        made.metadata = take.metadata;
        made.metadata.original = juce::var();
        made.metadata.name = "Take 1, another";
        made.name = "Voice";
        made.preampName = "Another";
        made.raw = take.raw;

        for (const auto& channel : audio.channels)
            made.recorded.emplace_back (channel.begin(), channel.end());
    }

    int numFiles() const { return session.folder().getNumberOfChildFiles (juce::File::findFiles) + session.folder().getChildFile ("Raw").getNumberOfChildFiles (juce::File::findFiles); }

    const test::TemporaryFolder folder;
    SessionFolder session { folder.get() };
    Take take;
    NewTake made;
};
} // namespace

TEST_CASE ("A take that is made of another one has the next number and three files of its own", "[recording][new-take]")
{
    const Another another;
    auto number = 0;
    REQUIRE (writeNewTake (another.session, another.made, number).wasOk());
    CHECK (number == 2);
    const auto takes = another.session.takes();
    REQUIRE (takes.size() == 2);
    CHECK (takes[1].problem == "");
    CHECK (takes[1].recorded.getFileName() == "Take 002 - Voice - Another.wav");
    CHECK (takes[1].metadata.name == "Take 1, another");
    CHECK (takes[1].metadata.rig == another.take.metadata.rig);
    CHECK (takes[1].metadata.latencySamples == another.take.metadata.latencySamples);
    CHECK (takes[1].raw.hasIdenticalContentTo (another.take.raw));
    CHECK (takes[1].metadata.measured.peakDbfs == another.take.metadata.measured.peakDbfs);

    // The other take is another matter.
    REQUIRE (another.session.remove (takes[0]).wasOk());
    CHECK (takes[1].raw.existsAsFile());
    REQUIRE (writeNewTake (another.session, { takes[1].metadata, "Voice", "Third", another.made.recorded, takes[1].raw }, number).wasOk());
    CHECK (number == 3);
}

TEST_CASE ("Where there is no room for another take, or its raw performance is gone, nothing is made, and that is one sentence", "[recording][new-take]")
{
    Another another;
    const auto before = another.numFiles();
    auto number = 0;
    const auto full = writeNewTake (another.session, another.made, number, [] (const juce::File&) { return juce::int64 { 1000 }; });
    CHECK (full.getErrorMessage().startsWith ("The disk is full: another take needs "));
    CHECK (full.getErrorMessage().endsWith (" MB."));
    CHECK (another.numFiles() == before);

    // Another program has the name of the last file that is written: all of it goes again, and that file stays.
    const auto theirs = another.session.folder().getChildFile ("Take 002 - Voice - Another.wav");
    REQUIRE (theirs.createDirectory());
    REQUIRE (writeNewTake (another.session, another.made, number).wasOk());
    CHECK (number != 2);
    CHECK (theirs.isDirectory());

    another.made.raw = another.session.folder().getChildFile ("Raw/nothing.wav");
    const auto files = another.numFiles();
    CHECK (writeNewTake (another.session, another.made, number).failed());
    CHECK (another.numFiles() == files);
    CHECK (another.session.takes().size() == 2);
}
