// SPDX-License-Identifier: GPL-3.0-or-later
#include "EveryPerformance.h"
#include "StudioRun.h"
#include "Support/AudioThread.h"

using namespace plus48;

namespace
{
constexpr double frame = 1.0 / 30.0;

/** A known performance through a chain, as the meters would read it, without the sound: the loop's loudness, frame by frame, raised to what
    the chain makes of it.
*/
class Listener
{
public:
    explicit Listener (Studio& studioToHear) : studio (studioToHear) {}

    CoachAdvice advice() { return coachAdvice (studio.editor.setup(), 0, readings, studio.figures.channel(), studio.catalogue, expected(), coach.advice().level); }

    /** Everything that is found, one finding after the other. */
    juce::StringArray listen (double seconds)
    {
        readings = {};
        coach = {};
        coach.resetAdvice();
        const auto loop = *studio.sources.loopOf (studio.editor.source());
        const auto& samples = *loop.samples;
        const auto level = expected();
        const auto length = static_cast<std::size_t> (frame * loop.sampleRate);
        auto largest = 0.0f;

        for (const auto sample : samples)
            largest = std::max (largest, std::abs (sample));

        const auto gain = level.has_value() ? gainFromDb (level->peakDbfs) / static_cast<double> (largest) : 0.0;
        juce::StringArray findings;
        std::vector<double> block (length);

        for (std::size_t place = 0, look = 0; static_cast<double> (look) * frame < seconds; place = (place + length) % samples.size(), ++look)
        {
            for (std::size_t n = 0; n < length; ++n)
                block[n] = gain * static_cast<double> (samples[(place + n) % samples.size()]);

            test::onAudioThread ([&] { meters.paths[studio.editor.channel().activePath == Path::a ? 0 : 1].recorded.add (block.data(), static_cast<int> (length)); });
            readings.update (meters, frame);

            if (look % 3 == 2 && coach.update (advice(), 3.0 * frame, false) && coach.advice().headline != "Listening")
                findings.add (coach.advice().headline + " " + coach.advice().text + " [" + coach.advice().button + "]");
        }

        return findings;
    }

private:
    std::optional<ExpectedLevel> expected()
    {
        const auto loop = studio.sources.loopOf (studio.editor.source());
        const auto& formula = studio.figures.channel().path (studio.editor.channel().activePath).formula;

        if (! formula.isPowered())
            return std::nullopt;

        return forecasts.of (loop->samples, loop->sampleRate, formula, ChannelPlan::from (studio.editor.setup().rig, studio.editor.channel(), studio.catalogue).sourceLevel, SourceLevel::Settings::of (studio.editor.channel()));
    }

    Studio& studio;
    ChannelMeters meters;
    ChannelReadings readings;
    LevelForecasts forecasts;
    Coach coach;
};
} // namespace

TEST_CASE ("Every microphone gets one finding for every performance, which nothing but a change of the setup changes", "[studio][coach][slow]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    auto numHeard = 0;

    for (const auto& source : test::everyPerformance())
        for (const auto& microphone : studio.catalogue.microphones)
            for (const auto path : { Path::a, Path::b })
            {
                REQUIRE (studio.sourceActions.choose (source).wasOk());
                REQUIRE (studio.channelActions.hear (Path::a).wasOk());

                if (studio.equipment.chooseMicrophone (microphone.identity.id).failed() || studio.channelActions.hear (path).failed())
                    continue;

                Listener listener (studio);
                // All of it twice: what follows is the same again.
                const auto findings = listener.listen (2.25 * studio.sources.loopOf (source)->seconds());
                INFO (source.name << " " << source.channel << ", " << microphone.identity.id << (path == Path::a ? " on A: " : " on B: ") << findings.joinIntoString (" | "));
                REQUIRE (findings.size() == 1);
                ++numHeard;
            }

    CHECK (numHeard > 100);
}

TEST_CASE ("For no microphone and no performance the coach advises a gain at which it clips, and it ends with advice", "[studio][coach][slow]")
{
    test::StudioRun run;
    auto& studio = *run.studio;

    for (const auto& source : test::everyPerformance())
        for (const auto& microphone : studio.catalogue.microphones)
            for (const auto offsetDb : { -14.0, 9.0 })
            {
                REQUIRE (studio.sourceActions.choose (source).wasOk());

                if (studio.equipment.chooseMicrophone (microphone.identity.id).failed())
                    continue;

                REQUIRE (studio.channelActions.moveGain (offsetDb).wasOk());
                auto advice = Listener (studio).advice();
                auto presses = 0;
                juce::StringArray said { advice.headline + " [" + advice.button + "]" };

                while (advice.fix != nullptr && presses++ < 6)
                {
                    const auto isGain = advice.button.startsWith ("Set gain") || advice.button.startsWith ("Set its");
                    REQUIRE (studio.editor.editChannel ("", advice.fix).wasOk());
                    advice = Listener (studio).advice();
                    said.add (advice.headline + " [" + advice.button + "]");
                    INFO (source.name << " " << source.channel << ", " << microphone.identity.id << ", " << offsetDb << " dB: " << said.joinIntoString (" | "));
                    CHECK ((! isGain || ! advice.isClipping || advice.headline == "Too loud for this microphone" || advice.headline == "Too loud, even turned down"));
                }

                INFO (source.name << " " << source.channel << ", " << microphone.identity.id << ", " << offsetDb << " dB: " << said.joinIntoString (" | "));
                CHECK (advice.fix == nullptr);
            }
}

TEST_CASE ("What is said of a live level stands until it has left its zone by a decibel", "[studio][coach]")
{
    const auto catalogue = Catalogue::shipped();
    const auto setup = test::setupOf ("home-2", catalogue);
    const ChannelFigures figures (setup.rig, setup.rig.channels.front(), catalogue);
    using Level = CoachAdvice::Level;

    const auto levelAt = [&] (double dbfs, Level before) {
        ChannelMeters meters;
        ChannelReadings readings;
        const std::vector<double> samples (64, gainFromDb (dbfs));
        test::onAudioThread ([&] { meters.paths[0].recorded.add (samples.data(), 64); });
        readings.update (meters, frame);
        return coachAdvice (setup, 0, readings, figures, catalogue, {}, before).level;
    };

    // At first it is what it reads, in whole decibels.
    CHECK (levelAt (-18.4, Level::unknown) == Level::right);
    CHECK (levelAt (-18.6, Level::unknown) == Level::quiet);
    CHECK (levelAt (-5.6, Level::unknown) == Level::right);
    CHECK (levelAt (-5.4, Level::unknown) == Level::close);

    // Then it takes a decibel to leave, on either side.
    CHECK (levelAt (-18.9, Level::right) == Level::right);
    CHECK (levelAt (-19.1, Level::right) == Level::quiet);
    CHECK (levelAt (-17.1, Level::quiet) == Level::quiet);
    CHECK (levelAt (-16.9, Level::quiet) == Level::right);
    CHECK (levelAt (-5.1, Level::right) == Level::right);
    CHECK (levelAt (-4.9, Level::right) == Level::close);
    CHECK (levelAt (-6.9, Level::close) == Level::close);
    CHECK (levelAt (-7.1, Level::close) == Level::right);

    // A level that wavers about a limit is one finding.
    auto level = Level::unknown;
    auto changes = -1;

    for (int i = 0; i < 200; ++i)
        if (const auto next = levelAt (-18.0 + 0.9 * std::sin (0.7 * i), level); std::exchange (level, next) != next)
            ++changes;

    CHECK (changes <= 1);
}
