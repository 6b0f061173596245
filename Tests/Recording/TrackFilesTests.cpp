// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include "Recording/TrackFiles.h"
#include "Recording/WavFile.h"
#include "Recording/WavReader.h"

using namespace plus48;

TEST_CASE ("A take's tracks become files of one length, named by their strips, with the take's samples to the bit", "[recording][tracks]")
{
    const test::TemporaryFolder folder;
    constexpr int numTracks = 32, numFrames = 20001;
    std::vector<std::vector<double>> channels (numTracks, std::vector<double> (numFrames));

    for (std::size_t c = 0; c < channels.size(); ++c)
        for (std::size_t n = 0; n < channels[c].size(); ++n)
            channels[c][n] = std::round (8388607.0 * std::sin (0.001 * static_cast<double> ((c + 1) * n))) / 8388608.0;

    const auto take = folder.get().getChildFile ("take.wav");
    REQUIRE (writeWavFile (take, channels, { 48000.0, BitDepth::int24, "Take", {} }).wasOk());

    TakeMetadata metadata;
    metadata.rig.channels.resize (numTracks);
    metadata.trackNames = { "Kick", "Room/left", "Kick" };
    metadata.sources = { "x", "x", "x", "Voice" };
    const auto tracks = folder.get().getChildFile ("take tracks");
    REQUIRE (writeTrackFiles (take, metadata, tracks).wasOk());
    REQUIRE (tracks.getNumberOfChildFiles (juce::File::findFiles) == numTracks);

    // Never over what is there.
    CHECK (writeTrackFiles (take, metadata, tracks).failed());

    const char* const names[] { "01 Kick.wav", "02 Room-left.wav", "03 Kick.wav", "04 Voice.wav", "05 Track 5.wav" };

    for (int c = 0; c < 5; ++c)
    {
        INFO (names[c]);
        std::unique_ptr<WavReader> reader;
        REQUIRE (WavReader::open (tracks.getChildFile (names[c]), reader).wasOk());
        CHECK (reader->numChannels() == 1);
        REQUIRE (reader->numFrames() == numFrames);

        std::vector<std::vector<float>> read;
        REQUIRE (reader->read (0, numFrames, read));

        for (std::size_t n = 0; n < read[0].size(); ++n)
            if (std::abs (static_cast<double> (read[0][n]) - channels[static_cast<std::size_t> (c)][n]) > 0.0)
                FAIL ("sample " << n << " is another");
    }
}

TEST_CASE ("Tracks of a take that is not there leave no folder behind", "[recording][tracks]")
{
    const test::TemporaryFolder folder;
    CHECK (writeTrackFiles (folder.get().getChildFile ("none.wav"), {}, folder.get().getChildFile ("tracks")).failed());
    CHECK (folder.get().getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);
}
