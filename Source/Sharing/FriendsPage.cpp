// SPDX-License-Identifier: GPL-3.0-or-later
#include "FriendsPage.h"

#include "ShareNames.h"
#include "VersionWords.h"

#include "ListeningTest/ResultWords.h"
#include "Recording/DiskFile.h"
#include "Recording/TakeEquipment.h"
#include "Resources/Embedded.h"
#include "Rig/Json.h"
#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

constexpr double highestRate = 48000.0, fadeSeconds = 0.01;
constexpr std::size_t maxChannels = 2, numPeaks = 120;

/** Equally loud, as for a test in the window. */
constexpr double mostResidualLu = 0.1;

/** More than two are mixed: nobody knows where they belong. */
void mix (SharedSound& sound)
{
    if (sound.channels.size() <= maxChannels)
        return;

    auto mixed = sound.channels.front();

    for (std::size_t c = 1; c < sound.channels.size(); ++c)
        for (std::size_t n = 0; n < mixed.size(); ++n)
            mixed[n] += sound.channels[c][n];

    sound.channels = { mixed };
    sound.exactBits.reset();
}

/** It is heard over and over, from end to start. */
void fadeEnds (SharedSound& sound)
{
    const auto length = std::min (sound.numFrames() / 2, static_cast<std::size_t> (fadeSeconds * sound.sampleRate));

    for (auto& channel : sound.channels)
        for (std::size_t n = 0; n < length; ++n)
        {
            const auto gain = 0.5 - 0.5 * std::cos (pi * static_cast<double> (n) / static_cast<double> (length));
            channel[n] *= gain;
            channel[channel.size() - 1 - n] *= gain;
        }

    sound.exactBits.reset();
}

/** PCM of 16 bits with the shortest head there is, which every browser decodes; nothing in it but samples. */
String waveInBase64 (const SharedSound& sound)
{
    const auto numChannels = static_cast<int> (sound.channels.size()), rate = juce::roundToInt (sound.sampleRate), numBytes = static_cast<int> (sound.numFrames()) * numChannels * 2;
    juce::MemoryOutputStream wave;
    wave << "RIFF";
    wave.writeInt (36 + numBytes);
    wave << "WAVEfmt ";
    wave.writeInt (16);
    wave.writeShort (1);
    wave.writeShort (static_cast<short> (numChannels));
    wave.writeInt (rate);
    wave.writeInt (rate * numChannels * 2);
    wave.writeShort (static_cast<short> (numChannels * 2));
    wave.writeShort (16);
    wave << "data";
    wave.writeInt (numBytes);

    for (std::size_t n = 0; n < sound.numFrames(); ++n)
        for (const auto& channel : sound.channels)
            wave.writeShort (static_cast<short> (std::lround (channel[n] * stepsOf (BitDepth::int16))));

    return juce::Base64::toBase64 (wave.getData(), wave.getDataSize());
}

/** One waveform for both, so that its form does not tell them apart; the highest is 1. */
juce::Array<juce::var> peaksOf (const SharedSounds& sounds)
{
    const auto length = sounds.sounds.front().numFrames();
    std::vector<double> peaks;

    for (std::size_t i = 0; i < numPeaks; ++i)
    {
        auto peak = 0.0;

        for (const auto& sound : sounds.sounds)
            for (const auto& channel : sound.channels)
                for (auto n = i * length / numPeaks; n < (i + 1) * length / numPeaks; ++n)
                    peak = std::max (peak, std::abs (channel[n]));

        peaks.push_back (peak);
    }

    const auto highest = *std::max_element (peaks.begin(), peaks.end());
    juce::Array<juce::var> all;

    for (const auto peak : peaks)
        all.add (highest > 0.0 ? std::round (1000.0 * peak / highest) / 1000.0 : 0.0);

    return all;
}

juce::var object (std::initializer_list<std::pair<const char*, juce::var>> fields)
{
    const juce::DynamicObject::Ptr made = new juce::DynamicObject();

    for (const auto& [name, value] : fields)
        made->setProperty (name, value);

    return made.get();
}

/** What is said of every score there can be: the page has no arithmetic of its own. */
juce::Array<juce::var> scoresOf (const FriendsTest& test)
{
    juce::Array<juce::var> all;

    for (int count = 0; count <= test.trials; ++count)
    {
        const auto words = resultWords ({ test.question, test.trials, count });
        all.add (object ({ { "intro", words.intro }, { "figure", words.figure }, { "ofHowMany", words.ofHowMany }, { "verdict", words.verdict }, { "explanation", words.explanation }, { "you", words.you } }));
    }

    return all;
}

juce::Array<juce::var> outcomesOf (int trials)
{
    juce::Array<juce::var> all;

    for (const auto count : outcomesByCount (trials))
        all.add (static_cast<juce::int64> (count));

    return all;
}

/** As page.js reads it: exclusive-or with Marsaglia's xorshift of 32 bits (Journal of Statistical Software 8, 2003). */
String scrambled (const String& text, std::uint32_t state)
{
    juce::MemoryOutputStream bytes;

    for (std::size_t i = 0; i < text.getNumBytesAsUTF8(); ++i)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        bytes.writeByte (static_cast<char> (static_cast<std::uint8_t> (text.toRawUTF8()[i]) ^ (state & 255u)));
    }

    return juce::Base64::toBase64 (bytes.getData(), bytes.getDataSize());
}

String resource (const char* name)
{
    const auto* file = embedded::find (name);
    jassert (file != nullptr);
    return String::fromUTF8 (static_cast<const char*> (file->data), static_cast<int> (file->size));
}

juce::var revealOf (const FriendsReveal& reveal) { return object ({ { "name", reveal.name }, { "detail", reveal.detail } }); }

