// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioBytes.h"
#include "Catch.h"
#include "LibraryFile.h"
#include "TemporaryFolder.h"

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace plus48;
using test::libraryTone;
using test::Reading;
using test::writtenByLibrary;

namespace
{
struct Encoding
{
    const char* name;
    int format, sampleRate;

    /** Of level and of noise, both by the encoding: so far the level may be off, and so loud may all be that is not the tone. */
    double levelDb, noiseDb;

    /** Some encode blocks of a fixed size only. */
    int mostAddedFrames = 0;
    int mostChannels = 2;
};

const Encoding encodings[] {
    { "Microsoft ADPCM in WAV", SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM, 48000, 0.05, -45.0, 1024 },
    { "IMA ADPCM in WAV", SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, 48000, 0.05, -45.0, 1100 },
    { "A-law in WAV", SF_FORMAT_WAV | SF_FORMAT_ALAW, 48000, 0.05, -30.0 },
    { "mu-law in WAV", SF_FORMAT_WAV | SF_FORMAT_ULAW, 48000, 0.05, -30.0 },
    { "GSM 6.10 in WAV", SF_FORMAT_WAV | SF_FORMAT_GSM610, 8000, 0.5, -15.0, 320, 1 },
    { "G.721 in WAV", SF_FORMAT_WAV | SF_FORMAT_G721_32, 8000, 0.1, -20.0, 120, 1 },
    { "ADPCM of voice boxes in WAV", SF_FORMAT_WAV | SF_FORMAT_NMS_ADPCM_32, 8000, 0.1, -20.0, 160, 1 },
    { "integers in RF64", SF_FORMAT_RF64 | SF_FORMAT_PCM_24, 48000, 0.001, -120.0 },
    { "floating point in RF64", SF_FORMAT_RF64 | SF_FORMAT_FLOAT, 48000, 0.001, -120.0 },
    { "integers in W64", SF_FORMAT_W64 | SF_FORMAT_PCM_24, 48000, 0.001, -120.0 },
    { "Microsoft ADPCM in W64", SF_FORMAT_W64 | SF_FORMAT_MS_ADPCM, 48000, 0.05, -45.0, 1024 },
    { "integers in CAF", SF_FORMAT_CAF | SF_FORMAT_PCM_24, 48000, 0.001, -120.0 },
    { "floating point in CAF", SF_FORMAT_CAF | SF_FORMAT_FLOAT, 48000, 0.001, -120.0 },
    { "A-law in CAF", SF_FORMAT_CAF | SF_FORMAT_ALAW, 48000, 0.05, -30.0 },
    { "ALAC of 16 bits in CAF", SF_FORMAT_CAF | SF_FORMAT_ALAC_16, 48000, 0.01, -70.0 },
    { "ALAC of 20 bits in CAF", SF_FORMAT_CAF | SF_FORMAT_ALAC_20, 48000, 0.001, -95.0 },
    { "ALAC of 24 bits in CAF", SF_FORMAT_CAF | SF_FORMAT_ALAC_24, 48000, 0.001, -120.0 },
    { "ALAC of 32 bits in CAF", SF_FORMAT_CAF | SF_FORMAT_ALAC_32, 48000, 0.001, -120.0 },
    { "integers in AU", SF_FORMAT_AU | SF_FORMAT_PCM_16, 48000, 0.001, -75.0 },
    { "little-endian integers in AU", SF_FORMAT_AU | SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE, 48000, 0.001, -75.0 },
    { "mu-law in AU", SF_FORMAT_AU | SF_FORMAT_ULAW, 48000, 0.05, -30.0 },
    { "G.721 in AU", SF_FORMAT_AU | SF_FORMAT_G721_32, 8000, 0.1, -20.0, 120, 1 },
    { "mu-law in AIFF-C", SF_FORMAT_AIFF | SF_FORMAT_ULAW, 48000, 0.05, -30.0 },
    { "IMA ADPCM in AIFF-C", SF_FORMAT_AIFF | SF_FORMAT_IMA_ADPCM, 48000, 0.05, -25.0, 64 },
    { "GSM 6.10 in AIFF-C", SF_FORMAT_AIFF | SF_FORMAT_GSM610, 8000, 0.5, -15.0, 320, 1 },
    { "DWVW in AIFF-C", SF_FORMAT_AIFF | SF_FORMAT_DWVW_16, 48000, 0.001, -80.0, 0, 1 },
    { "FLAC", SF_FORMAT_FLAC | SF_FORMAT_PCM_24, 48000, 0.001, -120.0 },
    { "Vorbis", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 48000, 0.15, -30.0 },
    { "Opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 48000, 0.15, -25.0 },
    { "MP3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 48000, 0.05, -25.0 }
};

/** The tone of 440 Hz that is in it, and all else, in decibels against what was written. The ends are left out, where filters and blocks begin. */
struct Decoded
{
    Decoded (const std::vector<float>& samples, double sampleRate, double amplitude)
    {
        const auto first = static_cast<size_t> (0.1 * sampleRate), last = static_cast<size_t> (0.9 * sampleRate);
        auto sine = 0.0, cosine = 0.0, power = 0.0;

        // 352 whole periods.
        for (auto i = first; i < last; ++i)
        {
            const auto phase = 2.0 * std::numbers::pi * 440.0 * static_cast<double> (i) / sampleRate;
            sine += static_cast<double> (samples[i]) * std::sin (phase);
            cosine += static_cast<double> (samples[i]) * std::cos (phase);
            power += static_cast<double> (samples[i]) * static_cast<double> (samples[i]);
        }

        const auto count = static_cast<double> (last - first);
        const auto tone = 2.0 * (sine * sine + cosine * cosine) / (count * count);
        levelDb = 10.0 * std::log10 (2.0 * tone / (amplitude * amplitude));
        noiseDb = 10.0 * std::log10 (std::max (1.0e-20, power / count - tone) / (0.5 * amplitude * amplitude));
    }

    double levelDb = 0.0, noiseDb = 0.0;
};
} // namespace

TEST_CASE ("What any encoding holds comes out at the level at which it went in", "[source][files]")
{
    for (const auto& encoding : encodings)
        for (int channels = 1; channels <= encoding.mostChannels; ++channels)
        {
            const Reading reading (writtenByLibrary (encoding.format, channels, encoding.sampleRate, libraryTone (channels, encoding.sampleRate, encoding.sampleRate)));
            INFO (encoding.name << ", " << channels << " channels: " << reading.result.getErrorMessage());
            REQUIRE (reading.result.wasOk());
            CHECK (reading.warnings.isEmpty());
            CHECK (reading.file.sampleRate == Approx (encoding.sampleRate));
            REQUIRE (reading.file.channels.size() == static_cast<size_t> (channels));
            CHECK (reading.file.numFrames() >= static_cast<size_t> (encoding.sampleRate));
            CHECK (reading.file.numFrames() <= static_cast<size_t> (encoding.sampleRate + encoding.mostAddedFrames));

            for (int channel = 0; channel < channels; ++channel)
            {
                const Decoded decoded (reading.file.channels[static_cast<size_t> (channel)], reading.file.sampleRate, 0.25 / (channel + 1));
                CHECK (std::abs (decoded.levelDb) <= encoding.levelDb);
                CHECK (decoded.noiseDb <= encoding.noiseDb);
            }
        }
}

TEST_CASE ("BW64 is RF64 by another name", "[source][files]")
{
    auto bytes = writtenByLibrary (SF_FORMAT_RF64 | SF_FORMAT_PCM_24, 2, 48000, libraryTone (2, 48000, 48000));
    const Reading rf64 (bytes);
    bytes.replace (0, 4, "BW64");
    const Reading bw64 (bytes);
    REQUIRE (bw64.result.wasOk());
    CHECK ((bw64.file.channels == rf64.file.channels));
}

TEST_CASE ("ALAC is decoded though the file does not say with how many bits", "[source][files]")
{
    const auto whole = writtenByLibrary (SF_FORMAT_CAF | SF_FORMAT_ALAC_24, 2, 48000, libraryTone (2, 48000, 48000));
    auto bytes = whole;
    const auto flags = bytes.find ("alac") + 4;
    bytes.replace (flags, 4, std::string (4, '\0'));

    // As ffmpeg writes it: without the flags, and the decoder's description within two atoms.
    const auto description = bytes.find ("kuki");
    bytes.replace (description + 4, 8, std::string ("\0\0\0\0\0\0\0\x30", 8));
    bytes.insert (description + 12, std::string ("\0\0\0\x0c"
                                                 "frmaalac\0\0\0\x24"
                                                 "alac\0\0\0\0",
                                                 24));

    const Reading with (whole), without (bytes);
    INFO (without.result.getErrorMessage());
    REQUIRE (without.result.wasOk());
    CHECK ((without.file.channels == with.file.channels));
}

TEST_CASE ("What cannot be decoded in a CAF, WAV or AIFF file is called what it is", "[source][files]")
{
    auto alac = writtenByLibrary (SF_FORMAT_CAF | SF_FORMAT_ALAC_16, 1, 48000, libraryTone (1, 48000, 48000));
    const auto message = [&] (const char* format) {
        auto bytes = alac;
        bytes.replace (bytes.find ("alac"), 4, format);
        return Reading (bytes).result.getErrorMessage();
    };

    CHECK (message ("aac ") == "x.wav is an AAC recording in a CAF file, which is not read; save it as WAV or FLAC first, for example with Audacity or ffmpeg.");
    CHECK (message ("ima4").startsWith ("x.wav is an IMA ADPCM recording in a CAF file, which is not read; save it as WAV"));
    CHECK (message ("qdm2").startsWith ("x.wav is a CAF file with sound of a kind that is not read; save it as WAV"));

    // ffmpeg writes the table of packets last: where it is lost, so is all sound.
    alac.replace (alac.find ("pakt"), 4, "free");
    CHECK (Reading (alac).result.getErrorMessage() == "x.wav is an ALAC recording that is cut off before the table of its packets, without which it cannot be decoded; the whole file would be right.");

    CHECK (Reading (test::wav ({ 0x55, 1 }, std::string (64, '\1'))).result.getErrorMessage()
           == "x.wav holds MP3 in a WAV file, which is not read; save it as WAV with samples of 16 or 24 bits first, for example with Audacity or ffmpeg.");

    auto au = writtenByLibrary (SF_FORMAT_AU | SF_FORMAT_PCM_16, 1, 48000, libraryTone (1, 48000, 480));
    au[15] = 24;
    CHECK (Reading (au).result.getErrorMessage() == "x.wav holds sound in an encoding that is not read; save it as WAV or FLAC first, for example with Audacity or ffmpeg.");
    CHECK (Reading ("FORM" + std::string (4, '\1') + "8SVX" + std::string (64, '\1')).result.getErrorMessage().startsWith ("x.wav is an Amiga sample (8SVX), which is not read"));
}

TEST_CASE ("Any encoding that was cut off is read to where it ends, with a note", "[source][files]")
{
    const std::pair<const char*, int> formats[] { { "ALAC in CAF", SF_FORMAT_CAF | SF_FORMAT_ALAC_16 }, { "CAF", SF_FORMAT_CAF | SF_FORMAT_PCM_24 }, { "W64", SF_FORMAT_W64 | SF_FORMAT_PCM_24 }, { "AU", SF_FORMAT_AU | SF_FORMAT_PCM_16 }, { "RF64", SF_FORMAT_RF64 | SF_FORMAT_PCM_16 }, { "mu-law in AIFF-C", SF_FORMAT_AIFF | SF_FORMAT_ULAW }, { "IMA ADPCM in AIFF-C", SF_FORMAT_AIFF | SF_FORMAT_IMA_ADPCM }, { "Microsoft ADPCM in WAV", SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM }, { "FLAC", SF_FORMAT_FLAC | SF_FORMAT_PCM_16 }, { "MP3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III }, { "Opus", SF_FORMAT_OGG | SF_FORMAT_OPUS }, { "Vorbis", SF_FORMAT_OGG | SF_FORMAT_VORBIS } };

    for (const auto& [name, format] : formats)
    {
        auto bytes = writtenByLibrary (format, 1, 48000, libraryTone (1, 48000, 10 * 48000));
        bytes.resize (bytes.size() * 7 / 10);
        const Reading reading (bytes);
        INFO (name << ": " << reading.result.getErrorMessage());
        REQUIRE (reading.result.wasOk());

        // Pages of Ogg hold a second or two; what is before the cut is whole.
        CHECK (reading.file.numFrames() > 216000);
        CHECK (reading.file.numFrames() < 348000);
        const std::vector<float> fourth (reading.file.channels[0].begin() + 3 * 48000, reading.file.channels[0].begin() + 4 * 48000);
        CHECK (std::abs (Decoded (fourth, 48000.0, 0.25).levelDb) < 0.2);
        REQUIRE (reading.warnings.size() == 1);
        const auto isOgg = (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_OGG;
        const auto seconds = juce::String (static_cast<double> (reading.file.numFrames()) / 48000.0, 2);
        CHECK (reading.warnings[0].contains (isOgg ? "x.wav is cut off: there are " + seconds + " s of it, which are used." : " s there are " + seconds + " s, which are used."));
    }
}

TEST_CASE ("An Ogg file that ends before its first sound says so", "[source][files]")
{
    for (const auto format : { SF_FORMAT_OPUS, SF_FORMAT_VORBIS })
    {
        auto bytes = writtenByLibrary (SF_FORMAT_OGG | format, 1, 48000, libraryTone (1, 48000, 24000));
        bytes.resize (bytes.size() - 100);
        INFO (format);
        CHECK (Reading (bytes).result.getErrorMessage() == "x.wav is cut off before there is sound in it that can be decoded; the whole file would be right.");
    }
}

TEST_CASE ("An MP3 of variable bit rate is read to its end, whatever its first frames let expect", "[source][files]")
{
    // Nearly nothing for four seconds, which costs few bits, then a tone.
    auto samples = libraryTone (1, 48000, 8 * 48000);

    for (size_t i = 0; i < 4 * 48000; ++i)
        samples[i] *= 1.0e-4f;

    const auto bytes = writtenByLibrary (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 1, 48000, samples, true);

    // Without the first frame, in which the encoder wrote how long it is.
    const auto second = bytes.find (bytes.substr (0, 2), 4);
    REQUIRE (bytes.find ("Xing") < second);
    const Reading reading (bytes.substr (second));
    REQUIRE (reading.result.wasOk());
    CHECK (reading.file.numFrames() > 379200);
    CHECK (reading.warnings.isEmpty());
    const std::vector<float> loud (reading.file.channels[0].begin() + 6 * 48000, reading.file.channels[0].begin() + 7 * 48000);
    CHECK (std::abs (Decoded (loud, 48000.0, 0.25).levelDb) < 0.1);
}

TEST_CASE ("An MP3 with a long stretch of damage is read on behind it", "[source][files]")
{
    auto bytes = writtenByLibrary (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 1, 48000, libraryTone (1, 48000, 10 * 48000));
    constexpr size_t damage = 4096;
    REQUIRE (bytes.size() > 8 * damage);
    bytes.replace (bytes.size() / 3, damage, std::string (damage, '\0'));

    const Reading reading (bytes);
    REQUIRE (reading.result.wasOk());

    // What was damaged, and a frame or two beside it.
    const auto lost = 480000.0 * damage / static_cast<double> (bytes.size());
    CHECK (static_cast<double> (reading.file.numFrames()) > 480000.0 - lost - 6 * 1152);
}

TEST_CASE ("A damaged MP3 is no reason to write to the terminal", "[source][files]")
{
    auto bytes = writtenByLibrary (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 1, 48000, libraryTone (1, 48000, 96000));

    for (auto i = bytes.size() / 4; i < bytes.size(); i += 997)
        bytes.replace (i, 200, std::string (200, '\x5a'));

    const test::TemporaryFolder folder;
    const auto written = folder.get().getChildFile ("stderr");
    std::fflush (stderr);
    const auto terminal = dup (STDERR_FILENO);
    const auto file = open (written.getFullPathName().toRawUTF8(), O_CREAT | O_WRONLY, 0600);
    REQUIRE (dup2 (file, STDERR_FILENO) >= 0);
    const Reading reading (bytes);
    std::fflush (stderr);
    dup2 (terminal, STDERR_FILENO);
    close (terminal);
    close (file);
    CHECK (written.loadFileAsString().isEmpty());
    REQUIRE (reading.result.wasOk());
    CHECK (reading.file.numFrames() > 20000);
}
