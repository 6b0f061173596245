// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioBytes.h"
#include "Catch.h"
#include "Folder.h"
#include "Recording/Repair.h"
#include "SoundSource/SoundSource.h"
#include "TemporaryFolder.h"

#include <cmath>
#include <sys/stat.h>

using namespace plus48;
using test::bytesOf;
using test::Reading;
using test::wav;

namespace
{
juce::File caseFile (const char* name) { return juce::File (juce::String (test::folder()) + "/Performance/Cases/" + name); }

std::string bytesOfCase (const juce::File& file)
{
    juce::MemoryBlock bytes;
    REQUIRE (file.loadFileAsData (bytes));
    return { static_cast<const char*> (bytes.getData()), bytes.getSize() };
}

std::string caseBytes (const char* name) { return bytesOfCase (caseFile (name)); }
std::string corpusBytes (const char* name) { return bytesOfCase (juce::File (juce::String (test::folder()) + "/Fuzz/Corpus/audio/" + name)); }

/** What a repair makes of these bytes, in a file of this name. */
std::string repairedBytes (const juce::File& file, const std::string& bytes, Repaired& repaired)
{
    file.replaceWithData (bytes.data(), bytes.size());
    const auto result = repair (file, repaired);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());
    return bytesOfCase (file);
}

double rms (const std::vector<float>& samples)
{
    auto sum = 0.0;

    for (const auto sample : samples)
        sum += static_cast<double> (sample) * static_cast<double> (sample);

    return std::sqrt (sum / static_cast<double> (samples.size()));
}

std::string bigEndian (std::uint64_t value, int numBytes)
{
    std::string bytes;

    while (--numBytes >= 0)
        bytes += static_cast<char> (static_cast<unsigned char> (value >> (8 * numBytes)));

    return bytes;
}

/** 0 or a size as it says of its samples, which are 1, 2, 3 and so on. */
std::string aifc (const std::string& type, int bits, const std::string& data, std::uint64_t frames, std::uint64_t size)
{
    const auto common = bigEndian (1, 2) + bigEndian (frames, 4) + bigEndian (static_cast<std::uint64_t> (bits), 2)
                      + std::string ("\x40\x0e\xbb\x80\0\0\0\0\0\0", 10) + type + std::string (2, '\0');
    return "FORM" + bigEndian (0, 4) + "AIFCCOMM" + bigEndian (common.size(), 4) + common + "SSND" + bigEndian (size, 4) + bigEndian (0, 8) + data;
}
} // namespace

TEST_CASE ("Files that other programs wrote in their own way are read whole, without a warning", "[source][files]")
{
    // The samples of all are one tone of -15 dBFS RMS, 24,000 of them, but for what a block of ADPCM adds.
    for (const auto* name : { "data0.wav", "data0_list_after.wav", "rf64_data0.wav", "id3.flac", "id3_before_riff.wav", "id3.aiff",
                              "in24.aifc", "ulaw.wav", "pcm.caf", "odd_nopad.wav", "ima.wav" })
    {
        INFO (name);
        AudioFile file;
        juce::StringArray warnings;
        const auto result = readAudioFile (caseFile (name), file, warnings);
        INFO (result.getErrorMessage());
        REQUIRE (result.wasOk());
        CHECK (warnings.isEmpty());
        CHECK (file.sampleRate == Approx (48000.0));
        REQUIRE (file.channels.size() == 1);
        CHECK (file.numFrames() == (juce::String (name) == "ima.wav" ? 24534u : 24000u));
        CHECK (rms (file.channels[0]) == Approx (0.1768).margin (0.003));
    }
}

TEST_CASE ("A phone's recording is called what it is, with what to do", "[source][files]")
{
    const Reading reading (caseBytes ("memo.m4a"));
    CHECK (reading.result.getErrorMessage()
           == "x.wav is an AAC recording in an MP4 file (m4a), as phones make them, which is not read; save it as WAV or FLAC first, for example with Audacity or ffmpeg.");
}

