// SPDX-License-Identifier: GPL-3.0-or-later
#include "EveryPerformance.h"
#include "StudioRun.h"
#include "Support/AudioThread.h"
#include "Support/Words.h"

#include "Studio/GainAdvice.h"

using namespace plus48;
using AdviceKind = CoachAdvice::Kind;

namespace
{
CoachAdvice saying (AdviceKind kind, const char* headline, const char* text = "", bool isClipping = false)
{
    CoachAdvice advice { kind, headline, text, {}, {} };
    advice.isClipping = isClipping;
    return advice;
}

/** Until the coach has had time to make up its mind. */
const CoachAdvice& advised (test::StudioRun& run, double seconds = 5.0)
{
    run.run (seconds);
    return run.studio->coach.advice();
}

/** How bad it is, for comparisons. */
int badness (AdviceKind kind)
{
    switch (kind)
    {
        case AdviceKind::fixNow: return 3;
        case AdviceKind::watchOut: return 2;
        case AdviceKind::tip: return 1;
        case AdviceKind::fine: break;
    }

    return 0;
}

} // namespace

TEST_CASE ("An advice stays 3 s, unless something clips", "[studio][coach]")
{
    Coach coach;
    CHECK (coach.update (saying (AdviceKind::fine, "Fine"), 0.1, false));
    CHECK_FALSE (coach.update (saying (AdviceKind::tip, "Quiet"), 2.8, false));
    CHECK (coach.advice().headline == "Fine");
    CHECK (coach.update (saying (AdviceKind::tip, "Quiet"), 0.3, false));
    CHECK (coach.update (saying (AdviceKind::fixNow, "Clips", "", true), 0.1, false));
    CHECK_FALSE (coach.update (saying (AdviceKind::fine, "Fine"), 2.9, false));
    CHECK (coach.update (saying (AdviceKind::fine, "Fine"), 0.2, false));
}

TEST_CASE ("While a take is recorded only clipping is said", "[studio][coach]")
{
    Coach coach;
    coach.update (saying (AdviceKind::fine, "Fine"), 0.1, false);
    CHECK_FALSE (coach.update (saying (AdviceKind::tip, "Quiet"), 10.0, true));
    CHECK_FALSE (coach.update (saying (AdviceKind::fixNow, "No power"), 10.0, true));
    CHECK (coach.update (saying (AdviceKind::fixNow, "Clips", "", true), 0.1, true));
}

TEST_CASE ("Figures in an advice change four times a second at most", "[studio][coach]")
{
    Coach coach;
    coach.update (saying (AdviceKind::fine, "Fine", "0"), 0.1, false);
    auto changes = 0;

    for (int i = 0; i < 100; ++i)
        changes += coach.update (saying (AdviceKind::fine, "Fine", juce::String (i + 1).toRawUTF8()), 0.1, false) ? 1 : 0;

    CHECK (changes >= 30);
    CHECK (changes <= 40);
}

TEST_CASE ("What matters most is said first", "[studio][coach]")
{
    const auto catalogue = Catalogue::shipped();
    auto setup = test::setupOf ("home-2", catalogue);
    auto& channel = setup.rig.channels.front();
    ChannelMeters meters;
    ChannelReadings readings;

    const auto advice = [&] { return coachAdvice (setup, 0, readings, ChannelFigures (setup.rig, channel, catalogue), catalogue); };
    const auto play = [&] (double dbfs) {
        const std::vector<double> samples (64, gainFromDb (dbfs));
        readings.resetAnalysis (0.0);
        test::onAudioThread ([&] { meters.paths[0].recorded.add (samples.data(), 64); });
        readings.update (meters, 0.03);
    };

    play (-200.0);
    CHECK (advice().headline == "Nothing to hear yet");
    play (-30.0);
    CHECK (advice().kind == AdviceKind::tip);
    CHECK (advice().button == "Set gain to 48 dB");
    play (-12.0);
    CHECK (advice().kind == AdviceKind::fine);
    play (-3.0);
    CHECK (advice().kind == AdviceKind::watchOut);

    channel.microphoneId = "passive-ribbon";
    channel.phantom = true;
    CHECK (advice().headline == "Ribbons need no +48 V");

    channel.microphoneId = "pencil-condenser";
    channel.phantom = false;
    CHECK (advice().button == "Switch +48 V on");

    test::onAudioThread ([&] { meters.paths[0].recorded.addClip(); });
    play (0.0);
    CHECK (advice().isClipping);

    setup.armed[0] = false;
    CHECK (advice().headline == "This input waits");
}

