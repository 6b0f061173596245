// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "SharedFolder.h"

#include "Comparison/ProgrammeMeter.h"
#include "ListeningTest/Binomial.h"
#include "Recording/WavBytes.h"
#include "Rig/Json.h"
#include "Sharing/FriendsPage.h"
#include "Sharing/SoundShare.h"
#include "SoundSource/AudioFile.h"

using namespace plus48;
using test::SharedFolder;

namespace
{
/** Random bytes of which the first, which draws the order, is given. */
RandomBytes bytesFrom (std::uint8_t first)
{
    return [first] (std::span<std::uint8_t> bytes) {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = i == 0 ? first : static_cast<std::uint8_t> (17 * i);

        return true;
    };
}

/** Two versions that are easily told apart by their names. */
struct SharedPair
{
    SharedPair()
    {
        const auto performance = test::beats (96000);
        take.versions = { folder.recorded (SharedFolder::builtInRig(), performance), folder.rendered (SharedFolder::externalRig(), performance) };
        take.isTurnedUp = true;
    }

    SharedSounds read() const
    {
        SharedSounds sounds;
        REQUIRE (readSharedTake (take, SharedFolder::catalogue, sounds).wasOk());
        return sounds;
    }

    SharedFolder folder;
    SharedTake take;
};

juce::var contentOf (const juce::String& page)
{
    const auto text = page.fromFirstOccurrenceOf ("id=\"test\">", false, false).upToFirstOccurrenceOf ("</script>", false, false);
    juce::var content;
    REQUIRE (parseJson (text.toStdString(), content).wasOk());
    return content;
}

juce::MemoryBlock decoded (const juce::var& base64)
{
    juce::MemoryOutputStream bytes;
    REQUIRE (juce::Base64::convertFromBase64 (bytes, base64.toString()));
    return bytes.getMemoryBlock();
}

std::vector<std::vector<double>> pageSoundOf (const SharedFolder& folder, const juce::var& base64)
{
    const auto file = folder.get().getChildFile ("sound.wav");
    const auto bytes = decoded (base64);
    REQUIRE (file.replaceWithData (bytes.getData(), bytes.getSize()));
    const test::WavBytes wave (file);
    CHECK (wave.format() == 1);
    CHECK (wave.bits() == 16);
    CHECK (wave.bytes.size() == 44 + wave.chunk ("data").size());

    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    CHECK_FALSE (std::abs (audio.sampleRate - 48000.0) > 0.0);
    return { { audio.channels.front().begin(), audio.channels.front().end() } };
}

/** What the page's own script does, written once more. */
juce::String revealed (const juce::var& content)
{
    const auto bytes = decoded (content["reveal"]);
    auto state = static_cast<std::uint32_t> (static_cast<juce::int64> (content["key"]));
    std::string text;

    for (std::size_t i = 0; i < bytes.getSize(); ++i)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        text.push_back (static_cast<char> (static_cast<std::uint8_t> (bytes[i]) ^ (state & 255u)));
    }

    return juce::String::fromUTF8 (text.data(), static_cast<int> (text.size()));
}
} // namespace

TEST_CASE ("The friends' page holds two equally loud sounds of one length, in the order that was drawn", "[sharing]")
{
    const SharedPair pair;
    std::vector<std::vector<std::vector<double>>> asIs;

    for (const auto drawn : { 0, 1 })
    {
        auto sounds = pair.read();
        juce::String page;
        REQUIRE (makeFriendsPage (friendsTestOf (pair.take.versions, SharedFolder::catalogue), sounds, page, bytesFrom (static_cast<std::uint8_t> (drawn))).wasOk());
        const auto content = contentOf (page);
        const auto a = pageSoundOf (pair.folder, content["sounds"][0]), b = pageSoundOf (pair.folder, content["sounds"][1]);
        REQUIRE (a.front().size() == 96000);
        REQUIRE (b.front().size() == 96000);
        CHECK (content["sounds"][0].toString().length() == content["sounds"][1].toString().length());
        CHECK (*test::lufsByLibrary (AudioRange::whole (a, 48000.0)) == Approx (*test::lufsByLibrary (AudioRange::whole (b, 48000.0))).margin (0.05));

        // Its ends meet without a step.
        CHECK (std::abs (a.front().front()) < 1.0e-3);
        CHECK (std::abs (a.front().back()) < 1.0e-3);

        juce::var reveals;
        REQUIRE (parseJson (revealed (content).toStdString(), reveals).wasOk());
        CHECK (reveals[drawn]["name"].toString() == "Built-in preamp");
        CHECK (reveals[1 - drawn]["name"].toString() == "Sixties tube");
        CHECK (reveals[1 - drawn]["detail"].toString().contains ("through Sixties tube at 40 dB"));
        asIs.push_back (drawn == 0 ? a : b);
    }

    // The built-in is the same sound, wherever it stands.
    CHECK ((asIs[0] == asIs[1]));
}