TEST_CASE ("One frame is sound, less than one is none", "[source][files]")
{
    const Reading one (caseBytes ("tiny1_192k.wav"));
    REQUIRE (one.result.wasOk());
    CHECK (one.file.numFrames() == 1);

    // A quarter of a sample at a lower rate.
    SoundSource source;
    juce::StringArray warnings;
    std::vector<std::vector<float>> channels;
    REQUIRE (SoundSource::open ("tiny1_192k.wav", caseFile ("tiny1_192k.wav").getParentDirectory(), source, warnings).wasOk());
    CHECK (source.channelsAt (48000.0, 0, channels).getErrorMessage() == "--in tiny1_192k.wav is shorter than one sample at 48000 Hz; a longer file would be right.");
    CHECK (source.channelsAt (192000.0, 0, channels).wasOk());
    CHECK (Reading (wav ({}, "\x01")).result.getErrorMessage() == "x.wav holds less than one sample.");
}

TEST_CASE ("A size that was never written reaches to the end, not to the chunks behind it", "[source][files]")
{
    const std::string data (2000, '\x01'), list = "LIST" + bytesOf (std::uint32_t { 12 }) + "INFOISFT" + std::string (4, '\0');

    for (const auto size : { 0x0u, 0xffffffffu, 0x7fffffffu, 0x7ffff000u, 0x80000000u, 0xffffffdbu })
        for (const auto& tail : { std::string(), list })
        {
            INFO (size);
            const Reading reading (wav ({ 1, 1, 48000, 16, size }, data + tail));
            REQUIRE (reading.result.wasOk());
            CHECK (reading.file.numFrames() == 1000);
            CHECK (reading.warnings.isEmpty());
        }

    // A recording without a sample is none, though there is a chunk behind it.
    CHECK (Reading (wav ({ 1, 1, 48000, 16, 0 }, list)).result.getErrorMessage() == "x.wav holds no samples.");

    for (const auto size : { 0ull, 8ull, 0xffffffffull })
    {
        const Reading reading (aifc ("NONE", 16, data, 0, size));
        REQUIRE (reading.result.wasOk());
        CHECK (reading.file.numFrames() == 1000);
        CHECK (reading.warnings.isEmpty());
    }

    // CAF with a size of -1, whose file was cut to 3000 bytes.
    const Reading caf (corpusBytes ("h-cafm1.caf"));
    REQUIRE (caf.result.wasOk());
    CHECK (caf.file.numFrames() > 800);
    CHECK (caf.warnings.isEmpty());
}

TEST_CASE ("The integers of AIFF-C are read in both orders", "[source][files]")
{
    const std::pair<const char*, std::string> types[] { { "in24", std::string ("\x40\0\0", 3) }, { "42ni", std::string ("\0\0\x40", 3) }, { "in32", std::string ("\x40\0\0\0", 4) }, { "23ni", std::string ("\0\0\0\x40", 4) }, { "sowt", std::string ("\0\x40", 2) }, { "twos", std::string ("\x40\0", 2) } };

    for (const auto& [type, sample] : types)
    {
        INFO (type);
        const Reading reading (aifc (type, static_cast<int> (8 * sample.size()), sample, 1, 8 + sample.size()));
        REQUIRE (reading.result.wasOk());
        CHECK (reading.file.channels[0] == std::vector<float> { 0.5f });
    }
}

TEST_CASE ("Thousands of chunks before the samples are read past", "[source][files]")
{
    auto bytes = wav ({}, std::string (200, '\x01'));
    std::string chunks;

    for (int i = 0; i < 5000; ++i)
        chunks += "JUNK" + bytesOf (std::uint32_t { 3 }) + std::string (4, '\0');

    bytes.insert (36, chunks);
    const Reading reading (bytes);
    REQUIRE (reading.result.wasOk());
    CHECK (reading.file.numFrames() == 100);
}

TEST_CASE ("A tag in front is skipped in every kind of file", "[source][files]")
{
    const auto tag = std::string ("ID3\x03\0\0\0\0\x01\0", 10) + std::string (128, '\0');

    for (const auto* name : { "wav-16-bit-stereo.wav", "aiff-24-bit.aiff", "flac-stereo.flac", "vorbis.ogg", "x.opus", "x.mp3", "rf64.wav" })
    {
        INFO (name);
        const Reading plain (corpusBytes (name)), tagged (tag + tag + corpusBytes (name));
        REQUIRE (tagged.result.wasOk());
        CHECK ((tagged.file.channels == plain.file.channels));
    }
}

