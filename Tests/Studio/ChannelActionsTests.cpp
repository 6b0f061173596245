// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Studio/RigRules.h"

using namespace plus48;

TEST_CASE ("A booster brings the +48 V that it needs, and takes away only what the microphone does without", "[studio][actions]")
{
    const test::StudioRun run;
    auto* const studio = run.studio.get();

    REQUIRE (studio->equipment.chooseMicrophone ("broadcast-dynamic").wasOk());
    REQUIRE_FALSE (studio->editor.channel().phantom);
    REQUIRE (studio->channelActions.setBooster (true).wasOk());
    CHECK (studio->editor.channel().phantom);
    REQUIRE (studio->channelActions.setBooster (false).wasOk());
    CHECK_FALSE (studio->editor.channel().phantom);

    REQUIRE (studio->equipment.chooseMicrophone ("quiet-condenser").wasOk());
    REQUIRE (studio->editor.channel().phantom);
    REQUIRE (studio->channelActions.setBooster (true).wasOk());
    REQUIRE (studio->channelActions.setBooster (false).wasOk());
    CHECK_FALSE (studio->editor.channel().booster);
    CHECK (studio->editor.channel().phantom);
    CHECK (studio->figures.path (Path::a).formula.isPowered());
}

TEST_CASE ("The path that is heard is plugged into another jack, whose gain begins at its rest", "[studio][actions]")
{
    const test::StudioRun run;
    auto* const studio = run.studio.get();
    REQUIRE (studio->channelActions.setLevelMatched (false).wasOk());

    for (const auto path : { Path::a, Path::b })
    {
        REQUIRE (studio->channelActions.hear (path).wasOk());
        const auto other = studio->editor.channel();
        REQUIRE (studio->channelActions.plugInto (Jack::line).wasOk());

        const auto& input = rigRules::inputOf (studio->editor.channel(), path);
        const auto& preamp = studio->editor.audioInterface().input (Jack::line)->preamp;
        CHECK (input.jack == Jack::line);
        CHECK (input.gainDb == juce::jlimit (preamp.gainMinDb, preamp.gainMaxDb, 0.0));

        const auto rest = path == Path::a ? Path::b : Path::a;
        CHECK (rigRules::inputOf (studio->editor.channel(), rest).jack == rigRules::inputOf (other, rest).jack);
    }
}

TEST_CASE ("A jack that the interface does not have is refused with one sentence, and nothing changes", "[studio][actions]")
{
    const test::StudioRun run;
    auto* const studio = run.studio.get();

    for (const auto& model : studio->catalogue.interfaces)
    {
        REQUIRE (studio->equipment.chooseInterface (model.identity.id).wasOk());

        if (model.input (Jack::instrument) != nullptr)
            continue;

        const auto before = studio->editor.setup();
        const auto refused = studio->channelActions.plugInto (Jack::instrument);
        CHECK (refused.failed());
        CHECK (refused.getErrorMessage().isNotEmpty());
        REQUIRE (studio->notices.current().has_value());
        CHECK (studio->notices.current()->message == refused.getErrorMessage());
        CHECK (studio->editor.setup() == before);
        return;
    }

    FAIL ("every interface of the catalogue has an instrument input");
}

TEST_CASE ("An edit that fails has one result, which is also the notice, and leaves no step of undo", "[studio][actions]")
{
    const test::StudioRun run;
    auto* const studio = run.studio.get();
    const auto before = studio->editor.setup();
    const auto refused = studio->editor.edit ("Interface", [] (Setup& setup) { setup.rig.interfaceId = "nobody-makes-this"; });
    REQUIRE (refused.failed());
    REQUIRE (studio->notices.current().has_value());
    CHECK (studio->notices.current()->message == refused.getErrorMessage());
    CHECK (studio->editor.setup() == before);
    CHECK_FALSE (studio->editor.history().canUndo());

    // Nothing to undo is no failure that anybody has to hear of.
    studio->notices.dismiss();
    studio->editor.undo();
    studio->editor.redo();
    CHECK_FALSE (studio->notices.current().has_value());
}

TEST_CASE ("A passive ribbon asks before +48 V, nothing else does", "[studio][actions]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.equipment.chooseMicrophone ("passive-ribbon").wasOk());
    CHECK (studio.channelActions.setPhantom (true));
    CHECK_FALSE (studio.editor.channel().phantom);
    CHECK_FALSE (studio.channelActions.setPhantom (true, true));
    CHECK (studio.editor.channel().phantom);
    CHECK_FALSE (studio.channelActions.setPhantom (false));
    CHECK_FALSE (studio.editor.channel().phantom);

    REQUIRE (studio.equipment.chooseMicrophone ("stage-dynamic").wasOk());
    CHECK_FALSE (studio.channelActions.setPhantom (true));
    CHECK (studio.editor.channel().phantom);
}

TEST_CASE ("The arrows turn the preamp that is heard, and a burst of them is one step", "[studio][actions]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    const auto gain = studio.editor.channel().builtIn.gainDb;

    for (int i = 0; i < 5; ++i)
    {
        REQUIRE (studio.channelActions.moveGain (-1.0).wasOk());
        run.run (0.1);
    }

    CHECK (studio.editor.channel().builtIn.gainDb == Approx (std::max (30.0, gain - 5.0)));
    CHECK (std::abs (*studio.figures.levelDifferenceDb()) <= 0.1);
    studio.editor.undo();
    CHECK (studio.editor.channel().builtIn.gainDb == gain);
    CHECK (studio.editor.history().undoName().isEmpty());

    REQUIRE (studio.channelActions.moveGain (-500.0).wasOk());
    CHECK (studio.editor.channel().builtIn.gainDb == 30.0);

    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    const auto external = studio.editor.channel().external.gainDb;
    run.run (1.5);
    REQUIRE (studio.channelActions.moveGain (2.0).wasOk());
    CHECK (studio.editor.channel().external.gainDb == Approx (external + 2.0).margin (0.051));
    CHECK (studio.editor.setup().isLevelMatched);
    CHECK (std::abs (*studio.figures.levelDifferenceDb()) <= 0.1);
}

TEST_CASE ("Going to and fro between A and B is one step, and none where it ends as it began", "[studio][actions]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.channelActions.moveGain (1.0).wasOk());

    for (const auto path : { Path::b, Path::a, Path::b, Path::a })
        REQUIRE (studio.channelActions.hear (path).wasOk());

    CHECK (studio.editor.history().undoName() == "Gain");
    REQUIRE (studio.channelActions.hear (Path::b).wasOk());
    CHECK (studio.editor.history().undoName() == "Listen to B");
}