TEST_CASE ("Nothing in the friends' page tells what is compared, and nothing in it asks for a network", "[sharing]")
{
    const SharedPair pair;
    auto test = friendsTestOf (pair.take.versions, SharedFolder::catalogue);
    test.sender = "Mia </script><img src=x onerror=alert(1)>";
    auto sounds = pair.read();
    juce::String page;
    REQUIRE (makeFriendsPage (test, sounds, page).wasOk());

    for (const auto* word : { "Sixties", "tube", "Built-in", "built-in", "preamp", "dynamic", "home", "/*{" })
    {
        INFO (word);
        CHECK_FALSE (page.upToFirstOccurrenceOf ("\"sounds\"", false, false).contains (word));
    }

    for (const auto* word : { "http:", "https:", "fetch", "XMLHttpRequest", "localStorage", "sessionStorage", "cookie", "import(", "<link" })
    {
        INFO (word);
        CHECK_FALSE (page.contains (word));
    }

    CHECK (page.contains ("default-src 'none'"));

    // What somebody calls himself is text, and stays it.
    CHECK_FALSE (page.contains ("<img"));
    CHECK (contentOf (page)["sender"].toString() == test.sender);
}

TEST_CASE ("The friends' page says of every score what the window would say", "[sharing]")
{
    const SharedPair pair;
    auto test = friendsTestOf (pair.take.versions, SharedFolder::catalogue);
    test.trials = GENERATE (10, 12, 16, 24);
    test.question = GENERATE (Question::canYouTell, Question::whichDoYouLike);
    auto sounds = pair.read();
    juce::String page;
    REQUIRE (makeFriendsPage (test, sounds, page).wasOk());
    const auto content = contentOf (page);
    REQUIRE (content["scores"].size() == test.trials + 1);
    CHECK (content["source"].toString() == "voice");

    const auto counts = outcomesByCount (test.trials);

    for (int i = 0; i <= test.trials; ++i)
        CHECK (static_cast<juce::int64> (content["outcomes"][i]) == static_cast<juce::int64> (counts[static_cast<std::size_t> (i)]));

    CHECK (content["scores"][test.trials]["verdict"].toString() == (test.question == Question::canYouTell ? "You hear it" : "You like B"));

    if (test.trials == 10 && test.question == Question::canYouTell)
        CHECK (content["scores"][9]["explanation"].toString().contains ("**1 test out of 93**"));
}

TEST_CASE ("No page is made where it would not be blind or fair, and each time in one sentence", "[sharing]")
{
    const SharedPair pair;
    const auto test = friendsTestOf (pair.take.versions, SharedFolder::catalogue);
    auto sounds = pair.read();
    juce::String page;
    CHECK (makeFriendsPage (test, sounds, page, [] (std::span<std::uint8_t>) { return false; }).getErrorMessage().contains ("random"));

    sounds = pair.read();
    sounds.pair->residualLu = 0.2;
    CHECK (makeFriendsPage (test, sounds, page).getErrorMessage().contains ("LU apart"));
    sounds.pair.reset();
    CHECK (makeFriendsPage (test, sounds, page).getErrorMessage().contains ("silent"));

    sounds = pair.read();
    const auto file = pair.folder.get().getChildFile ("nowhere/page.html");
    CHECK (writeFriendsPage (file, test, sounds, Existing::keep).state == ShareResult::State::folderNotWritable);
    sounds = pair.read();
    CHECK (writeFriendsPage (pair.folder.get().getChildFile ("page.html"), test, sounds, Existing::keep, { {}, [] { return true; } }).state == ShareResult::State::cancelled);
    CHECK_FALSE (pair.folder.get().getChildFile ("page.html").exists());
}