TEST_CASE ("Streams in a row are played one after the other, at one rate, or refused", "[source][files]")
{
    for (const auto* name : { "flac-stereo.flac", "vorbis.ogg", "x.opus", "x.mp3" })
    {
        INFO (name);
        const auto bytes = corpusBytes (name);
        const Reading one (bytes), two (bytes + bytes);
        REQUIRE (two.result.wasOk());
        CHECK (two.file.numFrames() == 2 * one.file.numFrames());
        CHECK (two.warnings.isEmpty());
        CHECK (std::equal (one.file.channels[0].begin(), one.file.channels[0].end(), two.file.channels[0].begin() + static_cast<std::ptrdiff_t> (one.file.numFrames())));
    }

    // 16 kHz, then 48 kHz; one channel, then two.
    const Reading vorbis (corpusBytes ("vorbis.ogg")), opus (corpusBytes ("x.opus")), both (corpusBytes ("vorbis.ogg") + corpusBytes ("x.opus"));
    REQUIRE (both.result.wasOk());
    CHECK (both.file.sampleRate == Approx (vorbis.file.sampleRate));
    CHECK (static_cast<double> (both.file.numFrames() - vorbis.file.numFrames()) / 16000.0 == Approx (static_cast<double> (opus.file.numFrames()) / opus.file.sampleRate).margin (0.001));
    CHECK (both.warnings.size() == 1);

    const Reading channels (corpusBytes ("flac-long.flac") + corpusBytes ("flac-stereo.flac"));
    CHECK (channels.result.getErrorMessage() == "x.wav changes from 1 to 2 channels after 2.00 s; a file for each would be right.");
}

TEST_CASE ("What was cut off says so in every kind of file", "[source][files]")
{
    for (const auto* name : { "x.w64", "pcm-s24be.au", "x.mp3", "ima.wav" })
    {
        INFO (name);
        auto bytes = corpusBytes (name);
        bytes.resize (bytes.size() / 2);
        const Reading reading (bytes);
        REQUIRE (reading.result.wasOk());
        REQUIRE (reading.warnings.size() == 1);
        CHECK (reading.warnings[0].startsWith ("x.wav is cut off: of 0.5"));
    }
}

TEST_CASE ("Files without sound are called by their content", "[source][files]")
{
    const auto message = [] (const std::string& bytes) { return Reading (bytes + std::string (64, '\0')).result.getErrorMessage(); };
    CHECK (message ("MThd") == "x.wav is a MIDI file: notes, without sound; an audio file would be right.");
    CHECK (message ("#EXTM3U\n") == "x.wav is a playlist, which only names other files; an audio file would be right.");
    CHECK (message ("\x89PNG\r\n") == "x.wav is an image (PNG); an audio file would be right.");
    CHECK (message ("\x30\x26\xb2\x75\x8e\x66\xcf\x11").startsWith ("x.wav is a Windows Media file (WMA or WMV), which is not read; save it as WAV"));
    CHECK (message ("\x1a\x45\xdf\xa3").startsWith ("x.wav is a Matroska or WebM file, which is not read; save it as WAV"));
    CHECK (message (std::string ("\0\0\0\x18", 4) + "ftypisom    avc1").startsWith ("x.wav is an MP4 or QuickTime video, which is not read; save it as WAV"));
    CHECK (message ("RIFF    AVI ").startsWith ("x.wav is an AVI video, which"));
    CHECK (message ("").startsWith ("x.wav holds only zeros"));
}

TEST_CASE ("A pipe is not opened, neither to read nor to repair", "[source][files]")
{
    const test::TemporaryFolder folder;
    const auto pipe = folder.get().getChildFile ("pipe.wav");
    REQUIRE (mkfifo (pipe.getFullPathName().toRawUTF8(), 0600) == 0);
    AudioFile file;
    juce::StringArray warnings;
    Repaired repaired;
    CHECK (readAudioFile (pipe, file, warnings).getErrorMessage() == "pipe.wav is a pipe, not a file; an audio file would be right.");
    CHECK (repair (pipe, repaired).getErrorMessage() == "pipe.wav is a pipe, not a file; a WAV file, or the log of an unfinished take, would be right.");
}

