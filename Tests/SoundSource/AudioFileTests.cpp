// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioBytes.h"
#include "Catch.h"
#include "Folder.h"
#include "SoundSource/AudioFile.h"
#include "Support/Peak.h"
#include "TemporaryFolder.h"

#include <cmath>
#include <limits>
#include <numbers>

using namespace plus48;
using test::bytesOf;
using test::Reading;
using test::wav;

namespace
{
AudioFile readCorpus (const char* name)
{
    AudioFile file;
    juce::StringArray warnings;
    const auto result = readAudioFile (juce::File (juce::String (test::folder()) + "/Fuzz/Corpus/audio/" + name), file, warnings);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());
    CHECK (warnings.isEmpty());
    return file;
}
} // namespace

TEST_CASE ("Every way of writing samples comes to the same sound", "[source]")
{
    const auto reference = readCorpus ("wav-64-bit-float.wav");
    REQUIRE (reference.channels.size() == 1);
    REQUIRE (reference.numFrames() == 640);
    CHECK (reference.sampleRate == Approx (16000.0));

    const std::pair<const char*, double> files[] {
        { "wav-8-bit.wav", 1.0 / 128 },
        { "wav-24-bit.wav", 1.0e-6 },
        { "wav-32-bit-float.wav", 1.0e-7 },
        { "rf64.wav", 1.0e-4 },
        { "aiff-24-bit.aiff", 1.0e-6 },
        { "aifc-float.aiff", 1.0e-7 },
        { "aifc-little-endian.aiff", 1.0e-4 }
    };

    for (auto& [name, tolerance] : files)
    {
        INFO (name);
        const auto file = readCorpus (name);
        REQUIRE (file.channels.size() == 1);
        REQUIRE (file.numFrames() == reference.numFrames());
        CHECK (file.sampleRate == Approx (reference.sampleRate));

        for (size_t i = 0; i < file.numFrames(); ++i)
            REQUIRE (std::abs (static_cast<double> (file.channels[0][i] - reference.channels[0][i])) <= tolerance);
    }
}

TEST_CASE ("Compressed files are decoded, with their channels", "[source]")
{
    const auto stereo = readCorpus ("wav-16-bit-stereo.wav");
    const auto flac = readCorpus ("flac-stereo.flac");
    const auto aiff = readCorpus ("aiff-16-bit.aiff");

    CHECK (flac.sampleRate == Approx (48000.0));
    REQUIRE (flac.channels.size() == 2);
    REQUIRE (flac.numFrames() == 960);

    // Lossless: the same numbers, full scale included.
    CHECK ((flac.channels == stereo.channels));
    CHECK ((aiff.channels == stereo.channels));

    const auto vorbis = readCorpus ("vorbis.ogg");
    REQUIRE (vorbis.channels.size() == 1);
    CHECK (vorbis.sampleRate == Approx (16000.0));
    CHECK (test::peakOf (vorbis.channels[0]) == Approx (0.5).margin (0.1));
}

TEST_CASE ("Twelve channels, 8 bit and 96 kHz are nothing strange", "[source]")
{
    CHECK (readCorpus ("wav-12-channels.wav").channels.size() == 12);

    const Reading eightBit (wav ({ 1, 1, 96000, 8 }, std::string ("\x80\xff\x00\x40", 4)));
    REQUIRE (eightBit.result.wasOk());
    CHECK (eightBit.file.sampleRate == Approx (96000.0));
    CHECK (eightBit.file.channels[0] == std::vector<float> { 0.0f, 127.0f / 128.0f, -1.0f, -0.5f });
}

TEST_CASE ("Strange files are one sentence each", "[source]")
{
    const auto error = [] (const std::string& bytes) {
        const Reading reading (bytes);
        REQUIRE (reading.result.failed());
        CHECK (reading.file.channels.empty());
        return reading.result.getErrorMessage();
    };

    const std::string data (64, '\x01');

    CHECK (error ("") == "x.wav is empty; an audio file would be right.");
    CHECK (error ("This is a letter, not a song.\n") == "x.wav is a text file; an audio file would be right.");
    CHECK (error ("ID3\x04 and so on") == "x.wav is not an audio file; an audio file would be right.");
    CHECK (error ("\xff\xfb\x90\x64 and so on") == "x.wav is damaged and cannot be decoded; a WAV file would be right.");
    CHECK (error (wav ({ 1, 13826 }, data)) == "x.wav says it has 13826 channels; 1 to 32 would be right.");

    // The same with the frame size of an honest file: only the channels are wrong.
    auto patched = wav ({ 1, 1 }, data);
    patched[22] = '\x02';
    patched[23] = '\x36';
    CHECK (error (patched) == "x.wav says it has 13826 channels; 1 to 32 would be right.");

    CHECK (error (wav ({ 1, 0 }, data)) == "x.wav says it has 0 channels; 1 to 32 would be right.");
    CHECK (error (wav ({ 1, 1, 3 }, data)) == "x.wav says its sampling rate is 3 Hz; 8000 to 768000 Hz would be right.");
    CHECK (error (wav ({ 99, 1 }, data)) == "x.wav holds samples as WAVE format 99; integers of 8 to 32 bits or floating point would be right.");
    CHECK (error (wav ({ 3, 1, 48000, 16 }, data)) == "x.wav holds samples as 16-bit floating point; integers of 8 to 32 bits or floating point would be right.");
    CHECK (error (wav ({}, {})) == "x.wav holds no samples.");
    CHECK (error (wav ({}, data).substr (0, 30)) == "x.wav ends within its header.");
    CHECK (error ("RIFF") == "x.wav ends within its header.");
    CHECK (error ("fLaC") == "x.wav ends within its header.");
    CHECK (error ("FORM\0\0\0\0AIFF") == "x.wav ends within its header.");
}

