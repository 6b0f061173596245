// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StudioChanges.h"

#include <juce_core/juce_core.h>

#include <functional>
#include <optional>

namespace plus48
{
/** One sentence for the user, and what can be done about it. */
struct Notice
{
    juce::String message, button;
    std::function<void()> action;
};

/** What the user is told; one notice at a time is shown. [message thread] */
class Notices
{
public:
    explicit Notices (StudioChanges& changesToTell) : changes (changesToTell) {}

    /** The newest one, until it is dismissed. */
    const std::optional<Notice>& current() const noexcept { return shown; }

    void notify (Notice next)
    {
        shown = std::move (next);
        changes.tell (StudioChange::notice);
    }

    /** As one notice, as one at a time is shown. Nothing where there are none. */
    void notifyAll (const juce::StringArray& notes)
    {
        if (! notes.isEmpty())
            notify ({ notes.joinIntoString (" "), {}, {} });
    }

    /** Shows why something failed; the result is handed on. */
    juce::Result report (const juce::Result& result)
    {
        if (result.failed())
            notify ({ result.getErrorMessage(), {}, {} });

        return result;
    }

    juce::Result refuse (const juce::String& why) { return report (juce::Result::fail (why)); }

    void dismiss()
    {
        shown.reset();
        changes.tell (StudioChange::notice);
    }

private:
    StudioChanges& changes;
    std::optional<Notice> shown;
};
} // namespace plus48