TEST_CASE ("Each remedy really helps: done, and listened to again, it is better", "[studio][coach]")
{
    struct Problem
    {
        const char* name;
        const char* source;
        std::function<void (Studio&)> cause;
    };

    const std::vector<Problem> problems {
        { "gain far too high", "voice", [] (Studio& studio) { (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.builtIn.gainDb = 60.0; rig.distanceMetres = 0.05; rig.microphoneId = "budget-condenser"; rig.phantom = true; }); } },
        { "gain too low", "voice", [] (Studio& studio) { (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.builtIn.gainDb = 30.0; }); } },
        { "no +48 V", "acoustic-guitar", [] (Studio& studio) { (void) studio.channelActions.setPhantom (false); } },
        { "+48 V for a ribbon", "voice", [] (Studio& studio) { (void) studio.equipment.chooseMicrophone ("passive-ribbon"); (void) studio.channelActions.setPhantom (true, true); } },
        { "far away", "voice", [] (Studio& studio) { (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.distanceMetres = 2.0; rig.builtIn.gainDb = 60.0; }); } },
        { "keyboard in a mic input", "keyboard", [] (Studio& studio) { (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.builtIn = { Jack::mic, 30.0 }; }); } },
        { "microphone in a line input", "voice", [] (Studio& studio) { (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.builtIn = { Jack::line, 30.0 }; }); } },
        { "external preamp in a mic input", "voice", [] (Studio& studio) { (void) studio.channelActions.hear (Path::b); (void) studio.editor.edit ("", [] (Setup& setup) { setup.isLevelMatched = false; setup.rig.channels[0].external = { "clean", 55.0, 0.0, 8100.0, { Jack::mic, 40.0 } }; }); } },
        { "external preamp at its rail", "drums", [] (Studio& studio) { (void) studio.channelActions.hear (Path::b); (void) studio.editor.edit ("", [] (Setup& setup) { setup.isLevelMatched = false; setup.rig.channels[0].external = { "clean", 60.0, -40.0, 8100.0, { Jack::line, 0.0 } }; }); } },
        { "too loud on path B", "voice", [] (Studio& studio) { (void) studio.channelActions.hear (Path::b); (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.builtIn.gainDb = 60.0; rig.microphoneId = "quiet-condenser"; rig.phantom = true; }); } },
        { "booster before a condenser", "acoustic-guitar", [] (Studio& studio) { (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.booster = true; }); } },
        { "drums with the gain at its end", "drums", [] (Studio& studio) { (void) studio.editor.editChannel ("", [] (ChannelRig& rig) { rig.microphoneId = "quiet-condenser"; rig.distanceMetres = 0.1; rig.builtIn.gainDb = 30.0; }); } },
    };

    for (const auto& problem : problems)
    {
        test::StudioRun run;
        auto& studio = *run.studio;
        REQUIRE (studio.sourceActions.choose (problem.source).wasOk());
        problem.cause (studio);
        auto before = advised (run);
        INFO (problem.name << ": " << before.headline << " " << before.text << " [" << before.button << "]");
        CHECK (before.kind != AdviceKind::fine);
        REQUIRE (before.fix != nullptr);
        CHECK (test::numWords (before.headline) <= 5);
        const auto first = badness (before.kind);

        // Some problems hide behind others: one button at a time.
        for (int i = 0; i < 5 && studio.coach.advice().fix != nullptr; ++i)
        {
            const auto setupBefore = studio.editor.setup();
            REQUIRE (studio.coach.apply().wasOk());
            CHECK_FALSE (studio.editor.setup() == setupBefore);
            (void) advised (run);
        }

        const auto& after = studio.coach.advice();
        INFO ("after: " << after.headline << " " << after.text << " [" << after.button << "]");
        CHECK (badness (after.kind) < first);
        CHECK_FALSE (studio.meters.isSomethingClipping());
    }
}

TEST_CASE ("Another input has other advice, at once", "[studio][coach]")
{
    test::StudioRun run;
    (void) advised (run);
    CHECK (run.studio->coach.advice().headline != "This input waits");
    run.studio->editor.selectInput (1);
    run.run (0.2);
    CHECK (run.studio->coach.advice().headline == "This input waits");
}

TEST_CASE ("What the coach said of another setup is neither said any more nor done", "[studio][coach]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.channelActions.moveGain (-16.0).wasOk());
    run.run (8.0);
    REQUIRE (studio.coach.advice().fix != nullptr);

    REQUIRE (studio.channelActions.moveGain (3.0).wasOk());
    const auto gain = studio.editor.channel().builtIn.gainDb;
    CHECK (studio.coach.advice().headline == "Listening");
    CHECK (studio.coach.apply().wasOk());
    CHECK (studio.editor.channel().builtIn.gainDb == gain);

    run.run (8.0);
    CHECK (studio.coach.advice().headline != "Listening");
}

