// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

using namespace plus48;

TEST_CASE ("Each live input has the level that its own microphone was measured at", "[studio][sources]")
{
    test::StudioRun run;
    REQUIRE (run.studio->sourceActions.chooseLive().wasOk());
    CHECK (run.studio->editor.setup().runningInputs() == std::vector<int> { 0 });
    Calibration near, far;
    near.fullScaleSpl = 91.0;
    far.fullScaleSpl = 108.0;
    far.noiseDba = 40.0;
    run.studio->sourceActions.setCalibration (0, near);
    CHECK (run.studio->editor.setup().rig.channels[1].fullScaleSpl == Calibration().fullScaleSpl);
    run.studio->sourceActions.setCalibration (1, far);
    run.start();

    // Also where the source is chosen anew.
    for (const auto input : { 1, 0 })
    {
        run.studio->editor.selectInput (input);
        REQUIRE (run.studio->sourceActions.choose (Setup::liveInput).wasOk());
    }

    CHECK (run.studio->editor.setup().rig.channels[0].fullScaleSpl == 91.0);
    CHECK (run.studio->editor.setup().rig.channels[1].fullScaleSpl == 108.0);
    CHECK_FALSE (run.studio->figures.sourceNoiseDba().has_value());
    run.studio->editor.selectInput (1);
    CHECK (run.studio->figures.sourceNoiseDba() == std::optional<double> (40.0));
}

TEST_CASE ("A state with one calibration for all inputs gives it to each of them", "[studio][sources][state]")
{
    test::StudioRun run;
    run.studio.reset();
    AppState app;
    REQUIRE (StateFile (run.stateFile()).write (app).wasOk());
    auto old = juce::JSON::parse (run.stateFile());
    old.getDynamicObject()->removeProperty ("calibrations");
    old.getDynamicObject()->setProperty ("calibration", juce::JSON::parse (R"({ "activeDbfs": -20.0, "fullScaleSpl": 95.0, "noiseDba": null })"));
    REQUIRE (run.stateFile().replaceWithText (juce::JSON::toString (old)));
    run.start();
    REQUIRE (run.studio->calibrations.of (7).has_value());
    CHECK (run.studio->calibrations.of (7)->fullScaleSpl == 95.0);
}
