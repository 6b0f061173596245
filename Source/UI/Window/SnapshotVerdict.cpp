// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

namespace plus48::ui
{
namespace
{
/** A quiet microphone whose gain is 10 dB short, while it is listened to. */
void listenFor (Stage& stage, double seconds)
{
    (void) stage.studio->editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb -= 10.0; });
    stage.run (1.0);
    (void) stage.studio->gainSetting.beginOne();
    stage.run (seconds);
}
/** A condenser in a bedroom, or a quiet microphone on a bargain interface in a quiet room; a take of it is there, or the performance alone. */
void openVerdict (Stage& stage, bool isCondenser, bool hasTake = true)
{
    auto& studio = *stage.studio;
    (void) studio.editor.edit ("Room noise", [isCondenser] (Setup& setup) { setup.rig.roomDba = isCondenser ? 30.0 : 20.0; });
    (void) studio.equipment.chooseInterface (isCondenser ? "home-2" : "cheap-2");
    (void) studio.equipment.chooseMicrophone (isCondenser ? "budget-condenser" : "broadcast-dynamic");
    (void) studio.editor.turn (ParameterId::distance, 0.2);

    if (hasTake)
    {
        stage.record (5.0);
        stage.settle();
    }

    stage.view->openVerdict();

    for (int i = 0; i < 10; ++i)
        stage.view->advance (0.05);
}
} // namespace

States verdictStates()
{
    return {
        { "verdict", [] (Stage& stage) { openVerdict (stage, true); } },
        { "verdict-yes", [] (Stage& stage) { openVerdict (stage, false); } },
        { "verdict-performance", [] (Stage& stage) { openVerdict (stage, false, false); } },
        { "auto-gain-listening", overMain ([] (Stage& stage) { listenFor (stage, 6.0); }) },
        { "auto-gain", overMain ([] (Stage& stage) { listenFor (stage, GainSetting::listenSeconds + 1.0); }) },
    };
}
} // namespace plus48::ui
