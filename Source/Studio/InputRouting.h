// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"

namespace plus48
{
/** Which of the device's inputs each input listens to. [message thread] */
class InputRouting
{
public:
    InputRouting (const SetupEditor& editorToUse, SavedState& stateToUse, StudioChanges& changesToTell) : editor (editorToUse), saved (stateToUse), changes (changesToTell) {}

    /** Both counted from 0: one for each of the setup's channels. */
    std::vector<int> inputs() const
    {
        auto all = saved.app().inputs;

        for (auto next = all.size(); next < editor.setup().rig.channels.size(); ++next)
            all.push_back (static_cast<int> (next));

        all.resize (editor.setup().rig.channels.size());
        return all;
    }

    void set (const std::vector<int>& next)
    {
        if (next == inputs())
            return;

        saved.app().inputs = next;
        saved.changed();

        if (onChange != nullptr)
            onChange();

        changes.tell (StudioChange::device);
    }

    /** Told before the listeners. */
    std::function<void()> onChange;

private:
    const SetupEditor& editor;
    SavedState& saved;
    StudioChanges& changes;
};
} // namespace plus48