TEST_CASE ("Every header cut short anywhere is refused or read, never more", "[source]")
{
    const auto whole = wav ({ 1, 2 }, std::string (400, '\x11'));

    for (size_t length = 0; length < whole.size(); ++length)
    {
        const Reading reading (whole.substr (0, length));

        if (reading.result.wasOk())
        {
            CHECK (reading.file.numFrames() == (length - 44) / 4);
            CHECK (reading.warnings.size() == 1);
        }
        else
        {
            CHECK (length < 48);
        }
    }
}

TEST_CASE ("A recording that was cut off is read as far as it goes, and says so", "[source]")
{
    const Reading reading (wav ({ 1, 1, 48000, 16, 96000 }, std::string (48000, '\x01')));
    REQUIRE (reading.result.wasOk());
    CHECK (reading.file.numFrames() == 24000);
    REQUIRE (reading.warnings.size() == 1);
    CHECK (reading.warnings[0] == "x.wav is cut off: of 1.00 s there are 0.50 s, which are used.");

    // A size that was never known is no cut.
    const Reading endless (wav ({ 1, 1, 48000, 16, 0xffffffff }, std::string (48000, '\x01')));
    REQUIRE (endless.result.wasOk());
    CHECK (endless.file.numFrames() == 24000);
    CHECK (endless.warnings.isEmpty());
}

TEST_CASE ("A FLAC file that was cut off is as long as what is left of it", "[source]")
{
    const juce::File whole (juce::String (test::folder()) + "/Fuzz/Corpus/audio/flac-long.flac");
    juce::MemoryBlock bytes;
    REQUIRE (whole.loadFileAsData (bytes));

    const std::string half (static_cast<const char*> (bytes.getData()), bytes.getSize() / 2);
    const Reading reading (half);
    REQUIRE (reading.result.wasOk());
    CHECK (reading.file.numFrames() > 0);
    CHECK (reading.file.numFrames() < 32000);
    REQUIRE (reading.warnings.size() == 1);
    CHECK (reading.warnings[0].startsWith ("x.wav is cut off: of 2.00 s there are "));
}

TEST_CASE ("Samples that are no numbers become silence, and are counted", "[source]")
{
    const auto nan = std::numeric_limits<float>::quiet_NaN();
    const auto inf = std::numeric_limits<float>::infinity();
    const Reading reading (wav ({ 3, 1, 48000, 32 }, bytesOf (nan) + bytesOf (2.5f) + bytesOf (-inf)));

    REQUIRE (reading.result.wasOk());
    CHECK (reading.file.channels[0] == std::vector<float> { 0.0f, 2.5f, 0.0f });
    REQUIRE (reading.warnings.size() == 1);
    CHECK (reading.warnings[0] == "x.wav holds 2 samples that are no finite numbers; they are silent.");
}

TEST_CASE ("What would not fit in the memory allowed is refused before it is read", "[source]")
{
    const Reading reading (wav ({}, std::string (2 << 20, '\x01')), 1 << 20);
    CHECK (reading.result.getErrorMessage() == "x.wav is too long; up to 1 MB of samples would be right.");
}

TEST_CASE ("Files that cannot be opened are named", "[source]")
{
    const test::TemporaryFolder folder;
    AudioFile file;
    juce::StringArray warnings;
    const auto error = [&] (const juce::File& source) { return readAudioFile (source, file, warnings).getErrorMessage(); };

    CHECK (error (folder.get().getChildFile ("none.wav")) == "none.wav does not exist; an audio file would be right.");
    CHECK (error (folder.write ("empty.wav", "")) == "empty.wav is empty; an audio file would be right.");
    CHECK (error (folder.write ("letter.mp3", "Dear reader")) == "letter.mp3 is a text file; an audio file would be right.");
    CHECK (error (folder.get()).endsWith (" is a folder; an audio file would be right."));
}

TEST_CASE ("A file at another rate keeps its pitch, level, place and rounded length", "[source]")
{
    AudioFile file;
    file.sampleRate = 44100.0;
    file.channels.resize (2, std::vector<float> (44101));

    const auto sine = [] (double position, double rate) { return 0.5 * std::sin (2.0 * std::numbers::pi * 997.0 * position / rate); };

    for (size_t i = 0; i < file.numFrames(); ++i)
        file.channels[0][i] = static_cast<float> (sine (static_cast<double> (i), 44100.0));

    const auto faster = resample (file, 96000.0);
    CHECK (faster.sampleRate == Approx (96000.0));
    REQUIRE (faster.channels.size() == 2);
    CHECK (faster.numFrames() == 96002);
    CHECK (test::peakOf (faster.channels[1]) == 0.0);

    double worst = 0.0;

    for (size_t i = 9600; i < 86400; ++i)
        worst = std::max (worst, std::abs (static_cast<double> (faster.channels[0][i]) - sine (static_cast<double> (i), 96000.0)));

    // -126 dB of the sine's amplitude: single precision is what is left.
    CHECK (worst < 2.5e-7);
}
