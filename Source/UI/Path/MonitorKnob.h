// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/SetupEditor.h"
#include "UI/Controls/SmallKnob.h"

namespace plus48::ui
{
/** A knob of what is heard: mix, headphones or monitors. The same one wherever it is: on the faceplate and on the sheet. [message thread] */
class MonitorKnob : public SmallKnob
{
public:
    enum class What
    {
        mix,
        phones,
        monitors
    };

    MonitorKnob (SetupEditor&, What, float capRadius = 14.0f);

    /** As the setup has it. */
    void show (const MonitorSettings&);

    /** The switch that belongs to the monitors' knob: on, they are at least heard. */
    static void switchMonitors (MonitorSettings&, bool shouldBeOn) noexcept;

private:
    static void set (What, MonitorSettings&, double value) noexcept;

    SetupEditor& editor;
    const What what;
    int gesture = 0;
};
} // namespace plus48::ui