namespace
{
/** Every finding, in the order in which it was said, while something plays for so long. */
juce::StringArray findings (test::StudioRun& run, double seconds)
{
    juce::StringArray said;

    for (auto elapsed = 0.0; elapsed < seconds; elapsed += 0.3)
    {
        run.run (0.3);
        const auto& advice = run.studio->coach.advice();
        const auto finding = advice.headline + " " + advice.text + " [" + advice.button + "]";

        if (advice.headline.isNotEmpty() && advice.headline != "Listening" && finding != said[said.size() - 1])
            said.add (finding);
    }

    return said;
}
} // namespace

TEST_CASE ("A known performance gets one finding, which stays through all its pauses", "[studio][coach][loop][slow]")
{
    for (const auto& source : test::everyPerformance())
    {
        test::StudioRun run;
        REQUIRE (run.studio->sourceActions.choose (source).wasOk());

        // All of it and its end twice; what follows is the same again.
        const auto said = findings (run, (source.name == "band" ? 1.5 : 2.25) * run.studio->sources.loopOf (source)->seconds());
        INFO (source.name << " " << source.channel << ": " << said.joinIntoString (" | "));
        CHECK (said.size() == 1);
        CHECK_FALSE (run.studio->meters.isSomethingClipping());

        // What it said after two seconds is what whole loops have shown.
        const auto expected = run.studio->coach.advice().text.fromFirstOccurrenceOf ("**", false, false).replace (juce::String::fromUTF8 ("\xe2\x88\x92"), "-").getDoubleValue();
        CHECK (std::abs (expected - run.studio->meters.readings().path (Path::a).analysed.peakDb()) < 0.8);
    }
}

TEST_CASE ("Whatever gain the coach advises for a known performance, a whole loop of it does not clip, and is right", "[studio][coach][loop][slow]")
{
    for (const auto& source : test::everyPerformance())
    {
        if (source.name == "band")
            continue;

        for (const auto offsetDb : { -14.0, 9.0 })
        {
            test::StudioRun run;
            auto& studio = *run.studio;
            REQUIRE (studio.sourceActions.choose (source).wasOk());
            REQUIRE (studio.channelActions.moveGain (offsetDb).wasOk());
            run.run (5.0);

            for (int i = 0; i < 3 && studio.coach.advice().fix != nullptr && studio.coach.advice().button.startsWith ("Set gain"); ++i)
            {
                REQUIRE (studio.coach.apply().wasOk());
                run.run (5.0);
            }

            studio.meters.resetClips();
            run.run (22.0);
            INFO (source.name << " " << source.channel << " moved by " << offsetDb << ": " << studio.coach.advice().headline << " " << studio.coach.advice().text);
            CHECK_FALSE (studio.meters.isSomethingClipping());
        }
    }
}

TEST_CASE ("Loss of treble at the input is judged alike on both paths, by what is lost", "[studio][coach][loading]")
{
    const auto catalogue = Catalogue::shipped();
    auto setup = test::setupOf ("home-2", catalogue);
    auto& channel = setup.rig.channels.front();
    ChannelReadings readings;
    const auto advice = [&] { return coachAdvice (setup, 0, readings, ChannelFigures (setup.rig, channel, catalogue), catalogue, ExpectedLevel { -12.0, -30.0, 0.01 }); };
    const auto fixed = [&] {
        const auto now = advice();
        REQUIRE (now.fix != nullptr);
        now.fix (channel);
        return advice();
    };

    // A dynamic microphone does not mind 1.2 kilohms.
    channel.external.preampId = "class-a-transformer";
    channel.external.impedanceOhm = 1200.0;
    channel.activePath = Path::b;
    CHECK (advice().kind == AdviceKind::fine);

    // A pickup does, on whichever path.
    channel.microphoneId = {};
    channel.instrumentId = "single-coil-guitar";
    CHECK (advice().headline == "This input dulls the sound");
    CHECK (advice().button == "Listen to A");
    CHECK (fixed().kind == AdviceKind::fine);
    CHECK (channel.builtIn.jack == Jack::instrument);

    for (const auto jack : { Jack::line, Jack::mic })
    {
        channel.builtIn = { jack, 30.0 };
        CHECK (advice().headline == "This is the wrong input");
        CHECK (fixed().kind == AdviceKind::fine);
    }

    // A keyboard drives anything.
    channel.instrumentId = "keyboard-line";
    channel.builtIn = { Jack::line, 0.0 };
    CHECK (advice().kind == AdviceKind::fine);
}
