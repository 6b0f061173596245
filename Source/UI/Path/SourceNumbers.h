// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DragNumber.h"

#include "Rig/Rig.h"

namespace plus48
{
class SetupEditor;
}

namespace plus48::ui
{
/** How loud a shipped voice performs: `Talk, 74 dB`. Hidden for anything else. [message thread] */
class VoiceNumber : public DragNumber
{
public:
    explicit VoiceNumber (SetupEditor&);
    void show (const ChannelRig&);
};

/** How far away the source is: `15 cm away`. Hidden without a microphone. [message thread] */
class DistanceNumber : public DragNumber
{
public:
    explicit DistanceNumber (SetupEditor&);
    void show (const ChannelRig&);
};
} // namespace plus48::ui
