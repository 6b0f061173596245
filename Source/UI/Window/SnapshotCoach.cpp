// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

namespace plus48::ui
{
namespace
{
/** A fifth take of another setup; `during` is what happens in the middle of it. */
State afterTake (std::function<void (Setup&)> change, std::function<void (Stage&)> during = {})
{
    return [change = std::move (change), during = std::move (during)] (Stage& stage) {
        stage.recordSome();
        stage.run (1.0);

        if (change != nullptr)
            (void) stage.studio->editor.edit ("Setup", change);

        stage.run (2.0);
        stage.studio->transportActions.toggleRecording();
        stage.run (8.0);

        if (during != nullptr)
            during (stage);

        stage.run (8.0);
        stage.studio->transportActions.toggleRecording();
        stage.waitUntilReady();
        stage.settle();
        stage.view->advance (0.1);
    };
}
} // namespace

States coachStates()
{
    return {
        { "after-take", afterTake (
                            [] (Setup& setup) {
                                setup.rig.channels.front().builtIn.gainDb = 60.0;
                                setup.rig.channels.front().distanceMetres = 0.05;
                                setup.monitor.monitorsOn = true;
                                setup.monitor.monitorsDb = -12.0;
                            },
                            [] (Stage& stage) { stage.loseSound (0.011); }) },
        { "after-take-quiet", afterTake ([] (Setup& setup) {
              auto& channel = setup.rig.channels.front();
              setup.rig.roomDba = 45.0;
              channel.microphoneId = "budget-condenser";
              channel.phantom = true;
              channel.distanceMetres = 0.3;
              channel.builtIn.gainDb = 30.0;
          }) },
        { "after-take-fine", afterTake ({}) },
    };
}
} // namespace plus48::ui