TEST_CASE ("Repair touches no whole file, and counts nothing behind the samples", "[recording][files]")
{
    const test::TemporaryFolder folder;
    Repaired repaired;
    const auto file = folder.get().getChildFile ("x.wav");
    const auto whole = wav ({}, std::string (2000, '\x01'));

    for (const auto& bytes : { whole, whole + "ten bytes.", wav ({ 1, 1, 48000, 24 }, std::string (999, '\x01')) + std::string (10, 'x'),
                               caseBytes ("odd_nopad.wav"), caseBytes ("rf64_data0.wav"), caseBytes ("ima.wav"), caseBytes ("ulaw.wav"), caseBytes ("tiny1_192k.wav") })
    {
        CHECK ((repairedBytes (file, bytes, repaired) == bytes));
        CHECK_FALSE (repaired.wasChanged);
    }

    // The head becomes right, and what stands behind the samples stays.
    const auto mended = repairedBytes (file, caseBytes ("data0_list_after.wav"), repaired);
    CHECK (repaired.wasChanged);
    CHECK (repaired.numFrames == 24000);
    CHECK (mended.size() == caseBytes ("data0_list_after.wav").size());
    CHECK (mended.substr (40, 4) == bytesOf (std::uint32_t { 48000 }));
    CHECK (mended.substr (4, 4) == bytesOf (static_cast<std::uint32_t> (mended.size() - 8)));
    CHECK ((repairedBytes (file, mended, repaired) == mended));

    // As root everything may be written; the file says that it should not be.
    const auto broken = caseBytes ("data0.wav");
    file.replaceWithData (broken.data(), broken.size());
    REQUIRE (chmod (file.getFullPathName().toRawUTF8(), 0444) == 0);
    CHECK (repair (file, repaired).getErrorMessage() == "x.wav is read-only, and its head is wrong; allow writing to it, or repair a copy.");
    CHECK ((bytesOfCase (file) == broken));
}

TEST_CASE ("Repair keeps a copy of what it changes, and says what it cut", "[recording][files]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("x.wav");
    const auto copies = [&] { return folder.get().findChildFiles (juce::File::findFiles, false, "x*before repair*"); };

    // Five bytes of a frame of six, as a crash leaves them.
    const auto broken = wav ({ 1, 2, 48000, 24, 0 }, std::string (6 * 100 + 5, '\x01'));
    file.replaceWithData (broken.data(), broken.size());
    Repaired repaired;
    REQUIRE (repair (file, repaired).wasOk());
    CHECK (repaired.numFrames == 100);
    CHECK (repaired.numBytesCut == 5);
    REQUIRE (copies().size() == 1);
    CHECK (repaired.copy == copies()[0]);
    CHECK (repaired.copy.getFileName() == "x.wav (before repair)");
    CHECK ((bytesOfCase (repaired.copy) == broken));
    CHECK (bytesOfCase (file).size() == 44 + 600);

    // What is whole by now is neither changed nor copied; what is broken again gets another copy.
    Repaired again;
    REQUIRE (repair (file, again).wasOk());
    CHECK_FALSE (again.wasChanged);
    CHECK (again.copy == juce::File());
    CHECK (copies().size() == 1);
    file.replaceWithData (broken.data(), broken.size());
    REQUIRE (repair (file, again).wasOk());
    CHECK (copies().size() == 2);
}

TEST_CASE ("Repair mends a WAV file behind the tag of a player, and keeps the tag", "[recording][files]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("x.wav");
    const auto tag = std::string ("ID3\x03\0\0\0\0\x01\0", 10) + std::string (128, '\0');
    const auto whole = wav ({}, std::string (2000, '\x01'));
    Repaired repaired;
    CHECK ((repairedBytes (file, tag + whole, repaired) == tag + whole));
    CHECK_FALSE (repaired.wasChanged);
    CHECK (repaired.numFrames == 1000);

    for (const auto& behind : { std::string(), std::string (1, '\x01') })
    {
        CHECK ((repairedBytes (file, tag + tag + wav ({ 1, 1, 48000, 16, 0 }, std::string (2000, '\x01') + behind), repaired) == tag + tag + whole));
        CHECK (repaired.wasChanged);
        CHECK (repaired.numFrames == 1000);
    }

    CHECK ((repairedBytes (file, caseBytes ("id3_before_riff.wav"), repaired) == caseBytes ("id3_before_riff.wav")));
}
