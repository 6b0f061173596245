// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lessons/LessonRun.h"
#include "Lessons/PairSounds.h"

#include "Lessons/LessonSounds.h"

using namespace plus48;
using OfPair = LessonPair::Version;

namespace
{
/** Of a lesson's compared fault, by its first solution. */
void makePairOf (test::LessonRun& run, const juce::String& id)
{
    INFO (id);
    REQUIRE (run.session->begin (id).wasOk());
    run.mendAll (0);
    run.session->goOn();
    REQUIRE (run.waitForPair());
    INFO (run.session->pair().problem());
    REQUIRE (run.session->pair().state() == LessonPair::State::ready);
}

/** Speech-like: bursts and pauses. */
std::vector<double> burstsOf (double gain, std::size_t late = 0)
{
    std::vector<double> sound (4 * 48000);

    for (std::size_t n = late; n < sound.size(); ++n)
    {
        const auto at = n - late;
        sound[n] = (at / 24000) % 2 == 0 ? gain * std::sin (0.03 * static_cast<double> (at)) * std::sin (0.0007 * static_cast<double> (at)) : 0.0;
    }

    return sound;
}

LessonSounds soundsOf (std::vector<double> before, std::vector<double> after)
{
    LessonSounds sounds;
    sounds.recorded = { before, after };
    sounds.heard = sounds.recorded;
    return sounds;
}
} // namespace

TEST_CASE ("What a lesson is about is in its before and not in its after", "[lessons][slow]")
{
    test::LessonRun run;

    // The hiss of a sound card, where nobody speaks.
    makePairOf (run, "sound-card-or-interface");
    auto& pair = run.session->pair();
    const auto quietest = [] (const std::vector<double>& sound) {
        auto least = 0.0;

        for (std::size_t first = 0; first + 9600 <= sound.size(); first += 2400)
            least = std::min (least, test::rmsDb ({ sound.begin() + static_cast<std::ptrdiff_t> (first), sound.begin() + static_cast<std::ptrdiff_t> (first + 9600) }));

        return least;
    };

    const auto change = quietest (test::soundOfFile (pair.file (OfPair::before))) - quietest (test::soundOfFile (pair.file (OfPair::after)));
    INFO ("the pauses are " << change << " dB quieter");
    CHECK (change > 12.0);
    CHECK (pair.note().isEmpty());
    run.session->leave();

    // A drum kit, and a whole band.
    makePairOf (run, "how-many-inputs");
    REQUIRE (run.session->pair().match().has_value());
    CHECK (run.session->pair().match()->nullDb.value_or (-300.0) > -20.0);
}

TEST_CASE ("While before and after are heard nothing else is, and they go on at the same place", "[lessons][slow]")
{
    test::LessonRun run;
    makePairOf (run, "how-loud");
    auto& pair = run.session->pair();
    auto& studio = run.studio();
    run.listen (0.2);
    CHECK (studio.transport.isLent());
    CHECK_FALSE (studio.engineForDevice().monitor().direct);
    CHECK (studio.transport.state() == Transport::State::ready);
    CHECK (studio.transport.play (1).failed());

    // Whoever turns something meanwhile hears it later.
    REQUIRE (studio.editor.edit ("Headphones", [] (Setup& setup) { setup.monitor.headphonesDb = -9.0; }).wasOk());
    CHECK (studio.engineForDevice().monitor().headphonesDb == -9.0);
    CHECK_FALSE (studio.engineForDevice().monitor().direct);
    run.listen (0.1);

    // What the left ear gets is the file that is named, to the sample, whichever place it is at.
    for (const auto which : { OfPair::before, OfPair::after })
    {
        pair.hear (which);
        run.listen (0.1);
        run.run.activePath.clear();
        const auto from = pair.seconds();
        run.listen (0.5);
        CHECK (pair.seconds() == Approx (from + 0.5).margin (0.06));
        const auto file = test::soundOfFile (pair.file (which));
        const auto gain = gainFromDb (studio.editor.setup().monitor.headphonesDb);
        const auto first = static_cast<std::size_t> (std::llround (from * 48000.0));
        auto left = 0.0, all = 0.0;

        for (std::size_t n = 0; n < 9600; ++n)
        {
            const auto wanted = gain * file[(first + n) % file.size()];
            left += std::pow (static_cast<double> (run.run.activePath[n]) - wanted, 2.0);
            all += wanted * wanted;
        }

        INFO ("from " << from << " s");
        CHECK (left < 1.0e-6 * all);
    }

    pair.setPlaying (false);
    run.listen (0.2);
    run.run.activePath.clear();
    run.listen (0.2);
    CHECK (std::all_of (run.run.activePath.begin(), run.run.activePath.end(), [] (float sample) { return std::abs (sample) < 1.0e-9f; }));
    pair.setPlaying (true);
    run.listen (0.2);
    CHECK (run.run.activePath.back() != 0.0f);

    pair.clear();
    run.listen (0.3);
    CHECK (studio.engineForDevice().monitor() == studio.editor.setup().monitor);
    CHECK_FALSE (studio.transport.isLent());
}

