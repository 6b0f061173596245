// SPDX-License-Identifier: GPL-3.0-or-later
#include "Comparison/ProgrammeMeter.h"
#include "Studio/StudioRun.h"

#include "Lessons/PerformanceAudition.h"
#include "SoundSource/AudioFile.h"

#include <algorithm>

using namespace plus48;
using RemedySide = PerformanceAudition::Side;

namespace
{
std::vector<double> soundOfSide (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    REQUIRE (audio.channels.size() == 1);
    return { audio.channels.front().begin(), audio.channels.front().end() };
}

double loudnessOfSide (const std::vector<double>& sound) { return test::lufsByLibrary (AudioRange::whole ({ &sound, 1 }, 48000.0)).value_or (-200.0); }

/** The softest tenth of a second, RMS in dB: a pause, and so the noise. */
double softestPauseDb (const std::vector<double>& sound)
{
    constexpr std::size_t length = 4800;
    auto softest = 1.0;

    for (std::size_t start = 0; start + length <= sound.size(); start += length)
    {
        auto energy = 0.0;

        for (auto n = start; n < start + length; ++n)
            energy += sound[n] * sound[n];

        softest = std::min (softest, energy / static_cast<double> (length));
    }

    return dbFromPower (softest);
}

/** However long a slow machine takes. */
void waitUntilHeard (test::StudioRun& run, PerformanceAudition& audition)
{
    for (int i = 0; i < 60000 && audition.heard().has_value() && ! audition.isSounding(); ++i)
    {
        run.studio->update (0.03);
        audition.update (0.03);
        juce::Thread::sleep (2);
    }

    INFO (run.notice());
    REQUIRE (audition.isSounding());
}
} // namespace

TEST_CASE ("Without a take, now and with it are the same eight seconds of the performance, equally loud, and with less noise", "[lessons][verdict]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.equipment.chooseInterface ("cheap-2").wasOk());
    REQUIRE (studio.equipment.chooseMicrophone ("broadcast-dynamic").wasOk());
    REQUIRE (studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba.reset(); }).wasOk());
    const auto before = studio.editor.setup();
    const auto advice = studio.figures.preampAdvice();
    const auto booster = std::find_if (advice.ranking.begin(), advice.ranking.end(), [] (const auto& each) { return each.kind == PreampAdvice::Kind::booster; });
    REQUIRE (booster != advice.ranking.end());
    REQUIRE (booster->isAudible);

    {
        PerformanceAudition audition (studio);
        REQUIRE (audition.isPossible());
        REQUIRE (audition.hear (advice.chainNow, *booster, RemedySide::withIt).wasOk());
        CHECK_FALSE (audition.isSounding());
        waitUntilHeard (run, audition);

        const auto now = soundOfSide (audition.file (RemedySide::now)), withIt = soundOfSide (audition.file (RemedySide::withIt));
        REQUIRE (now.size() == withIt.size());
        CHECK (now.size() == static_cast<std::size_t> (48000.0 * LessonTake::seconds));
        CHECK (std::abs (loudnessOfSide (now) - loudnessOfSide (withIt)) <= 0.1);
        REQUIRE (audition.residualLu().has_value());
        CHECK (std::abs (*audition.residualLu()) <= 0.1);
        CHECK (softestPauseDb (now) - softestPauseDb (withIt) > 1.0);

        // It is heard, in place of all else; the other one at once, as it is made.
        run.run (2.0);
        CHECK (studio.transport.isLent());
        CHECK (*std::max_element (run.activePath.end() - 72000, run.activePath.end()) > 0.001f);
        REQUIRE (audition.hear (advice.chainNow, *booster, RemedySide::now).wasOk());
        CHECK (audition.isSounding());
        CHECK (audition.heard() == PerformanceAudition::Heard { booster->what, RemedySide::now });

        // Stopped, the inputs are heard again, and what was made is there for the next time.
        audition.stop();
        CHECK_FALSE (audition.heard().has_value());
        run.run (0.3);
        CHECK_FALSE (studio.transport.isLent());
        REQUIRE (audition.hear (advice.chainNow, *booster, RemedySide::withIt).wasOk());
        CHECK (audition.isSounding());
    }

    run.run (0.3);
    CHECK_FALSE (studio.transport.isLent());
    CHECK (studio.editor.setup() == before);
    CHECK (studio.library.takes().empty());
    CHECK_FALSE (studio.stateFile().getSiblingFile ("verdict sounds").exists());
}

TEST_CASE ("A microphone cannot be played again: the verdict's rows wait for a take of it", "[lessons][verdict]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose (InputSource::live).wasOk());
    PerformanceAudition audition (studio);
    CHECK_FALSE (audition.isPossible());
    const auto& advice = studio.figures.preampAdvice();
    CHECK (audition.hear (advice.chainNow, advice.ranking.front(), RemedySide::now).failed());
    CHECK_FALSE (audition.heard().has_value());
}
