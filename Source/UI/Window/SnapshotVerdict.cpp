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
} // namespace

States verdictStates()
{
    return {
        { "auto-gain-listening", overMain ([] (Stage& stage) { listenFor (stage, 6.0); }) },
        { "auto-gain", overMain ([] (Stage& stage) { listenFor (stage, GainSetting::listenSeconds + 1.0); }) },
    };
}
} // namespace plus48::ui