TEST_CASE ("A blind question sounds the same to go to, whatever was heard and is heard next", "[lessons][slow]")
{
    test::LessonRun run;
    makePairOf (run, "how-loud");
    auto& pair = run.session->pair();
    run.session->goOn();
    run.listen (0.2);

    const auto quietestAfter = [&] (OfPair next) {
        run.run.activePath.clear();
        pair.hearBlind (next);
        run.listen (0.12);
        auto least = 1.0;

        // A sixth of a millisecond at the bottom of a ramp of ten.
        constexpr std::size_t window = 8;

        for (std::size_t n = 0; n + window <= run.run.activePath.size(); n += window)
        {
            auto highest = 0.0;

            for (std::size_t i = n; i < n + window; ++i)
                highest = std::max (highest, static_cast<double> (std::abs (run.run.activePath[i])));

            least = std::min (least, highest);
        }

        return least;
    };

    const auto heardBefore = pair.heard();

    // Down to silence, also where it stays the same.
    for (const auto next : { OfPair::after, OfPair::after, OfPair::before, OfPair::before })
        CHECK (quietestAfter (next) < 1.0e-3);

    CHECK (pair.heard() == heardBefore);
}

TEST_CASE ("A pair goes on after the device has come back at another rate", "[lessons][slow]")
{
    test::LessonRun run;
    makePairOf (run, "how-loud");
    run.listen (0.2);
    run.studio().engineForDevice().deviceAboutToStart (44100.0);
    run.studio().transport.unloadNow();
    run.listen (0.4);
    CHECK (run.session->pair().state() == LessonPair::State::ready);
    CHECK (run.session->pair().seconds() > 0.0);
    run.session->leave();
    run.listen (0.6);
    CHECK_FALSE (run.studio().transport.isLent());
}

TEST_CASE ("A microphone cannot be played twice, which a pair says, and the lesson can still be finished", "[lessons]")
{
    test::LessonRun run;
    REQUIRE (run.studio().sourceActions.choose (InputSource::live).wasOk());
    auto setup = run.studio().editor.setup();
    auto& pair = run.session->pair();
    pair.make (setup, setup);
    REQUIRE (run.waitForPair());
    CHECK (pair.state() == LessonPair::State::failed);
    CHECK (pair.problem().startsWith ("A microphone hears something else each time;"));
    pair.clear();
    CHECK (pair.state() == LessonPair::State::none);
}

TEST_CASE ("Sounds that are alike are called so, and no difference is made up", "[lessons]")
{
    const auto same = soundsOf (burstsOf (0.1), burstsOf (0.1)).paired();
    REQUIRE (same.match.has_value());
    CHECK (same.note == "Both are the same, to the last bit.");

    const auto softer = soundsOf (burstsOf (0.02), burstsOf (0.1)).paired();
    REQUIRE (softer.match.has_value());
    CHECK (softer.match->gainDb == Approx (dbFromGain (5.0)).margin (0.05));
    CHECK (softer.note.isNotEmpty());

    const auto late = soundsOf (burstsOf (0.1, 1104), burstsOf (0.1, 368)).paired();
    CHECK (late.note == "Both sound alike: only the time differs, by 15.3 ms, which is felt by whoever performs.");

    const auto silent = soundsOf (std::vector<double> (4 * 48000), burstsOf (0.1)).paired();
    CHECK_FALSE (silent.match.has_value());
    CHECK (silent.note == "Before is silent: they are heard as they are.");
}

TEST_CASE ("What the headphones get is compared only where takes are alike and one hears oneself otherwise", "[lessons]")
{
    auto sounds = soundsOf (burstsOf (0.1), burstsOf (0.1));
    sounds.heard[0] = burstsOf (0.1);
    const auto twice = burstsOf (0.1, 300);
    std::transform (twice.begin(), twice.end(), sounds.heard[0].begin(), sounds.heard[0].begin(), std::plus<>());

    CHECK_FALSE (sounds.paired().match->nullDb.has_value());
    sounds.differInListening = true;
    CHECK (sounds.paired().match->nullDb.value_or (-300.0) > -20.0);
    CHECK (sounds.paired().note.isEmpty());
}

TEST_CASE ("What is turned up to be equally loud does not clip", "[lessons]")
{
    // One of them is loud by its average alone.
    auto peaky = burstsOf (0.02);
    peaky[100] = 1.0;
    const auto pair = soundsOf (peaky, burstsOf (0.4)).paired();
    REQUIRE (pair.match.has_value());
    CHECK (test::highestOf (pair.sounds[0]) <= gainFromDb (-1.0) + 1.0e-9);
    CHECK (test::highestOf (pair.sounds[1]) < test::highestOf (pair.sounds[0]));
}