juce::var contentOf (const FriendsTest& test, const SharedSounds& sounds, bool isSwapped, std::uint32_t key)
{
    const std::size_t first = isSwapped ? 1 : 0, second = 1 - first;
    const auto& sound = sounds.sounds.front();
    const auto reveals = juce::Array<juce::var> { revealOf (test.reveals[first]), revealOf (test.reveals[second]) };

    return object ({ { "sender", test.sender.trim() },
                     { "question", test.question == Question::canYouTell ? "tell" : "like" },
                     { "trials", test.trials },
                     { "source", test.source },
                     { "seconds", static_cast<double> (sound.numFrames()) / sound.sampleRate },
                     { "fair", "Both were equally loud: " + String (std::abs (sounds.pair->residualLu), 2) + " LU apart" },
                     { "peaks", peaksOf (sounds) },
                     { "outcomes", outcomesOf (test.trials) },
                     { "scores", scoresOf (test) },
                     { "key", static_cast<juce::int64> (key) },
                     { "reveal", scrambled (toJsonText (reveals), key) },
                     { "sounds", juce::Array<juce::var> { waveInBase64 (sounds.sounds[first]), waveInBase64 (sounds.sounds[second]) } } });
}

/** No text in it ends the element that it stands in. */
String insideScript (const juce::var& content) { return toJsonText (content).replace ("<", "\\u003c"); }
} // namespace

FriendsTest friendsTestOf (std::span<const SharedVersion> versions, const Catalogue& local)
{
    juce::StringArray problems;
    const auto catalogue = equipmentFor (versions[0].metadata, local, problems);
    const auto names = pairNames (versions[0].metadata.rig, versions[1].metadata.rig, catalogue);
    const auto source = takeSource (versions[0]).toLowerCase();
    FriendsTest test;

    // In a sentence: `Mia recorded one voice in two ways`. A file's name would not read well.
    test.source = source.isNotEmpty() && source.length() <= 24 && source.containsOnly ("abcdefghijklmnopqrstuvwxyz -") ? source : String ("take");

    for (std::size_t i = 0; i < 2; ++i)
    {
        const auto& name = names[static_cast<int> (i)];
        test.reveals[i] = { name == "built-in" ? String ("Built-in preamp") : name, plainWords (versions[i].metadata.rig, catalogue) };
    }

    return test;
}

juce::int64 friendsPageBytes (double seconds, double sampleRate, int numChannels) noexcept
{
    constexpr auto ofThePage = 40000.0, ofBase64 = 4.0 / 3.0;
    return static_cast<juce::int64> (ofThePage + ofBase64 * 2.0 * seconds * std::min (sampleRate, highestRate) * 2.0 * (numChannels == 2 ? 2.0 : 1.0));
}

juce::Result makeFriendsPage (const FriendsTest& test, SharedSounds& sounds, juce::String& page, const RandomBytes& randomBytes, const RenderWatch& watch)
{
    jassert (sounds.sounds.size() == 2);

    if (! sounds.pair.has_value())
        return juce::Result::fail ("One of the two versions is silent here, so there is nothing to compare.");

    if (std::abs (sounds.pair->residualLu) > mostResidualLu)
        return juce::Result::fail ("The two versions are " + String (std::abs (sounds.pair->residualLu), 2) + " LU apart, and a blind test is fair up to 0.1.");

    for (auto& sound : sounds.sounds)
    {
        mix (sound);

        if (! resample (sound, std::min (sound.sampleRate, highestRate), { {}, watch.isCancelled }))
            return juce::Result::fail ("It was cancelled.");

        fadeEnds (sound);
    }

    avoidClipping (sounds, BitDepth::int16);

    for (auto& sound : sounds.sounds)
        ditherTo (sound, BitDepth::int16);

    std::array<std::uint8_t, 5> random {};

    if (! randomBytes (random))
        return juce::Result::fail ("The system has no random numbers, without which a test is not blind.");

    // A key of 0 would scramble nothing.
    const auto key = 1u | static_cast<std::uint32_t> (random[1]) << 8 | static_cast<std::uint32_t> (random[2]) << 16 | static_cast<std::uint32_t> (random[3]) << 24;
    const auto isSwapped = random[0] % 2 == 1;
    const auto parts = juce::StringArray { resource ("FriendsPage/sound.js"), resource ("FriendsPage/page.js") };

    // What somebody wrote comes last, where nothing is replaced any more.
    page = resource ("FriendsPage/page.html").replace ("/*{style}*/", resource ("FriendsPage/page.css")).replace ("/*{script}*/", parts.joinIntoString ("\n")).replace ("/*{test}*/", insideScript (contentOf (test, sounds, isSwapped, key)));
    return juce::Result::ok();
}

ShareResult writeFriendsPage (const juce::File& file, const FriendsTest& test, SharedSounds& sounds, Existing existing, const RenderWatch& watch)
{
    String page;
    const auto isCancelled = [&] { return watch.isCancelled != nullptr && watch.isCancelled(); };

    if (const auto made = makeFriendsPage (test, sounds, page, systemRandomBytes, watch); made.failed())
        return isCancelled() ? ShareResult::cancelled() : ShareResult::failed (made.getErrorMessage());

    const auto folder = file.getParentDirectory();
    const auto needed = static_cast<juce::int64> (page.getNumBytesAsUTF8());

    if (! folder.isDirectory() || ! folder.hasWriteAccess() || Disk::real().bytesFree (folder) < needed)
        return ShareResult::whyNot (folder, needed, {}, Disk::real());

    if (isCancelled())
        return ShareResult::cancelled();

    const auto written = writeOutputFile (file, page, existing);
    return written.wasOk() ? ShareResult {} : ShareResult::whyNot (folder, needed, written.getErrorMessage(), Disk::real());
}
} // namespace plus48
